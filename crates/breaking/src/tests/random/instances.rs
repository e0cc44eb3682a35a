//! Instances made at random by what a schema says, with nothing of how the crate searches: most are
//! valid or nearly so, and who wants valid ones asks a validator.

use std::cell::Cell;

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::schemas::{FORMATS, NAMES, TEXTS};

/// How deep instances are.
const DEPTH: usize = 6;
/// How many schemas an instance is made by at most: what refers to itself several times would grow
/// for hours.
const SCHEMAS: usize = 5_000;

/// Makes instances of the schemas of one document, with values that two documents speak of.
pub(super) struct Maker<'a> {
    components: &'a Value,
    spoken_of: Vec<Value>,
    /// How many schemas the instance at hand may still be made by.
    left: Cell<usize>,
}

impl<'a> Maker<'a> {
    pub(super) fn of(components: &'a Value, other: &Value) -> Self {
        let mut spoken_of = vec![json!(0), json!(1), json!(0.5), json!("é"), json!(-4), json!(7)];
        spoken_of.extend(TEXTS.iter().map(|text| Value::from(*text)));
        spoken_of.extend(FORMATS.iter().map(|it| Value::from(it.1[0])));
        harvest(components, &mut spoken_of);
        harvest(other, &mut spoken_of);
        Self { components, spoken_of, left: Cell::new(SCHEMAS) }
    }

    pub(super) fn body(&self, dice: &mut Dice) -> Value {
        self.left.set(SCHEMAS);
        self.value(dice, &[json!({"$ref": "#/components/schemas/Body"})], DEPTH)
    }

    /// What holds for one value: the schemas, what they refer to, and a branch of each choice.
    fn flat(&self, dice: &mut Dice, schemas: &[Value]) -> Vec<Map<String, Value>> {
        let mut next = schemas.to_vec();
        let mut all = Vec::new();
        while let Some(schema) = next.pop() {
            let Some(left) = self.left.get().checked_sub(1) else { break };
            self.left.set(left);
            let Value::Object(keywords) = schema else { continue };
            if let Some(at) = keywords.get("$ref").and_then(Value::as_str) {
                let name = at.rsplit('/').next().unwrap_or_default();
                next.extend(self.components.get(name).cloned());
            }
            let parts = |keyword| keywords.get(keyword).and_then(Value::as_array);
            next.extend(parts("allOf").into_iter().flatten().cloned());
            let branch = if dice.percent(50) { ["if", "then"] } else { ["else", "else"] };
            next.extend(branch.iter().filter_map(|name| keywords.get(*name).cloned()));
            let needed = keywords.get("dependentSchemas").and_then(Value::as_object);
            next.extend(
                needed.into_iter().flat_map(Map::values).filter(|_| dice.percent(50)).cloned(),
            );
            for branches in [parts("anyOf"), parts("oneOf")].into_iter().flatten() {
                next.push(dice.one(branches).clone());
                if dice.percent(20) {
                    next.push(dice.one(branches).clone());
                }
            }
            all.push(keywords);
        }
        all
    }

    fn value(&self, dice: &mut Dice, schemas: &[Value], depth: usize) -> Value {
        let all = self.flat(dice, schemas);
        let said = |name: &str| all.iter().find_map(|keywords| keywords.get(name).cloned());
        if let (Some(value), true) = (said("const"), dice.percent(95)) {
            return value;
        }
        if let (Some(Value::Array(values)), true) = (said("enum"), dice.percent(95)) {
            return dice.one(&values).clone();
        }
        let any = ["string", "integer", "number", "boolean", "null", "array", "object"];
        let mut types: Vec<&str> = any.to_vec();
        for keywords in &all {
            let Some(named) = keywords.get("type") else { continue };
            let fits = |name: &&str| match named {
                Value::String(one) => one == name || one == "number" && *name == "integer",
                named => named.as_array().is_some_and(|names| names.iter().any(|it| it == name)),
            };
            types.retain(fits);
        }
        if types.is_empty() || dice.percent(2) {
            types = any.to_vec();
        }
        let format = said("format");
        let of_format = FORMATS.iter().find(|it| format.as_ref().is_some_and(|name| name == it.0));
        match *dice.one(&types) {
            "string" if of_format.is_some() && dice.percent(70) => {
                of_format.map_or(Value::Null, |it| (*dice.one(it.1)).into())
            }
            "null" => Value::Null,
            "boolean" => dice.percent(50).into(),
            "array" if depth > 0 => self.array(dice, &all, depth - 1),
            "array" => json!([]),
            "object" if depth > 0 => self.object(dice, &all, depth - 1),
            "object" => json!({}),
            name => {
                let fits =
                    |it: &&Value| if name == "string" { it.is_string() } else { it.is_number() };
                let fitting: Vec<&Value> = self.spoken_of.iter().filter(fits).collect();
                (*dice.one(&fitting)).clone()
            }
        }
    }

