//! How long it takes to find an operation among few and among many.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};
use serde::{Deserialize, Serialize};

use super::cores::Cores;

/// How long a request takes that does nothing else.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Routing {
    pub(crate) operations: u32,
    pub(crate) nanoseconds: f64,
}

/// Asks the program that measures it.
pub(crate) fn measure(bench: &Path, cores: &Cores) -> anyhow::Result<Vec<Routing>> {
    let mut command = Command::new(bench);
    command.args(["routing", "--operations", "20,100"]);
    let output = cores.server(&command).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("cannot run {}", bench.display()))?;
    ensure!(output.status.success(), "routing cannot be measured; it says why above");
    serde_json::from_slice(&output.stdout).context("routing is told in another form")
}
