//! What generated code stands on: schemas enforced, credentials, parameters, bodies, answers. It
//! knows no document: what a document decides comes in through [`Document`], [`Operation`] and the
//! static tables that the generator writes.
//!
//! Two features are of the build that is held against the document. With `witness` the types say what
//! utoipa and schemars derive from them, with `rehearsal` answers can be asked for that no handler
//! gave. Nothing of that is served.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! runtime → api, tests/contracts
//! ```

#![deny(missing_docs)]

mod answer;
pub mod body;
mod deadlines;
#[cfg(feature = "witness")]
pub mod documentation;
mod examples;
mod excerpt;
mod expectation;
mod failure;
pub mod guard;
mod ignored;
mod observation;
pub mod panics;
pub mod parameters;
mod preference;
mod problem;
#[cfg(feature = "rehearsal")]
pub mod rehearsal;
mod rejection;
mod request_id;
mod respond;
mod routing;
pub mod schema;
mod types;
mod violations;

pub use answer::Answer;
pub use body::{BODY_LIMIT, MediaType};
pub use deadlines::Deadlines;
pub use examples::DocumentedExamples;
pub use excerpt::excerpt;
pub use expectation::{Expectation, Expected};
pub use failure::{Documents, Failure, Operation};
pub use guard::{
    Authenticated, Authenticates, Credentials, Enters, Guard, Membership, Permission,
    SecurityScheme,
};
pub use observation::{Observation, Owner};
pub use preference::HonourPreferences;
pub use problem::{Cause, Problem, RegistryEntry, Status};
pub use rejection::{Document, Rejection};
pub use request_id::RequestId;
pub use respond::{method_not_allowed, problem_response, respond};
pub use routing::NotAt;
pub use types::{Base64, Date, Secret, StringInt64, Timestamp, TimestampError, Uuid};
pub use violations::{FieldViolation, Violations};