    fn array(&self, dice: &mut Dice, all: &[Map<String, Value>], depth: usize) -> Value {
        let bounds = all.iter().flat_map(|it| [it.get("minItems"), it.get("maxItems")]);
        let mut lengths: Vec<u64> = bounds.flatten().filter_map(Value::as_u64).collect();
        lengths.extend([0, 1, 2, 3]);
        let length = *dice.one(&lengths);
        let items = (0..usize::try_from(length.min(6)).unwrap_or(0)).map(|index| {
            let mut schemas = Vec::new();
            for keywords in all {
                let first = keywords.get("prefixItems").and_then(|items| items.get(index));
                schemas.extend(
                    first.or(keywords.get("items")).or(keywords.get("unevaluatedItems")).cloned(),
                );
                if dice.percent(40) {
                    schemas.extend(keywords.get("contains").cloned());
                }
            }
            self.value(dice, &schemas, depth)
        });
        items.collect()
    }

    fn object(&self, dice: &mut Dice, all: &[Map<String, Value>], depth: usize) -> Value {
        let often = *dice.one(&[0, 30, 60, 100]);
        let mut names: Vec<String> = Vec::new();
        for keywords in all {
            let declared = keywords.get("properties").and_then(Value::as_object);
            let declared: Vec<&String> = declared.into_iter().flat_map(Map::keys).collect();
            names.extend(dice.some(&declared, often).into_iter().cloned());
            let required = keywords.get("required").and_then(Value::as_array);
            let required = required.into_iter().flatten().filter_map(Value::as_str);
            names.extend(required.map(str::to_owned));
        }
        let more = if dice.percent(40) { 30 } else { 0 };
        names.extend(dice.some(NAMES, more).into_iter().map(str::to_owned));
        names.extend(dice.some(TEXTS, more / 5).into_iter().map(str::to_owned));
        let mut object = Map::new();
        for name in names {
            let mut schemas = Vec::new();
            for keywords in all {
                let of = |keyword: &str| keywords.get(keyword).and_then(Value::as_object);
                let declared = of("properties").and_then(|members| members.get(&name));
                let patterns = of("patternProperties").into_iter().flat_map(Map::values);
                let patterns: Vec<Value> = patterns.cloned().collect();
                let likely = if declared.is_some() { 20 } else { 60 };
                let described = !patterns.is_empty() && dice.percent(likely);
                if described {
                    schemas.extend(patterns);
                }
                let rest = keywords.get("additionalProperties");
                let rest = rest.or(keywords.get("unevaluatedProperties")).filter(|_| !described);
                schemas.extend(declared.or(rest).cloned());
            }
            object.insert(name, self.value(dice, &schemas, depth));
        }
        Value::Object(object)
    }
}

/// The values that schemas speak of, and those next to their bounds.
fn harvest(schema: &Value, found: &mut Vec<Value>) {
    match schema {
        Value::Array(parts) => parts.iter().for_each(|part| harvest(part, found)),
        Value::Object(keywords) => {
            for (keyword, value) in keywords {
                match (keyword.as_str(), value) {
                    ("enum", Value::Array(values)) => found.extend(values.iter().cloned()),
                    ("const", value) => found.push(value.clone()),
                    ("minLength" | "maxLength", value) => {
                        let length = usize::try_from(value.as_u64().unwrap_or(0)).unwrap_or(0);
                        let lengths = [length.saturating_sub(1), length, length + 1];
                        let texts =
                            lengths.into_iter().flat_map(|it| ["a".repeat(it), "1".repeat(it)]);
                        found.extend(texts.map(Value::from));
                    }
                    (_, Value::Number(number)) => {
                        let number = number.as_f64().unwrap_or(0.0);
                        let whole = number.floor();
                        let near = [number, number + 0.25, number - 0.25];
                        found.extend(near.map(Value::from));
                        #[expect(clippy::cast_possible_truncation, reason = "bounds are small")]
                        let whole = whole as i64;
                        found.extend([whole - 1, whole, whole + 1, 2 * whole].map(Value::from));
                    }
                    (_, value) => harvest(value, found),
                }
            }
        }
        _ => {}
    }
}
