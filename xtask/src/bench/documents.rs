//! How long it takes to compare large documents, next to reading and validating the same two.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::cores::Cores;
use super::figures::median;
use crate::generate::DOCUMENT;
use crate::progress;

/// Two versions of a document.
#[derive(Debug, Deserialize)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) base: PathBuf,
    pub(crate) document: PathBuf,
}

/// What it took once, with reading both.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Took {
    pub(crate) milliseconds: f64,
    /// The most memory that the program held.
    pub(crate) peak_bytes: u64,
}

/// What a comparison said, and what it took.
#[derive(Debug, Deserialize)]
struct Ran {
    #[serde(flatten)]
    took: Took,
    operations: usize,
    findings: usize,
}

/// All that was measured of two versions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Compared {
    pub(crate) name: String,
    pub(crate) operations: usize,
    /// How large both files are.
    pub(crate) bytes: u64,
    /// What was found; as many in every round.
    pub(crate) findings: usize,
    /// `breaking`, once in each round.
    pub(crate) comparing: Vec<Took>,
    /// Both documents by the meta-schemas, once in each round.
    pub(crate) validating: Vec<Took>,
}

impl Compared {
    pub(crate) fn milliseconds(&self) -> f64 {
        median(self.comparing.iter().map(|took| took.milliseconds))
    }

    /// How many times as long as to validate both, in the same round.
    pub(crate) fn relative(&self) -> f64 {
        let rounds = self.comparing.iter().zip(&self.validating);
        median(rounds.map(|(comparing, other)| comparing.milliseconds / other.milliseconds))
    }

    pub(crate) fn peak_bytes(&self) -> u64 {
        self.comparing.iter().map(|took| took.peak_bytes).max().unwrap_or_default()
    }
}

/// The pairs that are made for this, in a folder; those of `yours` come first.
pub(crate) fn pairs(
    bench: &Path,
    folder: &Path,
    yours: Option<(&Path, &Path)>,
) -> anyhow::Result<Vec<Pair>> {
    let folder = folder.join("documents");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut command = Command::new(bench);
    command.arg("documents").arg("--folder").arg(&folder).args(["--contract", DOCUMENT]);
    let mut pairs: Vec<Pair> = said(&mut command)?;
    if let Some((base, document)) = yours {
        let (base, document) = (base.to_owned(), document.to_owned());
        pairs.insert(0, Pair { name: "yours".to_owned(), base, document });
    }
    for pair in &mut pairs {
        pair.name = format!("breaking, {}", pair.name);
    }
    Ok(pairs)
}

/// Compares and validates each pair once in each round, each time by a program that has just begun.
pub(crate) fn measure(
    bench: &Path,
    cores: &Cores,
    rounds: u16,
    pairs: &[Pair],
) -> anyhow::Result<Vec<Compared>> {
    let progress = progress::bar(pairs.len() * usize::from(rounds));
    let mut all: Vec<Compared> = Vec::new();
    for round in 0..rounds {
        for (place, Pair { name, base, document }) in pairs.iter().enumerate() {
            progress.set_message(name.clone());
            let mut command = Command::new(bench);
            command.arg("compare").arg("--base").arg(base).arg("--document").arg(document);
            let ran: Ran = said(&mut cores.server(&command))?;
            let mut command = Command::new(bench);
            command.arg("validate").arg(base).arg(document);
            let validating: Took = said(&mut cores.server(&command))?;
            if round == 0 {
                let size = |file| fs::metadata(file).map_or(0, |file| file.len());
                all.push(Compared {
                    name: name.clone(),
                    operations: ran.operations,
                    bytes: size(base) + size(document),
                    findings: ran.findings,
                    comparing: Vec::new(),
                    validating: Vec::new(),
                });
            }
            let compared = &mut all[place];
            let same = compared.findings == ran.findings;
            ensure!(
                same,
                "{name}: there were {} findings, now {}",
                compared.findings,
                ran.findings
            );
            compared.comparing.push(ran.took);
            compared.validating.push(validating);
            progress.inc(1);
        }
    }
    progress.finish_and_clear();
    Ok(all)
}

/// Runs a program that prints JSON.
fn said<T: DeserializeOwned>(command: &mut Command) -> anyhow::Result<T> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("cannot run {command:?}"))?;
    ensure!(output.status.success(), "{command:?} failed; it says why above");
    serde_json::from_slice(&output.stdout).with_context(|| format!("{command:?} said no JSON"))
}
