//! Judges all changes, and reports those that nobody noticed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use bv_cms_document::Document;
use bv_cms_findings::{Finding, Rule};

use super::{Judge, Mutant, Verdict};
use crate::rule;

/// What became of one change.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The change.
    pub mutant: Mutant,
    /// What became of it.
    pub verdict: Verdict,
}

/// Judges changes on all cores, and says after each how many are done. Changes that cannot be made
/// are left out; the others keep their order.
pub fn run(
    judge: &Judge<'_>,
    mutants: Vec<Mutant>,
    mut progress: impl FnMut(usize),
) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut verdicts: Vec<Option<Verdict>> = vec![None; mutants.len()];
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..workers {
            let (sender, next, mutants) = (sender.clone(), &next, &mutants);
            scope.spawn(move || {
                let mut copy = judge.copy();
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(mutant) = mutants.get(index) else { break };
                    let verdict = catch_unwind(AssertUnwindSafe(|| judge.judge(mutant, &mut copy)));
                    // A witness that fails on a changed contract has a hole; the other changes are
                    // still judged.
                    let verdict = verdict.unwrap_or_else(|_| {
                        copy = judge.copy();
                        Some(Verdict::Survived)
                    });
                    if sender.send((index, verdict)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (done, (index, verdict)) in receiver.into_iter().enumerate() {
            verdicts[index] = verdict;
            progress(done + 1);
        }
    });
    mutants
        .into_iter()
        .zip(verdicts)
        .filter_map(|(mutant, verdict)| Some(Outcome { mutant, verdict: verdict? }))
        .collect()
}

/// A finding for each change of the contract that neither `check` nor `lint` noticed.
#[must_use]
pub fn findings(contract: &Document, outcomes: &[Outcome]) -> Vec<Finding> {
    let survived = outcomes.iter().filter(|outcome| outcome.verdict == Verdict::Survived);
    unseen(
        contract,
        survived.map(|outcome| &outcome.mutant),
        rule::MUTANT_SURVIVED,
        &contract.dialect().say("{program} check, {program} lint"),
        "the contract with one change",
    )
}

/// A finding for each change that nobody noticed of the server that was generated with it.
#[must_use]
pub fn server_findings<'m>(
    contract: &Document,
    survived: impl Iterator<Item = &'m Mutant>,
) -> Vec<Finding> {
    let found = "a server generated with one change";
    unseen(contract, survived, rule::SERVER_MUTANT_SURVIVED, "the oracle", found)
}

fn unseen<'m>(
    contract: &Document,
    survived: impl Iterator<Item = &'m Mutant>,
    rule: &'static Rule,
    judge: &str,
    judged: &str,
) -> Vec<Finding> {
    let operations = contract.operations();
    let directions = contract.directions();
    let finding = |Mutant { operator, pointer, description, .. }: &Mutant| {
        let message = format!("nobody notices a change here ({})", operator.name());
        Finding::new(rule, message)
            .expected(judge, "a finding")
            .found(judged, format!("it {description}, and all is well"))
            .help(contract.dialect().say(rule.remedy))
            .at(contract, pointer)
            .used_by(operations)
            .directed_by(directions)
    };
    survived.map(finding).collect()
}
