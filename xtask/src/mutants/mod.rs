//! `cargo xtask mutants`: the judges are judged. The mutants of the document show what `check` and
//! `lint` see, the mutants of the server what the oracle sees.

mod document;
mod server;

use crate::outcome;

#[derive(Debug, clap::Args)]
pub(crate) struct Mutants {
    /// Generate servers from changed documents instead, and see whether the oracle of the unchanged
    /// one notices
    #[arg(long)]
    server: bool,
    #[command(flatten)]
    report: outcome::Arguments,
}

pub(crate) fn run(arguments: &Mutants) -> anyhow::Result<u8> {
    if arguments.server { server::run(&arguments.report) } else { document::run(&arguments.report) }
}
