// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The document that utoipa derives: a witness against the one it was generated from.
pub mod values;
pub mod models_operations;
pub mod live_streams;
pub mod parameters;
pub mod bodies;
pub mod credentials;
pub mod responses;
use bv_cms_runtime::documentation;
use serde_json::{Value, json};
use utoipa::openapi::security::SecurityScheme;
use utoipa::{Modify, OpenApi};
#[allow(unused_imports, reason = "not every document needs all of them")]
use super::{models, permissions, problems};
/// The derived document.
#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Features", version = "0.1.0", description = ""),
    servers((url = "/")),
    tags(
        (
            name = "Values",
            description = "Bodies that come back as they were understood."
        ),
        (name = "Models", description = "Names that are awkward in Rust."),
        (name = "Live Streams", description = "Successes of every kind."),
        (name = "Parameters", description = "Parameters in every place and style."),
        (name = "Bodies", description = "Bodies of every media type."),
        (
            name = "Credentials",
            description = "Every kind of credentials, and alternatives of them."
        )
    ),
    paths(
        values::echo_scalars,
        values::echo_arrays,
        values::echo_enums,
        values::echo_objects,
        values::echo_choices,
        values::echo_trees,
        values::echo_account,
        models_operations::echo_names,
        live_streams::move_,
        live_streams::get_stream,
        credentials::delete_stream,
        parameters::read_queries,
        parameters::read_segments,
        parameters::read_headers,
        bodies::echo_optional,
        bodies::echo_form,
        bodies::echo_text,
        bodies::echo_bytes,
        credentials::for_moderators,
        credentials::for_moderating_admins,
        credentials::for_members,
        credentials::for_keys,
        credentials::for_passwords,
        credentials::for_any_key,
        credentials::for_everybody_known,
        credentials::for_accounts,
        credentials::for_room_or_staff,
        credentials::for_two_roads,
        credentials::for_everybody,
        credentials::host
    ),
    components(
        schemas(
            models::Scalars,
            models::Arrays,
            models::Understood,
            models::Mood,
            models::Enums,
            models::Range,
            models::Named,
            models::Objects,
            models::Whole,
            models::Cat,
            models::Dog,
            models::Pet,
            models::Choices,
            models::Limits,
            models::Tagged,
            models::Trees,
            models::Chain,
            models::Branch,
            models::Ping,
            models::Pong,
            models::Term,
            models::Sum,
            models::Product,
            models::Dictionary,
            models::Account,
            models::AB,
            models::AC,
            models::CredentialsExpired,
            models::OptionModel,
            models::ValueModel,
            models::Form,
            models::Status,
            models::ErrorDetail,
            models::ErrorInfo,
            models::ErrorInfoMetadata,
            models::BadRequest,
            models::BadRequestFieldViolation,
            models::PreconditionFailure,
            models::PreconditionFailureViolation,
            models::RetryInfo,
            models::RequestInfo
        ),
        responses(
            responses::Elsewhere,
            responses::Unauthenticated,
            responses::Forbidden,
            responses::Refused
        )
    ),
    modifiers(&Remainder),
)]
pub struct DerivedDocument;
/// What the attributes of the derived document have no word for.
struct Remainder;
impl Modify for Remainder {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        document.info.extensions = documentation::summary(
            "Every feature that the generator supports.",
        );
        document.info.description = None;
        document.info.license = documentation::read(
            json!({ "name" : "MIT", "url" : "https://opensource.org/license/mit" }),
        );
        document.info.contact = documentation::read(
            json!(
                { "name" : "Features", "url" : "https://features.example", "email" :
                "features@features.example" }
            ),
        );
        document.info.terms_of_service = documentation::read(
            json!("https://features.example/terms"),
        );
        document.security = Some(documentation::read(json!([])));
        documentation::request_body(
            document,
            "/optional",
            &utoipa::openapi::path::HttpMethod::Patch,
            false,
            true,
        );
        let schemes: std::collections::BTreeMap<String, SecurityScheme> = documentation::read(
            json!(
                { "chatroom_token" : { "type" : "http", "scheme" : "bearer",
                "bearerFormat" : "chat- followed by roles", "description" :
                "A token of a chatroom, which carries roles." }, "api_token" : { "type" :
                "http", "scheme" : "bearer", "description" : "A token of an account.",
                "x-membership" : "x-bv-org-id" }, "key" : { "type" : "apiKey", "in" :
                "header", "name" : "x-api-key", "description" : "A key." }, "query_key" :
                { "type" : "apiKey", "in" : "query", "name" : "key", "description" :
                "A key in the query." }, "cookie_key" : { "type" : "apiKey", "in" :
                "cookie", "name" : "key", "description" : "A key in a cookie." },
                "password" : { "type" : "http", "scheme" : "basic", "description" :
                "A name and a password." } }
            ),
        );
        let components = document.components.get_or_insert_default();
        for (name, scheme) in schemes {
            components.add_security_scheme(name, scheme);
        }
    }
}
/// Every schema as schemars sees the Rust type.
#[must_use]
pub fn rust_shapes() -> Vec<(&'static str, schemars::Schema)> {
    vec![
        ("Scalars", schemars::schema_for!(models::Scalars)), ("Arrays",
        schemars::schema_for!(models::Arrays)), ("Understood",
        schemars::schema_for!(models::Understood)), ("Mood",
        schemars::schema_for!(models::Mood)), ("Enums",
        schemars::schema_for!(models::Enums)), ("Range",
        schemars::schema_for!(models::Range)), ("Named",
        schemars::schema_for!(models::Named)), ("Objects",
        schemars::schema_for!(models::Objects)), ("Whole",
        schemars::schema_for!(models::Whole)), ("Cat",
        schemars::schema_for!(models::Cat)), ("Dog", schemars::schema_for!(models::Dog)),
        ("Pet", schemars::schema_for!(models::Pet)), ("Choices",
        schemars::schema_for!(models::Choices)), ("Limits",
        schemars::schema_for!(models::Limits)), ("Tagged",
        schemars::schema_for!(models::Tagged)), ("Trees",
        schemars::schema_for!(models::Trees)), ("Chain",
        schemars::schema_for!(models::Chain)), ("Branch",
        schemars::schema_for!(models::Branch)), ("Ping",
        schemars::schema_for!(models::Ping)), ("Pong",
        schemars::schema_for!(models::Pong)), ("Term",
        schemars::schema_for!(models::Term)), ("Sum",
        schemars::schema_for!(models::Sum)), ("Product",
        schemars::schema_for!(models::Product)), ("Dictionary",
        schemars::schema_for!(models::Dictionary)), ("Account",
        schemars::schema_for!(models::Account)), ("A-b",
        schemars::schema_for!(models::AB)), ("A.c", schemars::schema_for!(models::AC)),
        ("CredentialsExpired", schemars::schema_for!(models::CredentialsExpired)),
        ("Option", schemars::schema_for!(models::OptionModel)), ("Value",
        schemars::schema_for!(models::ValueModel)), ("Form",
        schemars::schema_for!(models::Form)), ("Status",
        schemars::schema_for!(models::Status)), ("ErrorDetail",
        schemars::schema_for!(models::ErrorDetail)), ("ErrorInfo",
        schemars::schema_for!(models::ErrorInfo)), ("ErrorInfoMetadata",
        schemars::schema_for!(models::ErrorInfoMetadata)), ("BadRequest",
        schemars::schema_for!(models::BadRequest)), ("BadRequestFieldViolation",
        schemars::schema_for!(models::BadRequestFieldViolation)), ("PreconditionFailure",
        schemars::schema_for!(models::PreconditionFailure)),
        ("PreconditionFailureViolation",
        schemars::schema_for!(models::PreconditionFailureViolation)), ("RetryInfo",
        schemars::schema_for!(models::RetryInfo)), ("RequestInfo",
        schemars::schema_for!(models::RequestInfo))
    ]
}
/// Every error of the registry, as an Example Object of the document.
#[must_use]
pub fn registered_errors() -> Vec<(&'static str, Value)> {
    vec![
        documentation::registered_error:: < problems::AuthorizationMissing >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::AuthorizationMalformed > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::RoleMissing >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::OrgHeaderMissing > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::OrgHeaderInvalid >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::MembershipMissing > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::PermissionDenied >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::ParameterInvalid > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::BodyMissing >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::BodyMalformed > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::BodyInvalid >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::RequestTimeout > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::BodyTooLarge >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::MediaTypeUnsupported > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::MethodNotAllowed >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::Internal >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::CredentialsUnknown > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::CredentialsExpired >
        (problems::EXAMPLE_REQUEST_ID,)
    ]
}
/// Every permission that a guard can ask for, as the document shows it.
#[must_use]
pub fn enforced_permissions() -> Vec<(&'static str, Value)> {
    vec![
        documentation::enforced_permission:: < permissions::FeatureRead > (),
        documentation::enforced_permission:: < permissions::FeatureWrite > ()
    ]
}
