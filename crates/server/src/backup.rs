//! `bv-cms backup`: a copy of a database.

use std::path::PathBuf;

use crate::database::DatabaseArguments;

/// What `backup` was asked for.
#[derive(Debug, clap::Args)]
pub struct BackupArguments {
    /// The database to copy.
    #[command(flatten)]
    pub database: DatabaseArguments,
    /// The file to make, which only its owner can read; it must not be there
    pub file: PathBuf,
}

/// Copies the database.
///
/// # Errors
/// When it cannot be read, or the file cannot be made.
pub async fn run(arguments: &BackupArguments) -> anyhow::Result<()> {
    Ok(bv_cms_store::backup(&arguments.database.database_url, &arguments.file).await?)
}
