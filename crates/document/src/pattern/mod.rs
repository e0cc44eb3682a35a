//! What the keyword `pattern` means: ECMA-262 with the flag `u`, as JSON Schema 2020-12 core, 6.4
//! says, in the syntax of the crate `regex`, which matches in linear time.
//!
//! The dialects look alike and differ: `\d` is ten characters here and every digit of Unicode
//! there, `&&` in a class is two characters here and an intersection there. So a pattern is read
//! by ECMA's grammar and written anew.

mod class;
mod escape;
mod length;
#[cfg(test)]
mod random;
mod samples;
#[cfg(test)]
mod tests;
mod translator;
mod unicode;

use std::fmt;

pub use length::{lengths, requires};
pub use samples::samples;
use translator::Translator;

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
    fn not_ecma(index: usize, what: impl Into<String>) -> Self {
        Self { character: index + 1, fault: PatternFault::NotEcma(what.into()) }
    }

    fn not_linear(index: usize, what: impl Into<String>) -> Self {
        Self { character: index + 1, fault: PatternFault::NotLinear(what.into()) }
    }

    fn not_supported(index: usize, what: impl Into<String>) -> Self {
        Self { character: index + 1, fault: PatternFault::NotSupported(what.into()) }
    }
}

/// The same regular expression in the syntax of the crate `regex`, which is sure to compile it.
///
/// It matches the same texts. Groups capture nothing: a pattern only says whether it matches.
///
/// # Errors
/// For what ECMA-262 does not know with the flag `u`, and for what cannot be matched in linear time
/// or in the memory that `regex` allows by default.
pub fn translate(pattern: &str) -> Result<String, PatternError> {
    let translated = Translator::new(pattern).pattern()?;
    match regex::Regex::new(&translated) {
        Ok(_) => Ok(translated),
        Err(regex::Error::CompiledTooBig(bytes)) => {
            let what = format!(
                "it takes more than {bytes} bytes of memory; repeat smaller parts, or say the \
                 length with `maxLength`"
            );
            Err(PatternError::not_supported(0, what))
        }
        Err(error) => {
            let what = format!("the crate `regex` refuses `{translated}`: {error}");
            Err(PatternError::not_supported(0, what))
        }
    }
}

/// Where a class lists `[`, `:` and letters one by one and was surely meant as a POSIX class such
/// as `[:alpha:]`, which ECMA-262 does not have: the character where it begins, counted from 1, and
/// its text.
#[must_use]
pub fn posix_class(pattern: &str) -> Option<(usize, String)> {
    let characters: Vec<char> = pattern.chars().collect();
    let mut in_class = false;
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        match character {
            '\\' => at += 1,
            '[' if in_class => {
                let rest: String = characters[at..].iter().take(12).collect();
                let name = rest.strip_prefix("[:").and_then(|rest| rest.split_once(":]"));
                if let Some((name, _)) = name
                    && name.trim_start_matches('^').bytes().all(|it| it.is_ascii_lowercase())
                {
                    return Some((at + 1, format!("[:{name}:]")));
                }
            }
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        at += 1;
    }
    None
}
