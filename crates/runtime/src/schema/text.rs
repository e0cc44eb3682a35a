//! Text of a parameter or of a form as the JSON value that its schema speaks of.

use serde_json::Value;

use super::{Keyword, Literal, Schema, Types};

/// How far references are followed from one parameter; no document nests them deeper.
const DEEPEST: u8 = 32;

impl Schema {
    /// The value that a text stands for: a number or a boolean where the schema asks for one and
    /// takes no string, `null` where it takes that and nothing is written, else the text itself.
    #[must_use]
    pub fn read_text(&self, text: &str) -> Value {
        let types = self.types();
        if types.has(Types::STRING) {
            return Value::String(text.to_owned());
        }
        let parsed = match text {
            "" if types.has(Types::NULL) => Some(Value::Null),
            "true" | "false" if types.has(Types::BOOLEAN) => Some(Value::Bool(text == "true")),
            _ if types.has(Types::NUMBER) => number(text),
            // In a text, an integer is written as one.
            _ if types.has(Types::INTEGER) => number(text).filter(|value| !value.is_f64()),
            _ => None,
        };
        parsed.unwrap_or_else(|| Value::String(text.to_owned()))
    }

    /// The types that the schema admits, as far as it says so.
    pub(crate) fn types(&self) -> Types {
        self.types_within(DEEPEST)
    }

    fn types_within(&self, depth: u8) -> Types {
        let Some(depth) = depth.checked_sub(1) else { return Types::ANY };
        let mut types = Types::ANY;
        for keyword in self.0 {
            types = types.and(match keyword {
                Keyword::Type(own) if own.has(Types::NUMBER) => own.or(Types::INTEGER),
                Keyword::Type(own) => *own,
                Keyword::Ref(schema) => schema.types_within(depth),
                Keyword::AllOf(all) => all
                    .iter()
                    .fold(Types::ANY, |types, schema| types.and(schema.types_within(depth))),
                Keyword::AnyOf(any) | Keyword::OneOf(any) => any
                    .iter()
                    .fold(Types::NONE, |types, schema| types.or(schema.types_within(depth))),
                Keyword::Enum(literals) => {
                    literals.iter().fold(Types::NONE, |types, literal| types.or(literal.types()))
                }
                _ => Types::ANY,
            });
        }
        types
    }

    /// What the items of an array must be; everything when nothing is said.
    pub(crate) fn items(&self) -> &'static Schema {
        self.find(DEEPEST, &|keyword| match keyword {
            Keyword::Items { each, .. } => Some(each),
            _ => None,
        })
        .unwrap_or(&Schema(&[]))
    }

    /// What a member of an object must be; everything when nothing is said.
    pub(crate) fn member(&self, name: &str) -> &'static Schema {
        // What is only required has no schema of its own.
        let known = self.find(DEEPEST, &|keyword| match keyword {
            Keyword::Properties(properties) => properties
                .iter()
                .find(|property| property.name == name)
                .map(|property| property.schema)
                .filter(|schema| !schema.0.is_empty()),
            _ => None,
        });
        let additional = || {
            self.find(DEEPEST, &|keyword| match keyword {
                Keyword::AdditionalProperties { each, known, .. } => {
                    each.filter(|_| !known.contains(&name))
                }
                _ => None,
            })
        };
        known.or_else(additional).unwrap_or(&Schema(&[]))
    }

    /// The names of the members that the schema knows.
    pub(crate) fn members(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        self.visit(DEEPEST, &mut |keyword| {
            if let Keyword::Properties(properties) = keyword {
                names.extend(properties.iter().map(|property| property.name));
            }
        });
        names
    }

    fn find(
        &self,
        depth: u8,
        look: &impl Fn(&Keyword) -> Option<&'static Schema>,
    ) -> Option<&'static Schema> {
        let mut found = None;
        self.visit(depth, &mut |keyword| {
            if found.is_none() {
                found = look(keyword);
            }
        });
        found
    }

    /// Every keyword that speaks of the same value.
    fn visit(&self, depth: u8, look: &mut impl FnMut(&Keyword)) {
        let Some(depth) = depth.checked_sub(1) else { return };
        for keyword in self.0 {
            look(keyword);
            match keyword {
                Keyword::Ref(schema) => schema.visit(depth, look),
                Keyword::AllOf(all) | Keyword::AnyOf(all) | Keyword::OneOf(all) => {
                    for schema in *all {
                        schema.visit(depth, look);
                    }
                }
                _ => {}
            }
        }
    }
}

impl Literal {
    fn types(self) -> Types {
        match self {
            Self::Null => Types::NULL,
            Self::Boolean(_) => Types::BOOLEAN,
            Self::Integer(_) | Self::Number(_) => Types::INTEGER.or(Types::NUMBER),
            Self::Text(_) => Types::STRING,
            Self::Json(_) => Types::ARRAY.or(Types::OBJECT),
        }
    }
}

