//! The keywords that a schema may have.

use bv_cms_document::Dialect;

/// Keywords that say nothing about which values are valid.
pub(crate) const DOCUMENTATION: [&str; 12] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
    "discriminator",
    "$comment",
];

/// Keywords that are enforced beside [`ASSERTIONS`](bv_cms_document::ASSERTIONS).
pub(crate) fn our_own(dialect: &Dialect) -> [&'static str; 2] {
    ["$ref", dialect.extensions.secret]
}
