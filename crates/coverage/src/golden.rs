//! The report of each rule, on what nobody saw of a contract that has one of everything.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::golden;

use crate::{Coverage, rule};

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    let contract =
        Document::parse("openapi/bv-cms.yaml", include_str!("lives.yaml"), BV_CMS).unwrap();
    let findings = Coverage::of(&contract).findings();
    golden::assert_reports(BV_CMS, rule::COVERAGE_RULES, |_| findings.clone());
}
