//! The live that an operation is about: found, changed and written.

use bv_cms_api::generated::problems::{
    CustomIdTaken, Internal, LiveChanged, LiveNotFound, Unavailable,
};
use bv_cms_api::{Documents, Failure, Uuid};
use bv_cms_core::{Decision, Live, LiveChange, LiveId, StoreError};

use super::entity_tag;
use crate::app::Scope;
use crate::failures;

/// The live of that id.
pub(super) async fn find<O>(scope: &Scope, id: Uuid) -> Result<Live, Failure<O>>
where
    O: Documents<LiveNotFound> + Documents<Internal> + Documents<Unavailable>,
{
    let live = scope.live(LiveId(id.0)).await.map_err(failures::store)?;
    Ok(live.ok_or(LiveNotFound { live_id: id.to_string() })?)
}

/// Changes the live of that id, from its latest state if `if_match` names that, and returns it as it
/// is then.
pub(super) async fn change<O>(
    scope: &Scope,
    id: Uuid,
    if_match: Option<String>,
    change: impl Fn(&mut Live) -> Result<(), Failure<O>> + Sync,
    failed: impl Fn(StoreError) -> Failure<O>,
) -> Result<Live, Failure<O>>
where
    O: Documents<LiveNotFound> + Documents<LiveChanged>,
{
    let mut refused = None;
    let mut decide = |live: &mut Live| {
        refused = entity_tag::hold(live, if_match.as_deref()).and_then(|()| change(live)).err();
        if refused.is_none() { Decision::Commit } else { Decision::RollBack }
    };
    let changed = scope.store().change_live(scope.organisation, LiveId(id.0), &mut decide).await;
    match changed.map_err(failed)? {
        LiveChange::Changed(live) => Ok(*live),
        LiveChange::Unchanged | LiveChange::Missing => {
            Err(refused.unwrap_or_else(|| LiveNotFound { live_id: id.to_string() }.into()))
        }
    }
}

/// What it means that a live, which may have a custom id, could not be written.
pub(super) fn write_failure<O>(error: StoreError) -> Failure<O>
where
    O: Documents<CustomIdTaken> + Documents<Internal> + Documents<Unavailable>,
{
    match error {
        StoreError::CustomIdTaken { custom_id } => CustomIdTaken { custom_id }.into(),
        error => failures::store(error),
    }
}
