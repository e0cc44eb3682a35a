//! The report of each rule, on the first edit that breaks it.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::{Rule, golden};

use crate::conventions::cases;
use crate::{rule, valid};

/// Two templates that overlap, for the rule that one document with an edit does not break.
const TEMPLATES: &str = "\
paths:
  /lives/{id}/tokens:
    get: {operationId: GetLiveTokens}
  /lives/last/{part}:
    get: {operationId: GetLastLivePart}
";

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    let rules: Vec<&'static Rule> =
        rule::DOCUMENT_RULES.iter().chain(rule::LINT_RULES).copied().collect();
    golden::assert_reports(BV_CMS, &rules, |rule| {
        match cases::cases().find(|case| case.rule == Some(rule)) {
            Some(case) => cases::findings(case),
            None => {
                valid::overlap(&Document::parse("openapi/bv-cms.yaml", TEMPLATES, BV_CMS).unwrap())
            }
        }
    });
}