/// A number as JSON writes it; Rust reads more, `+1` and `inf` among it.
fn number(text: &str) -> Option<Value> {
    let first = text.as_bytes().first()?;
    let last = text.as_bytes().last()?;
    // serde_json would skip white space around it.
    if !(first.is_ascii_digit() || *first == b'-') || !last.is_ascii_digit() {
        return None;
    }
    serde_json::from_str::<serde_json::Number>(text).ok().map(Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{Property, Travel};
    use super::*;

    const INTEGER: Schema = Schema(&[Keyword::Type(Types::INTEGER)]);
    const NUMBER: Schema = Schema(&[Keyword::Type(Types::NUMBER)]);
    const EITHER: Schema = Schema(&[Keyword::AnyOf(&[&INTEGER, &TEXT])]);
    const TEXT: Schema = Schema(&[Keyword::Type(Types::STRING)]);
    const FLAG: Schema = Schema(&[Keyword::Type(Types::BOOLEAN.or(Types::NULL))]);

    #[test]
    fn text_becomes_what_the_schema_asks_for() {
        assert_eq!(INTEGER.read_text("-7"), json!(-7));
        assert_eq!(NUMBER.read_text("8.0"), json!(8.0));
        for text in ["8.0", "+7", "", " 7", "7 ", "0x7", "inf", "1e999", "07"] {
            assert_eq!(INTEGER.read_text(text), json!(text));
        }
        assert_eq!(TEXT.read_text("7"), json!("7"));
        assert_eq!(EITHER.read_text("7"), json!("7"));
        assert_eq!(FLAG.read_text("true"), json!(true));
        assert_eq!(FLAG.read_text("True"), json!("True"));
        assert_eq!(FLAG.read_text(""), json!(null));
        assert_eq!(Schema(&[]).read_text("7"), json!("7"));
        // `true` is no boolean where none is asked for, and no integer has a fraction.
        assert_eq!(NUMBER.read_text("true"), json!("true"));
        assert_eq!(NUMBER.read_text("7"), json!(7));
        let null = Schema(&[Keyword::Type(Types::NULL)]);
        assert_eq!(null.read_text("7"), json!("7"));
    }

    #[test]
    fn types_come_from_everything_that_is_said_of_a_value() {
        use Literal as L;
        const BOTH: Types = Types::NUMBER.or(Types::INTEGER);
        for (keywords, types) in [
            (&[][..], Types::ANY),
            (&[Keyword::MinLength(1)], Types::ANY),
            (&[Keyword::Type(Types::INTEGER)], Types::INTEGER),
            // Every integer is a number.
            (&[Keyword::Type(Types::NUMBER)], BOTH),
            (&[Keyword::Type(Types::NUMBER), Keyword::Type(Types::INTEGER)], Types::INTEGER),
            (&[Keyword::Type(BOTH)], BOTH),
            (&[Keyword::Ref(&INTEGER)], Types::INTEGER),
            (&[Keyword::AllOf(&[&NUMBER, &INTEGER])], Types::INTEGER),
            (&[Keyword::AllOf(&[&TEXT, &INTEGER])], Types::NONE),
            (&[Keyword::AnyOf(&[&TEXT, &INTEGER])], Types::STRING.or(Types::INTEGER)),
            (&[Keyword::OneOf(&[&TEXT, &FLAG])], Types::STRING.or(Types::BOOLEAN).or(Types::NULL)),
            (&[Keyword::Enum(&[L::Text("a"), L::Null])], Types::STRING.or(Types::NULL)),
            (&[Keyword::Enum(&[L::Integer(1)])], BOTH),
            (&[Keyword::Enum(&[L::Boolean(true)])], Types::BOOLEAN),
            (&[Keyword::Enum(&[L::Json("[]")])], Types::ARRAY.or(Types::OBJECT)),
        ] {
            assert_eq!(types_of(keywords), types, "{keywords:?}");
        }
    }

    #[test]
    fn members_and_items_come_from_everything_that_is_said_of_a_value() {
        const fn member(name: &'static str, schema: &'static Schema) -> Property {
            Property { name, required: false, travel: Travel::Both, schema }
        }
        const OBJECT: &Schema =
            &Schema(&[Keyword::Properties(&[member("a", &INTEGER), member("b", &FLAG)])]);
        const REST: &Schema = &Schema(&[Keyword::AdditionalProperties {
            each: Some(&TEXT),
            known: &["a", "b"],
            patterns: &[],
        }]);
        const LIST: &Schema = &Schema(&[Keyword::Items { each: &INTEGER, after: 0 }]);
        const REQUIRED: &Schema = &Schema(&[
            Keyword::Properties(&[member("c", &Schema(&[]))]),
            Keyword::AdditionalProperties { each: Some(&INTEGER), known: &["d"], patterns: &[] },
        ]);
        for keyword in [
            Keyword::AllOf(&[OBJECT, REST, LIST]),
            Keyword::AnyOf(&[OBJECT, REST, LIST]),
            Keyword::OneOf(&[&Schema(&[Keyword::Ref(OBJECT), Keyword::Ref(REST)]), LIST]),
        ] {
            let schema = Schema(Box::leak(Box::new([keyword])));
            assert_eq!(schema.members(), ["a", "b"]);
            let types = ["a", "b", "c"].map(|name| schema.member(name).types());
            assert_eq!(types, [Types::INTEGER, Types::BOOLEAN.or(Types::NULL), Types::STRING]);
            assert_eq!(schema.items().types(), Types::INTEGER);
        }
        assert_eq!(REQUIRED.member("c").types(), Types::INTEGER, "it is only required");
        assert_eq!(REQUIRED.member("d").types(), Types::ANY, "it is known");
        assert_eq!(OBJECT.member("c").types(), Types::ANY);
        assert_eq!(OBJECT.items().types(), Types::ANY);
    }

    fn types_of(keywords: &'static [Keyword]) -> Types {
        Schema(keywords).types()
    }
}
