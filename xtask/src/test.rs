//! `cargo xtask test`: every suite, then one table.

use std::env;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use bv_cms_conformance::resource;
use clap::builder::PossibleValuesParser;

use crate::base::Base;
use crate::demo::Demo;
use crate::display::Display;
use crate::exit_code::{CLEAN, COULD_NOT_RUN, FINDINGS, STALE};
use crate::process::{cargo, ourselves};
use crate::tools::{Missing, Tool, python_program, search_path};
use crate::{base, conform, coverage};

/// A suite, what it needs, and how it is run.
struct Suite {
    name: &'static str,
    tools: &'static [Tool],
    run: Run,
}

enum Run {
    /// A command of ours.
    Xtask(&'static [&'static str]),
    /// What has changed since the last release, or without one since the branch began.
    Breaking,
    /// Tests of ours, run by cargo.
    Tests(&'static [&'static str]),
    /// The same, with what they ask and are answered recorded for the coverage.
    RecordedTests(&'static [&'static str]),
    /// Tests of ours that kill, fill and lock, so many rounds of them.
    Chaos,
    /// Pairs of schemas made at random, judged from outside, so many of them.
    Verdicts,
    /// Pairs of documents whose verdicts follow from the specifications, asked of `contract`.
    Pairs,
    /// The scenarios that need no inside help, played against a demo of its own.
    Conform,
    /// A program that looks at a demo of its own from outside.
    Program(&'static [&'static str]),
}

const fn suite(name: &'static str, tools: &'static [Tool], run: Run) -> Suite {
    Suite { name, tools, run }
}

const IN_PYTHON: &[Tool] = &[Tool::Python, Tool::PythonPackages];
const IN_NODE: &[Tool] = &[Tool::Python, Tool::PythonPackages, Tool::NodePackages];
const IN_CHROMIUM: &[Tool] =
    &[Tool::Python, Tool::PythonPackages, Tool::NodePackages, Tool::Chromium];

/// The suites, in the order they run: the quickest to tell what is wrong come first.
const SUITES: &[Suite] = &[
    suite("lint", &[], Run::Xtask(&["lint"])),
    suite("check", &[], Run::Xtask(&["check"])),
    suite("breaking", &[Tool::GitHistory], Run::Breaking),
    suite("unit", &[], Run::Tests(&["--lib", "--bins", "--", "--skip", "tests::random::"])),
    suite("documentation", &[], Run::Tests(&["--doc"])),
    suite("integration", &[], Run::RecordedTests(&["--test", "*", "--", "--skip", "faults::"])),
    suite("chaos", &[], Run::Chaos),
    suite("verdicts", &[], Run::Verdicts),
    suite("pairs", IN_PYTHON, Run::Pairs),
    suite("coverage", &[], Run::Xtask(&["coverage", "--no-run"])),
    suite("mutants", &[], Run::Xtask(&["mutants"])),
    suite("conform", &[], Run::Conform),
    suite("clients", IN_NODE, Run::Program(&["node", "tests/clients/run.mjs"])),
    suite("browser", IN_CHROMIUM, Run::Program(&["node", "tests/browser/run.mjs"])),
    suite("schemathesis", IN_PYTHON, Run::Program(&["python", "tests/schemathesis/run.py"])),
];

/// How a suite ended.
#[derive(Debug)]
enum Outcome {
    Passed,
    Failed,
    Stale,
    NotRun(Missing),
    /// There is nothing to judge: no earlier document in the whole history.
    Nothing(Missing),
    Broken(anyhow::Error),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Test {
    /// The suites to run; every one of them when none is named
    #[arg(value_name = "SUITE", value_parser = PossibleValuesParser::new(names()))]
    suites: Vec<String>,
    /// How often `chaos` kills the server under writes [default: 25]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    rounds: Option<u32>,
    /// How many pairs of schemas `verdicts` judges [default: 5000]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pairs: Option<u32>,
    /// Which pairs of schemas `verdicts` judges: those of another number are others [default: 1]
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u32>,
}

fn names() -> impl Iterator<Item = &'static str> {
    SUITES.iter().map(|suite| suite.name)
}

pub(crate) fn run(arguments: &Test) -> u8 {
    let named = |suite: &&Suite| arguments.suites.iter().any(|name| name == suite.name);
    let wanted = |suite: &&Suite| arguments.suites.is_empty() || named(suite);
    let suites: Vec<&Suite> = SUITES.iter().filter(wanted).collect();
    let display = Display::of(suites.len());
    let mut results = Vec::new();
    for suite in suites {
        display.begin(suite.name);
        let started = Instant::now();
        let outcome = suite.outcome(&display, arguments).unwrap_or_else(Outcome::Broken);
        let time = started.elapsed();
        display.end(suite.name, outcome.word(), time);
        results.push((suite.name, outcome, time));
    }
    display.close();
    table(&results)
}

