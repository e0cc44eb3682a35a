//! The actions that move a live from one state to the next.

use bv_cms_api::generated::problems::{
    ActionNotAllowed, Internal, LiveChanged, LiveNotFound, Unavailable,
};
use bv_cms_api::{Documents, Failure, Uuid};
use bv_cms_core::{Live, LiveAction};

use super::stored;
use crate::app::Scope;
use crate::failures;

/// Moves a live on.
pub(super) async fn act<O, Response: Default>(
    scope: &Scope,
    id: Uuid,
    if_match: Option<String>,
    action: impl Fn(&Live) -> LiveAction + Sync,
) -> Result<Response, Failure<O>>
where
    O: Documents<ActionNotAllowed>
        + Documents<LiveNotFound>
        + Documents<LiveChanged>
        + Documents<Internal>
        + Documents<Unavailable>,
{
    let act = |live: &mut Live| {
        live.act(action(live), scope.now).map_err(|refused| {
            let action = refused.action.name().to_owned();
            ActionNotAllowed { action, status: refused.status.name().to_owned() }.into()
        })
    };
    stored::change(scope, id, if_match, act, failures::store).await?;
    Ok(Response::default())
}

/// What ends a live: its recording begins only where one is wanted.
pub(super) fn end(live: &Live) -> LiveAction {
    LiveAction::End { records_vod: live.settings.live_vod.is_some() }
}
