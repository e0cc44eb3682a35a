//! Other programs, and where they run.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use anyhow::{Context as _, anyhow, ensure};
use serde::Deserialize;
use serde_json::Deserializer;

use crate::generate::DOCUMENT;

/// Works from the top of the checkout that is asked about: the one whose package cargo runs, or
/// without cargo the one the command was typed in. Where this program was built says nothing: two
/// checkouts may share a target folder.
pub(crate) fn enter_repository() -> anyhow::Result<()> {
    own_path()?;
    let start = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(package) => PathBuf::from(package),
        None => env::current_dir()
            .context("the current folder is gone or may not be read; enter the checkout again")?,
    };
    let top = top_of(&start)?;
    env::set_current_dir(top).with_context(|| format!("cannot enter {}", top.display()))
}

/// The nearest folder around another that holds a workspace with a document.
fn top_of(start: &Path) -> anyhow::Result<&Path> {
    let holds =
        |folder: &&Path| folder.join("Cargo.toml").is_file() && folder.join(DOCUMENT).is_file();
    start.ancestors().find(holds).with_context(|| {
        format!(
            "neither {} nor a folder around it holds Cargo.toml and {DOCUMENT}; run `cargo xtask` \
             inside of a checkout",
            start.display()
        )
    })
}

/// The cargo that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments);
    command
}

/// Where this program is. Asked before anything else: a build may put a new one there, and the
/// operating system then says that the old one is gone.
static OURSELVES: LazyLock<Option<PathBuf>> = LazyLock::new(|| env::current_exe().ok());

/// This program, to run another of its commands without asking cargo whether it is up to date. On
/// Linux the very one that runs, also if another checkout has put its own in its place since.
pub(crate) fn ourselves() -> anyhow::Result<Command> {
    let own = own_path()?;
    Ok(Command::new(if cfg!(target_os = "linux") { Path::new("/proc/self/exe") } else { own }))
}

fn own_path() -> anyhow::Result<&'static Path> {
    OURSELVES.as_deref().context(
        "the operating system does not say where this program is; run it as `cargo xtask`, with \
         /proc mounted on Linux",
    )
}

/// A program of ours, by its name among what cargo builds. Always both of them, and for the whole
/// workspace: cargo would choose other features for one alone, neither those of `cargo test` nor
/// those of the other, and build its dependencies once more. Into the checkout, even if cargo builds
/// elsewhere otherwise: another checkout may build there at the same time.
pub(crate) fn built(name: &'static str) -> anyhow::Result<Command> {
    let programs = ["--bin", "bv-cms", "--example", "witnesses"];
    let mut build = cargo(&["build", "--quiet", "--workspace", "--target-dir", "target"]);
    build.args(programs);
    let [program] = executables(build, [name])?;
    Ok(Command::new(program))
}

/// Runs a build; says where the programs of these names are.
pub(crate) fn executables<const COUNT: usize>(
    mut build: Command,
    names: [&'static str; COUNT],
) -> anyhow::Result<[PathBuf; COUNT]> {
    build.args(["--message-format", "json-render-diagnostics"]);
    let output = build.stderr(Stdio::inherit()).output().with_context(|| {
        format!("cannot run {}; install Rust by way of rustup", build.get_program().display())
    })?;
    let all = names.join("` or `");
    ensure!(output.status.success(), "`{all}` does not build; cargo said why above");
    let messages = Deserializer::from_slice(&output.stdout).into_iter::<Artifact>();
    let messages: Vec<Artifact> = messages.collect::<Result<_, _>>().context(
        "cargo writes its messages in another form than this program reads; use the toolchain of \
         rust-toolchain.toml",
    )?;
    let mut programs = Vec::new();
    for name in names {
        let own = messages.iter().filter(|message| message.target.name == name);
        let program = own.filter_map(|message| message.executable.clone()).next_back();
        programs.push(program.with_context(|| {
            let words = [build.get_program()].into_iter().chain(build.get_args());
            let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
            format!(
                "cargo does not say where `{name}` is; run `{}` and see what it builds",
                words.join(" ")
            )
        })?);
    }
    programs.try_into().map_err(|_| anyhow!("there is a program for each name"))
}

/// What cargo says of something that it has built, as far as we need it.
#[derive(Deserialize)]
struct Artifact {
    #[serde(default)]
    target: Target,
    executable: Option<PathBuf>,
}

#[derive(Default, Deserialize)]
struct Target {
    name: String,
}
