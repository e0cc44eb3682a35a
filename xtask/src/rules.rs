//! `cargo xtask rules` and `cargo xtask explain`.

use std::fmt::Write as _;

use anyhow::bail;
use bv_cms_contract::Severity;
use bv_cms_contract::rule::{self, Rule};

use crate::outcome::{self, WAIVERS};

/// Lists every rule with its severity and the commands that look at it.
pub(crate) fn list() -> anyhow::Result<u8> {
    let mut text = String::new();
    let width = rule::all().map(|rule| rule.id.len()).max().unwrap_or_default();
    for rule in rule::all() {
        let severity = rule.severity.name();
        let (id, commands, summary) = (rule.id, commands(rule), rule.summary);
        let _ = writeln!(text, "{id:width$}  {severity:7}  {commands:11}  {summary}");
    }
    outcome::write(&text)?;
    Ok(crate::CLEAN)
}

/// Says what a rule asks for, why, and what to do about a finding.
pub(crate) fn explain(id: &str) -> anyhow::Result<u8> {
    let Some(rule) = rule::find(id) else {
        bail!("no rule is called `{id}`; did you mean {}?", rule::nearest(id).join(", "));
    };
    outcome::write(&explanation(rule))?;
    Ok(crate::CLEAN)
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
    let Rule { id, summary, reason, remedy, reference, severity, .. } = rule;
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
    use super::*;

    #[test]
    fn every_rule_is_explained() {
        for rule in rule::all() {
            let text = explanation(rule);
            for part in [
                rule.id,
                rule.summary,
                rule.reason,
                rule.remedy,
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
