//! `cargo xtask test`: every suite, then one table.

use std::env;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::demo::Demo;
use crate::process::cargo;
use crate::tools::{Missing, Tool};

/// A suite, and how it is run.
struct Suite {
    name: &'static str,
    run: Run,
}

enum Run {
    /// By cargo, with these arguments.
    Cargo(&'static [&'static str]),
    /// From outside, against a demo of its own, by this program and with these tools.
    Outside { program: &'static [&'static str], tools: &'static [Tool] },
}

/// The suites, in the order they run.
const SUITES: &[Suite] = &[
    Suite { name: "contract lint", run: Run::Cargo(&["xtask", "lint"]) },
    Suite { name: "contract check", run: Run::Cargo(&["xtask", "check"]) },
    Suite {
        name: "unit tests",
        run: Run::Cargo(&["test", "--quiet", "--workspace", "--exclude", "bv-cms-tests"]),
    },
    Suite { name: "contract tests", run: Run::Cargo(&["test", "--package", "bv-cms-tests"]) },
    Suite {
        name: "clients",
        run: Run::Outside {
            program: &["node", "tests/clients/run.mjs"],
            tools: &[Tool::Node, Tool::Python, Tool::NodePackages],
        },
    },
    Suite {
        name: "schemathesis",
        run: Run::Outside {
            program: &["python3", "tests/schemathesis/run.py"],
            tools: &[Tool::Python],
        },
    },
];

/// How a suite ended.
enum Outcome {
    Passed,
    Failed,
    NotRun(Missing),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Also run the suites that look from outside, with tools from the package registries
    #[arg(long)]
    outside: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut results = Vec::new();
    let wanted = |suite: &&Suite| arguments.outside || matches!(suite.run, Run::Cargo(_));
    for suite in SUITES.iter().filter(wanted) {
        println!("==> {}", suite.name);
        let started = Instant::now();
        let outcome = suite.outcome().with_context(|| format!("the suite `{}`", suite.name))?;
        results.push((suite.name, outcome, started.elapsed()));
    }
    Ok(table(&results))
}

impl Suite {
    fn outcome(&self) -> anyhow::Result<Outcome> {
        let passed = |status: ExitStatus| {
            if status.success() { Outcome::Passed } else { Outcome::Failed }
        };
        match &self.run {
            Run::Cargo(arguments) => {
                let status = cargo(arguments).status().context("cannot run cargo")?;
                Ok(passed(status))
            }
            Run::Outside { program, tools } => {
                for tool in *tools {
                    if let Err(missing) = tool.provide()? {
                        return Ok(Outcome::NotRun(missing));
                    }
                }
                let demo = Demo::start()?;
                let mut command = Command::new(program[0]);
                command.args(&program[1..]).env("BV_CMS_DEMO", demo.summary());
                let status =
                    command.status().with_context(|| format!("cannot run {}", program[0]))?;
                Ok(passed(status))
            }
        }
    }
}

fn table(results: &[(&str, Outcome, Duration)]) -> u8 {
    // A machine that must prove everything proves nothing by what it left out.
    let must_run = env::var_os("CI").is_some_and(|value| !value.is_empty());
    println!("\n{:<16} {:<8} {:>8}", "suite", "result", "time");
    for (name, outcome, time) in results {
        let result = match outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::NotRun(_) => "not run",
        };
        println!("{name:<16} {result:<8} {:>6.1} s", time.as_secs_f64());
    }
    let missing = results.iter().filter_map(|(name, outcome, _)| match outcome {
        Outcome::NotRun(missing) => Some((name, missing)),
        Outcome::Passed | Outcome::Failed => None,
    });
    let mut not_run = 0;
    for (name, missing) in missing {
        println!("\n{name}: {} is missing; {}", missing.what, missing.remedy);
        not_run += 1;
    }
    let count = |wanted: fn(&Outcome) -> bool| {
        results.iter().filter(|(_, outcome, _)| wanted(outcome)).count()
    };
    let passed = count(|outcome| matches!(outcome, Outcome::Passed));
    let failed = count(|outcome| matches!(outcome, Outcome::Failed));
    let (failed, skipped) = if must_run { (failed + not_run, 0) } else { (failed, not_run) };
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { crate::CLEAN } else { crate::FINDINGS }
}
