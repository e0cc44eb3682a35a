//! The tools that suites from outside need. On Debian, as root, what is missing is installed; on
//! other machines it is somebody's decision, so they are told the command.

use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context as _;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Tool {
    /// Node.js with npm.
    Node,
    /// The packages of tests/package-lock.json.
    NodePackages,
    /// Python with virtual environments; its packages are the suites' own business.
    Python,
}

/// What is missing, and what to do about it.
#[derive(Debug)]
pub(crate) struct Missing {
    pub(crate) what: &'static str,
    pub(crate) remedy: String,
}

impl Tool {
    /// Sees to it that the tool is there; says what is missing when it cannot.
    pub(crate) fn provide(self) -> anyhow::Result<Result<(), Missing>> {
        if self.is_there() {
            return Ok(Ok(()));
        }
        let command = self.installation();
        let may_install = matches!(self, Self::NodePackages) || is_root_on_debian();
        if may_install {
            println!("installing: {}", command.join(" "));
            if matches!(self, Self::Node | Self::Python) {
                // A new machine has no list of packages yet.
                status("apt-get", &["update", "--quiet"])?;
            }
            if status(command[0], &command[1..])? && self.is_there() {
                return Ok(Ok(()));
            }
        }
        let remedy = format!("install it with `{}`", command.join(" "));
        Ok(Err(Missing { what: self.name(), remedy }))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Node => "Node.js",
            Self::NodePackages => "a package of tests/package-lock.json",
            Self::Python => "Python with venv",
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Node => runs("npm", &["--version"]),
            // npm writes this file last, as a copy of the lock file it has installed.
            Self::NodePackages => {
                let written =
                    |path: &str| Path::new(path).metadata().and_then(|file| file.modified());
                match (
                    written("tests/node_modules/.package-lock.json"),
                    written("tests/package-lock.json"),
                ) {
                    (Ok(installed), Ok(locked)) => installed >= locked,
                    _ => false,
                }
            }
            Self::Python => runs("python3", &["-c", "import venv, ensurepip"]),
        }
    }

    fn installation(self) -> &'static [&'static str] {
        match self {
            Self::Node => &["apt-get", "install", "--yes", "--quiet", "nodejs", "npm"],
            Self::NodePackages => &["npm", "ci", "--prefix", "tests"],
            Self::Python => &["apt-get", "install", "--yes", "--quiet", "python3", "python3-venv"],
        }
    }
}

fn is_root_on_debian() -> bool {
    let is_root = Path::new("/proc/self").metadata().is_ok_and(|process| process.uid() == 0);
    is_root && Path::new("/etc/debian_version").exists()
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    let quiet = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null());
    quiet.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn status(program: &str, arguments: &[&str]) -> anyhow::Result<bool> {
    let mut command = Command::new(program);
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command.status().with_context(|| format!("cannot run {program}"))?.success())
}
