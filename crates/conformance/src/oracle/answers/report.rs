//! What a run of the oracle of answers showed.

use std::collections::BTreeMap;
use std::fmt;

use super::super::rule::Rule;

/// What a run showed.
#[derive(Debug, Default)]
pub struct Report {
    /// How many answers were asked about.
    pub instances: usize,
    /// Those that are sent.
    pub sent: usize,
    /// Those that no type holds.
    pub untyped: usize,
    /// Those that a type holds and that are not sent.
    pub unfit: usize,
    /// How often each exception decided, by its name.
    pub exceptions: BTreeMap<&'static str, usize>,
    /// Where the server does not answer as the document says, each kind once.
    pub disagreements: Vec<String>,
}

impl Report {
    pub(super) fn decided(&mut self, rules: &[Rule]) {
        for rule in rules {
            *self.exceptions.entry(rule.name).or_default() += 1;
        }
    }

    /// The exceptions that decided nothing: nobody needs them.
    #[must_use]
    pub fn idle(&self) -> Vec<&'static str> {
        let idle = self.exceptions.iter().filter(|(_, count)| **count == 0);
        idle.map(|(name, _)| *name).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { instances, sent, untyped, unfit, exceptions, disagreements } = self;
        let exceptions: Vec<String> =
            exceptions.iter().map(|(name, count)| format!("{name} {count}")).collect();
        write!(
            formatter,
            "oracle of answers: {instances} instances, {sent} sent, {} refused ({untyped} by a type, \
             {unfit} by a schema), {} disagreements; exceptions: {}",
            untyped + unfit,
            disagreements.len(),
            if exceptions.is_empty() { "none".to_owned() } else { exceptions.join(", ") },
        )
    }
}
