//! `cargo xtask fuzz`: what nobody thought of, given to what has to hold for anything.

mod libfuzzer;
mod servers;

use clap::builder::PossibleValuesParser;

use crate::exit_code::CLEAN;

/// Servers that are generated from random documents: another way to fuzz than the others.
const SERVERS: &str = "servers";

#[derive(Debug, clap::Args)]
pub(crate) struct Fuzz {
    /// What to fuzz; every target but `servers` when none is named
    #[arg(value_name = "TARGET", value_parser = PossibleValuesParser::new(names()))]
    targets: Vec<String>,
    /// How long each target is fuzzed, but `servers`
    #[arg(long, default_value_t = 60, value_name = "NUMBER")]
    seconds: u32,
    /// How many operations the document of `servers` has
    #[arg(long, default_value_t = 400, value_name = "NUMBER")]
    operations: usize,
    /// What decides every choice for `servers`: the same seed makes the same document
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
}

fn names() -> impl Iterator<Item = &'static str> {
    libfuzzer::TARGETS.into_iter().chain([SERVERS])
}

pub(crate) fn run(arguments: &Fuzz) -> anyhow::Result<u8> {
    let named = |name: &str| arguments.targets.iter().any(|target| target == name);
    let all = arguments.targets.is_empty();
    let targets: Vec<_> = libfuzzer::TARGETS.into_iter().filter(|it| all || named(it)).collect();
    let mut code = CLEAN;
    if !targets.is_empty() {
        code = code.max(libfuzzer::run(&targets, arguments.seconds)?);
    }
    if named(SERVERS) {
        code = code.max(servers::run(arguments.seed, arguments.operations)?);
    }
    Ok(code)
}
