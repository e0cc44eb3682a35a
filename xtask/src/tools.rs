//! The tools that suites from outside need. On Debian, as root, what is missing is installed; on
//! other machines it is somebody's decision, so they are told the command.

use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context as _;

use crate::display::Display;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Tool {
    /// Node.js with npm.
    Node,
    /// The packages of tests/package-lock.json.
    NodePackages,
    /// Python with virtual environments; its packages are the suites' own business.
    Python,
    /// Chromium, from the system.
    Chromium,
    /// A clone of the repository, with its history.
    GitHistory,
}

/// What is missing, and what to do about it.
#[derive(Debug)]
pub(crate) struct Missing {
    pub(crate) what: &'static str,
    pub(crate) remedy: String,
}

impl Tool {
    /// Sees to it that the tool is there; says what is missing when it cannot.
    pub(crate) fn provide(self, display: &Display) -> anyhow::Result<Result<(), Missing>> {
        if self.is_there() {
            return Ok(Ok(()));
        }
        let remedy = match self.packages() {
            Packages::OfDebian(packages) => {
                if is_root_on_debian() {
                    // A new machine has no list of packages yet.
                    installed(display, &["apt-get", "update", "--quiet"])?;
                    let install = ["apt-get", "install", "--yes", "--quiet"];
                    installed(display, &[&install, packages].concat())?;
                }
                format!("install it with `apt-get install {}`", packages.join(" "))
            }
            Packages::OfNode => {
                installed(display, &["npm", "ci", "--prefix", "tests"])?;
                "install it with `npm ci --prefix tests`".to_owned()
            }
            Packages::None => "run this in a clone of the repository".to_owned(),
        };
        if self.is_there() {
            return Ok(Ok(()));
        }
        Ok(Err(Missing { what: self.name(), remedy }))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Node => "Node.js",
            Self::NodePackages => "a package of tests/package-lock.json",
            Self::Python => "Python with venv",
            Self::Chromium => "Chromium",
            Self::GitHistory => "the git history",
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
            Self::Chromium => runs("/usr/bin/chromium", &["--version"]),
            Self::GitHistory => runs("git", &["rev-parse", "--verify", "--quiet", "HEAD"]),
        }
    }

    fn packages(self) -> Packages {
        match self {
            Self::Node => Packages::OfDebian(&["nodejs", "npm"]),
            Self::NodePackages => Packages::OfNode,
            Self::Python => Packages::OfDebian(&["python3", "python3-venv"]),
            Self::Chromium => Packages::OfDebian(&["chromium"]),
            Self::GitHistory => Packages::None,
        }
    }
}

/// Where a tool comes from.
enum Packages {
    OfDebian(&'static [&'static str]),
    /// From tests/package-lock.json.
    OfNode,
    None,
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

/// Runs an installation. Whether it did its work is seen by what is there afterwards.
fn installed(display: &Display, command: &[&str]) -> anyhow::Result<()> {
    let (program, arguments) = command.split_first().context("nothing to run")?;
    let mut command = Command::new(program);
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    display.run("installation", &mut command).map(|_| ())
}
