//! Which database the commands work on.

/// Where everything is stored.
#[derive(Debug, Clone, clap::Args)]
pub struct DatabaseArguments {
    /// The database, such as sqlite:bv-cms.db; it is made when it is not there
    #[arg(long, env = "BV_CMS_DATABASE_URL")]
    pub database_url: String,
}
