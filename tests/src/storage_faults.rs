//! Faults of the storage, which happen when they are told to.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use bv_cms_conformance::Trouble;
use bv_cms_core::StoreError;
use bv_cms_store::{Access, Interceptor};

/// What the storage says when it fails. No caller may ever see it.
pub const CAUSE: &str = "/var/lib/bv-cms: the disk is on fire";

/// What goes wrong between the storage and its database: nothing, until somebody says so.
#[derive(Debug, Default)]
pub struct StorageFaults {
    /// What is going to happen, and how many accesses succeed before it does.
    trouble: Mutex<Option<(Trouble, usize)>>,
    /// How often somebody else is going to change first what is replaced.
    conflicts: AtomicUsize,
}

impl StorageFaults {
    /// Lets somebody else change a thing first, the next so many times that one is replaced.
    pub fn change_in_between(&self, times: usize) {
        self.conflicts.store(times, Ordering::SeqCst);
    }

    /// Lets `spared` more accesses succeed and every later one fail.
    pub fn fail_after(&self, spared: usize, trouble: Trouble) {
        *self.trouble.lock().expect("nobody panics while holding it") = Some((trouble, spared));
    }

    /// Lets every access succeed again.
    pub fn heal(&self) {
        *self.trouble.lock().expect("nobody panics while holding it") = None;
    }

    fn next(&self) -> Option<Trouble> {
        let mut trouble = self.trouble.lock().expect("nobody panics while holding it");
        let (trouble, spared) = trouble.as_mut()?;
        match spared.checked_sub(1) {
            Some(fewer) => {
                *spared = fewer;
                None
            }
            None => Some(*trouble),
        }
    }

    fn is_forestalled(&self) -> bool {
        let fewer = |times: usize| times.checked_sub(1);
        self.conflicts.fetch_update(Ordering::SeqCst, Ordering::SeqCst, fewer).is_ok()
    }
}

impl Interceptor for StorageFaults {
    fn intercept(&self, access: Access) -> Result<(), StoreError> {
        match self.next() {
            Some(Trouble::Unavailable) => Err(StoreError::Unavailable(CAUSE.into())),
            Some(Trouble::Failed) => Err(StoreError::Failed(CAUSE.into())),
            Some(Trouble::ReadOnly) if access != Access::Read => {
                Err(StoreError::Unavailable(CAUSE.into()))
            }
            Some(Trouble::Panic) => panic!("{CAUSE}"),
            None if access == Access::Replace && self.is_forestalled() => Err(StoreError::Conflict),
            Some(Trouble::ReadOnly) | None => Ok(()),
        }
    }
}
