//! What nobody saw of a contract that has one of everything.

use crate::Finding;
use crate::coverage::Coverage;
use bv_cms_document::Document;

pub(super) fn findings() -> Vec<Finding> {
    let contract = include_str!("../coverage/lives.yaml");
    let contract = Document::parse("openapi/bv-cms.yaml", contract).unwrap();
    Coverage::of(&contract).findings()
}
