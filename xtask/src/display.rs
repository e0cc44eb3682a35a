//! What is shown while programs run: on a terminal one line that moves, elsewhere their own lines.

use std::collections::VecDeque;
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

/// How many lines of a program's errors say why it failed; those of dpkg come before apt's own.
const REMEMBERED: usize = 8;

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
        if self.line.is_none() {
            return command.status().with_context(|| cannot_run(command));
        }
        Ok(self.watch(suite, command)?.0)
    }

    /// Runs a program in the same way, and says as well what it wrote last to standard error.
    pub(crate) fn watch(
        &self,
        suite: &str,
        command: &mut Command,
    ) -> anyhow::Result<(ExitStatus, Vec<String>)> {
        let log = log(suite)?;
        let mut file =
            File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| cannot_run(command))?;
        let (sender, lines) = mpsc::channel();
        forward(child.stdout.take(), false, sender.clone());
        forward(child.stderr.take(), true, sender);
        let mut last = VecDeque::new();
        for (text, is_error) in lines {
            let words = shown(&text);
            match &self.line {
                Some(line) => line.set_message(words.clone()),
                None if is_error => std::io::stderr().write_all(&text)?,
                None => std::io::stdout().write_all(&text)?,
            }
            file.write_all(&text)?;
            if is_error && !words.trim().is_empty() {
                last.push_back(words);
                if last.len() > REMEMBERED {
                    last.pop_front();
                }
            }
        }
        let status = child.wait().with_context(|| cannot_run(command))?;
        if let (Some(line), false) = (&self.line, status.success()) {
            let output = fs::read(&log)?;
            line.suspend(|| std::io::stderr().write_all(&output))?;
        }
        Ok((status, last.into()))
    }

    /// Where to read what a program that runs beside the suites has said.
    pub(crate) fn told_by(&self, program: &str) -> anyhow::Result<String> {
        Ok(match self.line {
            Some(_) => format!("it says why in {}", log(program)?.display()),
            None => "it says why above, on standard error".to_owned(),
        })
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

fn cannot_run(command: &Command) -> String {
    format!("cannot run {}", command.get_program().to_string_lossy())
}

fn log(suite: &str) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(LOGS).with_context(|| format!("cannot make {LOGS}"))?;
    Ok(Path::new(LOGS).join(format!("{}.log", suite.replace(' ', "-"))))
}

/// Sends the lines of an output of a program, each with whether that is standard error, from a
/// thread of its own, until it ends.
fn forward(
    output: Option<impl Read + Send + 'static>,
    is_error: bool,
    sender: Sender<(Vec<u8>, bool)>,
) {
    let Some(output) = output else { return };
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            if sender.send((std::mem::take(&mut line), is_error)).is_err() {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_errors_of_a_program_say_why_it_failed() {
        let display = Display { line: None };
        let mut shell = Command::new("sh");
        shell.args(["-c", "seq 1 20 | sed 's/^/E: /' >&2; echo done; echo >&2; exit 100"]);
        let (status, said) = display.watch("installation of nothing", &mut shell).unwrap();
        assert_eq!(status.code(), Some(100));
        assert_eq!(said.len(), REMEMBERED);
        assert_eq!((said[0].as_str(), said[REMEMBERED - 1].as_str()), ("E: 13", "E: 20"));
        let mut quiet = Command::new("true");
        assert!(display.watch("installation of nothing", &mut quiet).unwrap().1.is_empty());
    }
}
