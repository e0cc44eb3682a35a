//! In which way a change decides otherwise, and about what else.

use std::collections::BTreeSet;

use bv_cms_document::pointer::{from_reference, is_within, join};
use serde_json::Value;

use crate::mutation::change::Change;

/// What a change makes of requests or answers that meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// More of them are taken.
    Loosens,
    /// Others, or fewer, are taken.
    Tightens,
    /// Everything inside is decided otherwise.
    Covers,
    /// Nothing is answered, for want of a member that must be there.
    Silences,
}

impl Effect {
    /// What the change of a keyword makes of them, or that of an item of the list that it has.
    pub(super) fn of(
        keyword: &str,
        before: Option<&Value>,
        change: &Change,
        is_item: bool,
    ) -> Self {
        let number = |value: Option<&Value>| value.and_then(Value::as_f64);
        let holds_more = || {
            let typed = before.and_then(|it| it.get("type").or(before));
            typed.is_some_and(|it| it == "array" || it == "object" || it.is_object())
        };
        match (keyword, change) {
            // What is taken out of a list of what there may be is refused.
            ("enum" | "type" | "oneOf" | "anyOf", Change::Delete) if is_item => {
                if holds_more() {
                    Self::Covers
                } else {
                    Self::Tightens
                }
            }
            // Without its alternatives nothing inside is decided.
            ("oneOf" | "anyOf", Change::Delete) => Self::Covers,
            ("properties" | "items" | "style" | "explode", _) | ("type", Change::Set(_)) => {
                Self::Covers
            }
            // Without it, the text of a parameter is no longer taken apart.
            ("type", Change::Delete)
                if before.is_some_and(|it| it == "array" || it == "object") =>
            {
                Self::Covers
            }
            ("readOnly", Change::Set(flag)) if *flag == Value::Bool(true) => Self::Covers,
            ("readOnly", _) => Self::Tightens,
            ("enum" | "type", Change::Delete) => Self::Loosens,
            (_, Change::Delete) if before.is_some_and(|it| !it.is_array()) => Self::Loosens,
            ("enum", Change::Push(_))
            | ("default", _)
            | ("required", Change::Set(Value::Bool(false))) => Self::Loosens,
            ("pattern", Change::Set(pattern)) if pattern == "^.*$" => Self::Loosens,
            (bound, Change::Set(after)) if number(Some(after)) > number(before) => {
                if bound.starts_with("max") { Self::Loosens } else { Self::Tightens }
            }
            (bound, Change::Set(after)) if number(Some(after)) < number(before) => {
                if bound.starts_with("min") { Self::Loosens } else { Self::Tightens }
            }
            _ => Self::Tightens,
        }
    }
}

/// Whether an object must have the member, or one of the members, whose schemas are at a target.
pub(super) fn is_required(root: &Value, object: &str, target: &str) -> bool {
    let names = root.pointer(object).and_then(|object| object.get("required"));
    let mut names = names.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let properties = join(object, "properties");
    names.any(|name| is_within(&join(&properties, name), target))
}

/// The pointers of the schemas that the one at a pointer refers to, directly or not.
pub(super) fn behind(root: &Value, pointer: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Value> = root.pointer(pointer).into_iter().collect();
    while let Some(value) = open.pop() {
        let target = value.get("$ref").and_then(Value::as_str).and_then(from_reference);
        if let Some(target) = target
            && !found.contains(&target)
        {
            open.extend(root.pointer(&target));
            found.insert(target);
        }
        match value {
            Value::Object(members) => open.extend(members.values()),
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_taken_out_of_a_list_is_refused_and_a_list_that_is_gone_takes_more() {
        let gone = |keyword, before: Value, is_item| {
            Effect::of(keyword, Some(&before), &Change::Delete, is_item)
        };
        let reference = json!({ "$ref": "#/components/schemas/A" });
        for (keyword, item, effect) in [
            ("enum", json!("a"), Effect::Tightens),
            ("type", json!("null"), Effect::Tightens),
            ("type", json!("array"), Effect::Covers),
            ("oneOf", json!({ "type": "null" }), Effect::Tightens),
            ("anyOf", json!({ "type": "object" }), Effect::Covers),
            ("oneOf", reference.clone(), Effect::Covers),
        ] {
            assert_eq!(gone(keyword, item.clone(), true), effect, "{keyword} without {item}");
        }
        for (keyword, list, effect) in [
            ("enum", json!(["a"]), Effect::Loosens),
            ("type", json!(["string", "null"]), Effect::Loosens),
            ("type", json!("string"), Effect::Loosens),
            ("type", json!("object"), Effect::Covers),
            ("oneOf", json!([reference]), Effect::Covers),
            ("maxLength", json!(3), Effect::Loosens),
        ] {
            assert_eq!(gone(keyword, list.clone(), false), effect, "no {keyword}: {list}");
        }
    }
}
