//! The `bv-cms` binary.

use std::io::Write as _;
use std::process::ExitCode;

use bv_cms::cli::{self, Arguments};
use clap::Parser as _;

#[actix_web::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (log, result) = match arguments.log() {
        Ok(log) => (Some(log), cli::run(arguments).await),
        Err(error) => (None, Err(error)),
    };
    // Standard error that takes nothing, because nobody reads it, would not take this either.
    let is_written = log.is_none_or(|log| log.flush());
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if is_written {
                let _ = writeln!(std::io::stderr(), "bv-cms: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}
