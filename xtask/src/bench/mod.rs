//! `cargo xtask bench`: how fast the server is, next to what a mint cannot do without and to servers of
//! others that do the same.

mod cores;
mod database;
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
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, ensure};

use crate::display::Display;
use crate::exit_code::CLEAN;
use crate::process::{cargo, executables};
use crate::tools::{OHA, Tool};

use cores::Cores;
use generator::Generator;
use report::Report;
use rounds::Rounds;
use subject::{Programs, Subjects};

/// Where databases and results go.
const FOLDER: &str = "target/bench";

#[derive(Debug, clap::Args)]
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
    /// Only subjects whose names contain this; targets that need others are left out
    #[arg(long)]
    only: Option<String>,
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
        let (lives, rates, only) = (vec![10], Vec::new(), self.only.clone());
        let (rounds, seconds, mints) = (3, 1, 100_000);
        let (connections, no_peers, quick) = (self.connections, self.no_peers, true);
        Self { lives, rounds, seconds, connections, rates, mints, only, no_peers, quick }
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
    let mut subjects = Subjects::start(&programs, &cores, folder, &arguments.lives)?;
    if let Some(only) = &arguments.only {
        subjects.all.retain(|subject| subject.name.contains(only));
        ensure!(!subjects.all.is_empty(), "nothing that is measured is called `{only}`");
    }
    let routing = routing::measure(&programs.bench, &cores)?;
    let figures = rounds.measure(&generator, &subjects)?;
    let held = match arguments.mints {
        0 => Vec::new(),
        mints => memory::measure(&generator, &subjects, connections, mints)?,
    };
    drop(subjects);
    let targets = targets::targets(&figures, &arguments.lives, &held, &routing);
    println!("\n{}\n{}", table::table(&figures), table::targets(&targets));
    if let Some(doubt) = table::doubt(&figures) {
        println!("{doubt}");
    }
    for missing in &missing {
        println!("{missing}");
    }
    let report = Report { cores: cores.sentence(), missing, targets, figures, held, routing };
    let (json, html) = (folder.join("bench.json"), folder.join("index.html"));
    let text = serde_json::to_string_pretty(&report)?;
    fs::write(&html, page::page(&text)).with_context(|| format!("cannot write {FOLDER}"))?;
    fs::write(&json, text).with_context(|| format!("cannot write {FOLDER}"))?;
    println!("all figures are in {}, plots in {}", json.display(), html.display());
    Ok(CLEAN)
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