impl Suite {
    fn outcome(&self, display: &Display, arguments: &Test) -> anyhow::Result<Outcome> {
        for tool in self.tools {
            if let Err(missing) = tool.provide(display)? {
                return Ok(Outcome::NotRun(missing));
            }
        }
        match &self.run {
            Run::Xtask(arguments) => {
                let mut command = ourselves()?;
                command.args(*arguments);
                Outcome::of_xtask(display.run(self.name, &mut command)?)
            }
            Run::Breaking => {
                let base = match Outcome::unless_based(base::of(Path::new("."))?) {
                    Ok(revision) => revision,
                    Err(outcome) => return Ok(outcome),
                };
                let mut command = ourselves()?;
                command.args(["breaking", "--base", &base]);
                Outcome::of_xtask(display.run(self.name, &mut command)?)
            }
            Run::Tests(filter) => self.tests(cargo(&["test", "--workspace"]), filter, display),
            Run::RecordedTests(filter) => {
                self.tests(coverage::recording(&["test", "--workspace"])?, filter, display)
            }
            Run::Chaos => {
                let mut command = cargo(&["test", "--workspace"]);
                if let Some(rounds) = arguments.rounds {
                    command.env("BV_CMS_CHAOS_ROUNDS", rounds.to_string());
                }
                self.tests(command, &["--test", "chaos"], display)
            }
            Run::Verdicts => {
                let mut command = cargo(&["test", "--workspace", "--lib"]);
                let numbers = [
                    ("BV_CMS_BREAKING_PAIRS", arguments.pairs),
                    ("BV_CMS_BREAKING_SEED", arguments.seed),
                ];
                for (variable, number) in numbers {
                    command.envs(number.map(|number| (variable, number.to_string())));
                }
                self.tests(command, &["tests::random::", "--", "--nocapture"], display)
            }
            Run::Pairs => {
                let build = display
                    .run(self.name, &mut cargo(&["build", "--package", "bv-cms-contract"]))?;
                if !build.success() {
                    return Ok(Outcome::Failed);
                }
                let contract = env::current_exe()?.with_file_name("contract");
                let mut command = Command::new(python_program("python")?);
                command.args(["tests/verdicts/peers.py", "--only", "contract", "--list"]);
                command.arg("--contract").arg(contract);
                Ok(Outcome::of(display.run(self.name, &mut command)?))
            }
            Run::Conform => {
                let demo = Demo::start(display)?;
                let mut command = ourselves()?;
                command.args(["conform", "--base-url", demo.member("/base_url")?]);
                command.args(["--org", demo.member("/org_id")?]);
                command.env(conform::TOKEN, demo.member("/tokens/admin")?);
                command.env(conform::VIEWER_TOKEN, demo.member("/tokens/viewer")?);
                command.env(conform::OUTSIDER_TOKEN, demo.member("/tokens/outsider")?);
                Outcome::of_xtask(display.run(self.name, &mut command)?)
            }
            Run::Program(program) => {
                let demo = Demo::start(display)?;
                let mut command = Command::new(python_program(program[0])?);
                command.args(&program[1..]).env("BV_CMS_DEMO", demo.summary());
                command.env("BV_CMS_RESOURCES", resource::declared().to_string());
                command.env("PATH", search_path()?);
                Ok(Outcome::of(display.run(self.name, &mut command)?))
            }
        }
    }

    fn tests(
        &self,
        mut command: Command,
        filter: &[&str],
        display: &Display,
    ) -> anyhow::Result<Outcome> {
        Ok(Outcome::of(display.run(self.name, command.args(filter))?))
    }
}

impl Outcome {
    fn of(status: ExitStatus) -> Self {
        if status.success() { Self::Passed } else { Self::Failed }
    }

    /// The revision to compare with; where there is none, how the suite ended. A history that is cut
    /// off proves nothing: what is missing may be there to be fetched.
    fn unless_based(base: Base) -> Result<String, Self> {
        match base {
            Base::Revision(revision) => Ok(revision),
            Base::CutOff(missing) => Err(Self::NotRun(missing)),
            Base::Nothing(missing) => Err(Self::Nothing(missing)),
        }
    }

    /// Commands of ours say more by their exit code than that they failed.
    fn of_xtask(status: ExitStatus) -> anyhow::Result<Self> {
        let code = status.code().and_then(|code| u8::try_from(code).ok());
        match code.context("it was stopped by a signal")? {
            CLEAN => Ok(Self::Passed),
            STALE => Ok(Self::Stale),
            COULD_NOT_RUN => anyhow::bail!("it could not run; it said why above"),
            _ => Ok(Self::Failed),
        }
    }

