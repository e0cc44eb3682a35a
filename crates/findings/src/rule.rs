use std::fmt;

use serde::{Serialize, Serializer};

use crate::waiver_rule;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The command fails.
    Error,
    /// Worth knowing; the command does not fail.
    Warning,
}

impl Severity {
    /// The severity as reports write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// What a rule asks for, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    /// Its identifier, as findings and waivers write it.
    pub id: &'static str,
    /// What it asks for, in one sentence. Like every text of a rule it is for documents of any
    /// dialect: [`Dialect::say`](bv_cms_document::Dialect::say) says it in one.
    pub summary: &'static str,
    /// Why it is worth failing a build.
    pub reason: &'static str,
    /// How to satisfy it.
    pub remedy: &'static str,
    /// Where to read more.
    pub reference: &'static str,
    /// How bad a finding of it is.
    pub severity: Severity,
    /// Whether what breaks it is a generated file that is stale, which generating mends.
    pub stale: bool,
    /// The commands that look at it; none when every command does.
    pub commands: &'static [&'static str],
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

/// As its identifier.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

impl Rule {
    /// Whether a command looks at the rule.
    #[must_use]
    pub fn runs_in(&self, command: &str) -> bool {
        self.commands.is_empty() || self.commands.contains(&command)
    }

    /// Whether a finding can be waived. Findings about waivers cannot.
    #[must_use]
    pub fn can_be_waived(&self) -> bool {
        !waiver_rule::WAIVER_RULES.contains(&self)
    }
}

/// The most suggestions that help.
const MOST: usize = 3;

/// The identifiers that are most like one that no rule has, the nearest first; at most three.
#[must_use]
pub fn nearest(wanted: &str, rules: &[&'static Rule]) -> Vec<&'static str> {
    let ranked = |rule: &&Rule| (strsim::levenshtein(wanted, rule.id), rule.id);
    let mut ranked: Vec<_> = rules.iter().map(ranked).collect();
    ranked.sort_unstable();
    ranked.into_iter().take(MOST).map(|(_, id)| id).collect()
}

/// Writes a constant for each rule that the same commands look at, and a table of all of them. A
/// rule is an error unless its severity is given, and about stale files if `[stale]` says so.
#[macro_export]
macro_rules! rules {
    (
        $table:ident: $commands:expr;
        $($name:ident = $id:literal $(($severity:ident))? $([$stale:ident])?: $summary:literal,
            $reason:literal, $remedy:literal, $reference:literal;)*
    ) => {
        $(#[doc = $summary] pub const $name: &$crate::Rule = &$crate::Rule {
            id: $id,
            summary: $summary,
            reason: $reason,
            remedy: $remedy,
            reference: $reference,
            severity: $crate::rules!(@severity $($severity)?),
            stale: $crate::rules!(@stale $($stale)?),
            commands: $commands,
        };)*

        /// Every rule of these, in the order in which they are listed.
        pub const $table: &[&$crate::Rule] = &[$($name,)*];
    };
    (@severity) => { $crate::Severity::Error };
    (@severity $severity:ident) => { $crate::Severity::$severity };
    (@stale) => { false };
    (@stale stale) => { true };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_comes_first() {
        let found = nearest("waiver-unsed", waiver_rule::WAIVER_RULES);
        assert_eq!(found.len(), MOST);
        assert_eq!(found[0], "waiver-unused");
    }
}
