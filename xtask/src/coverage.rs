//! `cargo xtask coverage`: what of the contract the tests really saw.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use bv_cms_coverage::Exchange;
use bv_cms_coverage::rule::COVERAGE_COMMAND;
use bv_cms_dialect::BV_CMS;
use bv_cms_lint::openapi;

use crate::generate::DOCUMENT;
use crate::outcome;
use crate::process::cargo;

/// Where the tests leave what they asked and were answered.
const RECORDINGS: &str = "target/coverage/exchanges";
/// The environment variable by which the tests are told so.
const RECORD: &str = "BV_CMS_RECORD";

#[derive(Debug, clap::Args)]
pub(crate) struct Coverage {
    /// Take what the contract tests recorded last, instead of running them
    #[arg(long)]
    no_run: bool,
    /// Where to write the page to look at
    #[arg(long, value_name = "FILE", default_value = "target/coverage/index.html")]
    html: PathBuf,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Coverage) -> anyhow::Result<u8> {
    let contract = openapi::read_valid(DOCUMENT, BV_CMS)?;
    if !arguments.no_run {
        // Their own report goes beside ours: standard output is for the findings.
        let status = recording(&["test", "--quiet", "--package", "bv-cms-tests"])?
            .stdout(std::io::stderr())
            .status()
            .context("cannot run cargo")?;
        ensure!(status.success(), "the contract tests fail, so what they saw proves nothing");
    }
    let mut coverage = bv_cms_coverage::Coverage::of(&contract);
    let mut exchanges = 0;
    for file in recordings()? {
        let lines =
            fs::File::open(&file).with_context(|| format!("cannot open {}", file.display()));
        for line in BufReader::new(lines?).lines() {
            let exchange: Exchange = serde_json::from_str(&line?)
                .with_context(|| format!("{} is no recording", file.display()))?;
            coverage.see(exchange);
            exchanges += 1;
        }
    }
    if exchanges == 0 {
        bail!("nothing is recorded in {RECORDINGS}; run `cargo xtask coverage` without `--no-run`");
    }
    let findings = coverage.findings();
    let report = outcome::waive(COVERAGE_COMMAND, findings, |_| true)?;
    write(&arguments.html, &coverage.page(&report.findings))?;
    for (kind, seen, all) in coverage.counts().into_iter().filter(|(_, _, all)| *all > 0) {
        let percent = 100 * seen / all;
        eprintln!("{:<34} {seen:>4} of {all:>4}  {percent:>3} %", kind.name());
    }
    eprintln!("{exchanges} exchanges; to look at: {}", arguments.html.display());
    outcome::print(&report, &arguments.outcome)
}

/// A cargo whose tests record what they ask and are answered, from an empty folder on.
pub(crate) fn recording(arguments: &[&str]) -> anyhow::Result<std::process::Command> {
    let folder = std::env::current_dir()?.join(RECORDINGS);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {RECORDINGS}"))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {RECORDINGS}"))?;
    let mut command = cargo(arguments);
    command.env(RECORD, folder);
    Ok(command)
}

/// The files of the last recording.
fn recordings() -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if Path::new(RECORDINGS).exists() {
        for entry in
            fs::read_dir(RECORDINGS).with_context(|| format!("cannot read {RECORDINGS}"))?
        {
            files.push(entry?.path());
        }
    }
    files.sort();
    Ok(files)
}

fn write(path: &Path, page: &str) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(path, page).with_context(|| format!("cannot write {}", path.display()))
}
