// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Credentials`.
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
/// Every kind of credentials, and alternatives of them.
pub trait CredentialsOperations: bv_cms_runtime::Authenticates<
        schemes::ApiToken,
    > + bv_cms_runtime::Authenticates<
        schemes::ChatroomToken,
    > + bv_cms_runtime::Authenticates<
        schemes::CookieKey,
    > + bv_cms_runtime::Authenticates<
        schemes::Key,
    > + bv_cms_runtime::Authenticates<
        schemes::Password,
    > + bv_cms_runtime::Authenticates<
        schemes::QueryKey,
    > + bv_cms_runtime::Enters<schemes::ApiToken> + 'static {
    /// Delete a stream
    fn delete_stream(
        guard: Guard<
            DeleteStream,
            <Self as bv_cms_runtime::Authenticates<schemes::Key>>::Caller,
        >,
        parameters: DeleteStreamParameters,
    ) -> impl Future<Output = Result<DeleteStreamAnswer, Failure<DeleteStream>>>;
    /// For moderators
    fn for_moderators(
        guard: Guard<
            ForModerators,
            <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
        >,
    ) -> impl Future<Output = Result<ForModeratorsAnswer, Failure<ForModerators>>>;
    /// For admins who moderate
    fn for_moderating_admins(
        guard: Guard<
            ForModeratingAdmins,
            <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
        >,
    ) -> impl Future<
        Output = Result<ForModeratingAdminsAnswer, Failure<ForModeratingAdmins>>,
    >;
    /// For members
    fn for_members(
        guard: Guard<
            permissions::FeatureWrite,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
    ) -> impl Future<Output = Result<ForMembersAnswer, Failure<ForMembers>>>;
    /// For owners of a key
    fn for_keys(
        guard: Guard<
            ForKeys,
            <Self as bv_cms_runtime::Authenticates<schemes::Key>>::Caller,
        >,
    ) -> impl Future<Output = Result<ForKeysAnswer, Failure<ForKeys>>>;
    /// For owners of a password
    fn for_passwords(
        guard: Guard<
            ForPasswords,
            <Self as bv_cms_runtime::Authenticates<schemes::Password>>::Caller,
        >,
    ) -> impl Future<Output = Result<ForPasswordsAnswer, Failure<ForPasswords>>>;
    /// For owners of any key
    fn for_any_key(
        guard: Guard<
            ForAnyKey,
            ForAnyKeyCaller<
                <Self as bv_cms_runtime::Authenticates<schemes::QueryKey>>::Caller,
                <Self as bv_cms_runtime::Authenticates<schemes::CookieKey>>::Caller,
                <Self as bv_cms_runtime::Authenticates<schemes::Key>>::Caller,
            >,
        >,
    ) -> impl Future<Output = Result<ForAnyKeyAnswer, Failure<ForAnyKey>>>;
    /// For everybody who is known
    fn for_everybody_known(
        guard: Guard<
            ForEverybodyKnown,
            ForEverybodyKnownCaller<
                <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
                <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
                <Self as bv_cms_runtime::Authenticates<schemes::Key>>::Caller,
            >,
        >,
        parameters: ForEverybodyKnownParameters,
    ) -> impl Future<
        Output = Result<ForEverybodyKnownAnswer, Failure<ForEverybodyKnown>>,
    >;
    /// For owners of an API token
    fn for_accounts(
        guard: Guard<
            ForAccounts,
            <Self as bv_cms_runtime::Authenticates<schemes::ApiToken>>::Caller,
        >,
    ) -> impl Future<Output = Result<ForAccountsAnswer, Failure<ForAccounts>>>;
    /// For those in a chatroom, or staff
    fn for_room_or_staff(
        guard: Guard<
            ForRoomOrStaff,
            ForRoomOrStaffCaller<
                <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
                <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
            >,
        >,
        parameters: ForRoomOrStaffParameters,
    ) -> impl Future<Output = Result<ForRoomOrStaffAnswer, Failure<ForRoomOrStaff>>>;
    /// For owners of a key, or staff
    fn for_two_roads(
        guard: Guard<
            ForTwoRoads,
            ForTwoRoadsCaller<
                <Self as bv_cms_runtime::Authenticates<schemes::Key>>::Caller,
                <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
            >,
        >,
    ) -> impl Future<Output = Result<ForTwoRoadsAnswer, Failure<ForTwoRoads>>>;
    /// For everybody
    fn for_everybody(
        guard: Guard<
            ForEverybody,
            ForEverybodyCaller<
                <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
                <Self as bv_cms_runtime::Authenticates<schemes::Key>>::Caller,
            >,
        >,
    ) -> impl Future<Output = Result<ForEverybodyAnswer, Failure<ForEverybody>>>;
    /// Named like a host
    fn host(
        guard: Guard<
            Host,
            <Self as bv_cms_runtime::Authenticates<schemes::ChatroomToken>>::Caller,
        >,
    ) -> impl Future<Output = Result<HostAnswer, Failure<Host>>>;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: CredentialsOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/account-only")
                .route(web::get().to(for_accounts::<H>))
                .route(web::head().to(for_accounts::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/any-key")
                .route(web::get().to(for_any_key::<H>))
                .route(web::head().to(for_any_key::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/everybody")
                .route(web::get().to(for_everybody::<H>))
                .route(web::head().to(for_everybody::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/everybody-known")
                .route(web::get().to(for_everybody_known::<H>))
                .route(web::head().to(for_everybody_known::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/host")
                .route(web::get().to(host::<H>))
                .route(web::head().to(host::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/keys")
                .route(web::get().to(for_keys::<H>))
                .route(web::head().to(for_keys::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/live-streams/{id:[^/:]+}")
                .guard(
                    actix_web::guard::fn_guard(|context| {
                        !["GET", "HEAD"].contains(&context.head().method.as_str())
                    }),
                )
                .route(web::delete().to(delete_stream::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "DELETE, GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/members")
                .route(web::get().to(for_members::<H>))
                .route(web::head().to(for_members::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/moderating-admins")
                .route(web::get().to(for_moderating_admins::<H>))
                .route(web::head().to(for_moderating_admins::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/moderators")
                .route(web::get().to(for_moderators::<H>))
                .route(web::head().to(for_moderators::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/passwords")
                .route(web::get().to(for_passwords::<H>))
                .route(web::head().to(for_passwords::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/room-or-staff")
                .route(web::get().to(for_room_or_staff::<H>))
                .route(web::head().to(for_room_or_staff::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/two-roads")
                .route(web::get().to(for_two_roads::<H>))
                .route(web::head().to(for_two_roads::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        );
}
/// `DELETE /live-streams/{id}`
#[derive(Debug)]
pub enum DeleteStream {}
impl bv_cms_runtime::Operation for DeleteStream {
    type Document = Contract;
    const ID: &'static str = "DeleteStream";
}
impl Documents<problems::AuthorizationMalformed> for DeleteStream {}
impl Documents<problems::AuthorizationMissing> for DeleteStream {}
impl Documents<problems::BodyInvalid> for DeleteStream {}
impl Documents<problems::BodyMalformed> for DeleteStream {}
impl Documents<problems::BodyMissing> for DeleteStream {}
impl Documents<problems::BodyTooLarge> for DeleteStream {}
impl Documents<problems::CredentialsExpired> for DeleteStream {}
impl Documents<problems::CredentialsUnknown> for DeleteStream {}
impl Documents<problems::Internal> for DeleteStream {}
impl Documents<problems::MediaTypeUnsupported> for DeleteStream {}
impl Documents<problems::MethodNotAllowed> for DeleteStream {}
impl Documents<problems::OrgHeaderInvalid> for DeleteStream {}
impl Documents<problems::OrgHeaderMissing> for DeleteStream {}
impl Documents<problems::ParameterInvalid> for DeleteStream {}
impl Documents<problems::PreferenceUnknown> for DeleteStream {}
impl Documents<problems::RequestTimeout> for DeleteStream {}
/// The parameters of [`DeleteStream`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DeleteStreamParameters {
    /// The stream.
    pub id: String,
    /// The operation has its own.
    #[serde(default)]
    pub shared: Option<String>,
    /// The path's.
    #[serde(default)]
    pub kept: Option<String>,
}
impl DeleteStreamParameters {
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
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::MinLength(1),
                        Keyword::MaxLength(10),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "shared",
                name: "shared",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(2)]),
                default: None,
            },
            Parameter {
                field: "kept",
                name: "kept",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(3)]),
                default: None,
            },
        ];
        TABLE
    };
}
/// What [`DeleteStream`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum DeleteStreamAnswer {
    /// It is gone.
    NoContent { x_caller: String },
}
impl DeleteStream {
    /// The answer as it is sent.
    pub(super) fn answer(answer: DeleteStreamAnswer) -> Answer {
        match answer {
            DeleteStreamAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn delete_stream<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<DeleteStream>::new(&request);
        let guard = alternatives.scheme::<H, schemes::Key>(host, &[]).await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            DeleteStream,
            _,
        >(&request, DeleteStreamParameters::TABLE)?;
        H::delete_stream(guard, parameters).await.map(DeleteStream::answer)
    };
    respond::<DeleteStream>(&request, operation).await
}
/// `GET /moderators`
#[derive(Debug)]
pub enum ForModerators {}
impl bv_cms_runtime::Operation for ForModerators {
    type Document = Contract;
    const ID: &'static str = "ForModerators";
}
impl Documents<problems::AuthorizationMalformed> for ForModerators {}
impl Documents<problems::AuthorizationMissing> for ForModerators {}
impl Documents<problems::BodyInvalid> for ForModerators {}
impl Documents<problems::BodyMalformed> for ForModerators {}
impl Documents<problems::BodyMissing> for ForModerators {}
impl Documents<problems::BodyTooLarge> for ForModerators {}
impl Documents<problems::CredentialsExpired> for ForModerators {}
impl Documents<problems::CredentialsUnknown> for ForModerators {}
impl Documents<problems::Internal> for ForModerators {}
impl Documents<problems::MediaTypeUnsupported> for ForModerators {}
impl Documents<problems::MembershipMissing> for ForModerators {}
impl Documents<problems::MethodNotAllowed> for ForModerators {}
impl Documents<problems::OrgHeaderInvalid> for ForModerators {}
impl Documents<problems::OrgHeaderMissing> for ForModerators {}
impl Documents<problems::ParameterInvalid> for ForModerators {}
impl Documents<problems::PermissionDenied> for ForModerators {}
impl Documents<problems::PreferenceUnknown> for ForModerators {}
impl Documents<problems::RequestTimeout> for ForModerators {}
impl Documents<problems::RoleMissing> for ForModerators {}
/// What [`ForModerators`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForModeratorsAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForModerators {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForModeratorsAnswer) -> Answer {
        match answer {
            ForModeratorsAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_moderators<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForModerators>::new(&request);
        let guard = alternatives
            .scheme::<H, schemes::ChatroomToken>(host, &["moderator"])
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::for_moderators(guard).await.map(ForModerators::answer)
    };
    respond::<ForModerators>(&request, operation).await
}
/// `GET /moderating-admins`
#[derive(Debug)]
pub enum ForModeratingAdmins {}
impl bv_cms_runtime::Operation for ForModeratingAdmins {
    type Document = Contract;
    const ID: &'static str = "ForModeratingAdmins";
}
impl Documents<problems::AuthorizationMalformed> for ForModeratingAdmins {}
impl Documents<problems::AuthorizationMissing> for ForModeratingAdmins {}
impl Documents<problems::BodyInvalid> for ForModeratingAdmins {}
impl Documents<problems::BodyMalformed> for ForModeratingAdmins {}
impl Documents<problems::BodyMissing> for ForModeratingAdmins {}
impl Documents<problems::BodyTooLarge> for ForModeratingAdmins {}
impl Documents<problems::CredentialsExpired> for ForModeratingAdmins {}
impl Documents<problems::CredentialsUnknown> for ForModeratingAdmins {}
impl Documents<problems::Internal> for ForModeratingAdmins {}
impl Documents<problems::MediaTypeUnsupported> for ForModeratingAdmins {}
impl Documents<problems::MembershipMissing> for ForModeratingAdmins {}
impl Documents<problems::MethodNotAllowed> for ForModeratingAdmins {}
impl Documents<problems::OrgHeaderInvalid> for ForModeratingAdmins {}
impl Documents<problems::OrgHeaderMissing> for ForModeratingAdmins {}
impl Documents<problems::ParameterInvalid> for ForModeratingAdmins {}
impl Documents<problems::PermissionDenied> for ForModeratingAdmins {}
impl Documents<problems::PreferenceUnknown> for ForModeratingAdmins {}
impl Documents<problems::RequestTimeout> for ForModeratingAdmins {}
impl Documents<problems::RoleMissing> for ForModeratingAdmins {}
/// What [`ForModeratingAdmins`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForModeratingAdminsAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForModeratingAdmins {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForModeratingAdminsAnswer) -> Answer {
        match answer {
            ForModeratingAdminsAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_moderating_admins<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForModeratingAdmins>::new(&request);
        let guard = alternatives
            .scheme::<H, schemes::ChatroomToken>(host, &["moderator", "admin"])
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::for_moderating_admins(guard).await.map(ForModeratingAdmins::answer)
    };
    respond::<ForModeratingAdmins>(&request, operation).await
}
/// `GET /members`
#[derive(Debug)]
pub enum ForMembers {}
impl bv_cms_runtime::Operation for ForMembers {
    type Document = Contract;
    const ID: &'static str = "ForMembers";
}
impl Documents<problems::AuthorizationMalformed> for ForMembers {}
impl Documents<problems::AuthorizationMissing> for ForMembers {}
impl Documents<problems::BodyInvalid> for ForMembers {}
impl Documents<problems::BodyMalformed> for ForMembers {}
impl Documents<problems::BodyMissing> for ForMembers {}
impl Documents<problems::BodyTooLarge> for ForMembers {}
impl Documents<problems::CredentialsExpired> for ForMembers {}
impl Documents<problems::CredentialsUnknown> for ForMembers {}
impl Documents<problems::Internal> for ForMembers {}
impl Documents<problems::MediaTypeUnsupported> for ForMembers {}
impl Documents<problems::MembershipMissing> for ForMembers {}
impl Documents<problems::MethodNotAllowed> for ForMembers {}
impl Documents<problems::OrgHeaderInvalid> for ForMembers {}
impl Documents<problems::OrgHeaderMissing> for ForMembers {}
impl Documents<problems::ParameterInvalid> for ForMembers {}
impl Documents<problems::PermissionDenied> for ForMembers {}
impl Documents<problems::PreferenceUnknown> for ForMembers {}
impl Documents<problems::RequestTimeout> for ForMembers {}
impl Documents<problems::RoleMissing> for ForMembers {}
/// What [`ForMembers`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForMembersAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForMembers {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForMembersAnswer) -> Answer {
        match answer {
            ForMembersAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_members<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForMembers>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::FeatureWrite,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::for_members(guard).await.map(ForMembers::answer)
    };
    respond::<ForMembers>(&request, operation).await
}
/// `GET /keys`
#[derive(Debug)]
pub enum ForKeys {}
impl bv_cms_runtime::Operation for ForKeys {
    type Document = Contract;
    const ID: &'static str = "ForKeys";
}
impl Documents<problems::AuthorizationMalformed> for ForKeys {}
impl Documents<problems::AuthorizationMissing> for ForKeys {}
impl Documents<problems::BodyInvalid> for ForKeys {}
impl Documents<problems::BodyMalformed> for ForKeys {}
impl Documents<problems::BodyMissing> for ForKeys {}
impl Documents<problems::BodyTooLarge> for ForKeys {}
impl Documents<problems::CredentialsExpired> for ForKeys {}
impl Documents<problems::CredentialsUnknown> for ForKeys {}
impl Documents<problems::Internal> for ForKeys {}
impl Documents<problems::MediaTypeUnsupported> for ForKeys {}
impl Documents<problems::MembershipMissing> for ForKeys {}
impl Documents<problems::MethodNotAllowed> for ForKeys {}
impl Documents<problems::OrgHeaderInvalid> for ForKeys {}
impl Documents<problems::OrgHeaderMissing> for ForKeys {}
impl Documents<problems::ParameterInvalid> for ForKeys {}
impl Documents<problems::PermissionDenied> for ForKeys {}
impl Documents<problems::PreferenceUnknown> for ForKeys {}
impl Documents<problems::RequestTimeout> for ForKeys {}
impl Documents<problems::RoleMissing> for ForKeys {}
/// What [`ForKeys`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForKeysAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForKeys {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForKeysAnswer) -> Answer {
        match answer {
            ForKeysAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_keys<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForKeys>::new(&request);
        let guard = alternatives.scheme::<H, schemes::Key>(host, &[]).await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::for_keys(guard).await.map(ForKeys::answer)
    };
    respond::<ForKeys>(&request, operation).await
}
/// `GET /passwords`
#[derive(Debug)]
pub enum ForPasswords {}
impl bv_cms_runtime::Operation for ForPasswords {
    type Document = Contract;
    const ID: &'static str = "ForPasswords";
}
impl Documents<problems::AuthorizationMalformed> for ForPasswords {}
impl Documents<problems::AuthorizationMissing> for ForPasswords {}
impl Documents<problems::BodyInvalid> for ForPasswords {}
impl Documents<problems::BodyMalformed> for ForPasswords {}
impl Documents<problems::BodyMissing> for ForPasswords {}
impl Documents<problems::BodyTooLarge> for ForPasswords {}
impl Documents<problems::CredentialsExpired> for ForPasswords {}
impl Documents<problems::CredentialsUnknown> for ForPasswords {}
impl Documents<problems::Internal> for ForPasswords {}
impl Documents<problems::MediaTypeUnsupported> for ForPasswords {}
impl Documents<problems::MembershipMissing> for ForPasswords {}
impl Documents<problems::MethodNotAllowed> for ForPasswords {}
impl Documents<problems::OrgHeaderInvalid> for ForPasswords {}
impl Documents<problems::OrgHeaderMissing> for ForPasswords {}
impl Documents<problems::ParameterInvalid> for ForPasswords {}
impl Documents<problems::PermissionDenied> for ForPasswords {}
impl Documents<problems::PreferenceUnknown> for ForPasswords {}
impl Documents<problems::RequestTimeout> for ForPasswords {}
impl Documents<problems::RoleMissing> for ForPasswords {}
/// What [`ForPasswords`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForPasswordsAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForPasswords {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForPasswordsAnswer) -> Answer {
        match answer {
            ForPasswordsAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_passwords<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForPasswords>::new(&request);
        let guard = alternatives.scheme::<H, schemes::Password>(host, &[]).await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::for_passwords(guard).await.map(ForPasswords::answer)
    };
    respond::<ForPasswords>(&request, operation).await
}
/// `GET /any-key`
#[derive(Debug)]
pub enum ForAnyKey {}
impl bv_cms_runtime::Operation for ForAnyKey {
    type Document = Contract;
    const ID: &'static str = "ForAnyKey";
}
impl Documents<problems::AuthorizationMalformed> for ForAnyKey {}
impl Documents<problems::AuthorizationMissing> for ForAnyKey {}
impl Documents<problems::BodyInvalid> for ForAnyKey {}
impl Documents<problems::BodyMalformed> for ForAnyKey {}
impl Documents<problems::BodyMissing> for ForAnyKey {}
impl Documents<problems::BodyTooLarge> for ForAnyKey {}
impl Documents<problems::CredentialsExpired> for ForAnyKey {}
impl Documents<problems::CredentialsUnknown> for ForAnyKey {}
impl Documents<problems::Internal> for ForAnyKey {}
impl Documents<problems::MediaTypeUnsupported> for ForAnyKey {}
impl Documents<problems::MembershipMissing> for ForAnyKey {}
impl Documents<problems::MethodNotAllowed> for ForAnyKey {}
impl Documents<problems::OrgHeaderInvalid> for ForAnyKey {}
impl Documents<problems::OrgHeaderMissing> for ForAnyKey {}
impl Documents<problems::ParameterInvalid> for ForAnyKey {}
impl Documents<problems::PermissionDenied> for ForAnyKey {}
impl Documents<problems::PreferenceUnknown> for ForAnyKey {}
impl Documents<problems::RequestTimeout> for ForAnyKey {}
impl Documents<problems::RoleMissing> for ForAnyKey {}
/// Who may call [`ForAnyKey`].
#[derive(Debug)]
pub enum ForAnyKeyCaller<QueryKey, CookieKey, Key> {
    /// By `query_key`.
    QueryKey(QueryKey),
    /// By `cookie_key`.
    CookieKey(CookieKey),
    /// By `key`.
    Key(Key),
}
/// What [`ForAnyKey`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForAnyKeyAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForAnyKey {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForAnyKeyAnswer) -> Answer {
        match answer {
            ForAnyKeyAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_any_key<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForAnyKey>::new(&request);
        let caller = 'alternatives: {
            if let Some(guard) = alternatives
                .scheme::<H, schemes::QueryKey>(host, &[])
                .await
            {
                break 'alternatives ForAnyKeyCaller::QueryKey(guard.into_inner());
            }
            if let Some(guard) = alternatives
                .scheme::<H, schemes::CookieKey>(host, &[])
                .await
            {
                break 'alternatives ForAnyKeyCaller::CookieKey(guard.into_inner());
            }
            if let Some(guard) = alternatives.scheme::<H, schemes::Key>(host, &[]).await
            {
                break 'alternatives ForAnyKeyCaller::Key(guard.into_inner());
            }
            return Err(alternatives.refusal());
        };
        let guard = guard::admit::<ForAnyKey, _>(caller);
        H::for_any_key(guard).await.map(ForAnyKey::answer)
    };
    respond::<ForAnyKey>(&request, operation).await
}
/// `GET /everybody-known`
#[derive(Debug)]
pub enum ForEverybodyKnown {}
impl bv_cms_runtime::Operation for ForEverybodyKnown {
    type Document = Contract;
    const ID: &'static str = "ForEverybodyKnown";
}
impl Documents<problems::AuthorizationMalformed> for ForEverybodyKnown {}
impl Documents<problems::AuthorizationMissing> for ForEverybodyKnown {}
impl Documents<problems::BodyInvalid> for ForEverybodyKnown {}
impl Documents<problems::BodyMalformed> for ForEverybodyKnown {}
impl Documents<problems::BodyMissing> for ForEverybodyKnown {}
impl Documents<problems::BodyTooLarge> for ForEverybodyKnown {}
impl Documents<problems::CredentialsExpired> for ForEverybodyKnown {}
impl Documents<problems::CredentialsUnknown> for ForEverybodyKnown {}
impl Documents<problems::Internal> for ForEverybodyKnown {}
impl Documents<problems::MediaTypeUnsupported> for ForEverybodyKnown {}
impl Documents<problems::MembershipMissing> for ForEverybodyKnown {}
impl Documents<problems::MethodNotAllowed> for ForEverybodyKnown {}
impl Documents<problems::OrgHeaderInvalid> for ForEverybodyKnown {}
impl Documents<problems::OrgHeaderMissing> for ForEverybodyKnown {}
impl Documents<problems::ParameterInvalid> for ForEverybodyKnown {}
impl Documents<problems::PermissionDenied> for ForEverybodyKnown {}
impl Documents<problems::PreferenceUnknown> for ForEverybodyKnown {}
impl Documents<problems::RequestTimeout> for ForEverybodyKnown {}
impl Documents<problems::RoleMissing> for ForEverybodyKnown {}
/// Who may call [`ForEverybodyKnown`].
#[derive(Debug)]
pub enum ForEverybodyKnownCaller<ChatroomToken, ApiToken, Key> {
    /// By `chatroom_token` with `moderator`.
    ChatroomToken(ChatroomToken),
    /// By `api_token`.
    ApiToken(Guard<permissions::FeatureRead, ApiToken>),
    /// By `key`.
    Key(Key),
}
/// The parameters of [`ForEverybodyKnown`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ForEverybodyKnownParameters {
    /// The organisation to act for.
    pub x_bv_org_id: bv_cms_runtime::Uuid,
}
impl ForEverybodyKnownParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "x_bv_org_id",
                name: "x-bv-org-id",
                location: Location::Header,
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
/// What [`ForEverybodyKnown`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForEverybodyKnownAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForEverybodyKnown {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForEverybodyKnownAnswer) -> Answer {
        match answer {
            ForEverybodyKnownAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_everybody_known<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForEverybodyKnown>::new(&request);
        let caller = 'alternatives: {
            if let Some(guard) = alternatives
                .scheme::<H, schemes::ChatroomToken>(host, &["moderator"])
                .await
            {
                break 'alternatives ForEverybodyKnownCaller::ChatroomToken(
                    guard.into_inner(),
                );
            }
            if let Some(guard) = alternatives
                .member::<
                    H,
                    schemes::ApiToken,
                    permissions::FeatureRead,
                >(host, &[], "x-bv-org-id")
                .await
            {
                break 'alternatives ForEverybodyKnownCaller::ApiToken(guard);
            }
            if let Some(guard) = alternatives.scheme::<H, schemes::Key>(host, &[]).await
            {
                break 'alternatives ForEverybodyKnownCaller::Key(guard.into_inner());
            }
            return Err(alternatives.refusal());
        };
        let guard = guard::admit::<ForEverybodyKnown, _>(caller);
        let parameters = parameters::read::<
            ForEverybodyKnown,
            _,
        >(&request, ForEverybodyKnownParameters::TABLE)?;
        H::for_everybody_known(guard, parameters).await.map(ForEverybodyKnown::answer)
    };
    respond::<ForEverybodyKnown>(&request, operation).await
}
/// `GET /account-only`
#[derive(Debug)]
pub enum ForAccounts {}
impl bv_cms_runtime::Operation for ForAccounts {
    type Document = Contract;
    const ID: &'static str = "ForAccounts";
}
impl Documents<problems::AuthorizationMalformed> for ForAccounts {}
impl Documents<problems::AuthorizationMissing> for ForAccounts {}
impl Documents<problems::BodyInvalid> for ForAccounts {}
impl Documents<problems::BodyMalformed> for ForAccounts {}
impl Documents<problems::BodyMissing> for ForAccounts {}
impl Documents<problems::BodyTooLarge> for ForAccounts {}
impl Documents<problems::CredentialsExpired> for ForAccounts {}
impl Documents<problems::CredentialsUnknown> for ForAccounts {}
impl Documents<problems::Internal> for ForAccounts {}
impl Documents<problems::MediaTypeUnsupported> for ForAccounts {}
impl Documents<problems::MembershipMissing> for ForAccounts {}
impl Documents<problems::MethodNotAllowed> for ForAccounts {}
impl Documents<problems::OrgHeaderInvalid> for ForAccounts {}
impl Documents<problems::OrgHeaderMissing> for ForAccounts {}
impl Documents<problems::ParameterInvalid> for ForAccounts {}
impl Documents<problems::PermissionDenied> for ForAccounts {}
impl Documents<problems::PreferenceUnknown> for ForAccounts {}
impl Documents<problems::RequestTimeout> for ForAccounts {}
impl Documents<problems::RoleMissing> for ForAccounts {}
/// What [`ForAccounts`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForAccountsAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForAccounts {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForAccountsAnswer) -> Answer {
        match answer {
            ForAccountsAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_accounts<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForAccounts>::new(&request);
        let guard = alternatives.scheme::<H, schemes::ApiToken>(host, &[]).await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::for_accounts(guard).await.map(ForAccounts::answer)
    };
    respond::<ForAccounts>(&request, operation).await
}
/// `GET /room-or-staff`
#[derive(Debug)]
pub enum ForRoomOrStaff {}
impl bv_cms_runtime::Operation for ForRoomOrStaff {
    type Document = Contract;
    const ID: &'static str = "ForRoomOrStaff";
}
impl Documents<problems::AuthorizationMalformed> for ForRoomOrStaff {}
impl Documents<problems::AuthorizationMissing> for ForRoomOrStaff {}
impl Documents<problems::BodyInvalid> for ForRoomOrStaff {}
impl Documents<problems::BodyMalformed> for ForRoomOrStaff {}
impl Documents<problems::BodyMissing> for ForRoomOrStaff {}
impl Documents<problems::BodyTooLarge> for ForRoomOrStaff {}
impl Documents<problems::CredentialsExpired> for ForRoomOrStaff {}
impl Documents<problems::CredentialsUnknown> for ForRoomOrStaff {}
impl Documents<problems::Internal> for ForRoomOrStaff {}
impl Documents<problems::MediaTypeUnsupported> for ForRoomOrStaff {}
impl Documents<problems::MembershipMissing> for ForRoomOrStaff {}
impl Documents<problems::MethodNotAllowed> for ForRoomOrStaff {}
impl Documents<problems::OrgHeaderInvalid> for ForRoomOrStaff {}
impl Documents<problems::OrgHeaderMissing> for ForRoomOrStaff {}
impl Documents<problems::ParameterInvalid> for ForRoomOrStaff {}
impl Documents<problems::PermissionDenied> for ForRoomOrStaff {}
impl Documents<problems::PreferenceUnknown> for ForRoomOrStaff {}
impl Documents<problems::RequestTimeout> for ForRoomOrStaff {}
impl Documents<problems::RoleMissing> for ForRoomOrStaff {}
/// Who may call [`ForRoomOrStaff`].
#[derive(Debug)]
pub enum ForRoomOrStaffCaller<ChatroomToken, ApiToken> {
    /// By `chatroom_token`.
    ChatroomToken(ChatroomToken),
    /// By `api_token`.
    ApiToken(Guard<permissions::FeatureRead, ApiToken>),
}
/// The parameters of [`ForRoomOrStaff`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ForRoomOrStaffParameters {
    /// The organisation that staff acts for.
    #[serde(default)]
    pub x_bv_org_id: Option<bv_cms_runtime::Uuid>,
}
impl ForRoomOrStaffParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "x_bv_org_id",
                name: "x-bv-org-id",
                location: Location::Header,
                required: false,
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
/// What [`ForRoomOrStaff`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForRoomOrStaffAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForRoomOrStaff {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForRoomOrStaffAnswer) -> Answer {
        match answer {
            ForRoomOrStaffAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_room_or_staff<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForRoomOrStaff>::new(&request);
        let caller = 'alternatives: {
            if let Some(guard) = alternatives
                .scheme::<H, schemes::ChatroomToken>(host, &[])
                .await
            {
                break 'alternatives ForRoomOrStaffCaller::ChatroomToken(
                    guard.into_inner(),
                );
            }
            if let Some(guard) = alternatives
                .member::<
                    H,
                    schemes::ApiToken,
                    permissions::FeatureRead,
                >(host, &[], "x-bv-org-id")
                .await
            {
                break 'alternatives ForRoomOrStaffCaller::ApiToken(guard);
            }
            return Err(alternatives.refusal());
        };
        let guard = guard::admit::<ForRoomOrStaff, _>(caller);
        let parameters = parameters::read::<
            ForRoomOrStaff,
            _,
        >(&request, ForRoomOrStaffParameters::TABLE)?;
        H::for_room_or_staff(guard, parameters).await.map(ForRoomOrStaff::answer)
    };
    respond::<ForRoomOrStaff>(&request, operation).await
}
/// `GET /two-roads`
#[derive(Debug)]
pub enum ForTwoRoads {}
impl bv_cms_runtime::Operation for ForTwoRoads {
    type Document = Contract;
    const ID: &'static str = "ForTwoRoads";
}
impl Documents<problems::AuthorizationMalformed> for ForTwoRoads {}
impl Documents<problems::AuthorizationMissing> for ForTwoRoads {}
impl Documents<problems::BodyInvalid> for ForTwoRoads {}
impl Documents<problems::BodyMalformed> for ForTwoRoads {}
impl Documents<problems::BodyMissing> for ForTwoRoads {}
impl Documents<problems::BodyTooLarge> for ForTwoRoads {}
impl Documents<problems::CredentialsExpired> for ForTwoRoads {}
impl Documents<problems::CredentialsUnknown> for ForTwoRoads {}
impl Documents<problems::Internal> for ForTwoRoads {}
impl Documents<problems::MediaTypeUnsupported> for ForTwoRoads {}
impl Documents<problems::MembershipMissing> for ForTwoRoads {}
impl Documents<problems::MethodNotAllowed> for ForTwoRoads {}
impl Documents<problems::OrgHeaderInvalid> for ForTwoRoads {}
impl Documents<problems::OrgHeaderMissing> for ForTwoRoads {}
impl Documents<problems::ParameterInvalid> for ForTwoRoads {}
impl Documents<problems::PermissionDenied> for ForTwoRoads {}
impl Documents<problems::PreferenceUnknown> for ForTwoRoads {}
impl Documents<problems::RequestTimeout> for ForTwoRoads {}
impl Documents<problems::RoleMissing> for ForTwoRoads {}
/// Who may call [`ForTwoRoads`].
#[derive(Debug)]
pub enum ForTwoRoadsCaller<Key, ChatroomToken> {
    /// By `key`.
    Key(Key),
    /// By `chatroom_token` with `admin`.
    ChatroomTokenAdmin(ChatroomToken),
    /// By `chatroom_token` with `moderator`.
    ChatroomTokenModerator(ChatroomToken),
}
/// What [`ForTwoRoads`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForTwoRoadsAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForTwoRoads {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForTwoRoadsAnswer) -> Answer {
        match answer {
            ForTwoRoadsAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_two_roads<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForTwoRoads>::new(&request);
        let caller = 'alternatives: {
            if let Some(guard) = alternatives.scheme::<H, schemes::Key>(host, &[]).await
            {
                break 'alternatives ForTwoRoadsCaller::Key(guard.into_inner());
            }
            if let Some(guard) = alternatives
                .scheme::<H, schemes::ChatroomToken>(host, &["admin"])
                .await
            {
                break 'alternatives ForTwoRoadsCaller::ChatroomTokenAdmin(
                    guard.into_inner(),
                );
            }
            if let Some(guard) = alternatives
                .scheme::<H, schemes::ChatroomToken>(host, &["moderator"])
                .await
            {
                break 'alternatives ForTwoRoadsCaller::ChatroomTokenModerator(
                    guard.into_inner(),
                );
            }
            return Err(alternatives.refusal());
        };
        let guard = guard::admit::<ForTwoRoads, _>(caller);
        H::for_two_roads(guard).await.map(ForTwoRoads::answer)
    };
    respond::<ForTwoRoads>(&request, operation).await
}
/// `GET /everybody`
#[derive(Debug)]
pub enum ForEverybody {}
impl bv_cms_runtime::Operation for ForEverybody {
    type Document = Contract;
    const ID: &'static str = "ForEverybody";
}
impl Documents<problems::AuthorizationMalformed> for ForEverybody {}
impl Documents<problems::AuthorizationMissing> for ForEverybody {}
impl Documents<problems::BodyInvalid> for ForEverybody {}
impl Documents<problems::BodyMalformed> for ForEverybody {}
impl Documents<problems::BodyMissing> for ForEverybody {}
impl Documents<problems::BodyTooLarge> for ForEverybody {}
impl Documents<problems::CredentialsExpired> for ForEverybody {}
impl Documents<problems::CredentialsUnknown> for ForEverybody {}
impl Documents<problems::Internal> for ForEverybody {}
impl Documents<problems::MediaTypeUnsupported> for ForEverybody {}
impl Documents<problems::MembershipMissing> for ForEverybody {}
impl Documents<problems::MethodNotAllowed> for ForEverybody {}
impl Documents<problems::OrgHeaderInvalid> for ForEverybody {}
impl Documents<problems::OrgHeaderMissing> for ForEverybody {}
impl Documents<problems::ParameterInvalid> for ForEverybody {}
impl Documents<problems::PermissionDenied> for ForEverybody {}
impl Documents<problems::PreferenceUnknown> for ForEverybody {}
impl Documents<problems::RequestTimeout> for ForEverybody {}
impl Documents<problems::RoleMissing> for ForEverybody {}
/// Who may call [`ForEverybody`].
#[derive(Debug)]
pub enum ForEverybodyCaller<ChatroomToken, Key> {
    /// By `chatroom_token`.
    ChatroomToken(ChatroomToken),
    /// By `key`.
    Key(Key),
    /// Somebody who sent no credentials.
    Anonymous,
}
/// What [`ForEverybody`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ForEverybodyAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl ForEverybody {
    /// The answer as it is sent.
    pub(super) fn answer(answer: ForEverybodyAnswer) -> Answer {
        match answer {
            ForEverybodyAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn for_everybody<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ForEverybody>::new(&request);
        let caller = 'alternatives: {
            if let Some(guard) = alternatives
                .scheme::<H, schemes::ChatroomToken>(host, &[])
                .await
            {
                break 'alternatives ForEverybodyCaller::ChatroomToken(
                    guard.into_inner(),
                );
            }
            if let Some(guard) = alternatives.scheme::<H, schemes::Key>(host, &[]).await
            {
                break 'alternatives ForEverybodyCaller::Key(guard.into_inner());
            }
            if alternatives.anonymous() {
                break 'alternatives ForEverybodyCaller::Anonymous;
            }
            return Err(alternatives.refusal());
        };
        let guard = guard::admit::<ForEverybody, _>(caller);
        H::for_everybody(guard).await.map(ForEverybody::answer)
    };
    respond::<ForEverybody>(&request, operation).await
}
/// `GET /host`
#[derive(Debug)]
pub enum Host {}
impl bv_cms_runtime::Operation for Host {
    type Document = Contract;
    const ID: &'static str = "Host";
}
impl Documents<problems::AuthorizationMalformed> for Host {}
impl Documents<problems::AuthorizationMissing> for Host {}
impl Documents<problems::BodyInvalid> for Host {}
impl Documents<problems::BodyMalformed> for Host {}
impl Documents<problems::BodyMissing> for Host {}
impl Documents<problems::BodyTooLarge> for Host {}
impl Documents<problems::CredentialsExpired> for Host {}
impl Documents<problems::CredentialsUnknown> for Host {}
impl Documents<problems::Internal> for Host {}
impl Documents<problems::MediaTypeUnsupported> for Host {}
impl Documents<problems::MembershipMissing> for Host {}
impl Documents<problems::MethodNotAllowed> for Host {}
impl Documents<problems::OrgHeaderInvalid> for Host {}
impl Documents<problems::OrgHeaderMissing> for Host {}
impl Documents<problems::ParameterInvalid> for Host {}
impl Documents<problems::PermissionDenied> for Host {}
impl Documents<problems::PreferenceUnknown> for Host {}
impl Documents<problems::RequestTimeout> for Host {}
impl Documents<problems::RoleMissing> for Host {}
/// What [`Host`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum HostAnswer {
    /// The caller may.
    NoContent { x_caller: String },
}
impl Host {
    /// The answer as it is sent.
    pub(super) fn answer(answer: HostAnswer) -> Answer {
        match answer {
            HostAnswer::NoContent { x_caller } => {
                Answer::empty(204u16)
                    .header(
                        "x-caller",
                        x_caller,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::MinLength(3),
                                    Keyword::MaxLength(24),
                                    Keyword::Pattern(&schemas::PATTERN_8),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn host<H: CredentialsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<Host>::new(&request);
        let guard = alternatives.scheme::<H, schemes::ChatroomToken>(host, &[]).await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        H::host(guard).await.map(Host::answer)
    };
    respond::<Host>(&request, operation).await
}
