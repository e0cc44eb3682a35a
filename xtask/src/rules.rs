//! `cargo xtask rules` and `cargo xtask explain`.

use std::fmt::Write as _;

use anyhow::bail;
use bv_cms_dialect::BV_CMS;
use bv_cms_findings::{Rule, Severity, nearest};

use crate::exit_code::CLEAN;
use crate::known_rules::all;
use crate::outcome::{self, WAIVERS};

/// Lists every rule with its severity and the commands that look at it.
pub(crate) fn list() -> anyhow::Result<u8> {
    let mut text = String::new();
    let rules = all();
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    for rule in rules {
        let severity = rule.severity.name();
        let (id, commands, summary) = (rule.id, commands(rule), BV_CMS.say(rule.summary));
        let _ = writeln!(text, "{id:width$}  {severity:7}  {commands:11}  {summary}");
    }
    outcome::write(&text)?;
    Ok(CLEAN)
}

/// Says what a rule asks for, why, and what to do about a finding.
pub(crate) fn explain(id: &str) -> anyhow::Result<u8> {
    let rules = all();
    let Some(rule) = rules.iter().find(|rule| rule.id == id) else {
        bail!("no rule is called `{id}`; did you mean {}?", nearest(id, &rules).join(", "));
    };
    outcome::write(&explanation(rule))?;
    Ok(CLEAN)
}

fn commands(rule: &Rule) -> String {
    if rule.commands.is_empty() { "every".to_owned() } else { rule.commands.join(", ") }
}

fn explanation(rule: &Rule) -> String {
    let waive = if rule.can_be_waived() {
        format!(
            "Add an entry to {WAIVERS}; it stands until its last day:\n\n  - rule: {}\n    \
             pointer: /paths/*/get/**   # the finding's pointer; `*` is one segment\n    \
             reason: why it is right to accept it\n    owner: who mends it\n    \
             expires: YYYY-MM-DD",
            rule.id
        )
    } else {
        "Findings about waivers cannot be waived.".to_owned()
    };
    let Rule { id, reference, severity, .. } = rule;
    let [summary, reason, remedy] =
        [rule.summary, rule.reason, rule.remedy].map(|text| BV_CMS.say(text));
    let severity = match severity {
        Severity::Error => "error: the command fails",
        Severity::Warning => "warning: the command does not fail",
    };
    format!(
        "{id}\n{summary}\n\nLooked at by: {}\nSeverity: {severity}\n\nWhy\n{reason}\n\n\
         How to satisfy it\n{remedy}\n\nHow to waive it\n{waive}\n\nRead more\n{reference}\n",
        commands(rule)
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bv_cms_lint::rule::{CHECK_COMMAND, LINT_COMMAND};

    use super::*;

    #[test]
    fn identifiers_are_unique_and_kebab_case() {
        let ids: BTreeSet<_> = all().iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().len());
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }

    #[test]
    fn every_rule_says_everything_in_sentences() {
        for rule in all() {
            for text in [rule.summary, rule.reason, rule.remedy] {
                let said = BV_CMS.say(text);
                assert!(!said.contains("{x-") && !said.contains("{program}"), "{rule}: {said}");
                assert!(text.ends_with('.') && text.len() > 15, "{rule}: {text}");
            }
            assert!(rule.reference.starts_with("https://"), "{rule}");
        }
    }

    /// What is only a warning would let a changed contract pass for caught, and nobody would notice.
    #[test]
    fn what_mutants_count_on_fails() {
        for rule in all() {
            let counted = rule.runs_in(CHECK_COMMAND) || rule.runs_in(LINT_COMMAND);
            let fails = rule.severity == Severity::Error || !rule.can_be_waived();
            assert!(fails || !counted, "{rule}");
        }
    }

    #[test]
    fn commands_share_the_rules_of_the_document_and_of_waivers() {
        let of = |command| {
            let rules = all().into_iter().filter(move |rule| rule.runs_in(command));
            rules.map(|rule| rule.id).collect::<BTreeSet<_>>()
        };
        let (check, lint) = (of(CHECK_COMMAND), of(LINT_COMMAND));
        assert!(lint.contains("example-invalid") && check.contains("example-invalid"));
        assert!(lint.contains("waiver-unused") && check.contains("waiver-unused"));
        assert!(!lint.contains("shape-differs") && check.contains("shape-differs"));
        assert!(lint.contains("component-unused") && !check.contains("component-unused"));
    }

    #[test]
    fn every_rule_is_explained() {
        for rule in all() {
            let text = explanation(rule);
            for part in [
                rule.id,
                &BV_CMS.say(rule.summary),
                &BV_CMS.say(rule.reason),
                &BV_CMS.say(rule.remedy),
                rule.reference,
                rule.severity.name(),
            ] {
                assert!(text.contains(part), "{text}");
            }
            assert_eq!(text.contains("  - rule: "), rule.can_be_waived(), "{text}");
        }
    }

    #[test]
    fn an_unknown_rule_is_a_failure_that_names_the_nearest() {
        let error = explain("componet-unused").unwrap_err().to_string();
        assert!(error.contains("did you mean component-unused,"), "{error}");
    }
}
