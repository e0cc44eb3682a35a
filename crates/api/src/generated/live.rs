// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Live`.

use std::collections::BTreeMap;
use std::future::Future;

use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;
use utoipa::IntoResponses;
use utoipa::openapi::RefOr;
use utoipa::openapi::response::Response;

use super::permissions;
#[allow(clippy::wildcard_imports, reason = "the patterns")]
use super::validation::*;
#[allow(clippy::wildcard_imports, reason = "the models and errors of these operations")]
use super::{models::*, problems::*};
use crate::body;
use crate::documentation;
use crate::failure::Guarded;
use crate::failure::GuardedBody;
use crate::failure::{Documents, Failure, Operation, documents};
use crate::guard::Host;
use crate::guard::{self, Guard};
use crate::parameters::Parameters;
use crate::respond::{method_not_allowed, respond};
use crate::types::Timestamp;
use crate::types::Uuid;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};

/// Lives, their life cycle and their interaction.
pub trait LiveOperations: Host {
    /// List lives
    fn list_lives(
        guard: Guard<permissions::LiveRead, Self::Context>,
        parameters: ListLivesParameters,
    ) -> impl Future<Output = Result<ListLivesResponse, Failure<ListLives>>>;

    /// Create a live
    fn create_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        body: CreateLiveRequest,
    ) -> impl Future<Output = Result<CreateLiveResponse, Failure<CreateLive>>>;

    /// Get a live
    fn get_live(
        guard: Guard<permissions::LiveRead, Self::Context>,
        parameters: GetLiveParameters,
    ) -> impl Future<Output = Result<GetLiveResponse, Failure<GetLive>>>;

    /// Update a live
    fn update_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        parameters: UpdateLiveParameters,
        body: UpdateLiveBody,
    ) -> impl Future<Output = Result<UpdateLiveResponse, Failure<UpdateLive>>>;

    /// Get a live by its custom id
    fn get_live_by_custom_id(
        guard: Guard<permissions::LiveRead, Self::Context>,
        parameters: GetLiveByCustomIdParameters,
    ) -> impl Future<Output = Result<GetLiveByCustomIdResponse, Failure<GetLiveByCustomId>>>;

    /// Preview a live
    fn preview_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        parameters: PreviewLiveParameters,
        body: PreviewLiveBody,
    ) -> impl Future<Output = Result<PreviewLiveResponse, Failure<PreviewLive>>>;

    /// Start a live
    fn start_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        parameters: StartLiveParameters,
        body: StartLiveBody,
    ) -> impl Future<Output = Result<StartLiveResponse, Failure<StartLive>>>;

    /// End a live
    fn end_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        parameters: EndLiveParameters,
        body: EndLiveBody,
    ) -> impl Future<Output = Result<EndLiveResponse, Failure<EndLive>>>;

    /// Cancel a live
    fn cancel_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        parameters: CancelLiveParameters,
        body: CancelLiveBody,
    ) -> impl Future<Output = Result<CancelLiveResponse, Failure<CancelLive>>>;

    /// Archive a live
    fn archive_live(
        guard: Guard<permissions::LiveWrite, Self::Context>,
        parameters: ArchiveLiveParameters,
        body: ArchiveLiveBody,
    ) -> impl Future<Output = Result<ArchiveLiveResponse, Failure<ArchiveLive>>>;

    /// Set the chat admin's name
    fn update_live_interaction_chatroom_admin_name(
        guard: Guard<permissions::LiveInteractionAdmin, Self::Context>,
        parameters: UpdateLiveInteractionChatroomAdminNameParameters,
        body: UpdateLiveInteractionChatroomAdminNameBody,
    ) -> impl Future<
        Output = Result<
            UpdateLiveInteractionChatroomAdminNameResponse,
            Failure<UpdateLiveInteractionChatroomAdminName>,
        >,
    >;

    /// Get the chat admin's name
    fn get_live_interaction_chatroom_last_admin_name(
        guard: Guard<permissions::LiveRead, Self::Context>,
        parameters: GetLiveInteractionChatroomLastAdminNameParameters,
    ) -> impl Future<
        Output = Result<
            GetLiveInteractionChatroomLastAdminNameResponse,
            Failure<GetLiveInteractionChatroomLastAdminName>,
        >,
    >;

    /// Create admin interaction tokens
    fn create_live_admin_interaction_token(
        guard: Guard<permissions::LiveInteractionAdmin, Self::Context>,
        parameters: CreateLiveAdminInteractionTokenParameters,
        body: CreateLiveAdminInteractionTokenBody,
    ) -> impl Future<
        Output = Result<
            CreateLiveAdminInteractionTokenResponse,
            Failure<CreateLiveAdminInteractionToken>,
        >,
    >;
}

