//! What all storage traits share: how they fail, and what lists of theirs are made of.

use std::error::Error;

use time::OffsetDateTime;

/// Why a storage operation did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The storage cannot be reached or is overloaded; trying again may help.
    #[error("the storage is not available")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// The storage answered with something nobody expected; trying again will not help.
    #[error("the storage failed")]
    Failed(#[source] Box<dyn Error + Send + Sync>),
    /// A part of what is stored cannot be read any more, on a disk that lost it for example; nothing
    /// but restoring a backup will help.
    #[error("the storage is damaged; stop the server and restore a backup")]
    Damaged(#[source] Box<dyn Error + Send + Sync>),
    /// Another live of the organisation has this `custom_id`.
    #[error("the custom id `{custom_id}` is taken")]
    CustomIdTaken {
        /// The custom id.
        custom_id: String,
    },
    /// The API token in whose name something was to be written has been deleted in between.
    #[error("the API token was deleted in between")]
    ApiTokenDeleted {
        /// When it was deleted.
        deleted_at: OffsetDateTime,
    },
    /// What is to be made is there already.
    #[error("{what} exists already")]
    AlreadyExists {
        /// What it is, for people.
        what: &'static str,
    },
    /// What is referred to is not there.
    #[error("{what} does not exist")]
    Missing {
        /// What it is, for people.
        what: &'static str,
    },
}

/// One page of a list, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Which page, from 1.
    pub number: u32,
    /// Items on a page, 1 to 100.
    pub size: u32,
}

impl Page {
    /// How many items come before the page.
    #[must_use]
    pub fn offset(self) -> u64 {
        u64::from(self.number.saturating_sub(1)) * u64::from(self.size)
    }
}

/// The items on a page, and how many there are on all pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice<T> {
    /// The items on the page.
    pub items: Vec<T>,
    /// The number of items on all pages together.
    pub total: u64,
}

/// A span of time: from its start, which belongs to it, to its end, which does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// From here, inclusive; `None` means from the beginning.
    pub start: Option<OffsetDateTime>,
    /// To here, exclusive; `None` means without end.
    pub end: Option<OffsetDateTime>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_begins_behind_those_before_it() {
        for (number, size, offset) in
            [(1, 20, 0), (2, 20, 20), (5, 3, 12), (0, 20, 0), (u32::MAX, 100, 429_496_729_400)]
        {
            assert_eq!(Page { number, size }.offset(), offset, "page {number} of {size}");
        }
    }
}
