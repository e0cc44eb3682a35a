//! Schemas made at random, from few names, texts and numbers, so that two of them have something to
//! do with each other.

use serde_json::{Map, Value, json};

use super::dice::Dice;

/// The names of members.
pub(super) const NAMES: &[&str] = &["a", "b", "c", "x-a"];
/// Names of members that travel one way only, wherever they are declared, and the keyword that says
/// which.
pub(super) const ONE_WAY: &[(&str, &str)] = &[("r", "readOnly"), ("w", "writeOnly")];
/// Texts that tell the patterns apart.
pub(super) const TEXTS: &[&str] =
    &["", "a", "b", "ab", "aab", "abc", "c", "x-a", "x-b", "0", "12", "A", "é", "aaa", "ba", "cab"];
/// Patterns of texts and of names.
pub(super) const PATTERNS: &[&str] =
    &["^a", "b$", "^[a-c]+$", "^a{1,3}$", "^x-[a-z]$", "^[0-9]*$", "^(a|ab|b)$", "."];
/// Formats, and texts that are of them.
pub(super) const FORMATS: &[(&str, &[&str])] = &[
    ("date", &["2024-02-29", "1999-12-31"]),
    ("date-time", &["2024-02-29T23:59:59Z", "1999-12-31T00:00:00.25-08:00"]),
    ("time", &["23:59:59Z", "08:00:00.5+01:00"]),
    ("duration", &["P3W", "PT1H30M", "P1Y2M"]),
    ("email", &["x@example.org", "first.last@sub.example.org"]),
    ("hostname", &["host", "a-1.example.org"]),
    ("ipv4", &["198.51.100.7"]),
    ("ipv6", &["::", "2001:db8::7"]),
    ("uuid", &["6FA459EA-EE8A-3CA4-894E-DB77E160355E"]),
    ("uri", &["urn:a:b", "http://example.org/?q=1#f"]),
    ("uri-reference", &["?q", "#f", "../b"]),
    ("iri", &["http://example.org/ü"]),
    ("json-pointer", &["/", "/a~1b"]),
    ("regex", &["[a-z]+"]),
];
/// The components that schemas refer to. Each refers to those after it, and inside of values also
/// to itself and to those before it.
pub(super) const COMPONENTS: &[&str] = &["Shared", "Tree"];
/// The components that a schema in a certain place may refer to.
pub(super) type Refers = &'static [&'static str];
/// Where the schema of a component stands that refers to no other.
pub(super) const NOTHING: Refers = &[];

/// What the schema of a component may refer to in its own place.
pub(super) fn refers(name: &str) -> Refers {
    match COMPONENTS.iter().position(|component| *component == name) {
        Some(index) => &COMPONENTS[index + 1..],
        None => COMPONENTS,
    }
}

/// Schemas for one document: the body and what it refers to.
pub(super) fn components(dice: &mut Dice) -> Value {
    let mut all = Map::new();
    all.insert("Body".to_owned(), schema(dice, 3, COMPONENTS));
    all.insert("Shared".to_owned(), schema(dice, 2, refers("Shared")));
    let mut tree = object(dice, 1, false);
    tree.insert("type".to_owned(), "object".into());
    if let Value::Object(members) = tree.entry("properties").or_insert_with(|| json!({})) {
        let itself = json!({ "$ref": "#/components/schemas/Tree" });
        let kids =
            if dice.percent(70) { json!({"type": "array", "items": itself}) } else { itself };
        members.insert("kids".to_owned(), kids);
    }
    all.insert("Tree".to_owned(), Value::Object(tree));
    Value::Object(all)
}

/// A schema that may refer to some components in its place: a circle of references alone describes
/// nothing.
pub(super) fn schema(dice: &mut Dice, depth: usize, refers: Refers) -> Value {
    match dice.below(if depth == 0 { 10 } else { 27 }) {
        0 | 1 => typed("string", string(dice)),
        2 | 3 => {
            let name = *dice.one(&["integer", "number"]);
            typed(name, number(dice))
        }
        4 => json!({ "type": dice.one(&["boolean", "null"]) }),
        5 => json!({ "enum": values(dice) }),
        6 => json!({ "const": values(dice)[0] }),
        7 if !refers.is_empty() => {
            let mut reference = reference(dice, refers);
            if let (Value::Object(keywords), true) = (&mut reference, dice.percent(30)) {
                let beside = if dice.percent(50) {
                    object(dice, depth.saturating_sub(1), true)
                } else {
                    string(dice)
                };
                keywords.extend(beside);
            }
            reference
        }
        8 => match dice.below(4) {
            0 => Value::Bool(false),
            1 => json!({}),
            _ => Value::Bool(true),
        },
        7 | 9 => nullable(dice),
        10..=12 => typed("array", array(dice, depth - 1)),
        13..=18 => typed("object", object(dice, depth - 1, true)),
        19 => untyped(dice, depth - 1),
        20 => conditional(dice, depth - 1, refers),
        21 if dice.percent(60) => unevaluated(dice, depth - 1, refers),
        _ => combination(dice, depth - 1, refers),
    }
}

