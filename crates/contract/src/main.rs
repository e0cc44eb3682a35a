//! `contract`: what a change of an OpenAPI document does to its clients, and whether a document is
//! valid. It knows nothing of the repository that it stands in: every document is anybody's.
//!
//! What it stands on:
//!
//! ```text
//! breaking, changelog, dialect, document, findings, lint, reader → contract
//! ```

mod breaking;
mod config;
mod examples;
mod format;
mod keys;
mod lint;
mod named;
mod outcome;
mod output;
mod rules;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Everything is as it should be.
const CLEAN: u8 = 0;
/// There are findings.
const FINDINGS: u8 = 1;
/// It could not be found out.
const COULD_NOT_RUN: u8 = 101;

/// What a change of an OpenAPI document does to its clients, and whether a document is valid.
///
/// Exits with 0 without findings or with warnings only, 1 with findings, and 101 when it could not be
/// found out.
#[derive(Debug, Parser)]
#[command(
    name = "contract",
    version,
    arg_required_else_help = true,
    after_help = examples::ALL,
    after_long_help = examples::ALL
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Compare a document with an earlier one: what breaks its clients, and which version it needs
    #[command(after_help = examples::BREAKING)]
    Breaking(breaking::Breaking),
    /// Say where a document is not valid
    #[command(after_help = examples::LINT)]
    Lint(lint::Lint),
    /// List the rules, with the severities of the configuration
    #[command(after_help = examples::RULES)]
    Rules(rules::Rules),
    /// Say why a rule exists, and how to satisfy or waive it
    #[command(after_help = examples::EXPLAIN)]
    Explain(rules::Explain),
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { COULD_NOT_RUN } else { CLEAN });
        }
    };
    let code = match arguments.command {
        Command::Breaking(arguments) => breaking::run(&arguments),
        Command::Lint(arguments) => lint::run(&arguments),
        Command::Rules(arguments) => rules::list(&arguments),
        Command::Explain(arguments) => rules::explain(&arguments),
    };
    match code {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("could not run: {error:#}");
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}
