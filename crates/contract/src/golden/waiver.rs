//! Waivers that are wrong.

use time::{Date, Month};

use crate::rule::Rule;
use crate::{Finding, apply_waivers, rule};
use bv_cms_document::Document;

const WAIVER: &str = "\
- rule: derived-differs
  pointer: /paths/*/get/**
  reason: utoipa cannot say it
  owner: api
  expires: 2026-06-30
";

pub(super) fn findings(rule: &Rule) -> Vec<Finding> {
    let (waivers, month) = match rule {
        rule::WAIVER_EXPIRED => (WAIVER.to_owned(), Month::July),
        rule::WAIVER_INVALID => (WAIVER.replace("derived-differs", "derived-difers"), Month::June),
        _ => (WAIVER.to_owned(), Month::June),
    };
    // Only a waiver that waives something is worth renewing.
    let waived = (rule == rule::WAIVER_EXPIRES_SOON).then(|| Finding {
        pointer: "/paths/~1lives/get".to_owned(),
        ..Finding::new(rule::DERIVED_DIFFERS, "wrong")
    });
    let waivers = Document::parse("openapi/waivers.yaml", &waivers).unwrap();
    let today = Date::from_calendar_date(2026, month, 1).unwrap();
    apply_waivers(&waivers, waived.into_iter().collect(), today, &|_| true).findings
}
