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
use bv_cms_api::generated::problems::{
    CustomIdTaken, FieldImmutable, Internal, LiveCustomIdNotFound, LiveNotFound, Unavailable,
};
use bv_cms_api::{Documents, Failure, Guard, Uuid};
use bv_cms_core::{ChatId, Live, LiveAction, LiveId, StoreError};

use super::{live_action, live_admin_name, live_admin_token, live_list};
use crate::app::{App, Scope};
use crate::{failures, live_conversion as convert};

/// How often a change is tried that others keep changing under it.
const ATTEMPTS: usize = 8;

/// The live of that id.
pub(super) async fn find<O>(scope: &Scope, id: Uuid) -> Result<Live, Failure<O>>
where
    O: Documents<LiveNotFound> + Documents<Internal> + Documents<Unavailable>,
{
    let live = scope.live(LiveId(id.0)).await.map_err(failures::store)?;
    Ok(live.ok_or(LiveNotFound { live_id: id.to_string() })?)
}

/// Changes the live of that id, from its latest state, and returns it as it is then.
pub(super) async fn change<O>(
    scope: &Scope,
    id: Uuid,
    change: impl Fn(&mut Live) -> Result<(), Failure<O>>,
    refused: impl Fn(StoreError) -> Failure<O>,
) -> Result<Live, Failure<O>>
where
    O: Documents<LiveNotFound> + Documents<Internal> + Documents<Unavailable>,
{
    for _ in 0..ATTEMPTS {
        let mut live = find(scope, id).await?;
        change(&mut live)?;
        match scope.store().replace_live(&live).await {
            Ok(()) => return Ok(live),
            Err(StoreError::Conflict) => {}
            Err(error) => return Err(refused(error)),
        }
    }
    Err(failures::store(StoreError::Conflict))
}

/// A storage error, when a live is written that may have a custom id.
fn written<O>(error: StoreError) -> Failure<O>
where
    O: Documents<CustomIdTaken> + Documents<Internal> + Documents<Unavailable>,
{
    match error {
        StoreError::CustomIdTaken { custom_id } => CustomIdTaken { custom_id }.into(),
        error => failures::store(error),
    }
}

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
            live.update(settings.clone(), scope.now)
                .map_err(|error| FieldImmutable { field: error.field.to_owned() }.into())
        };
        let live = change(&scope, parameters.id, update, written).await?;
        Ok(UpdateLiveResponse { live: convert::live(live).map_err(failures::internal)? })
    }

    async fn get_live_by_custom_id(
        scope: Guard<LiveRead, Scope>,
        parameters: GetLiveByCustomIdParameters,
    ) -> Result<GetLiveByCustomIdResponse, Failure<GetLiveByCustomId>> {
        let custom_id = parameters.id;
        let live = scope.store().live_by_custom_id(scope.organisation, &custom_id).await;
        let live = live.map_err(failures::store)?.ok_or(LiveCustomIdNotFound { custom_id })?;
        Ok(GetLiveByCustomIdResponse { live: convert::live(live).map_err(failures::internal)? })
    }

    async fn preview_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: PreviewLiveParameters,
        _: PreviewLiveBody,
    ) -> Result<PreviewLiveResponse, Failure<PreviewLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Preview).await?;
        Ok(PreviewLiveResponse::default())
    }

    async fn start_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: StartLiveParameters,
        _: StartLiveBody,
    ) -> Result<StartLiveResponse, Failure<StartLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Start).await?;
        Ok(StartLiveResponse::default())
    }

    async fn end_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: EndLiveParameters,
        _: EndLiveBody,
    ) -> Result<EndLiveResponse, Failure<EndLive>> {
        let end = |live: &Live| LiveAction::End { records_vod: live.settings.live_vod.is_some() };
        live_action::act(&scope, parameters.id, end).await?;
        Ok(EndLiveResponse::default())
    }

    async fn cancel_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: CancelLiveParameters,
        _: CancelLiveBody,
    ) -> Result<CancelLiveResponse, Failure<CancelLive>> {
        live_action::act(&scope, parameters.id, |_| LiveAction::Cancel).await?;
        Ok(CancelLiveResponse::default())
    }

    async fn archive_live(
        scope: Guard<LiveWrite, Scope>,
        parameters: ArchiveLiveParameters,
        _: ArchiveLiveBody,
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
