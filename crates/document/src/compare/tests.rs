use serde_json::json;

use super::*;

fn differences(expected: &Value, found: &Value) -> Vec<(String, String, String)> {
    compare(expected, found)
        .into_iter()
        .map(|difference| {
            let show =
                |value: Option<Value>| value.map_or("(absent)".to_owned(), |it| it.to_string());
            (difference.pointer, show(difference.expected), show(difference.found))
        })
        .collect()
}

fn difference(pointer: &str, expected: &str, found: &str) -> Vec<(String, String, String)> {
    vec![(pointer.to_owned(), expected.to_owned(), found.to_owned())]
}

#[test]
fn what_means_the_same_is_the_same() {
    for (expected, found) in [
        (json!({"required": ["a", "b"]}), json!({"required": ["b", "a"]})),
        (json!({"enum": ["a", "b"]}), json!({"enum": ["b", "a"]})),
        (json!({"type": ["string", "null"]}), json!({"type": ["null", "string"]})),
        (json!({"type": "string"}), json!({"type": ["string"]})),
        (json!({"tags": ["a", "b"]}), json!({"tags": ["b", "a"]})),
        (json!({"security": [{"a": []}, {}]}), json!({"security": [{}, {"a": []}]})),
        (json!({"oneOf": [{"type": "a"}, true]}), json!({"oneOf": [{}, {"type": "a"}]})),
        (json!({"const": "a"}), json!({"enum": ["a"]})),
        (json!({"maximum": 1}), json!({"maximum": 1.0})),
        (json!({"description": "a\nb \n"}), json!({"description": "a b"})),
        (json!({"required": false}), json!({})),
        (json!({}), json!({"parameters": [], "deprecated": false})),
        (json!({"additionalProperties": true}), json!({})),
        (
            json!({"parameters": [{"in": "path", "name": "a"}, {"in": "query", "name": "a"}]}),
            json!({"parameters": [{"name": "a", "in": "query"}, {"name": "a", "in": "path"}]}),
        ),
    ] {
        assert_eq!(differences(&expected, &found), [], "{expected} and {found}");
        assert_eq!(differences(&found, &expected), [], "{found} and {expected}");
    }
}

#[test]
fn only_the_deepest_place_is_reported() {
    assert_eq!(
        differences(
            &json!({"properties": {"a": {"maxLength": 1}}}),
            &json!({"properties": {"a": {"maxLength": 2}}}),
        ),
        difference("/properties/a/maxLength", "1", "2")
    );
}

#[test]
fn both_directions_are_reported() {
    let long = json!({"properties": {"a": {}, "b": {}}});
    let short = json!({"properties": {"a": {}}});
    assert_eq!(differences(&long, &short), difference("/properties/b", "{}", "(absent)"));
    assert_eq!(differences(&short, &long), difference("/properties/b", "(absent)", "{}"));
}

#[test]
fn sets_report_the_item() {
    let long = json!({"enum": ["a", "b"]});
    let short = json!({"enum": ["a"]});
    assert_eq!(differences(&long, &short), difference("/enum/1", "\"b\"", "(absent)"));
    assert_eq!(differences(&short, &long), difference("/enum", "(absent)", "\"b\""));
}

#[test]
fn only_the_same_constant_is_an_enumeration_of_one() {
    for found in [json!({"enum": ["b"]}), json!({"enum": ["a", "b"]}), json!({"enum": "a"})] {
        assert_eq!(differences(&json!({"const": "a"}), &found).len(), 2, "{found}");
    }
    let data = |value: serde_json::Value| json!({"example": value});
    assert_eq!(differences(&data(json!({"const": "a"})), &data(json!({"enum": ["a"]}))).len(), 2);
}

#[test]
fn parameters_are_compared_by_place_and_name() {
    let expected = json!({"parameters": [
        {"in": "query", "name": "a", "required": true}, {"in": "query", "name": "b"},
    ]});
    let found = json!({"parameters": [{"in": "query", "name": "b"}, {"in": "query", "name": "a"}]});
    assert_eq!(
        differences(&expected, &found),
        difference("/parameters/0/required", "true", "(absent)")
    );
}

#[test]
fn alternatives_are_paired_before_they_are_compared() {
    let expected = json!({"oneOf": [{"type": "string"}, {"type": "null"}]});
    let found = json!({"oneOf": [{"type": "null"}, {"type": "integer"}]});
    assert_eq!(
        differences(&expected, &found),
        difference("/oneOf/0/type", "\"string\"", "\"integer\"")
    );
}

#[test]
fn other_arrays_have_an_order() {
    let expected = json!({"example": ["a", "b"]});
    let found = json!({"example": ["b", "a", "c"]});
    assert_eq!(differences(&expected, &found).len(), 3);
}

#[test]
fn names_and_data_are_taken_literally() {
    // A property called `required` is no keyword, and an example's `description` no prose.
    assert_eq!(
        differences(
            &json!({"properties": {"required": {}}}),
            &json!({"properties": {"required": false}}),
        ),
        difference("/properties/required", "{}", "false")
    );
    assert_eq!(
        differences(
            &json!({"example": {"description": "a  b", "required": false}}),
            &json!({"example": {"description": "a b"}}),
        )
        .len(),
        2
    );
    // No credentials needed, and the document's own requirement, are different.
    assert_eq!(
        differences(&json!({"security": []}), &json!({})),
        difference("/security", "[]", "(absent)")
    );
}

#[test]
fn options_leave_keywords_out() {
    let options = Comparison {
        extension: Some("x-kept"),
        ignored: &["description"],
        ignored_when_extra: &["title"],
        ignored_when_missing: &["example"],
    };
    let expected = json!({
        "description": "a", "x-a": 1, "example": 1, "properties": {"description": {}},
    });
    let found = json!({"title": "t", "x-b": 1, "properties": {"description": {}}});
    assert_eq!(options.compare(&expected, &found), []);
    assert_eq!(options.compare(&found, &expected).len(), 2);
    assert_eq!(options.compare(&json!({"x-kept": 1}), &json!({"x-kept": 2})).len(), 1);
}

#[test]
fn the_tags_of_a_document_are_in_an_order() {
    let (one, other) = (json!({"name": "a"}), json!({"name": "b"}));
    assert_eq!(
        differences(&json!({"tags": [one, other]}), &json!({"tags": [other, one]})).len(),
        2
    );
}

#[test]
fn a_member_is_compared_as_it_is_in_its_object() {
    let compare = |key: &str, expected: Option<&Value>, found: Option<&Value>| {
        Comparison::default().compare_member(Place::Keywords, key, expected, found).len()
    };
    let (one, other) = (json!(["a", "b"]), json!(["b", "a"]));
    assert_eq!(compare("required", Some(&one), Some(&other)), 0);
    assert_eq!(compare("parameters", Some(&one), None), 1);
    assert_eq!(compare("parameters", None, Some(&json!([]))), 0);
}

#[test]
fn data_has_no_keywords() {
    assert_eq!(compare_data(&json!({"a": 1}), &json!({"a": 1.0})), []);
    assert_eq!(compare_data(&json!({"required": false}), &json!({})).len(), 1);
}
