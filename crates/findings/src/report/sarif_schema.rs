//! Whether a SARIF log is one.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    const SCHEMA: &str = include_str!("../../schemas/sarif-2.1.0.json");
    // One `]` too many, which Unicode regular expressions refuse; the erratum has a group.
    const MISTYPED: &str = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    assert_eq!(SCHEMA.matches(MISTYPED).count(), 2, "whether the correction is still needed");
    let schema = SCHEMA.replace(MISTYPED, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema).expect("the schema is a schema")
});

/// How a SARIF log breaks the schema of its format, version 2.1.0 with errata 01; nothing when it
/// is valid.
#[must_use]
pub fn sarif_violations(log: &Value) -> Vec<String> {
    VALIDATOR.iter_errors(log).map(|error| error.to_string()).collect()
}
