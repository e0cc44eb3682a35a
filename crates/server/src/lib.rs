//! The server: handlers, wiring, configuration and the command line.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! api, core, store, token → server → tests
//! ```

mod app;
pub mod bootstrap;
pub mod cache;
pub mod cli;
pub mod database;
pub mod demo;
mod documentation;
mod failures;
mod handlers;
pub mod http;
mod observation;
pub mod serve;
mod signing;
pub mod system;

pub use app::{App, Scope, Services};
pub use documentation::ROUTES as DOCUMENTATION_ROUTES;
pub use http::{Mode, application};
pub use signing::{SigningKeys, signing_keys};
