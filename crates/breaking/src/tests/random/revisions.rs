//! What people make of a schema when they change it.

use std::collections::BTreeSet;

use bv_cms_document::{pointer, references};
use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::schemas::{
    COMPONENTS, FORMATS, NAMES, NOTHING, ONE_WAY, PATTERNS, Refers, one_way, refers, schema, values,
};

/// Components with a few changes of what the body is made of.
pub(super) fn revision(dice: &mut Dice, base: &Value) -> Value {
    let mut new = base.clone();
    let mut places = Vec::new();
    for name in reached(base) {
        find(&base[&name], &pointer::join("", &name), refers(&name), &mut places);
    }
    for _ in 0..=dice.below(3) {
        let (place, refers) = dice.one(&places).clone();
        if let Some(schema) = new.pointer_mut(&place) {
            change(dice, schema, refers);
        }
    }
    new
}

/// The names of the body and of what it refers to.
fn reached(components: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut next = vec!["Body".to_owned()];
    while let Some(name) = next.pop() {
        if names.insert(name.clone()) {
            let targets = references(&components[&name], "");
            next.extend(
                targets.iter().filter_map(|(_, at)| at.rsplit('/').next()).map(str::to_owned),
            );
        }
    }
    names
}

/// The pointers of all schemas, and what they may refer to. What travels one way only stays as it is.
fn find(schema: &Value, at: &str, refers: Refers, places: &mut Vec<(String, Refers)>) {
    places.push((at.to_owned(), refers));
    for (keyword, value) in schema.as_object().into_iter().flatten() {
        let at = pointer::join(at, keyword);
        match (keyword.as_str(), value) {
            ("properties" | "patternProperties" | "dependentSchemas", Value::Object(members)) => {
                let refers = if keyword == "dependentSchemas" { refers } else { COMPONENTS };
                let stays = |name: &&String| ONE_WAY.iter().any(|it| it.0 == name.as_str());
                for (name, schema) in members.iter().filter(|(name, _)| !stays(name)) {
                    find(schema, &pointer::join(&at, name), refers, places);
                }
            }
            ("allOf" | "anyOf" | "oneOf" | "prefixItems", Value::Array(parts)) => {
                let refers = if keyword == "prefixItems" { COMPONENTS } else { refers };
                for (index, schema) in parts.iter().enumerate() {
                    find(schema, &pointer::join(&at, &index.to_string()), refers, places);
                }
            }
            ("not" | "if" | "then" | "else", _) => find(value, &at, refers, places),
            (
                "items"
                | "contains"
                | "additionalProperties"
                | "unevaluatedProperties"
                | "unevaluatedItems",
                _,
            ) => find(value, &at, COMPONENTS, places),
            _ => {}
        }
    }
}

fn change(dice: &mut Dice, schema_here: &mut Value, refers: Refers) {
    let before = schema_here.clone();
    match dice.below(10) {
        0 => *schema_here = schema(dice, 1, refers),
        1 => *schema_here = json!({"allOf": [before]}),
        2 => *schema_here = json!({"anyOf": [before, schema(dice, 1, refers)]}),
        3 => *schema_here = json!({"allOf": [before, schema(dice, 1, refers)]}),
        4 => *schema_here = json!({"oneOf": [before, {"type": "null"}]}),
        _ => {
            if let Value::Object(keywords) = schema_here {
                edit(dice, keywords);
                forget(keywords);
            }
        }
    }
}

/// Nobody waits for a member that travels one way only, where it is not declared.
fn forget(keywords: &mut Map<String, Value>) {
    for (name, _) in ONE_WAY {
        let members = keywords.get("properties");
        let is_there = members.is_some_and(|members| members.get(name).is_some());
        if let (Some(Value::Array(required)), false) = (keywords.get_mut("required"), is_there) {
            required.retain(|it| it != name);
        }
    }
}

/// Changes one keyword, takes one away or adds one.
fn edit(dice: &mut Dice, keywords: &mut Map<String, Value>) {
    let names: Vec<String> = keywords.keys().cloned().collect();
    if names.is_empty() || dice.percent(20) {
        let (name, value) = added(dice);
        keywords.insert(name.to_owned(), value);
        return;
    }
    let name = dice.one(&names).clone();
    if dice.percent(25) {
        keywords.shift_remove(&name);
        return;
    }
    let Some(value) = keywords.get_mut(&name) else { return };
    match (name.as_str(), value) {
        ("format", value) => *value = dice.one(FORMATS).0.into(),
        ("pattern", value) => *value = (*dice.one(PATTERNS)).into(),
        ("multipleOf", value) => *value = dice.one(&[json!(1), json!(2), json!(4)]).clone(),
        ("type", value) => widen(dice, value),
        ("enum", Value::Array(all)) => {
            if all.len() > 1 && dice.percent(50) {
                all.remove(dice.below(all.len()));
            } else {
                all.extend(values(dice));
            }
            all.dedup();
        }
        ("required", Value::Array(all)) => *all = some_names(dice),
        ("properties", _) if dice.percent(10) => one_way(dice, keywords),
        ("properties", Value::Object(members)) => {
            let name = (*dice.one(NAMES)).to_owned();
            if members.shift_remove(&name).is_none() {
                members.insert(name, schema(dice, 1, COMPONENTS));
            }
        }
        ("anyOf" | "oneOf" | "allOf", Value::Array(parts)) => {
            if parts.len() > 1 && dice.percent(70) {
                parts.swap_remove(dice.below(parts.len()));
            } else {
                parts.push(schema(dice, 1, NOTHING));
            }
        }
        (_, value @ Value::Bool(_)) => *value = dice.percent(50).into(),
        (_, Value::Number(number)) => {
            let step = if dice.percent(50) { 1 } else { -1 };
            let least = if name.contains("inimum") || name.contains("aximum") { -9 } else { 0 };
            if let Some(whole) = number.as_i64() {
                *number = (whole + step).max(least).into();
            }
        }
        _ => {}
    }
}

fn some_names(dice: &mut Dice) -> Vec<Value> {
    dice.some(NAMES, 35).into_iter().map(Value::from).collect()
}

fn widen(dice: &mut Dice, value: &mut Value) {
    let wider = match &*value {
        Value::String(name) if name == "integer" && dice.percent(50) => "number".into(),
        Value::String(name) if name == "number" && dice.percent(50) => "integer".into(),
        Value::String(name) if name != "null" => json!([name, "null"]),
        Value::Array(names) => names[0].clone(),
        other => other.clone(),
    };
    *value = wider;
}

fn added(dice: &mut Dice) -> (&'static str, Value) {
    match dice.below(11) {
        9 => ("format", dice.one(FORMATS).0.into()),
        10 => ("unevaluatedProperties", false.into()),
        0 => ("maxLength", (1 + dice.below(4)).into()),
        1 => ("minimum", (dice.below(3)).into()),
        2 => ("required", some_names(dice).into()),
        3 => ("additionalProperties", false.into()),
        4 => ("maxItems", (1 + dice.below(3)).into()),
        5 => ("uniqueItems", true.into()),
        6 => ("not", schema(dice, 0, NOTHING)),
        7 => ("pattern", (*dice.one(PATTERNS)).into()),
        _ => ("minProperties", dice.below(3).into()),
    }
}
