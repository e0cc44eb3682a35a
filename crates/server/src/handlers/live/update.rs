//! Other settings for a live.

use bv_cms_api::generated::live::UpdateLive;
use bv_cms_api::generated::models::{UpdateLiveBody, UpdateLiveResponse};
use bv_cms_api::generated::problems::FieldImmutable;
use bv_cms_api::{Failure, Uuid};
use bv_cms_core::Live;

use super::conversion as convert;
use super::stored::{change, write_failure};
use crate::app::Scope;
use crate::failures;

pub(super) async fn update(
    scope: &Scope,
    id: Uuid,
    body: UpdateLiveBody,
) -> Result<UpdateLiveResponse, Failure<UpdateLive>> {
    let settings = convert::settings(body);
    let update = |live: &mut Live| {
        live.update(settings.clone(), scope.now).map_err(|error| {
            FieldImmutable { field: convert::field(error.option).to_owned() }.into()
        })
    };
    let live = change(scope, id, update, write_failure).await?;
    Ok(UpdateLiveResponse { live: convert::live(live).map_err(failures::internal)? })
}
