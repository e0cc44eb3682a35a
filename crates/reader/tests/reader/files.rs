//! References to other files.

use serde_json::json;

use crate::{Folder, document};

#[test]
fn parts_of_other_files_become_components() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document(
                "paths:\n  /pets:\n    $ref: paths/pets.yaml\ncomponents:\n  schemas:\n    Id: {type: string}\n",
            ),
        ),
        (
            "paths/pets.yaml",
            "get:\n  parameters:\n    - $ref: '../params.json#/limit'\n  responses:\n    '200':\n      \
             $ref: ../responses.yaml#/Pets\n",
        ),
        (
            "params.json",
            "{\"limit\": {\n  \"name\": \"limit\", \"in\": \"query\", \"schema\": {\"$ref\": \"root.yaml#/components/schemas/Id\"}}}",
        ),
        (
            "responses.yaml",
            "Pets:\n  description: d\n  headers:\n    X: {$ref: 'my%20headers.yaml#/X'}\n  content:\n    \
             application/json:\n      schema: {$ref: './schemas/pet.yaml'}\n      examples:\n        \
             a: {$ref: 'examples.yaml#/a~1b'}\n  links:\n    l: {$ref: 'links.yaml'}\n",
        ),
        ("my headers.yaml", "X: {schema: {type: string}}\n"),
        (
            "schemas/pet.yaml",
            "type: object\nproperties:\n  owner:\n    $ref: '#/$defs/Owner'\n$defs:\n  Owner: {type: string}\n",
        ),
        ("examples.yaml", "a/b: {value: {$ref: './data.yaml'}}\n"),
        ("links.yaml", "operationId: X\n"),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    assert_eq!(
        document.value(),
        &json!({
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {"/pets": {"$ref": "#/components/pathItems/paths.pets"}},
            "components": {
                "schemas": {
                    "Id": {"type": "string"},
                    "schemas.pet": {
                        "type": "object",
                        "properties": {"owner": {"$ref": "#/components/schemas/schemas.pet.Owner"}},
                        "$defs": {"Owner": {"type": "string"}},
                    },
                    "schemas.pet.Owner": {"type": "string"},
                },
                "pathItems": {"paths.pets": {"get": {
                    "parameters": [{"$ref": "#/components/parameters/params.limit"}],
                    "responses": {"200": {"$ref": "#/components/responses/responses.Pets"}},
                }}},
                "parameters": {"params.limit": {
                    "name": "limit", "in": "query", "schema": {"$ref": "#/components/schemas/Id"},
                }},
                "responses": {"responses.Pets": {
                    "description": "d",
                    "headers": {"X": {"$ref": "#/components/headers/my_headers.X"}},
                    "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/schemas.pet"},
                        "examples": {"a": {"$ref": "#/components/examples/examples.a_b"}},
                    }},
                    "links": {"l": {"$ref": "#/components/links/links"}},
                }},
                "headers": {"my_headers.X": {"schema": {"type": "string"}}},
                "examples": {"examples.a_b": {"value": {"$ref": "./data.yaml"}}},
                "links": {"links": {"operationId": "X"}},
            },
        })
    );
    for (pointer, place) in [
        ("/paths/~1pets/$ref", "root.yaml:5:5 $ref: paths/pets.yaml"),
        ("/components/schemas/Id/type", "root.yaml:8:10 Id: {type: string}"),
        ("/components/pathItems/paths.pets/get/responses", "paths/pets.yaml:4:3 responses:"),
        ("/components/schemas/schemas.pet/properties/owner", "schemas/pet.yaml:3:3 owner:"),
        (
            "/components/schemas/schemas.pet.Owner/type",
            "schemas/pet.yaml:6:11 Owner: {type: string}",
        ),
        (
            "/components/headers/my_headers.X/schema",
            "my headers.yaml:1:5 X: {schema: {type: string}}",
        ),
    ] {
        assert_eq!(folder.place(&document, pointer), place);
    }
    let limit = document.location("/components/parameters/params.limit/in");
    assert_eq!(folder.short(&limit.to_string()), "params.json:2:20");
}

