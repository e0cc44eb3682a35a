//! The contract, as an independent validator understands it.

use std::sync::LazyLock;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

static CONTRACT: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../../openapi/bv-cms.yaml");
    let document = Document::parse("bv-cms.yaml", text, BV_CMS).expect("the contract is YAML");
    document.value().clone()
});

/// A validator of the schema at a pointer of the contract.
pub(crate) fn validator(pointer: &str) -> Validator {
    let mut root = CONTRACT.clone();
    root["$ref"] = json!(format!("#{pointer}"));
    let options = jsonschema::options().with_draft(Draft::Draft202012);
    let options = options.should_validate_formats(true);
    options.build(&root).expect("the schemas of the contract are schemas")
}
