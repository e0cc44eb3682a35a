//! Reading `contract.toml` as a table whose keys know where they stand.

use std::ops::Range;

use anyhow::anyhow;
use toml::de::{DeTable, DeValue};

/// The text of a configuration and what it is called.
pub(crate) struct Text<'t> {
    pub(crate) file: &'t str,
    pub(crate) text: &'t str,
}

/// A member of a table: its key, its value where that is a text, and where both are.
pub(crate) struct Member<'t> {
    pub(crate) key: String,
    pub(crate) value: Value<'t>,
    key_span: Range<usize>,
    value_span: Range<usize>,
}

/// What a member can hold here.
pub(crate) enum Value<'t> {
    Text(String),
    Table(&'t DeTable<'t>),
    Other,
}

impl Text<'_> {
    /// The error that something is wrong at a place.
    pub(crate) fn error(&self, span: &Range<usize>, message: &str) -> anyhow::Error {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        anyhow!("{}:{line}:{column}: {message}", self.file)
    }

    /// The error that a key is none of those that there are.
    pub(crate) fn unknown(&self, member: &Member<'_>, known: &[&str]) -> anyhow::Error {
        let distance = |name: &&&str| strsim::levenshtein(&member.key, name);
        let nearest = known.iter().min_by_key(distance).copied().unwrap_or_default();
        let all = known.join(", ");
        let message = format!("there is no key `{}`; did you mean `{nearest}`?", member.key);
        let message = if known.len() > 8 { message } else { format!("{message} There are {all}") };
        self.error(&member.key_span, &message)
    }

    /// The error that a value is none of those that can be.
    pub(crate) fn refused(&self, member: &Member<'_>, expected: &str) -> anyhow::Error {
        let message = format!("`{}` is {expected}", member.key);
        self.error(&member.value_span, &message)
    }
}

/// The members of a table, in the order in which they are written.
pub(crate) fn members<'t>(table: &'t DeTable<'t>) -> Vec<Member<'t>> {
    let mut members: Vec<Member<'_>> = table
        .iter()
        .map(|(key, value)| Member {
            key: key.get_ref().to_string(),
            value: match value.get_ref() {
                DeValue::String(text) => Value::Text(text.to_string()),
                DeValue::Table(table) => Value::Table(table),
                _ => Value::Other,
            },
            key_span: key.span(),
            value_span: value.span(),
        })
        .collect();
    members.sort_by_key(|member| member.key_span.start);
    members
}
