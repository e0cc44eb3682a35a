//! Where a refusal is said to be: at what changed, and once for each thing that did.

use serde_json::{Value, json};

use super::{compare, found};

/// A document whose one operation takes a schema.
fn taking(schema: &Value, schemas: &Value) -> String {
    let mut schemas = schemas.clone();
    schemas["Body"] = schema.clone();
    super::taking(&schemas).to_string()
}

/// The places of what is refused.
fn places(base: &str, new: &str) -> Vec<String> {
    let narrowed = "breaking-request-narrowed";
    let findings = compare(base, new).findings().into_iter();
    let refused = findings.filter(|it| it.rule.id != "breaking-version");
    refused
        .map(|it| {
            assert_eq!(it.rule.id, narrowed, "{}", it.message);
            it.pointer
        })
        .collect()
}

fn variant(kind: &str, most: u64) -> Value {
    let kind = json!({"type": "string", "enum": [kind]});
    json!({"type": "object", "required": ["kind"], "properties": {
        "kind": kind, "title": {"type": "string", "maxLength": most},
    }})
}

#[test]
fn each_variant_that_changed_is_named() {
    let union = |keyword: &str| {
        let all = ["A", "B", "C"].map(|it| json!({"$ref": format!("#/components/schemas/{it}")}));
        json!({"type": "object", "properties": {"it": {keyword: all}}})
    };
    let schemas =
        |a: u64, c: u64| json!({"A": variant("a", a), "B": variant("b", 9), "C": variant("c", c)});
    for keyword in ["oneOf", "anyOf"] {
        let base = taking(&union(keyword), &schemas(9, 9));
        let new = taking(&union(keyword), &schemas(5, 6));
        let place = |name: &str| format!("/components/schemas/{name}/properties/title/maxLength");
        assert_eq!(places(&base, &new), ["A", "C"].map(place), "{keyword}");
        assert_eq!(places(&new, &base), [""; 0], "{keyword}");
    }
}

#[test]
fn what_did_not_change_is_not_the_reason() {
    let reference = json!({"$ref": "#/components/schemas/Name"});
    let schemas = json!({"Name": {"type": "string", "maxLength": 9}});
    let items = |it: &Value| taking(&json!({"type": "array", "items": it}), &schemas);
    let base = items(&json!({"oneOf": [{"type": "null"}, reference]}));
    let place = "/components/schemas/Body/items/$ref";
    assert_eq!(places(&base, &items(&reference)), [place]);
}

#[test]
fn a_list_of_many_is_shown() {
    let list = |most: u64| {
        let ids = json!({"type": "array", "items": {"type": "integer"}, "uniqueItems": true, "maxItems": most});
        taking(&ids, &json!({}))
    };
    let outcome = compare(&list(1500), &list(250));
    assert_eq!(found(&outcome), ["breaking-request-narrowed request"]);
    let shown = outcome.breaks[0].counter_example.as_ref().unwrap();
    assert_eq!(shown.value.as_array().unwrap().len(), 251);
}

#[test]
fn a_change_of_one_of_many_variants_hides_nothing() {
    let names: Vec<String> = (0..60).map(|index| format!("V{index}")).collect();
    let all: Vec<Value> =
        names.iter().map(|it| json!({"$ref": format!("#/components/schemas/{it}")})).collect();
    let schemas = |required: bool| -> Value {
        let one = |name: &String| {
            let mut it = variant(name, 9);
            it["additionalProperties"] = json!(false);
            // Nothing tells those apart that do not say their kind.
            it["required"] = if required && name == "V7" { json!(["title"]) } else { json!([]) };
            (name.clone(), it)
        };
        names.iter().map(one).collect::<serde_json::Map<_, _>>().into()
    };
    let body = |most: u64| {
        json!({"type": "object", "required": ["it"], "properties": {
            "it": {"oneOf": all}, "name": {"type": "string", "maxLength": most},
        }})
    };
    let mut found = places(&taking(&body(9), &schemas(false)), &taking(&body(5), &schemas(true)));
    found.sort();
    let name = "/components/schemas/Body/properties/name/maxLength";
    assert_eq!(found, [name, "/components/schemas/V7/required"]);
}

#[test]
fn a_branch_in_another_place_is_the_same_branch() {
    let union = |names: &[&str]| {
        let all: Vec<Value> =
            names.iter().map(|it| json!({"$ref": format!("#/components/schemas/{it}")})).collect();
        json!({"type": "object", "properties": {"it": {"oneOf": all}}})
    };
    let schemas = |most: u64| json!({"A": variant("a", most), "B": variant("b", most), "C": variant("c", most), "N": variant("n", 9)});
    let place = |name: &str| format!("/components/schemas/{name}/properties/title/maxLength");
    let base = taking(&union(&["A", "B", "C"]), &schemas(9));
    for names in [&["A", "N", "B", "C"], &["N", "C", "B", "A"]] {
        let mut found = places(&base, &taking(&union(names), &schemas(5)));
        found.sort();
        assert_eq!(found, ["A", "B", "C"].map(place), "{names:?}");
    }
    // One alone is a branch, too.
    let it = |schema: Value| json!({"type": "object", "properties": {"it": schema}});
    let alone = it(json!({"$ref": "#/components/schemas/A"}));
    let or_null = it(json!({"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/A"}]}));
    assert_eq!(places(&taking(&alone, &schemas(9)), &taking(&or_null, &schemas(5))), [place("A")]);
    let narrowed = places(&taking(&or_null, &schemas(9)), &taking(&alone, &schemas(5)));
    let reference = "/components/schemas/Body/properties/it/$ref".to_owned();
    assert_eq!(narrowed, [reference]);
}

#[test]
fn another_name_has_the_same_place() {
    let body = |name: &str| json!({"type": "object", "properties": {"it": {"$ref": format!("#/components/schemas/{name}")}}});
    let base = taking(&body("Old"), &json!({"Old": variant("a", 9)}));
    let new = taking(&body("New"), &json!({"New": variant("a", 5)}));
    assert_eq!(places(&base, &new), ["/components/schemas/New/properties/title/maxLength"]);
}

#[test]
fn what_is_too_large_to_be_shown_is_said_at_once() {
    let text = |most: u64| taking(&json!({"type": "string", "maxLength": most}), &json!({}));
    for (most, rule) in
        [(60_000, "breaking-request-narrowed"), (i32::MAX as u64, "breaking-undecided")]
    {
        let outcome = compare(&text(most + 1), &text(most));
        assert_eq!(found(&outcome), [format!("{rule} request")], "{most}");
    }
    let undecided = compare(&text(u64::from(u32::MAX)), &text(i32::MAX as u64));
    let message = &undecided.breaks[0].finding.message;
    assert!(message.ends_with("a value is refused that is too large to be shown"), "{message}");
}