/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: LiveOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/bv/cms/v1/lives")
                .route(web::get().to(list_lives::<H>))
                .route(web::post().to(create_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "GET, POST")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}")
                .route(web::get().to(get_live::<H>))
                .route(web::put().to(update_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "GET, PUT")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}/interaction/chatroom/admin-names")
                .route(web::put().to(update_live_interaction_chatroom_admin_name::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "PUT")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}/interaction/chatroom/admin-names:last")
                .route(web::get().to(get_live_interaction_chatroom_last_admin_name::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "GET")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}/interaction/tokens:admin")
                .route(web::post().to(create_live_admin_interaction_token::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "POST")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}:archive")
                .route(web::post().to(archive_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "POST")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}:cancel")
                .route(web::post().to(cancel_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "POST")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}:custom-id")
                .route(web::get().to(get_live_by_custom_id::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "GET")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}:end")
                .route(web::post().to(end_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "POST")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}:preview")
                .route(web::post().to(preview_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "POST")
                })),
        )
        .service(
            web::resource("/bv/cms/v1/lives/{id:[^/:]+}:start")
                .route(web::post().to(start_live::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "POST")
                })),
        );
}

/// `GET /bv/cms/v1/lives`
#[derive(Debug)]
pub enum ListLives {}

impl Operation for ListLives {
    const ID: &'static str = "ListLives";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(ListLives: AuthorizationMalformed, AuthorizationMissing, Internal, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for ListLives {
    type Permission = permissions::LiveRead;
}

/// The parameters of [`ListLives`].
#[derive(Debug, Clone, PartialEq)]
pub struct ListLivesParameters {
    /// Which page, counted from 1.
    pub current_page: i32,
    /// Lives on a page.
    pub items_per_page: i32,
    /// Only lives whose name contains this, in any case.
    pub filter_name: Option<String>,
    /// Only lives in one of these statuses.
    pub filter_statuses: Vec<LiveStatus>,
    /// Only lives that have all of these labels.
    pub filter_labels: Vec<String>,
    /// Only lives last changed at this time or later.
    pub filter_updated_at_start_time: Option<Timestamp>,
    /// Only lives last changed before this time.
    pub filter_updated_at_end_time: Option<Timestamp>,
    /// Only lives started at this time or later.
    pub filter_started_at_start_time: Option<Timestamp>,
    /// Only lives started before this time.
    pub filter_started_at_end_time: Option<Timestamp>,
    /// Only lives ended at this time or later.
    pub filter_ended_at_start_time: Option<Timestamp>,
    /// Only lives ended before this time.
    pub filter_ended_at_end_time: Option<Timestamp>,
    /// Only lives whose recording opens at this time or later.
    pub filter_vod_started_at_start_time: Option<Timestamp>,
    /// Only lives whose recording opens before this time.
    pub filter_vod_started_at_end_time: Option<Timestamp>,
    /// Only lives whose recording closes at this time or later.
    pub filter_vod_ended_at_start_time: Option<Timestamp>,
    /// Only lives whose recording closes before this time.
    pub filter_vod_ended_at_end_time: Option<Timestamp>,
    /// The order, first criterion first. Lives that lack the time come last. Without it, the latest change comes first.
    pub order_by: Vec<ListLiveOrderBy>,
}

