//! `cargo xtask conform`: the contract held against a server somewhere else.

use std::fmt::{self, Write as _};

use anyhow::{anyhow, bail};
use bv_cms_conformance::rule::CONFORM_COMMAND;
use bv_cms_conformance::run::{self, Access, Conclusion, Outcome, Step};
use bv_cms_conformance::{Contract, RowName};
use bv_cms_dialect::BV_CMS;
use bv_cms_findings::{Format, NotRun, Report};
use bv_cms_lint::{openapi, valid};
use indicatif::ProgressBar;

use crate::client::Client;
use crate::generate::DOCUMENT;
use crate::{outcome, progress};

/// The environment variable of the API token of an editor or admin.
pub(crate) const TOKEN: &str = "BV_CMS_TOKEN";
/// That of a viewer.
pub(crate) const VIEWER_TOKEN: &str = "BV_CMS_VIEWER_TOKEN";
/// That of somebody who is no member.
pub(crate) const OUTSIDER_TOKEN: &str = "BV_CMS_OUTSIDER_TOKEN";

#[derive(Debug, clap::Args)]
pub(crate) struct Conform {
    /// The address of the server, which begins with `http://` or `https://`
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: String,
    /// An API token of an editor or admin of the organisation
    #[arg(long, env = TOKEN, hide_env_values = true)]
    token: Token,
    /// The organisation to create lives in
    #[arg(long, env = "BV_CMS_ORG", value_name = "ID")]
    org: String,
    /// An API token of a viewer of the organisation; without it no permission is seen to be missing
    #[arg(long, env = VIEWER_TOKEN, hide_env_values = true, value_name = "TOKEN")]
    viewer_token: Option<Token>,
    /// An API token of somebody who is no member of the organisation; without it `--token` calls
    /// for an organisation that does not exist
    #[arg(long, env = OUTSIDER_TOKEN, hide_env_values = true, value_name = "TOKEN")]
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
    let document = openapi::read_valid(DOCUMENT, BV_CMS)?;
    if let Some(finding) = valid::meta_schema(&document).first() {
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
    let rows = contract.rows().iter().filter(|name| wanted(name)).count();
    if rows == 0 {
        bail!("no row's name contains `{row}`; a name is like GetLive::404::LiveNotFound");
    }
    let mut progress = Progress::of(rows);
    let mut client = Client::of(&arguments.base_url);
    let show = &mut |step: Step<'_>| progress.show(step);
    let conclusion = run::run(&contract, &mut client, &access, &wanted, show);
    progress.finish();
    let conclusion = conclusion.map_err(|error| anyhow!(error))?;
    let not_run: Vec<NotRun> = not_run(&conclusion).collect();
    if not_run.len() == conclusion.outcomes.len() {
        eprint!("{}", Report { not_run, ..Report::new(BV_CMS, Vec::new()) }.render(Format::Text));
        bail!("no scenario was played, which says nothing about the server");
    }
    // A waiver of a row that was not asked for is not unused.
    let everything = arguments.row.is_none();
    let findings = conclusion.findings.clone();
    let mut report = outcome::waive(CONFORM_COMMAND, findings, |_| everything)?;
    report.not_run = not_run;
    let code = outcome::print(&report, &arguments.outcome)?;
    eprint!("{}", summary(&conclusion));
    Ok(code)
}

/// A line that moves on a terminal; elsewhere a line for each operation.
struct Progress {
    bar: ProgressBar,
    operation: String,
    counts: Counts,
}

impl Progress {
    fn of(rows: usize) -> Self {
        Self { bar: progress::bar(rows), operation: String::new(), counts: Counts::default() }
    }

    fn show(&mut self, step: Step<'_>) {
        let Some(outcome) = step.outcome else {
            self.bar.set_message(step.row.to_string());
            return;
        };
        self.bar.inc(1);
        let operation = &step.row.0.operation_id;
        if *operation != self.operation {
            self.end_operation();
            self.operation.clone_from(operation);
        }
        self.counts.count(outcome);
    }

    fn end_operation(&mut self) {
        let counts = std::mem::take(&mut self.counts);
        if self.bar.is_hidden() && !self.operation.is_empty() {
            eprintln!("{:<40} {counts}", self.operation);
        }
    }

    fn finish(mut self) {
        self.bar.finish_and_clear();
        self.end_operation();
    }
}

fn not_run(conclusion: &Conclusion) -> impl Iterator<Item = NotRun> {
    conclusion.outcomes.iter().filter_map(|(row, outcome)| match outcome {
        Outcome::NotRun(reason) => Some(NotRun { name: row.to_string(), reason: reason.clone() }),
        Outcome::Conforms | Outcome::Differs => None,
    })
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

/// How many rows ended how, and what is left behind.
fn summary(conclusion: &Conclusion) -> String {
    let mut counts = Counts::default();
    for (_, outcome) in &conclusion.outcomes {
        counts.count(outcome);
    }
    let rows = conclusion.outcomes.len();
    let mut text = format!("{rows} {}: {counts}\n", if rows == 1 { "row" } else { "rows" });
    if !conclusion.left_behind.is_empty() {
        let things = conclusion.left_behind.join("\n  ");
        let _ = writeln!(text, "\nleft behind on the server:\n  {things}");
    }
    text
}
