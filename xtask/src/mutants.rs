//! `cargo xtask mutants`: the check is checked.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::IsTerminal as _;
use std::time::Instant;

use anyhow::{Context as _, bail};
use bv_cms_contract::Document;
use bv_cms_contract::mutation::{self, Equivalent, Judge, Operator, Outcome, Verdict};
use bv_cms_contract::rule::{self, CHECK_COMMAND, LINT_COMMAND, MUTANTS_COMMAND};

use crate::check::Running;
use crate::generate::DOCUMENT;
use crate::lint::OPERATION_IDS;
use crate::outcome;
use crate::process::cargo;

pub(crate) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    if cfg!(debug_assertions) {
        return optimised(arguments);
    }
    let document = Document::read(DOCUMENT)?;
    let operation_ids = fs::read_to_string(OPERATION_IDS)
        .with_context(|| format!("cannot read {OPERATION_IDS}"))?;
    let running = Running::ask()?;
    let documentation = running.documentation();
    let routes = (running.routes.as_slice(), documentation.as_slice());
    let ids = (OPERATION_IDS, operation_ids.as_str());
    let judge = Judge::new(&document, &running.document, routes, &running.shapes, ids);
    if let Some(finding) = judge.baseline().first() {
        bail!(
            "the contract as it is has findings ({}), so that every change of it would seem to be \
             caught; run `cargo xtask check` and `cargo xtask lint` first",
            finding.rule
        );
    }
    let start = Instant::now();
    let mutants = mutation::mutants(&document);
    let mut progress = Progress::to_terminal(mutants.len());
    let outcomes = mutation::run(&judge, mutants, |done| progress.show(done));
    progress.finish();
    eprint!("{}", table(&outcomes));
    eprintln!("{:.1} s", start.elapsed().as_secs_f32());
    outcome::report(MUTANTS_COMMAND, mutation::findings(&document, &outcomes), arguments)
}

/// The same by a program that was optimised: thousands of documents are compared.
fn optimised(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let format = arguments.format.name();
    let same = ["run", "--quiet", "--release", "--package", "xtask", "--", "mutants", "--format"];
    let status = cargo(&same).arg(format).status().context("cannot run cargo")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.unwrap_or(crate::COULD_NOT_RUN))
}

/// How far it is, on a terminal; elsewhere nobody is waiting.
struct Progress {
    all: usize,
    percent: Option<usize>,
}

impl Progress {
    fn to_terminal(all: usize) -> Self {
        Self { all, percent: std::io::stderr().is_terminal().then_some(101) }
    }

    fn show(&mut self, done: usize) {
        let percent = 100 * done / self.all.max(1);
        if self.percent.is_some_and(|shown| shown != percent) {
            self.percent = Some(percent);
            eprint!("\r{done} of {} changes judged, {percent} %", self.all);
            let _ = std::io::Write::flush(&mut std::io::stderr());
        }
    }

    fn finish(&self) {
        if self.percent.is_some() {
            // The table takes the place of the line.
            eprint!("\r\x1b[2K");
        }
    }
}

/// Who caught a change that broke a rule.
const JUDGES: [&str; 4] = ["document", "witness", "lint", "other"];

fn judge_of(id: &str) -> usize {
    let Some(rule) = rule::find(id) else { return 3 };
    match (rule.runs_in(CHECK_COMMAND), rule.runs_in(LINT_COMMAND)) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => 3,
    }
}

#[derive(Default)]
struct Counts {
    mutants: usize,
    killed: [usize; JUDGES.len()],
    equivalent: usize,
    survived: usize,
}

impl Counts {
    fn count(&mut self, verdict: Verdict) {
        self.mutants += 1;
        match verdict {
            Verdict::Killed(rule) => self.killed[judge_of(rule)] += 1,
            Verdict::Equivalent(_) => self.equivalent += 1,
            Verdict::Survived => self.survived += 1,
        }
    }

    fn line(&self, name: &str) -> String {
        let killed: usize = self.killed.iter().sum();
        let [document, witness, lint, _] = self.killed;
        format!(
            "{name:<14}{:>8}{killed:>8}{document:>10}{witness:>9}{lint:>6}{:>12}{:>10}\n",
            self.mutants, self.equivalent, self.survived
        )
    }
}

/// What became of the changes: by operator, then the rules that caught them and the reasons why
/// some are none.
fn table(outcomes: &[Outcome]) -> String {
    let mut total = Counts::default();
    let mut by_operator: BTreeMap<Operator, Counts> = BTreeMap::new();
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reasons: BTreeMap<Equivalent, usize> = BTreeMap::new();
    for Outcome { mutant, verdict } in outcomes {
        total.count(*verdict);
        by_operator.entry(mutant.operator).or_default().count(*verdict);
        match verdict {
            Verdict::Killed(rule) => *rules.entry(rule).or_default() += 1,
            Verdict::Equivalent(reason) => *reasons.entry(*reason).or_default() += 1,
            Verdict::Survived => {}
        }
    }
    let mut text = format!(
        "{:<14}{:>8}{:>8}{:>10}{:>9}{:>6}{:>12}{:>10}\n",
        "operator", "mutants", "killed", "document", "witness", "lint", "equivalent", "survived"
    );
    for operator in Operator::ALL {
        if let Some(counts) = by_operator.get(&operator) {
            text += &counts.line(operator.name());
        }
    }
    text += &total.line("all");
    text += "\nkilled by\n";
    for (rule, count) in rules {
        let _ = writeln!(text, "{count:>8}  {rule}");
    }
    text += "equivalent\n";
    for (reason, count) in reasons {
        let _ = writeln!(text, "{count:>8}  {}", reason.reason());
    }
    text
}
