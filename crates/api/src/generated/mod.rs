// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! Everything the document decides.

pub mod account;
pub mod document;
pub mod live;
pub mod models;
pub mod permissions;
pub mod problems;
pub mod responses;
pub mod service;
mod validation;

/// The document itself, as it is owned by hand.
pub const OPENAPI_YAML: &str = include_str!("../../../../openapi/bv-cms.yaml");

/// The document itself, in JSON.
pub const OPENAPI_JSON: &str = include_str!("openapi.json");
