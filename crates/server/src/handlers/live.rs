use bv_cms_api::generated::live::{
    ArchiveLive, ArchiveLiveParameters, CancelLive, CancelLiveParameters, CreateLive,
    CreateLiveAdminInteractionToken, CreateLiveAdminInteractionTokenParameters, EndLive,
    EndLiveParameters, GetLive, GetLiveByCustomId, GetLiveByCustomIdParameters,
    GetLiveInteractionChatroomLastAdminName, GetLiveInteractionChatroomLastAdminNameParameters,
    GetLiveParameters, ListLives, ListLivesParameters, LiveOperations, PreviewLive,
    PreviewLiveParameters, StartLive, StartLiveParameters, UpdateLive,
    UpdateLiveInteractionChatroomAdminName, UpdateLiveInteractionChatroomAdminNameParameters,
    UpdateLiveParameters,
};
use bv_cms_api::generated::models::{
    ArchiveLiveBody, ArchiveLiveResponse, CancelLiveBody, CancelLiveResponse,
    CreateLiveAdminInteractionTokenBody, CreateLiveAdminInteractionTokenResponse,
    CreateLiveRequest, CreateLiveResponse, EndLiveBody, EndLiveResponse, GetLiveByCustomIdResponse,
    GetLiveInteractionChatroomLastAdminNameResponse, GetLiveResponse, ListLivesResponse,
    PreviewLiveBody, PreviewLiveResponse, StartLiveBody, StartLiveResponse, UpdateLiveBody,
    UpdateLiveInteractionChatroomAdminNameBody, UpdateLiveInteractionChatroomAdminNameResponse,
    UpdateLiveResponse,
};
use bv_cms_api::generated::permissions::{LiveInteractionAdmin, LiveRead, LiveWrite};
use bv_cms_api::generated::problems::{FieldImmutable, LiveCustomIdNotFound};
use bv_cms_api::{Failure, Guard};
use bv_cms_core::{ChatId, Live, LiveAction, LiveId};

use super::stored_live::{change, find, written};
use super::{live_action, live_admin_name, live_admin_token, live_list};
use crate::app::{App, Scope};
use crate::{failures, live_conversion as convert};

impl LiveOperations for App {
    async fn list_lives(
        scope: Guard<LiveRead, Scope>,
        parameters: ListLivesParameters,
    ) -> Result<ListLivesResponse, Failure<ListLives>> {
        live_list::list(&scope, parameters).await
    }

    async fn create_live(
        scope: Guard<LiveWrite, Scope>,
        body: CreateLiveRequest,
    ) -> Result<CreateLiveResponse, Failure<CreateLive>> {
        let id = LiveId(scope.new_identifier().map_err(failures::internal)?);
        let chat = ChatId(scope.new_identifier().map_err(failures::internal)?);
        let live = convert::new_live(body.live).create(id, chat, scope.organisation, scope.now);
        scope.store().insert_live(&live).await.map_err(written)?;
        Ok(CreateLiveResponse { live: convert::live(live).map_err(failures::internal)? })
    }

    async fn get_live(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveParameters,
    ) -> Result<GetLiveResponse, Failure<GetLive>> {
        let live = find(&scope, parameters.id).await?;
        Ok(GetLiveResponse { live: convert::live(live).map_err(failures::internal)? })
    }

    async fn update_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: UpdateLiveParameters,
        body: UpdateLiveBody,
    ) -> Result<UpdateLiveResponse, Failure<UpdateLive>> {
        let settings = convert::settings(body);
        let update = |live: &mut Live| {
            live.update(settings.clone(), scope.now).map_err(|error| {
                FieldImmutable { field: convert::field(error.option).to_owned() }.into()
            })
        };
        let live = change(&scope, parameters.id, update, written).await?;
        Ok(UpdateLiveResponse { live: convert::live(live).map_err(failures::internal)? })
    }

    async fn get_live_by_custom_id(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveByCustomIdParameters,
    ) -> Result<GetLiveByCustomIdResponse, Failure<GetLiveByCustomId>> {
        let custom_id = parameters.custom_id;
        let live = scope.store().live_by_custom_id(scope.organisation, &custom_id).await;
        let live = live.map_err(failures::store)?.ok_or(LiveCustomIdNotFound { custom_id })?;
        Ok(GetLiveByCustomIdResponse { live: convert::live(live).map_err(failures::internal)? })
    }

    async fn preview_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: PreviewLiveParameters,
        _: Option<PreviewLiveBody>,
    ) -> Result<PreviewLiveResponse, Failure<PreviewLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Preview).await?;
        Ok(PreviewLiveResponse::default())
    }

    async fn start_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: StartLiveParameters,
        _: Option<StartLiveBody>,
    ) -> Result<StartLiveResponse, Failure<StartLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Start).await?;
        Ok(StartLiveResponse::default())
    }

    async fn end_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: EndLiveParameters,
        _: Option<EndLiveBody>,
    ) -> Result<EndLiveResponse, Failure<EndLive>> {
        let end = |live: &Live| LiveAction::End { records_vod: live.settings.live_vod.is_some() };
        live_action::act(&scope, parameters.id, end).await?;
        Ok(EndLiveResponse::default())
    }

    async fn cancel_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: CancelLiveParameters,
        _: Option<CancelLiveBody>,
    ) -> Result<CancelLiveResponse, Failure<CancelLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Cancel).await?;
        Ok(CancelLiveResponse::default())
    }

    async fn archive_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: ArchiveLiveParameters,
        _: Option<ArchiveLiveBody>,
    ) -> Result<ArchiveLiveResponse, Failure<ArchiveLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Archive).await?;
        Ok(ArchiveLiveResponse::default())
    }

    async fn update_live_interaction_chatroom_admin_name(
        scope: Guard<LiveInteractionAdmin, Scope>,
        parameters: UpdateLiveInteractionChatroomAdminNameParameters,
        body: UpdateLiveInteractionChatroomAdminNameBody,
    ) -> Result<
        UpdateLiveInteractionChatroomAdminNameResponse,
        Failure<UpdateLiveInteractionChatroomAdminName>,
    > {
        live_admin_name::update(&scope, parameters.id, body).await
    }

    async fn get_live_interaction_chatroom_last_admin_name(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveInteractionChatroomLastAdminNameParameters,
    ) -> Result<
        GetLiveInteractionChatroomLastAdminNameResponse,
        Failure<GetLiveInteractionChatroomLastAdminName>,
    > {
        live_admin_name::last(&scope, parameters.id).await
    }

    async fn create_live_admin_interaction_token(
        scope: Guard<LiveInteractionAdmin, Scope>,
        parameters: CreateLiveAdminInteractionTokenParameters,
        _: CreateLiveAdminInteractionTokenBody,
    ) -> Result<CreateLiveAdminInteractionTokenResponse, Failure<CreateLiveAdminInteractionToken>>
    {
        live_admin_token::create(&scope, parameters.id).await
    }
}
