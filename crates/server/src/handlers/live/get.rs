//! One live, by its identifier or by the one that its organisation gave it.

use bv_cms_api::generated::live::{GetLive, GetLiveByCustomId};
use bv_cms_api::generated::models::{GetLiveByCustomIdResponse, GetLiveResponse};
use bv_cms_api::generated::problems::LiveCustomIdNotFound;
use bv_cms_api::{Failure, Uuid};

use super::{conversion as convert, stored};
use crate::app::Scope;
use crate::failures;

pub(super) async fn get(scope: &Scope, id: Uuid) -> Result<GetLiveResponse, Failure<GetLive>> {
    let live = stored::find(scope, id).await?;
    Ok(GetLiveResponse { live: convert::live(live).map_err(failures::internal)? })
}

pub(super) async fn get_by_custom_id(
    scope: &Scope,
    custom_id: String,
) -> Result<GetLiveByCustomIdResponse, Failure<GetLiveByCustomId>> {
    let live = scope.store().live_by_custom_id(scope.organisation, &custom_id).await;
    let live = live.map_err(failures::store)?.ok_or(LiveCustomIdNotFound { custom_id })?;
    Ok(GetLiveByCustomIdResponse { live: convert::live(live).map_err(failures::internal)? })
}
