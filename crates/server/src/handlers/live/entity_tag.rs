//! The entity tags that name the states of a live, and what callers ask of them.

use bv_cms_api::generated::problems::LiveChanged;
use bv_cms_api::{Documents, Failure};
use bv_cms_core::Live;

/// Names the state that a live is in, as no other state of it is named: by its revision, and by when it
/// came to be, because revisions repeat after a backup is restored.
pub(super) fn of(live: &Live) -> String {
    let microseconds = live.updated_at.unix_timestamp_nanos() / 1000;
    format!("\"{}-{microseconds}\"", live.revision)
}

/// Refuses to change a live that is not in one of the states that a caller's `if-match` names (RFC 9110,
/// section 13.1.1).
///
/// The contract's pattern has seen to it that these are entity tags. None of ours has a comma in it, so
/// that splitting there never makes one of them out of others; and a weak one never equals any.
pub(super) fn hold<O: Documents<LiveChanged>>(
    live: &Live,
    if_match: Option<&str>,
) -> Result<(), Failure<O>> {
    let etag = of(live);
    match if_match {
        Some(tags) if tags != "*" && tags.split(',').all(|tag| tag.trim() != etag) => {
            Err(LiveChanged { etag }.into())
        }
        _ => Ok(()),
    }
}
