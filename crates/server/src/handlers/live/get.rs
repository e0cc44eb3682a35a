//! One live, by its identifier or by the one that its organisation gave it.

use bv_cms_api::generated::live::{
    GetLive, GetLiveAnswer, GetLiveByCustomId, GetLiveByCustomIdAnswer,
};
use bv_cms_api::generated::models::{GetLiveByCustomIdResponse, GetLiveResponse};
use bv_cms_api::generated::problems::LiveCustomIdNotFound;
use bv_cms_api::{Failure, Uuid};

use super::{conversion as convert, entity_tag, stored};
use crate::app::Scope;
use crate::failures;

pub(super) async fn get(scope: &Scope, id: Uuid) -> Result<GetLiveAnswer, Failure<GetLive>> {
    let live = stored::find(scope, id).await?;
    let etag = entity_tag::of(&live);
    let live = convert::live(live).map_err(failures::internal)?;
    Ok(GetLiveAnswer::Ok { etag, body: GetLiveResponse { live } })
}

pub(super) async fn get_by_custom_id(
    scope: &Scope,
    custom_id: String,
) -> Result<GetLiveByCustomIdAnswer, Failure<GetLiveByCustomId>> {
    let live = scope.store().live_by_custom_id(scope.organisation, &custom_id).await;
    let live = live.map_err(failures::store)?.ok_or(LiveCustomIdNotFound { custom_id })?;
    let etag = entity_tag::of(&live);
    let live = convert::live(live).map_err(failures::internal)?;
    Ok(GetLiveByCustomIdAnswer::Ok { etag, body: GetLiveByCustomIdResponse { live } })
}
