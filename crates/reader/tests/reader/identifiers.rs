//! References that are relative to an `$id`, or name an anchor.

use serde_json::{Value, json};

use crate::{Folder, document};

/// The schema `A` of a document, and what was not read.
fn read(schemas: &str) -> (Value, Vec<String>) {
    let folder =
        Folder::of(&[("root.yaml", &document(&format!("components:\n  schemas:\n{schemas}")))]);
    let document = folder.read("root.yaml");
    (document.get("/components/schemas").expect("schemas").clone(), folder.faults(&document))
}

#[test]
fn a_reference_is_relative_to_the_id_around_it() {
    let (schemas, faults) = read(
        "    A:\n      $id: https://e.example/s\n      $defs: {n: {type: string}, t: {$id: t/, $defs: {n: {type: number}}}}\n      \
         properties:\n        a: {$ref: '#/$defs/n'}\n        b: {$ref: 't/#/$defs/n'}\n        \
         c: {$ref: 'https://e.example/t/'}\n        d: {$ref: '#'}\n        e: {$ref: '#/components/schemas/B'}\n    \
         B: {properties: {a: {$ref: 'https://e.example/s#/$defs/n'}, b: {$ref: 'HTTPS://E.example/s'}}}\n",
    );
    assert_eq!(faults, [""; 0]);
    let a = "#/components/schemas/A";
    assert_eq!(
        schemas,
        json!({
            "A": {
                "$defs": {"n": {"type": "string"}, "t": {"$defs": {"n": {"type": "number"}}}},
                "properties": {
                    "a": {"$ref": format!("{a}/$defs/n")},
                    "b": {"$ref": format!("{a}/$defs/t/$defs/n")},
                    "c": {"$ref": format!("{a}/$defs/t")},
                    "d": {"$ref": a},
                    // Strictly this leads nowhere; everybody means the document.
                    "e": {"$ref": "#/components/schemas/B"},
                },
            },
            "B": {"properties": {"a": {"$ref": format!("{a}/$defs/n")}, "b": {"$ref": a}}},
        })
    );
}

#[test]
fn an_anchor_is_that_of_its_resource() {
    let (schemas, faults) = read(
        "    A: {$defs: {x: {$anchor: n}}, $ref: '#n'}\n    \
         B: {$id: b, $defs: {y: {$anchor: n}, z: {$id: '#old'}}, anyOf: [{$ref: '#n'}, {$ref: '#old'}]}\n    \
         C: {anyOf: [{$ref: 'b#n'}, {$ref: '#none'}, {$ref: 'b#/none'}]}\n",
    );
    let anchor = |at: &str| format!("#/components/schemas/{at}");
    assert_eq!(schemas["A"]["$ref"], json!(anchor("A/$defs/x")));
    assert_eq!(
        schemas["B"]["anyOf"],
        json!([{"$ref": anchor("B/$defs/y")}, {"$ref": anchor("B/$defs/z")}])
    );
    assert_eq!(
        schemas["C"]["anyOf"],
        json!([{"$ref": anchor("B/$defs/y")}, {"$ref": "#none"}, {"$ref": "b#/none"}])
    );
    let [first, second] = faults.as_slice() else { panic!("{faults:?}") };
    assert!(
        first.starts_with(
            "root.yaml:7:33: `#none` leads nowhere: `root.yaml` has no `$anchor: none`"
        ),
        "{first}"
    );
    assert!(second.starts_with("root.yaml:7:50: `b#/none` leads nowhere: "), "{second}");
}

#[test]
fn a_dynamic_reference_is_a_plain_one_where_it_can_mean_one_thing_only() {
    let (schemas, faults) = read(
        "    A: {$dynamicAnchor: node, properties: {n: {type: string}, k: {items: {$dynamicRef: '#node'}}}}\n    \
         B: {$defs: {p: {$anchor: plain}}, items: {$dynamicRef: '#plain'}, not: {$dynamicRef: '#/components/schemas/A'}}\n",
    );
    assert_eq!(faults, [""; 0]);
    assert_eq!(
        schemas["A"],
        json!({"properties": {"n": {"type": "string"}, "k": {"items": {"$ref": "#/components/schemas/A"}}}})
    );
    assert_eq!(schemas["B"]["items"], json!({"$ref": "#/components/schemas/B/$defs/p"}));
    assert_eq!(schemas["B"]["not"], json!({"$ref": "#/components/schemas/A"}));
    let text = "    A: {$id: a, $dynamicAnchor: node, items: {$dynamicRef: '#node'}}\n    \
                B: {$id: b, $dynamicAnchor: node, $ref: 'a'}\n";
    let (schemas, faults) = read(text);
    assert_eq!(faults, [""; 0]);
    assert_eq!(
        schemas,
        json!({
            "A": {"$dynamicAnchor": "node", "items": {"$dynamicRef": "#node"}},
            "B": {"$dynamicAnchor": "node", "$ref": "#/components/schemas/A"},
        })
    );
}

