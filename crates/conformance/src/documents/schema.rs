//! Random schemas.

use serde_json::{Value, json};

use super::Writer;

/// What members are called.
const NAMES: [&str; 4] = ["a", "b", "c", "d"];

impl Writer {
    pub(super) fn schema(&mut self, depth: usize) -> Value {
        if self.random.once_in(7) {
            return self.reference();
        }
        match self.random.below(6) {
            _ if depth == 0 => self.scalar(),
            0 | 1 => self.scalar(),
            2 => self.list(depth),
            3 | 4 => self.object(depth),
            _ => self.composed(depth),
        }
    }

    pub(super) fn reference(&mut self) -> Value {
        let components = std::mem::take(&mut self.components);
        let reference = match self.random.pick(&components) {
            Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
            None => json!({ "type": "boolean" }),
        };
        self.components = components;
        reference
    }

    pub(super) fn scalar(&mut self) -> Value {
        let mut schema = match self.random.below(9) {
            0 | 1 => self.text(),
            2 => self.number("integer", &["int32", "int64"]),
            3 => self.number("number", &["float", "double"]),
            4 => json!({ "type": "boolean" }),
            5 => return json!({ "type": "null" }),
            6 => return self.untyped(),
            7 => return self.enumeration(),
            _ => {
                let all = [json!("a"), json!(1), json!(true), json!(1.0), json!(1e18), json!(null)];
                let all = [&all[..], &[json!(1e19), json!([1, 2]), json!({ "a": 1 })]].concat();
                return json!({ "const": self.random.pick(&all) });
            }
        };
        let kind = schema["type"].clone();
        if self.random.once_in(5) {
            schema["type"] = json!([kind, "null"]);
        } else if self.random.once_in(12) && schema.get("format").is_none() {
            let other = self.one_of(&["object", "array"]);
            schema["type"] = json!([kind, other]);
        }
        schema
    }

    fn text(&mut self) -> Value {
        let mut schema = json!({ "type": "string" });
        if self.random.once_in(3) {
            schema["format"] = self
                .one_of(&[
                    "uuid",
                    "date",
                    "date-time",
                    "byte",
                    "email",
                    "uri",
                    "duration",
                    "int64",
                    "password",
                ])
                .into();
        }
        if self.random.once_in(3) {
            schema["minLength"] = self.random.below(4).into();
        }
        if self.random.once_in(3) {
            schema["maxLength"] = (2 + self.random.below(4)).into();
        }
        if self.random.once_in(4) {
            schema["pattern"] =
                self.one_of(&["^a", "b$", "^[a-c]+$", "x", "^.{2,3}$", "^\\d+$"]).into();
        }
        schema
    }

