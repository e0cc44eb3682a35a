//! Names that OpenAPI allows and Rust does not.

use serde_json::{Value, json};

use super::{generated, refusal, small, with_parameters, with_schema};

const NAMES: [&str; 76] = [
    "as",
    "break",
    "const",
    "continue",
    "crate",
    "else",
    "enum",
    "extern",
    "false",
    "fn",
    "for",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "pub",
    "ref",
    "return",
    "self",
    "Self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "type",
    "unsafe",
    "use",
    "where",
    "while",
    "async",
    "await",
    "dyn",
    "abstract",
    "become",
    "box",
    "do",
    "final",
    "macro",
    "override",
    "priv",
    "typeof",
    "unsized",
    "virtual",
    "yield",
    "try",
    "gen",
    "union",
    "raw",
    "Move",
    "4k",
    "日本",
    "A-b",
    "A.b",
    "$",
    "",
    "_",
    "__",
    "Live Streams",
    "Option",
    "Value",
    "²",
    "x²",
    "é",
    "Ⅷ",
    "\u{1f600}",
    "\u{301}",
    "Models",
    "Pattern_0",
    "+1",
    "String",
];

fn assert_rust(document: &Value) {
    let files = generated(&document.to_string()).unwrap_or_else(|error| panic!("{error}"));
    for (name, text) in files.iter().filter(|(name, _)| *name != "openapi.json") {
        if let Err(error) = syn::parse_file(text) {
            panic!("{name}: {error}: {document}");
        }
    }
}

#[test]
fn names_of_every_kind_become_rust() {
    for name in NAMES {
        let mut document = small();
        document["components"]["schemas"][name] = json!({
            "type": "object", "properties": {
                name: { "type": "string", "enum": [name] },
                "own": { "$ref": format!("#/components/schemas/{name}") }
            }
        });
        document["components"]["responses"] = json!({ name: { "description": name } });
        document["components"]["securitySchemes"] =
            json!({ name: { "type": "http", "scheme": "bearer" } });
        document["x-permissions"] = json!({ name: { "description": name, "roles": [name] } });
        let mut example = document["components"]["examples"]["BodyMissing"].clone();
        example["value"]["message"] = "It is 7.".into();
        example["value"]["details"][0]["metadata"] = json!({ name: "7" });
        document["components"]["examples"][name] = example;
        let operation = &mut document["paths"]["/z"]["get"];
        operation["operationId"] = name.into();
        operation["tags"] = json!([name]);
        operation["parameters"] =
            json!([{ "name": name, "in": "query", "schema": { "type": "string" } }]);
        operation["responses"]["200"]["headers"] =
            json!({ name: { "schema": { "type": "string" } } });
        assert_rust(&document);
    }
}

#[test]
fn two_names_that_become_one_are_refused() {
    let text = json!({ "type": "string" });
    let query = |name: &str| json!({ "name": name, "in": "query", "schema": text });
    let mut schemas = small();
    schemas["components"]["schemas"] = json!({ "A-b": text, "A.b": text });
    let mut tags = small();
    let mut second = tags["paths"]["/z"].clone();
    second["get"]["operationId"] = "GetY".into();
    second["get"]["tags"] = json!(["zed"]);
    tags["paths"]["/y"] = second;
    let mut operations = small();
    let mut second = operations["paths"]["/z"].clone();
    second["get"]["operationId"] = "get_z".into();
    operations["paths"]["/y"] = second;
    let mut responses = small();
    responses["components"]["responses"] =
        json!({ "A-b": { "description": "" }, "A.b": { "description": "" } });
    let mut permissions = small();
    permissions["x-permissions"] = json!({
        "a.b": { "description": "", "roles": [] }, "a-b": { "description": "", "roles": [] }
    });
    let mut headers = small();
    headers["paths"]["/z"]["get"]["responses"]["200"]["headers"] =
        json!({ "A-B": { "schema": text }, "A_B": { "schema": text } });
    for document in [
        with_schema(
            "Zed",
            json!({ "type": "object", "properties": { "fooBar": text, "foo_bar": text } }),
        ),
        with_schema("Zed", json!({ "type": "string", "enum": ["ZED_A_B", "ZED_A__B"] })),
        with_parameters(json!([query("fooBar"), query("foo_bar"), query("foo-bar")])),
        schemas.to_string(),
        tags.to_string(),
        operations.to_string(),
        responses.to_string(),
        permissions.to_string(),
        headers.to_string(),
    ] {
        let error = refusal(&document);
        assert!(error.contains("in Rust") && error.contains("rename one of them"), "{error}");
    }
}
