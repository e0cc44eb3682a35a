//! A demo server for a suite that tests from outside.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use anyhow::{Context as _, ensure};

use crate::process::built;

/// A running demo; dropped, it is stopped.
pub(crate) struct Demo {
    child: Child,
    summary: String,
}

impl Demo {
    pub(crate) fn start() -> anyhow::Result<Self> {
        let mut child = built("--bin", "bv-cms")?
            .args(["--log", "warn", "demo", "--json", "--port", "0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run bv-cms")?;
        let output = child.stdout.take().context("the demo has no output")?;
        let mut demo = Self { child, summary: String::new() };
        BufReader::new(output).read_line(&mut demo.summary)?;
        ensure!(demo.summary.starts_with('{'), "the demo did not start");
        Ok(demo)
    }

    /// The line of JSON that says where it is and what its credentials are.
    pub(crate) fn summary(&self) -> &str {
        self.summary.trim_end()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have stopped by itself, which its suite has noticed then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