fn typed(name: &str, mut keywords: Map<String, Value>) -> Value {
    keywords.insert("type".to_owned(), name.into());
    Value::Object(keywords)
}

fn reference(dice: &mut Dice, refers: Refers) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", dice.one(refers)) })
}

fn nullable(dice: &mut Dice) -> Value {
    let mut keywords = string(dice);
    keywords.extend(number(dice));
    let name = *dice.one(&["string", "integer", "number", "boolean"]);
    keywords.insert("type".to_owned(), json!([name, "null"]));
    Value::Object(keywords)
}

/// Keywords of any type together, as they stand without `type`.
fn untyped(dice: &mut Dice, depth: usize) -> Value {
    let mut keywords = string(dice);
    if dice.percent(40) {
        keywords.extend(number(dice));
    }
    if dice.percent(40) {
        keywords.extend(array(dice, depth));
    }
    if dice.percent(40) {
        keywords.extend(object(dice, depth, true));
    }
    Value::Object(keywords)
}

/// Some values of any type.
pub(super) fn values(dice: &mut Dice) -> Vec<Value> {
    let all = [
        json!("a"),
        json!("b"),
        json!("ab"),
        json!(1),
        json!(2),
        json!(0.5),
        json!(null),
        json!(true),
        json!({}),
        json!({"a": 1}),
        json!(["a"]),
        json!({"a": 1, "b": ["a", {}]}),
        json!([1, 1.0]),
        json!("x-a"),
    ];
    let mut some = dice.some(&all, 25);
    if some.is_empty() {
        some.push(dice.one(&all).clone());
    }
    some
}

fn whole(dice: &mut Dice, least: i64, most: usize) -> Value {
    Value::from(least + i64::try_from(dice.below(most)).unwrap_or(0))
}

/// Some of the keywords that a schema can have of one kind.
fn some(dice: &mut Dice, percent: usize, names: &[&str], make: Make) -> Map<String, Value> {
    let mut keywords = Map::new();
    for name in names {
        if dice.percent(percent) {
            keywords.insert((*name).to_owned(), make(dice, name));
        }
    }
    keywords
}

type Make = fn(&mut Dice, &str) -> Value;

fn string(dice: &mut Dice) -> Map<String, Value> {
    let mut keywords =
        some(dice, 30, &["minLength", "maxLength", "pattern"], |dice, name| match name {
            "minLength" => whole(dice, 0, 3),
            "maxLength" => whole(dice, 0, 5),
            _ => (*dice.one(PATTERNS)).into(),
        });
    if dice.percent(8) {
        keywords.insert("format".to_owned(), dice.one(FORMATS).0.into());
        keywords.shift_remove("pattern");
    }
    keywords
}

fn number(dice: &mut Dice) -> Map<String, Value> {
    let names = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    some(dice, 25, &names, |dice, name| match name {
        "minimum" | "exclusiveMinimum" => whole(dice, -3, 6),
        "multipleOf" => {
            dice.one(&[json!(1), json!(2), json!(3), json!(0.5), json!(0.1), json!(1.5)]).clone()
        }
        _ => dice.one(&[json!(-1), json!(0), json!(1), json!(2.5), json!(4)]).clone(),
    })
}

fn array(dice: &mut Dice, depth: usize) -> Map<String, Value> {
    let mut keywords =
        some(dice, 20, &["minItems", "maxItems", "uniqueItems"], |dice, name| match name {
            "minItems" => whole(dice, 0, 3),
            "maxItems" => whole(dice, 0, 4),
            _ => dice.percent(80).into(),
        });
    if dice.percent(70) {
        keywords.insert("items".to_owned(), schema(dice, depth, COMPONENTS));
    }
    if dice.percent(20) {
        let items: Vec<Value> =
            (0..=dice.below(2)).map(|_| schema(dice, depth, COMPONENTS)).collect();
        keywords.insert("prefixItems".to_owned(), items.into());
    }
    if dice.percent(20) {
        keywords.insert("contains".to_owned(), schema(dice, depth, COMPONENTS));
        let bounds = some(dice, 25, &["minContains", "maxContains"], |dice, _| whole(dice, 0, 3));
        keywords.extend(bounds);
    }
    keywords
}

fn members(dice: &mut Dice, depth: usize, names: &[&str]) -> Value {
    names.iter().map(|name| ((*name).to_owned(), schema(dice, depth, COMPONENTS))).collect()
}

