//! What an edit of a schema does to the values that it admits, as far as one keyword says.

use serde_json::Value;

use crate::change::Kind;

/// What an edit does to the values that a schema admits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing, or nothing that is not decided by a rule of its own.
    Nothing,
    /// Fewer values are valid: who sends can break.
    Fewer,
    /// More values are valid: who receives can break.
    More,
    /// One or the other.
    Unknown,
}

impl Effect {
    /// The effect of the opposite edit.
    fn reversed(self) -> Self {
        match self {
            Self::Fewer => Self::More,
            Self::More => Self::Fewer,
            other => other,
        }
    }

    /// The effect of what comes, goes or is another.
    fn when(self, kind: Kind) -> Self {
        match kind {
            Kind::Added => self,
            Kind::Removed => self.reversed(),
            Kind::Changed => Self::Unknown,
        }
    }
}

/// The effect of an edit; `keyword` is a keyword, or what the names are that one holds.
pub(crate) fn effect(keyword: &str, kind: Kind, was: Option<&Value>, is: Option<&Value>) -> Effect {
    let number = |value: Option<&Value>| value.and_then(Value::as_f64);
    let grows = match (number(was), number(is)) {
        (Some(was), Some(is)) => Some(is > was),
        _ => None,
    };
    match keyword {
        "enum" if was.is_some() || is.is_some() => Effect::Fewer.when(kind),
        "enum" | "alternative" => Effect::More.when(kind),
        "member" if kind == Kind::Added => Effect::More,
        "required"
        | "part"
        | "item"
        | "schema"
        | "schema of items"
        | "schema of other members"
        | "member pattern"
        | "dependent schema"
        | "pattern"
        | "format"
        | "multipleOf"
        | "const"
        | "uniqueItems"
        | "dependentRequired" => Effect::Fewer.when(kind),
        "maxLength" | "maximum" | "maxItems" | "maxProperties" | "exclusiveMaximum" => {
            match grows {
                Some(true) => Effect::More,
                Some(false) => Effect::Fewer,
                None => Effect::Fewer.when(kind),
            }
        }
        "minLength" | "minimum" | "minItems" | "minProperties" | "exclusiveMinimum" => {
            match grows {
                Some(true) => Effect::Fewer,
                Some(false) => Effect::More,
                None => Effect::Fewer.when(kind),
            }
        }
        "type" => types(was, is),
        "" | "$ref" | "discriminator" | "nullable" | "minContains" | "maxContains"
        | "contentEncoding" | "contentMediaType" => Effect::Unknown,
        _ => Effect::Nothing,
    }
}

fn types(was: Option<&Value>, is: Option<&Value>) -> Effect {
    let names = |value: Option<&Value>| -> Option<Vec<String>> {
        match value? {
            Value::String(name) => Some(vec![name.clone()]),
            Value::Array(names) => {
                Some(names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            }
            _ => None,
        }
    };
    let within = |one: &[String], other: &[String]| one.iter().all(|name| other.contains(name));
    match (names(was), names(is)) {
        (None, _) => Effect::Fewer,
        (_, None) => Effect::More,
        (Some(was), Some(is)) if within(&is, &was) => Effect::Fewer,
        (Some(was), Some(is)) if within(&was, &is) => Effect::More,
        _ => Effect::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn bounds_types_and_values() {
        let plain = |keyword: &str, was: Value, is: Value| {
            effect(keyword, Kind::Changed, Some(&was), Some(&is))
        };
        assert_eq!(plain("maxLength", json!(100), json!(50)), Effect::Fewer);
        assert_eq!(plain("minimum", json!(1), json!(0)), Effect::More);
        assert_eq!(plain("type", json!(["string", "null"]), json!("string")), Effect::Fewer);
        assert_eq!(plain("type", json!("integer"), json!("string")), Effect::Unknown);
        assert_eq!(plain("pattern", json!("a"), json!("b")), Effect::Unknown);
        assert_eq!(plain("x-order", json!(1), json!(2)), Effect::Nothing);
        assert_eq!(effect("enum", Kind::Added, None, None), Effect::More);
        assert_eq!(effect("required", Kind::Removed, None, None), Effect::More);
        assert_eq!(effect("part", Kind::Added, None, None), Effect::Fewer);
        assert_eq!(effect("maxLength", Kind::Added, None, Some(&json!(1))), Effect::Fewer);
        assert_eq!(effect("operation", Kind::Removed, None, None), Effect::Nothing);
    }
}
