//! The commands that make the first organisation, account, member and API token. Each prints what
//! it made on standard output and nothing else, so that scripts can use it.

use std::fmt;

use anyhow::{Context as _, anyhow};
use bv_cms_core::{
    Account, AccountId, ApiTokenId, ApiTokenRecord, ApiTokenStore as _, Clock as _, Membership,
    Organisation, OrganisationId, OrganisationStore as _, Role, StoreError, new_identifier,
};
use bv_cms_store::SqliteStore;
use bv_cms_token::ApiToken;
use time::Duration;

use crate::database::DatabaseArguments;
use crate::output;
use crate::system::{SystemClock, SystemRandom};

/// `bv-cms org …`
#[derive(Debug, clap::Subcommand)]
pub enum OrganisationCommand {
    /// Make an organisation and print its id
    Create {
        #[command(flatten)]
        database: DatabaseArguments,
        /// A name for people
        #[arg(long)]
        name: String,
    },
}

/// `bv-cms account …`
#[derive(Debug, clap::Subcommand)]
pub enum AccountCommand {
    /// Make an account and print its id
    Create {
        #[command(flatten)]
        database: DatabaseArguments,
        /// A name for people
        #[arg(long)]
        name: String,
    },
}

/// `bv-cms member …`
#[derive(Debug, clap::Subcommand)]
pub enum MemberCommand {
    /// Make an account a member of an organisation, or change the role of one
    Add {
        #[command(flatten)]
        database: DatabaseArguments,
        /// The organisation's id
        #[arg(long)]
        org: OrganisationId,
        /// The account's id
        #[arg(long)]
        account: AccountId,
        /// What the member may do: viewer, editor or admin
        #[arg(long, value_parser = role)]
        role: Role,
    },
}

/// `bv-cms api-token …`
#[derive(Debug, clap::Subcommand)]
pub enum ApiTokenCommand {
    /// Make an API token for an account and print it; it cannot be read again
    Create {
        #[command(flatten)]
        database: DatabaseArguments,
        /// The account's id
        #[arg(long)]
        account: AccountId,
        /// A name for people
        #[arg(long)]
        name: String,
        /// After how many days it expires [default: never]
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
        expires_in_days: Option<u16>,
    },
}

fn role(name: &str) -> Result<Role, String> {
    Role::from_name(name).ok_or_else(|| "must be viewer, editor or admin".to_owned())
}

/// The error of a storage. What is missing there may be in another database than the one named.
fn explained(error: StoreError, remedy: &str) -> anyhow::Error {
    match error {
        StoreError::Missing { what } => anyhow!("{what} does not exist in this database; {remedy}"),
        error => error.into(),
    }
}

/// Prints the identifier of what was made. Where that cannot be printed, the error tells it: it is no
/// secret, and what it names is there.
fn print_identifier(what: &str, id: impl fmt::Display) -> anyhow::Result<()> {
    output::print(&format!("{id}\n")).with_context(|| {
        format!(
            "{what} {id} was made and is stored, but its id cannot be printed; do not make it again"
        )
    })
}

/// Does something with a database and closes it, so that all of it is in its one file.
async fn with_store<T>(
    database: &DatabaseArguments,
    work: impl AsyncFnOnce(&SqliteStore) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let store = SqliteStore::open(&database.database_url).await?;
    let done = work(&store).await;
    store.close().await;
    done
}

/// Makes an organisation.
///
/// # Errors
/// When the storage fails, or the identifier cannot be printed.
pub async fn organisation(command: OrganisationCommand) -> anyhow::Result<()> {
    let OrganisationCommand::Create { database, name } = command;
    let id = OrganisationId(new_identifier(SystemClock.now(), &SystemRandom)?);
    let organisation = Organisation { id, name };
    with_store(&database, async |store| Ok(store.insert_organisation(&organisation).await?))
        .await?;
    print_identifier("the organisation", id)
}

/// Makes an account.
///
/// # Errors
/// When the storage fails, or the identifier cannot be printed.
pub async fn account(command: AccountCommand) -> anyhow::Result<()> {
    let AccountCommand::Create { database, name } = command;
    let id = AccountId(new_identifier(SystemClock.now(), &SystemRandom)?);
    let account = Account { id, name };
    with_store(&database, async |store| Ok(store.insert_account(&account).await?)).await?;
    print_identifier("the account", id)
}

/// Makes a member.
///
/// # Errors
/// When the organisation or the account does not exist, or the storage fails.
pub async fn member(command: MemberCommand) -> anyhow::Result<()> {
    let MemberCommand::Add { database, org: organisation, account, role } = command;
    let membership = Membership { organisation, account, role };
    with_store(&database, async |store| {
        store.put_membership(membership).await.map_err(|error| {
            explained(error, "make them with `bv-cms org create` and `bv-cms account create`")
        })
    })
    .await
}

/// Makes an API token.
///
/// # Errors
/// When the account does not exist, or the storage fails. Where it cannot be printed it is deleted
/// again: nobody could ever read it.
pub async fn api_token(command: ApiTokenCommand) -> anyhow::Result<()> {
    let ApiTokenCommand::Create { database, account, name, expires_in_days } = command;
    if name.is_empty() || name.chars().count() > 100 {
        return Err(anyhow!("--name must have 1 to 100 characters"));
    }
    let now = SystemClock.now();
    let secret = ApiToken::generate(&SystemRandom).context("cannot make a secret")?;
    let record = ApiTokenRecord {
        id: ApiTokenId(new_identifier(now, &SystemRandom)?),
        account,
        name,
        hash: secret.hash(),
        parent: None,
        created_at: now,
        expires_at: expires_in_days.map(|days| now + Duration::days(days.into())),
        last_used_at: None,
        deleted_at: None,
    };
    with_store(&database, async |store| {
        let inserted = store.insert_api_token(&record).await;
        inserted.map_err(|error| explained(error, "make it with `bv-cms account create`"))?;
        let Err(error) = output::print(&format!("{}\n", secret.expose())) else { return Ok(()) };
        let error = anyhow::Error::from(error).context("the API token cannot be printed");
        Err(match store.delete_api_token(account, record.id, None, SystemClock.now()).await {
            Ok(_) => error.context("no API token was made: what cannot be read was deleted again"),
            Err(failure) => error.context(format!(
                "the API token {} is stored and cannot be deleted ({failure}); delete it over the \
                 API",
                record.id
            )),
        })
    })
    .await
}