#[test]
fn files_can_refer_to_one_another_in_a_circle() {
    let folder = Folder::of(&[
        ("root.yaml", &document("components: {schemas: {A: {$ref: 'a.yaml'}}}\n")),
        ("a.yaml", "properties: {b: {$ref: 'c/b.yaml#/B'}, own: {$ref: '#'}}\n"),
        (
            "c/b.yaml",
            "B: {properties: {a: {$ref: '../a.yaml'}, root: {$ref: '../root.yaml#/components/schemas/A'}}}\n",
        ),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    assert_eq!(
        document.get("/components/schemas"),
        Some(&json!({
            "A": {"$ref": "#/components/schemas/a"},
            "a": {"properties": {
                "b": {"$ref": "#/components/schemas/c.b.B"},
                "own": {"$ref": "#/components/schemas/a"},
            }},
            "c.b.B": {"properties": {
                "a": {"$ref": "#/components/schemas/a"},
                "root": {"$ref": "#/components/schemas/A"},
            }},
        }))
    );
}

#[test]
fn names_do_not_depend_on_where_the_files_are_or_who_refers_to_them_first() {
    let files = |order: [&str; 2]| {
        let properties = order.map(|name| format!("{name}: {{$ref: '{name}.yaml'}}")).join(", ");
        document(&format!(
            "components: {{schemas: {{Taken: {{}}, taken: {{}}, A: {{properties: {{{properties}}}}}}}}}\n"
        ))
    };
    let names = |order| {
        let folder = Folder::of(&[
            ("deep/er/root.yaml", &files(order)),
            ("deep/er/taken.yaml", "const: 1"),
            ("deep/er/free.yaml", "const: 2"),
        ]);
        let document = folder.read("deep/er/root.yaml");
        let schemas = document.get("/components/schemas").unwrap().as_object().unwrap().clone();
        let mut names: Vec<(String, String)> =
            schemas.into_iter().map(|(name, schema)| (name, schema.to_string())).collect();
        names.retain(|(name, _)| name != "A");
        names.sort();
        names
    };
    let one = names(["taken", "free"]);
    assert_eq!(one, names(["free", "taken"]));
    assert_eq!(one[1], ("free".to_owned(), "{\"const\":2}".to_owned()));
    assert!(one[3].0.starts_with("taken-"), "{one:?}");
}

#[test]
fn what_leads_nowhere_stays_and_is_said_at_its_place() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document(
                "components:\n  schemas:\n    A: {$ref: 'https://example.com/a.yaml#/A'}\n    \
                 B: {$ref: '//example.com/b'}\n    C: {$ref: '/etc/passwd'}\n    \
                 D: {$ref: 'file:///etc/passwd'}\n    E: {$ref: 'none.yaml'}\n    \
                 F: {$ref: 'f.yaml#/None'}\n    G: {$ref: '#/components/schemas/None'}\n    \
                 H: {$ref: 'broken.yaml'}\n    I: {$ref: 'f.yaml'}\n    J: {$ref: '.'}\n    \
                 K: {$ref: 'f.yaml#name'}\n",
            ),
        ),
        ("f.yaml", "properties:\n  a: {$ref: '#/None'}\n  b: {$ref: 'root.yaml#/None'}\n"),
        ("broken.yaml", "a: 1\n b: 2\n"),
    ]);
    let document = folder.read("root.yaml");
    let faults = folder.faults(&document);
    for told in [
        "root.yaml:5:9: `https://example.com/a.yaml#/A` is not in a file beside this one, and nothing is fetched",
        "root.yaml:6:9: `//example.com/b` is not in a file beside this one",
        "root.yaml:7:9: `/etc/passwd` is an absolute path; refer to the file by its path relative",
        "root.yaml:8:9: `file:///etc/passwd` is not in a file beside this one",
        "root.yaml:9:9: `none.yaml` leads nowhere: `none.yaml`: No such file",
        "root.yaml:10:9: `f.yaml#/None` leads nowhere: `f.yaml` has no `/None`; correct the reference",
        "root.yaml:11:9: `#/components/schemas/None` leads nowhere; correct the reference",
        "root.yaml:12:9: `broken.yaml` leads nowhere: broken.yaml:2:",
        "root.yaml:14:9: `.` names a folder; name a file",
        "root.yaml:15:9: `f.yaml#name` leads nowhere: `f.yaml` has no `$anchor: name` there",
        "f.yaml:2:7: `#/None` leads nowhere: `f.yaml` has no `/None`",
        "f.yaml:3:7: `root.yaml#/None` leads nowhere; correct the reference",
    ] {
        assert_eq!(
            faults.iter().filter(|it| it.starts_with(told)).count(),
            1,
            "{told}: {faults:#?}"
        );
    }
    assert_eq!(faults.len(), 12, "{faults:#?}");
    assert_eq!(document.get("/components/schemas/E/$ref"), Some(&json!("none.yaml")));
    assert_eq!(
        document.get("/components/schemas/A/$ref"),
        Some(&json!("https://example.com/a.yaml#/A"))
    );
    assert_eq!(document.get("/components/schemas/I/$ref"), Some(&json!("#/components/schemas/f")));
    assert_eq!(
        document.get("/components/schemas/f/properties/b/$ref"),
        Some(&json!("root.yaml#/None"))
    );
}

