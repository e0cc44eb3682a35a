//! What waives what, and what a waiver looks like.

use super::*;
use crate::example;
use bv_cms_dialect::BV_CMS;

const WAIVER: &str = "\
- rule: derived-differs
  pointer: /paths/*/get/**
  reason: utoipa cannot say it
  owner: api
  expires: 2026-07-31
";

/// A rule that is taken for one of another command.
const OTHERS: &Rule = example::COMPONENT_UNUSED;

fn finding(rule: &'static Rule, pointer: &str) -> Finding {
    Finding { pointer: pointer.into(), ..Finding::new(rule, "wrong") }
}

fn check(yaml: &str, findings: &[(&'static Rule, &str)], day: u8) -> (usize, Vec<String>) {
    let document = Document::parse("waivers.yaml", yaml, BV_CMS).unwrap();
    let findings = findings.iter().map(|(rule, pointer)| finding(rule, pointer)).collect();
    let today = Date::from_calendar_date(2026, Month::June, day).unwrap();
    let report = apply(&document, findings, example::EXAMPLE_RULES, today, &|rule| rule != OTHERS);
    let left = report.findings.iter().map(|finding| match finding.position {
        Some(position) => format!("{} {}:{position}", finding.rule, finding.file),
        None => format!("{} {}", finding.rule, finding.pointer),
    });
    (report.waived, left.collect())
}

const FOUND: (&Rule, &str) = (example::DERIVED_DIFFERS, "/paths/~1a~1b/get/responses/200");

#[test]
fn a_waiver_says_in_time_that_it_expires() {
    let soon = |expires: &str| check(&WAIVER.replace("2026-07-31", expires), &[FOUND], 15);
    let warning = || vec!["waiver-expires-soon waivers.yaml:5:3".to_owned()];
    assert_eq!(soon("2026-06-15"), (1, warning()));
    assert_eq!(soon("2026-07-15"), (1, warning()));
    assert_eq!(soon("2026-07-16"), (1, vec![]));
}

#[test]
fn what_is_left_is_counted_in_days() {
    let document = Document::parse("waivers.yaml", WAIVER, BV_CMS).unwrap();
    let said = |day: u8| {
        let today = Date::from_calendar_date(2026, Month::July, day).unwrap();
        let found = vec![finding(FOUND.0, FOUND.1)];
        let report = apply(&document, found, example::EXAMPLE_RULES, today, &|_| true);
        report.findings[0].message.rsplit_once(": ").unwrap().1.to_owned()
    };
    assert_eq!(said(31), "today is its last day");
    assert_eq!(said(30), "1 day left");
    assert_eq!(said(29), "2 days left");
}

#[test]
fn a_waiver_waives_what_it_names() {
    assert_eq!(check(WAIVER, &[FOUND], 30), (1, vec![]));
    assert_eq!(
        check(WAIVER, &[FOUND, (example::DERIVED_DIFFERS, "/paths/~1a/put/x")], 30),
        (1, vec!["derived-differs /paths/~1a/put/x".to_owned()])
    );
    assert_eq!(
        check(WAIVER, &[FOUND, (example::SHAPE_DIFFERS, FOUND.1)], 30),
        (1, vec![format!("shape-differs {}", FOUND.1)])
    );
}

#[test]
fn a_fingerprint_names_one_finding() {
    let fingerprint = finding(FOUND.0, FOUND.1).fingerprint();
    let place = "  pointer: /paths/*/get/**\n";
    let name = format!("  fingerprint: '{fingerprint}'\n");
    let both = WAIVER.replace(place, &name);
    let alone = both.replace("- rule: derived-differs\n  ", "- ");
    let other = (example::DERIVED_DIFFERS, "/paths/~1a~1b/get");
    for yaml in [&both, &alone] {
        let left = vec![format!("derived-differs {}", other.1)];
        assert_eq!(check(yaml, &[FOUND, other], 1), (1, left), "{yaml}");
    }
    assert_eq!(check(&both, &[], 1).1, ["waiver-unused waivers.yaml:1:3"]);
    assert_eq!(check(&alone, &[], 1).1, [""; 0]);
    let wrong = both.replace(&fingerprint, "DEADBEEF");
    assert_eq!(check(&wrong, &[], 1).1, ["waiver-invalid waivers.yaml:2:3"]);
    let two = both.replace("  reason", &format!("{place}  reason"));
    assert_eq!(check(&two, &[], 1).1, ["waiver-invalid waivers.yaml:3:3"]);
}

#[test]
fn an_expired_waiver_waives_nothing() {
    let late = WAIVER.replace("07-31", "06-29");
    assert_eq!(
        check(&late, &[FOUND], 30),
        (0, vec![format!("derived-differs {}", FOUND.1), "waiver-expired waivers.yaml:5:3".into()])
    );
}

#[test]
fn an_unused_waiver_is_found_by_the_command_that_looks() {
    assert_eq!(check(WAIVER, &[], 1), (0, vec!["waiver-unused waivers.yaml:1:3".into()]));
    let other = WAIVER.replace("derived-differs", OTHERS.id);
    assert_eq!(check(&other, &[], 1), (0, vec![]));
    assert_eq!(check("[]", &[], 1), (0, vec![]));
}

#[test]
fn a_malformed_waiver_is_found() {
    let invalid = |yaml: &str| check(yaml, &[], 1).1;
    let at = |position: &str| vec![format!("waiver-invalid waivers.yaml:{position}")];
    assert_eq!(invalid(&WAIVER.replace("  owner: api\n", "")), at("1:3"));
    assert_eq!(invalid(&WAIVER.replace("owner: api", "owner: ''")), at("4:3"));
    assert_eq!(invalid(&WAIVER.replace("2026-07-31", "2026-06-31")), at("5:3"));
    assert_eq!(invalid(&WAIVER.replace("2026-07-31", "26-6-1")), at("5:3"));
    assert_eq!(invalid(&WAIVER.replace("/paths", "paths")), at("2:3"));
    assert_eq!(invalid(&WAIVER.replace("owner:", "author: x\n  owner:")), at("4:3"));
    assert_eq!(invalid(&WAIVER.replace("differs", "difers")), at("1:3"));
    assert_eq!(invalid("a: 1"), at("1:1"));
    assert_eq!(invalid("- 1"), at("1:3"));
}

#[test]
fn patterns_match_whole_tokens() {
    let matches = |pattern: &str, pointer: &str| fits(&tokens(pattern), &tokens(pointer));
    assert!(matches("/a/**", "/a"));
    assert!(matches("/**/c", "/a/b/c"));
    assert!(matches("", ""));
    assert!(matches("/**", ""));
    assert!(!matches("/*", ""));
    assert!(!matches("/a/*", "/a/b/c"));
    assert!(!matches("/a", "/ab"));
}
