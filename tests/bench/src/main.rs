//! What `cargo xtask bench` measures `bv-cms serve` with: a database of any size, a handler that does
//! nothing but what a mint cannot do without, routes of any number, and large documents.
//!
//! What it stands on:
//!
//! ```text
//! breaking, core, dialect, document, lint, server, store, token → tests/bench
//! ```

mod bare;
mod database;
mod documents;
mod routing;

use std::io::Write as _;
use std::path::PathBuf;

use clap::Parser;

#[derive(Debug, Parser)]
enum Command {
    /// Answer every POST with signatures; prints the address
    Bare {
        /// How many bytes each signature signs
        #[arg(long, value_delimiter = ',', required = true)]
        sign: Vec<usize>,
        /// How many bytes an answer has
        #[arg(long)]
        answer: usize,
    },
    /// Fill a new database, and print what requests need
    Database {
        /// Such as `sqlite:bench.db`
        #[arg(long)]
        database_url: String,
        /// How many lives and as many API tokens
        #[arg(long)]
        lives: u32,
    },
    /// Print how long requests take that find their operation among so many
    Routing {
        /// How many operations there are
        #[arg(long, value_delimiter = ',', required = true)]
        operations: Vec<usize>,
    },
    /// Write documents in two versions, and print where they are
    Documents {
        /// Where to
        #[arg(long)]
        folder: PathBuf,
        /// The document of this project
        #[arg(long)]
        contract: PathBuf,
    },
    /// Print what it takes to read two documents and to compare them
    Compare {
        /// The earlier one
        #[arg(long)]
        base: PathBuf,
        /// The one that is held against it
        #[arg(long)]
        document: PathBuf,
    },
    /// Print what it takes to read documents and to validate them
    Validate {
        /// Which
        #[arg(required = true)]
        documents: Vec<PathBuf>,
    },
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let measured = match Command::parse() {
        Command::Bare { sign, answer } => {
            return bare::serve(bare::Work { lengths: sign, answer }).await;
        }
        Command::Database { database_url, lives } => {
            return database::fill(&database_url, lives).await;
        }
        Command::Routing { operations } => routing::measure(&operations).await?,
        Command::Documents { folder, contract } => documents::write(&folder, &contract)?,
        Command::Compare { base, document } => documents::compare(&base, &document)?,
        Command::Validate { documents } => documents::validate(&documents)?,
    };
    Ok(writeln!(std::io::stdout(), "{measured}")?)
}
