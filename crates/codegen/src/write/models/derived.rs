//! Schemas that utoipa and schemars derive from the types, as witnesses of the document.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value};

use crate::json::{json, plain};
use crate::model::{Declared, Field, Kind, Type};

/// Keywords of a member that utoipa's and schemars' attributes can say.
const DERIVABLE: [&str; 13] = [
    "type",
    "format",
    "description",
    "readOnly",
    "default",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "maxItems",
    "items",
    "$ref",
];

/// Whether utoipa and schemars can derive the schema from the type, so that they are witnesses of
/// it. Elsewhere their schema is the document's.
pub(crate) fn derived(declared: &Declared) -> bool {
    let Some(schema) = declared.schema.as_object() else { return false };
    let only = |keywords: &[&str]| schema.keys().all(|key| keywords.contains(&&**key));
    let own_name = declared.component.as_deref().is_none_or(|name| declared.name == name);
    own_name
        && !declared.recursive
        && match &declared.kind {
            Kind::Struct { fields, additional: None } => {
                only(&["type", "description", "required", "properties"])
                    && fields.iter().all(is_derivable)
            }
            Kind::Texts(_) => only(&["type", "description", "enum", "const"]),
            Kind::Choice { .. } => {
                // utoipa knows references alone, with a discriminator or without.
                let alternatives = schema.get("oneOf").and_then(Value::as_array);
                let refers = |one: &Value| one.get("$ref").is_some();
                only(&["description", "oneOf", "discriminator"])
                    && alternatives.is_some_and(|all| all.iter().all(refers))
            }
            _ => false,
        }
}

