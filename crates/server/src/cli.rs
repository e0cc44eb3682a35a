//! The command line.

use std::io::IsTerminal as _;

use anyhow::Context as _;
use clap::{Parser, Subcommand, ValueEnum};
use tracing_subscriber::EnvFilter;

use crate::backup::{self, BackupArguments};
use crate::bootstrap::{self, AccountCommand, ApiTokenCommand, MemberCommand, OrganisationCommand};
use crate::demo::{self, DemoArguments};
use crate::serve::{self, ServeArguments};

/// An independent server compatible with the BlendVision CMS API. Not affiliated.
#[derive(Debug, Parser)]
#[command(name = "bv-cms", version)]
pub struct Arguments {
    /// How to write the log, which goes to standard error
    #[arg(long, global = true, env = "BV_CMS_LOG_FORMAT", default_value = "text")]
    log_format: LogFormat,
    /// What to log, such as `info` or `bv_cms=debug`
    #[arg(long, global = true, env = "BV_CMS_LOG", default_value = "info,actix_server=warn")]
    log: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LogFormat {
    /// Lines for people
    Text,
    /// One JSON object per line
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Try it out: a temporary database, well-known credentials, loopback only
    Demo(DemoArguments),
    /// Serve from a database
    Serve(ServeArguments),
    /// Organisations
    #[command(subcommand)]
    Org(OrganisationCommand),
    /// Accounts
    #[command(subcommand)]
    Account(AccountCommand),
    /// Members of organisations
    #[command(subcommand)]
    Member(MemberCommand),
    /// API tokens
    #[command(subcommand)]
    ApiToken(ApiTokenCommand),
    /// Copy a database, also one that is being served
    Backup(BackupArguments),
}

/// Does what the command line asks for.
///
/// # Errors
/// When it cannot be done.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&arguments.log).with_context(|| {
        format!(
            "`{}` is no log filter; give --log or BV_CMS_LOG one such as `info` or `bv_cms=debug`",
            arguments.log
        )
    })?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match arguments.log_format {
        LogFormat::Text => log.compact().init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    match arguments.command {
        Command::Demo(arguments) => demo::run(&arguments).await,
        Command::Serve(arguments) => serve::run(arguments).await,
        Command::Org(command) => bootstrap::organisation(command).await,
        Command::Account(command) => bootstrap::account(command).await,
        Command::Member(command) => bootstrap::member(command).await,
        Command::ApiToken(command) => bootstrap::api_token(command).await,
        Command::Backup(arguments) => backup::run(&arguments).await,
    }
}