impl ListLivesParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let current_page = parameters
            .optional("current_page", |violations, value: &i32| {
                violations.minimum(*value, 1);
                violations.maximum(*value, 2_147_483_647);
            })
            .unwrap_or(1);
        let items_per_page = parameters
            .optional("items_per_page", |violations, value: &i32| {
                violations.minimum(*value, 1);
                violations.maximum(*value, 100);
            })
            .unwrap_or(1);
        let filter_name = parameters.optional("filter.name", |_, _: &String| {});
        let filter_statuses = parameters.repeated("filter.statuses");
        let filter_labels = parameters.repeated("filter.labels");
        let filter_updated_at_start_time =
            parameters.optional("filter.updated_at.start_time", |_, _: &Timestamp| {});
        let filter_updated_at_end_time =
            parameters.optional("filter.updated_at.end_time", |_, _: &Timestamp| {});
        let filter_started_at_start_time =
            parameters.optional("filter.started_at.start_time", |_, _: &Timestamp| {});
        let filter_started_at_end_time =
            parameters.optional("filter.started_at.end_time", |_, _: &Timestamp| {});
        let filter_ended_at_start_time =
            parameters.optional("filter.ended_at.start_time", |_, _: &Timestamp| {});
        let filter_ended_at_end_time =
            parameters.optional("filter.ended_at.end_time", |_, _: &Timestamp| {});
        let filter_vod_started_at_start_time =
            parameters.optional("filter.vod_started_at.start_time", |_, _: &Timestamp| {});
        let filter_vod_started_at_end_time =
            parameters.optional("filter.vod_started_at.end_time", |_, _: &Timestamp| {});
        let filter_vod_ended_at_start_time =
            parameters.optional("filter.vod_ended_at.start_time", |_, _: &Timestamp| {});
        let filter_vod_ended_at_end_time =
            parameters.optional("filter.vod_ended_at.end_time", |_, _: &Timestamp| {});
        let order_by = parameters.repeated("order_by");
        parameters.finish(|| {
            Some(Self {
                current_page,
                items_per_page,
                filter_name,
                filter_statuses,
                filter_labels,
                filter_updated_at_start_time,
                filter_updated_at_end_time,
                filter_started_at_start_time,
                filter_started_at_end_time,
                filter_ended_at_start_time,
                filter_ended_at_end_time,
                filter_vod_started_at_start_time,
                filter_vod_started_at_end_time,
                filter_vod_ended_at_start_time,
                filter_vod_ended_at_end_time,
                order_by,
            })
        })
    }
}

impl IntoParams for ListLives {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
            documentation::parameter(
                json!({"name":"current_page","in":"query","description":"Which page, counted from 1.","schema":{"type":"integer","format":"int32","minimum":1,"maximum":2147483647,"default":1},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"items_per_page","in":"query","description":"Lives on a page.","schema":{"type":"integer","format":"int32","minimum":1,"maximum":100,"default":1},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.name","in":"query","description":"Only lives whose name contains this, in any case.","schema":{"type":"string"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.statuses","in":"query","description":"Only lives in one of these statuses.","style":"form","explode":true,"schema":{"type":"array","items":{"$ref":"#/components/schemas/LiveStatus"}},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.labels","in":"query","description":"Only lives that have all of these labels.","style":"form","explode":true,"schema":{"type":"array","items":{"type":"string"}},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.updated_at.start_time","in":"query","description":"Only lives last changed at this time or later.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.updated_at.end_time","in":"query","description":"Only lives last changed before this time.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.started_at.start_time","in":"query","description":"Only lives started at this time or later.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.started_at.end_time","in":"query","description":"Only lives started before this time.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.ended_at.start_time","in":"query","description":"Only lives ended at this time or later.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.ended_at.end_time","in":"query","description":"Only lives ended before this time.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.vod_started_at.start_time","in":"query","description":"Only lives whose recording opens at this time or later.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.vod_started_at.end_time","in":"query","description":"Only lives whose recording opens before this time.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.vod_ended_at.start_time","in":"query","description":"Only lives whose recording closes at this time or later.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"filter.vod_ended_at.end_time","in":"query","description":"Only lives whose recording closes before this time.","schema":{"type":"string","format":"date-time"},"required":false}),
            ),
            documentation::parameter(
                json!({"name":"order_by","in":"query","description":"The order, first criterion first. Lives that lack the time come last. Without it, the latest change comes first.","style":"form","explode":true,"schema":{"type":"array","items":{"$ref":"#/components/schemas/ListLiveOrderBy"}},"required":false}),
            ),
        ]
    }
}

