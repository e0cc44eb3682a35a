//! Objects of any form: `type: object` says nothing about members, so that each name may be sent.

use serde_json::{Value, json};

use super::schemas::Is::{Breaking, Safe};
use super::schemas::{assert_rows, object};

/// The ways to write an object of any form, without and within other schemas.
fn free_forms() -> Vec<(&'static str, Value)> {
    let free = json!({"type": "object"});
    vec![
        ("alone", free.clone()),
        ("with a title", json!({"type": "object", "title": "t"})),
        ("with no members", json!({"type": "object", "properties": {}})),
        ("that said so", json!({"type": "object", "additionalProperties": true})),
        ("in allOf", json!({"allOf": [free, {"title": "t"}]})),
        ("by reference", json!({"$ref": "#/components/schemas/Free"})),
    ]
}

#[test]
fn closing_breaks_those_who_send_and_opening_those_who_receive() {
    let text = json!({"type": "string"});
    let map = json!({"type": "object", "additionalProperties": text});
    let empty = json!({"type": "object", "additionalProperties": false});
    let closed = object("additionalProperties", false);
    let pattern = json!({"type": "object", "patternProperties": {"^x-": text}});
    for (how, free) in free_forms() {
        let rows = [
            ("closed", free.clone(), empty.clone(), Breaking, Safe),
            ("closed around a member", free.clone(), closed.clone(), Breaking, Safe),
            ("a member with a type", free.clone(), object("title", "t"), Breaking, Safe),
            ("values with a type", free.clone(), map.clone(), Breaking, Safe),
            ("some names with a type", free.clone(), pattern.clone(), Breaking, Safe),
            ("opened", empty.clone(), free.clone(), Safe, Breaking),
            ("opened around a member", closed.clone(), free.clone(), Safe, Breaking),
            ("a member without its type", object("title", "t"), free.clone(), Safe, Breaking),
            ("values of any type", map.clone(), free.clone(), Safe, Breaking),
            ("names of any type", pattern.clone(), free.clone(), Safe, Breaking),
        ];
        let rows: Vec<_> = rows
            .into_iter()
            .flat_map(|(name, before, after, request, response)| {
                let list = |of: &Value| json!({"type": "array", "items": of});
                [
                    (format!("{name}, {how}"), before.clone(), after.clone(), request, response),
                    (
                        format!("{name}, {how}, in a list"),
                        list(&before),
                        list(&after),
                        request,
                        response,
                    ),
                ]
            })
            .collect();
        let rows: Vec<_> = rows
            .iter()
            .map(|(name, before, after, request, response)| {
                (name.as_str(), before.clone(), after.clone(), *request, *response)
            })
            .collect();
        assert_rows(&rows);
    }
}

#[test]
fn a_constraint_declares_no_member() {
    let free = json!({"type": "object"});
    let least = json!({"type": "object", "minProperties": 1});
    let required = json!({"type": "object", "required": ["k"]});
    let [most, more] = [2, 3].map(|most| json!({"type": "object", "maxProperties": most}));
    let rows = [
        ("minProperties removed", least.clone(), free.clone(), Safe, Breaking),
        ("maxProperties added", free.clone(), most.clone(), Breaking, Safe),
        ("maxProperties raised", most, more, Safe, Breaking),
        ("minProperties kept", least, object("minProperties", 1), Breaking, Safe),
        ("a required name that is optional", required.clone(), free.clone(), Safe, Breaking),
        (
            "a required name beside a member",
            required,
            object("required", json!(["k"])),
            Breaking,
            Safe,
        ),
        ("no type to object", json!({}), free.clone(), Breaking, Safe),
        ("object to null as well", free, json!({"type": ["object", "null"]}), Safe, Breaking),
    ];
    assert_rows(&rows);
}

#[test]
fn what_declares_members_elsewhere_is_of_no_free_form() {
    let free = json!({"type": "object"});
    let one = object("title", "t");
    let two = json!({"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}});
    let both = |schemas: &[&Value]| json!({"allOf": schemas});
    let either = |schemas: &[&Value]| json!({"anyOf": schemas});
    let text = json!({"type": "string"});
    let hidden = |others: &[&str]| {
        let mut schema = object("title", "t");
        schema["properties"]["a"] = json!({"readOnly": true, "writeOnly": true});
        for name in others {
            schema["properties"][name] = json!({"type": "integer"});
        }
        schema
    };
    let rows = [
        ("members of allOf", both(&[&free, &one]), both(&[&free, &two]), Safe, Safe),
        ("members beside text", either(&[&text, &one]), either(&[&text, &two]), Safe, Safe),
        ("free form beside members", either(&[&free, &one]), two.clone(), Breaking, Safe),
        ("free form beside text", either(&[&free, &text]), either(&[&two, &text]), Breaking, Safe),
        ("no member that travels", hidden(&[]), hidden(&["b"]), Safe, Safe),
    ];
    assert_rows(&rows);
}
