//! What a server does beside answering requests.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::time::sleep;
use bv_cms_core::StoreError;

use crate::app::Services;

/// How many uses of API tokens are stored at once.
const BATCH: usize = 1000;

/// How often something is done.
const INTERVAL: Duration = Duration::from_secs(5);

impl Services {
    /// Stores when API tokens were last used, as far as it is not stored yet.
    ///
    /// # Errors
    /// When the storage fails; what is not stored then is kept for the next time.
    pub async fn store_last_used(&self) -> Result<(), StoreError> {
        for batch in self.last_used.waiting().chunks(BATCH) {
            self.store.touch_api_tokens(batch).await?;
            self.last_used.stored(batch);
        }
        Ok(())
    }
}

/// Stores when API tokens were last used, and forgets who asks no more, now and then for as long as it
/// is polled.
pub(crate) async fn keep(services: Arc<Services>) {
    let mut failed = false;
    loop {
        sleep(INTERVAL).await;
        services.load.forget();
        let outcome = services.store_last_used().await;
        if let Err(error) = &outcome
            && !failed
        {
            tracing::warn!(%error, "when API tokens were last used cannot be stored; it is kept");
        }
        failed = outcome.is_err();
    }
}
