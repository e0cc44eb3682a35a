//! Why a pattern cannot be enforced.

use std::fmt;

/// Why a pattern cannot be enforced, and where it stops being enforceable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("character {character}: {fault}")]
pub struct PatternError {
    /// The character of the pattern where the fault begins, counted from 1.
    pub character: usize,
    /// What is wrong there, and what to write instead.
    pub fault: PatternFault,
}

/// What keeps a pattern from being enforced, with what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternFault {
    /// It is no regular expression of ECMA-262 with the flag `u`.
    NotEcma(String),
    /// It is one, but takes more than linear time to match: lookaround and backreferences.
    NotLinear(String),
    /// It is one, but needs too much memory, or knows characters that `regex` does not.
    NotSupported(String),
}

impl fmt::Display for PatternFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEcma(what) => write!(formatter, "not ECMA-262: {what}"),
            Self::NotLinear(what) => write!(formatter, "not enforceable in linear time: {what}"),
            Self::NotSupported(what) => write!(formatter, "not enforceable: {what}"),
        }
    }
}

impl PatternError {
    /// A fault at the character with an index.
    pub(super) fn not_ecma(index: usize, what: impl Into<String>) -> Self {
        Self { character: index + 1, fault: PatternFault::NotEcma(what.into()) }
    }

    pub(super) fn not_linear(index: usize, what: impl Into<String>) -> Self {
        Self { character: index + 1, fault: PatternFault::NotLinear(what.into()) }
    }

    pub(super) fn not_supported(index: usize, what: impl Into<String>) -> Self {
        Self { character: index + 1, fault: PatternFault::NotSupported(what.into()) }
    }
}
