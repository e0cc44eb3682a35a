//! A judge from outside: pairs of schemas made at random, and whether `breaking` is right about
//! them as far as instances can show it.
//!
//! What is called safe is tried out with instances that are made by what the sender's schema says,
//! with nothing of how the crate searches, and held against both schemas by `jsonschema`. What is
//! called breaking has to show a value that `jsonschema` admits on one side and refuses on the
//! other. `BV_CMS_BREAKING_SEED` and `BV_CMS_BREAKING_PAIRS` play others, and more of them.
//!
//! Limits: what is called safe and is not is seen when an instance shows it; references that are dynamic
//! are not written.

mod dice;
mod instances;
mod revisions;
mod schemas;
mod sent;

use std::fmt;
use std::time::{Duration, Instant};

use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Direction, Document};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{accepts, document, today};
use crate::{Break, breaking, rule};
use dice::Dice;

/// How many undecided pairs are named.
const SHOWN: usize = 30;
/// How many pairs are judged where nobody says otherwise.
const PAIRS: u64 = 5_000;
/// After how many pairs it is said how far it is.
const PROGRESS: u64 = 1_000;
/// How many instances are made for each pair that is called safe.
const INSTANCES: usize = 60;

/// What a run comes to, in both directions.
#[derive(Debug, Default)]
struct Report {
    safe: usize,
    breaking: usize,
    undecided: usize,
    /// Instances that the sender sends, of pairs that are called safe.
    instances: usize,
    wrong: Vec<String>,
    /// The seeds of questions that are undecided.
    unknown: Vec<u64>,
    /// The pair that took longest.
    slowest: (Duration, u64),
}

impl Report {
    fn note(&mut self, seed: u64, time: Duration) {
        self.slowest = self.slowest.max((time, seed));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { safe, breaking, undecided, instances, wrong, slowest, .. } = self;
        let all = (safe + breaking + undecided).max(1);
        let share = undecided * 1000 / all;
        write!(f, "{all} questions: {safe} safe ({instances} instances), {breaking} breaking, ")?;
        write!(f, "{undecided} undecided ({}.{} %), ", share / 10, share % 10)?;
        write!(f, "{} wrong, the slowest {:?} (seed {})", wrong.len(), slowest.0, slowest.1)
    }
}

fn validator(components: &Value) -> Validator {
    let schema = json!({
        "$ref": "#/components/schemas/Body",
        "components": {"schemas": components},
    });
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

/// One pair, judged in both directions.
fn judge(seed: u64, report: &mut Report) {
    let mut dice = Dice::of(seed);
    let base = schemas::components(&mut dice);
    let new = if dice.percent(15) {
        schemas::components(&mut dice)
    } else {
        revisions::revision(&mut dice, &base)
    };
    let parse = |name: &str, components: &Value| {
        Document::parse(name, &document(components), BV_CMS).unwrap()
    };
    let (base_document, new_document) = (parse("base.json", &base), parse("new.json", &new));
    let outcome = breaking(&base_document, &new_document, today());
    let wrong = |what: String| format!("seed {seed}: {what}\n  base {base}\n  new  {new}");
    for direction in [Direction::Request, Direction::Response] {
        let is_request = direction == Direction::Request;
        let breaks = outcome.breaks.iter().filter(|it| it.finding.direction == direction);
        let breaks: Vec<&Break> = breaks.collect();
        let examples = breaks.iter().filter_map(|it| it.counter_example.as_ref());
        let hidden = if is_request { "r" } else { "w" };
        let [base_here, new_here] = [&base, &new].map(|it| schemas::travelling(it, hidden));
        let [sender, receiver] =
            if is_request { [&base_here, &new_here] } else { [&new_here, &base_here] };
        let [sends, takes] = [sender, receiver].map(|it| parse("here.json", it));
        for example in examples {
            let sent = accepts(&sends, &example.accepted_by, &example.value);
            if !sent || accepts(&takes, &example.refused_by, &example.value) {
                report.wrong.push(wrong(format!("{direction:?}: no counter-example: {example:?}")));
            }
        }
        if breaks.iter().any(|it| it.finding.rule != rule::BREAKING_UNDECIDED) {
            report.breaking += 1;
            let shown = |it: &&Break| it.counter_example.is_some();
            assert!(breaks.iter().any(shown), "seed {seed}: nothing is shown");
        } else if !breaks.is_empty() {
            report.undecided += 1;
            report.unknown.push(seed);
        } else {
            report.safe += 1;
            let found = sample(&mut dice, sender, receiver, &mut report.instances);
            report.wrong.extend(
                found.map(|it| wrong(format!("{direction:?}: called safe, refused: {it}"))),
            );
        }
    }
}

/// An instance that one side sends and the other refuses.
fn sample(
    dice: &mut Dice,
    sender: &Value,
    receiver: &Value,
    instances: &mut usize,
) -> Option<Value> {
    let maker = instances::Maker::of(sender, receiver);
    let (sends, takes) = (validator(sender), validator(receiver));
    for _ in 0..INSTANCES {
        let value = maker.body(dice);
        if sends.is_valid(&value) && sent::is_declared(sender, &[&sender["Body"]], &value) {
            *instances += 1;
            if !takes.is_valid(&value) {
                return Some(value);
            }
        }
    }
    None
}

/// A number of the environment.
fn number(variable: &str, usual: u64) -> u64 {
    let Ok(text) = std::env::var(variable) else { return usual };
    text.parse().unwrap_or_else(|_| panic!("{variable} is a number, not `{text}`"))
}

#[test]
fn what_is_decided_is_so_as_far_as_instances_show() {
    let first = number("BV_CMS_BREAKING_SEED", 1) * 1_000_000;
    let pairs = number("BV_CMS_BREAKING_PAIRS", PAIRS);
    let mut report = Report::default();
    for seed in first..first + pairs {
        let started = Instant::now();
        judge(seed, &mut report);
        report.note(seed, started.elapsed());
        if (seed + 1 - first).is_multiple_of(PROGRESS) {
            println!("{} of {pairs} pairs: {report}", seed + 1 - first);
        }
    }
    println!("{report}");
    println!("undecided: {:?}", &report.unknown[..report.unknown.len().min(SHOWN)]);
    let all = report.safe + report.breaking + report.undecided;
    assert!(report.undecided * 100 < all.max(100), "{report}: too much is undecided");
    assert!(report.wrong.is_empty(), "{}", report.wrong.join("\n"));
    assert!(report.instances > report.safe, "{report}: nothing is tried out");
}
