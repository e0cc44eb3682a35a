use bv_cms_document::Document;
use bv_cms_document::pointer::{join, tokens};
use serde_json::{Map, Value};
use time::{Date, Duration, Month};

use crate::{Finding, Report, Rule, nearest};

#[cfg(test)]
mod golden;
pub mod rule;
#[cfg(test)]
mod tests;

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
