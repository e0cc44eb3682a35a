//! The tools that suites from outside need. On Debian, as root, what is missing is installed; on
//! other machines it is somebody's decision, so they are told the command.

use std::ffi::OsString;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, iter};

use anyhow::Context as _;

use crate::display::Display;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Tool {
    /// Python with virtual environments.
    Python,
    /// The packages of tests/requirements.txt, Node.js among them, in [`ENVIRONMENT`].
    PythonPackages,
    /// The packages of tests/package-lock.json.
    NodePackages,
    /// Chromium, from the system.
    Chromium,
    /// A clone of the repository, with its history.
    GitHistory,
}

/// The virtual environment for Python.
const ENVIRONMENT: &str = "target/python";
const REQUIREMENTS: &str = "tests/requirements.txt";
/// A copy of the requirements that the environment fulfils, written last.
const FULFILLED: &str = "target/python/requirements.txt";

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
        let remedy = match self {
            Self::Python => from_debian(display, &["python3", "python3-venv"])?,
            Self::Chromium => from_debian(display, &["chromium"])?,
            Self::PythonPackages => {
                let pip = python_program("pip")?;
                let install = ["install", "--quiet", "--disable-pip-version-check", "-r"];
                let done =
                    runs(display, Command::new("python3").args(["-m", "venv", ENVIRONMENT]))?
                        && runs(display, Command::new(pip).args(install).arg(REQUIREMENTS))?;
                if done {
                    fs::copy(REQUIREMENTS, FULFILLED).context("cannot write target/python")?;
                }
                format!(
                    "see why not with `python3 -m venv {ENVIRONMENT} && \
                     {ENVIRONMENT}/bin/pip install -r {REQUIREMENTS}`"
                )
            }
            Self::NodePackages => {
                let mut npm = Command::new(python_program("npm")?);
                runs(display, npm.args(["ci", "--prefix", "tests"]).env("PATH", search_path()?))?;
                format!("see why not with `{ENVIRONMENT}/bin/npm ci --prefix tests`")
            }
            Self::GitHistory => "run this in a clone of the repository".to_owned(),
        };
        if self.is_there() {
            return Ok(Ok(()));
        }
        Ok(Err(Missing { what: self.name(), remedy }))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Python => "Python with venv",
            Self::PythonPackages => "a package of tests/requirements.txt",
            Self::NodePackages => "a package of tests/package-lock.json",
            Self::Chromium => "Chromium",
            Self::GitHistory => "the git history",
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Python => answers("python3", &["-c", "import venv, ensurepip"]),
            Self::PythonPackages => match (fs::read(REQUIREMENTS), fs::read(FULFILLED)) {
                (Ok(wanted), Ok(fulfilled)) => {
                    wanted == fulfilled
                        && answers(&format!("{ENVIRONMENT}/bin/node"), &["--version"])
                }
                _ => false,
            },
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
            Self::Chromium => answers(&chromium(), &["--version"]),
            Self::GitHistory => answers("git", &["rev-parse", "--verify", "--quiet", "HEAD"]),
        }
    }
}

/// A program of the virtual environment, such as `node`.
pub(crate) fn python_program(name: &str) -> anyhow::Result<PathBuf> {
    let path = Path::new(ENVIRONMENT).join("bin").join(name);
    std::path::absolute(path).context("nobody knows where this runs")
}

/// Where programs are looked for: in the virtual environment before anywhere else.
pub(crate) fn search_path() -> anyhow::Result<OsString> {
    let own = python_program("")?;
    let others = env::var_os("PATH").unwrap_or_default();
    env::join_paths(iter::once(own).chain(env::split_paths(&others))).context("PATH is no list")
}

/// The Chromium that the browser suite starts.
fn chromium() -> String {
    env::var("BV_CMS_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned())
}

/// Installs packages of Debian where we may. The answer is what to do where we may not.
fn from_debian(display: &Display, packages: &[&str]) -> anyhow::Result<String> {
    if is_root_on_debian() {
        let apt = |arguments: &[&str]| {
            let mut command = Command::new("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet").args(arguments);
            runs(display, &mut command)
        };
        // A new machine has no list of packages yet.
        apt(&["update"])?;
        apt(&[&["install", "--yes"], packages].concat())?;
    }
    Ok(format!("install it, on Debian with `apt-get install {}`", packages.join(" ")))
}

fn is_root_on_debian() -> bool {
    let is_root = Path::new("/proc/self").metadata().is_ok_and(|process| process.uid() == 0);
    is_root && Path::new("/etc/debian_version").exists()
}

fn answers(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    let quiet = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null());
    quiet.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Runs a part of an installation. Whether all of it did its work is seen by what is there
/// afterwards.
fn runs(display: &Display, command: &mut Command) -> anyhow::Result<bool> {
    Ok(display.run("installation", command)?.success())
}
