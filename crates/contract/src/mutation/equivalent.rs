use serde_json::Value;

use super::{Mutant, Operator};
use crate::place::Place;
use crate::pointer::{is_within, parent, tokens};

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
    /// It is said to people alone, only here, and there is nothing to hold it against.
    Prose,
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
            Self::Prose => "prose that only stands here, with nothing to hold it against",
        }
    }

    /// Whether a change of a contract leaves it the same, by rules that know nothing of any judge.
    pub(super) fn of(mutant: &Mutant, contract: &Value, changed: &Value) -> Option<Self> {
        let pointer = mutant.pointer.as_str();
        let path = tokens(pointer);
        let key = path.last().map_or("", String::as_str);
        let keyword = Place::at(contract, parent(pointer).unwrap_or_default()) == Place::Keywords;
        if contract == changed {
            return Some(Self::MemberOrder);
        }
        let set = matches!(key, "enum" | "required" | "security" | "tags" | "type" | "parameters")
            || matches!(key, "allOf" | "anyOf" | "oneOf");
        if mutant.operator == Operator::Order && keyword && set && path.len() > 1 {
            return Some(Self::SetOrder);
        }
        if mutant.operator == Operator::Wrap {
            return Some(Self::ProseWhitespace);
        }
        let (old, new) = (contract.pointer(pointer), changed.pointer(pointer));
        let off = |value: Option<&Value>| value.is_none_or(|value| value == false);
        let flag = matches!(key, "deprecated" | "required" | "uniqueItems" | "readOnly");
        if keyword && flag && off(old) && off(new) {
            return Some(Self::DefaultWrittenOut);
        }
        let text = |value: Option<&Value>| {
            value.and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty())
        };
        (text(old) && text(new) && is_prose(pointer, &path)).then_some(Self::Prose)
    }
}

/// Texts for people about the whole API, which no operation and no component repeats.
fn is_prose(pointer: &str, path: &[String]) -> bool {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match path.as_slice() {
        ["info", "description" | "summary"]
        | ["servers" | "tags" | "x-permissions", _, "description"]
        | [.., "x-unbounded"] => true,
        _ => is_within(pointer, "/info/license") || is_within(pointer, "/info/contact"),
    }
}
