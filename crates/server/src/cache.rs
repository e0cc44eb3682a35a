//! How much of the storage `serve` remembers, and for how long.

use std::sync::Arc;
use std::time::Duration;

use bv_cms_core::Store;
use bv_cms_store::{CacheLimits, CachedStore};

/// What the command line says about it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct CacheArguments {
    /// For how many seconds API tokens, roles and lives are shown from memory, 0 to 60. What this
    /// server writes it shows at once; what another process writes to the database, such as a role by
    /// `bv-cms member add`, after this time at the latest. 0 asks the database each time
    #[arg(long, env = "BV_CMS_CACHE_SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u16).range(0..=60))]
    pub cache_seconds: u16,
    /// About how much memory that takes at most, in MiB: 1 to 65536
    #[arg(long, env = "BV_CMS_CACHE_MIB", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub cache_mib: u32,
}

impl CacheArguments {
    /// The storage as requests see it.
    #[must_use]
    pub fn before(self, store: Arc<dyn Store>) -> Arc<dyn Store> {
        if self.cache_seconds == 0 {
            return store;
        }
        let lifetime = Duration::from_secs(self.cache_seconds.into());
        let bytes = u64::from(self.cache_mib) << 20;
        Arc::new(CachedStore::new(store, CacheLimits { lifetime, bytes }))
    }
}
