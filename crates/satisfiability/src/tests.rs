//! Pairs of schemas, and whether the one admits what the other refuses.

mod proofs;

use jsonschema::Draft;
use serde_json::{Map, Value, json};

use crate::{Answer, Side, Solver};

fn definitions(schema: Value, others: Value) -> Map<String, Value> {
    let Value::Object(mut all) = others else { panic!("definitions are an object") };
    all.insert("it".to_owned(), schema);
    all
}

fn admits(definitions: &Map<String, Value>, value: &Value) -> bool {
    let schema = json!({"$ref": "#/$defs/it", "$defs": definitions});
    let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
    options.should_validate_formats(true).build(&schema).unwrap().is_valid(value)
}

/// What the first schema admits and the second refuses, confirmed by a validator.
fn beyond_with(sent: &Value, taken: &Value, others: &Value) -> Answer {
    let (sent, taken) =
        (definitions(sent.clone(), others.clone()), definitions(taken.clone(), others.clone()));
    let mut solver = Solver::new(&sent, &taken);
    let answer = solver.beyond(&["it"], "it", &[]);
    if let Answer::Value(value) = &answer {
        assert!(admits(&sent, value), "{value} is refused by {sent:?}");
        assert!(!admits(&taken, value), "{value} is admitted by {taken:?}");
        assert!(solver.accepts(Side::Sender, "it", value));
        assert!(solver.refusal("it", value).is_some());
    }
    answer
}

fn beyond(sent: &Value, taken: &Value) -> Answer {
    beyond_with(sent, taken, &json!({}))
}

/// Says that the first is within the second, and the second not within the first.
fn narrower(narrow: &Value, wide: &Value) {
    assert_eq!(beyond(narrow, wide), Answer::Nothing, "{narrow} within {wide}");
    let other = beyond(wide, narrow);
    assert!(matches!(other, Answer::Value(_)), "{wide} within {narrow}: {other:?}");
}

fn equal(one: &Value, other: &Value) {
    assert_eq!(beyond(one, other), Answer::Nothing, "{one} within {other}");
    assert_eq!(beyond(other, one), Answer::Nothing, "{other} within {one}");
}

#[test]
fn types_and_values() {
    narrower(&json!({"type": "integer"}), &json!({"type": "number"}));
    narrower(&json!({"enum": [1, "a"]}), &json!({"enum": [1.0, "a", null]}));
    narrower(&json!({"const": "a"}), &json!({"type": ["string", "null"]}));
    equal(&json!({"const": 1}), &json!({"enum": [1.0]}));
    equal(&json!({"type": "boolean"}), &json!({"enum": [true, false]}));
    equal(
        &json!({"not": {"type": "string"}}),
        &json!({"type": ["number", "boolean", "null", "array", "object"]}),
    );
    narrower(&json!(false), &json!({"type": "null"}));
}

#[test]
fn numbers() {
    narrower(
        &json!({"type": "integer", "minimum": 1, "maximum": 3}),
        &json!({"enum": [0, 1, 2, 3]}),
    );
    equal(
        &json!({"type": "integer", "exclusiveMinimum": 0, "maximum": 2}),
        &json!({"enum": [1, 2]}),
    );
    narrower(
        &json!({"type": "number", "multipleOf": 4}),
        &json!({"type": "number", "multipleOf": 2}),
    );
    narrower(
        &json!({"type": "number", "multipleOf": 0.5}),
        &json!({"type": "number", "multipleOf": 0.25}),
    );
    equal(
        &json!({"type": "integer", "multipleOf": 2, "not": {"multipleOf": 4}, "minimum": 1, "maximum": 7}),
        &json!({"enum": [2, 6]}),
    );
}

#[test]
fn texts() {
    narrower(
        &json!({"type": "string", "pattern": "^a{1,3}$"}),
        &json!({"type": "string", "maxLength": 3}),
    );
    narrower(
        &json!({"type": "string", "pattern": "^[0-9]{4}$"}),
        &json!({"type": "string", "pattern": "^[0-9a-f]+$", "minLength": 4}),
    );
    narrower(
        &json!({"type": "string", "format": "uri"}),
        &json!({"type": "string", "format": "uri-reference"}),
    );
    narrower(
        &json!({"type": "string", "format": "uuid"}),
        &json!({"type": "string", "maxLength": 36}),
    );
    equal(&json!({"type": "string", "format": "nobody-knows"}), &json!({"type": "string"}));
    assert_eq!(
        beyond(&json!({"pattern": "(?=a)b"}), &json!({"pattern": "(?=a)b"})),
        Answer::Nothing
    );
    assert_eq!(
        beyond(&json!({"type": "string", "pattern": "(?=a)a"}), &json!({"pattern": "^(?!b)a"})),
        Answer::Unknown
    );
    equal(
        &json!({"type": "string", "pattern": "^(?!admin)(?=.*[0-9])[a-z0-9]+$"}),
        &json!({
            "type": "string", "not": {"pattern": "^admin"},
            "allOf": [{"pattern": "[0-9]"}, {"pattern": "^[a-z0-9]+$"}],
        }),
    );
    let lengths = |format: &str, least: u64, most: u64| {
        let of = json!({"type": "string", "format": format});
        let with = |keyword: &str, bound: u64| json!({"type": "string", keyword: bound});
        assert_eq!(beyond(&of, &with("minLength", least)), Answer::Nothing, "{format}");
        assert!(matches!(beyond(&of, &with("minLength", least + 1)), Answer::Value(_)), "{format}");
        let most_but_one = beyond(&of, &with("maxLength", most - 1));
        assert!(matches!(most_but_one, Answer::Value(_)), "{format}: {most_but_one:?}");
    };
    lengths("ipv4", 7, 15);
    lengths("date-time", 20, 60);
    lengths("time", 9, 40);
    lengths("date", 10, 10);
    lengths("duration", 3, 30);
    lengths("uuid", 36, 36);
}

