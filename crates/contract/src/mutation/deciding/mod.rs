//! Changes that a server which is generated from the contract must show in what it takes.

mod same;

use serde_json::Value;

pub use self::same::SameRequests;
use super::change::Change;
use super::{Mutant, Operator, mutants};
use crate::place::Place;
use crate::pointer::{is_within, join, parent, tokens};
use crate::{ASSERTIONS, Document};

/// Keywords that decide about requests beside [`ASSERTIONS`].
const OF_REQUESTS: [&str; 4] = ["readOnly", "default", "style", "explode"];

/// A change and what of a request it is about.
#[derive(Debug, Clone)]
pub struct Targeted {
    /// The change.
    pub mutant: Mutant,
    /// The keyword that is changed.
    pub keyword: String,
    /// The pointer of the Schema Object that a request meets here, also where it is only named by
    /// `required`; of the Parameter or Request Body Object, where it is about one of these.
    pub target: String,
    /// The value that is no longer one of an enumeration.
    pub value: Option<Value>,
    /// In which way requests are decided otherwise.
    pub effect: Effect,
}

/// What a change makes of requests that meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// More of them are taken.
    Loosens,
    /// Others, or fewer, are taken.
    Tightens,
    /// Everything inside is decided otherwise.
    Covers,
}

impl Targeted {
    /// Whether it leaves what is there as it is.
    fn pushes(&self) -> bool {
        matches!(self.mutant.change, Change::Push(_))
    }

    /// Whether one of both changes could hide the other, or be taken for it.
    #[must_use]
    pub fn disturbs(&self, other: &Self) -> bool {
        let (one, two) = (&self.target, &other.target);
        let around = |outer: &Self, inner: &Self| {
            outer.effect == Effect::Covers && is_within(&inner.target, &outer.target)
        };
        // An enumeration without any value is none.
        let last = |it: &Self| it.mutant.pointer.ends_with("/enum/0");
        let dropped = self.value.is_some() && other.value.is_some() && !last(self) && !last(other);
        let (here, there) = (&self.mutant.pointer, &other.mutant.pointer);
        let nested = here != there && (is_within(here, there) || is_within(there, here));
        around(self, other)
            || around(other, self)
            || (nested && self.keyword == other.keyword)
            || (here == there && (one == two || !(self.pushes() && other.pushes())))
            || (one == two
                && self.effect != Effect::Loosens
                && other.effect != Effect::Loosens
                && !dropped)
    }
}

/// The changes of every keyword that decides which requests are taken, in every place that a request
/// reaches.
#[must_use]
pub fn deciding(contract: &Document) -> Vec<Targeted> {
    mutants(contract).into_iter().filter_map(|mutant| targeted(contract, mutant)).collect()
}

/// The contract with several changes; `None` when they cannot all be made.
#[must_use]
pub fn changed(contract: &Document, mutants: &[&Mutant]) -> Option<Document> {
    let mut changed = contract.clone();
    // Items are taken out from the end, so that the pointers of the others stay right.
    let mut ordered: Vec<&&Mutant> = mutants.iter().collect();
    ordered.sort_by_key(|mutant| {
        let path = tokens(&mutant.pointer).into_iter().map(|token| (token.len(), token));
        std::cmp::Reverse(path.collect::<Vec<_>>())
    });
    for mutant in ordered {
        mutant.apply(changed.value_mut())?;
    }
    Some(changed)
}

fn targeted(contract: &Document, mutant: Mutant) -> Option<Targeted> {
    let kinds = [
        Operator::Delete,
        Operator::Retype,
        Operator::FlipRequired,
        Operator::EnumDrop,
        Operator::EnumAdd,
        Operator::Bound,
        Operator::Pattern,
        Operator::Format,
        Operator::Default,
        Operator::ReadOnly,
        Operator::Value,
    ];
    let root = contract.value();
    let path = tokens(&mutant.pointer);
    let elsewhere = ["securitySchemes", "x-unmatched-routes", "responses", "examples"];
    let elsewhere = path.iter().any(|token| elsewhere.contains(&token.as_str()));
    if !kinds.contains(&mutant.operator)
        || elsewhere
        || !contract.directions().in_requests(&mutant.pointer)
    {
        return None;
    }
    let holder = parent(&mutant.pointer)?;
    let last = path.last()?.as_str();
    let above = path.len().checked_sub(2).map_or("", |index| path[index].as_str());
    let of_object = root.pointer(holder).is_some_and(Value::is_object);
    let (keyword, object) = match Place::at(root, holder) {
        Place::Keywords if of_object => (last, holder),
        // An item of a list, or a member of the properties.
        _ => (above, parent(holder)?),
    };
    let member = |name: &Value| {
        let name = name.as_str()?;
        Some(join(&join(object, "properties"), name))
    };
    let target = match (keyword, root.pointer(&mutant.pointer), &mutant.change) {
        ("properties", Some(_), Change::Delete) if mutant.pointer == join(object, "properties") => {
            object.to_owned()
        }
        // What is inside is what the keyword is about.
        ("properties", Some(_), Change::Delete) | ("items", _, Change::Delete) => {
            mutant.pointer.clone()
        }
        ("required", _, Change::Push(name))
        | ("required", Some(name @ Value::String(_)), Change::Delete) => member(name)?,
        ("required", _, Change::Set(Value::Array(names))) => member(names.first()?)?,
        ("required", Some(Value::Bool(_)) | None, _)
        | ("type", _, Change::Delete | Change::Set(_)) => object.to_owned(),
        ("required" | "properties", ..) => return None,
        (_, Some(_), Change::Set(_)) if mutant.operator == Operator::Retype => return None,
        (keyword, ..) if ASSERTIONS.contains(&keyword) || OF_REQUESTS.contains(&keyword) => {
            object.to_owned()
        }
        _ => return None,
    };
    let before = root.pointer(&mutant.pointer);
    let value = before.filter(|_| keyword == "enum" && mutant.operator == Operator::EnumDrop);
    let value = value.filter(|value| !value.is_array()).cloned();
    let effect = effect(keyword, before, &mutant.change);
    let keyword = keyword.to_owned();
    Some(Targeted { mutant, keyword, target, value, effect })
}

