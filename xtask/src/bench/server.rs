//! A server that is measured, as the operating system sees it.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use serde_json::Value;

/// A running server; dropped, it is stopped.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    /// Where it listens, such as `http://127.0.0.1:40123`.
    pub(crate) base_url: String,
}

impl Server {
    /// Starts a server that prints a line of JSON with its `base_url` once it listens. What it logs goes
    /// nowhere.
    pub(crate) fn printing(command: &mut Command) -> anyhow::Result<Self> {
        let mut child = spawn(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let output = child.stdout.take().context("the output of a server is piped")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let printed: Value = serde_json::from_str(&line).unwrap_or_default();
        let base_url = printed["base_url"].as_str().unwrap_or_default().to_owned();
        let server = Self { child, base_url };
        ensure!(
            !server.base_url.is_empty(),
            "`{}` did not start; run it and read what it says",
            shown(command)
        );
        Ok(server)
    }

    /// Starts a server that says nothing but what it logs, and waits until it answers.
    pub(crate) fn at(base_url: String, log: File, command: &mut Command) -> anyhow::Result<Self> {
        let child = spawn(command.stdout(Stdio::null()).stderr(log))?;
        let server = Self { child, base_url };
        for _ in 0..100 {
            if ureq::get(format!("{}/healthz", server.base_url)).call().is_ok() {
                return Ok(server);
            }
            thread::sleep(Duration::from_millis(100));
        }
        anyhow::bail!("`{}` does not answer; run it and read what it says", shown(command))
    }

    /// For how long all of its threads have run, in nanoseconds.
    pub(crate) fn cpu_nanoseconds(&self) -> u64 {
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id()));
        let threads = threads.into_iter().flatten().flatten();
        let times = threads.filter_map(|thread| {
            let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        });
        times.sum()
    }

    /// How much memory it holds (RSS), in bytes.
    pub(crate) fn resident_bytes(&self) -> u64 {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kibibytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
        kibibytes.unwrap_or_default() * 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(command: &mut Command) -> anyhow::Result<Child> {
    command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot run `{}`", shown(command)))
}

fn shown(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
