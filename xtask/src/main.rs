//! `cargo xtask`: generate code from the contract, hold everything against it, run every test.
//!
//! What it stands on:
//!
//! ```text
//! breaking, codegen, conformance, coverage, dialect, document, findings, lint, reader, witness → xtask
//! ```

mod base;
mod bench;
mod breaking;
mod check;
mod client;
mod conform;
mod coverage;
mod demo;
mod display;
mod exit_code;
mod fuzz;
mod generate;
mod known_rules;
mod lint;
mod mutants;
mod named;
mod outcome;
mod process;
mod progress;
mod rules;
mod servers;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use exit_code::{CLEAN, COULD_NOT_RUN};

/// Work on the contract. Exits with 0 when all is well, 1 with findings, 4 when nothing but
/// generated code that is stale was found, and 101 when it could not run.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write crates/api/src/generated from openapi/bv-cms.yaml
    Generate,
    /// Hold the document, the generated code, the derived document, the served routes and the Rust
    /// types against each other
    Check(outcome::Arguments),
    /// Hold the document against the rules for how it is written
    Lint(lint::Lint),
    /// Change the document everywhere, one thing at a time, and see whether check or lint notices
    Mutants(mutants::Mutants),
    /// Look for inputs that nobody thought of: with libFuzzer, or with servers from random documents
    Fuzz(fuzz::Fuzz),
    /// Say what of the document the tests really saw, and write a page about it
    Coverage(coverage::Coverage),
    /// Hold the document against an earlier one: what breaks its clients, and which version it needs
    Breaking(breaking::Breaking),
    /// Play every scenario that needs no help from inside against a server somewhere else
    ///
    /// It creates a live for nearly every scenario and API tokens for some. Afterwards the tokens are
    /// deleted and the lives archived: the API has no way to delete a live.
    Conform(conform::Conform),
    /// Measure how fast the server is, next to a bare handler and to servers of others
    Bench(bench::Bench),
    /// List every rule
    Rules,
    /// Say why a rule exists and how to satisfy or waive it
    Explain {
        /// The rule, as findings name it
        rule: String,
    },
    /// Run every test there is, or the suites that are named
    Test(test::Test),
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { COULD_NOT_RUN } else { CLEAN });
        }
    };
    let outcome = process::enter_repository().and_then(|()| match arguments.command {
        Command::Generate => generate::run(),
        Command::Check(arguments) => check::run(&arguments),
        Command::Lint(arguments) => lint::run(&arguments),
        Command::Mutants(arguments) => mutants::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Breaking(arguments) => breaking::run(&arguments),
        Command::Conform(arguments) => conform::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Rules => rules::list(),
        Command::Explain { rule } => rules::explain(&rule),
        Command::Test(arguments) => Ok(test::run(&arguments)),
    });
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("could not run: {error:#}");
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}
