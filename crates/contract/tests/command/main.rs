//! The binary, in repositories that are not this one.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod config;
mod documents;
mod examples;
mod formats;
mod repository;
mod surroundings;
mod waivers;
