// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Live`.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::future::Future;
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use bv_cms_runtime::guard::{self, Guard};
use bv_cms_runtime::parameters::{self, Location, Parameter, Style};
use bv_cms_runtime::schema::{Format, Keyword, Literal, Property, Schema, Travel, Types};
use bv_cms_runtime::{
    Answer, Documents, Failure, MediaType, Rejection, body, method_not_allowed, respond,
};
use serde_json::json;
use super::{Contract, models, permissions, problems, schemas, schemes};
/// Lives, their life cycle and their interaction.
pub trait LiveOperations: bv_cms_runtime::Enters<schemes::ApiToken> + 'static {
    /// List lives
    fn list_lives(
        guard: Guard<
            permissions::LiveRead,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: ListLivesParameters,
    ) -> impl Future<Output = Result<models::ListLivesResponse, Failure<ListLives>>>;
    /// Create a live
    fn create_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        body: models::CreateLiveRequest,
    ) -> impl Future<Output = Result<CreateLiveAnswer, Failure<CreateLive>>>;
    /// Get a live
    fn get_live(
        guard: Guard<
            permissions::LiveRead,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: GetLiveParameters,
    ) -> impl Future<Output = Result<GetLiveAnswer, Failure<GetLive>>>;
    /// Update a live
    fn update_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: UpdateLiveParameters,
        body: models::UpdateLiveBody,
    ) -> impl Future<Output = Result<UpdateLiveAnswer, Failure<UpdateLive>>>;
    /// Get a live by its custom id
    fn get_live_by_custom_id(
        guard: Guard<
            permissions::LiveRead,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: GetLiveByCustomIdParameters,
    ) -> impl Future<
        Output = Result<GetLiveByCustomIdAnswer, Failure<GetLiveByCustomId>>,
    >;
    /// Preview a live
    fn preview_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: PreviewLiveParameters,
        body: Option<models::PreviewLiveBody>,
    ) -> impl Future<Output = Result<models::PreviewLiveResponse, Failure<PreviewLive>>>;
    /// Start a live
    fn start_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: StartLiveParameters,
        body: Option<models::StartLiveBody>,
    ) -> impl Future<Output = Result<models::StartLiveResponse, Failure<StartLive>>>;
    /// End a live
    fn end_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: EndLiveParameters,
        body: Option<models::EndLiveBody>,
    ) -> impl Future<Output = Result<models::EndLiveResponse, Failure<EndLive>>>;
    /// Cancel a live
    fn cancel_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: CancelLiveParameters,
        body: Option<models::CancelLiveBody>,
    ) -> impl Future<Output = Result<models::CancelLiveResponse, Failure<CancelLive>>>;
    /// Archive a live
    fn archive_live(
        guard: Guard<
            permissions::LiveWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: ArchiveLiveParameters,
        body: Option<models::ArchiveLiveBody>,
    ) -> impl Future<Output = Result<models::ArchiveLiveResponse, Failure<ArchiveLive>>>;
    /// Set the chat admin's name
    fn update_live_interaction_chatroom_admin_name(
        guard: Guard<
            permissions::LiveInteractionAdmin,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: UpdateLiveInteractionChatroomAdminNameParameters,
        body: models::UpdateLiveInteractionChatroomAdminNameBody,
    ) -> impl Future<
        Output = Result<
            models::UpdateLiveInteractionChatroomAdminNameResponse,
            Failure<UpdateLiveInteractionChatroomAdminName>,
        >,
    >;
    /// Get the chat admin's name
    fn get_live_interaction_chatroom_last_admin_name(
        guard: Guard<
            permissions::LiveRead,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: GetLiveInteractionChatroomLastAdminNameParameters,
    ) -> impl Future<
        Output = Result<
            models::GetLiveInteractionChatroomLastAdminNameResponse,
            Failure<GetLiveInteractionChatroomLastAdminName>,
        >,
    >;
    /// Create admin interaction tokens
    fn create_live_admin_interaction_token(
        guard: Guard<
            permissions::LiveInteractionAdmin,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: CreateLiveAdminInteractionTokenParameters,
        body: models::CreateLiveAdminInteractionTokenBody,
    ) -> impl Future<
        Output = Result<
            models::CreateLiveAdminInteractionTokenResponse,
            Failure<CreateLiveAdminInteractionToken>,
        >,
    >;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: LiveOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::scope("/bv/cms/v1/lives")
                .service(
                    web::resource("")
                        .route(web::get().to(list_lives::<H>))
                        .route(web::head().to(list_lives::<H>))
                        .route(web::post().to(create_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "GET, HEAD, POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}")
                        .route(web::get().to(get_live::<H>))
                        .route(web::head().to(get_live::<H>))
                        .route(web::put().to(update_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "GET, HEAD, PUT")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}/interaction/chatroom/admin-names")
                        .route(
                            web::put()
                                .to(update_live_interaction_chatroom_admin_name::<H>),
                        )
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "PUT")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}/interaction/chatroom/admin-names:last")
                        .route(
                            web::get()
                                .to(get_live_interaction_chatroom_last_admin_name::<H>),
                        )
                        .route(
                            web::head()
                                .to(get_live_interaction_chatroom_last_admin_name::<H>),
                        )
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "GET, HEAD")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}/interaction/tokens:admin")
                        .route(web::post().to(create_live_admin_interaction_token::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}:archive")
                        .route(web::post().to(archive_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}:cancel")
                        .route(web::post().to(cancel_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{custom_id:[^/:]+}:custom-id")
                        .route(web::get().to(get_live_by_custom_id::<H>))
                        .route(web::head().to(get_live_by_custom_id::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "GET, HEAD")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}:end")
                        .route(web::post().to(end_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}:preview")
                        .route(web::post().to(preview_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/:]+}:start")
                        .route(web::post().to(start_live::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "POST")
                            }),
                        ),
                ),
        );
}
/// `GET /bv/cms/v1/lives`
#[derive(Debug)]
pub enum ListLives {}
impl bv_cms_runtime::Operation for ListLives {
    type Document = Contract;
    const ID: &'static str = "ListLives";
}
impl Documents<problems::AuthorizationMalformed> for ListLives {}
impl Documents<problems::AuthorizationMissing> for ListLives {}
impl Documents<problems::Internal> for ListLives {}
impl Documents<problems::MembershipMissing> for ListLives {}
impl Documents<problems::MethodNotAllowed> for ListLives {}
impl Documents<problems::OrgHeaderInvalid> for ListLives {}
impl Documents<problems::OrgHeaderMissing> for ListLives {}
impl Documents<problems::ParameterInvalid> for ListLives {}
impl Documents<problems::PreferenceUnknown> for ListLives {}
impl Documents<problems::RateLimited> for ListLives {}
impl Documents<problems::TokenDeleted> for ListLives {}
impl Documents<problems::TokenExpired> for ListLives {}
impl Documents<problems::TokenUnknown> for ListLives {}
impl Documents<problems::Unavailable> for ListLives {}
/// The parameters of [`ListLives`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ListLivesParameters {
    /// Which page, counted from 1.
    pub current_page: i32,
    /// Lives on a page.
    pub items_per_page: i32,
    /// Only lives whose name contains this, in any case.
    #[serde(default)]
    pub filter_name: Option<String>,
    /// Only lives in one of these statuses.
    #[serde(default)]
    pub filter_statuses: Vec<models::LiveStatus>,
    /// Only lives that have all of these labels.
    #[serde(default)]
    pub filter_labels: Vec<String>,
    /// Only lives last changed at this time or later.
    #[serde(default)]
    pub filter_updated_at_start_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives last changed before this time.
    #[serde(default)]
    pub filter_updated_at_end_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives started at this time or later.
    #[serde(default)]
    pub filter_started_at_start_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives started before this time.
    #[serde(default)]
    pub filter_started_at_end_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives ended at this time or later.
    #[serde(default)]
    pub filter_ended_at_start_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives ended before this time.
    #[serde(default)]
    pub filter_ended_at_end_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives whose recording opens at this time or later.
    #[serde(default)]
    pub filter_vod_started_at_start_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives whose recording opens before this time.
    #[serde(default)]
    pub filter_vod_started_at_end_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives whose recording closes at this time or later.
    #[serde(default)]
    pub filter_vod_ended_at_start_time: Option<bv_cms_runtime::Timestamp>,
    /// Only lives whose recording closes before this time.
    #[serde(default)]
    pub filter_vod_ended_at_end_time: Option<bv_cms_runtime::Timestamp>,
    /// The order, first criterion first. Lives that lack the time come last. Without it, the latest change comes first.
    #[serde(default)]
    pub order_by: Vec<models::ListLiveOrderBy>,
}
impl ListLivesParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "current_page",
                name: "current_page",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Minimum(Literal::Integer(1)),
                        Keyword::Maximum(Literal::Integer(2147483647)),
                    ],
                ),
                default: Some("1"),
            },
            Parameter {
                field: "items_per_page",
                name: "items_per_page",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Minimum(Literal::Integer(1)),
                        Keyword::Maximum(Literal::Integer(100)),
                    ],
                ),
                default: Some("1"),
            },
            Parameter {
                field: "filter_name",
                name: "filter.name",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::STRING)]),
                default: None,
            },
            Parameter {
                field: "filter_statuses",
                name: "filter.statuses",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(32),
                        Keyword::Items {
                            each: &schemas::LIVE_STATUS,
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "filter_labels",
                name: "filter.labels",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(20),
                        Keyword::Items {
                            each: &Schema(&[Keyword::Type(Types::STRING)]),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "filter_updated_at_start_time",
                name: "filter.updated_at.start_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_updated_at_end_time",
                name: "filter.updated_at.end_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_started_at_start_time",
                name: "filter.started_at.start_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_started_at_end_time",
                name: "filter.started_at.end_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_ended_at_start_time",
                name: "filter.ended_at.start_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_ended_at_end_time",
                name: "filter.ended_at.end_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_vod_started_at_start_time",
                name: "filter.vod_started_at.start_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_vod_started_at_end_time",
                name: "filter.vod_started_at.end_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_vod_ended_at_start_time",
                name: "filter.vod_ended_at.start_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "filter_vod_ended_at_end_time",
                name: "filter.vod_ended_at.end_time",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "order_by",
                name: "order_by",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(10),
                        Keyword::Items {
                            each: &schemas::LIST_LIVE_ORDER_BY,
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl ListLives {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::ListLivesResponse) -> Answer {
        static BODY: &Schema = &schemas::LIST_LIVES_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn list_lives<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ListLives>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveRead,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            ListLives,
            _,
        >(&request, ListLivesParameters::TABLE)?;
        H::list_lives(guard, parameters).await.map(ListLives::answer)
    };
    respond::<ListLives>(&request, operation).await
}
/// `POST /bv/cms/v1/lives`
#[derive(Debug)]
pub enum CreateLive {}
impl bv_cms_runtime::Operation for CreateLive {
    type Document = Contract;
    const ID: &'static str = "CreateLive";
    const NAMES_IGNORED_MEMBERS: bool = true;
}
impl Documents<problems::AuthorizationMalformed> for CreateLive {}
impl Documents<problems::AuthorizationMissing> for CreateLive {}
impl Documents<problems::BodyInvalid> for CreateLive {}
impl Documents<problems::BodyMalformed> for CreateLive {}
impl Documents<problems::BodyMissing> for CreateLive {}
impl Documents<problems::BodyTooLarge> for CreateLive {}
impl Documents<problems::CustomIdTaken> for CreateLive {}
impl Documents<problems::Internal> for CreateLive {}
impl Documents<problems::MediaTypeUnsupported> for CreateLive {}
impl Documents<problems::MembershipMissing> for CreateLive {}
impl Documents<problems::MethodNotAllowed> for CreateLive {}
impl Documents<problems::OrgHeaderInvalid> for CreateLive {}
impl Documents<problems::OrgHeaderMissing> for CreateLive {}
impl Documents<problems::PermissionDenied> for CreateLive {}
impl Documents<problems::PreferenceUnknown> for CreateLive {}
impl Documents<problems::RateLimited> for CreateLive {}
impl Documents<problems::RequestTimeout> for CreateLive {}
impl Documents<problems::TokenDeleted> for CreateLive {}
impl Documents<problems::TokenExpired> for CreateLive {}
impl Documents<problems::TokenUnknown> for CreateLive {}
impl Documents<problems::Unavailable> for CreateLive {}
/// What [`CreateLive`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum CreateLiveAnswer {
    /// The live as it was created.
    Ok { etag: String, body: models::CreateLiveResponse },
}
impl CreateLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: CreateLiveAnswer) -> Answer {
        match answer {
            CreateLiveAnswer::Ok { etag, body } => {
                static BODY: &Schema = &schemas::CREATE_LIVE_RESPONSE;
                Answer::json(200u16, &body, BODY)
                    .header(
                        "etag",
                        etag,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Pattern(&schemas::PATTERN_6),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn create_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::CREATE_LIVE_REQUEST)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<CreateLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let body = body::required::<
            CreateLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::create_live(guard, body).await.map(CreateLive::answer)
    };
    respond::<CreateLive>(&request, operation).await
}
/// `GET /bv/cms/v1/lives/{id}`
#[derive(Debug)]
pub enum GetLive {}
impl bv_cms_runtime::Operation for GetLive {
    type Document = Contract;
    const ID: &'static str = "GetLive";
}
impl Documents<problems::AuthorizationMalformed> for GetLive {}
impl Documents<problems::AuthorizationMissing> for GetLive {}
impl Documents<problems::Internal> for GetLive {}
impl Documents<problems::LiveNotFound> for GetLive {}
impl Documents<problems::MembershipMissing> for GetLive {}
impl Documents<problems::MethodNotAllowed> for GetLive {}
impl Documents<problems::OrgHeaderInvalid> for GetLive {}
impl Documents<problems::OrgHeaderMissing> for GetLive {}
impl Documents<problems::ParameterInvalid> for GetLive {}
impl Documents<problems::PreferenceUnknown> for GetLive {}
impl Documents<problems::RateLimited> for GetLive {}
impl Documents<problems::TokenDeleted> for GetLive {}
impl Documents<problems::TokenExpired> for GetLive {}
impl Documents<problems::TokenUnknown> for GetLive {}
impl Documents<problems::Unavailable> for GetLive {}
/// The parameters of [`GetLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GetLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
}
impl GetLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
/// What [`GetLive`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum GetLiveAnswer {
    /// The live.
    Ok { etag: String, body: models::GetLiveResponse },
}
impl GetLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: GetLiveAnswer) -> Answer {
        match answer {
            GetLiveAnswer::Ok { etag, body } => {
                static BODY: &Schema = &schemas::GET_LIVE_RESPONSE;
                Answer::json(200u16, &body, BODY)
                    .header(
                        "etag",
                        etag,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Pattern(&schemas::PATTERN_6),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn get_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<GetLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveRead,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            GetLive,
            _,
        >(&request, GetLiveParameters::TABLE)?;
        H::get_live(guard, parameters).await.map(GetLive::answer)
    };
    respond::<GetLive>(&request, operation).await
}
/// `PUT /bv/cms/v1/lives/{id}`
#[derive(Debug)]
pub enum UpdateLive {}
impl bv_cms_runtime::Operation for UpdateLive {
    type Document = Contract;
    const ID: &'static str = "UpdateLive";
    const NAMES_IGNORED_MEMBERS: bool = true;
}
impl Documents<problems::AuthorizationMalformed> for UpdateLive {}
impl Documents<problems::AuthorizationMissing> for UpdateLive {}
impl Documents<problems::BodyInvalid> for UpdateLive {}
impl Documents<problems::BodyMalformed> for UpdateLive {}
impl Documents<problems::BodyMissing> for UpdateLive {}
impl Documents<problems::BodyTooLarge> for UpdateLive {}
impl Documents<problems::CustomIdTaken> for UpdateLive {}
impl Documents<problems::FieldImmutable> for UpdateLive {}
impl Documents<problems::Internal> for UpdateLive {}
impl Documents<problems::LiveChanged> for UpdateLive {}
impl Documents<problems::LiveNotFound> for UpdateLive {}
impl Documents<problems::MediaTypeUnsupported> for UpdateLive {}
impl Documents<problems::MembershipMissing> for UpdateLive {}
impl Documents<problems::MethodNotAllowed> for UpdateLive {}
impl Documents<problems::OrgHeaderInvalid> for UpdateLive {}
impl Documents<problems::OrgHeaderMissing> for UpdateLive {}
impl Documents<problems::ParameterInvalid> for UpdateLive {}
impl Documents<problems::PermissionDenied> for UpdateLive {}
impl Documents<problems::PreferenceUnknown> for UpdateLive {}
impl Documents<problems::RateLimited> for UpdateLive {}
impl Documents<problems::RequestTimeout> for UpdateLive {}
impl Documents<problems::TokenDeleted> for UpdateLive {}
impl Documents<problems::TokenExpired> for UpdateLive {}
impl Documents<problems::TokenUnknown> for UpdateLive {}
impl Documents<problems::Unavailable> for UpdateLive {}
/// The parameters of [`UpdateLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct UpdateLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl UpdateLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
/// What [`UpdateLive`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateLiveAnswer {
    /// The live as it is now.
    Ok { etag: String, body: models::UpdateLiveResponse },
}
impl UpdateLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: UpdateLiveAnswer) -> Answer {
        match answer {
            UpdateLiveAnswer::Ok { etag, body } => {
                static BODY: &Schema = &schemas::UPDATE_LIVE_RESPONSE;
                Answer::json(200u16, &body, BODY)
                    .header(
                        "etag",
                        etag,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Pattern(&schemas::PATTERN_6),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn update_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::UPDATE_LIVE_BODY)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<UpdateLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            UpdateLive,
            _,
        >(&request, UpdateLiveParameters::TABLE)?;
        let body = body::required::<
            UpdateLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::update_live(guard, parameters, body).await.map(UpdateLive::answer)
    };
    respond::<UpdateLive>(&request, operation).await
}
/// `GET /bv/cms/v1/lives/{custom_id}:custom-id`
#[derive(Debug)]
pub enum GetLiveByCustomId {}
impl bv_cms_runtime::Operation for GetLiveByCustomId {
    type Document = Contract;
    const ID: &'static str = "GetLiveByCustomId";
}
impl Documents<problems::AuthorizationMalformed> for GetLiveByCustomId {}
impl Documents<problems::AuthorizationMissing> for GetLiveByCustomId {}
impl Documents<problems::Internal> for GetLiveByCustomId {}
impl Documents<problems::LiveCustomIdNotFound> for GetLiveByCustomId {}
impl Documents<problems::MembershipMissing> for GetLiveByCustomId {}
impl Documents<problems::MethodNotAllowed> for GetLiveByCustomId {}
impl Documents<problems::OrgHeaderInvalid> for GetLiveByCustomId {}
impl Documents<problems::OrgHeaderMissing> for GetLiveByCustomId {}
impl Documents<problems::ParameterInvalid> for GetLiveByCustomId {}
impl Documents<problems::PreferenceUnknown> for GetLiveByCustomId {}
impl Documents<problems::RateLimited> for GetLiveByCustomId {}
impl Documents<problems::TokenDeleted> for GetLiveByCustomId {}
impl Documents<problems::TokenExpired> for GetLiveByCustomId {}
impl Documents<problems::TokenUnknown> for GetLiveByCustomId {}
impl Documents<problems::Unavailable> for GetLiveByCustomId {}
/// The parameters of [`GetLiveByCustomId`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GetLiveByCustomIdParameters {
    /// The custom id of the live.
    pub custom_id: String,
}
impl GetLiveByCustomIdParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "custom_id",
                name: "custom_id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_0),
                        Keyword::MinLength(1),
                        Keyword::MaxLength(150),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
