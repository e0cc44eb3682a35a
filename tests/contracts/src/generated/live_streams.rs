// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Live Streams`.
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
/// Successes of every kind.
pub trait LiveStreamsOperations: Sized + 'static {
    /// Move a stream
    ///
    /// Deprecated.
    fn r#move(
        &self,
        parameters: MoveParameters,
    ) -> impl Future<Output = Result<MoveAnswer, Failure<Move>>>;
    /// Get a stream
    fn get_stream(
        &self,
        parameters: GetStreamParameters,
    ) -> impl Future<Output = Result<GetStreamAnswer, Failure<GetStream>>>;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: LiveStreamsOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/live-streams/{id:[^/:]+}")
                .guard(
                    actix_web::guard::fn_guard(|context| {
                        !["DELETE"].contains(&context.head().method.as_str())
                    }),
                )
                .route(web::get().to(get_stream::<H>))
                .route(web::head().to(get_stream::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "DELETE, GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/live-streams/{id:[^/:]+}:move")
                .guard(bv_cms_runtime::NotAt::any_of(&["/live-streams/{id:[^/:]+}"]))
                .route(web::post().to(move_::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        );
}
/// `POST /live-streams/{id}:move`
#[derive(Debug)]
pub enum Move {}
impl bv_cms_runtime::Operation for Move {
    type Document = Contract;
    const ID: &'static str = "Move";
}
impl Documents<problems::BodyInvalid> for Move {}
impl Documents<problems::BodyMalformed> for Move {}
impl Documents<problems::BodyMissing> for Move {}
impl Documents<problems::BodyTooLarge> for Move {}
impl Documents<problems::Internal> for Move {}
impl Documents<problems::MediaTypeUnsupported> for Move {}
impl Documents<problems::MethodNotAllowed> for Move {}
impl Documents<problems::OrgHeaderInvalid> for Move {}
impl Documents<problems::OrgHeaderMissing> for Move {}
impl Documents<problems::ParameterInvalid> for Move {}
impl Documents<problems::PreferenceUnknown> for Move {}
impl Documents<problems::RequestTimeout> for Move {}
/// The parameters of [`Move`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct MoveParameters {
    /// The stream.
    pub id: String,
}
impl MoveParameters {
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
        ];
        TABLE
    };
}
/// What [`Move`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum MoveAnswer {
    /// It has moved.
    Created { location: String, x_count: Option<i32>, body: models::ValueModel },
    /// It will move.
    Accepted {
        x_mood: Option<String>,
        x_steps: Option<String>,
        x_moment: Option<bv_cms_runtime::Timestamp>,
    },
    /// It is there already.
    NoContent {},
    /// It is elsewhere.
    SeeOther { location: String },
}
impl Move {
    /// The answer as it is sent.
    pub(super) fn answer(answer: MoveAnswer) -> Answer {
        match answer {
            MoveAnswer::Created { location, x_count, body } => {
                static BODY: &Schema = &schemas::VALUE;
                Answer::json(201u16, &body, BODY)
                    .header(
                        "Location",
                        location,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Pattern(&schemas::PATTERN_7),
                                ],
                            );
                            HEADER
                        },
                    )
                    .optional_header(
                        "x-count",
                        x_count,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::INTEGER),
                                    Keyword::Format(Format::Int32),
                                    Keyword::Minimum(Literal::Integer(1)),
                                    Keyword::Maximum(Literal::Integer(9)),
                                ],
                            );
                            HEADER
                        },
                    )
            }
            MoveAnswer::Accepted { x_mood, x_steps, x_moment } => {
                Answer::empty(202u16)
                    .optional_header(
                        "x-mood",
                        x_mood,
                        {
                            static HEADER: &Schema = &schemas::MOOD;
                            HEADER
                        },
                    )
                    .optional_header(
                        "x-steps",
                        x_steps,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::ARRAY),
                                    Keyword::MinItems(1),
                                    Keyword::MaxItems(3),
                                    Keyword::UniqueItems,
                                    Keyword::Items {
                                        each: &Schema(
                                            &[
                                                Keyword::Type(Types::INTEGER),
                                                Keyword::Format(Format::Int32),
                                                Keyword::Minimum(Literal::Integer(0)),
                                            ],
                                        ),
                                        after: 0,
                                    },
                                ],
                            );
                            HEADER
                        },
                    )
                    .optional_header(
                        "x-moment",
                        x_moment,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Format(Format::DateTime),
                                ],
                            );
                            HEADER
                        },
                    )
            }
            MoveAnswer::NoContent {} => Answer::empty(204u16),
            MoveAnswer::SeeOther { location } => {
                Answer::empty(303u16)
                    .header(
                        "Location",
                        location,
                        {
                            static HEADER: &Schema = &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Pattern(&schemas::PATTERN_7),
                                ],
                            );
                            HEADER
                        },
                    )
            }
        }
    }
}
async fn move_<H: LiveStreamsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let parameters = parameters::read::<Move, _>(&request, MoveParameters::TABLE)?;
        host.r#move(parameters).await.map(Move::answer)
    };
    respond::<Move>(&request, operation).await
}
/// `GET /live-streams/{id}`
#[derive(Debug)]
pub enum GetStream {}
impl bv_cms_runtime::Operation for GetStream {
    type Document = Contract;
    const ID: &'static str = "GetStream";
}
impl Documents<problems::BodyInvalid> for GetStream {}
impl Documents<problems::BodyMalformed> for GetStream {}
impl Documents<problems::BodyMissing> for GetStream {}
impl Documents<problems::BodyTooLarge> for GetStream {}
impl Documents<problems::Internal> for GetStream {}
impl Documents<problems::MediaTypeUnsupported> for GetStream {}
impl Documents<problems::MethodNotAllowed> for GetStream {}
impl Documents<problems::OrgHeaderInvalid> for GetStream {}
impl Documents<problems::OrgHeaderMissing> for GetStream {}
impl Documents<problems::ParameterInvalid> for GetStream {}
impl Documents<problems::PreferenceUnknown> for GetStream {}
impl Documents<problems::RequestTimeout> for GetStream {}
/// The parameters of [`GetStream`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GetStreamParameters {
    /// The stream.
    pub id: String,
    /// The path's.
    #[serde(default)]
    pub kept: Option<String>,
    /// Another one than the path's.
    #[serde(default)]
    pub shared: Option<i32>,
}
impl GetStreamParameters {
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
                field: "kept",
                name: "kept",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(3)]),
                default: None,
            },
            Parameter {
                field: "shared",
                name: "shared",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Maximum(Literal::Integer(9)),
                    ],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
/// What [`GetStream`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum GetStreamAnswer {
    /// The stream.
    Ok { body: String },
}
impl GetStream {
    /// The answer as it is sent.
    pub(super) fn answer(answer: GetStreamAnswer) -> Answer {
        match answer {
            GetStreamAnswer::Ok { body } => {
                static BODY: &Schema = &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::MinLength(1),
                        Keyword::MaxLength(10),
                    ],
                );
                Answer::text(200u16, body, BODY)
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
    }
}
async fn get_stream<H: LiveStreamsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let parameters = parameters::read::<
            GetStream,
            _,
        >(&request, GetStreamParameters::TABLE)?;
        host.get_stream(parameters).await.map(GetStream::answer)
    };
    respond::<GetStream>(&request, operation).await
}
