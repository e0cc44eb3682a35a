//! Instances that a schema probably accepts.

use bv_cms_document::pattern;
use serde_json::{Map, Value, json};

use super::facets::{Keywords, declared, facets, item, member, required};
use super::random::Random;
use super::{number, text};

/// How deep instances are filled; what must be there goes on a little deeper.
const DEPTH: usize = 7;
/// The most members and items made to reach a bound.
pub(super) const MOST: u64 = 300;

/// How much of what may be left out is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Nothing.
    Least,
    /// Everything, and nothing `null` that may be something else.
    Full,
    /// What chance decides.
    Random,
    /// Everything at the top, and below what must be there, as deep as it goes: of alternatives the
    /// last, while that has to hold itself.
    Deep,
}

/// Makes instances. They are made to be valid and nobody relies on it: whether they are is for the
/// judge to say.
#[derive(Debug)]
pub(super) struct Maker<'d> {
    pub(super) root: &'d Value,
    pub(super) random: Random,
    /// How many values the instance has so far.
    made: usize,
}

/// The most values that an instance has.
const LARGEST: usize = 20_000;

impl<'d> Maker<'d> {
    pub(super) fn new(root: &'d Value, seed: u64) -> Self {
        Self { root, random: Random::new(seed), made: 0 }
    }

