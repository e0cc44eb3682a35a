//! `cargo xtask bench`: how fast the server is, next to what a mint cannot do without and to servers of
//! others that do the same; and how fast large documents are compared, next to validating them.

mod cores;
mod database;
mod documents;
mod figures;
mod generator;
mod memory;
mod page;
mod peer;
mod report;
mod request;
mod rounds;
mod routing;
mod server;
mod subject;
mod table;
mod targets;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, ensure};

use crate::display::Display;
use crate::exit_code::CLEAN;
use crate::process::{cargo, executables};
use crate::tools::{OHA, Tool};

use cores::Cores;
use figures::Figures;
use generator::Generator;
use memory::Held;
use report::Report;
use rounds::Rounds;
use routing::Routing;
use subject::{Programs, Subjects};

/// Where databases and results go.
const FOLDER: &str = "target/bench";

#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Bench {
    /// How many lives and as many API tokens the databases have: powers of ten from 10 to 1000000,
    /// separated by commas
    #[arg(long, value_delimiter = ',', default_values_t = [10, 10_000, 1_000_000])]
    lives: Vec<u32>,
    /// How many rounds; in each, everything is measured once
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// For how many seconds each measurement lasts
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..))]
    seconds: u16,
    /// Over how many connections
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..))]
    connections: u16,
    /// How many requests a second are sent whether they are answered or not, besides half of what each
    /// can answer; more than one are separated by commas
    #[arg(long, value_delimiter = ',', default_value = "1000")]
    rates: Vec<u32>,
    /// After how many mints to look at the memory of the server; 0 to leave it
    #[arg(long, default_value_t = 1_000_000)]
    mints: u32,
    /// Only what has this in its name; what begins with `breaking` starts no server. Targets that need others are left
    /// out
    #[arg(long)]
    only: Option<String>,
    /// The earlier one of two documents of your own to compare
    #[arg(long, requires = "document")]
    base: Option<PathBuf>,
    /// The later one
    #[arg(long, requires = "base")]
    document: Option<PathBuf>,
    /// Leave out the servers of others
    #[arg(long)]
    no_peers: bool,
    /// The short form, of three minutes at most once everything is built: 10 lives, 3 rounds of 1
    /// second, no fixed rates, 100000 mints
    #[arg(long, conflicts_with_all = ["lives", "rounds", "seconds", "rates", "mints"])]
    quick: bool,
}

impl Bench {
    fn short(&self) -> Self {
        let (lives, rates) = (vec![10], Vec::new());
        Self { lives, rounds: 3, seconds: 1, rates, mints: 100_000, ..self.clone() }
    }

    /// Two documents of whoever asks.
    fn own_documents(&self) -> Option<(&Path, &Path)> {
        Some((self.base.as_deref()?, self.document.as_deref()?))
    }

    fn picks(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| name.contains(only))
    }
}

pub(crate) fn run(arguments: &Bench) -> anyhow::Result<u8> {
    let short = arguments.short();
    let arguments = if arguments.quick { &short } else { arguments };
    let display = Display::of(2);
    let prepared = prepare(arguments, &display);
    display.close();
    let (generator, programs, missing) = prepared?;
    let cores = Cores::of_machine();
    let folder = Path::new(FOLDER);
    let duration = Duration::from_secs(arguments.seconds.into());
    let generator = Generator { program: generator, cores: &cores, duration };
    let connections = arguments.connections;
    let rounds = Rounds { count: arguments.rounds, rates: &arguments.rates, connections };
    println!("{}", cores.sentence());
    let mut pairs = documents::pairs(&programs.bench, folder, arguments.own_documents())?;
    pairs.retain(|pair| arguments.picks(&pair.name));
    let compared = documents::measure(&programs.bench, &cores, arguments.rounds, &pairs)?;
    let asked = if arguments.only.as_ref().is_some_and(|only| only.starts_with("breaking")) {
        Asked::default()
    } else {
        ask(arguments, &generator, &programs, &rounds)?
    };
    let Asked { figures, held, routing } = asked;
    let mut targets = targets::targets(&figures, &arguments.lives, &held, &routing);
    targets.extend(targets::of_documents(&compared));
    println!();
    if !figures.is_empty() {
        println!("{}", table::table(&figures));
    }
    if !compared.is_empty() {
        println!("{}", table::documents(&compared));
    }
    println!("{}", table::targets(&targets));
    if let Some(doubt) = table::doubt(&figures) {
        println!("{doubt}");
    }
    for missing in &missing {
        println!("{missing}");
    }
    let cores = cores.sentence();
    let report = Report { cores, missing, targets, figures, held, routing, compared };
    let (json, html) = (folder.join("bench.json"), folder.join("index.html"));
    let text = serde_json::to_string_pretty(&report)?;
    fs::write(&html, page::page(&text)).with_context(|| format!("cannot write {FOLDER}"))?;
    fs::write(&json, text).with_context(|| format!("cannot write {FOLDER}"))?;
    println!("all figures are in {}, plots in {}", json.display(), html.display());
    Ok(CLEAN)
}

/// What was found out about servers.
#[derive(Debug, Default)]
struct Asked {
    figures: Vec<Figures>,
    held: Vec<Held>,
    routing: Vec<Routing>,
}

/// Starts every server and asks it.
fn ask(
    arguments: &Bench,
    generator: &Generator<'_>,
    programs: &Programs,
    rounds: &Rounds<'_>,
) -> anyhow::Result<Asked> {
    let (cores, folder) = (generator.cores, Path::new(FOLDER));
    let mut subjects = Subjects::start(programs, cores, folder, &arguments.lives)?;
    subjects.all.retain(|subject| arguments.picks(subject.name));
    ensure!(
        !subjects.all.is_empty(),
        "nothing that is measured is called `{}`",
        arguments.only.as_deref().unwrap_or_default()
    );
    let routing = routing::measure(&programs.bench, cores)?;
    let figures = rounds.measure(generator, &subjects)?;
    let held = match arguments.mints {
        0 => Vec::new(),
        mints => memory::measure(generator, &subjects, rounds.connections, mints)?,
    };
    Ok(Asked { figures, held, routing })
}

type Prepared = (std::path::PathBuf, Programs, Vec<String>);

/// Builds what is measured and installs what measures. A peer that cannot be installed is left out.
fn prepare(arguments: &Bench, display: &Display) -> anyhow::Result<Prepared> {
    fs::create_dir_all(FOLDER).with_context(|| format!("cannot make {FOLDER}"))?;
    display.begin("tools");
    if let Err(missing) = Tool::Program(OHA).provide(display)? {
        anyhow::bail!("{missing}");
    }
    let (mut peers, mut missing) = (Vec::new(), Vec::new());
    for (tools, peer) in &peer::ALL {
        if arguments.no_peers {
            continue;
        }
        let mut lacks = None;
        for tool in *tools {
            if lacks.is_none() {
                lacks = tool.provide(display)?.err();
            }
        }
        match lacks {
            None => peers.push(peer),
            Some(lack) => missing.push(format!("{} is not measured: {lack}", peer.name)),
        }
    }
    display.begin("release build");
    let mut build = cargo(&["build", "--quiet", "--release", "--target-dir", "target"]);
    build.args(["--package", "bv-cms", "--package", "bv-cms-bench"]);
    let [cms, bench] = executables(build, ["bv-cms", "bv-cms-bench"])?;
    Ok((OHA.path()?, Programs { cms, bench, peers }, missing))
}
