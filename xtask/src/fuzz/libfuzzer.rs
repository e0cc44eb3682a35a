//! libFuzzer, by way of cargo-fuzz: it changes inputs so that they reach what no input has reached, until
//! something that has to hold does not.
//!
//! cargo-fuzz is made for a nightly toolchain, of which it needs the sanitizers only. Without those it
//! works with ours, and what is fuzzed here has no `unsafe` for them to look at.

use std::path::Path;
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context as _, bail, ensure};

use crate::display::Display;
use crate::exit_code::{CLEAN, FINDINGS};
use crate::tools::{CARGO_FUZZ, Tool};

/// What is fuzzed; each is a file in `fuzz_targets` and a folder in `corpus`.
pub(super) const TARGETS: [&str; 5] =
    ["api_token", "breaking", "query_string", "request_body", "yaml_document"];

/// The package of the programs that are fuzzed.
const PACKAGE: &str = "tests/fuzz/libfuzzer";
/// The inputs that tests play as well.
const CORPUS: &str = "tests/fuzz/corpus";
/// Where everything goes that is made on the way.
const FOLDER: &str = "target/fuzz";

/// The longest input, in bytes: as long as the longest that is kept, and short enough to be quick.
const LONGEST: u32 = 4096;
/// How many seconds an input may take.
const PATIENCE: u32 = 20;

/// Fuzzes each target for so many seconds.
pub(super) fn run(targets: &[&'static str], seconds: u32) -> anyhow::Result<u8> {
    let display = Display::of(targets.len());
    for tool in [Tool::CppCompiler, Tool::Program(CARGO_FUZZ)] {
        if let Err(missing) = tool.provide(&display)? {
            bail!("{missing}");
        }
    }
    let mut code = CLEAN;
    for target in targets {
        display.begin(target);
        let begun = Instant::now();
        let found = fuzz(target, seconds, &display)?;
        display.end(target, if found { "FAILED" } else { "passed" }, begun.elapsed());
        if found {
            code = FINDINGS;
            eprintln!(
                "\n{target}: the input is below {FOLDER}/artifacts/{target}. Copy it to \
                 {CORPUS}/{target},\nunder a name that says what is wrong, and mend it: \
                 `cargo test -p bv-cms-fuzz` plays it.\n"
            );
        }
    }
    display.close();
    Ok(code)
}

/// Whether something was found.
fn fuzz(target: &str, seconds: u32, display: &Display) -> anyhow::Result<bool> {
    let (found, kept) = (format!("{FOLDER}/corpus/{target}"), format!("{CORPUS}/{target}"));
    let artifacts = format!("{FOLDER}/artifacts/{target}");
    for folder in [&found, &artifacts] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {folder}"))?;
    }
    let mut build = command("build")?;
    ensure!(
        display.run(target, build.arg(target))?.success(),
        "the target {target} does not build; cargo said why above"
    );
    let mut run = command("run")?;
    // What is found goes to the first folder; the inputs that are kept are read only.
    run.args([target, &found, &kept, "--"]);
    run.arg(format!("-max_total_time={seconds}")).arg(format!("-timeout={PATIENCE}"));
    run.arg(format!("-max_len={LONGEST}")).arg(format!("-artifact_prefix={artifacts}/"));
    run.args(["-verbosity=1", "-print_final_stats=1"]);
    Ok(!display.run(target, &mut run)?.success())
}

fn command(name: &str) -> anyhow::Result<Command> {
    let mut command = Command::new(CARGO_FUZZ.path()?);
    command.args([name, "--fuzz-dir", PACKAGE, "--sanitizer", "none"]);
    // One folder for all of it, whatever the configuration of cargo says.
    let folder = env::current_dir().context("the current folder is gone")?.join(FOLDER);
    command.env("CARGO_TARGET_DIR", &folder).env("CARGO_BUILD_BUILD_DIR", &folder);
    command.arg("--target-dir").arg(Path::new(&folder));
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_there_is_can_be_named() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(CORPUS);
        let folders = fs::read_dir(folder).expect("the corpora");
        let mut names: Vec<_> = folders
            .map(|it| it.expect("a folder").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        assert_eq!(names, TARGETS);
    }
}
