//! What is shown while programs run: on a terminal one line that moves, elsewhere their own lines.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use indicatif::ProgressBar;

use crate::progress;

/// Where the output of programs goes that a terminal does not show.
const LOGS: &str = "target/test";

/// Shows how far a list of suites is.
pub(crate) struct Display {
    /// The line that moves; none where nobody watches.
    line: Option<ProgressBar>,
}

impl Display {
    /// For so many suites.
    pub(crate) fn of(suites: usize) -> Self {
        let line = progress::suites(suites);
        let line = (!line.is_hidden()).then_some(line);
        Self { line }
    }

    pub(crate) fn begin(&self, suite: &'static str) {
        match &self.line {
            Some(line) => {
                line.set_prefix(suite);
                line.set_message("");
            }
            None => println!("==> {suite}"),
        }
    }

    pub(crate) fn end(&self, suite: &str, result: &str, time: Duration) {
        if let Some(line) = &self.line {
            line.inc(1);
            line.println(format!("{suite:<18} {result:<8} {:>6.1} s", time.as_secs_f64()));
        }
    }

    pub(crate) fn close(&self) {
        if let Some(line) = &self.line {
            line.finish_and_clear();
        }
    }

    /// Runs a program. On a terminal its output goes to a file, and is shown when it fails.
    pub(crate) fn run(&self, suite: &str, command: &mut Command) -> anyhow::Result<ExitStatus> {
        let program = command.get_program().to_string_lossy().into_owned();
        let cannot = || format!("cannot run {program}");
        let Some(line) = &self.line else { return command.status().with_context(cannot) };
        let log = log(suite)?;
        let mut file =
            File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(cannot)?;
        let (sender, lines) = mpsc::channel();
        forward(child.stdout.take(), sender.clone());
        forward(child.stderr.take(), sender);
        for text in lines {
            line.set_message(shown(&text));
            file.write_all(&text)?;
        }
        let status = child.wait().with_context(cannot)?;
        if !status.success() {
            let output = fs::read(&log)?;
            line.suspend(|| std::io::stderr().write_all(&output))?;
        }
        Ok(status)
    }

    /// Where a program that runs beside the suites writes what it has to say: on a terminal, which
    /// has one line, to a file.
    pub(crate) fn beside(&self, program: &str) -> anyhow::Result<Stdio> {
        if self.line.is_none() {
            return Ok(Stdio::inherit());
        }
        let log = log(program)?;
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        Ok(file.into())
    }
}

fn log(suite: &str) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(LOGS).with_context(|| format!("cannot make {LOGS}"))?;
    Ok(Path::new(LOGS).join(format!("{}.log", suite.replace(' ', "-"))))
}

/// Sends the lines of an output of a program, from a thread of its own, until it ends.
fn forward(output: Option<impl Read + Send + 'static>, sender: Sender<Vec<u8>>) {
    let Some(output) = output else { return };
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            if sender.send(std::mem::take(&mut line)).is_err() {
                break;
            }
        }
    });
}

/// A line of output in the one line there is.
fn shown(line: &[u8]) -> String {
    let text = String::from_utf8_lossy(line);
    text.chars().filter(|character| !character.is_control()).collect()
}
