//! The command line.

use clap::{Parser, Subcommand};

use crate::backup::{self, BackupArguments};
use crate::bootstrap::{self, AccountCommand, ApiTokenCommand, MemberCommand, OrganisationCommand};
use crate::demo::{self, DemoArguments};
use crate::log::{Log, LogFormat};
use crate::serve::{self, ServeArguments};

/// An independent server compatible with the BlendVision CMS API. Not affiliated.
#[derive(Debug, Parser)]
#[command(name = "bv-cms", version)]
pub struct Arguments {
    /// How to write the log, which goes to standard error
    #[arg(long, global = true, env = "BV_CMS_LOG_FORMAT", default_value = "text")]
    log_format: LogFormat,
    /// What to log, such as `info` or `bv_cms=debug`; `info,actix_http=error` also tells what the parser
    /// of HTTP makes of what clients send
    #[arg(long, global = true, env = "BV_CMS_LOG", default_value = "info,actix_server=warn")]
    log: String,
    #[command(subcommand)]
    command: Command,
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

impl Arguments {
    /// Starts the log that they ask for.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn log(&self) -> anyhow::Result<Log> {
        Log::start(self.log_format, &self.log)
    }
}

/// Does what the command line asks for.
///
/// # Errors
/// When it cannot be done.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
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