fn effect(keyword: &str, before: Option<&Value>, change: &Change) -> Effect {
    let number = |value: Option<&Value>| value.and_then(Value::as_f64);
    match (keyword, change) {
        ("properties" | "items" | "style" | "explode", _) | ("type", Change::Set(_)) => {
            Effect::Covers
        }
        // Without it, the text of a parameter is no longer taken apart.
        ("type", Change::Delete) if before.is_some_and(|it| it == "array" || it == "object") => {
            Effect::Covers
        }
        ("readOnly", Change::Set(flag)) if *flag == Value::Bool(true) => Effect::Covers,
        ("readOnly", _) => Effect::Tightens,
        (_, Change::Delete) if before.is_some_and(|it| !it.is_array() || keyword == "enum") => {
            // A value that is gone is one that is refused.
            let item = keyword == "enum" && !before.is_some_and(Value::is_array);
            if item { Effect::Tightens } else { Effect::Loosens }
        }
        ("enum", Change::Push(_))
        | ("default", _)
        | ("required", Change::Set(Value::Bool(false))) => Effect::Loosens,
        ("pattern", Change::Set(pattern)) if pattern == "^.*$" => Effect::Loosens,
        (bound, Change::Set(after)) if number(Some(after)) > number(before) => {
            if bound.starts_with("max") { Effect::Loosens } else { Effect::Tightens }
        }
        (bound, Change::Set(after)) if number(Some(after)) < number(before) => {
            if bound.starts_with("min") { Effect::Loosens } else { Effect::Tightens }
        }
        _ => Effect::Tightens,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTRACT: &str = "
openapi: 3.1.1
paths:
  /a:
    post:
      operationId: A
      parameters: [{ name: q, in: query, required: true, schema: { type: integer, maximum: 3 } }]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } }
      responses: { '200': { content: { application/json: { schema: { maxLength: 3 } } } } }
components:
  schemas:
    B: { required: [x, y], properties: { x: { enum: [a, b] }, y: { maxLength: 2 }, z: { readOnly: true, maxLength: 9 } } }
";

    fn found() -> Vec<(String, String, String)> {
        let contract = Document::parse("test.yaml", CONTRACT).expect("a document");
        let found = deciding(&contract).into_iter();
        found.map(|it| (it.mutant.pointer, it.keyword, it.target)).collect()
    }

    #[test]
    fn every_keyword_that_decides_about_requests_is_changed() {
        let found = found();
        let has = |pointer: &str, keyword: &str, target: &str| {
            let known = |it: &&(String, String, String)| {
                (it.0.as_str(), it.1.as_str(), it.2.as_str()) == (pointer, keyword, target)
            };
            assert!(found.iter().any(|it| known(&it)), "{pointer} {keyword} {target}\n{found:#?}");
        };
        let (a, b) = ("/paths/~1a/post/parameters/0", "/components/schemas/B");
        has(&format!("{a}/schema/maximum"), "maximum", &format!("{a}/schema"));
        has(&format!("{a}/required"), "required", a);
        has(&format!("{b}/required/1"), "required", &format!("{b}/properties/y"));
        has(&format!("{b}/required"), "required", &format!("{b}/properties/z"));
        has(&format!("{b}/properties/x/enum/1"), "enum", &format!("{b}/properties/x"));
        has(&format!("{b}/properties/x/enum"), "enum", &format!("{b}/properties/x"));
        has(&format!("{b}/properties/y"), "properties", &format!("{b}/properties/y"));
        assert!(!found.iter().any(|it| it.0.contains("responses")), "{found:#?}");
    }

    #[test]
    fn several_changes_are_made_at_once() {
        let contract = Document::parse("test.yaml", CONTRACT).expect("a document");
        let all = deciding(&contract);
        let drops: Vec<&Mutant> = all
            .iter()
            .map(|it| &it.mutant)
            .filter(|it| it.pointer.contains("/required/") && it.operator == Operator::Delete)
            .collect();
        assert_eq!(drops.len(), 2);
        let changed = changed(&contract, &drops).expect("both can be made");
        assert_eq!(changed.get("/components/schemas/B/required"), Some(&serde_json::json!([])));
    }
}
