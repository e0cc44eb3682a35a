//! The live that an operation is about: found, changed and written.

use bv_cms_api::generated::problems::{CustomIdTaken, Internal, LiveNotFound, Unavailable};
use bv_cms_api::{Documents, Failure, Uuid};
use bv_cms_core::{Live, LiveId, StoreError};

use crate::app::Scope;
use crate::failures;

/// How often a change is tried that others keep changing under it.
const ATTEMPTS: usize = 8;

/// The live of that id.
pub(super) async fn find<O>(scope: &Scope, id: Uuid) -> Result<Live, Failure<O>>
where
    O: Documents<LiveNotFound> + Documents<Internal> + Documents<Unavailable>,
{
    let live = scope.live(LiveId(id.0)).await.map_err(failures::store)?;
    Ok(live.ok_or(LiveNotFound { live_id: id.to_string() })?)
}

/// Changes the live of that id, from its latest state, and returns it as it is then.
pub(super) async fn change<O>(
    scope: &Scope,
    id: Uuid,
    change: impl Fn(&mut Live) -> Result<(), Failure<O>>,
    refused: impl Fn(StoreError) -> Failure<O>,
) -> Result<Live, Failure<O>>
where
    O: Documents<LiveNotFound> + Documents<Internal> + Documents<Unavailable>,
{
    for _ in 0..ATTEMPTS {
        let mut live = find(scope, id).await?;
        change(&mut live)?;
        match scope.store().replace_live(&live).await {
            Ok(()) => return Ok(live),
            Err(StoreError::Conflict) => {}
            Err(error) => return Err(refused(error)),
        }
    }
    Err(failures::store(StoreError::Conflict))
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