    fn number(&mut self, kind: &str, formats: &[&'static str]) -> Value {
        let mut schema = json!({ "type": kind });
        if self.random.once_in(3) {
            schema["format"] = self.one_of(formats).into();
        }
        for (plain, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")]
        {
            if self.random.once_in(3) {
                let keyword = if self.random.once_in(2) { plain } else { exclusive };
                schema[keyword] = self.bound();
            }
        }
        if self.random.once_in(7) {
            let divisors = [json!(1), json!(2), json!(0.5)];
            schema["multipleOf"] = json!(self.random.pick(&divisors));
        }
        schema
    }

    fn bound(&mut self) -> Value {
        let near =
            [json!(0), json!(1), json!(2), json!(5), json!(-1), json!(0.5), json!(2.0), json!(10)];
        let far = [
            json!(1e18),
            json!(1e19),
            json!(9_007_199_254_740_993_i64),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(1e300),
        ];
        let all = if self.random.once_in(3) { &far[..] } else { &near[..] };
        json!(self.random.pick(all))
    }

    /// A schema that names no type.
    fn untyped(&mut self) -> Value {
        let all = [
            json!({}),
            json!({ "minimum": 2 }),
            json!({ "maxLength": 2 }),
            json!({ "pattern": "^a" }),
            json!({ "minItems": 1 }),
            json!({ "required": ["a"] }),
            json!({ "uniqueItems": true }),
        ];
        json!(self.random.pick(&all))
    }

    fn enumeration(&mut self) -> Value {
        let all = [
            json!({ "enum": ["a", "B c", "1"] }),
            json!({ "enum": ["a", "b", "c"], "type": "string" }),
            json!({ "enum": [1, 2, 3], "type": "integer" }),
            json!({ "enum": [1, "a", null] }),
            json!({ "enum": [true, false] }),
            json!({ "enum": ["x", null] }),
            json!({ "enum": [1.5, 2] }),
            json!({ "enum": [1e19, 2] }),
            json!({ "enum": [10_000_000_000_000_000_000_u64, 2] }),
            json!({ "enum": [[1], { "a": 1 }] }),
        ];
        json!(self.random.pick(&all))
    }

    pub(super) fn list(&mut self, depth: usize) -> Value {
        let mut schema = json!({});
        if !self.random.once_in(7) {
            schema["type"] = "array".into();
        }
        if !self.random.once_in(4) {
            schema["items"] = self.schema(depth - 1);
        }
        if self.random.once_in(7) {
            schema["prefixItems"] =
                (0..=self.random.below(2)).map(|_| self.schema(depth - 1)).collect();
        }
        if self.random.once_in(4) {
            schema["minItems"] = self.random.below(4).into();
        }
        if self.random.once_in(4) {
            schema["maxItems"] = (1 + self.random.below(4)).into();
        }
        if self.random.once_in(5) {
            schema["uniqueItems"] = true.into();
        }
        if self.random.once_in(7) {
            schema["contains"] = self.schema(0);
            if self.random.once_in(2) {
                schema["minContains"] = self.random.below(3).into();
            }
            if self.random.once_in(2) {
                schema["maxContains"] = (1 + self.random.below(3)).into();
            }
        }
        schema
    }

    pub(super) fn object(&mut self, depth: usize) -> Value {
        let mut schema = json!({});
        match self.random.below(8) {
            0 => {}
            1 => schema["type"] = json!(["object", "null"]),
            _ => schema["type"] = "object".into(),
        }
        self.members(&mut schema, depth);
        schema
    }

    fn members(&mut self, schema: &mut Value, depth: usize) {
        if !self.random.once_in(7) {
            schema["properties"] = json!({});
            for _ in 0..=self.random.below(3) {
                let name = self.one_of(&NAMES);
                schema["properties"][name] = self.member(depth - 1);
            }
        }
        if self.random.once_in(3) {
            schema["required"] = json!([self.one_of(&NAMES)]);
        }
        match self.random.below(8) {
            0 => schema["additionalProperties"] = self.random.once_in(2).into(),
            1 => schema["additionalProperties"] = self.schema(depth - 1),
            _ => {}
        }
        if self.random.once_in(8) {
            let pattern = self.one_of(&["^a", "^x", "[cd]"]);
            schema["patternProperties"] = json!({ pattern: self.schema(depth - 1) });
        }
        match self.random.below(30) {
            0 => schema["propertyNames"] = json!({ "maxLength": 1 }),
            1 => schema["propertyNames"] = json!({ "enum": NAMES }),
            2 | 3 => schema["minProperties"] = self.random.below(4).into(),
            4 | 5 => schema["maxProperties"] = (1 + self.random.below(4)).into(),
            6 | 7 => {
                let (name, other) = (self.one_of(&NAMES), self.one_of(&NAMES));
                schema["dependentRequired"] = json!({ name: [other] });
            }
            8 | 9 => {
                let name = self.one_of(&NAMES);
                schema["dependentSchemas"] = json!({ name: self.schema(depth - 1) });
            }
            _ => {}
        }
    }

    fn member(&mut self, depth: usize) -> Value {
        let mut member = self.schema(depth);
        if let (Value::Object(keywords), true) = (&mut member, self.random.once_in(8)) {
            let flag = if self.random.once_in(3) { "writeOnly" } else { "readOnly" };
            keywords.insert(flag.to_owned(), true.into());
        }
        member
    }

    pub(super) fn composed(&mut self, depth: usize) -> Value {
        let mut schema = json!({});
        if self.random.once_in(3) {
            schema["type"] = "object".into();
            self.members(&mut schema, depth);
        }
        match self.random.below(10) {
            0..6 => {
                let keyword = self.one_of(&["allOf", "allOf", "anyOf", "oneOf", "oneOf"]);
                schema[keyword] =
                    (0..=self.random.below(3)).map(|_| self.schema(depth - 1)).collect();
            }
            6 => schema["not"] = self.schema(depth - 1),
            7 => {
                let name = self.one_of(&NAMES);
                schema["allOf"] = json!([
                    self.reference(),
                    { "type": "object", "properties": { name: self.member(depth - 1) },
                      "required": [self.one_of(&NAMES)] },
                ]);
            }
            8 => {
                schema["$ref"] = self.reference()["$ref"].take();
                if schema["$ref"].is_null() {
                    return self.scalar();
                }
            }
            _ => {
                schema["if"] = self.schema(depth - 1);
                if !self.random.once_in(5) {
                    schema["then"] = self.schema(depth - 1);
                }
                if self.random.once_in(2) {
                    schema["else"] = self.schema(depth - 1);
                }
            }
        }
        schema
    }

    pub(super) fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        self.random.pick(all).copied().unwrap_or_default()
    }
}
