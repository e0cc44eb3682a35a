//! The tokens for administering the chatroom, polls, stickers and word filter of a live.

use bv_cms_api::generated::live::CreateLiveAdminInteractionToken;
use bv_cms_api::generated::models::CreateLiveAdminInteractionTokenResponse;
use bv_cms_api::{Failure, Uuid};
use bv_cms_core::Interaction;
use bv_cms_token::AdminTokenRequest;

use super::stored;
use crate::app::Scope;
use crate::failures;

pub(super) async fn create(
    scope: &Scope,
    id: Uuid,
) -> Result<CreateLiveAdminInteractionTokenResponse, Failure<CreateLiveAdminInteractionToken>> {
    let live = stored::find(scope, id).await?;
    let off = Interaction::default();
    let interaction = live.settings.interaction.as_ref().unwrap_or(&off);
    let request = AdminTokenRequest {
        organisation: scope.organisation,
        live: live.id,
        chat: live.chat_id,
        account: scope.token.account,
        api_token: scope.token.id,
        api_token_expires_at: scope.token.expires_at,
        admin_name: live.admin_name(),
        capabilities: interaction.admin_capabilities(live.status),
        now: scope.now,
    };
    let services = &scope.services;
    let tokens =
        services.issuer.mint(&request, services.random.as_ref()).map_err(failures::internal)?;
    Ok(CreateLiveAdminInteractionTokenResponse {
        chatroom_token: tokens.chatroom.unwrap_or_default().into(),
        poll_token: tokens.poll.unwrap_or_default().into(),
        sticker_token: tokens.sticker.unwrap_or_default().into(),
        word_filter_token: tokens.word_filter.unwrap_or_default().into(),
    })
}
