use bv_cms_api::generated::problems::{ActionNotAllowed, Internal, LiveNotFound, Unavailable};
use bv_cms_api::{Documents, Failure, Uuid};
use bv_cms_core::{Live, LiveAction};

use super::stored_live;
use crate::app::Scope;
use crate::failures;

/// Moves a live on.
pub(super) async fn act<O>(
    scope: &Scope,
    id: Uuid,
    action: impl Fn(&Live) -> LiveAction,
) -> Result<(), Failure<O>>
where
    O: Documents<ActionNotAllowed>
        + Documents<LiveNotFound>
        + Documents<Internal>
        + Documents<Unavailable>,
{
    let act = |live: &mut Live| {
        live.act(action(live), scope.now).map_err(|refused| {
            let action = refused.action.name().to_owned();
            ActionNotAllowed { action, status: refused.status.name().to_owned() }.into()
        })
    };
    stored_live::change(scope, id, act, failures::store).await.map(drop)
}
