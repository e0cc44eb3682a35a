//! `contract`: what a change of an OpenAPI document does to its clients.
fn main() {}
