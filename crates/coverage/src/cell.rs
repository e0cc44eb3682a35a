use bv_cms_document::Direction;
use bv_cms_findings::Rule;
use serde::Serialize;

use crate::rule;

/// One thing that has to be seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The JSON pointer of the place in the contract.
    pub pointer: String,
    /// Which way it travels.
    pub direction: Direction,
    /// What about the place.
    pub aspect: Aspect,
}

/// What about a place has to be seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// The response at the place, as this example; without one where it has none.
    Example(Option<String>),
    /// The response at the place with this header.
    Header(String),
    /// The response at the place without this header, which it need not have.
    NoHeader(String),
    /// The optional parameter of this name, given to the operation at the place.
    Parameter(String),
    /// The optional parameter of this name, left out.
    NoParameter(String),
    /// The enumeration's value at the place.
    EnumValue(String),
    /// The optional property at the place, present.
    Present,
    /// The optional property at the place, absent.
    Absent,
    /// `null` at the place.
    Null,
    /// Anything but `null` at the place, which may be `null`.
    NotNull,
    /// The property at the place, which is for answers alone, sent in a request.
    ReadOnlySent,
    /// The alternative (`oneOf`, `anyOf`) at the place.
    Alternative,
}

/// The kinds of things that have to be seen, as tables and pages count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Every response of every operation, as each of its examples.
    Answers,
    /// Every header of every response, and its absence where it is optional.
    Headers,
    /// Every optional parameter of every operation, and its absence.
    Parameters,
    /// Every value of every enumeration, in each direction in which it travels.
    EnumValues,
    /// Every optional property, present and absent, in each direction.
    OptionalProperties,
    /// `null` and not, wherever it is allowed.
    Nullable,
    /// Every property for answers alone, sent in a request.
    ReadOnly,
    /// Every alternative of a schema.
    Alternatives,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Answers,
        Self::Headers,
        Self::Parameters,
        Self::EnumValues,
        Self::OptionalProperties,
        Self::Nullable,
        Self::ReadOnly,
        Self::Alternatives,
    ];

    /// The kind in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers, each as each example",
            Self::Headers => "headers of answers, and none",
            Self::Parameters => "optional parameters, and none",
            Self::EnumValues => "values of enumerations",
            Self::OptionalProperties => "optional properties, and none",
            Self::Nullable => "null and not null",
            Self::ReadOnly => "read-only properties in requests",
            Self::Alternatives => "alternatives of schemas",
        }
    }
}

impl Cell {
    /// The rule that is broken where it was not seen.
    pub(super) fn rule(&self) -> &'static Rule {
        match self.aspect {
            Aspect::Example(_) => rule::COVERAGE_ANSWER,
            Aspect::Header(_) | Aspect::NoHeader(_) => rule::COVERAGE_HEADER,
            Aspect::Parameter(_) | Aspect::NoParameter(_) => rule::COVERAGE_PARAMETER,
            Aspect::EnumValue(_) => rule::COVERAGE_ENUM_VALUE,
            Aspect::Present => rule::COVERAGE_PROPERTY_PRESENT,
            Aspect::Absent if self.direction == Direction::Request => {
                rule::COVERAGE_PROPERTY_OMITTED
            }
            Aspect::Absent => rule::COVERAGE_PROPERTY_ABSENT,
            Aspect::Null | Aspect::NotNull => rule::COVERAGE_NULL,
            Aspect::ReadOnlySent => rule::COVERAGE_READ_ONLY,
            Aspect::Alternative => rule::COVERAGE_ALTERNATIVE,
        }
    }
}

impl Aspect {
    /// What kind of thing it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Example(_) => Kind::Answers,
            Self::Header(_) | Self::NoHeader(_) => Kind::Headers,
            Self::Parameter(_) | Self::NoParameter(_) => Kind::Parameters,
            Self::EnumValue(_) => Kind::EnumValues,
            Self::Present | Self::Absent => Kind::OptionalProperties,
            Self::Null | Self::NotNull => Kind::Nullable,
            Self::ReadOnlySent => Kind::ReadOnly,
            Self::Alternative => Kind::Alternatives,
        }
    }

    /// What is to be seen at the place, in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Example(Some(name)) => format!("the example `{name}`"),
            Self::Example(None) => "an answer".to_owned(),
            Self::Header(name) => format!("the header `{name}`"),
            Self::NoHeader(name) => format!("no header `{name}`"),
            Self::Parameter(name) => format!("the parameter `{name}`"),
            Self::NoParameter(name) => format!("no parameter `{name}`"),
            Self::EnumValue(value) => format!("the value `{value}`"),
            Self::Present => "present".to_owned(),
            Self::Absent => "absent".to_owned(),
            Self::Null => "null".to_owned(),
            Self::NotNull => "not null".to_owned(),
            Self::ReadOnlySent => "sent although it is read-only".to_owned(),
            Self::Alternative => "this alternative".to_owned(),
        }
    }
}
