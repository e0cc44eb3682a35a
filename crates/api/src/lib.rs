//! The API of bv-cms: its types, operations, routes and errors.
//!
//! Everything in [`generated`] comes from `openapi/bv-cms.yaml` through `cargo xtask generate`; what
//! it stands on is `bv_cms_runtime`.
//!
//! An operation answers with the errors that it documents. `GetLive` documents that there may be no
//! such live:
//!
//! ```
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{live::GetLive, problems::LiveNotFound};
//!
//! fn failure(live_id: String) -> Failure<GetLive> {
//!     LiveNotFound { live_id }.into()
//! }
//! ```
//!
//! `ListLives` does not, so it cannot answer that:
//!
//! ```compile_fail,E0277
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{live::ListLives, problems::LiveNotFound};
//!
//! fn an_undocumented_error_does_not_compile(live_id: String) -> Failure<ListLives> {
//!     LiveNotFound { live_id }.into()
//! }
//! ```
//!
//! Nor can it answer with a success that it does not document:
//!
//! ```compile_fail,E0308
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{live::GetLive, models};
//!
//! type Answer = Result<models::GetLiveResponse, Failure<GetLive>>;
//!
//! fn an_undocumented_answer_does_not_compile(created: models::CreateLiveResponse) -> Answer {
//!     Ok(created)
//! }
//! ```
//!
//! A host implements every operation of a tag, or none:
//!
//! ```compile_fail,E0046
//! use bv_cms_api::generated::service::ServiceOperations;
//!
//! fn a_missing_operation_does_not_compile() {
//!     struct Host;
//!     impl ServiceOperations for Host {}
//! }
//! ```
//!
//! A guard proves a permission. It cannot be made elsewhere, and one permission does not pass for
//! another:
//!
//! ```compile_fail,E0308
//! use bv_cms_api::Guard;
//! use bv_cms_api::generated::permissions::{LiveRead, LiveWrite};
//!
//! fn write(guard: Guard<LiveWrite, ()>) {}
//! fn another_permission_does_not_compile(guard: Guard<LiveRead, ()>) {
//!     write(guard);
//! }
//! ```
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! runtime → api → server
//! ```

#[allow(
    clippy::doc_markdown,
    clippy::large_enum_variant,
    clippy::large_stack_frames,
    clippy::let_unit_value,
    clippy::match_single_binding,
    clippy::match_wildcard_for_single_variants,
    clippy::needless_pass_by_value,
    clippy::redundant_closure_for_method_calls,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::uninlined_format_args,
    clippy::unreadable_literal,
    clippy::wildcard_imports,
    reason = "names and sizes are the document's"
)]
#[rustfmt::skip]
pub mod generated;

pub use bv_cms_runtime::*;
