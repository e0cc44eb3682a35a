//! A proof that one schema contains another, made part by part.
//!
//! The library decides more, but writes out every way through the schemas that others share, and
//! there may be more of those than anybody can wait for. Here each pair of schemas is looked at
//! once. Whatever is not proved is simply not known.

use std::collections::{HashMap, HashSet};

use bv_cms_document::PLAIN_ASSERTIONS;
use jsonschema::canonical::Containment;
use serde_json::{Map, Value};

use super::bundle::targets;
use super::prepared::canonical;

/// How many pairs are looked at before the proof is given up.
const STEPS: usize = 5_000;

/// Keywords with schemas inside that hold by themselves, whatever stands beside them.
const INDEPENDENT: &[&str] =
    &["allOf", "anyOf", "dependentSchemas", "not", "oneOf", "propertyNames"];

/// A schema is known by where it is in memory: the same text elsewhere is another one.
type Place = *const Value;

/// All that the sender says about one value, and the schema that has to accept it.
type Goal = (Vec<Place>, Place);

/// Whether the schema under `taken` accepts all that the one under `sent` describes in each of its
/// forms; both are the names of definitions.
pub(super) fn proves(sender: &Value, sent: &[String], receiver: &Value, taken: &str) -> bool {
    let start: Option<Vec<&Value>> = sent.iter().map(|key| sender.get(key)).collect();
    let (Some(start), Some(taken)) = (start, receiver.get(taken)) else { return false };
    let changed = changed(sender, receiver);
    let mut prover = Prover {
        sender,
        receiver,
        changed,
        known: HashMap::new(),
        trail: vec![],
        covered: HashMap::new(),
        steps: 0,
        depth: 0,
        assumed: false,
    };
    prover.proves(&start, taken)
}

/// The names of what the receiver does not say as the sender does, or what refers to that.
fn changed<'v>(sender: &Value, receiver: &'v Value) -> HashSet<&'v str> {
    let definitions = || receiver.as_object().into_iter().flatten();
    let mut users: HashMap<String, Vec<&str>> = HashMap::new();
    let mut next = Vec::new();
    for (key, schema) in definitions() {
        for target in targets(schema) {
            users.entry(target).or_default().push(key);
        }
        if sender.get(key) != Some(schema) {
            next.push(key.as_str());
        }
    }
    let mut changed = HashSet::new();
    while let Some(key) = next.pop() {
        if changed.insert(key) {
            next.extend(users.get(key).into_iter().flatten().copied());
        }
    }
    changed
}

/// What is known about a goal.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    Proved,
    NotProved,
    /// It is being looked at, since the walk was this deep inside of the value.
    Open(usize),
}

struct Prover<'v> {
    sender: &'v Value,
    receiver: &'v Value,
    changed: HashSet<&'v str>,
    known: HashMap<Goal, Known>,
    /// The goals in the order in which they were begun.
    trail: Vec<Goal>,
    /// What the library has said about keywords without schemas inside.
    covered: HashMap<(String, String), bool>,
    steps: usize,
    /// How deep inside of the value the walk is.
    depth: usize,
    /// Something was taken for proved that is being looked at.
    assumed: bool,
}

