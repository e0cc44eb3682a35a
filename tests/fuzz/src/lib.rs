//! What must hold for any bytes whatever: one function for each target, which panics where it does not.
//!
//! libFuzzer calls them from `libfuzzer/fuzz_targets`, a workspace of its own since it needs a C++
//! compiler (`cargo xtask fuzz TARGET`). What it found is kept below `corpus`, and the tests of this
//! crate give it to the same functions.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! api, breaking, dialect, document, lint, token → tests/fuzz
//! ```

#![deny(missing_docs)]

mod api_token;
mod breaking;
mod contract;
mod query_string;
mod request_body;
mod yaml_document;

pub use api_token::api_token;
pub use breaking::breaking;
pub use query_string::query_string;
pub use request_body::request_body;
pub use yaml_document::yaml_document;

/// A target: it panics when something does not hold.
pub type Target = fn(&[u8]);

/// Every target by its name, which is that of its corpus and of its file for libFuzzer.
pub const TARGETS: [(&str, Target); 5] = [
    ("api_token", api_token),
    ("breaking", breaking),
    ("query_string", query_string),
    ("request_body", request_body),
    ("yaml_document", yaml_document),
];