/// What [`GetLiveByCustomId`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum GetLiveByCustomIdAnswer {
    /// The live.
    Ok { etag: String, body: models::GetLiveByCustomIdResponse },
}
impl GetLiveByCustomId {
    /// The answer as it is sent.
    pub(super) fn answer(answer: GetLiveByCustomIdAnswer) -> Answer {
        match answer {
            GetLiveByCustomIdAnswer::Ok { etag, body } => {
                static BODY: &Schema = &schemas::GET_LIVE_BY_CUSTOM_ID_RESPONSE;
                Answer::json(200u16, &body, BODY)
                    .header(
                        "etag",
                        etag,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Pattern(&schemas::PATTERN_6),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn get_live_by_custom_id<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<GetLiveByCustomId>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveRead,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            GetLiveByCustomId,
            _,
        >(&request, GetLiveByCustomIdParameters::TABLE)?;
        H::get_live_by_custom_id(guard, parameters).await.map(GetLiveByCustomId::answer)
    };
    respond::<GetLiveByCustomId>(&request, operation).await
}
/// `POST /bv/cms/v1/lives/{id}:preview`
#[derive(Debug)]
pub enum PreviewLive {}
impl bv_cms_runtime::Operation for PreviewLive {
    type Document = Contract;
    const ID: &'static str = "PreviewLive";
}
impl Documents<problems::ActionNotAllowed> for PreviewLive {}
impl Documents<problems::AuthorizationMalformed> for PreviewLive {}
impl Documents<problems::AuthorizationMissing> for PreviewLive {}
impl Documents<problems::BodyInvalid> for PreviewLive {}
impl Documents<problems::BodyMalformed> for PreviewLive {}
impl Documents<problems::BodyTooLarge> for PreviewLive {}
impl Documents<problems::Internal> for PreviewLive {}
impl Documents<problems::LiveChanged> for PreviewLive {}
impl Documents<problems::LiveNotFound> for PreviewLive {}
impl Documents<problems::MediaTypeUnsupported> for PreviewLive {}
impl Documents<problems::MembershipMissing> for PreviewLive {}
impl Documents<problems::MethodNotAllowed> for PreviewLive {}
impl Documents<problems::OrgHeaderInvalid> for PreviewLive {}
impl Documents<problems::OrgHeaderMissing> for PreviewLive {}
impl Documents<problems::ParameterInvalid> for PreviewLive {}
impl Documents<problems::PermissionDenied> for PreviewLive {}
impl Documents<problems::PreferenceUnknown> for PreviewLive {}
impl Documents<problems::RateLimited> for PreviewLive {}
impl Documents<problems::RequestTimeout> for PreviewLive {}
impl Documents<problems::TokenDeleted> for PreviewLive {}
impl Documents<problems::TokenExpired> for PreviewLive {}
impl Documents<problems::TokenUnknown> for PreviewLive {}
impl Documents<problems::Unavailable> for PreviewLive {}
/// The parameters of [`PreviewLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PreviewLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl PreviewLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl PreviewLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::PreviewLiveResponse) -> Answer {
        static BODY: &Schema = &schemas::PREVIEW_LIVE_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn preview_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::PREVIEW_LIVE_BODY)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<PreviewLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            PreviewLive,
            _,
        >(&request, PreviewLiveParameters::TABLE)?;
        let body = body::optional::<
            PreviewLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::preview_live(guard, parameters, body).await.map(PreviewLive::answer)
    };
    respond::<PreviewLive>(&request, operation).await
}
/// `POST /bv/cms/v1/lives/{id}:start`
#[derive(Debug)]
pub enum StartLive {}
impl bv_cms_runtime::Operation for StartLive {
    type Document = Contract;
    const ID: &'static str = "StartLive";
}
impl Documents<problems::ActionNotAllowed> for StartLive {}
impl Documents<problems::AuthorizationMalformed> for StartLive {}
impl Documents<problems::AuthorizationMissing> for StartLive {}
impl Documents<problems::BodyInvalid> for StartLive {}
impl Documents<problems::BodyMalformed> for StartLive {}
impl Documents<problems::BodyTooLarge> for StartLive {}
impl Documents<problems::Internal> for StartLive {}
impl Documents<problems::LiveChanged> for StartLive {}
impl Documents<problems::LiveNotFound> for StartLive {}
impl Documents<problems::MediaTypeUnsupported> for StartLive {}
impl Documents<problems::MembershipMissing> for StartLive {}
impl Documents<problems::MethodNotAllowed> for StartLive {}
impl Documents<problems::OrgHeaderInvalid> for StartLive {}
impl Documents<problems::OrgHeaderMissing> for StartLive {}
impl Documents<problems::ParameterInvalid> for StartLive {}
impl Documents<problems::PermissionDenied> for StartLive {}
impl Documents<problems::PreferenceUnknown> for StartLive {}
impl Documents<problems::RateLimited> for StartLive {}
impl Documents<problems::RequestTimeout> for StartLive {}
impl Documents<problems::TokenDeleted> for StartLive {}
impl Documents<problems::TokenExpired> for StartLive {}
impl Documents<problems::TokenUnknown> for StartLive {}
impl Documents<problems::Unavailable> for StartLive {}
/// The parameters of [`StartLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StartLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl StartLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl StartLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::StartLiveResponse) -> Answer {
        static BODY: &Schema = &schemas::START_LIVE_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn start_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::START_LIVE_BODY)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<StartLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            StartLive,
            _,
        >(&request, StartLiveParameters::TABLE)?;
        let body = body::optional::<
            StartLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::start_live(guard, parameters, body).await.map(StartLive::answer)
    };
    respond::<StartLive>(&request, operation).await
}
/// `POST /bv/cms/v1/lives/{id}:end`
#[derive(Debug)]
pub enum EndLive {}
impl bv_cms_runtime::Operation for EndLive {
    type Document = Contract;
    const ID: &'static str = "EndLive";
}
impl Documents<problems::ActionNotAllowed> for EndLive {}
impl Documents<problems::AuthorizationMalformed> for EndLive {}
impl Documents<problems::AuthorizationMissing> for EndLive {}
impl Documents<problems::BodyInvalid> for EndLive {}
impl Documents<problems::BodyMalformed> for EndLive {}
impl Documents<problems::BodyTooLarge> for EndLive {}
impl Documents<problems::Internal> for EndLive {}
impl Documents<problems::LiveChanged> for EndLive {}
impl Documents<problems::LiveNotFound> for EndLive {}
impl Documents<problems::MediaTypeUnsupported> for EndLive {}
impl Documents<problems::MembershipMissing> for EndLive {}
impl Documents<problems::MethodNotAllowed> for EndLive {}
impl Documents<problems::OrgHeaderInvalid> for EndLive {}
impl Documents<problems::OrgHeaderMissing> for EndLive {}
impl Documents<problems::ParameterInvalid> for EndLive {}
impl Documents<problems::PermissionDenied> for EndLive {}
impl Documents<problems::PreferenceUnknown> for EndLive {}
impl Documents<problems::RateLimited> for EndLive {}
impl Documents<problems::RequestTimeout> for EndLive {}
impl Documents<problems::TokenDeleted> for EndLive {}
impl Documents<problems::TokenExpired> for EndLive {}
impl Documents<problems::TokenUnknown> for EndLive {}
impl Documents<problems::Unavailable> for EndLive {}
/// The parameters of [`EndLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct EndLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl EndLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl EndLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::EndLiveResponse) -> Answer {
        static BODY: &Schema = &schemas::END_LIVE_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn end_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::END_LIVE_BODY)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<EndLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            EndLive,
            _,
        >(&request, EndLiveParameters::TABLE)?;
        let body = body::optional::<
            EndLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::end_live(guard, parameters, body).await.map(EndLive::answer)
    };
    respond::<EndLive>(&request, operation).await
}
/// `POST /bv/cms/v1/lives/{id}:cancel`
#[derive(Debug)]
pub enum CancelLive {}
impl bv_cms_runtime::Operation for CancelLive {
    type Document = Contract;
    const ID: &'static str = "CancelLive";
}
impl Documents<problems::ActionNotAllowed> for CancelLive {}
impl Documents<problems::AuthorizationMalformed> for CancelLive {}
impl Documents<problems::AuthorizationMissing> for CancelLive {}
impl Documents<problems::BodyInvalid> for CancelLive {}
impl Documents<problems::BodyMalformed> for CancelLive {}
impl Documents<problems::BodyTooLarge> for CancelLive {}
impl Documents<problems::Internal> for CancelLive {}
impl Documents<problems::LiveChanged> for CancelLive {}
impl Documents<problems::LiveNotFound> for CancelLive {}
impl Documents<problems::MediaTypeUnsupported> for CancelLive {}
impl Documents<problems::MembershipMissing> for CancelLive {}
impl Documents<problems::MethodNotAllowed> for CancelLive {}
impl Documents<problems::OrgHeaderInvalid> for CancelLive {}
impl Documents<problems::OrgHeaderMissing> for CancelLive {}
impl Documents<problems::ParameterInvalid> for CancelLive {}
impl Documents<problems::PermissionDenied> for CancelLive {}
impl Documents<problems::PreferenceUnknown> for CancelLive {}
impl Documents<problems::RateLimited> for CancelLive {}
impl Documents<problems::RequestTimeout> for CancelLive {}
impl Documents<problems::TokenDeleted> for CancelLive {}
impl Documents<problems::TokenExpired> for CancelLive {}
impl Documents<problems::TokenUnknown> for CancelLive {}
impl Documents<problems::Unavailable> for CancelLive {}
/// The parameters of [`CancelLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CancelLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl CancelLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl CancelLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::CancelLiveResponse) -> Answer {
        static BODY: &Schema = &schemas::CANCEL_LIVE_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn cancel_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::CANCEL_LIVE_BODY)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<CancelLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            CancelLive,
            _,
        >(&request, CancelLiveParameters::TABLE)?;
        let body = body::optional::<
            CancelLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::cancel_live(guard, parameters, body).await.map(CancelLive::answer)
    };
    respond::<CancelLive>(&request, operation).await
}
/// `POST /bv/cms/v1/lives/{id}:archive`
#[derive(Debug)]
pub enum ArchiveLive {}
impl bv_cms_runtime::Operation for ArchiveLive {
    type Document = Contract;
    const ID: &'static str = "ArchiveLive";
}
impl Documents<problems::ActionNotAllowed> for ArchiveLive {}
impl Documents<problems::AuthorizationMalformed> for ArchiveLive {}
impl Documents<problems::AuthorizationMissing> for ArchiveLive {}
impl Documents<problems::BodyInvalid> for ArchiveLive {}
impl Documents<problems::BodyMalformed> for ArchiveLive {}
impl Documents<problems::BodyTooLarge> for ArchiveLive {}
impl Documents<problems::Internal> for ArchiveLive {}
impl Documents<problems::LiveChanged> for ArchiveLive {}
impl Documents<problems::LiveNotFound> for ArchiveLive {}
impl Documents<problems::MediaTypeUnsupported> for ArchiveLive {}
impl Documents<problems::MembershipMissing> for ArchiveLive {}
impl Documents<problems::MethodNotAllowed> for ArchiveLive {}
impl Documents<problems::OrgHeaderInvalid> for ArchiveLive {}
impl Documents<problems::OrgHeaderMissing> for ArchiveLive {}
impl Documents<problems::ParameterInvalid> for ArchiveLive {}
impl Documents<problems::PermissionDenied> for ArchiveLive {}
impl Documents<problems::PreferenceUnknown> for ArchiveLive {}
impl Documents<problems::RateLimited> for ArchiveLive {}
impl Documents<problems::RequestTimeout> for ArchiveLive {}
impl Documents<problems::TokenDeleted> for ArchiveLive {}
impl Documents<problems::TokenExpired> for ArchiveLive {}
impl Documents<problems::TokenUnknown> for ArchiveLive {}
impl Documents<problems::Unavailable> for ArchiveLive {}
/// The parameters of [`ArchiveLive`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ArchiveLiveParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl ArchiveLiveParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl ArchiveLive {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::ArchiveLiveResponse) -> Answer {
        static BODY: &Schema = &schemas::ARCHIVE_LIVE_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn archive_live<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::ARCHIVE_LIVE_BODY)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ArchiveLive>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            ArchiveLive,
            _,
        >(&request, ArchiveLiveParameters::TABLE)?;
        let body = body::optional::<
            ArchiveLive,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::archive_live(guard, parameters, body).await.map(ArchiveLive::answer)
    };
    respond::<ArchiveLive>(&request, operation).await
}
/// `PUT /bv/cms/v1/lives/{id}/interaction/chatroom/admin-names`
#[derive(Debug)]
pub enum UpdateLiveInteractionChatroomAdminName {}
impl bv_cms_runtime::Operation for UpdateLiveInteractionChatroomAdminName {
    type Document = Contract;
    const ID: &'static str = "UpdateLiveInteractionChatroomAdminName";
    const NAMES_IGNORED_MEMBERS: bool = true;
}
impl Documents<problems::AuthorizationMalformed>
for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::AuthorizationMissing>
for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::BodyInvalid> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::BodyMalformed> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::BodyMissing> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::BodyTooLarge> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::Internal> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::LiveChanged> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::LiveNotFound> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::MediaTypeUnsupported>
for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::MembershipMissing> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::MethodNotAllowed> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::OrgHeaderInvalid> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::OrgHeaderMissing> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::ParameterInvalid> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::PermissionDenied> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::PreferenceUnknown> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::RateLimited> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::RequestTimeout> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::TokenDeleted> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::TokenExpired> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::TokenUnknown> for UpdateLiveInteractionChatroomAdminName {}
impl Documents<problems::Unavailable> for UpdateLiveInteractionChatroomAdminName {}
/// The parameters of [`UpdateLiveInteractionChatroomAdminName`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct UpdateLiveInteractionChatroomAdminNameParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
    /// Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/"1"`) never match.
    #[serde(default)]
    pub if_match: Option<String>,
}
impl UpdateLiveInteractionChatroomAdminNameParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "if_match",
                name: "if-match",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Pattern(&schemas::PATTERN_7),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl UpdateLiveInteractionChatroomAdminName {
    /// The answer as it is sent.
    pub(super) fn answer(
        answer: models::UpdateLiveInteractionChatroomAdminNameResponse,
    ) -> Answer {
        static BODY: &Schema = &schemas::UPDATE_LIVE_INTERACTION_CHATROOM_ADMIN_NAME_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn update_live_interaction_chatroom_admin_name<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(
        &[Keyword::Ref(&schemas::UPDATE_LIVE_INTERACTION_CHATROOM_ADMIN_NAME_BODY)],
    );
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<
            UpdateLiveInteractionChatroomAdminName,
        >::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveInteractionAdmin,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            UpdateLiveInteractionChatroomAdminName,
            _,
        >(&request, UpdateLiveInteractionChatroomAdminNameParameters::TABLE)?;
        let body = body::required::<
            UpdateLiveInteractionChatroomAdminName,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::update_live_interaction_chatroom_admin_name(guard, parameters, body)
            .await
            .map(UpdateLiveInteractionChatroomAdminName::answer)
    };
    respond::<UpdateLiveInteractionChatroomAdminName>(&request, operation).await
}
/// `GET /bv/cms/v1/lives/{id}/interaction/chatroom/admin-names:last`
#[derive(Debug)]
pub enum GetLiveInteractionChatroomLastAdminName {}
impl bv_cms_runtime::Operation for GetLiveInteractionChatroomLastAdminName {
    type Document = Contract;
    const ID: &'static str = "GetLiveInteractionChatroomLastAdminName";
}
impl Documents<problems::AuthorizationMalformed>
for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::AuthorizationMissing>
for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::Internal> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::LiveNotFound> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::MembershipMissing> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::MethodNotAllowed> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::OrgHeaderInvalid> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::OrgHeaderMissing> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::ParameterInvalid> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::PreferenceUnknown> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::RateLimited> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::TokenDeleted> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::TokenExpired> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::TokenUnknown> for GetLiveInteractionChatroomLastAdminName {}
impl Documents<problems::Unavailable> for GetLiveInteractionChatroomLastAdminName {}
/// The parameters of [`GetLiveInteractionChatroomLastAdminName`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GetLiveInteractionChatroomLastAdminNameParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
}
impl GetLiveInteractionChatroomLastAdminNameParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl GetLiveInteractionChatroomLastAdminName {
    /// The answer as it is sent.
    pub(super) fn answer(
        answer: models::GetLiveInteractionChatroomLastAdminNameResponse,
    ) -> Answer {
        static BODY: &Schema = &schemas::GET_LIVE_INTERACTION_CHATROOM_LAST_ADMIN_NAME_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn get_live_interaction_chatroom_last_admin_name<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<
            GetLiveInteractionChatroomLastAdminName,
        >::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveRead,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            GetLiveInteractionChatroomLastAdminName,
            _,
        >(&request, GetLiveInteractionChatroomLastAdminNameParameters::TABLE)?;
        H::get_live_interaction_chatroom_last_admin_name(guard, parameters)
            .await
            .map(GetLiveInteractionChatroomLastAdminName::answer)
    };
    respond::<GetLiveInteractionChatroomLastAdminName>(&request, operation).await
}
/// `POST /bv/cms/v1/lives/{id}/interaction/tokens:admin`
#[derive(Debug)]
pub enum CreateLiveAdminInteractionToken {}
impl bv_cms_runtime::Operation for CreateLiveAdminInteractionToken {
    type Document = Contract;
    const ID: &'static str = "CreateLiveAdminInteractionToken";
}
impl Documents<problems::AuthorizationMalformed> for CreateLiveAdminInteractionToken {}
impl Documents<problems::AuthorizationMissing> for CreateLiveAdminInteractionToken {}
impl Documents<problems::BodyInvalid> for CreateLiveAdminInteractionToken {}
impl Documents<problems::BodyMalformed> for CreateLiveAdminInteractionToken {}
impl Documents<problems::BodyMissing> for CreateLiveAdminInteractionToken {}
impl Documents<problems::BodyTooLarge> for CreateLiveAdminInteractionToken {}
impl Documents<problems::Internal> for CreateLiveAdminInteractionToken {}
impl Documents<problems::LiveNotFound> for CreateLiveAdminInteractionToken {}
impl Documents<problems::MediaTypeUnsupported> for CreateLiveAdminInteractionToken {}
impl Documents<problems::MembershipMissing> for CreateLiveAdminInteractionToken {}
impl Documents<problems::MethodNotAllowed> for CreateLiveAdminInteractionToken {}
impl Documents<problems::OrgHeaderInvalid> for CreateLiveAdminInteractionToken {}
impl Documents<problems::OrgHeaderMissing> for CreateLiveAdminInteractionToken {}
impl Documents<problems::ParameterInvalid> for CreateLiveAdminInteractionToken {}
impl Documents<problems::PermissionDenied> for CreateLiveAdminInteractionToken {}
impl Documents<problems::PreferenceUnknown> for CreateLiveAdminInteractionToken {}
impl Documents<problems::RateLimited> for CreateLiveAdminInteractionToken {}
impl Documents<problems::RequestTimeout> for CreateLiveAdminInteractionToken {}
impl Documents<problems::TokenDeleted> for CreateLiveAdminInteractionToken {}
impl Documents<problems::TokenExpired> for CreateLiveAdminInteractionToken {}
impl Documents<problems::TokenUnknown> for CreateLiveAdminInteractionToken {}
impl Documents<problems::Unavailable> for CreateLiveAdminInteractionToken {}
/// The parameters of [`CreateLiveAdminInteractionToken`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CreateLiveAdminInteractionTokenParameters {
    /// The id of the live.
    pub id: bv_cms_runtime::Uuid,
}
impl CreateLiveAdminInteractionTokenParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl CreateLiveAdminInteractionToken {
    /// The answer as it is sent.
    pub(super) fn answer(
        answer: models::CreateLiveAdminInteractionTokenResponse,
    ) -> Answer {
        static BODY: &Schema = &schemas::CREATE_LIVE_ADMIN_INTERACTION_TOKEN_RESPONSE;
        Answer::json(200u16, &answer, BODY)
            .header(
                "Cache-Control",
                "no-store",
                {
                    static HEADER: &Schema = &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("no-store")]),
                        ],
                    );
                    HEADER
                },
            )
    }
}
async fn create_live_admin_interaction_token<H: LiveOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(
        &[Keyword::Ref(&schemas::CREATE_LIVE_ADMIN_INTERACTION_TOKEN_BODY)],
    );
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<
            CreateLiveAdminInteractionToken,
        >::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::LiveInteractionAdmin,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            CreateLiveAdminInteractionToken,
            _,
        >(&request, CreateLiveAdminInteractionTokenParameters::TABLE)?;
        let body = body::required::<
            CreateLiveAdminInteractionToken,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::create_live_admin_interaction_token(guard, parameters, body)
            .await
            .map(CreateLiveAdminInteractionToken::answer)
    };
    respond::<CreateLiveAdminInteractionToken>(&request, operation).await
}
