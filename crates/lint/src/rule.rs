//! The rules about a document by itself. Their identifiers are stable: waivers name them.

mod document;
mod lint;

pub use document::*;
pub use lint::*;

use bv_cms_document::Dialect;
use bv_cms_findings::Rule;

/// What neither OpenAPI nor JSON Schema asks for, of the rules that every command looks at.
pub(crate) const CONVENTIONS: [&Rule; 2] = [OPERATION_ID_MISSING, SUNSET_INVALID];

/// The rules that `lint` looks at in documents of a dialect.
#[must_use]
pub fn lint_rules(dialect: &Dialect) -> Vec<&'static Rule> {
    if dialect.conventions {
        return [DOCUMENT_RULES, LINT_RULES].concat();
    }
    DOCUMENT_RULES.iter().copied().filter(|rule| !CONVENTIONS.contains(rule)).collect()
}

/// The command `check`, as rules name it.
pub const CHECK_COMMAND: &str = "check";
/// The command `lint`, as rules name it.
pub const LINT_COMMAND: &str = "lint";
