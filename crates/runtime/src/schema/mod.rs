//! JSON Schema 2020-12, as far as generated code enforces it.
//!
//! A generated schema is a static list of [`Keyword`]s. [`Schema::check`] holds a JSON value against
//! it and notes every violation where it is, so that one engine enforces bodies, parameters and
//! headers alike.

mod alternatives;
mod check;
mod format;
mod number;
mod same;
mod strip;
mod text;

use std::fmt;
use std::sync::OnceLock;

use regex::Regex;

pub use format::Format;
pub(crate) use number::integers_as_integers;

/// A schema: every keyword must hold. Without keywords it admits everything.
#[derive(Debug, Clone, Copy)]
pub struct Schema(pub &'static [Keyword]);

/// A keyword of JSON Schema 2020-12 with what it asks for.
#[derive(Debug, Clone, Copy)]
pub enum Keyword {
    /// `$ref`: everything that another schema asks for.
    Ref(&'static Schema),
    /// `type`.
    Type(Types),
    /// `enum`, or `const` with one value.
    Enum(&'static [Literal]),
    /// `format`, of strings and of numbers.
    Format(Format),
    /// `minLength`, in Unicode code points.
    MinLength(u64),
    /// `maxLength`, in Unicode code points.
    MaxLength(u64),
    /// `pattern`.
    Pattern(&'static Pattern),
    /// `minimum`.
    Minimum(Literal),
    /// `maximum`.
    Maximum(Literal),
    /// `exclusiveMinimum`.
    ExclusiveMinimum(Literal),
    /// `exclusiveMaximum`.
    ExclusiveMaximum(Literal),
    /// `multipleOf`.
    MultipleOf(Literal),
    /// `prefixItems`.
    PrefixItems(&'static [&'static Schema]),
    /// `items`: every item, or every item after those of `prefixItems`.
    Items {
        /// What each must be.
        each: &'static Schema,
        /// How many items `prefixItems` speaks for.
        after: usize,
    },
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems: true`.
    UniqueItems,
    /// `contains`, with `minContains` and `maxContains`.
    Contains {
        /// What is counted.
        of: &'static Schema,
        /// At least so many items.
        min: u64,
        /// At most so many.
        max: Option<u64>,
    },
    /// `properties` and `required`.
    Properties(&'static [Property]),
    /// `patternProperties`.
    PatternProperties(&'static [(&'static Pattern, &'static Schema)]),
    /// `additionalProperties`: every member that neither `properties` nor `patternProperties` beside
    /// it knows. `None` is `false`.
    AdditionalProperties {
        /// What each must be.
        each: Option<&'static Schema>,
        /// The names in `properties`.
        known: &'static [&'static str],
        /// The patterns in `patternProperties`.
        patterns: &'static [&'static Pattern],
    },
    /// `propertyNames`.
    PropertyNames(&'static Schema),
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// `dependentRequired`: when there is the member, there must be the others.
    DependentRequired(&'static [(&'static str, &'static [&'static str])]),
    /// `dependentSchemas`.
    DependentSchemas(&'static [(&'static str, &'static Schema)]),
    /// `allOf`.
    AllOf(&'static [&'static Schema]),
    /// `anyOf`.
    AnyOf(&'static [&'static Schema]),
    /// `oneOf`.
    OneOf(&'static [&'static Schema]),
    /// `not`.
    Not(&'static Schema),
    /// `if`, `then`, `else`.
    If {
        /// The condition.
        condition: &'static Schema,
        /// What must hold with it.
        then: Option<&'static Schema>,
        /// What must hold without it.
        otherwise: Option<&'static Schema>,
    },
    /// The schema `false`.
    Never,
}

/// A member that `properties` or `required` names.
#[derive(Debug, Clone, Copy)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Whether there must be one.
    pub required: bool,
    /// Whether it travels in both directions.
    pub travel: Travel,
    /// What it must be.
    pub schema: &'static Schema,
}

/// The direction in which a member travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travel {
    /// In requests and in answers.
    Both,
    /// `readOnly`: in answers only. In a request it is ignored, whatever it holds.
    Answers,
    /// `writeOnly`: in requests only.
    Requests,
}

/// The types of `type`, any of which is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Types(u8);

impl Types {
    /// No type at all.
    pub const NONE: Self = Self(0);
    /// `null`.
    pub const NULL: Self = Self(1);
    /// `boolean`.
    pub const BOOLEAN: Self = Self(2);
    /// `integer`: a number without a fraction, however it is written.
    pub const INTEGER: Self = Self(4);
    /// `number`.
    pub const NUMBER: Self = Self(8);
    /// `string`.
    pub const STRING: Self = Self(16);
    /// `array`.
    pub const ARRAY: Self = Self(32);
    /// `object`.
    pub const OBJECT: Self = Self(64);
    /// Every type.
    pub const ANY: Self = Self(127);

    const NAMED: [(Self, &'static str); 7] = [
        (Self::NULL, "null"),
        (Self::BOOLEAN, "a boolean"),
        (Self::INTEGER, "an integer"),
        (Self::NUMBER, "a number"),
        (Self::STRING, "a string"),
        (Self::ARRAY, "an array"),
        (Self::OBJECT, "an object"),
    ];

    /// Either of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    #[must_use]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether any of the other's types is among them.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl fmt::Display for Types {
    /// `an integer or null`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Self::NAMED.iter().rev().filter(|(kind, _)| self.has(*kind));
        let names: Vec<_> = names.map(|(_, name)| *name).collect();
        formatter.write_str(&names.join(" or "))
    }
}

/// A JSON value that the document holds: a bound, or a value of an enumeration.
#[derive(Debug, Clone, Copy)]
pub enum Literal {
    /// `null`.
    Null,
    /// A boolean.
    Boolean(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(&'static str),
    /// An array or an object, as JSON.
    Json(&'static str),
}

/// A regular expression of the document.
#[derive(Debug)]
pub struct Pattern {
    /// As the document has it, in the syntax of ECMA-262.
    source: &'static str,
    /// The same in the syntax of the `regex` crate.
    translated: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern, with its translation for the `regex` crate. The generator has compiled it.
    #[must_use]
    pub const fn new(source: &'static str, translated: &'static str) -> Self {
        Self { source, translated, compiled: OnceLock::new() }
    }

    fn is_match(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(self.translated).ok());
        // What does not compile matches nothing: it must not let anything pass.
        compiled.as_ref().is_some_and(|pattern| pattern.is_match(text))
    }
}

impl fmt::Display for Literal {
    /// The literal as JSON writes it, a string without its quotes.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("null"),
            Self::Boolean(value) => write!(formatter, "{value}"),
            Self::Integer(value) => write!(formatter, "{value}"),
            Self::Number(value) => write!(formatter, "{value}"),
            Self::Text(value) | Self::Json(value) => formatter.write_str(value),
        }
    }
}