fn object(dice: &mut Dice, depth: usize, free: bool) -> Map<String, Value> {
    let mut keywords = Map::new();
    if dice.percent(80) {
        let names = dice.some(NAMES, 50);
        keywords.insert("properties".to_owned(), members(dice, depth, &names));
    }
    if dice.percent(40) {
        keywords.insert("required".to_owned(), dice.some(NAMES, 35).into());
    }
    if dice.percent(8) {
        one_way(dice, &mut keywords);
    }
    if free && dice.percent(45) {
        let rest = if dice.percent(40) {
            schema(dice, depth, COMPONENTS)
        } else {
            dice.percent(40).into()
        };
        keywords.insert("additionalProperties".to_owned(), rest);
    }
    if dice.percent(15) {
        let mut patterns = dice.some(PATTERNS, 15);
        patterns.push(*dice.one(PATTERNS));
        keywords.insert("patternProperties".to_owned(), members(dice, depth, &patterns));
    }
    if dice.percent(10) {
        keywords.insert("propertyNames".to_owned(), Value::Object(string(dice)));
    }
    if dice.percent(10) {
        let name = *dice.one(NAMES);
        keywords.insert("dependentRequired".to_owned(), json!({name: dice.some(NAMES, 35)}));
    }
    keywords
        .extend(some(dice, 8, &["minProperties", "maxProperties"], |dice, _| whole(dice, 0, 4)));
    keywords
}

/// Declares a member that travels one way only, or takes it away.
pub(super) fn one_way(dice: &mut Dice, keywords: &mut Map<String, Value>) {
    let (name, keyword) = *dice.one(ONE_WAY);
    let Some(Value::Object(members)) = keywords.get_mut("properties") else { return };
    if members.shift_remove(name).is_none() {
        let kind = *dice.one(&["string", "integer"]);
        members.insert(name.to_owned(), json!({"type": kind, keyword: true}));
        if let (Some(Value::Array(required)), true) =
            (keywords.get_mut("required"), dice.percent(50))
        {
            required.push(name.into());
        }
    }
}

/// The components as they count in one direction: what does not travel is not there, and nobody waits
/// for it.
pub(super) fn travelling(schema: &Value, hidden: &str) -> Value {
    match schema {
        Value::Array(parts) => parts.iter().map(|it| travelling(it, hidden)).collect(),
        Value::Object(keywords) => {
            let all = keywords.iter().map(|(name, it)| (name.clone(), travelling(it, hidden)));
            let mut all: Map<String, Value> = all.collect();
            if let Some(Value::Object(members)) = all.get_mut("properties")
                && let Some(schema) = members.get_mut(hidden)
            {
                *schema = false.into();
                if let Some(Value::Array(required)) = all.get_mut("required") {
                    required.retain(|it| it != hidden);
                }
            }
            Value::Object(all)
        }
        other => other.clone(),
    }
}

fn combination(dice: &mut Dice, depth: usize, refers: Refers) -> Value {
    let keyword = *dice.one(&["allOf", "anyOf", "anyOf", "oneOf", "oneOf", "not"]);
    let inner = if keyword == "not" {
        schema(dice, depth, refers)
    } else {
        (0..=dice.below(3)).map(|_| schema(dice, depth, refers)).collect()
    };
    let mut keywords = if dice.percent(30) { object(dice, depth, true) } else { Map::new() };
    keywords.insert(keyword.to_owned(), inner);
    Value::Object(keywords)
}

/// One schema or another, by a condition on the same value.
fn conditional(dice: &mut Dice, depth: usize, refers: Refers) -> Value {
    let mut keywords = if dice.percent(40) { object(dice, depth, true) } else { Map::new() };
    if dice.percent(40) {
        let name = *dice.one(NAMES);
        let needed = json!({name: schema(dice, depth, refers)});
        keywords.insert("dependentSchemas".to_owned(), needed);
        return Value::Object(keywords);
    }
    keywords.insert("if".to_owned(), schema(dice, depth, refers));
    for name in dice.some(&["then", "else"], 75) {
        keywords.insert(name.to_owned(), schema(dice, depth, refers));
    }
    Value::Object(keywords)
}

/// Parts with what nothing else evaluates.
fn unevaluated(dice: &mut Dice, depth: usize, refers: Refers) -> Value {
    let rest = if dice.percent(70) { Value::Bool(false) } else { schema(dice, 0, COMPONENTS) };
    let is_list = dice.percent(30);
    let mut own = if is_list { array(dice, depth) } else { object(dice, depth, false) };
    let part = if is_list {
        typed("array", array(dice, depth))
    } else {
        typed("object", object(dice, depth, false))
    };
    let part = if !refers.is_empty() && dice.percent(30) { reference(dice, refers) } else { part };
    if dice.percent(70) {
        own.insert("allOf".to_owned(), json!([part]));
    }
    let keyword = if is_list { "unevaluatedItems" } else { "unevaluatedProperties" };
    own.insert(keyword.to_owned(), rest);
    typed(if is_list { "array" } else { "object" }, own)
}
