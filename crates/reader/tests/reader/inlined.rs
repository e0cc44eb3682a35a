//! References where OpenAPI allows none, and people write them.

use serde_json::json;

use crate::{Folder, document};

#[test]
fn what_may_not_be_referred_to_stands_in_its_place() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document("paths: {$ref: 'paths.yaml'}\ncomponents: {$ref: 'components.yaml'}\n"),
        ),
        (
            "paths.yaml",
            "/pets:\n  get: {$ref: 'get.yaml#/pets'}\n  parameters: {$ref: 'list.yaml'}\n",
        ),
        (
            "get.yaml",
            "pets:\n  responses:\n    '200':\n      description: d\n      content:\n        \
             application/json: {$ref: 'json.yaml'}\n",
        ),
        ("json.yaml", "schema: {$ref: 'root.yaml#/components/schemas/Pet'}\n"),
        ("list.yaml", "- {name: a, in: query, schema: {type: string}}\n- {$ref: 'b.yaml'}\n"),
        ("b.yaml", "{name: b, in: query, schema: {type: string}}\n"),
        (
            "components.yaml",
            "schemas:\n  $ref: schemas/index.yaml\nsecuritySchemes:\n  key: {$ref: 'key.yaml'}\n",
        ),
        ("schemas/index.yaml", "Pet: {$ref: './pet.yaml'}\n"),
        ("schemas/pet.yaml", "properties: {$ref: 'properties.yaml'}\n"),
        ("schemas/properties.yaml", "name: {type: string}\n"),
        ("key.yaml", "{type: apiKey, in: header, name: k}\n"),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    assert_eq!(
        document.value(),
        &json!({
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {"/pets": {
                "get": {"responses": {"200": {"description": "d", "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Pet"},
                }}}}},
                "parameters": [
                    {"name": "a", "in": "query", "schema": {"type": "string"}},
                    {"$ref": "#/components/parameters/b"},
                ],
            }},
            "components": {
                "schemas": {
                    "Pet": {"$ref": "#/components/schemas/schemas.pet"},
                    "schemas.pet": {"properties": {"name": {"type": "string"}}},
                },
                "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "k"}},
                "parameters": {"b": {"name": "b", "in": "query", "schema": {"type": "string"}}},
            },
        })
    );
    for (pointer, place) in [
        ("/paths/~1pets", "paths.yaml:1:1 /pets:"),
        ("/paths/~1pets/get/responses", "get.yaml:2:3 responses:"),
        ("/paths/~1pets/parameters/1", "list.yaml:2:3 - {$ref: 'b.yaml'}"),
        ("/components/schemas/Pet/$ref", "schemas/index.yaml:1:7 Pet: {$ref: './pet.yaml'}"),
        (
            "/components/schemas/schemas.pet/properties/name/type",
            "schemas/properties.yaml:1:8 name: {type: string}",
        ),
    ] {
        assert_eq!(folder.place(&document, pointer), place);
    }
}

#[test]
fn members_beside_such_a_reference_win() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document(
                "paths:\n  $ref: paths.yaml\n  /b: {summary: own, parameters: [{$ref: 'p.yaml'}]}\n",
            ),
        ),
        ("paths.yaml", "/a: {parameters: [{$ref: 'p.yaml'}]}\n/b: {get: {$ref: 'none.yaml'}}\n"),
        ("p.yaml", "{name: p, in: query}\n"),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    let p = json!([{"$ref": "#/components/parameters/p"}]);
    assert_eq!(
        document.get("/paths"),
        Some(&json!({"/b": {"summary": "own", "parameters": p}, "/a": {"parameters": p}}))
    );
    assert!(folder.place(&document, "/paths/~1a/parameters").starts_with("paths.yaml:1:6 "));
    assert!(folder.place(&document, "/paths/~1b/parameters").starts_with("root.yaml:5:22 "));
}

#[test]
fn what_would_contain_itself_is_left_and_said() {
    let folder = Folder::of(&[
        ("root.yaml", &document("components: {schemas: {A: {$ref: 'a.yaml'}}}\n")),
        ("a.yaml", "properties: {$ref: 'p.yaml'}\n"),
        ("p.yaml", "x:\n  properties:\n    $ref: p.yaml\n"),
    ]);
    let document = folder.read("root.yaml");
    let faults = folder.faults(&document);
    assert!(
        faults.len() == 1 && faults[0].starts_with("p.yaml:3:5: this contains itself; "),
        "{faults:?}"
    );
}

#[test]
fn what_does_not_belong_there_is_left_and_said() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document(
                "paths: {/a: {parameters: {$ref: 'map.yaml'}}}\ncomponents: {$ref: 'list.yaml'}\n",
            ),
        ),
        ("map.yaml", "a: 1\n"),
        ("list.yaml", "[]\n"),
    ]);
    let document = folder.read("root.yaml");
    let faults = folder.faults(&document);
    assert_eq!(faults.len(), 2, "{faults:?}");
    for (fault, at) in
        faults.iter().zip(["root.yaml:3:27: `map.yaml`", "root.yaml:4:14: `list.yaml`"])
    {
        assert!(fault.starts_with(&format!("{at} leads to what cannot stand here")), "{fault}");
    }
}

#[test]
fn what_would_be_endless_or_huge_is_refused() {
    // Each file holds the next one ten times.
    let folder = Folder::of(&[("root.yaml", &document("paths: {$ref: 'f0.yaml'}\n"))]);
    for it in 0..9 {
        let member = |at: usize| {
            format!(
                "/{at}: {{get: {{callbacks: {{a: {{a: {{get: {{callbacks: {{$ref: 'f{}.yaml'}}}}}}}}}}}}}}\n",
                it + 1
            )
        };
        folder.write(&format!("f{it}.yaml"), &(0..10).map(member).collect::<String>());
    }
    folder.write("f9.yaml", "a: {}\n");
    let error = folder.error("root.yaml");
    assert!(error.contains("has more than 3000000 values; refer to components"), "{error}");
    let first = error.split(':').next().unwrap();
    assert!(first.starts_with('f') && error.split(':').nth(2).is_some(), "{error}");
    let deep: String = (0..15).map(|_| "{properties: {a: ".to_owned()).collect::<String>()
        + "{properties: {$ref: 'd.yaml'}}"
        + &"}}".repeat(15);
    let folder = Folder::of(&[
        ("root.yaml", &document("components: {schemas: {A: {$ref: 'a.yaml'}}}\n")),
        ("a.yaml", &deep),
        ("d.yaml", &format!("x: {}{}", "{items: ".repeat(120), "{}".to_owned() + &"}".repeat(120))),
    ]);
    let document = folder.read("root.yaml");
    let faults = folder.faults(&document);
    assert!(faults.len() == 1 && faults[0].contains("nested more than 150 deep"), "{faults:?}");
}
