//! Faults of the storage, which happen when they are told to.

use std::sync::Mutex;

use bv_cms_conformance::Trouble;
use bv_cms_core::StoreError;
use bv_cms_store::{Access, Interceptor};

/// What the storage says when it fails. No caller may ever see it.
pub const CAUSE: &str = "/var/lib/bv-cms: the disk is on fire";

/// What is going to happen.
#[derive(Debug)]
struct Plan {
    /// The only accesses that count, unless all do.
    only: Option<Access>,
    /// How many of them succeed before it happens.
    spared: usize,
    trouble: Trouble,
}

/// What goes wrong between the storage and its database: nothing, until somebody says so.
#[derive(Debug, Default)]
pub struct StorageFaults {
    plan: Mutex<Option<Plan>>,
}

impl StorageFaults {
    /// Lets `spared` more transactions be committed and every later one fail when it is to be, with
    /// everything in it done.
    pub fn fail_commits_after(&self, spared: usize, trouble: Trouble) {
        self.set(Some(Access::Commit), spared, trouble);
    }

    /// Lets `spared` more accesses succeed and every later one fail.
    pub fn fail_after(&self, spared: usize, trouble: Trouble) {
        self.set(None, spared, trouble);
    }

    /// Lets every access succeed again.
    pub fn heal(&self) {
        *self.plan.lock().expect("nobody panics while holding it") = None;
    }

    fn set(&self, only: Option<Access>, spared: usize, trouble: Trouble) {
        let mut plan = self.plan.lock().expect("nobody panics while holding it");
        *plan = Some(Plan { only, spared, trouble });
    }

    fn next(&self, access: Access) -> Option<Trouble> {
        let mut plan = self.plan.lock().expect("nobody panics while holding it");
        let plan = plan.as_mut().filter(|plan| plan.only.is_none_or(|only| only == access))?;
        match plan.spared.checked_sub(1) {
            Some(fewer) => {
                plan.spared = fewer;
                None
            }
            None => Some(plan.trouble),
        }
    }
}

impl Interceptor for StorageFaults {
    fn intercept(&self, access: Access) -> Result<(), StoreError> {
        match self.next(access) {
            Some(Trouble::Unavailable) => Err(StoreError::Unavailable(CAUSE.into())),
            Some(Trouble::Failed) => Err(StoreError::Failed(CAUSE.into())),
            Some(Trouble::ReadOnly) if access != Access::Read => {
                Err(StoreError::Unavailable(CAUSE.into()))
            }
            Some(Trouble::Damaged) => Err(StoreError::Damaged(CAUSE.into())),
            Some(Trouble::Panic) => panic!("{CAUSE}"),
            Some(Trouble::ReadOnly) | None => Ok(()),
        }
    }
}
