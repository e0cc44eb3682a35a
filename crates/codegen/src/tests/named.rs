//! Names that OpenAPI allows and Rust does not.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use syn::{Item, UseTree};

use super::{generated, refusal, rich, small, with_parameters, with_schema};

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

/// That every file is Rust in which no name stands for two things.
fn assert_rust(document: &Value) {
    let files = generated(&document.to_string()).unwrap_or_else(|error| panic!("{error}"));
    for (name, text) in files.iter().filter(|(name, _)| *name != "openapi.json") {
        match syn::parse_file(text) {
            Ok(file) => assert_distinct(name, &file),
            Err(error) => panic!("{name}: {error}: {document}"),
        }
        // A keyword since the edition of 2024, of which syn does not know.
        let words =
            text.split(|character: char| !(character.is_alphanumeric() || character == '_'));
        let raw = text.matches("r#gen").count();
        assert!(words.filter(|word| *word == "gen").count() == raw || text.contains("\"gen\""));
    }
}

/// That no type has the name of another one or of what the file uses, nor a function that of one,
/// nor a field or variant that of the one beside it.
fn assert_distinct(file_name: &str, file: &syn::File) {
    let mut names = imports(file);
    let mut functions: BTreeSet<_> = ["method_not_allowed", "respond"].map(str::to_owned).into();
    let distinct = |names: Vec<String>| {
        let all: BTreeSet<_> = names.iter().collect();
        assert_eq!(all.len(), names.len(), "{file_name}: {names:?}");
    };
    for item in &file.items {
        let ident = match item {
            Item::Enum(item) => {
                distinct(item.variants.iter().map(|variant| variant.ident.to_string()).collect());
                &item.ident
            }
            Item::Struct(item) => {
                let idents = item.fields.iter().filter_map(|field| field.ident.as_ref());
                distinct(idents.map(ToString::to_string).collect());
                &item.ident
            }
            Item::Trait(item) => &item.ident,
            Item::Fn(item) => {
                let name = item.sig.ident.to_string();
                assert!(functions.insert(name), "{file_name}: {}", item.sig.ident);
                continue;
            }
            _ => continue,
        };
        assert!(names.insert(ident.to_string()), "{file_name}: two things are `{ident}`");
    }
}

/// The names that a file takes from elsewhere, but for modules, which stand apart from functions.
fn imports(file: &syn::File) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let uses = file.items.iter().filter_map(|item| match item {
        Item::Use(item) => Some(&item.tree),
        _ => None,
    });
    let mut trees: Vec<&UseTree> = uses.collect();
    while let Some(tree) = trees.pop() {
        match tree {
            UseTree::Path(path) => trees.push(&path.tree),
            UseTree::Group(group) => trees.extend(&group.items),
            UseTree::Name(name) => _ = names.insert(name.ident.to_string()),
            UseTree::Rename(rename) => _ = names.insert(rename.rename.to_string()),
            UseTree::Glob(_) => panic!("a glob hides what it takes"),
        }
    }
    names.retain(|name| name.starts_with(char::is_uppercase));
    names
}

#[test]
fn names_that_generated_code_uses_itself_are_free_to_the_document() {
    let mut used: BTreeSet<String> =
        ["Configure", "Config", "Respond", "MethodNotAllowed", "H", "Fn", "Anonymous", "Self"]
            .map(str::to_owned)
            .into();
    for (name, text) in generated(&rich("Make").to_string()).expect("it can be generated from") {
        if name != "openapi.json" {
            used.extend(imports(&syn::parse_file(&text).expect("it is Rust")));
        }
    }
    assert!(used.contains("Guard") && used.contains("RegistryEntry"), "{used:?}");
    for name in used {
        let mut document = rich(&name);
        let error = document["components"]["examples"]["BodyMissing"].clone();
        document["components"]["examples"][name.as_str()] = error;
        document["components"]["responses"] = json!({ name.as_str(): { "description": "It is." } });
        document["components"]["schemas"][name.as_str()] = json!({ "type": "boolean" });
        document["x-permissions"] = json!({ name.as_str(): { "description": "", "roles": [] } });
        let scheme = document["components"]["securitySchemes"]["first"].clone();
        document["components"]["securitySchemes"][name.as_str()] = scheme;
        document["paths"]["/z"]["post"]["security"][0] = json!({ name.as_str(): [] });
        assert_rust(&document);
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
        // Headers have names in ASCII.
        if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            operation["responses"]["200"]["headers"] =
                json!({ name: { "schema": { "type": "string" } } });
        }
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
    let mut path = small();
    let mut item = path["paths"]["/z"].take();
    item["parameters"] = ["a-b", "a_b"]
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": text }))
        .into();
    path["paths"] = json!({ "/z/{a-b}/{a_b}": item });
    let derived = ["XParameters", "XAnswer", "XCaller", "ZedOperations"].map(|name| {
        let mut document = rich("X");
        document["paths"]["/y"]["post"] = document["paths"]["/z"]["post"].clone();
        document["paths"]["/y"]["post"]["operationId"] = name.into();
        document.to_string()
    });
    let mut scheme = rich("X");
    scheme["components"]["securitySchemes"]["XCaller"] =
        scheme["components"]["securitySchemes"]["first"].clone();
    scheme["paths"]["/z"]["post"]["security"][0] = json!({ "XCaller": [] });
    let metadata = [json!({ "fooBar": "7", "foo_bar": "8" }), json!({ "cause": "7" })].map(|own| {
        let mut document = small();
        let mut error = document["components"]["examples"]["BodyMissing"].clone();
        error["x-http-status"] = 500.into();
        error["value"]["message"] = "It is 7 or 8.".into();
        error["value"]["details"][0]["metadata"] = own;
        document["components"]["examples"]["Own"] = error;
        document.to_string()
    });
    let others = [
        path.to_string(),
        scheme.to_string(),
        with_schema(
            "Zed",
            json!({
                "type": "object", "properties": { "additional_properties": text },
                "additionalProperties": text
            }),
        ),
    ];
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
    ]
    .into_iter()
    .chain(derived)
    .chain(metadata)
    .chain(others)
    {
        let error = refusal(&document);
        assert!(error.contains("in Rust") && error.contains("; rename"), "{error}");
    }
}
