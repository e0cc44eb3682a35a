//! Changes that a server which is generated from the contract must show in what it takes or in what it
//! answers.

mod effect;
mod same;

use std::collections::BTreeSet;

use serde_json::Value;

pub use self::effect::Effect;
use self::effect::{behind, is_required};
pub use self::same::SameVerdicts;
use bv_cms_document::place::Place;
use bv_cms_document::pointer::{is_within, join, parent, tokens};
use bv_cms_document::{ASSERTIONS, Direction, Directions, Document};

use super::change::Change;
use super::{Mutant, Operator, mutants};

/// Keywords that decide what may travel in requests alone.
const OF_REQUESTS: [&str; 4] = ["readOnly", "default", "style", "explode"];

/// A change and what of a request or an answer it is about.
#[derive(Debug, Clone)]
pub struct Targeted {
    /// The change.
    pub mutant: Mutant,
    /// The keyword that is changed.
    pub keyword: String,
    /// Whether it is about requests or about the answers of successes.
    pub direction: Direction,
    /// The pointer of the Schema Object that what travels meets here, also where it is only named by
    /// `required`; of the Parameter, Header or Request Body Object, where it is about one of these.
    pub target: String,
    /// The value that is no longer one of an enumeration.
    pub value: Option<Value>,
    /// In which way requests or answers are decided otherwise.
    pub effect: Effect,
    /// The pointers of the schemas that an answer no longer has where its target is gone: those that
    /// the target refers to, directly or not.
    behind: BTreeSet<String>,
}

impl Targeted {
    /// Whether it leaves what is there as it is.
    fn pushes(&self) -> bool {
        matches!(self.mutant.change, Change::Push(_))
    }

    /// Whether it is one that a server makes which forgets a keyword, or a part of what it says.
    fn forgets(&self) -> bool {
        match self.effect {
            Effect::Loosens | Effect::Silences => true,
            Effect::Covers => self.mutant.change == Change::Delete,
            Effect::Tightens => false,
        }
    }

    /// Whether it decides about what another change is about.
    fn covers(&self, other: &Self) -> bool {
        matches!(self.effect, Effect::Covers | Effect::Silences)
            && (is_within(&other.target, &self.target)
                || self.behind.iter().any(|schema| is_within(&other.target, schema)))
    }

    /// Whether one of both changes could hide the other, or be taken for it.
    #[must_use]
    pub fn disturbs(&self, other: &Self) -> bool {
        let (one, two) = (&self.target, &other.target);
        // An enumeration without any value is none.
        let last = |it: &Self| it.mutant.pointer.ends_with("/enum/0");
        let dropped = self.value.is_some() && other.value.is_some() && !last(self) && !last(other);
        let (here, there) = (&self.mutant.pointer, &other.mutant.pointer);
        // What stands inside of what is gone is gone with it.
        let holds = |outer: &Self, inner: &Self| {
            let inside = is_within(&inner.mutant.pointer, &outer.mutant.pointer);
            inside && (outer.mutant.change == Change::Delete || outer.keyword == inner.keyword)
        };
        let nested = here != there && (holds(self, other) || holds(other, self));
        // Nor is a choice, or a list of types.
        let taken = |it: &Self| {
            let is_list = ["type", "oneOf", "anyOf", "allOf"].contains(&it.keyword.as_str());
            is_list && it.mutant.change == Change::Delete
        };
        let of_one_list = taken(self) && taken(other) && parent(here) == parent(there);
        (self.effect == Effect::Silences) != (other.effect == Effect::Silences)
            || of_one_list
            || self.covers(other)
            || other.covers(self)
            || nested
            || (here == there && (one == two || !(self.pushes() && other.pushes())))
            || (one == two
                && self.effect != Effect::Loosens
                && other.effect != Effect::Loosens
                && !dropped)
    }
}

/// The changes of every keyword that decides what may travel, in every place that requests reach or
/// that the answers of successes do. Errors are not answered by handlers. Of answers only the changes
/// that let more out: that is what a server does which forgets a keyword.
#[must_use]
pub fn deciding(contract: &Document, direction: Direction) -> Vec<Targeted> {
    let successes = without_errors(contract);
    let directions = Directions::of(&successes, contract.dialect());
    let there = |pointer: &str| parent(pointer).is_some_and(|it| successes.pointer(it).is_some());
    let reached = |pointer: &str| match direction {
        Direction::Response => there(pointer) && directions.in_responses(pointer),
        _ => contract.directions().in_requests(pointer),
    };
    let reached = mutants(contract).into_iter().filter(|mutant| reached(&mutant.pointer));
    let all = reached.filter_map(|mutant| targeted(contract, direction, mutant));
    all.filter(|it| direction != Direction::Response || it.forgets()).collect()
}

