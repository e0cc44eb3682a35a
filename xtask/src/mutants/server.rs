//! The mutants of the server: a server that was generated from a changed document has to be noticed
//! by the oracle of the unchanged one, in the place of the change.
//!
//! Changes in different places share a server, so that a few compilations are enough. What is
//! noticed counts for a change only if no other one in its server explains it; those that are not
//! noticed get another chance, beside others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fmt, fs, thread};

use anyhow::{Context as _, bail, ensure};
use bv_cms_contract::mutation::{
    Mutant, SameVerdicts, Targeted, changed, deciding, server_findings,
};
use bv_cms_contract::rule::{MUTANT_SURVIVED, MUTANTS_COMMAND};
use bv_cms_contract::{Direction, Document, openapi};
use serde_json::json;

use crate::generate::DOCUMENT;
use crate::{outcome, process, progress};

/// Where servers are generated and compiled.
const FOLDER: &str = "target/server-mutants";
/// Where every change is listed, for people who want to know about one.
const LIST: &str = "target/server-mutants.tsv";
/// How often a change that was not noticed gets another chance.
const ROUNDS: usize = 12;
/// So few changes have a server each, where nothing else explains what they do.
const ALONE: usize = 8;
/// How many servers are judged at once.
const THREADS: usize = 2;

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The oracle noticed it in its place.
    Noticed,
    /// The generator refuses the changed document.
    Refused,
    /// What may travel is the same.
    Same(SameVerdicts),
    /// Nobody noticed.
    Survived,
}

impl Fate {
    /// Its column in the table, behind the number of changes.
    fn column(self) -> usize {
        match self {
            Self::Noticed => 1,
            Self::Refused => 2,
            Self::Same(_) => 3,
            Self::Survived => 4,
        }
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Noticed => formatter.write_str("noticed"),
            Self::Refused => formatter.write_str("refused"),
            Self::Same(reason) => write!(formatter, "equivalent: {}", reason.reason()),
            Self::Survived => formatter.write_str("survived"),
        }
    }
}

pub(super) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let start = Instant::now();
    let document = openapi::read_valid(DOCUMENT)?;
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
    outcome::report_some(MUTANTS_COMMAND, findings, arguments, |rule| rule.id != MUTANT_SURVIVED)
}

/// What becomes of all changes about one direction, and how many instances were sent.
fn play(
    document: &Document,
    direction: Direction,
    all: &[Targeted],
    start: Instant,
) -> anyhow::Result<(Vec<Fate>, usize)> {
    let mut fates: Vec<Fate> = all.iter().map(|it| before_compiling(document, it)).collect();
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

/// What can be known of a change without a server.
fn before_compiling(document: &Document, targeted: &Targeted) -> Fate {
    if let Some(reason) = SameVerdicts::of(document, targeted) {
        return Fate::Same(reason);
    }
    let changed = changed(document, &[&targeted.mutant]);
    let refused = changed.is_none_or(|changed| bv_cms_codegen::refusal(&changed).is_some());
    if refused { Fate::Refused } else { Fate::Survived }
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
    let folder = Path::new(FOLDER);
    let sources = folder.join("src/bin");
    if sources.exists() {
        fs::remove_dir_all(&sources).context("cannot remove what was generated before")?;
    }
    for (number, batch) in batches.iter().enumerate() {
        write_server(document, all, batch, &sources.join(name(number)))?;
    }
    write_package(folder)?;
    let mut build = process::cargo(&["build", "--quiet", "--bins"]);
    let target = fs::canonicalize(folder).context("the package is gone")?.join("target");
    build.current_dir(folder);
    build.env("CARGO_TARGET_DIR", &target).env("CARGO_BUILD_BUILD_DIR", &target);
    ensure!(
        build.status().context("cannot run cargo")?.success(),
        "a server generated from a changed document does not compile; see {FOLDER}/src/bin"
    );
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
    folder: &Path,
) -> anyhow::Result<()> {
    let mutants: Vec<&Mutant> = batch.iter().map(|index| &all[*index].mutant).collect();
    let Some(changed) = changed(document, &mutants) else {
        bail!("changes that can be made alone cannot be made together: {mutants:#?}");
    };
    let generated = folder.join("generated");
    fs::create_dir_all(&generated).with_context(|| format!("cannot make {}", folder.display()))?;
    let place = generated.to_str().context("a folder of ours has a name in UTF-8")?;
    let files = bv_cms_codegen::generate(&changed, place);
    let mut files: Vec<(PathBuf, String)> = files
        .context("changes that are taken alone are refused together")?
        .into_iter()
        .map(|(name, text)| (generated.join(name), text))
        .collect();
    files.push((folder.join("host.rs"), bv_cms_codegen::taking_host(&changed)?));
    files.push((folder.join("main.rs"), include_str!("harness.rs").to_owned()));
    files.push((folder.join("suspects.json"), json!(batch).to_string()));
    for (file, text) in files {
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// The package of the servers, with the versions and the profile of the workspace.
fn write_package(folder: &Path) -> anyhow::Result<()> {
    let manifest = fs::read_to_string("Cargo.toml").context("cannot read Cargo.toml")?;
    let (_, dependencies) = manifest
        .split_once("[workspace.dependencies]")
        .context("Cargo.toml has no [workspace.dependencies]")?;
    let (dependencies, rest) = dependencies.split_once("\n[").context("nothing follows them")?;
    let dependencies = dependencies.replace("path = \"", "path = \"../../");
    let (_, profiles) = rest.split_once("[profile.dev]").context("there is no [profile.dev]")?;
    let (_, optimised) =
        profiles.split_once("[profile.dev.package]").context("it has no packages")?;
    let (optimised, _) = optimised.split_once("\n[").context("nothing follows the profile")?;
    let used = [
        "actix-web",
        "bv-cms-conformance",
        "bv-cms-contract",
        "bv-cms-runtime",
        "schemars",
        "serde",
        "serde_json",
        "time",
        "utoipa",
    ];
    let used = used.iter().fold(String::new(), |mut used, name| {
        let _ = writeln!(used, "{name}.workspace = true");
        used
    });
    let own = format!(
        "[package]\nname = \"server-mutants\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{used}\n[workspace]\n\n[workspace.package]\nversion = \"0.1.0\"\n\
         edition = \"2024\"\n\n[workspace.dependencies]{dependencies}\n[profile.dev]\n\
         debug = false\n\n[profile.dev.package]{optimised}\n"
    );
    fs::write(folder.join("Cargo.toml"), own).context("cannot write the package")?;
    fs::copy("Cargo.lock", folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    Ok(())
}

/// Which of a server's changes are noticed in their place.
fn ask(direction: Direction, batch: &[usize], name: &str) -> anyhow::Result<(Vec<usize>, usize)> {
    let folder = Path::new(FOLDER);
    let output = Command::new(folder.join("target/debug").join(name))
        .arg(DOCUMENT)
        .arg(folder.join("src/bin").join(name).join("suspects.json"))
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
    let mut reasons: BTreeMap<SameVerdicts, usize> = BTreeMap::new();
    for fate in fates {
        if let Fate::Same(reason) = fate {
            *reasons.entry(*reason).or_default() += 1;
        }
    }
    text += "equivalent\n";
    for (reason, count) in reasons {
        let _ = writeln!(text, "{count:>8}  {}", reason.reason());
    }
    text
}
