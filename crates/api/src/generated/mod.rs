// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! Everything the document decides.
pub mod live;
pub mod account;
pub mod service;
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
pub const OPENAPI_YAML: &str = include_str!("../../../../openapi/bv-cms.yaml");
/// The document itself, in JSON.
pub const OPENAPI_JSON: &str = include_str!("openapi.json");
/// The methods of all operations.
pub const METHODS: &[&str] = &["DELETE", "GET", "POST", "PUT"];
/// Serves every operation. The app data must hold the host as `web::Data<H>`.
pub fn configure<
    H: live::LiveOperations + account::AccountOperations + service::ServiceOperations,
>(config: &mut actix_web::web::ServiceConfig) {
    live::configure::<H>(config);
    account::configure::<H>(config);
    service::configure::<H>(config);
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
