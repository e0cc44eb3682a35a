//! `models.rs`: the schemas as Rust types.

use crate::model::Api;
use crate::names::{doc, field, literal};
use crate::schema::{Choice, Enumeration, Map, Object, Property, Schema};
use crate::shape::Shape;

pub(crate) fn write(api: &Api) -> String {
    let mut out = String::from(
        "//! The schemas of the document.\n\n\
         use std::collections::BTreeMap;\n\n\
         use schemars::JsonSchema;\nuse serde::{Deserialize, Serialize};\nuse serde_json::json;\n\
         use utoipa::ToSchema;\n\n\
         use crate::parameters::Parameter;\nuse crate::types::{Secret, Timestamp, Uuid};\n\n",
    );
    for schema in &api.schemas {
        out += &match schema {
            Schema::Object(object) => write_object(object),
            Schema::Enumeration(enumeration) => write_enumeration(enumeration),
            Schema::Map(map) => write_map(map),
            Schema::Choice(choice) => write_choice(choice),
        };
        out.push('\n');
    }
    out
}

fn write_object(object: &Object) -> String {
    let name = &object.name;
    let mut out = doc(&object.description);
    out += "#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, JsonSchema)]\n";
    out += &format!("pub struct {name} {{\n");
    for property in &object.properties {
        out += &write_property(property);
    }
    out += "}\n";
    for property in &object.properties {
        if let Shape::Constant { rust_type, value } = &property.shape {
            out += &format!("\n{}", write_constant(&property.description, rust_type, value));
        }
    }
    out
}

/// A type of one value, so that serde writes nothing else and reads nothing else.
fn write_constant(description: &str, rust_type: &str, value: &str) -> String {
    format!(
        "{}#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, JsonSchema)]\n\
         pub enum {rust_type} {{\n/// `{value}`\n#[serde(rename = {})]\nConstant,\n}}\n",
        doc(description),
        literal(value)
    )
}

fn write_map(map: &Map) -> String {
    // utoipa derives no names of properties with constraints.
    format!(
        "{documentation}#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]\n\
         #[schemars(extend(\"propertyNames\" = {names}))]\n\
         pub struct {name}(pub BTreeMap<String, {values}>);\n\n\
         impl utoipa::PartialSchema for {name} {{\n\
         fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {{\n\
         crate::documentation::read(json!({schema}))\n}}\n}}\n\n\
         impl ToSchema for {name} {{}}\n",
        documentation = doc(&map.description),
        name = map.name,
        names = map.names,
        values = map.values.rust_type(),
        schema = map.schema,
    )
}

fn write_choice(choice: &Choice) -> String {
    let mapping: Vec<String> = choice
        .variants
        .iter()
        .map(|(value, name)| {
            format!("({} = {})", literal(value), literal(&format!("#/components/schemas/{name}")))
        })
        .collect();
    // Without descriptions, which utoipa would put in place of those of the schemas.
    let variants: String =
        choice.variants.iter().map(|(_, name)| format!("{name}({name}),\n")).collect();
    format!(
        "{documentation}#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, \
         JsonSchema)]\n#[serde(untagged)]\n\
         #[schema(discriminator(property_name = {property}, mapping({mapping})))]\n\
         pub enum {name} {{\n{variants}}}\n",
        documentation = doc(&choice.description),
        property = literal(&choice.property),
        mapping = mapping.join(", "),
        name = choice.name,
    )
}

