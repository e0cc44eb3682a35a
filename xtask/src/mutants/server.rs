//! The mutants of the server: a server that was generated from a changed document has to be noticed
//! by the oracle of the unchanged one, in the place of the change.
//!
//! Changes in different places share a server, so that a few compilations are enough. What is
//! noticed counts for a change only if no other one in its server explains it; those that are not
//! noticed get another chance, beside others.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::Instant;
use std::{fmt, fs, thread};

use anyhow::{Context as _, bail, ensure};
use bv_cms_codegen::GenerateError;
use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Direction, Document};
use bv_cms_lint::openapi;
use bv_cms_witness::mutation::{
    Mutant, SameVerdicts, Targeted, changed, deciding, server_findings,
};
use bv_cms_witness::rule::{MUTANT_SURVIVED, MUTANTS_COMMAND};
use serde_json::json;

use crate::generate::DOCUMENT;
use crate::{outcome, progress, servers};

/// Where every change is listed, for people who want to know about one.
const LIST: &str = "target/server-mutants.tsv";
/// How often a change that was not noticed gets another chance.
const ROUNDS: usize = 12;
/// So few changes have a server each, where nothing else explains what they do.
const ALONE: usize = 8;
/// How many servers are judged at once.
const THREADS: usize = 2;

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fate {
    /// The oracle noticed it in its place.
    Noticed,
    /// The generator refuses the changed document, and says why.
    Refused(String),
    /// What may travel is the same.
    Same(SameVerdicts),
    /// Nobody noticed.
    Survived,
}

impl Fate {
    /// Its column in the table, behind the number of changes.
    fn column(&self) -> usize {
        match self {
            Self::Noticed => 1,
            Self::Refused(_) => 2,
            Self::Same(_) => 3,
            Self::Survived => 4,
        }
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Noticed => formatter.write_str("noticed"),
            Self::Refused(reason) => write!(formatter, "refused: {reason}"),
            Self::Same(reason) => write!(formatter, "equivalent: {}", reason.reason()),
            Self::Survived => formatter.write_str("survived"),
        }
    }
}

pub(super) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let start = Instant::now();
    let document = openapi::read_valid(DOCUMENT, BV_CMS)?;
    let (mut text, mut survived, mut instances) = (String::new(), Vec::new(), 0);
    for direction in [Direction::Request, Direction::Response] {
        let all = deciding(&document, direction);
        let (fates, sent) = play(&document, direction, &all, start)?;
        instances += sent;
        text += &list(direction, &all, &fates);
        fs::write(LIST, &text).with_context(|| format!("cannot write {LIST}"))?;
        eprint!("{}", table(direction, &all, &fates));
        let all = all.into_iter().zip(fates);
        survived.extend(all.filter(|(_, fate)| *fate == Fate::Survived).map(|(it, _)| it.mutant));
    }
    eprintln!(
        "{instances} instances, {:.1} s; what became of each: {LIST}",
        start.elapsed().as_secs_f32()
    );
    let findings = server_findings(&document, survived.iter());
    outcome::report_some(MUTANTS_COMMAND, findings, arguments, |rule| rule != MUTANT_SURVIVED)
}

/// What becomes of all changes about one direction, and how many instances were sent.
fn play(
    document: &Document,
    direction: Direction,
    all: &[Targeted],
    start: Instant,
) -> anyhow::Result<(Vec<Fate>, usize)> {
    let mut fates = before_compiling(document, all)?;
    let mut instances = 0;
    for round in 0..ROUNDS {
        let left: Vec<usize> =
            (0..fates.len()).filter(|index| fates[*index] == Fate::Survived).collect();
        if left.is_empty() {
            break;
        }
        let batches = batches(all, &left, round);
        eprintln!(
            "{}s, round {}: {} changes in {} servers, {:.0} s so far",
            direction.name(),
            round + 1,
            left.len(),
            batches.len(),
            start.elapsed().as_secs_f32()
        );
        for (noticed, sent) in judge(document, direction, all, &batches)? {
            instances += sent;
            for index in noticed {
                fates[index] = Fate::Noticed;
            }
        }
        if left.len() <= ALONE {
            break;
        }
    }
    Ok((fates, instances))
}

