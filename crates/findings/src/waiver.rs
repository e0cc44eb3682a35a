use bv_cms_document::Document;
use bv_cms_document::pointer::{join, tokens};
use serde_json::{Map, Value};
use time::{Date, Duration, Month};

use crate::{Finding, Report, Rule, nearest};

#[cfg(test)]
mod golden;
pub mod rule;

/// The members a waiver has, every one of them, where it names a place.
const FIELDS: [&str; 5] = ["rule", "pointer", "reason", "owner", "expires"];

/// What names one finding in place of `pointer`, and of `rule` as well.
const FINGERPRINT: &str = "fingerprint";

/// How long before its end a waiver is announced to end.
const NOTICE: Duration = Duration::days(30);

struct Waiver {
    at: String,
    /// None when the fingerprint alone says what is waived.
    rule: Option<&'static Rule>,
    what: What,
    owner: String,
    expires: Date,
    expires_text: String,
}

/// The findings of a rule that a waiver names.
enum What {
    Places { pattern: Vec<String>, text: String },
    Fingerprint(String),
}

impl Waiver {
    fn waives(&self, finding: &Finding) -> bool {
        self.rule.is_none_or(|rule| rule == finding.rule)
            && match &self.what {
                What::Places { pattern, .. } => fits(pattern, &tokens(&finding.pointer)),
                What::Fingerprint(fingerprint) => *fingerprint == finding.fingerprint(),
            }
    }

    /// What it waives, in a few words.
    fn name(&self) -> String {
        match (self.rule, &self.what) {
            (Some(rule), _) => format!("`{rule}`"),
            (None, What::Fingerprint(fingerprint)) => format!("the finding {fingerprint}"),
            (None, What::Places { text, .. }) => text.clone(),
        }
    }

    /// What to do when it ends.
    fn next_step(&self) -> String {
        format!("correct what it waives, or ask {} to decide again and set a new day", self.owner)
    }
}

/// Takes the findings out that the waiver file waives, and adds those about the file itself, which
/// nothing can waive.
///
/// The file is a list of waivers, each with `rule`, `pointer`, `reason`, `owner` and `expires`, its
/// last day as `YYYY-MM-DD`. In a pointer, `*` stands for one token and `**` for any number. In place
/// of `pointer` it can have the `fingerprint` of one finding; `rule` may then be missing, and nobody
/// is told when such a waiver is not needed before it ends, since no command looks at every rule.
/// It can name any of `rules`. `today` is the day to hold the last days against. A waiver without a
/// finding is only reported when its rule was looked at this time: `ran` answers that, so that
/// commands can share one file. The report lists the rules that ran.
#[must_use]
pub fn apply(
    waivers: &Document,
    findings: Vec<Finding>,
    rules: &[&'static Rule],
    today: Date,
    ran: &dyn Fn(&Rule) -> bool,
) -> Report {
    let mut about = Vec::new();
    let mut report = Report::new(waivers.dialect(), Vec::new());
    let mut valid = Vec::new();
    match waivers.value() {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                valid.extend(parse(waivers, rules, index, item, &mut about));
            }
        }
        Value::Null => {}
        _ => about.push(invalid(waivers, "", "the file is a list of waivers", "something else")),
    }
    let mut used = vec![false; valid.len()];
    for finding in findings {
        let mut waived = false;
        for (waiver, used) in valid.iter().zip(&mut used) {
            if waiver.waives(&finding) {
                *used = true;
                waived |= waiver.expires >= today;
            }
        }
        if waived {
            report.waived += 1;
        } else {
            report.findings.push(finding);
        }
    }
    for (waiver, used) in valid.iter().zip(used) {
        if waiver.expires < today {
            about.push(expired(waivers, waiver, today));
        } else if !used && waiver.rule.is_some_and(ran) {
            about.push(unused(waivers, waiver));
        } else if waiver.expires <= today.saturating_add(NOTICE) {
            about.push(expires_soon(waivers, waiver, today));
        }
    }
    report.findings.append(&mut about);
    report.rules = rules.iter().copied().filter(|rule| ran(rule)).collect();
    report
}

