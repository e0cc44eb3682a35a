//! A demo server for a suite that tests from outside.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use anyhow::Context as _;
use serde_json::Value;

use crate::display::Display;
use crate::process::built;

/// A running demo; dropped, it is stopped.
pub(crate) struct Demo {
    child: Child,
    summary: String,
    /// The same, read.
    members: Value,
}

impl Demo {
    pub(crate) fn start(display: &Display) -> anyhow::Result<Self> {
        let mut child = built("bv-cms")?
            .args(["--log", "warn", "demo", "--json", "--port", "0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(display.beside("demo")?)
            .spawn()
            .context("cannot run bv-cms")?;
        let why = display.told_by("demo")?;
        let output = child.stdout.take().context("the demo has no output")?;
        let mut demo = Self { child, summary: String::new(), members: Value::Null };
        BufReader::new(output).read_line(&mut demo.summary)?;
        demo.members = serde_json::from_str(&demo.summary)
            .with_context(|| format!("the demo did not start; {why}"))?;
        Ok(demo)
    }

    /// The line of JSON that says where it is and what its credentials are.
    pub(crate) fn summary(&self) -> &str {
        self.summary.trim_end()
    }

    /// A text in that line, by its JSON pointer.
    pub(crate) fn member(&self, pointer: &str) -> anyhow::Result<&str> {
        let member = self.members.pointer(pointer).and_then(Value::as_str);
        member.with_context(|| format!("the demo does not say {pointer}"))
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have stopped by itself, which its suite has noticed then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