/// What can be known of each change without a server.
fn before_compiling(document: &Document, all: &[Targeted]) -> anyhow::Result<Vec<Fate>> {
    let each = all.len().div_ceil(THREADS).max(1);
    thread::scope(|scope| {
        let fates = |some: &[Targeted]| -> Vec<Fate> {
            some.iter().map(|it| known(document, it)).collect()
        };
        let threads: Vec<_> =
            all.chunks(each).map(|some| scope.spawn(move || fates(some))).collect();
        let joined = threads.into_iter().map(|thread| match thread.join() {
            Ok(fates) => Ok(fates),
            Err(_) => bail!("the generator panicked"),
        });
        Ok(joined.collect::<anyhow::Result<Vec<_>>>()?.concat())
    })
}

/// What can be known of a change without a server.
fn known(document: &Document, targeted: &Targeted) -> Fate {
    if let Some(reason) = SameVerdicts::of(document, targeted) {
        return Fate::Same(reason);
    }
    let changed = changed(document, &[&targeted.mutant]);
    let Some(changed) = changed else {
        return Fate::Refused("the change leaves no document".to_owned());
    };
    match bv_cms_codegen::refusal(&changed) {
        None => Fate::Survived,
        Some(GenerateError::Document { message, .. }) => Fate::Refused(message.replace('\n', " ")),
        Some(error) => Fate::Refused(error.to_string().replace('\n', " ")),
    }
}

/// The changes in groups that do not get into each other's way.
fn batches(all: &[Targeted], left: &[usize], round: usize) -> Vec<Vec<usize>> {
    if left.len() <= ALONE {
        return left.iter().map(|index| vec![*index]).collect();
    }
    let mut batches: Vec<Vec<usize>> = Vec::new();
    for (count, index) in left.iter().enumerate() {
        let disturbs = |other: &usize| all[*index].disturbs(&all[*other]);
        // Another round is another mixture.
        let first = if batches.is_empty() { 0 } else { (count * round) % batches.len() };
        let order = (first..batches.len()).chain(0..first);
        let free = order.into_iter().find(|batch| !batches[*batch].iter().any(disturbs));
        match free {
            Some(batch) => batches[batch].push(*index),
            None => batches.push(vec![*index]),
        }
    }
    batches
}

/// The changes of each batch that were noticed, and how many instances were sent.
fn judge(
    document: &Document,
    direction: Direction,
    all: &[Targeted],
    batches: &[Vec<usize>],
) -> anyhow::Result<Vec<(Vec<usize>, usize)>> {
    servers::clear()?;
    for (number, batch) in batches.iter().enumerate() {
        write_server(document, all, batch, &name(number))?;
    }
    servers::build("")?;
    let bar = progress::bar(batches.len());
    let judged = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                let bar = &bar;
                scope.spawn(move || {
                    let own = (thread..batches.len()).step_by(THREADS);
                    own.map(|number| {
                        let judged = ask(direction, &batches[number], &name(number));
                        bar.inc(1);
                        judged.with_context(|| format!("the server {}", name(number)))
                    })
                    .collect::<anyhow::Result<Vec<_>>>()
                })
            })
            .collect();
        let joined = threads.into_iter().map(|thread| match thread.join() {
            Ok(judged) => judged,
            Err(_) => bail!("a judge panicked"),
        });
        joined.collect::<anyhow::Result<Vec<_>>>()
    });
    bar.finish_and_clear();
    Ok(judged?.into_iter().flatten().collect())
}

fn name(number: usize) -> String {
    format!("batch_{number:02}")
}

