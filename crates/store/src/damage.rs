//! What is known of damage to the database: once some was met, nothing more is written, which would only
//! spread it.

use std::sync::{Arc, OnceLock};

use bv_cms_core::StoreError;

use crate::error::{Violation, failure, violation};

/// How the database was first found to be damaged; nothing as long as it was not.
#[derive(Debug, Clone, Default)]
pub(crate) struct Damage(Arc<OnceLock<String>>);

impl Damage {
    /// What an error of SQLite or its pool means to whoever uses the storage. What it says of the database
    /// is kept in mind.
    pub(crate) fn failure(&self, error: sqlx::Error) -> StoreError {
        self.note(failure(error))
    }

    /// The same, where `meaning` knows that of some broken constraints.
    pub(crate) fn refusal(
        &self,
        error: sqlx::Error,
        meaning: impl FnOnce(Violation) -> Option<StoreError>,
    ) -> StoreError {
        violation(&error).and_then(meaning).unwrap_or_else(|| self.failure(error))
    }

    /// Keeps in mind what an error says of the database.
    pub(crate) fn note(&self, error: StoreError) -> StoreError {
        if let StoreError::Damaged(why) = &error {
            self.0.get_or_init(|| why.to_string());
        }
        error
    }

    /// Holds that none was met, for whoever wants to know.
    ///
    /// # Errors
    /// [`StoreError::Damaged`].
    pub(crate) fn hold(&self) -> Result<(), StoreError> {
        self.0.get().map_or(Ok(()), |why| Err(StoreError::Damaged(why.clone().into())))
    }

    /// Holds that none was met, for whoever wants to write.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]: it is somebody else's data that is damaged.
    pub(crate) fn hold_for_writing(&self) -> Result<(), StoreError> {
        self.hold().map_err(|damaged| StoreError::Unavailable(Box::new(damaged)))
    }
}