/// What utoipa and schemars derive, in the build that witnesses.
pub(crate) fn derives(derived: bool) -> Option<TokenStream> {
    derived.then(
        || quote!(#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]),
    )
}

fn is_derivable(field: &Field) -> bool {
    let schema = if field.optional { without_null(&field.schema) } else { None };
    let schema = schema.or_else(|| field.schema.as_object().cloned());
    let Some(schema) = schema.as_ref() else { return false };
    let plain = |value: &Value| {
        let keys = ["type", "format", "$ref"];
        value.as_object().is_some_and(|schema| {
            schema.keys().all(|key| keys.contains(&&**key) || key.starts_with("x-"))
                && !schema.get("type").is_some_and(Value::is_array)
        })
    };
    let is_constant = schema.get("const").is_some_and(Value::is_string)
        && schema.keys().all(|key| ["type", "const", "enum", "description"].contains(&&**key));
    is_constant
        || schema.keys().all(|key| DERIVABLE.contains(&&**key) || key.starts_with("x-"))
            && !schema.get("type").is_some_and(Value::is_array)
            && schema.get("items").is_none_or(plain)
            && schema.contains_key("description")
            && bounds_fit(field.kind.inner(), schema)
            && !field.write_only
            && match (field.kind.inner(), schema.get("format").and_then(Value::as_str)) {
                (
                    Type::Text | Type::Secret | Type::Boolean | Type::Named(_) | Type::List(_),
                    None,
                )
                | (Type::Uuid | Type::Timestamp | Type::Integer32, Some(_)) => true,
                (Type::Integer64, format) => format == Some("int64"),
                _ => false,
            }
}

/// What a schema says that also takes `null`, but for that; nothing when it does not take it.
fn without_null(schema: &Value) -> Option<Map<String, Value>> {
    let mut schema = schema.as_object()?.clone();
    let other = match (schema.get("type"), schema.get("oneOf")) {
        (Some(Value::Array(types)), None) => match types.as_slice() {
            [other, null] if null == "null" => ("type", other.clone()),
            _ => return None,
        },
        (None, Some(Value::Array(alternatives))) => match alternatives.as_slice() {
            [other, null] if *null == serde_json::json!({ "type": "null" }) => {
                let reference = other.as_object().filter(|other| other.len() == 1)?;
                ("$ref", reference.get("$ref")?.clone())
            }
            _ => return None,
        },
        _ => return None,
    };
    schema.remove("oneOf");
    schema.insert(other.0.to_owned(), other.1);
    Some(schema)
}

/// Whether every bound is one of values of the type: utoipa takes no other, JSON Schema takes any.
fn bounds_fit(kind: &Type, schema: &Map<String, Value>) -> bool {
    let fit: &[&str] = match kind {
        Type::Text | Type::Secret | Type::Uuid | Type::Timestamp => {
            &["minLength", "maxLength", "pattern"]
        }
        Type::Integer32 | Type::Integer64 => &["minimum", "maximum"],
        Type::List(_) => &["maxItems", "items"],
        _ => &[],
    };
    let bounds = ["minLength", "maxLength", "pattern", "minimum", "maximum", "maxItems", "items"];
    // The attributes of both libraries hold 32 bits.
    let is_small = |bound: &Value| match bound {
        Value::Number(number) => number.as_f64().is_some_and(|it| it.abs() <= f64::from(i32::MAX)),
        _ => true,
    };
    bounds
        .iter()
        .all(|bound| schema.get(*bound).is_none_or(|value| fit.contains(bound) && is_small(value)))
}

/// What utoipa and schemars have to be told about a member.
pub(crate) fn attributes(field: &Field, is_constant: bool) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let (mut utoipa, mut schemars) = (Vec::new(), Vec::new());
    let takes_null = without_null(&field.schema).is_some();
    if field.optional && !takes_null {
        let inner = field.kind.tokens().to_string();
        utoipa.push(quote!(nullable = false));
        schemars.push(quote!(with = #inner));
    }
    // utoipa would refer to these as components of their own; the document writes them in place.
    let text = if takes_null { quote!(Option<String>) } else { quote!(String) };
    match field.kind.inner() {
        Type::Uuid => utoipa.push(quote!(value_type = #text, format = "uuid")),
        Type::Timestamp => utoipa.push(quote!(value_type = #text, format = "date-time")),
        Type::Secret => utoipa.push(quote!(value_type = #text)),
        _ if is_constant => utoipa.push(quote!(inline)),
        _ => {}
    }
    if field.schema["readOnly"] == true {
        utoipa.push(quote!(read_only));
    }
    if let Some(default) = field.schema.get("default") {
        let default = json(default);
        utoipa.push(quote!(default = json!(#default)));
        schemars.push(quote!(extend("default" = #default)));
    }
    let limit = |name: &str| {
        let value = field.schema.get(name)?;
        // Attributes take `3` for a length that the document writes as `3.0`.
        let whole = name.ends_with("Length") || name.ends_with("Items");
        let text =
            value.as_f64().filter(|_| whole && value.is_f64()).map(|value| value.to_string());
        let number = value.as_number().map(plain);
        text.and_then(|text| text.parse().ok()).or(number).or_else(|| Some(json(value)))
    };
    let pair = |minimum: &str, maximum: &str| {
        let limits = [("min", limit(minimum)), ("max", limit(maximum))];
        let limits = limits.into_iter().filter_map(|(name, limit)| {
            let name = format_ident!("{name}");
            limit.map(|limit| quote!(#name = #limit))
        });
        limits.collect::<Vec<_>>()
    };
    for (name, keyword) in [
        ("min_length", "minLength"),
        ("max_length", "maxLength"),
        ("minimum", "minimum"),
        ("maximum", "maximum"),
        ("max_items", "maxItems"),
    ] {
        if let Some(limit) = limit(keyword) {
            let name = format_ident!("{name}");
            utoipa.push(quote!(#name = #limit));
        }
    }
    let length = [pair("minLength", "maxLength"), pair("minItems", "maxItems")].concat();
    if !length.is_empty() {
        schemars.push(quote!(length(#(#length),*)));
    }
    let range = pair("minimum", "maximum");
    if !range.is_empty() {
        schemars.push(quote!(range(#(#range),*)));
    }
    if let Some(pattern) = field.schema.get("pattern").and_then(Value::as_str) {
        utoipa.push(quote!(pattern = #pattern));
        schemars.push(quote!(regex(pattern = #pattern)));
    }
    (utoipa, schemars)
}