fn write_property(property: &Property) -> String {
    let name = field(&property.name);
    let inner = property.inner_type();
    let mut serde = Vec::new();
    let mut utoipa = Vec::new();
    let mut schemars = Vec::new();
    if name.trim_start_matches("r#") != property.name {
        serde.push(format!("rename = {}", literal(&property.name)));
    }
    let rust_type = if property.required {
        inner
    } else {
        serde.push("default".to_owned());
        serde.push("skip_serializing_if = \"Option::is_none\"".to_owned());
        utoipa.push("nullable = false".to_owned());
        schemars.push(format!("with = {}", literal(&inner)));
        format!("Option<{inner}>")
    };
    // utoipa would refer to these as components of their own; the document writes them in place.
    match &property.shape {
        Shape::Uuid => utoipa.push("value_type = String, format = \"uuid\"".to_owned()),
        Shape::Timestamp => utoipa.push("value_type = String, format = \"date-time\"".to_owned()),
        Shape::Text { secret: true, .. } => utoipa.push("value_type = String".to_owned()),
        Shape::Constant { .. } => utoipa.push("inline".to_owned()),
        _ => {}
    }
    if property.read_only {
        utoipa.push("read_only".to_owned());
    }
    if let Some(default) = &property.default {
        utoipa.push(format!("default = json!({default})"));
        schemars.push(format!("extend(\"default\" = {default})"));
    }
    constrain(&property.shape, &mut utoipa, &mut schemars);
    // utoipa would write what is inlined and a description of its own as two schemas.
    let mut out = match &property.shape {
        Shape::Constant { .. } => String::new(),
        _ => doc(&property.description),
    };
    for (attribute, arguments) in [("serde", serde), ("schema", utoipa), ("schemars", schemars)] {
        if !arguments.is_empty() {
            out += &format!("#[{attribute}({})]\n", arguments.join(", "));
        }
    }
    out + &format!("pub {name}: {rust_type},\n")
}

/// The constraints of a shape, in the words of utoipa and of schemars.
fn constrain(shape: &Shape, utoipa: &mut Vec<String>, schemars: &mut Vec<String>) {
    let limits = |pairs: [(&str, Option<String>); 2]| -> Vec<String> {
        pairs.into_iter().filter_map(|(key, limit)| Some(format!("{key} = {}", limit?))).collect()
    };
    let text = |limit: &Option<u64>| limit.map(|limit| limit.to_string());
    match shape {
        Shape::Text { min_length, max_length, pattern, .. } => {
            utoipa.extend(limits([
                ("min_length", text(min_length)),
                ("max_length", text(max_length)),
            ]));
            let length = limits([("min", text(min_length)), ("max", text(max_length))]);
            if !length.is_empty() {
                schemars.push(format!("length({})", length.join(", ")));
            }
            if let Some(pattern) = pattern {
                utoipa.push(format!("pattern = {}", literal(pattern)));
                schemars.push(format!("regex(pattern = {})", literal(pattern)));
            }
        }
        Shape::Integer { minimum, maximum } => {
            let text = |limit: &Option<i64>| limit.map(|limit| limit.to_string());
            utoipa.extend(limits([("minimum", text(minimum)), ("maximum", text(maximum))]));
            let range = limits([("min", text(minimum)), ("max", text(maximum))]);
            if !range.is_empty() {
                schemars.push(format!("range({})", range.join(", ")));
            }
        }
        Shape::Array { max_items: Some(max_items), .. } => {
            utoipa.push(format!("max_items = {max_items}"));
            schemars.push(format!("length(max = {max_items})"));
        }
        Shape::Array { max_items: None, .. }
        | Shape::Uuid
        | Shape::Timestamp
        | Shape::Boolean
        | Shape::Constant { .. }
        | Shape::Reference(_) => {}
    }
}

fn write_enumeration(enumeration: &Enumeration) -> String {
    let name = &enumeration.name;
    let variants: String = enumeration
        .values
        .iter()
        .map(|(value, variant)| {
            format!("/// `{value}`\n#[serde(rename = {})]\n{variant},\n", literal(value))
        })
        .collect();
    let all: String =
        enumeration.values.iter().map(|(_, variant)| format!("Self::{variant}, ")).collect();
    let arms: String = enumeration
        .values
        .iter()
        .map(|(value, variant)| format!("Self::{variant} => {},\n", literal(value)))
        .collect();
    let expected: Vec<&str> = enumeration.values.iter().map(|(value, _)| value.as_str()).collect();
    let expected = literal(&format!("must be one of {}", expected.join(", ")));
    format!(
        "{documentation}#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, \
         ToSchema, JsonSchema)]\npub enum {name} {{ {variants} }}\n\n\
         impl {name} {{\n/// Every value.\npub const ALL: &'static [Self] = &[{all}];\n\n\
         /// The value as it is sent.\n#[must_use]\npub const fn as_str(self) -> &'static str {{\n\
         match self {{ {arms} }}\n}}\n}}\n\n\
         impl Parameter for {name} {{\nfn read(text: &str) -> Result<Self, String> {{\n\
         Self::ALL.iter().copied().find(|value| value.as_str() == text)\n\
         .ok_or_else(|| {expected}.to_owned())\n}}\n}}\n",
        documentation = doc(&enumeration.description),
    )
}
