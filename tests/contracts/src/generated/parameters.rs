// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Parameters`.
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
/// Parameters in every place and style.
pub trait ParametersOperations: Sized + 'static {
    /// Read a query
    fn read_queries(
        &self,
        parameters: ReadQueriesParameters,
    ) -> impl Future<Output = Result<models::Understood, Failure<ReadQueries>>>;
    /// Read a path
    fn read_segments(
        &self,
        parameters: ReadSegmentsParameters,
    ) -> impl Future<Output = Result<models::Understood, Failure<ReadSegments>>>;
    /// Read headers
    fn read_headers(
        &self,
        parameters: ReadHeadersParameters,
    ) -> impl Future<Output = Result<models::Understood, Failure<ReadHeaders>>>;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: ParametersOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/headers")
                .route(web::get().to(read_headers::<H>))
                .route(web::head().to(read_headers::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/queries")
                .route(web::get().to(read_queries::<H>))
                .route(web::head().to(read_queries::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource(
                    "/segments/{id:[^/]+}/{list:[^/]+}/{spread:[^/]+}/{object:[^/]+}",
                )
                .route(web::get().to(read_segments::<H>))
                .route(web::head().to(read_segments::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        );
}
/// `GET /queries`
#[derive(Debug)]
pub enum ReadQueries {}
impl bv_cms_runtime::Operation for ReadQueries {
    type Document = Contract;
    const ID: &'static str = "ReadQueries";
}
impl Documents<problems::BodyInvalid> for ReadQueries {}
impl Documents<problems::BodyMalformed> for ReadQueries {}
impl Documents<problems::BodyMissing> for ReadQueries {}
impl Documents<problems::BodyTooLarge> for ReadQueries {}
impl Documents<problems::Internal> for ReadQueries {}
impl Documents<problems::MediaTypeUnsupported> for ReadQueries {}
impl Documents<problems::MethodNotAllowed> for ReadQueries {}
impl Documents<problems::OrgHeaderInvalid> for ReadQueries {}
impl Documents<problems::OrgHeaderMissing> for ReadQueries {}
impl Documents<problems::ParameterInvalid> for ReadQueries {}
impl Documents<problems::PreferenceUnknown> for ReadQueries {}
impl Documents<problems::RequestTimeout> for ReadQueries {}
/// The parameters of [`ReadQueries`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReadQueriesParameters {
    #[serde(default)]
    pub text: Option<String>,
    pub needed: i32,
    #[serde(default)]
    pub long: Option<i64>,
    pub whole: i64,
    pub ratio: f64,
    pub text_long: bv_cms_runtime::StringInt64,
    pub flag: bool,
    pub day: bv_cms_runtime::Date,
    #[serde(default)]
    pub moment: Option<bv_cms_runtime::Timestamp>,
    #[serde(default)]
    pub id: Option<bv_cms_runtime::Uuid>,
    pub mood: models::Mood,
    pub level: models::ReadQueriesLevel,
    #[serde(default)]
    pub fixed: Option<models::ReadQueriesFixed>,
    #[serde(default)]
    pub mixed_case: Option<String>,
    #[serde(default)]
    pub form_list: Vec<String>,
    #[serde(default)]
    pub form_joined: Vec<i32>,
    #[serde(default)]
    pub spaced: Vec<models::ReadQueriesSpacedItem>,
    #[serde(default)]
    pub piped: Vec<bool>,
    #[serde(default)]
    pub spaced_exploded: Vec<String>,
    #[serde(default)]
    pub piped_exploded: Vec<i32>,
    #[serde(default)]
    pub containing: Vec<String>,
    #[serde(default)]
    pub deep: Option<models::Range>,
    #[serde(default)]
    pub joined_object: Option<models::Range>,
    #[serde(default)]
    pub spread_object: Option<models::ReadQueriesSpreadObject>,
    #[serde(default)]
    pub json: Option<models::Range>,
}
impl ReadQueriesParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "text",
                name: "text",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::MinLength(1),
                        Keyword::MaxLength(5),
                        Keyword::Pattern(&schemas::PATTERN_9),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "needed",
                name: "needed",
                location: Location::Query,
                required: true,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Minimum(Literal::Integer(1)),
                        Keyword::Maximum(Literal::Integer(10)),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "long",
                name: "long",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int64),
                        Keyword::ExclusiveMinimum(Literal::Integer(0)),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "whole",
                name: "whole",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::MultipleOf(Literal::Integer(5)),
                        Keyword::Format(Format::Int64),
                    ],
                ),
                default: Some("10"),
            },
            Parameter {
                field: "ratio",
                name: "ratio",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::NUMBER),
                        Keyword::Minimum(Literal::Integer(0)),
                        Keyword::ExclusiveMaximum(Literal::Integer(1)),
                    ],
                ),
                default: Some("0.5"),
            },
            Parameter {
                field: "text_long",
                name: "text_long",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::StringInt64)],
                ),
                default: Some("\"7\""),
            },
            Parameter {
                field: "flag",
                name: "flag",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                default: Some("true"),
            },
            Parameter {
                field: "day",
                name: "day",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Date)],
                ),
                default: Some("\"2026-01-31\""),
            },
            Parameter {
                field: "moment",
                name: "moment",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "id",
                name: "id",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "mood",
                name: "mood",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Ref(&schemas::MOOD)]),
                default: Some("\"good\""),
            },
            Parameter {
                field: "level",
                name: "level",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Enum(
                            &[
                                Literal::Integer(1),
                                Literal::Integer(2),
                                Literal::Integer(4),
                            ],
                        ),
                        Keyword::Format(Format::Int64),
                    ],
                ),
                default: Some("2"),
            },
            Parameter {
                field: "fixed",
                name: "fixed",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Enum(&[Literal::Text("yes")]),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "mixed_case",
                name: "Mixed-Case",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(4)]),
                default: None,
            },
            Parameter {
                field: "form_list",
                name: "form_list",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MinItems(1),
                        Keyword::MaxItems(3),
                        Keyword::UniqueItems,
                        Keyword::Items {
                            each: &Schema(
                                &[Keyword::Type(Types::STRING), Keyword::MaxLength(3)],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: Some("[\"a\",\"b\"]"),
            },
            Parameter {
                field: "form_joined",
                name: "form_joined",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(3),
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
                ),
                default: None,
            },
            Parameter {
                field: "spaced",
                name: "spaced",
                location: Location::Query,
                required: false,
                style: Style::SpaceDelimited,
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(3),
                        Keyword::Items {
                            each: &Schema(
                                &[
                                    Keyword::Type(Types::STRING),
                                    Keyword::Enum(
                                        &[
                                            Literal::Text("x"),
                                            Literal::Text("y"),
                                            Literal::Text("z"),
                                        ],
                                    ),
                                ],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "piped",
                name: "piped",
                location: Location::Query,
                required: false,
                style: Style::PipeDelimited,
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MinItems(2),
                        Keyword::Items {
                            each: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "spaced_exploded",
                name: "spaced_exploded",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(2),
                        Keyword::Items {
                            each: &Schema(
                                &[Keyword::Type(Types::STRING), Keyword::MinLength(1)],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "piped_exploded",
                name: "piped_exploded",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(2),
                        Keyword::Items {
                            each: &Schema(
                                &[
                                    Keyword::Type(Types::INTEGER),
                                    Keyword::Format(Format::Int32),
                                ],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "containing",
                name: "containing",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::Contains {
                            of: &Schema(&[Keyword::Enum(&[Literal::Text("k")])]),
                            min: 1,
                            max: Some(1),
                        },
                        Keyword::Items {
                            each: &Schema(&[Keyword::Type(Types::STRING)]),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "deep",
                name: "deep",
                location: Location::Query,
                required: false,
                style: Style::DeepObject,
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "joined_object",
                name: "joined_object",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: false },
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "spread_object",
                name: "spread_object",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::OBJECT),
                        Keyword::Properties(
                            &[
                                Property {
                                    name: "spread_low",
                                    required: false,
                                    travel: Travel::Both,
                                    schema: &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                        ],
                                    ),
                                },
                                Property {
                                    name: "spread_high",
                                    required: false,
                                    travel: Travel::Both,
                                    schema: &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                        ],
                                    ),
                                },
                            ],
                        ),
                        Keyword::AdditionalProperties {
                            each: None,
                            known: &["spread_low", "spread_high"],
                            patterns: &[],
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "json",
                name: "json",
                location: Location::Query,
                required: false,
                style: Style::Json,
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
        ];
        TABLE
    };
}
impl ReadQueries {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Understood) -> Answer {
        static BODY: &Schema = &schemas::UNDERSTOOD;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn read_queries<H: ParametersOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let parameters = parameters::read::<
            ReadQueries,
            _,
        >(&request, ReadQueriesParameters::TABLE)?;
        host.read_queries(parameters).await.map(ReadQueries::answer)
    };
    respond::<ReadQueries>(&request, operation).await
}
/// `GET /segments/{id}/{list}/{spread}/{object}`
#[derive(Debug)]
pub enum ReadSegments {}
impl bv_cms_runtime::Operation for ReadSegments {
    type Document = Contract;
    const ID: &'static str = "ReadSegments";
}
impl Documents<problems::BodyInvalid> for ReadSegments {}
impl Documents<problems::BodyMalformed> for ReadSegments {}
impl Documents<problems::BodyMissing> for ReadSegments {}
impl Documents<problems::BodyTooLarge> for ReadSegments {}
impl Documents<problems::Internal> for ReadSegments {}
impl Documents<problems::MediaTypeUnsupported> for ReadSegments {}
impl Documents<problems::MethodNotAllowed> for ReadSegments {}
impl Documents<problems::OrgHeaderInvalid> for ReadSegments {}
impl Documents<problems::OrgHeaderMissing> for ReadSegments {}
impl Documents<problems::ParameterInvalid> for ReadSegments {}
impl Documents<problems::PreferenceUnknown> for ReadSegments {}
impl Documents<problems::RequestTimeout> for ReadSegments {}
/// The parameters of [`ReadSegments`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReadSegmentsParameters {
    pub id: i32,
    #[serde(default)]
    pub list: Vec<String>,
    pub spread: models::Range,
    pub object: models::Range,
}
impl ReadSegmentsParameters {
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
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Minimum(Literal::Integer(1)),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "list",
                name: "list",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(3),
                        Keyword::UniqueItems,
                        Keyword::Items {
                            each: &Schema(
                                &[Keyword::Type(Types::STRING), Keyword::MaxLength(3)],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "spread",
                name: "spread",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: true },
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "object",
                name: "object",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
        ];
        TABLE
    };
}
impl ReadSegments {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Understood) -> Answer {
        static BODY: &Schema = &schemas::UNDERSTOOD;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn read_segments<H: ParametersOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let parameters = parameters::read::<
            ReadSegments,
            _,
        >(&request, ReadSegmentsParameters::TABLE)?;
        host.read_segments(parameters).await.map(ReadSegments::answer)
    };
    respond::<ReadSegments>(&request, operation).await
}
/// `GET /headers`
#[derive(Debug)]
pub enum ReadHeaders {}
impl bv_cms_runtime::Operation for ReadHeaders {
    type Document = Contract;
    const ID: &'static str = "ReadHeaders";
}
impl Documents<problems::BodyInvalid> for ReadHeaders {}
impl Documents<problems::BodyMalformed> for ReadHeaders {}
impl Documents<problems::BodyMissing> for ReadHeaders {}
impl Documents<problems::BodyTooLarge> for ReadHeaders {}
impl Documents<problems::Internal> for ReadHeaders {}
impl Documents<problems::MediaTypeUnsupported> for ReadHeaders {}
impl Documents<problems::MethodNotAllowed> for ReadHeaders {}
impl Documents<problems::OrgHeaderInvalid> for ReadHeaders {}
impl Documents<problems::OrgHeaderMissing> for ReadHeaders {}
impl Documents<problems::ParameterInvalid> for ReadHeaders {}
impl Documents<problems::PreferenceUnknown> for ReadHeaders {}
impl Documents<problems::RequestTimeout> for ReadHeaders {}
/// The parameters of [`ReadHeaders`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReadHeadersParameters {
    pub x_needed: String,
    pub x_count: i32,
    #[serde(default)]
    pub x_list: Vec<i32>,
    #[serde(default)]
    pub x_list_exploded: Vec<String>,
    #[serde(default)]
    pub x_object: Option<models::Range>,
    #[serde(default)]
    pub x_object_joined: Option<models::Range>,
    #[serde(default)]
    pub x_flag: Option<bool>,
    #[serde(default)]
    pub x_moment: Option<bv_cms_runtime::Timestamp>,
    #[serde(default)]
    pub x_json: Option<models::Range>,
    #[serde(default)]
    pub session: Option<bv_cms_runtime::Uuid>,
    pub choice: models::ReadHeadersChoice,
    #[serde(default)]
    pub window: Option<models::Range>,
    #[serde(default)]
    pub numbers: Vec<i32>,
}
impl ReadHeadersParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "x_needed",
                name: "x-needed",
                location: Location::Header,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::MinLength(1),
                        Keyword::MaxLength(3),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "x_count",
                name: "X-Count",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Maximum(Literal::Integer(5)),
                    ],
                ),
                default: Some("3"),
            },
            Parameter {
                field: "x_list",
                name: "x-list",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MinItems(1),
                        Keyword::MaxItems(3),
                        Keyword::Items {
                            each: &Schema(
                                &[
                                    Keyword::Type(Types::INTEGER),
                                    Keyword::Format(Format::Int32),
                                ],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "x_list_exploded",
                name: "x-list-exploded",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(2),
                        Keyword::Items {
                            each: &Schema(
                                &[Keyword::Type(Types::STRING), Keyword::MaxLength(3)],
                            ),
                            after: 0,
                        },
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "x_object",
                name: "x-object",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: true },
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "x_object_joined",
                name: "x-object-joined",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "x_flag",
                name: "x-flag",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                default: None,
            },
            Parameter {
                field: "x_moment",
                name: "x-moment",
                location: Location::Header,
                required: false,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::DateTime)],
                ),
                default: None,
            },
            Parameter {
                field: "x_json",
                name: "x-json",
                location: Location::Header,
                required: false,
                style: Style::Json,
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "session",
                name: "session",
                location: Location::Cookie,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
            Parameter {
                field: "choice",
                name: "choice",
                location: Location::Cookie,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::Enum(&[Literal::Text("one"), Literal::Text("two")]),
                    ],
                ),
                default: Some("\"one\""),
            },
            Parameter {
                field: "window",
                name: "window",
                location: Location::Cookie,
                required: false,
                style: Style::Form { explode: false },
                schema: &Schema(&[Keyword::Ref(&schemas::RANGE)]),
                default: None,
            },
            Parameter {
                field: "numbers",
                name: "numbers",
                location: Location::Cookie,
                required: false,
                style: Style::Form { explode: false },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::ARRAY),
                        Keyword::MaxItems(2),
                        Keyword::Items {
                            each: &Schema(
                                &[
                                    Keyword::Type(Types::INTEGER),
                                    Keyword::Format(Format::Int32),
                                ],
                            ),
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
impl ReadHeaders {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Understood) -> Answer {
        static BODY: &Schema = &schemas::UNDERSTOOD;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn read_headers<H: ParametersOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let parameters = parameters::read::<
            ReadHeaders,
            _,
        >(&request, ReadHeadersParameters::TABLE)?;
        host.read_headers(parameters).await.map(ReadHeaders::answer)
    };
    respond::<ReadHeaders>(&request, operation).await
}
