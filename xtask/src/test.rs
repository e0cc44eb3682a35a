//! `cargo xtask test`: every suite, then one table.

use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::process::cargo;

/// The suites, in the order they run: what they are called and the cargo command that runs them.
const SUITES: &[(&str, &[&str])] = &[
    ("contract lint", &["xtask", "lint"]),
    ("contract check", &["xtask", "check"]),
    ("unit tests", &["test", "--quiet", "--workspace", "--exclude", "bv-cms-tests"]),
    ("contract tests", &["test", "--package", "bv-cms-tests"]),
];

pub(crate) fn run() -> anyhow::Result<u8> {
    let mut results = Vec::new();
    for (name, arguments) in SUITES {
        println!("==> {name}: cargo {}", arguments.join(" "));
        let started = Instant::now();
        let status = cargo(arguments).status().context("cannot run cargo")?;
        results.push((name, status.success(), started.elapsed()));
    }
    println!("\n{:<16} {:<8} {:>8}", "suite", "result", "time");
    for (name, passed, time) in &results {
        println!(
            "{name:<16} {:<8} {:>8}",
            if *passed { "passed" } else { "FAILED" },
            seconds(*time)
        );
    }
    let failed = results.iter().filter(|(_, passed, _)| !passed).count();
    println!("\n{} passed, {failed} failed", results.len() - failed);
    Ok(if failed == 0 { crate::CLEAN } else { crate::FINDINGS })
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