impl IntoResponses for ListLives {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The lives on the page.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "ListLivesResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(get, path = "/bv/cms/v1/lives", operation_id = "ListLives", tag = "Live", summary = "List lives", description = "Lists the lives of the organisation, a page at a time. Filters that are left out do not restrict; those that are given must all hold.", params(ListLives), responses(ListLives), security(("api_token" = [])), extensions(("x-permission" = json!("live.read"))))]
async fn list_lives<H: LiveOperations>(host: web::Data<H>, request: HttpRequest) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, ListLives>(&host, &request).await?;
        let parameters = ListLivesParameters::decode(&request)?;
        H::list_lives(guard, parameters).await
    };
    respond::<ListLives, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives`
#[derive(Debug)]
pub enum CreateLive {}

impl Operation for CreateLive {
    const ID: &'static str = "CreateLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(CreateLive: AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, CustomIdTaken, Internal, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for CreateLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for CreateLive {}

impl IntoParams for CreateLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![documentation::parameter(
            json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
        )]
    }
}

impl IntoResponses for CreateLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The live as it was created.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "CreateLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadBody")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForLiveBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives", operation_id = "CreateLive", tag = "Live", summary = "Create a live", description = "Creates a live in the organisation. It is ready to be previewed at once.", params(CreateLive), request_body(content = CreateLiveRequest, description = "The live to create.", content_type = "application/json", examples(("CreateLiveWithInteraction" = (summary = "With a chatroom and polls.", value = json!({"live":{"name":"Launch day","type":"LIVE_TYPE_LIVE","broadcast_mode":"BROADCAST_MODE_DVR","resolution":"LIVE_RESOLUTION_FHD","security":{"privacy":{"type":"SECURITY_PRIVACY_TYPE_TOKEN","token":{"device_limit":3}}},"metadata":{"short_description":"The product, live.","labels":[{"name":"launch"}]},"interaction":{"poll_enabled":true,"chatroom":{"live":{"enabled":true,"theme":"CHATROOM_THEME_DARK","mode":"CHATROOM_MODE_FREE_TALK"}}}}}))), ("CreateLiveMinimal" = (summary = "The least there can be.", value = json!({"live":{"type":"LIVE_TYPE_LIVE","broadcast_mode":"BROADCAST_MODE_TRADITIONAL_LIVE","resolution":"LIVE_RESOLUTION_HD","security":{"privacy":{"type":"SECURITY_PRIVACY_TYPE_PUBLIC"}}}}))))), responses(CreateLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn create_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, CreateLive>(&host, &request).await?;
        let body = body::decode::<CreateLive, _>(&request, payload).await?;
        H::create_live(guard, body).await
    };
    respond::<CreateLive, _>(&request, operation).await
}

/// `GET /bv/cms/v1/lives/{id}`
#[derive(Debug)]
pub enum GetLive {}

impl Operation for GetLive {
    const ID: &'static str = "GetLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(GetLive: AuthorizationMalformed, AuthorizationMissing, Internal, LiveNotFound, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for GetLive {
    type Permission = permissions::LiveRead;
}

/// The parameters of [`GetLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct GetLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl GetLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for GetLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for GetLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The live.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "GetLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(get, path = "/bv/cms/v1/lives/{id}", operation_id = "GetLive", tag = "Live", summary = "Get a live", description = "Returns one live of the organisation.\n\n- `404`/`NotFound` when the organisation has no such live.", params(GetLive), responses(GetLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.read"))))]
async fn get_live<H: LiveOperations>(host: web::Data<H>, request: HttpRequest) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, GetLive>(&host, &request).await?;
        let parameters = GetLiveParameters::decode(&request)?;
        H::get_live(guard, parameters).await
    };
    respond::<GetLive, _>(&request, operation).await
}

/// `PUT /bv/cms/v1/lives/{id}`
#[derive(Debug)]
pub enum UpdateLive {}

impl Operation for UpdateLive {
    const ID: &'static str = "UpdateLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(UpdateLive: AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, CustomIdTaken, FieldImmutable, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for UpdateLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for UpdateLive {}

/// The parameters of [`UpdateLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl UpdateLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for UpdateLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for UpdateLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The live as it is now.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "UpdateLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadUpdate")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForLiveBody")),
        ])
    }
}

#[utoipa::path(put, path = "/bv/cms/v1/lives/{id}", operation_id = "UpdateLive", tag = "Live", summary = "Update a live", description = "Replaces the settings of a live as a whole: what the body leaves out is cleared. The options of a chatroom are the exception; they cannot change, and leaving them out keeps them.\n\n- `404`/`NotFound` when the organisation has no such live.", params(UpdateLive), request_body(content = UpdateLiveBody, description = "The settings the live shall have.", content_type = "application/json", examples(("UpdateLiveSettings" = (summary = "Another name, and no chatroom any more.", value = json!({"name":"Launch day, second try","security":{"privacy":{"type":"SECURITY_PRIVACY_TYPE_PUBLIC"}},"interaction":{"poll_enabled":true}}))))), responses(UpdateLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn update_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, UpdateLive>(&host, &request).await?;
        let parameters = UpdateLiveParameters::decode(&request)?;
        let body = body::decode::<UpdateLive, _>(&request, payload).await?;
        H::update_live(guard, parameters, body).await
    };
    respond::<UpdateLive, _>(&request, operation).await
}

