//! A place to stand between the storage and its database, for tests.

use std::fmt;

use bv_cms_core::StoreError;

/// What the storage is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read, and write nothing.
    Read,
    /// Write with one statement.
    Write,
    /// Begin a transaction that writes.
    Begin,
    /// Read or write within such a transaction.
    Within,
    /// Make what it wrote last.
    Commit,
}

/// Hears of every access to the database before it begins and can refuse it: so a test lets a real
/// storage fail before each access, without knowing its methods.
pub trait Interceptor: fmt::Debug + Send + Sync {
    /// Lets the access happen.
    ///
    /// # Errors
    /// [`StoreError`] if the access is to fail with it; then the database is not touched.
    fn intercept(&self, access: Access) -> Result<(), StoreError>;
}