/// A contract that documents successes alone.
fn without_errors(contract: &Document) -> Value {
    let mut successes = contract.value().clone();
    for operation in contract.operations() {
        let responses = successes.pointer_mut(&join(&operation.pointer, "responses"));
        if let Some(Value::Object(responses)) = responses {
            responses.retain(|status, _| status.starts_with(['2', '3']));
        }
    }
    if let Value::Object(members) = &mut successes {
        members.shift_remove(contract.dialect().extensions.unmatched_routes);
    }
    successes
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

fn targeted(contract: &Document, direction: Direction, mutant: Mutant) -> Option<Targeted> {
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
    let elsewhere = ["securitySchemes", "examples"];
    let elsewhere = path.iter().any(|token| elsewhere.contains(&token.as_str()));
    if !kinds.contains(&mutant.operator) || elsewhere {
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
        (keyword, ..) if ASSERTIONS.contains(&keyword) => object.to_owned(),
        (keyword, ..) if OF_REQUESTS.contains(&keyword) && direction != Direction::Response => {
            object.to_owned()
        }
        _ => return None,
    };
    let before = root.pointer(&mutant.pointer);
    let value = before.filter(|_| keyword == "enum" && mutant.operator == Operator::EnumDrop);
    let value = value.filter(|value| !value.is_array()).cloned();
    let effect = Effect::of(keyword, before, &mutant.change, !of_object);
    // An alternative that takes more has others taken no longer: only one may fit.
    let is_choice = parent(object).is_some_and(|list| list.ends_with("/oneOf"));
    let effect = if is_choice && effect == Effect::Loosens { Effect::Tightens } else { effect };
    let (effect, behind) = match (direction, effect) {
        (Direction::Response, Effect::Covers) => {
            let silences = keyword == "properties" && is_required(root, object, &target);
            let effect = if silences { Effect::Silences } else { effect };
            (effect, behind(root, &target))
        }
        _ => (effect, BTreeSet::new()),
    };
    let keyword = keyword.to_owned();
    Some(Targeted { mutant, keyword, direction, target, value, effect, behind })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    const CONTRACT: &str = "
openapi: 3.1.1
paths:
  /a:
    post:
      operationId: A
      parameters: [{ name: q, in: query, required: true, schema: { type: integer, maximum: 3 } }]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } }
      responses:
        '200': { content: { application/json: { schema: { maxLength: 3 } } } }
        '400': { content: { application/json: { schema: { maxLength: 4 } } } }
components:
  schemas:
    B: { required: [x, y], properties: { w: { oneOf: [{ maxLength: 1 }, { type: 'null' }] }, x: { enum: [a, b] }, y: { maxLength: 2 }, z: { readOnly: true, maxLength: 9 } } }
";

    fn found(direction: Direction) -> Vec<(String, String, String)> {
        let contract = Document::parse("test.yaml", CONTRACT, BV_CMS).expect("a document");
        let found = deciding(&contract, direction).into_iter();
        found.map(|it| (it.mutant.pointer, it.keyword, it.target)).collect()
    }

    #[test]
    fn every_keyword_that_decides_about_requests_is_changed() {
        let found = found(Direction::Request);
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
    fn so_is_every_keyword_that_decides_about_the_answers_of_successes() {
        let found = found(Direction::Response);
        let pointers: Vec<&str> = found.iter().map(|it| it.0.as_str()).collect();
        let inside = |pointer: &&str| pointer.contains("/responses/200/");
        assert!(!pointers.is_empty() && pointers.iter().all(inside), "{pointers:#?}");
    }

    #[test]
    fn what_a_change_takes_away_from_answers_is_known() {
        let text = CONTRACT.replace("{ maxLength: 3 }", "{ $ref: '#/components/schemas/C' }")
            + "    C: { required: [b], properties: { b: { $ref: '#/components/schemas/B' }, d: {} } }\n";
        let contract = Document::parse("test.yaml", &text, BV_CMS).expect("a document");
        let all = deciding(&contract, Direction::Response);
        let gone = |place: &str| {
            let pointer = format!("/components/schemas/{place}");
            let found = all.iter().find(|it| it.mutant.pointer == pointer);
            found.unwrap_or_else(|| panic!("nothing takes {pointer} away"))
        };
        let (whole, must, may) =
            (gone("C/properties"), gone("C/properties/b"), gone("B/properties/x"));
        assert_eq!([whole.effect, must.effect, may.effect], [Effect::Silences; 3]);
        assert_eq!(gone("C/properties/d").effect, Effect::Covers);
        assert!(must.disturbs(may) && may.disturbs(must));
        assert!(must.disturbs(gone("C/properties/d")) && !may.disturbs(gone("B/properties/y")));
    }

    #[test]
    fn what_stands_inside_of_what_is_gone_is_no_change_beside_it() {
        let contract = Document::parse("test.yaml", CONTRACT, BV_CMS).expect("a document");
        let all = deciding(&contract, Direction::Request);
        let gone = |place: &str| {
            let pointer = format!("/components/schemas/B/properties/{place}");
            let gone =
                |it: &&Targeted| it.mutant.pointer == pointer && it.mutant.change == Change::Delete;
            all.iter().find(gone).unwrap_or_else(|| panic!("nothing takes {pointer} away"))
        };
        let (null, kind) = (gone("w/oneOf/1"), gone("w/oneOf/1/type"));
        assert!(null.disturbs(kind) && kind.disturbs(null));
        assert!(!kind.disturbs(gone("y/maxLength")));
    }

    #[test]
    fn several_changes_are_made_at_once() {
        let contract = Document::parse("test.yaml", CONTRACT, BV_CMS).expect("a document");
        let all = deciding(&contract, Direction::Request);
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
