//! The binary, in repositories that are not this one.

mod config;
mod documents;
mod examples;
mod formats;
mod repository;
mod surroundings;
mod waivers;