#[test]
fn a_recursive_reference_is_to_the_schema_that_says_so() {
    let (schemas, faults) = read(
        "    A: {$recursiveAnchor: true, items: {$recursiveRef: '#'}}\n    \
         B: {$id: b, items: {$recursiveRef: '#'}}\n    C: {items: {$recursiveRef: '#'}}\n",
    );
    assert_eq!(faults, [""; 0]);
    assert_eq!(
        schemas,
        json!({
            "A": {"items": {"$ref": "#/components/schemas/A"}},
            "B": {"items": {"$ref": "#/components/schemas/B"}},
            "C": {"items": {"$recursiveRef": "#"}},
        })
    );
    let (schemas, _) = read(
        "    A: {$id: a, $recursiveAnchor: true, items: {$recursiveRef: '#'}}\n    \
         B: {$id: b, $recursiveAnchor: true, $ref: 'a'}\n",
    );
    assert_eq!(schemas["A"]["items"], json!({"$recursiveRef": "#"}));
}

#[test]
fn schemas_that_do_not_lead_to_one_another_can_have_the_same_anchor() {
    let schemas = |more: &str| {
        read(&format!(
            "    A: {{$recursiveAnchor: true, items: {{$recursiveRef: '#'}}}}\n    \
             B: {{$recursiveAnchor: true, not: {{$recursiveRef: '#'}}}}\n    \
             C: {{$dynamicAnchor: n, items: {{$dynamicRef: '#n'}}}}\n    D: {{{more}}}\n"
        ))
    };
    let (apart, faults) = schemas("$id: d, $dynamicAnchor: n, not: {$dynamicRef: '#n'}");
    assert_eq!(faults, [""; 0]);
    let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    assert_eq!(
        apart,
        json!({
            "A": {"items": to("A")}, "B": {"not": to("B")},
            "C": {"items": to("C")}, "D": {"not": to("D")},
        })
    );
    // D leads to C by way of A.
    let (related, _) = schemas(
        "$id: d, $dynamicAnchor: n, $defs: {x: {$recursiveAnchor: true, anyOf: [{$ref: '/none'}, \
         {$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/C'}, {$recursiveRef: '#'}]}}, \
         anyOf: [{$ref: '#/$defs/x'}]",
    );
    assert_eq!(related["A"], json!({"$recursiveAnchor": true, "items": {"$recursiveRef": "#"}}));
    assert_eq!(related["B"]["not"], to("B"));
    assert_eq!(related["C"], json!({"$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}}));
    let (unused, _) = read("    A: {$recursiveAnchor: true, $anchor: a, $dynamicAnchor: b}\n");
    assert_eq!(unused["A"], json!({"$anchor": "a", "$dynamicAnchor": "b"}));
}

#[test]
fn other_files_have_names_as_well() {
    let folder = Folder::of(&[
        (
            "root.yaml",
            &document(
                "components:\n  schemas:\n    A: {$ref: 'a.yaml#inner'}\n    B: {$ref: 'b.yaml'}\n    C: {$id: https://e.example/root/c}\n",
            ),
        ),
        (
            "a.yaml",
            "$defs: {x: {$anchor: inner, items: {$dynamicRef: '#deep'}}, y: {$dynamicAnchor: deep}}\n",
        ),
        (
            "b.yaml",
            "$id: https://e.example/b.yaml\nitems: {$ref: 'sub/c.yaml'}\nnot: {$ref: 'root/c'}\n\
             contains: {$ref: 'a.yaml'}\nif: {$recursiveRef: '#'}\n",
        ),
        ("sub/c.yaml", "$id: https://e.example/sub/c.yaml\nconst: 1\n"),
    ]);
    let document = folder.read("root.yaml");
    let schemas = document.get("/components/schemas").unwrap();
    let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    assert_eq!(schemas["A"], to("a.x"));
    assert_eq!(schemas["a.x"], json!({"items": {"$ref": "#/components/schemas/a.y"}}));
    assert_eq!(schemas["a.y"], json!({}));
    assert_eq!(schemas["sub.c"], json!({"const": 1}));
    assert_eq!(
        schemas["b"],
        json!({"items": to("sub.c"), "not": to("C"), "contains": {"$ref": "a.yaml"}, "if": to("b")})
    );
    let faults = folder.faults(&document);
    assert_eq!(
        faults,
        [
            "b.yaml:4:12: `a.yaml` means `https://e.example/a.yaml` by the `$id` around it, and nothing \
             is fetched from elsewhere; write that `$id` in the file that it refers to, or leave out \
             the one around it"
        ]
    );
}

#[test]
fn an_id_that_is_relative_moves_the_base_of_paths() {
    let folder = Folder::of(&[
        ("root.yaml", &document("components: {schemas: {A: {$id: 'sub/a', $ref: 'b.yaml'}}}\n")),
        ("sub/b.yaml", "const: 1\n"),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    assert_eq!(document.get("/components/schemas/sub.b/const"), Some(&json!(1)));
}
