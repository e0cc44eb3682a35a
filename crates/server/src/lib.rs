//! The server: handlers, wiring, configuration and the command line.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! api, core, store, token → server → tests, tests/bench
//! ```

mod admission;
mod app;
mod at_once;
mod background;
pub mod backup;
pub mod bootstrap;
pub mod cache;
pub mod cli;
pub mod client_address;
pub mod database;
pub mod demo;
mod documentation;
mod failures;
mod forward_clock;
mod handlers;
pub mod http;
mod last_used;
mod load;
mod load_arguments;
pub mod log;
mod mode;
mod observation;
mod open_files;
mod output;
mod pieces;
mod readiness;
mod running;
mod security_headers;
pub mod serve;
mod signals;
mod signing;
pub mod system;

pub use app::{App, Scope, Services};
pub use documentation::ROUTES as DOCUMENTATION_ROUTES;
pub use http::{Deadlines, HttpOptions, RequestDeadlines, application, listen};
pub use last_used::LastUsed;
pub use load::{Load, LoadLimits};
pub use mode::Mode;
pub use readiness::Readiness;
pub use signing::{SigningKeys, signing_keys};
