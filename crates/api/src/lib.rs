//! The API of bv-cms: its types, operations, routes and errors.
//!
//! Everything in [`generated`] comes from `openapi/bv-cms.yaml` through `cargo xtask generate`. The
//! other modules are the few things that generated code stands on: how a request is decoded and
//! guarded, and how an answer is written.

mod body;
mod documentation;
mod failure;
mod guard;
mod json;
mod parameters;
mod preference;
mod problem;
mod respond;
mod types;
mod validation;

#[allow(
    clippy::doc_markdown,
    clippy::too_many_lines,
    clippy::struct_field_names,
    clippy::struct_excessive_bools,
    reason = "names and sizes are the document's"
)]
pub mod generated;

pub use body::BODY_LIMIT;
pub use failure::{Authentication, Documents, Failure, Guarded, GuardedBody, Operation};
pub use guard::{Credentials, Guard, Host, Membership, Permission};
pub use preference::HonourPreferences;
pub use problem::{Cause, FieldViolation, Problem, RegistryEntry};
pub use respond::{RequestId, method_not_allowed, problem_response};
pub use types::{Secret, Timestamp, TimestampError, Uuid};
