//! Other programs, and where they run.

use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

/// Works from the top of the repository, wherever the command was typed.
pub(crate) fn enter_repository() -> anyhow::Result<()> {
    let top =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
    std::env::set_current_dir(top).with_context(|| format!("cannot enter {}", top.display()))
}

/// The cargo that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments);
    command
}
