//! A new live.

use bv_cms_api::Failure;
use bv_cms_api::generated::live::{CreateLive, CreateLiveAnswer};
use bv_cms_api::generated::models::{CreateLiveRequest, CreateLiveResponse};
use bv_cms_core::{ChatId, LiveId};

use super::stored::write_failure;
use super::{conversion as convert, entity_tag};
use crate::app::Scope;
use crate::failures;

pub(super) async fn create(
    scope: &Scope,
    body: CreateLiveRequest,
) -> Result<CreateLiveAnswer, Failure<CreateLive>> {
    let id = LiveId(scope.new_identifier().map_err(failures::internal)?);
    let chat = ChatId(scope.new_identifier().map_err(failures::internal)?);
    let live = convert::new_live(body.live).create(id, chat, scope.organisation, scope.now);
    scope.store().insert_live(&live).await.map_err(write_failure)?;
    let etag = entity_tag::of(&live);
    let live = convert::live(live).map_err(failures::internal)?;
    Ok(CreateLiveAnswer::Ok { etag, body: CreateLiveResponse { live } })
}
