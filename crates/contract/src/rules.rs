//! The rules: `contract rules` and `contract explain`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::bail;
use bv_cms_breaking::rule::{BREAKING_COMMAND, BREAKING_RULES, breaking_rules};
use bv_cms_document::Dialect;
use bv_cms_findings::{Rule, Severity, nearest, waiver_rule::WAIVER_RULES, wrapped};
use bv_cms_lint::rule::{DOCUMENT_RULES, LINT_COMMAND, LINT_RULES, lint_rules};

use crate::config::Config;
use crate::{CLEAN, named, output};

#[derive(Debug, clap::Args)]
pub(crate) struct Chosen {
    /// The document whose configuration counts
    #[arg(long, value_name = named::NAME)]
    document: Option<String>,
    /// The configuration, instead of contract.toml beside the document
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Rules {
    #[command(flatten)]
    chosen: Chosen,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The rule, as findings name it
    rule: String,
    #[command(flatten)]
    chosen: Chosen,
}

impl Chosen {
    fn config(&self) -> anyhow::Result<Config> {
        let folder = match &self.document {
            Some(document) => named::folder(&named::source(document, None)?),
            None => PathBuf::from("."),
        };
        Config::of(self.config.as_deref(), &folder)
    }
}

/// The rules of every dialect, which a configuration can name.
pub(crate) fn known() -> Vec<&'static Rule> {
    [BREAKING_RULES, DOCUMENT_RULES, LINT_RULES, WAIVER_RULES].concat()
}

/// The rules that can fire in documents of a dialect.
pub(crate) fn of(dialect: &Dialect) -> Vec<&'static Rule> {
    [breaking_rules(dialect), lint_rules(dialect), WAIVER_RULES.to_vec()].concat()
}

/// Lists every rule with its severity and the commands that look at it.
pub(crate) fn list(arguments: &Rules) -> anyhow::Result<u8> {
    let config = arguments.chosen.config()?;
    let rules = of(config.dialect);
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let mut text = String::new();
    for rule in rules {
        let severity = config.severity_of(rule).map_or("off", Severity::name);
        let (id, command) = (rule.id, command(rule));
        let summary = config.dialect.say(rule.summary);
        let _ = writeln!(text, "{id:width$}  {severity:7}  {command}");
        wrapped(&mut text, "    ", "    ", &summary);
    }
    output::write(&text, None)?;
    Ok(CLEAN)
}

/// Says what a rule asks for, why, and what to do about a finding.
pub(crate) fn explain(arguments: &Explain) -> anyhow::Result<u8> {
    let config = arguments.chosen.config()?;
    let (id, rules) = (arguments.rule.as_str(), of(config.dialect));
    let Some(rule) = rules.iter().find(|rule| rule.id == id) else {
        if known().iter().any(|rule| rule.id == id) {
            bail!("`{id}` counts only in another dialect; choose it in contract.toml");
        }
        bail!(
            "no rule is called `{id}`; the nearest are {}, and `contract rules` lists all",
            nearest(id, &rules).join(", ")
        );
    };
    output::write(&narrow(&explanation(rule, &config)), None)?;
    Ok(CLEAN)
}

/// A text whose lines fit a narrow terminal. What is indented is for copying, and an address is a word.
fn narrow(text: &str) -> String {
    let mut narrow = String::new();
    for line in text.lines() {
        if line.starts_with(' ') || line.is_empty() {
            let _ = writeln!(narrow, "{line}");
        } else {
            wrapped(&mut narrow, "", "", line);
        }
    }
    narrow
}

/// The command of this program that looks at a rule.
fn command(rule: &Rule) -> &'static str {
    match rule.commands {
        [] => "every",
        commands if commands.contains(&BREAKING_COMMAND) => BREAKING_COMMAND,
        _ => LINT_COMMAND,
    }
}

fn explanation(rule: &Rule, config: &Config) -> String {
    let Rule { id, reference, .. } = rule;
    let waivers = config.waivers.as_deref().unwrap_or(Path::new("waivers.yaml"));
    let waive = if rule.can_be_waived() {
        format!(
            "Add an entry to {}, which `waivers` in contract.toml names; it stands until its last \
             day:\n\n  - rule: {id}\n    pointer: /paths/*/get/**   # the finding's pointer; `*` is \
             one segment\n    reason: why it is right to accept it\n    owner: who mends it\n    \
             expires: YYYY-MM-DD\n\nIn place of `pointer` it can have the `fingerprint` of one finding, \
             as `--format json` writes it.",
            waivers.strip_prefix(".").unwrap_or(waivers).display()
        )
    } else {
        "Findings about waivers cannot be waived.".to_owned()
    };
    let [summary, reason, remedy] =
        [rule.summary, rule.reason, rule.remedy].map(|text| config.dialect.say(text));
    let severity = match config.severity_of(rule) {
        Some(Severity::Error) => "error: the command fails",
        Some(Severity::Warning) => "warning: the command does not fail",
        None => "off: nobody looks at it",
    };
    format!(
        "{id}\n{summary}\n\nLooked at by: {}\nSeverity: {severity}\n\nWhy\n{reason}\n\n\
         How to satisfy it\n{remedy}\n\nHow to waive it\n{waive}\n\nRead more\n{reference}\n",
        command(rule)
    )
}
