//! The document as the generator sees it.

mod api;
mod body;
mod document;
mod error_response;
mod example;
mod operation;
mod parameter;
mod path;
mod permission;
mod place;
mod problem;
mod reach;
mod response;
mod security;
mod server_header;
mod style;
mod tag;
mod token;
mod valid;
mod verify;

pub(crate) use self::api::Api;
pub(crate) use self::body::{Body, MediaType};
pub(crate) use self::example::Example;
pub(crate) use self::operation::Operation;
pub(crate) use self::parameter::Parameter;
pub(crate) use self::path::Verbs;
pub(crate) use self::problem::{Problem, REJECTIONS};
pub(crate) use self::response::{ContentKind, Response};
pub(crate) use self::security::{Alternative, Scheme};
pub(crate) use self::tag::Tag;
