//! The rules of every command's findings. Their identifiers are stable: waivers name them.

mod breaking;
mod check;
mod conform;
mod coverage;
mod document;
mod lint;
mod mutants;
mod nearest;
mod waiver;

pub use breaking::*;
pub use check::*;
pub use conform::*;
pub use coverage::*;
pub use document::*;
pub use lint::*;
pub use mutants::*;
pub use waiver::*;

use std::fmt;

use serde::Serialize;

/// `cargo xtask breaking`, as [`Rule::commands`] names it.
pub const BREAKING_COMMAND: &str = "breaking";
/// `cargo xtask check`, as [`Rule::commands`] names it.
pub const CHECK_COMMAND: &str = "check";
/// `cargo xtask coverage`, as [`Rule::commands`] names it.
pub const COVERAGE_COMMAND: &str = "coverage";
/// `cargo xtask conform`, as [`Rule::commands`] names it.
pub const CONFORM_COMMAND: &str = "conform";
/// `cargo xtask lint`, as [`Rule::commands`] names it.
pub const LINT_COMMAND: &str = "lint";
/// `cargo xtask mutants`, as [`Rule::commands`] names it.
pub const MUTANTS_COMMAND: &str = "mutants";

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
    /// What it asks for, in one sentence.
    pub summary: &'static str,
    /// Why it is worth failing a build.
    pub reason: &'static str,
    /// How to satisfy it.
    pub remedy: &'static str,
    /// Where to read more.
    pub reference: &'static str,
    /// How bad a finding of it is.
    pub severity: Severity,
    /// The commands of `cargo xtask` that look at it; none when every command does.
    pub commands: &'static [&'static str],
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
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
        !waiver::TABLE.iter().any(|rule| rule.id == self.id)
    }
}

/// The tables of rules, in the order in which they are listed.
const TABLES: &[&[&Rule]] = &[
    document::TABLE,
    check::TABLE,
    lint::TABLE,
    breaking::TABLE,
    mutants::TABLE,
    coverage::TABLE,
    conform::TABLE,
    waiver::TABLE,
];

/// Every rule.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    TABLES.iter().copied().flatten().copied()
}

/// The rules a command looks at.
pub fn of_command(command: &str) -> impl Iterator<Item = &'static Rule> {
    all().filter(move |rule| rule.runs_in(command))
}

/// Looks up a rule by its identifier.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// The identifiers that are most like one that no rule has, the nearest first; at most three.
#[must_use]
pub fn nearest(id: &str) -> Vec<&'static str> {
    nearest::nearest(id, all().map(|rule| rule.id))
}

/// Writes a table of rules that the same commands look at, and a constant for the identifier of
/// each. A rule is an error unless its severity is given.
macro_rules! rules {
    (
        $commands:expr;
        $($name:ident = $id:literal $(($severity:ident))?: $summary:literal, $reason:literal, $remedy:literal,
            $reference:literal;)*
    ) => {
        $(#[doc = $summary] pub const $name: &super::Rule = &super::Rule {
            id: $id,
            summary: $summary,
            reason: $reason,
            remedy: $remedy,
            reference: $reference,
            severity: rules!(@severity $($severity)?),
            commands: $commands,
        };)*

        pub(super) const TABLE: &[&super::Rule] = &[$($name,)*];
    };
    (@severity) => { crate::rule::Severity::Error };
    (@severity $severity:ident) => { crate::rule::Severity::$severity };
}
use rules;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn identifiers_are_unique_and_kebab_case() {
        let ids: BTreeSet<_> = all().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().count());
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        assert_eq!(find("derived-differs"), Some(DERIVED_DIFFERS));
        assert!(find("nothing").is_none());
    }

    #[test]
    fn every_rule_says_everything_in_sentences() {
        for rule in all() {
            for text in [rule.summary, rule.reason, rule.remedy] {
                assert!(text.ends_with('.') && text.len() > 15, "{}: {text}", rule.id);
            }
            assert!(rule.reference.starts_with("https://"), "{}", rule.id);
        }
    }

    /// What is only a warning would let a changed contract pass for caught, and nobody would notice.
    #[test]
    fn what_mutants_count_on_fails() {
        for rule in of_command(CHECK_COMMAND).chain(of_command(LINT_COMMAND)) {
            let fails = rule.severity == Severity::Error;
            assert!(fails || !rule.can_be_waived(), "{}", rule.id);
        }
    }

    #[test]
    fn commands_share_the_rules_of_the_document_and_of_waivers() {
        let ids = |command| of_command(command).collect::<BTreeSet<_>>();
        assert!(ids(LINT_COMMAND).contains(EXAMPLE_INVALID));
        assert!(ids(CHECK_COMMAND).contains(EXAMPLE_INVALID));
        assert!(ids(LINT_COMMAND).contains(WAIVER_UNUSED));
        assert!(!ids(LINT_COMMAND).contains(SHAPE_DIFFERS));
        assert!(!ids(CHECK_COMMAND).contains(COMPONENT_UNUSED));
        assert!(!WAIVER_UNUSED.can_be_waived());
        assert!(COMPONENT_UNUSED.can_be_waived());
    }
}
