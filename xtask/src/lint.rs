//! `cargo xtask lint`: how the contract is written.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use bv_cms_dialect::BV_CMS;
use bv_cms_lint::rule::LINT_COMMAND;

use crate::generate::DOCUMENT;
use crate::named::{NAME, named};
use crate::outcome;

/// The names of operations that were promised.
pub(crate) const OPERATION_IDS: &str = BV_CMS.files.operation_ids;

#[derive(Debug, clap::Args)]
pub(crate) struct Lint {
    /// The document: a file, a folder that holds one, a file in a git revision, a revision alone for
    /// the contract in it, or `-` for standard input
    #[arg(long, value_name = NAME, default_value = DOCUMENT)]
    document: String,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Lint) -> anyhow::Result<u8> {
    let document = named(Path::new("."), &arguments.document)?;
    let operation_ids = fs::read_to_string(OPERATION_IDS)
        .with_context(|| format!("cannot read {OPERATION_IDS}"))?;
    let findings = bv_cms_lint::lint(&document, (OPERATION_IDS, &operation_ids));
    outcome::report(LINT_COMMAND, findings, &arguments.outcome)
}