#[test]
fn lists() {
    let integers = json!({"type": "array", "items": {"type": "integer"}});
    narrower(&json!({"type": "array", "items": {"type": "integer"}, "minItems": 1}), &integers);
    narrower(&integers, &json!({"type": "array", "items": {"type": "number"}}));
    narrower(
        &json!({"type": "array", "prefixItems": [{"const": 1}, {"const": 2}], "items": false, "minItems": 2}),
        &json!({"type": "array", "uniqueItems": true, "contains": {"const": 2}}),
    );
    narrower(
        &json!({"type": "array", "contains": {"const": 1}, "minContains": 2}),
        &json!({"type": "array", "contains": {"const": 1}}),
    );
    equal(
        &json!({"type": "array", "items": {"type": "boolean"}, "uniqueItems": true}),
        &json!({"type": "array", "items": {"type": "boolean"}, "uniqueItems": true, "maxItems": 2}),
    );
    equal(&json!({"type": "array", "items": false}), &json!({"type": "array", "maxItems": 0}));
    equal(
        &json!({"type": "array", "not": {"contains": {"type": "null"}}}),
        &json!({"type": "array", "items": {"not": {"type": "null"}}}),
    );
}

#[test]
fn objects() {
    let open = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    let closed = json!({"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false});
    narrower(&closed, &open);
    narrower(
        &json!({"type": "object", "required": ["a", "b"]}),
        &json!({"type": "object", "required": ["a"]}),
    );
    narrower(
        &json!({"type": "object", "required": ["a"]}),
        &json!({"type": "object", "minProperties": 1}),
    );
    equal(
        &json!({"type": "object", "propertyNames": {"enum": ["a", "b"]}, "maxProperties": 2}),
        &json!({"type": "object", "propertyNames": {"enum": ["a", "b"]}}),
    );
    narrower(
        &json!({"type": "object", "patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": false}),
        &json!({"type": "object", "propertyNames": {"pattern": "^x"}}),
    );
    narrower(
        &json!({"type": "object", "required": ["a"], "dependentRequired": {"a": ["b"]}}),
        &json!({"type": "object", "required": ["b"]}),
    );
    narrower(
        &json!({"type": "object", "allOf": [open], "unevaluatedProperties": false}),
        &json!({"type": "object", "additionalProperties": {"type": "string"}}),
    );
    equal(
        &json!({"type": "object", "dependentSchemas": {"a": {"required": ["b"]}}}),
        &json!({"type": "object", "dependentRequired": {"a": ["b"]}}),
    );
}

#[test]
fn what_is_unevaluated_depends_on_the_value() {
    let titled = json!({"properties": {"title": {"const": "Quiz"}, "host": true}});
    let title = json!({"properties": {"title": {"type": "string"}}});
    // A host is evaluated where the title is one.
    let unevaluated = |mut with: Value| {
        with["type"] = json!("object");
        with["allOf"] = json!([title]);
        with["unevaluatedProperties"] = json!(false);
        with
    };
    let closed = |names: &[&str], title: Value| {
        let mut properties: Map<String, Value> =
            names.iter().map(|name| ((*name).to_owned(), json!(true))).collect();
        properties.insert("title".to_owned(), title);
        json!({"type": "object", "properties": properties, "additionalProperties": false})
    };
    let either = json!({"anyOf": [
        closed(&["host"], json!({"const": "Quiz"})),
        closed(&[], json!({"type": "string"})),
    ]});
    equal(&unevaluated(json!({"anyOf": [titled, true]})), &either);
    equal(&unevaluated(json!({"if": titled, "then": true})), &either);
    equal(&unevaluated(json!({"if": titled})), &either);
    equal(
        &unevaluated(json!({"if": titled, "else": {"additionalProperties": true}})),
        &json!({"type": "object", "properties": {"title": {"type": "string"}}, "anyOf": [
            closed(&["host"], json!({"const": "Quiz"})), {"not": titled},
        ]}),
    );
    equal(
        &unevaluated(json!({"oneOf": [titled, {"required": ["title"], "not": titled}]})),
        &json!({"anyOf": [
            closed(&["host"], json!({"const": "Quiz"})),
            {"allOf": [closed(&[], json!({"type": "string"})), {"required": ["title"], "not": titled}]},
        ]}),
    );
    equal(
        &unevaluated(json!({"dependentSchemas": {"host": {"properties": {"host": true}}}})),
        &closed(&["host"], json!({"type": "string"})),
    );
    let contains = json!({"contains": {"const": 1}, "minContains": 0});
    equal(
        &json!({"type": "array", "allOf": [contains], "unevaluatedItems": false}),
        &json!({"type": "array", "items": {"const": 1}}),
    );
    equal(
        &json!({"type": "array", "anyOf": [{"prefixItems": [{"const": 1}, true]}, true], "unevaluatedItems": false}),
        &json!({"anyOf": [
            {"type": "array", "prefixItems": [{"const": 1}], "maxItems": 2},
            {"type": "array", "maxItems": 0},
        ]}),
    );
}

#[test]
fn combinations() {
    let kind = |kind: &str, more: Value| {
        let mut schema = json!({"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}}});
        schema["properties"]["value"] = more;
        schema
    };
    let (text, number) = (json!({"type": "string"}), json!({"type": "number"}));
    equal(
        &json!({"oneOf": [kind("a", text.clone()), kind("b", number.clone())]}),
        &json!({"anyOf": [kind("a", text.clone()), kind("b", number.clone())]}),
    );
    narrower(
        &json!({"oneOf": [kind("a", text.clone()), kind("b", json!({"type": "integer"}))]}),
        &json!({"oneOf": [kind("a", text.clone()), kind("b", number)]}),
    );
    equal(
        &json!({"if": {"type": "string"}, "then": {"maxLength": 2}, "else": false}),
        &json!({"type": "string", "maxLength": 2}),
    );
    equal(
        &json!({"oneOf": [text, {"maxLength": 3}]}),
        &json!({"anyOf": [
            {"type": "string", "minLength": 4}, {"not": {"type": "string"}}
        ]}),
    );
}

#[test]
fn schemas_that_contain_themselves() {
    let tree = |more: Value| {
        let mut tree = json!({
            "type": "object",
            "properties": {"kids": {"type": "array", "items": {"$ref": "#/$defs/it"}}, "name": {"type": "string"}},
        });
        tree["properties"]["name"]["maxLength"] = more;
        tree
    };
    narrower(&tree(json!(3)), &tree(json!(4)));
    // Who needs itself is nobody: values end somewhere.
    let endless = json!({"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/$defs/it"}}});
    assert_eq!(beyond(&endless, &json!(false)), Answer::Nothing);
    let circle = json!({"$ref": "#/$defs/it"});
    assert_eq!(beyond(&circle, &json!(false)), Answer::Unknown);
}

#[test]
fn what_two_layers_share_is_looked_at_once() {
    let mut layers = Map::new();
    for layer in 0..60 {
        let next = json!({"$ref": format!("#/$defs/{}", layer + 1)});
        layers.insert(
            layer.to_string(),
            json!({"type": "object", "properties": {"a": next, "b": next}}),
        );
    }
    let (mut one, mut other) = (layers.clone(), layers);
    one.insert("60".to_owned(), json!({"type": "string", "maxLength": 3}));
    other.insert("60".to_owned(), json!({"type": "string", "maxLength": 4}));
    assert_eq!(Solver::new(&one, &other).beyond(&["0"], "0", &[]), Answer::Nothing);
}

#[test]
fn what_is_granted_is_accepted_from_then_on() {
    let sent = definitions(json!({"type": "object"}), json!({}));
    let taken = definitions(
        json!({"type": "object", "required": ["a"], "properties": {"b": false}}),
        json!({}),
    );
    let mut solver = Solver::new(&sent, &taken);
    let mut places = Vec::new();
    while let Answer::Value(value) = solver.beyond(&["it"], "it", &[]) {
        let place = solver.refusal("it", &value).unwrap();
        solver.grant(&place);
        places.push(place);
    }
    places.sort();
    assert_eq!(places, ["/$defs/it/properties/b", "/$defs/it/required"]);
}

#[test]
fn what_is_asked_for_twice_is_asked_for_once() {
    let list = |item: &Value| json!({"type": "array", "maxItems": 1, "items": item, "contains": {"type": "array"}});
    let (sent, taken) = (list(&json!({"minProperties": 1})), list(&json!({"type": "object"})));
    let both = [("it", &sent), ("again", &sent)].map(|(name, it)| (name.to_owned(), it.clone()));
    let (sent, taken) = (Map::from_iter(both), definitions(taken, json!({})));
    let answer = Solver::new(&sent, &taken).beyond(&["it", "again"], "it", &[]);
    assert_eq!(answer, Answer::Value(json!([[]])));
}
