//! `cargo xtask mutants`: the check is checked.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::time::Instant;

use anyhow::{Context as _, bail};
use bv_cms_contract::Document;
use bv_cms_contract::mutation::{self, Equivalent, Judge, Operator, Outcome, Verdict};
use bv_cms_contract::rule::{self, CHECK_COMMAND, LINT_COMMAND, MUTANTS_COMMAND};

use crate::generate::DOCUMENT;
use crate::lint::OPERATION_IDS;
use crate::{check, outcome};

pub(crate) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let document = Document::read(DOCUMENT)?;
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
    let mut progress = Progress::of(mutants.len());
    let outcomes = mutation::run(&judge, mutants, |done| progress.show(done));
    progress.finish();
    eprint!("{}", table(&outcomes));
    eprintln!("{:.1} s", start.elapsed().as_secs_f32());
    outcome::report(MUTANTS_COMMAND, mutation::findings(&document, &outcomes), arguments)
}

/// How far it is: a line that moves on a terminal, a line for every tenth elsewhere.
struct Progress {
    all: usize,
    shown: usize,
    terminal: bool,
}

impl Progress {
    fn of(all: usize) -> Self {
        Self { all, shown: 0, terminal: io::stderr().is_terminal() }
    }

    fn show(&mut self, done: usize) {
        let percent = 100 * done / self.all.max(1);
        let step = if self.terminal { 1 } else { 10 };
        if percent < self.shown + step {
            return;
        }
        self.shown = percent;
        let line = format!("{done} of {} changes judged, {percent} %", self.all);
        if self.terminal {
            eprint!("\r{line}");
        } else {
            eprintln!("{line}");
        }
    }

    fn finish(&self) {
        if self.terminal {
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
