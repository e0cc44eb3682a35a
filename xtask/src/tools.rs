//! The tools that suites from outside need. On Debian, as root, what is missing is installed; on
//! other machines it is somebody's decision, so they are told the command.

mod program;

use std::ffi::OsString;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fmt, fs, iter};

use anyhow::Context as _;

use crate::display::Display;

pub(crate) use program::{CARGO_FUZZ, OHA, Program};

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
    /// A compiler for C++, which libFuzzer is written in.
    CppCompiler,
    /// A program of a crate.
    Program(Program),
    /// The packages of tests/bench/fastify/package-lock.json.
    FastifyPackages,
    /// The packages of tests/bench/fastapi/requirements.txt, in an environment of their own.
    FastApiPackages,
}

/// The virtual environment for Python.
const ENVIRONMENT: &str = "target/python";
const REQUIREMENTS: &str = "tests/requirements.txt";
/// A copy of the requirements that the environment fulfils, written last.
const FULFILLED: &str = "target/python/requirements.txt";

/// The environment of the peer in Python that is measured, in the same way.
const BENCH_ENVIRONMENT: &str = "target/bench/python";
const BENCH_REQUIREMENTS: &str = "tests/bench/fastapi/requirements.txt";
const BENCH_FULFILLED: &str = "target/bench/python/requirements.txt";

/// What is missing, what to do about it, and why it could not be installed where that was tried.
#[derive(Debug)]
pub(crate) struct Missing {
    what: String,
    remedy: String,
    /// What the program that installs said last.
    why: Vec<String>,
}

impl Missing {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into(), why: Vec::new() }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} is missing; {}", self.what, self.remedy)?;
        if !self.why.is_empty() {
            write!(formatter, "\ninstalling it failed:")?;
        }
        self.why.iter().try_for_each(|line| write!(formatter, "\n  {line}"))
    }
}

/// What a program said that failed to install something; empty when it did not fail.
type Why = Vec<String>;

impl Tool {
    /// Sees to it that the tool is there; says what is missing when it cannot.
    pub(crate) fn provide(self, display: &Display) -> anyhow::Result<Result<(), Missing>> {
        if self.is_there() {
            return Ok(Ok(()));
        }
        let (remedy, why) = match self {
            Self::Python => from_debian(display, &["python3", "python3-venv"])?,
            Self::Chromium => from_debian(display, &["chromium"])?,
            Self::PythonPackages => packages(display, ENVIRONMENT, REQUIREMENTS, FULFILLED)?,
            Self::FastApiPackages => {
                packages(display, BENCH_ENVIRONMENT, BENCH_REQUIREMENTS, BENCH_FULFILLED)?
            }
            Self::NodePackages => node_packages(display, "tests")?,
            Self::FastifyPackages => node_packages(display, "tests/bench/fastify")?,
            Self::CppCompiler => from_debian(display, &["g++"])?,
            Self::Program(program) => {
                let (mut install, by_hand) = program.installation();
                (by_hand, runs(display, &mut install)?)
            }
            Self::GitHistory => ("run this in a clone of the repository".to_owned(), Vec::new()),
        };
        if self.is_there() {
            return Ok(Ok(()));
        }
        Ok(Err(Missing { what: self.name().to_owned(), remedy, why }))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Python => "Python with venv",
            Self::PythonPackages => "a package of tests/requirements.txt",
            Self::NodePackages => "a package of tests/package-lock.json",
            Self::Chromium => "Chromium",
            Self::GitHistory => "the git history",
            Self::CppCompiler => "a compiler for C++, which libFuzzer is written in,",
            Self::Program(program) => program.name,
            Self::FastifyPackages => "a package of tests/bench/fastify/package-lock.json",
            Self::FastApiPackages => "a package of tests/bench/fastapi/requirements.txt",
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Python => answers("python3", &["-c", "import venv, ensurepip"]),
            Self::PythonPackages => {
                has_packages(REQUIREMENTS, FULFILLED)
                    && answers(&format!("{ENVIRONMENT}/bin/node"), &["--version"])
            }
            Self::NodePackages => has_node_packages("tests"),
            Self::FastifyPackages => has_node_packages("tests/bench/fastify"),
            Self::FastApiPackages => has_packages(BENCH_REQUIREMENTS, BENCH_FULFILLED),
            Self::Chromium => answers(&chromium(), &["--version"]),
            Self::CppCompiler => answers("c++", &["--version"]),
            Self::Program(program) => program.is_there(),
            Self::GitHistory => answers("git", &["rev-parse", "--verify", "--quiet", "HEAD"]),
        }
    }
}

/// Installs what a file requires into a virtual environment, and keeps a copy of that file there.
fn packages(
    display: &Display,
    environment: &str,
    requirements: &str,
    fulfilled: &str,
) -> anyhow::Result<(String, Why)> {
    let pip = Path::new(environment).join("bin/pip");
    let install = ["install", "--quiet", "--disable-pip-version-check", "-r"];
    // What is there may stand on a Python that is not there any more.
    let venv = ["-m", "venv", "--clear", environment];
    let mut why = runs(display, Command::new("python3").args(venv))?;
    if why.is_empty() {
        why = runs(display, Command::new(pip).args(install).arg(requirements))?;
    }
    if why.is_empty() {
        fs::copy(requirements, fulfilled).with_context(|| format!("cannot write {environment}"))?;
    }
    let by_hand = format!(
        "install it with `python3 -m venv {environment} && {environment}/bin/pip install -r \
         {requirements}`"
    );
    Ok((by_hand, why))
}