fn write_server(
    document: &Document,
    all: &[Targeted],
    batch: &[usize],
    name: &str,
) -> anyhow::Result<()> {
    let mutants: Vec<&Mutant> = batch.iter().map(|index| &all[*index].mutant).collect();
    let Some(changed) = changed(document, &mutants) else {
        bail!("changes that can be made alone cannot be made together: {mutants:#?}");
    };
    let suspects = ("suspects.json", json!(batch).to_string());
    servers::write(&changed, name, include_str!("harness.rs"), &[suspects])
        .context("changes that are taken alone are refused together")
}

/// Which of a server's changes are noticed in their place.
fn ask(direction: Direction, batch: &[usize], name: &str) -> anyhow::Result<(Vec<usize>, usize)> {
    let output = servers::program(name)
        .arg(DOCUMENT)
        .arg(servers::sources(name).join("suspects.json"))
        .arg(direction.name())
        .output()
        .context("cannot be run")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (instances, explanations): (usize, Vec<Vec<usize>>) =
        serde_json::from_slice(&output.stdout).context("says nothing that can be read")?;
    let certain: BTreeSet<usize> =
        explanations.iter().filter(|set| set.len() == 1).map(|set| batch[set[0]]).collect();
    Ok((certain.into_iter().collect(), instances))
}

/// A line for each change: what became of it, the operator, the place, and what is changed there.
fn list(direction: Direction, all: &[Targeted], fates: &[Fate]) -> String {
    let direction = direction.name();
    let mut text = String::new();
    for (targeted, fate) in all.iter().zip(fates) {
        let mutant = &targeted.mutant;
        let (operator, what) = (mutant.operator.name(), mutant.description.replace('\n', " "));
        let _ = writeln!(text, "{direction}\t{fate}\t{operator}\t{}\t{what}", mutant.pointer);
    }
    text
}

/// What became of the changes, by keyword.
fn table(direction: Direction, all: &[Targeted], fates: &[Fate]) -> String {
    let mut by_keyword: BTreeMap<&str, [usize; 5]> = BTreeMap::new();
    for (targeted, fate) in all.iter().zip(fates) {
        for name in [targeted.keyword.as_str(), "all"] {
            let counts = by_keyword.entry(name).or_default();
            counts[0] += 1;
            counts[fate.column()] += 1;
        }
    }
    let mut text = format!(
        "{:<22}{:>8}{:>8}{:>9}{:>12}{:>10}\n",
        format!("{} keyword", direction.name()),
        "mutants",
        "noticed",
        "refused",
        "equivalent",
        "survived"
    );
    for (name, [mutants, noticed, refused, same, survived]) in by_keyword {
        let _ = writeln!(
            text,
            "{name:<22}{mutants:>8}{noticed:>8}{refused:>9}{same:>12}{survived:>10}"
        );
    }
    let (mut same, mut refused) = (BTreeMap::new(), BTreeMap::new());
    for fate in fates {
        match fate {
            Fate::Same(reason) => *same.entry(reason.reason().to_owned()).or_default() += 1,
            Fate::Refused(reason) => *refused.entry(kind(reason)).or_default() += 1,
            Fate::Noticed | Fate::Survived => {}
        }
    }
    for (title, reasons) in [("refused", refused), ("equivalent", same)] {
        let _ = writeln!(text, "{title}");
        let mut reasons: Vec<(String, usize)> = reasons.into_iter().collect();
        reasons.sort_by_key(|(_, count)| Reverse(*count));
        for (reason, count) in reasons {
            let _ = writeln!(text, "{count:>8}  {reason}");
        }
    }
    text
}

/// What a refusal says first, without what it says of its place alone.
fn kind(reason: &str) -> String {
    let first = reason.split([';', ':']).next().unwrap_or(reason);
    let outside = first.split('`').enumerate().map(|(index, part)| match index % 2 {
        0 => part,
        _ => "`…`",
    });
    outside.collect()
}