impl<'v> Prover<'v> {
    fn proves(&mut self, sent: &[&'v Value], taken: &'v Value) -> bool {
        if taken == &Value::Bool(true) {
            return true;
        }
        let all = self.conjuncts(sent);
        if all.contains(&&Value::Bool(false)) {
            return true;
        }
        let mut places: Vec<Place> = all.iter().map(|it| std::ptr::from_ref(*it)).collect();
        places.sort_unstable();
        let goal = (places, std::ptr::from_ref(taken));
        match self.known.get(&goal) {
            Some(Known::Proved) => return true,
            Some(Known::NotProved) => return false,
            // What holds inside of a value holds around it, as every value ends somewhere.
            Some(Known::Open(depth)) => {
                let inside = self.depth > *depth;
                self.assumed |= inside;
                return inside;
            }
            None => {}
        }
        self.steps += 1;
        if self.steps > STEPS {
            return false;
        }
        let begun = self.trail.len();
        let assumed = std::mem::take(&mut self.assumed);
        self.known.insert(goal.clone(), Known::Open(self.depth));
        self.trail.push(goal.clone());
        let proved = self.whole(&all, taken) || self.by_cases(&all, taken);
        if !proved {
            // What rested on this goal is not known any more.
            let rested = self.trail.split_off(begun + 1);
            if self.assumed {
                for goal in rested {
                    if self.known.get(&goal) == Some(&Known::Proved) {
                        self.known.remove(&goal);
                    }
                }
            }
        }
        self.assumed |= assumed;
        self.known.insert(goal, if proved { Known::Proved } else { Known::NotProved });
        proved
    }

    /// The same for something inside of the value.
    fn inside(&mut self, sent: &[&'v Value], taken: &'v Value) -> bool {
        self.depth += 1;
        let proved = self.proves(sent, taken);
        self.depth -= 1;
        proved
    }

    /// Every schema that holds where these do: they themselves, what they refer to, and the parts
    /// of their `allOf`.
    fn conjuncts(&self, sent: &[&'v Value]) -> Vec<&'v Value> {
        let mut next: Vec<&Value> = sent.to_vec();
        let mut seen = HashSet::new();
        let mut all = Vec::new();
        while let Some(schema) = next.pop() {
            if schema == &Value::Bool(true) || !seen.insert(std::ptr::from_ref(schema)) {
                continue;
            }
            all.push(schema);
            next.extend(target(self.sender, schema).map(|(_, schema)| schema));
            next.extend(schema.get("allOf").and_then(Value::as_array).into_iter().flatten());
        }
        all
    }

    fn whole(&mut self, all: &[&'v Value], taken: &'v Value) -> bool {
        let Value::Object(keywords) = taken else { return false };
        if all.contains(&taken) && self.is_unchanged(taken) {
            return true;
        }
        let mut plain = Map::new();
        for (keyword, value) in keywords {
            let name = keyword.as_str();
            let is_plain = PLAIN_ASSERTIONS.contains(&name);
            let said = all.iter().any(|sent| sent.get(keyword) == Some(value));
            if name == "$defs" || said && is_plain {
                continue;
            }
            if said && INDEPENDENT.contains(&name) && self.is_unchanged(value) {
                continue;
            }
            if is_plain {
                plain.insert(keyword.clone(), value.clone());
            } else if !self.keyword(all, keywords, name, value) {
                return false;
            }
        }
        plain.is_empty() || self.covers(all, plain)
    }

    /// Whether nothing that a schema refers to differs.
    fn is_unchanged(&self, schema: &Value) -> bool {
        targets(schema).iter().all(|target| !self.changed.contains(target.as_str()))
    }

    /// Whether one keyword of the receiver with schemas inside accepts everything.
    fn keyword(
        &mut self,
        all: &[&'v Value],
        taken: &'v Map<String, Value>,
        name: &str,
        value: &'v Value,
    ) -> bool {
        match (name, value) {
            ("$ref", Value::String(reference)) => {
                let target = reference.strip_prefix("#/$defs/");
                let Some(key) = target else { return false };
                let same = self.sender.get(key);
                let is_sent = |it: &Value| all.iter().any(|sent| std::ptr::eq(*sent, it));
                if !self.changed.contains(key) && same.is_some_and(is_sent) {
                    return true;
                }
                self.receiver.get(key).is_some_and(|target| self.proves(all, target))
            }
            ("allOf", Value::Array(parts)) => parts.iter().all(|part| self.proves(all, part)),
            ("anyOf", Value::Array(parts)) => parts.iter().any(|part| self.proves(all, part)),
            ("properties", Value::Object(members)) => {
                members.iter().all(|(name, member)| self.inside(&described(all, name), member))
            }
            ("patternProperties", Value::Object(members)) => {
                members.iter().all(|(pattern, member)| {
                    let same = |sent: &&'v Value| sent.get("patternProperties")?.get(pattern);
                    let sent: Vec<&Value> = all.iter().filter_map(same).collect();
                    !sent.is_empty() && self.inside(&sent, member)
                })
            }
            ("additionalProperties", _) => self.others(all, taken, value),
            ("items", _) if !taken.contains_key("prefixItems") => {
                let plain = all.iter().filter(|sent| sent.get("prefixItems").is_none());
                let sent: Vec<&Value> = plain.filter_map(|sent| sent.get("items")).collect();
                self.inside(&sent, value)
            }
            _ => false,
        }
    }

    /// Whether every member is accepted that the receiver does not declare.
    fn others(
        &mut self,
        all: &[&'v Value],
        taken: &'v Map<String, Value>,
        value: &'v Value,
    ) -> bool {
        let member = |of: &'v Value, keyword: &str| of.get(keyword).and_then(Value::as_object);
        let names = all.iter().filter_map(|sent| member(sent, "properties")).flatten();
        let declared = taken.get("properties").and_then(Value::as_object);
        let undeclared: Vec<&String> = names
            .map(|(name, _)| name)
            .filter(|name| declared.is_none_or(|names| !names.contains_key(*name)))
            .collect();
        for name in undeclared {
            if !self.inside(&described(all, name), value) {
                return false;
            }
        }
        let patterns = taken.get("patternProperties").and_then(Value::as_object);
        all.iter().any(|sent| {
            let Some(rest) = sent.get("additionalProperties") else { return false };
            let known = |pattern: &String| patterns.is_some_and(|it| it.contains_key(pattern));
            let others = member(sent, "patternProperties").into_iter().flatten();
            let others: Vec<&Value> =
                others.filter(|(pattern, _)| !known(pattern)).map(|(_, schema)| schema).collect();
            self.inside(&[rest], value) && others.iter().all(|it| self.inside(&[it], value))
        })
    }

    /// Whether all is accepted in each case that the sender leaves open.
    fn by_cases(&mut self, all: &[&'v Value], taken: &'v Value) -> bool {
        let decided = |part: &Value| all.iter().any(|sent| std::ptr::eq(*sent, part));
        let cases = all.iter().find_map(|sent| {
            let cases = ["anyOf", "oneOf"].iter().filter_map(|name| sent.get(name)?.as_array());
            cases.into_iter().find(|parts| !parts.iter().any(decided))
        });
        cases.is_some_and(|cases| {
            cases.iter().all(|case| {
                let sent: Vec<&Value> = all.iter().copied().chain([case]).collect();
                self.proves(&sent, taken)
            })
        })
    }

    /// Whether the keywords without schemas inside are enough, as the library sees it.
    fn covers(&mut self, all: &[&Value], taken: Map<String, Value>) -> bool {
        let plain = |sent: &&Value| -> Value {
            let keywords = sent.as_object().into_iter().flatten();
            let plain =
                keywords.filter(|(keyword, _)| PLAIN_ASSERTIONS.contains(&keyword.as_str()));
            plain.map(|(keyword, value)| (keyword.clone(), value.clone())).collect()
        };
        let mut sent: Vec<Value> = Vec::new();
        for schema in all.iter().map(plain) {
            if schema != Value::from(Map::new()) && !sent.contains(&schema) {
                sent.push(schema);
            }
        }
        let (sent, taken) = (serde_json::json!({ "allOf": sent }), Value::Object(taken));
        let pair = (sent.to_string(), taken.to_string());
        if let Some(known) = self.covered.get(&pair) {
            return *known;
        }
        let covered = match (canonical(&sent), canonical(&taken)) {
            (Ok(sent), Ok(taken)) => matches!(taken.covers(&sent), Ok(Containment::Yes)),
            _ => false,
        };
        self.covered.insert(pair, covered);
        covered
    }
}

/// What a schema refers to.
fn target<'v>(definitions: &'v Value, schema: &'v Value) -> Option<(&'v str, &'v Value)> {
    let key = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    Some((key, definitions.get(key)?))
}

/// All that is said about the member of a name.
fn described<'v>(all: &[&'v Value], name: &str) -> Vec<&'v Value> {
    let of = |sent: &&'v Value| {
        let declared = sent.get("properties").and_then(|names| names.get(name));
        let patterns = sent.get("patternProperties").and_then(Value::as_object);
        let rest = sent.get("additionalProperties").filter(|_| patterns.is_none_or(Map::is_empty));
        declared.or(rest)
    };
    all.iter().filter_map(of).collect()
}
