//! Other settings for a live.

use bv_cms_api::generated::live::{UpdateLive, UpdateLiveAnswer};
use bv_cms_api::generated::models::{UpdateLiveBody, UpdateLiveResponse};
use bv_cms_api::generated::problems::FieldImmutable;
use bv_cms_api::{Failure, Uuid};
use bv_cms_core::Live;

use super::stored::{change, write_failure};
use super::{conversion as convert, entity_tag};
use crate::app::Scope;
use crate::failures;

pub(super) async fn update(
    scope: &Scope,
    id: Uuid,
    if_match: Option<String>,
    body: UpdateLiveBody,
) -> Result<UpdateLiveAnswer, Failure<UpdateLive>> {
    let settings = convert::settings(body);
    let update = |live: &mut Live| {
        live.update(settings.clone(), scope.now).map_err(|error| {
            FieldImmutable { field: convert::field(error.option).to_owned() }.into()
        })
    };
    let live = change(scope, id, if_match, update, write_failure).await?;
    let etag = entity_tag::of(&live);
    let live = convert::live(live).map_err(failures::internal)?;
    Ok(UpdateLiveAnswer::Ok { etag, body: UpdateLiveResponse { live } })
}
