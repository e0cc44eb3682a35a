//! The operations about lives, and which file does what of them.

mod action;
mod admin_name;
mod admin_token;
mod conversion;
mod create;
mod entity_tag;
mod get;
mod list;
mod stored;
mod update;

use bv_cms_api::generated::live::{
    ArchiveLive, ArchiveLiveParameters, CancelLive, CancelLiveParameters, CreateLive,
    CreateLiveAdminInteractionToken, CreateLiveAdminInteractionTokenParameters, CreateLiveAnswer,
    EndLive, EndLiveParameters, GetLive, GetLiveAnswer, GetLiveByCustomId, GetLiveByCustomIdAnswer,
    GetLiveByCustomIdParameters, GetLiveInteractionChatroomLastAdminName,
    GetLiveInteractionChatroomLastAdminNameParameters, GetLiveParameters, ListLives,
    ListLivesParameters, LiveOperations, PreviewLive, PreviewLiveParameters, StartLive,
    StartLiveParameters, UpdateLive, UpdateLiveAnswer, UpdateLiveInteractionChatroomAdminName,
    UpdateLiveInteractionChatroomAdminNameParameters, UpdateLiveParameters,
};
use bv_cms_api::generated::models::{
    ArchiveLiveBody, ArchiveLiveResponse, CancelLiveBody, CancelLiveResponse,
    CreateLiveAdminInteractionTokenBody, CreateLiveAdminInteractionTokenResponse,
    CreateLiveRequest, EndLiveBody, EndLiveResponse,
    GetLiveInteractionChatroomLastAdminNameResponse, ListLivesResponse, PreviewLiveBody,
    PreviewLiveResponse, StartLiveBody, StartLiveResponse, UpdateLiveBody,
    UpdateLiveInteractionChatroomAdminNameBody, UpdateLiveInteractionChatroomAdminNameResponse,
};
use bv_cms_api::generated::permissions::{LiveInteractionAdmin, LiveRead, LiveWrite};
use bv_cms_api::{Failure, Guard};
use bv_cms_core::LiveAction;

use crate::app::{App, Scope};

impl LiveOperations for App {
    async fn list_lives(
        scope: Guard<LiveRead, Scope>,
        parameters: ListLivesParameters,
    ) -> Result<ListLivesResponse, Failure<ListLives>> {
        list::list(&scope, parameters).await
    }

    async fn create_live(
        scope: Guard<LiveWrite, Scope>,
        body: CreateLiveRequest,
    ) -> Result<CreateLiveAnswer, Failure<CreateLive>> {
        create::create(&scope, body).await
    }

    async fn get_live(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveParameters,
    ) -> Result<GetLiveAnswer, Failure<GetLive>> {
        get::get(&scope, parameters.id).await
    }

    async fn update_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: UpdateLiveParameters,
        body: UpdateLiveBody,
    ) -> Result<UpdateLiveAnswer, Failure<UpdateLive>> {
        update::update(&scope, parameters.id, parameters.if_match, body).await
    }

    async fn get_live_by_custom_id(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveByCustomIdParameters,
    ) -> Result<GetLiveByCustomIdAnswer, Failure<GetLiveByCustomId>> {
        get::get_by_custom_id(&scope, parameters.custom_id).await
    }

    async fn preview_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: PreviewLiveParameters,
        _: Option<PreviewLiveBody>,
    ) -> Result<PreviewLiveResponse, Failure<PreviewLive>> {
        action::act(&scope, parameters.id, parameters.if_match, |_| LiveAction::Preview).await
    }

    async fn start_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: StartLiveParameters,
        _: Option<StartLiveBody>,
    ) -> Result<StartLiveResponse, Failure<StartLive>> {
        action::act(&scope, parameters.id, parameters.if_match, |_| LiveAction::Start).await
    }

    async fn end_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: EndLiveParameters,
        _: Option<EndLiveBody>,
    ) -> Result<EndLiveResponse, Failure<EndLive>> {
        action::act(&scope, parameters.id, parameters.if_match, action::end).await
    }

    async fn cancel_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: CancelLiveParameters,
        _: Option<CancelLiveBody>,
    ) -> Result<CancelLiveResponse, Failure<CancelLive>> {
        action::act(&scope, parameters.id, parameters.if_match, |_| LiveAction::Cancel).await
    }

    async fn archive_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: ArchiveLiveParameters,
        _: Option<ArchiveLiveBody>,
    ) -> Result<ArchiveLiveResponse, Failure<ArchiveLive>> {
        action::act(&scope, parameters.id, parameters.if_match, |_| LiveAction::Archive).await
    }

    async fn update_live_interaction_chatroom_admin_name(
        scope: Guard<LiveInteractionAdmin, Scope>,
        parameters: UpdateLiveInteractionChatroomAdminNameParameters,
        body: UpdateLiveInteractionChatroomAdminNameBody,
    ) -> Result<
        UpdateLiveInteractionChatroomAdminNameResponse,
        Failure<UpdateLiveInteractionChatroomAdminName>,
    > {
        admin_name::update(&scope, parameters.id, parameters.if_match, body).await
    }

    async fn get_live_interaction_chatroom_last_admin_name(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveInteractionChatroomLastAdminNameParameters,
    ) -> Result<
        GetLiveInteractionChatroomLastAdminNameResponse,
        Failure<GetLiveInteractionChatroomLastAdminName>,
    > {
        admin_name::last(&scope, parameters.id).await
    }

    async fn create_live_admin_interaction_token(
        scope: Guard<LiveInteractionAdmin, Scope>,
        parameters: CreateLiveAdminInteractionTokenParameters,
        _: CreateLiveAdminInteractionTokenBody,
    ) -> Result<CreateLiveAdminInteractionTokenResponse, Failure<CreateLiveAdminInteractionToken>>
    {
        admin_token::create(&scope, parameters.id).await
    }
}