fn has_packages(requirements: &str, fulfilled: &str) -> bool {
    match (fs::read(requirements), fs::read(fulfilled)) {
        (Ok(wanted), Ok(fulfilled)) => wanted == fulfilled,
        _ => false,
    }
}

/// Installs what a lock file names. What has to be compiled is compiled, against the headers that came
/// with Node.js: no binary and no header is downloaded from elsewhere.
fn node_packages(display: &Display, folder: &str) -> anyhow::Result<(String, Why)> {
    let mut npm = Command::new(python_program("npm")?);
    npm.args(["ci", "--prefix", folder]).env("PATH", search_path()?);
    npm.env("npm_config_build_from_source", "true");
    if let Some(headers) = node_headers()? {
        npm.env("npm_config_nodedir", headers);
    }
    let why = runs(display, &mut npm)?;
    Ok((format!("install it with `{ENVIRONMENT}/bin/npm ci --prefix {folder}`"), why))
}

/// Node.js itself: what the virtual environment has by this name is a program in Python that starts it.
pub(crate) fn node() -> anyhow::Result<PathBuf> {
    let mut wrapper = Command::new(python_program("node")?);
    let said = wrapper.args(["-p", "process.execPath"]).output();
    let said = said.with_context(|| format!("cannot run {ENVIRONMENT}/bin/node"))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&said.stdout).trim()))
}

/// The folder around the headers of Node.js, if they came along.
fn node_headers() -> anyhow::Result<Option<PathBuf>> {
    let node = node()?;
    let folder = node.parent().and_then(Path::parent).map(Path::to_owned);
    Ok(folder.filter(|folder| folder.join("include/node/node.h").is_file()))
}

/// npm writes this file last, as a copy of the lock file it has installed.
fn has_node_packages(folder: &str) -> bool {
    let written = |path: &str| {
        let file = Path::new(folder).join(path).metadata();
        file.and_then(|file| file.modified())
    };
    match (written("node_modules/.package-lock.json"), written("package-lock.json")) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    }
}

/// A program of the virtual environment, such as `node`.
pub(crate) fn python_program(name: &str) -> anyhow::Result<PathBuf> {
    let path = Path::new(ENVIRONMENT).join("bin").join(name);
    std::path::absolute(path)
        .context("the current folder is gone or may not be read; enter the checkout again")
}

/// Where programs are looked for: in the virtual environment before anywhere else.
pub(crate) fn search_path() -> anyhow::Result<OsString> {
    let own = python_program("")?;
    let others = env::var_os("PATH").unwrap_or_default();
    env::join_paths(iter::once(own).chain(env::split_paths(&others))).context(
        "the path of this checkout holds what separates folders in PATH (`:`); move the checkout",
    )
}

/// The Chromium that the browser suite starts.
fn chromium() -> String {
    env::var("BV_CMS_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned())
}

/// Installs packages of Debian where we may. The answer is what to do where we may not, and why it
/// failed where we may.
fn from_debian(display: &Display, packages: &[&str]) -> anyhow::Result<(String, Why)> {
    let mut why = Vec::new();
    if is_root_on_debian() {
        // A new machine has no list of packages yet; one that it cannot renew may still do.
        let outdated = runs(display, &mut apt_get(&["update"]))?;
        why = runs(display, &mut apt_get(&[&INSTALL[..], packages].concat()))?;
        if !why.is_empty() {
            why.splice(..0, outdated);
        }
    }
    let words = [&["apt-get"], &INSTALL[..], packages].concat().join(" ");
    Ok((format!("install it, on Debian with `{words}`"), why))
}

/// Without what is only recommended: of Chromium that is a desktop, with printers and file servers.
const INSTALL: [&str; 3] = ["install", "--yes", "--no-install-recommends"];

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet").args(arguments);
    command
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
fn runs(display: &Display, command: &mut Command) -> anyhow::Result<Why> {
    let program = command.get_program().to_string_lossy().into_owned();
    let (status, said) = display.watch("installation", command)?;
    Ok(match (status.success(), said.is_empty()) {
        (true, _) => Vec::new(),
        (false, false) => said,
        (false, true) => vec![format!("{program}: {status}")],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_says_why_it_could_not_be_installed() {
        let mut missing = Missing::new("Chromium", "install it");
        assert_eq!(missing.to_string(), "Chromium is missing; install it");
        missing.why = vec!["E: You don't have enough free space in /var/cache.".to_owned()];
        assert_eq!(
            missing.to_string(),
            "Chromium is missing; install it\ninstalling it failed:\n  E: You don't have enough \
             free space in /var/cache."
        );
    }

    #[test]
    fn only_what_is_needed_is_installed() {
        let command = apt_get(&[&INSTALL[..], &["chromium"]].concat());
        let arguments: Vec<_> = command.get_args().collect();
        assert!(arguments.iter().any(|argument| *argument == "--no-install-recommends"));
    }

    #[test]
    fn a_program_that_fails_says_why_even_without_a_word() {
        let display = Display::of(1);
        let said = |script: &str| {
            runs(&display, Command::new("sh").args(["-c", script])).unwrap().join("\n")
        };
        assert_eq!(said("exit 0"), "");
        assert_eq!(said("exit 3"), "sh: exit status: 3");
        assert_eq!(
            said("echo 'E: no space left on device' >&2; exit 100"),
            "E: no space left on device"
        );
    }
}
