//! Changes that leave the contract the same, which nobody can notice.

use bv_cms_document::place::Place;
use bv_cms_document::pointer::{from_reference, is_within, parent, tokens};
use bv_cms_document::{Document, follow};
use serde_json::Value;

use super::change::Before;
use super::{Mutant, Operator};

/// Why a changed contract is the same contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Equivalent {
    /// The members of an object have no order.
    MemberOrder,
    /// The list is a set.
    SetOrder,
    /// White space in prose is laid out anew wherever it is shown.
    ProseWhitespace,
    /// The keyword says what holds without it.
    DefaultWrittenOut,
    /// The schema that the reference beside it leads to says the same.
    Repeated,
    /// It tells a reviewer why there is no bound. Nothing else says so, and it is still told.
    Reason,
}

impl Equivalent {
    /// The reason in words.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::MemberOrder => "the members of an object have no order",
            Self::SetOrder => "the list is a set",
            Self::ProseWhitespace => "white space in prose is laid out anew where it is shown",
            Self::DefaultWrittenOut => "the keyword says what holds without it",
            Self::Repeated => "the schema that the reference beside it leads to says the same",
            Self::Reason => "why there is no bound, for reviewers, is said in other words",
        }
    }

    /// Whether a change of a contract leaves it the same, by rules that know nothing of any judge.
    /// `before` is what the changed object or array held.
    pub(super) fn of(
        mutant: &Mutant,
        contract: &Document,
        changed: &Value,
        before: &Before<'_>,
    ) -> Option<Self> {
        let (contract, dialect) = (contract.value(), contract.dialect());
        let pointer = mutant.pointer.as_str();
        let path = tokens(pointer);
        let key = path.last().map_or("", String::as_str);
        if changed.pointer(before.pointer) == Some(&before.value) {
            return Some(Self::MemberOrder);
        }
        if mutant.operator == Operator::Wrap {
            return Some(Self::ProseWhitespace);
        }
        if Place::at(contract, parent(pointer).unwrap_or_default()) != Place::Keywords {
            return None;
        }
        let set = matches!(key, "enum" | "required" | "security" | "tags" | "type" | "parameters")
            || matches!(key, "allOf" | "anyOf" | "oneOf");
        if mutant.operator == Operator::Order && set && path.len() > 1 {
            return Some(Self::SetOrder);
        }
        let (old, new) = (contract.pointer(pointer), changed.pointer(pointer));
        // What has another name is gone, and something else is there.
        if says_nothing(key, old) && says_nothing(key, new) && !mutant.renames() {
            return Some(Self::DefaultWrittenOut);
        }
        if mutant.operator == Operator::Delete && repeats(contract, before, key) {
            return Some(Self::Repeated);
        }
        let text = |value: Option<&Value>| {
            value.and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty())
        };
        (key == dialect.extensions.unbounded && text(old) && text(new)).then_some(Self::Reason)
    }
}

/// Whether a keyword with a value says no more than its absence.
fn says_nothing(key: &str, value: Option<&Value>) -> bool {
    let Some(value) = value else { return true };
    match key {
        "deprecated" | "required" | "uniqueItems" | "readOnly" | "writeOnly" => value == false,
        "additionalProperties" => value == true,
        _ => false,
    }
}

/// Whether the schema that an object refers to has the same keyword with the same value. Only in
/// schemas OpenAPI reads what stands beside a `$ref` together with what it leads to.
fn repeats(contract: &Value, object: &Before<'_>, key: &str) -> bool {
    let own = object.value.get(key);
    let reference = object.value.get("$ref").and_then(Value::as_str);
    let target = reference.and_then(from_reference).unwrap_or_default();
    key != "$ref"
        && own.is_some()
        && is_within(&target, "/components/schemas")
        && follow(contract, &target).is_ok_and(|(_, target)| target.get(key) == own)
}
