//! The name that admins of a live have in its chatroom.

use bv_cms_api::generated::live::{
    GetLiveInteractionChatroomLastAdminName, UpdateLiveInteractionChatroomAdminName,
};
use bv_cms_api::generated::models::{
    GetLiveInteractionChatroomLastAdminNameResponse, UpdateLiveInteractionChatroomAdminNameBody,
    UpdateLiveInteractionChatroomAdminNameResponse,
};
use bv_cms_api::{Failure, Uuid};
use bv_cms_core::Live;

use super::stored;
use crate::app::Scope;
use crate::failures;

pub(super) async fn update(
    scope: &Scope,
    id: Uuid,
    if_match: Option<String>,
    body: UpdateLiveInteractionChatroomAdminNameBody,
) -> Result<
    UpdateLiveInteractionChatroomAdminNameResponse,
    Failure<UpdateLiveInteractionChatroomAdminName>,
> {
    let rename = |live: &mut Live| {
        live.name_admin(body.name.clone(), scope.now);
        Ok(())
    };
    stored::change(scope, id, if_match, rename, failures::store).await?;
    Ok(UpdateLiveInteractionChatroomAdminNameResponse { name: body.name })
}

pub(super) async fn last(
    scope: &Scope,
    id: Uuid,
) -> Result<
    GetLiveInteractionChatroomLastAdminNameResponse,
    Failure<GetLiveInteractionChatroomLastAdminName>,
> {
    let live = stored::find(scope, id).await?;
    Ok(GetLiveInteractionChatroomLastAdminNameResponse { name: live.admin_name().to_owned() })
}
