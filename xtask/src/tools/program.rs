//! Programs of crates, installed for this checkout alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;

use crate::process::cargo;

/// Where they are installed.
const FOLDER: &str = "target/tools";

/// The generator of requests.
pub(crate) const OHA: Program = Program { name: "oha", version: "1.16.0" };
/// The command of cargo that runs libFuzzer.
pub(crate) const CARGO_FUZZ: Program = Program { name: "cargo-fuzz", version: "0.13.2" };

/// A program, by the crate that it is in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Program {
    pub(super) name: &'static str,
    version: &'static str,
}

impl Program {
    /// Where it is when it is installed.
    pub(crate) fn path(self) -> anyhow::Result<PathBuf> {
        std::path::absolute(Path::new(FOLDER).join("bin").join(self.name))
            .context("the current folder is gone or may not be read; enter the checkout again")
    }

    /// Whether it is installed, in this version.
    pub(super) fn is_there(self) -> bool {
        let said = self.path().and_then(|path| Ok(Command::new(path).arg("--version").output()?));
        said.is_ok_and(|said| {
            let said = String::from_utf8_lossy(&said.stdout);
            said.trim() == format!("{} {}", self.name, self.version)
        })
    }

    /// Installs it, and how somebody does that by hand.
    pub(super) fn installation(self) -> (Command, String) {
        let exact = format!("{}@{}", self.name, self.version);
        let arguments = ["install", "--locked", "--quiet", "--root", FOLDER, &exact];
        (cargo(&arguments), format!("install it with `cargo {}`", arguments.join(" ")))
    }
}
