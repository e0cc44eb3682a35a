//! Waivers that are wrong.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use time::{Date, Month};

use super::{apply, rule};
use crate::{Finding, Rule, example, golden};

const WAIVER: &str = "\
- rule: derived-differs
  pointer: /paths/*/get/**
  reason: utoipa cannot say it
  owner: api
  expires: 2026-06-30
";

fn findings(rule: &Rule) -> Vec<Finding> {
    let (waivers, month) = match rule {
        rule::WAIVER_EXPIRED => (WAIVER.to_owned(), Month::July),
        rule::WAIVER_INVALID => (WAIVER.replace("derived-differs", "derived-difers"), Month::June),
        _ => (WAIVER.to_owned(), Month::June),
    };
    // Only a waiver that waives something is worth renewing.
    let waived = (rule == rule::WAIVER_EXPIRES_SOON).then(|| Finding {
        pointer: "/paths/~1lives/get".to_owned(),
        ..Finding::new(example::DERIVED_DIFFERS, "wrong")
    });
    let waivers = Document::parse("openapi/waivers.yaml", &waivers, BV_CMS).unwrap();
    let today = Date::from_calendar_date(2026, month, 1).unwrap();
    apply(&waivers, waived.into_iter().collect(), example::EXAMPLE_RULES, today, &|_| true).findings
}

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    golden::assert_reports(BV_CMS, rule::WAIVER_RULES, findings);
}