fn parse(
    waivers: &Document,
    rules: &[&'static Rule],
    index: usize,
    item: &Value,
    about: &mut Vec<Finding>,
) -> Option<Waiver> {
    let at = join("", &index.to_string());
    let Value::Object(members) = item else {
        about.push(invalid(waivers, &at, "a mapping", &crate::show(Some(item))));
        return None;
    };
    let before = about.len();
    let fields = fields(members);
    for key in members.keys().filter(|key| !fields.contains(&key.as_str())) {
        let expected = format!("one of {}", fields.join(", "));
        about.push(invalid(waivers, &join(&at, key), &expected, &format!("`{key}`")));
    }
    let has_rule = members.contains_key("rule") || !members.contains_key(FINGERPRINT);
    let mut field = |name: &str| text(waivers, &at, members, name, about);
    let id = if has_rule { Some(field("rule")?) } else { None };
    let [what, _, owner, expires] = [fields[1], "reason", "owner", "expires"].map(&mut field);
    let (what, owner, expires_text) = (what?, owner?, expires?);
    let expires = date(&expires_text);
    if expires.is_none() {
        let expected = "a day as YYYY-MM-DD";
        about.push(invalid(waivers, &join(&at, "expires"), expected, &expires_text));
    }
    let rule = id.as_ref().and_then(|id| rules.iter().copied().find(|rule| rule.id == id));
    if let (Some(id), None) = (&id, rule) {
        let expected = format!("a rule, such as {}", nearest(id, rules).join(", "));
        about.push(invalid(waivers, &join(&at, "rule"), &expected, id));
    }
    let what = named(waivers, &join(&at, fields[1]), fields[1], what, about);
    let expires = expires.filter(|_| about.len() == before)?;
    Some(Waiver { at, rule, what, owner, expires, expires_text })
}

/// The members that a waiver should have.
fn fields(members: &Map<String, Value>) -> [&'static str; 5] {
    let mut fields = FIELDS;
    if members.contains_key(FINGERPRINT) {
        fields[1] = FINGERPRINT;
    }
    fields
}

/// What a `pointer` or a `fingerprint` names.
fn named(
    waivers: &Document,
    at: &str,
    field: &str,
    text: String,
    about: &mut Vec<Finding>,
) -> What {
    let digit = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
    if field == FINGERPRINT {
        if text.len() != 16 || !text.bytes().all(digit) {
            let expected = "16 hexadecimal digits in lower case, as `--format json` writes them";
            about.push(invalid(waivers, at, expected, &text));
        }
        return What::Fingerprint(text);
    }
    if !text.is_empty() && !text.starts_with('/') {
        let expected = "a JSON pointer, which begins with `/`";
        about.push(invalid(waivers, at, expected, &text));
    }
    What::Places { pattern: tokens(&text), text }
}

fn text(
    waivers: &Document,
    at: &str,
    members: &Map<String, Value>,
    name: &str,
    about: &mut Vec<Finding>,
) -> Option<String> {
    match members.get(name) {
        // The pointer of a whole document is the empty one; the other fields have to say something.
        Some(Value::String(text)) if name == "pointer" || !text.trim().is_empty() => {
            Some(text.clone())
        }
        found => {
            let pointer = if found.is_some() { join(at, name) } else { at.to_owned() };
            let expected = format!("`{name}` as text");
            about.push(invalid(waivers, &pointer, &expected, &crate::show(found)));
            None
        }
    }
}

/// A day as `YYYY-MM-DD`, the form of every date in the contract's files.
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut part = |digits: usize| {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if plain { part.parse::<u16>().ok() } else { None }
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return None;
    }
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
}

fn fits(pattern: &[String], pointer: &[String]) -> bool {
    match pattern.split_first() {
        None => pointer.is_empty(),
        Some((first, rest)) if first == "**" => {
            (0..=pointer.len()).any(|skipped| fits(rest, &pointer[skipped..]))
        }
        Some((first, rest)) => pointer
            .split_first()
            .is_some_and(|(token, others)| (first == "*" || first == token) && fits(rest, others)),
    }
}

fn invalid(waivers: &Document, pointer: &str, expected: &str, found: &str) -> Finding {
    Finding::new(rule::WAIVER_INVALID, "this is not a waiver")
        .at(waivers, pointer)
        .expected("form of a waiver", expected)
        .found(waivers.file_name(), found)
        .help(format!(
            "a waiver has {}; `{FINGERPRINT}` can stand for `pointer`, or for both `rule` and it",
            FIELDS.join(", ")
        ))
}

fn expired(waivers: &Document, waiver: &Waiver, today: Date) -> Finding {
    Finding::new(rule::WAIVER_EXPIRED, format!("a waiver of {} has expired", waiver.name()))
        .at(waivers, &join(&waiver.at, "expires"))
        .expected("today", format!("{today} or later"))
        .found(waivers.file_name(), &waiver.expires_text)
        .help(waiver.next_step())
}

fn expires_soon(waivers: &Document, waiver: &Waiver, today: Date) -> Finding {
    let days = (waiver.expires - today).whole_days();
    let left = match days {
        0 => "today is its last day".to_owned(),
        1 => "1 day left".to_owned(),
        days => format!("{days} days left"),
    };
    let message = format!("a waiver of {} expires soon: {left}", waiver.name());
    Finding::new(rule::WAIVER_EXPIRES_SOON, message)
        .at(waivers, &join(&waiver.at, "expires"))
        .expected("today", format!("later than {}", today.saturating_add(NOTICE)))
        .found(waivers.file_name(), &waiver.expires_text)
        .help(waiver.next_step())
}

fn unused(waivers: &Document, waiver: &Waiver) -> Finding {
    let rule = waiver.rule.map_or("a finding", |rule| rule.id);
    let expected = match &waiver.what {
        What::Places { text, .. } => format!("{rule} at {text}"),
        What::Fingerprint(fingerprint) => format!("{rule} with the fingerprint {fingerprint}"),
    };
    Finding::new(rule::WAIVER_UNUSED, format!("a waiver of {} waives nothing", waiver.name()))
        .at(waivers, &waiver.at)
        .expected("findings", expected)
        .found("findings", "(absent)")
        .help("delete the waiver")
}

#[cfg(test)]
mod tests {
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
        let report =
            apply(&document, findings, example::EXAMPLE_RULES, today, &|rule| rule != OTHERS);
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
            (
                0,
                vec![
                    format!("derived-differs {}", FOUND.1),
                    "waiver-expired waivers.yaml:5:3".into()
                ]
            )
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
}
