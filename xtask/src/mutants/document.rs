//! The mutants of the document: the check is checked.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use anyhow::{Context as _, bail};
use bv_cms_dialect::BV_CMS;
use bv_cms_findings::Rule;
use bv_cms_lint::openapi;
use bv_cms_lint::rule::{CHECK_COMMAND, LINT_COMMAND};
use bv_cms_witness::mutation::{self, Equivalent, Judge, Operator, Outcome, Verdict};
use bv_cms_witness::rule::{MUTANTS_COMMAND, SERVER_MUTANT_SURVIVED};

use crate::generate::DOCUMENT;
use crate::lint::OPERATION_IDS;
use crate::{check, outcome, progress};

/// Where every change is listed, for people who want to know about one.
const LIST: &str = "target/mutants.tsv";

pub(super) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let document = openapi::read_valid(DOCUMENT, BV_CMS)?;
    let operation_ids = fs::read_to_string(OPERATION_IDS)
        .with_context(|| format!("cannot read {OPERATION_IDS}"))?;
    let said = check::testimony()?;
    let judge = Judge::new(&document, &said, (OPERATION_IDS, &operation_ids));
    if let Some(finding) = judge.baseline().first() {
        bail!(
            "the contract as it is has findings ({}), so that every change of it would seem to be \
             caught; run `cargo xtask check` and `cargo xtask lint` first",
            finding.rule
        );
    }
    let start = Instant::now();
    let mutants = mutation::mutants(&document);
    let (all, bar) = (mutants.len(), progress::bar(mutants.len()));
    let outcomes = mutation::run(&judge, mutants, |done| {
        bar.set_position(done as u64);
        if bar.is_hidden() && 10 * done / all > 10 * (done - 1) / all {
            eprintln!("{done} of {all} changes judged");
        }
    });
    bar.finish_and_clear();
    eprint!("{}", table(&outcomes));
    fs::create_dir_all("target").context("cannot make target")?;
    fs::write(LIST, list(&outcomes)).with_context(|| format!("cannot write {LIST}"))?;
    eprintln!("{:.1} s; what became of each: {LIST}", start.elapsed().as_secs_f32());
    let findings = mutation::findings(&document, &outcomes);
    outcome::report_some(MUTANTS_COMMAND, findings, arguments, |rule| {
        rule != SERVER_MUTANT_SURVIVED
    })
}

/// A line for each change: what became of it, the operator, the place, and what is changed there.
fn list(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for Outcome { mutant, verdict } in outcomes {
        let fate = match verdict {
            Verdict::Killed(rule) => format!("killed by {rule}"),
            Verdict::Equivalent(reason) => format!("equivalent: {}", reason.reason()),
            Verdict::Survived => "survived".to_owned(),
        };
        let (operator, what) = (mutant.operator.name(), mutant.description.replace('\n', " "));
        let _ = writeln!(text, "{fate}\t{operator}\t{}\t{what}", mutant.pointer);
    }
    text
}

/// Who caught a change that broke a rule.
const JUDGES: [&str; 4] = ["document", "witness", "lint", "other"];

fn judge_of(rule: &Rule) -> usize {
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
            Verdict::Killed(rule) => *rules.entry(rule.id).or_default() += 1,
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
