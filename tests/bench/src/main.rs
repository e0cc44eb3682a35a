//! What `cargo xtask bench` measures `bv-cms serve` with: a database of any size, a handler that does
//! nothing but what a mint cannot do without, and routes of any number.
//!
//! What it stands on:
//!
//! ```text
//! core, server, store, token → tests/bench
//! ```

mod bare;
mod database;
mod routing;

use std::io::Write as _;

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
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Bare { sign, answer } => bare::serve(bare::Work { lengths: sign, answer }).await,
        Command::Database { database_url, lives } => database::fill(&database_url, lives).await,
        Command::Routing { operations } => {
            let measured = routing::measure(&operations).await?;
            writeln!(std::io::stdout(), "{measured}")?;
            Ok(())
        }
    }
}
