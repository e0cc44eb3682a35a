//! The API of `features.yaml`, which uses every feature that the generator supports, and a host of
//! it that answers what it was asked.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! runtime → tests/contracts → tests
//! ```

pub mod authentication;
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
pub mod host;
