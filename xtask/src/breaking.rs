//! `cargo xtask breaking`: what the document as it is now does to the clients of an earlier one.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};
use bv_cms_contract::Document;
use bv_cms_contract::breaking::breaking;
use bv_cms_contract::rule::BREAKING_COMMAND;

use crate::generate::DOCUMENT;
use crate::outcome;

#[derive(Debug, clap::Args)]
pub(crate) struct Breaking {
    /// What clients were written against: a git revision, or a file
    #[arg(long, value_name = "REVISION|FILE")]
    base: String,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Breaking) -> anyhow::Result<u8> {
    let base = base(&arguments.base)?;
    let new = Document::read(DOCUMENT)?;
    let outcome = breaking(&base, &new, outcome::today())?;
    // Beside the report, so that every shape of it stays what it is.
    eprintln!("change since {}: {}", base.file_name(), outcome.summary());
    outcome::report(BREAKING_COMMAND, outcome.findings(), &arguments.outcome)
}

/// The document as it was. A file is one that exists; everything else is a revision.
fn base(name: &str) -> anyhow::Result<Document> {
    if Path::new(name).is_file() {
        return Ok(Document::read(name)?);
    }
    let object = format!("{name}:{DOCUMENT}");
    let output = Command::new("git")
        .args(["show", "--end-of-options", &object])
        .output()
        .context("cannot run git")?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("there is no file `{name}`, and git has no `{object}`: {}", reason.trim());
    }
    let text = String::from_utf8(output.stdout).context("the base document is not UTF-8")?;
    Ok(Document::parse(&object, &text)?)
}
