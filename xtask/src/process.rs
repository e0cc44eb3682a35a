//! Other programs, and where they run.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, ensure};

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

/// This program, to run another of its commands without asking cargo whether it is up to date.
pub(crate) fn ourselves() -> anyhow::Result<Command> {
    Ok(Command::new(std::env::current_exe().context("nobody knows where this program is")?))
}

/// A program or example of the workspace, built like everything that is tested: for one package
/// alone cargo would choose other features, and build its dependencies once more.
pub(crate) fn built(kind: &'static str, name: &'static str) -> anyhow::Result<Command> {
    let status = cargo(&["build", "--quiet", "--workspace", kind, name]).status();
    ensure!(status.context("cannot run cargo")?.success(), "`{name}` does not build");
    let own = std::env::current_exe().context("nobody knows where this program is")?;
    // Everything is beside this program, which cargo has put there as well.
    let folder = own.parent().context("this program is in no folder")?;
    let folder = if kind == "--example" { folder.join("examples") } else { folder.to_owned() };
    Ok(Command::new(folder.join(name)))
}
