//! `cargo xtask breaking`: what the document as it is now does to the clients of an earlier one.

use std::path::Path;

use bv_cms_breaking::breaking_watched;
use bv_cms_breaking::rule::BREAKING_COMMAND;
use bv_cms_findings::Progress;

use crate::generate::DOCUMENT;
use crate::named::{NAME, named};
use crate::outcome;

#[derive(Debug, clap::Args)]
pub(crate) struct Breaking {
    /// What clients were written against: a file, a folder that holds one document, a file in a git
    /// revision, a revision alone for the contract in it, or `-` for standard input
    #[arg(long, value_name = NAME)]
    base: String,
    /// What they meet now
    #[arg(long, value_name = NAME, default_value = DOCUMENT)]
    document: String,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Breaking) -> anyhow::Result<u8> {
    anyhow::ensure!(
        arguments.base != "-" || arguments.document != "-",
        "standard input is one document, not two; name a file for the other one"
    );
    let here = Path::new(".");
    let (base, new) = (named(here, &arguments.base)?, named(here, &arguments.document)?);
    let outcome = {
        let mut progress = Progress::of("operations compared");
        breaking_watched(&base, &new, outcome::today(), &mut |done, all| progress.at(done, all))
    };
    // Beside the report, so that every shape of it stays what it is.
    eprintln!("change since {}: {}", base.file_name(), outcome.summary());
    outcome::report(BREAKING_COMMAND, outcome.findings(), &arguments.outcome)
}
