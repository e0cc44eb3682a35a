//! `cargo xtask conform`: the contract held against a server somewhere else.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::io::{IsTerminal as _, Write as _};

use anyhow::{anyhow, bail};
use bv_cms_conformance::run::{self, Access, Conclusion, Outcome, Step};
use bv_cms_conformance::{Contract, RowName};
use bv_cms_contract::rule::CONFORM_COMMAND;
use bv_cms_contract::{Document, witness};

use crate::client::Client;
use crate::generate::DOCUMENT;
use crate::outcome;

/// The width that the output keeps to, that of a narrow terminal.
const WIDTH: usize = 80;

#[derive(Debug, clap::Args)]
pub(crate) struct Conform {
    /// The address of the server, which begins with `http://` or `https://`
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: String,
    /// An API token of an editor or admin of the organisation
    #[arg(long, env = "BV_CMS_TOKEN", hide_env_values = true)]
    token: Token,
    /// The organisation to create lives in
    #[arg(long, env = "BV_CMS_ORG", value_name = "ID")]
    org: String,
    /// An API token of a viewer of the organisation; without it no permission is seen to be missing
    #[arg(long, env = "BV_CMS_VIEWER_TOKEN", hide_env_values = true, value_name = "TOKEN")]
    viewer_token: Option<Token>,
    /// An API token of somebody who is no member of the organisation; without it `--token` calls
    /// for an organisation that does not exist
    #[arg(long, env = "BV_CMS_OUTSIDER_TOKEN", hide_env_values = true, value_name = "TOKEN")]
    outsider_token: Option<Token>,
    /// Play only the rows whose name contains this, such as `GetLive::404`
    #[arg(long, value_name = "TEXT")]
    row: Option<String>,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

/// A secret, which nothing prints.
#[derive(Clone)]
struct Token(String);

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(…)")
    }
}

impl std::str::FromStr for Token {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
        plain.then(|| Self(text.to_owned())).ok_or("an API token is text without spaces")
    }
}

/// The address without a slash at its end, which the paths begin with.
fn base_url(text: &str) -> Result<String, String> {
    let uri: ureq::http::Uri = text.parse().map_err(|error| format!("{error}"))?;
    let web = matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some();
    if !web || uri.query().is_some() {
        return Err("an address is like https://staging.example.com".to_owned());
    }
    Ok(text.trim_end_matches('/').to_owned())
}

pub(crate) fn run(arguments: &Conform) -> anyhow::Result<u8> {
    let document = Document::read(DOCUMENT)?;
    if let Some(finding) = witness::meta_schema(&document).first() {
        bail!("{DOCUMENT} itself is wrong ({}); run `cargo xtask check` first", finding.rule);
    }
    let contract = Contract::of(document)?;
    let secret = |token: &Option<Token>| token.as_ref().map(|token| token.0.clone());
    let access = Access {
        base_url: arguments.base_url.clone(),
        organisation: arguments.org.clone(),
        token: arguments.token.0.clone(),
        viewer_token: secret(&arguments.viewer_token),
        outsider_token: secret(&arguments.outsider_token),
    };
    let row = arguments.row.as_deref().unwrap_or_default();
    let wanted = |name: &RowName| name.to_string().contains(row);
    if !contract.rows().iter().any(wanted) {
        bail!("no row's name contains `{row}`; a name is like GetLive::404::LiveNotFound");
    }
    let mut progress = Progress::default();
    let mut client = Client::of(&arguments.base_url);
    let show = &mut |step: Step<'_>| progress.show(step);
    let conclusion = run::run(&contract, &mut client, &access, &wanted, show);
    progress.finish();
    let conclusion = conclusion.map_err(|error| anyhow!(error))?;
    let ran = conclusion.outcomes.iter().any(|(_, it)| !matches!(it, Outcome::NotRun(_)));
    if !ran {
        eprint!("{}", summary(&conclusion));
        bail!("no scenario was played, which says nothing about the server");
    }
    // A waiver of a row that was not asked for is not unused.
    let everything = arguments.row.is_none();
    let findings = conclusion.findings.clone();
    let code = outcome::report_some(CONFORM_COMMAND, findings, &arguments.outcome, |_| everything)?;
    eprint!("{}", summary(&conclusion));
    Ok(code)
}

/// A line that is written over on a terminal; elsewhere a line for each operation.
#[derive(Default)]
struct Progress {
    operation: String,
    counts: Counts,
}

impl Progress {
    fn show(&mut self, step: Step<'_>) {
        if std::io::stderr().is_terminal() {
            let percent = 100 * (step.number - 1) / step.all;
            let line = format!("{percent:>3} % ({}/{}) {}", step.number, step.all, step.row);
            let line: String = line.chars().take(WIDTH - 1).collect();
            eprint!("\r\x1b[2K{line}");
            let _ = std::io::stderr().flush();
        } else if let Some(outcome) = step.outcome {
            let operation = &step.row.0.operation_id;
            if *operation != self.operation {
                self.finish();
                self.operation.clone_from(operation);
            }
            self.counts.count(outcome);
        }
    }

    /// Ends the line that is being written.
    fn finish(&mut self) {
        if std::io::stderr().is_terminal() {
            eprint!("\r\x1b[2K");
        } else if !self.operation.is_empty() {
            eprintln!("{:<40} {}", self.operation, std::mem::take(&mut self.counts));
            self.operation.clear();
        }
    }
}

/// How many rows ended how.
#[derive(Default)]
struct Counts {
    conform: usize,
    differ: usize,
    not_run: usize,
}

impl Counts {
    fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Conforms => self.conform += 1,
            Outcome::Differs => self.differ += 1,
            Outcome::NotRun(_) => self.not_run += 1,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { conform, differ, not_run } = self;
        write!(formatter, "{conform} conform, {differ} differ, {not_run} not run")
    }
}

/// How many rows ended how, and by their reasons those that were not run.
fn summary(conclusion: &Conclusion) -> String {
    let mut counts = Counts::default();
    let mut not_run: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for (row, outcome) in &conclusion.outcomes {
        counts.count(outcome);
        if let Outcome::NotRun(reason) = outcome {
            let examples = not_run.entry(reason).or_default();
            examples.entry(row.example()).or_default().push(&row.0.operation_id);
        }
    }
    let mut text = format!("{} rows: {counts}\n", conclusion.outcomes.len());
    for (reason, examples) in not_run {
        let _ = writeln!(text, "\nnot run: {reason}");
        for (example, operations) in examples {
            text += &wrapped(&format!("{example}: {}", operations.join(", ")));
        }
    }
    for thing in &conclusion.left_behind {
        let _ = writeln!(text, "\nleft behind on the server: {thing}");
    }
    text
}

/// A text in lines, the first of them further to the left.
fn wrapped(words: &str) -> String {
    let mut text = String::new();
    let mut line = " ".to_owned();
    for word in words.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(text, "{line}");
            "     ".clone_into(&mut line);
        }
        let _ = write!(line, " {word}");
    }
    text + &line + "\n"
}
