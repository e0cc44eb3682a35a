// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The document that utoipa derives: a witness against the one it was generated from.
use bv_cms_runtime::documentation;
use serde_json::{Value, json};
use utoipa::openapi::security::SecurityScheme;
use utoipa::{Modify, OpenApi};
#[allow(unused_imports, reason = "not every document needs all of them")]
use super::{models, permissions, problems, responses};
/// The derived document.
#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Features", version = "0.1.0", description = ""),
    servers((url = "/", description = "")),
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
        super::values::echo_scalars,
        super::values::echo_arrays,
        super::values::echo_enums,
        super::values::echo_objects,
        super::values::echo_choices,
        super::values::echo_trees,
        super::values::echo_account,
        super::models_operations::echo_names,
        super::live_streams::move_,
        super::live_streams::get_stream,
        super::credentials::delete_stream,
        super::parameters::read_queries,
        super::parameters::read_segments,
        super::parameters::read_headers,
        super::bodies::echo_optional,
        super::bodies::echo_form,
        super::bodies::echo_text,
        super::bodies::echo_bytes,
        super::credentials::for_moderators,
        super::credentials::for_moderating_admins,
        super::credentials::for_members,
        super::credentials::for_keys,
        super::credentials::for_everybody_known,
        super::credentials::for_two_roads,
        super::credentials::for_everybody
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
            models::Trees,
            models::Chain,
            models::Branch,
            models::Ping,
            models::Pong,
            models::Dictionary,
            models::Account,
            models::AB,
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
        let schemes: std::collections::BTreeMap<String, SecurityScheme> = documentation::read(
            json!(
                { "chatroom_token" : { "type" : "http", "scheme" : "bearer",
                "bearerFormat" : "chat- followed by roles", "description" :
                "A token of a chatroom, which carries roles." }, "api_token" : { "type" :
                "http", "scheme" : "bearer", "description" : "A token of an account.",
                "x-membership" : "x-bv-org-id" }, "key" : { "type" : "apiKey", "in" :
                "header", "name" : "x-api-key", "description" : "A key." } }
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
        schemars::schema_for!(models::Choices)), ("Trees",
        schemars::schema_for!(models::Trees)), ("Chain",
        schemars::schema_for!(models::Chain)), ("Branch",
        schemars::schema_for!(models::Branch)), ("Ping",
        schemars::schema_for!(models::Ping)), ("Pong",
        schemars::schema_for!(models::Pong)), ("Dictionary",
        schemars::schema_for!(models::Dictionary)), ("Account",
        schemars::schema_for!(models::Account)), ("A-b",
        schemars::schema_for!(models::AB)), ("Option",
        schemars::schema_for!(models::OptionModel)), ("Value",
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
/// Reads a value as the Rust type of a schema of that name and writes it again; `None` when
/// there is no such schema.
///
/// # Errors
/// When the type does not take the value.
#[must_use]
pub fn round_trip(name: &str, value: Value) -> Option<serde_json::Result<Value>> {
    Some(
        match name {
            "Scalars" => {
                serde_json::from_value::<models::Scalars>(value)
                    .and_then(serde_json::to_value)
            }
            "Arrays" => {
                serde_json::from_value::<models::Arrays>(value)
                    .and_then(serde_json::to_value)
            }
            "Understood" => {
                serde_json::from_value::<models::Understood>(value)
                    .and_then(serde_json::to_value)
            }
            "Mood" => {
                serde_json::from_value::<models::Mood>(value)
                    .and_then(serde_json::to_value)
            }
            "Enums" => {
                serde_json::from_value::<models::Enums>(value)
                    .and_then(serde_json::to_value)
            }
            "Range" => {
                serde_json::from_value::<models::Range>(value)
                    .and_then(serde_json::to_value)
            }
            "Named" => {
                serde_json::from_value::<models::Named>(value)
                    .and_then(serde_json::to_value)
            }
            "Objects" => {
                serde_json::from_value::<models::Objects>(value)
                    .and_then(serde_json::to_value)
            }
            "Whole" => {
                serde_json::from_value::<models::Whole>(value)
                    .and_then(serde_json::to_value)
            }
            "Cat" => {
                serde_json::from_value::<models::Cat>(value)
                    .and_then(serde_json::to_value)
            }
            "Dog" => {
                serde_json::from_value::<models::Dog>(value)
                    .and_then(serde_json::to_value)
            }
            "Pet" => {
                serde_json::from_value::<models::Pet>(value)
                    .and_then(serde_json::to_value)
            }
            "Choices" => {
                serde_json::from_value::<models::Choices>(value)
                    .and_then(serde_json::to_value)
            }
            "Trees" => {
                serde_json::from_value::<models::Trees>(value)
                    .and_then(serde_json::to_value)
            }
            "Chain" => {
                serde_json::from_value::<models::Chain>(value)
                    .and_then(serde_json::to_value)
            }
            "Branch" => {
                serde_json::from_value::<models::Branch>(value)
                    .and_then(serde_json::to_value)
            }
            "Ping" => {
                serde_json::from_value::<models::Ping>(value)
                    .and_then(serde_json::to_value)
            }
            "Pong" => {
                serde_json::from_value::<models::Pong>(value)
                    .and_then(serde_json::to_value)
            }
            "Dictionary" => {
                serde_json::from_value::<models::Dictionary>(value)
                    .and_then(serde_json::to_value)
            }
            "Account" => {
                serde_json::from_value::<models::Account>(value)
                    .and_then(serde_json::to_value)
            }
            "A-b" => {
                serde_json::from_value::<models::AB>(value)
                    .and_then(serde_json::to_value)
            }
            "Option" => {
                serde_json::from_value::<models::OptionModel>(value)
                    .and_then(serde_json::to_value)
            }
            "Value" => {
                serde_json::from_value::<models::ValueModel>(value)
                    .and_then(serde_json::to_value)
            }
            "Form" => {
                serde_json::from_value::<models::Form>(value)
                    .and_then(serde_json::to_value)
            }
            "Status" => {
                serde_json::from_value::<models::Status>(value)
                    .and_then(serde_json::to_value)
            }
            "ErrorDetail" => {
                serde_json::from_value::<models::ErrorDetail>(value)
                    .and_then(serde_json::to_value)
            }
            "ErrorInfo" => {
                serde_json::from_value::<models::ErrorInfo>(value)
                    .and_then(serde_json::to_value)
            }
            "ErrorInfoMetadata" => {
                serde_json::from_value::<models::ErrorInfoMetadata>(value)
                    .and_then(serde_json::to_value)
            }
            "BadRequest" => {
                serde_json::from_value::<models::BadRequest>(value)
                    .and_then(serde_json::to_value)
            }
            "BadRequestFieldViolation" => {
                serde_json::from_value::<models::BadRequestFieldViolation>(value)
                    .and_then(serde_json::to_value)
            }
            "PreconditionFailure" => {
                serde_json::from_value::<models::PreconditionFailure>(value)
                    .and_then(serde_json::to_value)
            }
            "PreconditionFailureViolation" => {
                serde_json::from_value::<models::PreconditionFailureViolation>(value)
                    .and_then(serde_json::to_value)
            }
            "RetryInfo" => {
                serde_json::from_value::<models::RetryInfo>(value)
                    .and_then(serde_json::to_value)
            }
            "RequestInfo" => {
                serde_json::from_value::<models::RequestInfo>(value)
                    .and_then(serde_json::to_value)
            }
            _ => return None,
        },
    )
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
        problems::BodyTooLarge > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::MediaTypeUnsupported >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::MethodNotAllowed > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::PreferenceUnknown >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::Internal > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::CredentialsUnknown >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::CredentialsExpired > (problems::EXAMPLE_REQUEST_ID,)
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
