//! JSON as JSON Schema sees it, for serde.
//!
//! What serde derives is laxer than a schema in some places and stricter in others: it reads a
//! struct from an array, a unit variant from an object and `None` from `null`, and refuses `8.0`
//! for an integer. This deserializer closes those gaps, and knows where in the body it is.

use std::fmt;

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error as _, IntoDeserializer as _, MapAccess,
    SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use crate::problem::FieldViolation;

/// Reads a `T` from a JSON value.
pub(crate) fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, FieldViolation> {
    T::deserialize(Strict(value)).map_err(|error| FieldViolation {
        field: if error.path.is_empty() { "body".to_owned() } else { error.path },
        description: error.description,
    })
}

/// What is wrong, and where. The path grows from its end as the error travels up.
#[derive(Debug)]
struct Error {
    path: String,
    description: String,
}

impl Error {
    fn within(mut self, name: &str) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{name}{separator}{}", self.path);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.description)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<M: fmt::Display>(message: M) -> Self {
        Self { path: String::new(), description: message.to_string() }
    }

    fn missing_field(field: &'static str) -> Self {
        Self { path: field.to_owned(), description: "is required".to_owned() }
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::custom(format!("must be one of {}", expected.join(", ")))
    }
}

fn wrong_type(expected: &str, value: &Value) -> Error {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    };
    Error::custom(format!("must be {expected}, not {found}"))
}

struct Strict(Value);

impl<'de> Deserializer<'de> for Strict {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_any(visitor).map_err(Error::custom)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Bool(value) => visitor.visit_bool(value),
            other => Err(wrong_type("a boolean", &other)),
        }
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::Number(number) = &self.0 else {
            return Err(wrong_type("an integer", &self.0));
        };
        let integer = number.as_i64().and_then(|value| i32::try_from(value).ok()).or_else(|| {
            let value = number.as_f64()?;
            let whole = value.fract() == 0.0
                && value >= f64::from(i32::MIN)
                && value <= f64::from(i32::MAX);
            #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
            whole.then_some(value as i32)
        });
        match integer {
            Some(value) => visitor.visit_i32(value),
            None => Err(Error::custom("must be an integer of 32 bits")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::String(value) => visitor.visit_string(value),
            other => Err(wrong_type("a string", &other)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => Err(Error::custom("must not be null; leave it out instead")),
            value => visitor.visit_some(Strict(value)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(Items { items: items.into_iter(), index: 0 }),
            other => Err(wrong_type("an array", &other)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Object(members) => visitor.visit_map(Members::new(members)),
            other => Err(wrong_type("an object", &other)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(name.into_deserializer()),
            other => Err(wrong_type("a string", &other)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier
    }
}

struct Items {
    items: std::vec::IntoIter<Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Strict(item))
            .map(Some)
            .map_err(|error| error.within(&format!("[{index}]")))
    }
}

struct Members {
    members: serde_json::map::IntoIter,
    current: Option<(String, Value)>,
}

impl Members {
    fn new(members: Map<String, Value>) -> Self {
        Self { members: members.into_iter(), current: None }
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        let key: StringDeserializer<Error> = name.clone().into_deserializer();
        self.current = Some((name, value));
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (name, value) =
            self.current.take().ok_or_else(|| Error::custom("a value was read before its key"))?;
        seed.deserialize(Strict(value)).map_err(|error| error.within(&name))
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Outer {
        inner: Vec<Inner>,
        limit: Option<i32>,
        kind: Option<Kind>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Inner {
        name: String,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    enum Kind {
        A,
        B,
    }

    fn violation(value: Value) -> (String, String) {
        let violation = from_value::<Outer>(value).expect_err("the value violates something");
        (violation.field, violation.description)
    }

    #[test]
    fn what_a_schema_accepts_is_accepted() {
        let outer = from_value::<Outer>(json!({
            "inner": [{ "name": "x", "unknown": [null] }], "limit": 8.0, "kind": "A", "more": null
        }));
        let expected = Outer {
            inner: vec![Inner { name: "x".to_owned() }],
            limit: Some(8),
            kind: Some(Kind::A),
        };
        assert_eq!(outer.expect("it is valid"), expected);
    }

    #[test]
    fn what_a_schema_refuses_is_refused_where_it_is() {
        let at = |field: &str, description: &str| (field.to_owned(), description.to_owned());
        assert_eq!(violation(json!([])), at("body", "must be an object, not an array"));
        assert_eq!(violation(json!(null)), at("body", "must be an object, not null"));
        assert_eq!(violation(json!({})), at("inner", "is required"));
        assert_eq!(
            violation(json!({ "inner": [["x"]] })),
            at("inner[0]", "must be an object, not an array")
        );
        assert_eq!(
            violation(json!({ "inner": [{ "name": "x" }, { "name": 1 }] })),
            at("inner[1].name", "must be a string, not a number")
        );
        assert_eq!(violation(json!({ "inner": [{}] })), at("inner[0].name", "is required"));
        assert_eq!(
            violation(json!({ "inner": [], "limit": null })),
            at("limit", "must not be null; leave it out instead")
        );
        assert_eq!(
            violation(json!({ "inner": [], "limit": 8.5 })),
            at("limit", "must be an integer of 32 bits")
        );
        assert_eq!(
            violation(json!({ "inner": [], "limit": 3_000_000_000_u32 })),
            at("limit", "must be an integer of 32 bits")
        );
        assert_eq!(
            violation(json!({ "inner": [], "kind": { "A": null } })),
            at("kind", "must be a string, not an object")
        );
        assert_eq!(
            violation(json!({ "inner": [], "kind": "C" })),
            at("kind", "must be one of A, B")
        );
        let _ = Kind::B;
    }
}
