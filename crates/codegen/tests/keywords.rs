//! What becomes of each keyword of JSON Schema 2020-12 and each field of OpenAPI 3.1: it is enforced,
//! documented only, or refused. Found out by generating from a document with it and one without it,
//! and written down in `openapi/KEYWORDS.md` (`BV_CMS_KEYWORDS=write` writes it).

use std::fmt::Write as _;
use std::path::Path;

use bv_cms_codegen::generate;
use bv_cms_contract::Document;
use quote::ToTokens as _;
use serde_json::{Value, json};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi/KEYWORDS.md");

/// The objects of the specifications, each with its keywords in their order there: JSON Schema
/// 2020-12 with the vocabulary of OpenAPI 3.1.1 (section 4.8.24), and the other objects of 4.8.
#[rustfmt::skip]
const OBJECTS: &[(&str, &[&str])] = &[
    ("Schema Object", &["$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "prefixItems", "items", "contains", "additionalProperties", "properties", "patternProperties", "dependentSchemas", "propertyNames", "if", "then", "else", "allOf", "anyOf", "oneOf", "not", "unevaluatedItems", "unevaluatedProperties", "type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired", "format", "contentEncoding", "contentMediaType", "contentSchema", "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "discriminator", "xml", "externalDocs", "example"]),
    ("Path Item Object", &["$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "servers", "parameters"]),
    ("Operation Object", &["tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers"]),
    ("Parameter Object", &["$ref", "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples", "content"]),
    ("Request Body Object", &["$ref", "description", "content", "required"]),
    ("Media Type Object", &["schema", "example", "examples", "encoding"]),
    ("Response Object", &["$ref", "description", "headers", "content", "links"]),
    ("Header Object", &["$ref", "description", "required", "deprecated", "style", "explode", "schema", "example", "examples", "content"]),
    ("Security Scheme Object", &["$ref", "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"]),
];

/// A keyword, and how to try it.
struct Probe {
    object: String,
    keyword: String,
    /// The pointer of the object that holds it.
    holder: String,
    /// What that object is, if it is not what the base has there.
    context: Option<Value>,
    value: Value,
}

fn probes() -> Vec<Probe> {
    let probes: Vec<Value> =
        serde_json::from_str(include_str!("keywords/probes.json")).expect("it is JSON");
    let text = |probe: &Value, name: &str| probe[name].as_str().expect("a text").to_owned();
    let read = |probe: &Value| Probe {
        object: text(probe, "object"),
        keyword: text(probe, "keyword"),
        holder: text(probe, "holder"),
        context: probe.get("context").cloned(),
        value: probe["value"].clone(),
    };
    probes.iter().map(read).collect()
}

/// What becomes of a keyword.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Class {
    Enforced,
    Documented,
    /// With what the generator says.
    Refused(String),
}

/// A small document: the errors of the features, and one operation with a part of every kind.
fn base() -> Value {
    let features =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/contracts/features.yaml");
    let features = Document::read(features.to_str().expect("a path in UTF-8")).expect("a document");
    let mut root = features.value().clone();
    root["paths"] = json!({"/probe": {
        "get": {"operationId": "Get", "responses": {
            "204": {"description": "d"}, "default": {"$ref": "#/components/responses/Refused"}}},
        "post": {
            "operationId": "Probe", "tags": ["Probe"], "summary": "s", "description": "d",
            "security": [{"key": []}],
            "parameters": [{"name": "q", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Probe"}}}},
            "responses": {
                "200": {
                    "description": "d",
                    "headers": {"x-h": {"schema": {"type": "string"}}},
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Probe"}}}
                },
                "401": {"$ref": "#/components/responses/Unauthenticated"},
                "default": {"$ref": "#/components/responses/Refused"}
            }
        }
    }});
    root["tags"] = json!([]);
    root["security"] = json!([]);
    let components = &mut root["components"];
    components["parameters"] = json!({});
    components["requestBodies"] = json!({});
    let schemas = components["schemas"].as_object().expect("schemas").clone();
    let kept = schemas.into_iter().skip_while(|(name, _)| name != "Status");
    components["schemas"] = kept.collect();
    components["schemas"]["Probe"] =
        json!({"type": "object", "properties": {"a": {"type": "string"}}});
    components["schemas"]["Other"] = json!({"type": "object"});
    components["securitySchemes"] = json!({"key": {"type": "http", "scheme": "bearer"}});
    root
}

/// The generated code without what only documents it.
fn server(root: &Value) -> Result<String, String> {
    let document = Document::parse("probe.yaml", &root.to_string()).expect("JSON is YAML");
    let files = generate(&document, "probe").map_err(|error| error.to_string())?;
    let mut code = String::new();
    for (name, text) in files {
        if ["openapi.json", "document.rs", "responses.rs"].contains(&name.as_str()) {
            continue;
        }
        let mut file = syn::parse_file(&text).expect("generated code is Rust");
        file.items.retain(|item| !documents(item));
        for item in &mut file.items {
            strip(item);
        }
        writeln!(
            code,
            "{name}\n{}",
            file.items.iter().map(|it| it.to_token_stream().to_string()).collect::<String>()
        )
        .expect("a String takes everything");
    }
    Ok(code)
}

/// Whether an item is there for the document that utoipa derives.
fn documents(item: &syn::Item) -> bool {
    let syn::Item::Impl(item) = item else { return false };
    let name = item.trait_.as_ref().and_then(|(_, path, _)| path.segments.last());
    let name = name.map(|segment| segment.ident.to_string()).unwrap_or_default();
    ["IntoParams", "IntoResponses", "PartialSchema", "ToSchema", "JsonSchema"]
        .contains(&name.as_str())
}

fn strip(item: &mut syn::Item) {
    let keep = |attribute: &syn::Attribute| {
        !attribute.path().segments.iter().any(|it| it.ident == "doc" || it.ident == "utoipa")
    };
    match item {
        syn::Item::Fn(item) => item.attrs.retain(keep),
        syn::Item::Enum(item) => {
            item.attrs.retain(keep);
            for variant in &mut item.variants {
                variant.attrs.retain(keep);
            }
        }
        syn::Item::Struct(item) => {
            item.attrs.retain(keep);
            for field in &mut item.fields {
                field.attrs.retain(keep);
            }
        }
        syn::Item::Static(item) => item.attrs.retain(keep),
        syn::Item::Trait(item) => {
            item.attrs.retain(keep);
            for item in &mut item.items {
                if let syn::TraitItem::Fn(item) = item {
                    item.attrs.retain(keep);
                }
            }
        }
        _ => {}
    }
}

/// Generates with and without a keyword.
fn class(probe: &Probe) -> Class {
    let mut root = base();
    let holder = root.pointer_mut(&probe.holder).expect("the base has what holds the keyword");
    if let Some(context) = &probe.context {
        holder.clone_from(context);
    }
    holder.as_object_mut().expect("an object").remove(&probe.keyword);
    let without = server(&root);
    root.pointer_mut(&probe.holder).expect("it is still there")[&probe.keyword] =
        probe.value.clone();
    match (without, server(&root)) {
        (_, Err(error)) => {
            assert!(error.starts_with("probe.yaml:"), "{}: no place: {error}", probe.keyword);
            let message = error.lines().next().unwrap_or_default();
            let message = message.splitn(4, ':').last().unwrap_or_default();
            Class::Refused(message.trim().to_owned())
        }
        (Ok(without), Ok(with)) if without == with => Class::Documented,
        // What cannot be left out is read.
        (Ok(_) | Err(_), Ok(_)) => Class::Enforced,
    }
}

fn table() -> String {
    let mut text = "# What becomes of each keyword\n\n\
        Of a document that code is generated from. **Enforced**: the generated server acts by it. \
        **Documented only**: it changes nothing but the documentation. **Refused**: nothing is \
        generated; the message says what to write instead. Found out by \
        `crates/codegen/tests/keywords.rs`, which generates from a probe of each.\n"
        .to_owned();
    let probes = probes();
    for (object, _) in OBJECTS {
        write!(text, "\n## {object}\n\n| Keyword | Becomes | Instead |\n|---|---|---|\n")
            .expect("a String takes everything");
        for probe in probes.iter().filter(|probe| probe.object == *object) {
            let (class, instead) = match class(probe) {
                Class::Enforced => ("enforced", String::new()),
                Class::Documented => ("documented only", String::new()),
                Class::Refused(message) => ("refused", message.replace('|', "\\|")),
            };
            writeln!(text, "| `{}` | {class} | {instead} |", probe.keyword)
                .expect("a String takes everything");
        }
    }
    text
}

#[test]
fn every_keyword_has_a_probe() {
    let probes = probes();
    for (object, keywords) in OBJECTS {
        let own: Vec<_> = probes
            .iter()
            .filter(|probe| probe.object == *object)
            .map(|it| it.keyword.as_str())
            .collect();
        assert_eq!(own, *keywords, "{object}");
    }
}

#[test]
fn the_table_of_keywords_is_what_the_generator_does() {
    let table = table();
    if std::env::var_os("BV_CMS_KEYWORDS").is_some_and(|wish| wish == "write") {
        std::fs::write(TABLE, &table).expect("the table can be written");
    }
    let committed = std::fs::read_to_string(TABLE).unwrap_or_default();
    assert_eq!(
        committed, table,
        "stale: run this test with BV_CMS_KEYWORDS=write and read the change"
    );
}
