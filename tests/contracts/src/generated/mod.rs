// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! Everything the document decides.
pub mod values;
pub mod models_operations;
pub mod live_streams;
pub mod parameters;
pub mod bodies;
pub mod credentials;
#[cfg(feature = "witness")]
pub mod document;
pub mod models;
pub mod permissions;
pub mod problems;
#[cfg(feature = "rehearsal")]
pub mod rehearsal;
pub mod schemas;
pub mod schemes;
use bv_cms_runtime::{Document, DocumentedExamples, Problem, Rejection};
/// The document itself, as it is owned by hand.
pub const OPENAPI_YAML: &str = include_str!("../../../../tests/contracts/features.yaml");
/// The document itself, in JSON.
pub const OPENAPI_JSON: &str = include_str!("openapi.json");
/// The methods of all operations.
pub const METHODS: &[&str] = &["DELETE", "GET", "PATCH", "POST", "PUT"];
/// Serves every operation. The app data must hold the host as `web::Data<H>`.
pub fn configure<
    H: values::ValuesOperations + models_operations::ModelsOperations
        + live_streams::LiveStreamsOperations + parameters::ParametersOperations
        + bodies::BodiesOperations + credentials::CredentialsOperations,
>(config: &mut actix_web::web::ServiceConfig) {
    values::configure::<H>(config);
    models_operations::configure::<H>(config);
    live_streams::configure::<H>(config);
    parameters::configure::<H>(config);
    bodies::configure::<H>(config);
    credentials::configure::<H>(config);
}
/// The document, as generated code refers to it.
#[derive(Debug)]
pub enum Contract {}
impl Document for Contract {
    fn problem(rejection: Rejection) -> Problem {
        problems::of_rejection(rejection)
    }
    fn examples() -> &'static DocumentedExamples {
        static EXAMPLES: DocumentedExamples = DocumentedExamples::new(OPENAPI_JSON);
        &EXAMPLES
    }
}