/// `GET /bv/cms/v1/lives/{id}:custom-id`
#[derive(Debug)]
pub enum GetLiveByCustomId {}

impl Operation for GetLiveByCustomId {
    const ID: &'static str = "GetLiveByCustomId";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(GetLiveByCustomId: AuthorizationMalformed, AuthorizationMissing, Internal, LiveCustomIdNotFound, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for GetLiveByCustomId {
    type Permission = permissions::LiveRead;
}

/// The parameters of [`GetLiveByCustomId`].
#[derive(Debug, Clone, PartialEq)]
pub struct GetLiveByCustomIdParameters {
    /// The custom id of the live.
    pub id: String,
}

impl GetLiveByCustomIdParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |violations, value: &String| {
            violations.min_length(value, 1);
            violations.max_length(value, 150);
            violations.pattern(value, &PATTERN_0);
        });
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for GetLiveByCustomId {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The custom id of the live.","schema":{"type":"string","pattern":"^[a-zA-Z0-9._-]{1,150}$","minLength":1,"maxLength":150},"example":"demo-all"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for GetLiveByCustomId {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The live.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "GetLiveByCustomIdResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("404".to_owned(), documentation::response_reference("LiveCustomIdNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(get, path = "/bv/cms/v1/lives/{id}:custom-id", operation_id = "GetLiveByCustomId", tag = "Live", summary = "Get a live by its custom id", description = "Returns the live of the organisation that has the `custom_id` in the path.\n\n- `404`/`NotFound` when the organisation has no such live.", params(GetLiveByCustomId), responses(GetLiveByCustomId), security(("api_token" = [])), extensions(("x-permission" = json!("live.read"))))]
async fn get_live_by_custom_id<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, GetLiveByCustomId>(&host, &request).await?;
        let parameters = GetLiveByCustomIdParameters::decode(&request)?;
        H::get_live_by_custom_id(guard, parameters).await
    };
    respond::<GetLiveByCustomId, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives/{id}:preview`
#[derive(Debug)]
pub enum PreviewLive {}

impl Operation for PreviewLive {
    const ID: &'static str = "PreviewLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(PreviewLive: ActionNotAllowed, AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for PreviewLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for PreviewLive {}

/// The parameters of [`PreviewLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl PreviewLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for PreviewLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for PreviewLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "It is done.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "PreviewLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives/{id}:preview", operation_id = "PreviewLive", tag = "Live", summary = "Preview a live", description = "Begins the preview, which the audience cannot see.\n\n- Possible in `LIVE_STATUS_WAIT_FOR_PREVIEW`; leads to `LIVE_STATUS_PREVIEW`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.", params(PreviewLive), request_body(content = PreviewLiveBody, description = "An empty object.", content_type = "application/json"), responses(PreviewLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn preview_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, PreviewLive>(&host, &request).await?;
        let parameters = PreviewLiveParameters::decode(&request)?;
        let body = body::decode::<PreviewLive, _>(&request, payload).await?;
        H::preview_live(guard, parameters, body).await
    };
    respond::<PreviewLive, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives/{id}:start`
#[derive(Debug)]
pub enum StartLive {}

impl Operation for StartLive {
    const ID: &'static str = "StartLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(StartLive: ActionNotAllowed, AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for StartLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for StartLive {}

/// The parameters of [`StartLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct StartLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl StartLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for StartLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for StartLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "It is done.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "StartLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives/{id}:start", operation_id = "StartLive", tag = "Live", summary = "Start a live", description = "Opens the live to the audience.\n\n- Possible in `LIVE_STATUS_PREVIEW`; leads to `LIVE_STATUS_LIVE`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.", params(StartLive), request_body(content = StartLiveBody, description = "An empty object.", content_type = "application/json"), responses(StartLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn start_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, StartLive>(&host, &request).await?;
        let parameters = StartLiveParameters::decode(&request)?;
        let body = body::decode::<StartLive, _>(&request, payload).await?;
        H::start_live(guard, parameters, body).await
    };
    respond::<StartLive, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives/{id}:end`
#[derive(Debug)]
pub enum EndLive {}

impl Operation for EndLive {
    const ID: &'static str = "EndLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(EndLive: ActionNotAllowed, AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for EndLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for EndLive {}

/// The parameters of [`EndLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct EndLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl EndLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for EndLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for EndLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "It is done.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "EndLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives/{id}:end", operation_id = "EndLive", tag = "Live", summary = "End a live", description = "Ends the live. It becomes a recording (`LIVE_STATUS_VOD`) when `live_vod` is set.\n\n- Possible in `LIVE_STATUS_LIVE`; leads to `LIVE_STATUS_VOD` or `LIVE_STATUS_CLOSED`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.", params(EndLive), request_body(content = EndLiveBody, description = "An empty object.", content_type = "application/json"), responses(EndLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn end_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, EndLive>(&host, &request).await?;
        let parameters = EndLiveParameters::decode(&request)?;
        let body = body::decode::<EndLive, _>(&request, payload).await?;
        H::end_live(guard, parameters, body).await
    };
    respond::<EndLive, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives/{id}:cancel`
#[derive(Debug)]
pub enum CancelLive {}

impl Operation for CancelLive {
    const ID: &'static str = "CancelLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(CancelLive: ActionNotAllowed, AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for CancelLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for CancelLive {}

/// The parameters of [`CancelLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct CancelLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl CancelLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for CancelLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for CancelLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "It is done.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "CancelLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives/{id}:cancel", operation_id = "CancelLive", tag = "Live", summary = "Cancel a live", description = "Cancels the live and archives it.\n\n- Possible in `LIVE_STATUS_SCHEDULED`, `LIVE_STATUS_WAIT_FOR_PREVIEW`, `LIVE_STATUS_PREVIEW`, `LIVE_STATUS_LIVE`, `LIVE_STATUS_VOD_READY` and `LIVE_STATUS_VOD`; leads to `LIVE_STATUS_ARCHIVED`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.", params(CancelLive), request_body(content = CancelLiveBody, description = "An empty object.", content_type = "application/json"), responses(CancelLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn cancel_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, CancelLive>(&host, &request).await?;
        let parameters = CancelLiveParameters::decode(&request)?;
        let body = body::decode::<CancelLive, _>(&request, payload).await?;
        H::cancel_live(guard, parameters, body).await
    };
    respond::<CancelLive, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives/{id}:archive`
#[derive(Debug)]
pub enum ArchiveLive {}

impl Operation for ArchiveLive {
    const ID: &'static str = "ArchiveLive";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(ArchiveLive: ActionNotAllowed, AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for ArchiveLive {
    type Permission = permissions::LiveWrite;
}

impl GuardedBody for ArchiveLive {}

/// The parameters of [`ArchiveLive`].
#[derive(Debug, Clone, PartialEq)]
pub struct ArchiveLiveParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl ArchiveLiveParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for ArchiveLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for ArchiveLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "It is done.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "ArchiveLiveResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives/{id}:archive", operation_id = "ArchiveLive", tag = "Live", summary = "Archive a live", description = "Puts the live away for good.\n\n- Possible in `LIVE_STATUS_WAIT_FOR_PREVIEW`, `LIVE_STATUS_PREVIEW`, `LIVE_STATUS_LIVE`, `LIVE_STATUS_CLOSED` and every `LIVE_STATUS_FAIL_TO_…`; leads to `LIVE_STATUS_ARCHIVED`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.", params(ArchiveLive), request_body(content = ArchiveLiveBody, description = "An empty object.", content_type = "application/json"), responses(ArchiveLive), security(("api_token" = [])), extensions(("x-permission" = json!("live.write"))))]
async fn archive_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, ArchiveLive>(&host, &request).await?;
        let parameters = ArchiveLiveParameters::decode(&request)?;
        let body = body::decode::<ArchiveLive, _>(&request, payload).await?;
        H::archive_live(guard, parameters, body).await
    };
    respond::<ArchiveLive, _>(&request, operation).await
}

/// `PUT /bv/cms/v1/lives/{id}/interaction/chatroom/admin-names`
#[derive(Debug)]
pub enum UpdateLiveInteractionChatroomAdminName {}

impl Operation for UpdateLiveInteractionChatroomAdminName {
    const ID: &'static str = "UpdateLiveInteractionChatroomAdminName";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(UpdateLiveInteractionChatroomAdminName: AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for UpdateLiveInteractionChatroomAdminName {
    type Permission = permissions::LiveInteractionAdmin;
}

impl GuardedBody for UpdateLiveInteractionChatroomAdminName {}

/// The parameters of [`UpdateLiveInteractionChatroomAdminName`].
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLiveInteractionChatroomAdminNameParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl UpdateLiveInteractionChatroomAdminNameParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for UpdateLiveInteractionChatroomAdminName {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for UpdateLiveInteractionChatroomAdminName {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The name as it is now.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "UpdateLiveInteractionChatroomAdminNameResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadBodyOrParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(put, path = "/bv/cms/v1/lives/{id}/interaction/chatroom/admin-names", operation_id = "UpdateLiveInteractionChatroomAdminName", tag = "Live", summary = "Set the chat admin's name", description = "Sets the name that the admin has in the chatroom. Tokens minted from now on carry it.\n\n- `404`/`NotFound` when the organisation has no such live.", params(UpdateLiveInteractionChatroomAdminName), request_body(content = UpdateLiveInteractionChatroomAdminNameBody, description = "The name.", content_type = "application/json", examples(("ChatroomAdminNameForLaunch" = (summary = "A name that viewers recognise.", value = json!({"name":"Launch team"}))))), responses(UpdateLiveInteractionChatroomAdminName), security(("api_token" = [])), extensions(("x-permission" = json!("live.interaction.admin"))))]
async fn update_live_interaction_chatroom_admin_name<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard =
            guard::enter::<H, UpdateLiveInteractionChatroomAdminName>(&host, &request).await?;
        let parameters = UpdateLiveInteractionChatroomAdminNameParameters::decode(&request)?;
        let body =
            body::decode::<UpdateLiveInteractionChatroomAdminName, _>(&request, payload).await?;
        H::update_live_interaction_chatroom_admin_name(guard, parameters, body).await
    };
    respond::<UpdateLiveInteractionChatroomAdminName, _>(&request, operation).await
}

/// `GET /bv/cms/v1/lives/{id}/interaction/chatroom/admin-names:last`
#[derive(Debug)]
pub enum GetLiveInteractionChatroomLastAdminName {}

impl Operation for GetLiveInteractionChatroomLastAdminName {
    const ID: &'static str = "GetLiveInteractionChatroomLastAdminName";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(GetLiveInteractionChatroomLastAdminName: AuthorizationMalformed, AuthorizationMissing, Internal, LiveNotFound, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for GetLiveInteractionChatroomLastAdminName {
    type Permission = permissions::LiveRead;
}

/// The parameters of [`GetLiveInteractionChatroomLastAdminName`].
#[derive(Debug, Clone, PartialEq)]
pub struct GetLiveInteractionChatroomLastAdminNameParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl GetLiveInteractionChatroomLastAdminNameParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for GetLiveInteractionChatroomLastAdminName {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for GetLiveInteractionChatroomLastAdminName {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The name.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "GetLiveInteractionChatroomLastAdminNameResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(get, path = "/bv/cms/v1/lives/{id}/interaction/chatroom/admin-names:last", operation_id = "GetLiveInteractionChatroomLastAdminName", tag = "Live", summary = "Get the chat admin's name", description = "Returns the name that was set last, or `Admin` as long as none was.\n\n- `404`/`NotFound` when the organisation has no such live.", params(GetLiveInteractionChatroomLastAdminName), responses(GetLiveInteractionChatroomLastAdminName), security(("api_token" = [])), extensions(("x-permission" = json!("live.read"))))]
async fn get_live_interaction_chatroom_last_admin_name<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, GetLiveInteractionChatroomLastAdminName>(
            &host, &request,
        )
        .await?;
        let parameters = GetLiveInteractionChatroomLastAdminNameParameters::decode(&request)?;
        H::get_live_interaction_chatroom_last_admin_name(guard, parameters).await
    };
    respond::<GetLiveInteractionChatroomLastAdminName, _>(&request, operation).await
}

/// `POST /bv/cms/v1/lives/{id}/interaction/tokens:admin`
#[derive(Debug)]
pub enum CreateLiveAdminInteractionToken {}

impl Operation for CreateLiveAdminInteractionToken {
    const ID: &'static str = "CreateLiveAdminInteractionToken";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] =
        &[("Cache-Control", "no-store")];
}

documents!(CreateLiveAdminInteractionToken: AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, Internal, LiveNotFound, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, PermissionDenied, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for CreateLiveAdminInteractionToken {
    type Permission = permissions::LiveInteractionAdmin;
}

impl GuardedBody for CreateLiveAdminInteractionToken {}

/// The parameters of [`CreateLiveAdminInteractionToken`].
#[derive(Debug, Clone, PartialEq)]
pub struct CreateLiveAdminInteractionTokenParameters {
    /// The id of the live.
    pub id: Uuid,
}

impl CreateLiveAdminInteractionTokenParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for CreateLiveAdminInteractionToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the live.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000a1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for CreateLiveAdminInteractionToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The tokens.",
                    vec![
                        (
                            "x-request-id",
                            documentation::header(
                                "Names this request; give it to the operator when something is wrong.",
                                true,
                                json!({"type":"string","format":"uuid"}),
                            ),
                        ),
                        (
                            "Cache-Control",
                            documentation::header(
                                "The answer holds a secret.",
                                true,
                                json!({"type":"string","enum":["no-store"]}),
                            ),
                        ),
                    ],
                    "CreateLiveAdminInteractionTokenResponse",
                    vec![
                        documentation::example(
                            "EverythingEnabled",
                            "Chatroom and polls are enabled.",
                            json!({"chatroom_token":"eyJhbGciOiJFZERTQSJ9.chatroom.signature","poll_token":"eyJhbGciOiJFZERTQSJ9.poll.signature","sticker_token":"eyJhbGciOiJFZERTQSJ9.sticker.signature","word_filter_token":"eyJhbGciOiJFZERTQSJ9.word-filter.signature"}),
                        ),
                        documentation::example(
                            "ChatroomOnly",
                            "The chatroom is enabled, polls are not.",
                            json!({"chatroom_token":"eyJhbGciOiJFZERTQSJ9.chatroom.signature","poll_token":"","sticker_token":"eyJhbGciOiJFZERTQSJ9.sticker.signature","word_filter_token":"eyJhbGciOiJFZERTQSJ9.word-filter.signature"}),
                        ),
                        documentation::example(
                            "PollsOnly",
                            "Polls are enabled, the chatroom is not.",
                            json!({"chatroom_token":"","poll_token":"eyJhbGciOiJFZERTQSJ9.poll.signature","sticker_token":"","word_filter_token":""}),
                        ),
                        documentation::example(
                            "NothingEnabled",
                            "Neither is enabled, or the live is over.",
                            json!({"chatroom_token":"","poll_token":"","sticker_token":"","word_filter_token":""}),
                        ),
                    ],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadBodyOrParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/cms/v1/lives/{id}/interaction/tokens:admin", operation_id = "CreateLiveAdminInteractionToken", tag = "Live", summary = "Create admin interaction tokens", description = "Mints the tokens with which an admin manages the chatroom, the polls, the stickers and the word filter of a live. Each token is a signed JWT for its purpose alone; verify it with the keys at `/.well-known/jwks.json`.\n\n- All four fields are always there. `chatroom_token`, `sticker_token` and `word_filter_token` are empty while the chatroom is disabled, `poll_token` is empty while polls are disabled.\n- The chatroom setting that counts is `interaction.chatroom.vod` while the live is `LIVE_STATUS_VOD_READY` or `LIVE_STATUS_VOD`, and `interaction.chatroom.live` before. Nothing is enabled once the live is `LIVE_STATUS_CLOSED`, `LIVE_STATUS_CANCELING`, `LIVE_STATUS_ARCHIVING`, `LIVE_STATUS_ARCHIVED` or `LIVE_STATUS_FAIL_TO_CREATE`.\n- No token outlives the API token that minted it.\n- `404`/`NotFound` when the organisation has no such live.", params(CreateLiveAdminInteractionToken), request_body(content = CreateLiveAdminInteractionTokenBody, description = "An empty object.", content_type = "application/json"), responses(CreateLiveAdminInteractionToken), security(("api_token" = [])), extensions(("x-permission" = json!("live.interaction.admin"))))]
async fn create_live_admin_interaction_token<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter::<H, CreateLiveAdminInteractionToken>(&host, &request).await?;
        let parameters = CreateLiveAdminInteractionTokenParameters::decode(&request)?;
        let body = body::decode::<CreateLiveAdminInteractionToken, _>(&request, payload).await?;
        H::create_live_admin_interaction_token(guard, parameters, body).await
    };
    respond::<CreateLiveAdminInteractionToken, _>(&request, operation).await
}