    /// An instance that probably is what all the schemas want.
    pub(super) fn value(&mut self, schemas: &[&'d Value], fill: Fill) -> Value {
        self.within(schemas, fill, 0)
    }

    fn within(&mut self, schemas: &[&'d Value], fill: Fill, depth: usize) -> Value {
        self.made = if depth == 0 { 0 } else { self.made + 1 };
        // What has to hold itself never ends, or is too much for anybody.
        if depth > 4 * DEPTH || self.made > LARGEST {
            return Value::Null;
        }
        let random = &mut self.random;
        // Deep down the first alternative is the likeliest to end.
        let mut choose = |some: &'d [Value]| {
            let chosen = match fill {
                Fill::Deep if depth < 3 * DEPTH => some.len().saturating_sub(1),
                _ if depth > DEPTH => 0,
                Fill::Full => {
                    let others = (0..some.len()).filter(|index| !is_null(&some[*index]));
                    let others: Vec<usize> = others.collect();
                    random.pick(&others).copied().unwrap_or(0)
                }
                _ => random.below(some.len()),
            };
            some.get(chosen..=chosen).unwrap_or_default()
        };
        let facets = facets(self.root, schemas, &mut choose);
        if let Some(value) = facets.iter().find_map(|keywords| keywords.get("const")) {
            return value.clone();
        }
        let lists = facets.iter().filter_map(|keywords| keywords.get("enum")?.as_array());
        if let Some(values) = lists.min_by_key(|values| values.len()) {
            return self.random.pick(values).cloned().unwrap_or_default();
        }
        let types = types(&facets);
        let kind = match types.as_slice() {
            [only] => only,
            // A schema that contains itself ends with `null` where it may.
            types if depth > DEPTH && types.contains(&"null") => "null",
            types => {
                let wanted = |kind: &&str| fill != Fill::Full || *kind != "null";
                let wanted: Vec<&str> = types.iter().copied().filter(wanted).collect();
                self.random.pick(&wanted).copied().unwrap_or("string")
            }
        };
        match kind {
            "null" => Value::Null,
            "boolean" => json!(self.random.once_in(2)),
            "integer" => number::fitting(&mut self.random, &facets, true),
            "number" => number::fitting(&mut self.random, &facets, false),
            "array" => self.array(&facets, fill, depth),
            "object" => self.object(&facets, fill, depth),
            _ => text::fitting(&mut self.random, &facets).into(),
        }
    }

    fn array(&mut self, facets: &[&'d Keywords], fill: Fill, depth: usize) -> Value {
        let contains = facets.iter().find_map(|keywords| keywords.get("contains"));
        let least = most_of(facets, "minItems").unwrap_or(0);
        let least = least.max(most_of(facets, "prefixItems").unwrap_or(0));
        let most = least_of(facets, "maxItems").unwrap_or(least + 3);
        let length = match fill {
            _ if depth > DEPTH => least,
            Fill::Least | Fill::Deep => least,
            Fill::Full => most.min(least.max(2)),
            Fill::Random => {
                least
                    + self
                        .random
                        .below(usize::try_from(most.saturating_sub(least).min(3)).unwrap_or(0) + 1)
                        as u64
            }
        };
        let distinct =
            facets.iter().any(|keywords| keywords.get("uniqueItems") == Some(&json!(true)));
        let mut items: Vec<Value> = Vec::new();
        for _ in 0..length.min(MOST) {
            let schemas = item(facets, items.len());
            let mut made = self.within(&schemas, fill, depth + 1);
            for _ in 0..8 {
                if !distinct || !items.contains(&made) {
                    break;
                }
                made = self.within(&schemas, Fill::Random, depth + 1);
            }
            items.push(made);
        }
        if let Some(contains) = contains {
            for _ in 0..most_of(facets, "minContains").unwrap_or(1).min(MOST) {
                let made = self.within(&[contains], fill, depth + 1);
                items.insert(0, made);
            }
        }
        Value::Array(items)
    }

    fn object(&mut self, facets: &[&'d Keywords], fill: Fill, depth: usize) -> Value {
        let needed = required(facets);
        let mut members = Map::new();
        for name in declared(facets) {
            let wanted = match fill {
                _ if needed.contains(&name.as_str()) => true,
                _ if depth > DEPTH => false,
                Fill::Least => false,
                Fill::Deep => depth == 0,
                Fill::Full => true,
                Fill::Random => self.random.once_in(2),
            };
            if wanted {
                let made = self.within(&member(facets, name), fill, depth + 1);
                members.insert(name.clone(), made);
            }
        }
        for name in needed {
            if !members.contains_key(name) {
                let made = self.within(&member(facets, name), fill, depth + 1);
                members.insert(name.to_owned(), made);
            }
        }
        let least = most_of(facets, "minProperties").unwrap_or(0).min(MOST);
        let free = if depth < DEPTH && matches!(fill, Fill::Full | Fill::Random) && is_map(facets) {
            2
        } else {
            0
        };
        let room = least_of(facets, "maxProperties").unwrap_or(u64::MAX);
        for number in 0..free.max(least) {
            let length = members.len() as u64;
            if length >= least && (length >= room || number >= free) {
                break;
            }
            let name = self.name(facets, number);
            let made = self.within(&member(facets, &name), fill, depth + 1);
            members.entry(name).or_insert(made);
        }
        Value::Object(members)
    }

    /// The name of a member that no schema declares.
    pub(super) fn name(&mut self, facets: &[&'d Keywords], number: u64) -> String {
        for keywords in facets {
            if let Some(names) = keywords.get("propertyNames")
                && let Value::String(name) = self.within(&[names], Fill::Random, DEPTH)
            {
                return name;
            }
            if let Some(Value::Object(patterns)) = keywords.get("patternProperties") {
                let samples: Vec<String> =
                    patterns.keys().flat_map(|pattern| pattern::samples(pattern)).collect();
                if let Some(name) = self.random.pick(&samples) {
                    return name.clone();
                }
            }
        }
        format!("extra{number}")
    }
}

/// Whether a schema is one of `null` alone.
fn is_null(schema: &Value) -> bool {
    schema.get("type") == Some(&json!("null"))
}

/// Whether members that no schema declares have a schema of their own.
pub(super) fn is_map(facets: &[&Keywords]) -> bool {
    facets.iter().any(|keywords| {
        keywords.contains_key("patternProperties")
            || keywords.get("additionalProperties").is_some_and(Value::is_object)
            || keywords.get("additionalProperties") == Some(&json!(true))
    })
}

fn bounds(facets: &[&Keywords], keyword: &str) -> impl Iterator<Item = u64> {
    let bound = |keywords: &&Keywords| match keywords.get(keyword)? {
        Value::Array(items) => Some(items.len() as u64),
        value => value.as_u64(),
    };
    facets.iter().filter_map(bound).collect::<Vec<_>>().into_iter()
}

fn most_of(facets: &[&Keywords], keyword: &str) -> Option<u64> {
    bounds(facets, keyword).max()
}

fn least_of(facets: &[&Keywords], keyword: &str) -> Option<u64> {
    bounds(facets, keyword).min()
}

/// The types that all the keywords leave, or suggest when none says.
pub(super) fn types<'d>(facets: &[&'d Keywords]) -> Vec<&'d str> {
    let lists = facets.iter().filter_map(|keywords| match keywords.get("type")? {
        Value::String(name) => Some(vec![name.as_str()]),
        Value::Array(names) => Some(names.iter().filter_map(Value::as_str).collect()),
        _ => None,
    });
    let common = lists.reduce(|common, list| {
        let in_both =
            |name: &&str| list.contains(name) || (*name == "integer" && list.contains(&"number"));
        let both: Vec<&str> = common.iter().copied().filter(in_both).collect();
        let narrower = list.contains(&"integer") && common.contains(&"number");
        if narrower && both.is_empty() { vec!["integer"] } else { both }
    });
    if let Some(types) = common {
        return types;
    }
    let has =
        |names: &[&str]| facets.iter().any(|it| names.iter().any(|name| it.contains_key(*name)));
    if has(&["properties", "required", "additionalProperties", "minProperties", "propertyNames"]) {
        vec!["object"]
    } else if has(&["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]) {
        vec!["array"]
    } else if has(&["minLength", "maxLength", "pattern", "format"]) {
        vec!["string"]
    } else if has(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]) {
        vec!["number"]
    } else {
        vec!["string", "integer", "boolean", "null", "object"]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_has_a_value_where_there_may_be_null() {
        let root = json!({ "Node": { "type": "object", "properties": {
            "next": { "oneOf": [{ "$ref": "#/Node" }, { "type": "null" }] },
            "name": { "type": ["string", "null"] },
        } } });
        let made = Maker::new(&root, 1).value(&[&root["Node"]], Fill::Full);
        for place in ["/name", "/next/name", "/next/next/next/name"] {
            assert!(made.pointer(place).is_some_and(Value::is_string), "{place} in {made:#}");
        }
    }

    #[test]
    fn what_is_made_is_valid() {
        let root = json!({ "Tree": {
            "type": "object", "required": ["name", "kind"], "additionalProperties": false,
            "properties": {
                "name": { "type": "string", "minLength": 2, "maxLength": 4 },
                "kind": { "enum": ["A", "B"] },
                "at": { "type": "string", "format": "date-time" },
                "code": { "type": "string", "pattern": "^[A-Z]{2}[0-9]+$" },
                "tags": { "type": "array", "minItems": 1, "uniqueItems": true,
                          "items": { "type": "integer", "minimum": 1 } },
                "map": { "type": "object", "minProperties": 1, "propertyNames": { "pattern": "^k" },
                         "additionalProperties": { "type": "number" } },
                "one": { "oneOf": [{ "type": "boolean" }, { "type": "integer", "multipleOf": 3 }] },
                "both": { "allOf": [{ "type": "string", "minLength": 3 }, { "maxLength": 3 }] },
                "children": { "type": "array", "items": { "$ref": "#/Tree" } },
                "parent": { "anyOf": [{ "$ref": "#/Tree" }, { "type": "null" }] },
            },
        }});
        let mut schema = root.clone();
        schema["$ref"] = json!("#/Tree");
        let validator =
            jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
        let mut maker = Maker::new(&root, 7);
        for fill in [Fill::Least, Fill::Full].into_iter().chain([Fill::Random; 50]) {
            let made = maker.value(&[&root["Tree"]], fill);
            let error = validator.iter_errors(&made).next().map(|error| error.to_string());
            assert_eq!(error, None, "{made:#}");
        }
    }
}
