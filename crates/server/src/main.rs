//! The `bv-cms` binary.

use std::process::ExitCode;

use bv_cms::cli::{self, Arguments};
use clap::Parser as _;

#[actix_web::main]
async fn main() -> ExitCode {
    match cli::run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bv-cms: {error:#}");
            ExitCode::FAILURE
        }
    }
}