    fn word(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "FAILED",
            Self::Stale => "STALE",
            Self::NotRun(_) | Self::Nothing(_) => "not run",
            Self::Broken(_) => "BROKEN",
        }
    }
}

fn table(results: &[(&str, Outcome, Duration)]) -> u8 {
    println!("\n{:<18} {:<8} {:>8}", "suite", "result", "time");
    for (name, outcome, time) in results {
        println!("{name:<18} {:<8} {:>6.1} s", outcome.word(), time.as_secs_f64());
    }
    for (name, outcome, _) in results {
        match outcome {
            Outcome::NotRun(missing) | Outcome::Nothing(missing) => {
                println!("\n{name}: {missing}");
            }
            Outcome::Stale => println!("\n{name}: run `cargo xtask generate`"),
            Outcome::Broken(error) => println!("\n{name}: {error:#}"),
            Outcome::Passed | Outcome::Failed => {}
        }
    }
    // A machine that must prove everything proves nothing by what it left out.
    let must_run = env::var_os("CI").is_some_and(|value| !value.is_empty());
    let count = |wanted: fn(&Outcome) -> bool| {
        results.iter().filter(|(_, outcome, _)| wanted(outcome)).count()
    };
    let passed = count(|outcome| matches!(outcome, Outcome::Passed));
    let not_run = count(|outcome| matches!(outcome, Outcome::NotRun(_)));
    let nothing = count(|outcome| matches!(outcome, Outcome::Nothing(_)));
    let skipped = nothing + if must_run { 0 } else { not_run };
    println!("\n{passed} passed, {} failed, {skipped} skipped", results.len() - passed - skipped);
    exit_code(results.iter().map(|(_, outcome, _)| outcome), must_run)
}

/// What could not run says the most, a stale file the least: it is mended by a command.
fn exit_code<'o>(outcomes: impl Iterator<Item = &'o Outcome>, must_run: bool) -> u8 {
    let codes = outcomes.map(|outcome| match outcome {
        Outcome::Passed | Outcome::Nothing(_) => CLEAN,
        Outcome::NotRun(_) if !must_run => CLEAN,
        Outcome::Stale => STALE,
        Outcome::Failed | Outcome::NotRun(_) => FINDINGS,
        Outcome::Broken(_) => COULD_NOT_RUN,
    });
    let rank = |code: &u8| [CLEAN, STALE, FINDINGS, COULD_NOT_RUN].iter().position(|it| it == code);
    codes.max_by_key(rank).unwrap_or(COULD_NOT_RUN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::tests::Repository;

    #[test]
    fn the_worst_suite_decides_the_exit_code() {
        let missing = || Outcome::NotRun(Missing::new("Node.js", ""));
        let broken = || Outcome::Broken(anyhow::anyhow!("no cargo"));
        let code = |outcomes: &[Outcome], must_run| exit_code(outcomes.iter(), must_run);
        assert_eq!(code(&[Outcome::Passed, missing()], false), 0);
        assert_eq!(code(&[Outcome::Passed, missing()], true), 1);
        assert_eq!(code(&[Outcome::Passed, Outcome::Nothing(Missing::new("a base", ""))], true), 0);
        assert_eq!(code(&[Outcome::Stale, Outcome::Passed], false), 4);
        assert_eq!(code(&[Outcome::Stale, Outcome::Failed], false), 1);
        assert_eq!(code(&[broken(), Outcome::Failed], false), 101);
        assert_eq!(code(&[], false), 101);
    }

    #[test]
    fn a_history_that_is_cut_off_is_not_run_and_one_without_an_earlier_document_is_nothing() {
        let origin = Repository::new();
        origin.commit("1");
        origin.commit("2");
        let clone = Repository { folder: tempfile::tempdir().unwrap() };
        let url = format!("file://{}", origin.folder.path().display());
        clone.git(&["clone", "--quiet", "--depth", "1", &url, "."]);
        let code = |repository: &Repository, must_run| {
            let outcome = Outcome::unless_based(base::of(repository.folder.path()).unwrap());
            exit_code([&outcome.expect_err("there is no base")].into_iter(), must_run)
        };
        assert_eq!((code(&clone, false), code(&clone, true)), (CLEAN, FINDINGS));
        let new = Repository::new();
        new.commit("1");
        assert_eq!((code(&new, false), code(&new, true)), (CLEAN, CLEAN));
    }

    #[test]
    fn no_two_suites_have_the_same_name() {
        let mut names: Vec<_> = names().collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SUITES.len());
    }
}