#[test]
fn a_mapping_leads_to_the_schemas_of_other_files() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document(
                "components:\n  schemas:\n    Cat: {}\n    bird.json: {}\n    Pet:\n      \
                 oneOf: [{$ref: 'dog.yaml'}]\n      discriminator:\n        propertyName: kind\n        \
                 mapping: {a: 'dog.yaml', b: './cats.yaml#/Cat', c: Cat, d: '#/components/schemas/Cat', e: bird.json, f: 'none.yaml'}\n",
            ),
        ),
        ("dog.yaml", "type: object\n"),
        ("cats.yaml", "Cat: {type: object}\n"),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(
        document.get("/components/schemas/Pet/discriminator/mapping"),
        Some(&json!({
            "a": "#/components/schemas/dog",
            "b": "#/components/schemas/cats.Cat",
            "c": "Cat",
            "d": "#/components/schemas/Cat",
            "e": "bird.json",
            "f": "none.yaml",
        }))
    );
    let faults = folder.faults(&document);
    assert!(faults.len() == 1 && faults[0].starts_with("root.yaml:11:"), "{faults:?}");
}

#[test]
fn what_is_large_is_read() {
    let schema = |it: usize| {
        format!("S{it}:\n  properties:\n    next: {{$ref: 's.yaml#/S{}'}}\n", (it + 1) % 5000)
    };
    let schemas: String = (0..5000).map(schema).collect();
    let folder = Folder::of(&[
        ("root.yaml", &document("components: {schemas: {A: {$ref: 's.yaml#/S0'}}}\n")),
        ("s.yaml", &schemas),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    assert_eq!(document.get("/components/schemas").unwrap().as_object().unwrap().len(), 5001);
    let place = folder.place(&document, "/components/schemas/s.S4999/properties/next");
    assert_eq!(place, "s.yaml:15000:5 next: {$ref: 's.yaml#/S0'}");
}

#[test]
fn too_many_files_are_refused_where_they_begin() {
    let folder =
        Folder::of(&[("root.yaml", &document("components: {schemas: {A: {$ref: 's0.yaml'}}}\n"))]);
    for it in 0..10_001 {
        folder.write(&format!("s{it}.yaml"), &format!("items: {{$ref: 's{}.yaml'}}\n", it + 1));
    }
    let error = folder.error("root.yaml");
    assert_eq!(error, "s9999.yaml:1:9: this leads to more than 10000 files; read parts of it");
}
