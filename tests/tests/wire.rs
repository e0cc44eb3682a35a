//! What is really sent, byte by byte: the answers of the operation at the heart of the API, and that
//! whatever can be got can be asked about.

use std::fmt::Write as _;

use bv_cms_conformance::scenario::find;
use bv_cms_conformance::table::scenarios;
use bv_cms_conformance::{InsideHelp, RowName, Scenario};
use bv_cms_core::Clock as _;
use bv_cms_tests::contract::{contract, top};
use bv_cms_tests::interaction_token::key_set;
use bv_cms_tests::raw::{RawAnswer, exchange};
use bv_cms_tests::redaction::{Redaction, holds_no_secret};
use bv_cms_tests::stage::prepare;
use bv_cms_tests::world::play;
use data_encoding::BASE64URL_NOPAD;

/// The operation of the seed page.
const MINT: &str = "CreateLiveAdminInteractionToken";

/// The documented answers of an operation that one whole request provokes, and how.
fn rows(operation_id: &str) -> impl Iterator<Item = (&'static RowName, Scenario)> {
    let operation_id = operation_id.to_owned();
    let rows = contract().rows().iter().filter(move |row| row.0.operation_id == operation_id);
    rows.filter_map(|row| Some((row, scenario(row)?)))
}

fn scenario(row: &RowName) -> Option<Scenario> {
    let table = scenarios();
    let scenario = find(&table, row).unwrap_or_else(|error| panic!("{error}"));
    let whole = !matches!(scenario.help, Some(InsideHelp::Stall | InsideHelp::Haste));
    whole.then(|| scenario.clone())
}

#[test]
fn minting_is_byte_for_byte_what_it_was() {
    let mut text = String::new();
    for (row, scenario) in rows(MINT) {
        let answer = play(async |world| {
            let mut redaction = Redaction::new(world.clock.now(), key_set(world).await);
            let request = prepare(world, &scenario, &row.0.operation_id).await;
            shown(&exchange(world.base_url(), &request).await, &mut redaction)
        });
        let answer = answer.unwrap_or_else(|error| panic!("{row}: {error}"));
        let _ = writeln!(text, "# {row}\n\n{answer}\n");
    }
    assert_eq!(holds_no_secret(&text), Ok(()));
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(top().join("tests/wire"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(MINT, text));
}

/// An answer as it was sent, but for what differs each time.
fn shown(answer: &RawAnswer, redaction: &mut Redaction) -> Result<String, String> {
    let mut text = format!("{}\n", answer.status_line);
    for line in &answer.headers {
        let (name, value) = line.split_once(": ").ok_or_else(|| format!("no header: {line}"))?;
        let line = match name.to_ascii_lowercase().as_str() {
            "date" => format!("{name}: [date]"),
            // The server has these names in a set, and tells them in another order each time.
            "access-control-expose-headers" => {
                let mut names: Vec<_> = value.split(", ").collect();
                names.sort_unstable();
                format!("{name}: {}", names.join(", "))
            }
            _ => hidden(line, redaction)?,
        };
        let _ = writeln!(text, "{line}");
    }
    let _ = write!(text, "\n{}", hidden(&answer.body, redaction)?);
    Ok(text)
}

/// The text with its identifiers and tokens replaced, and nothing else.
fn hidden(text: &str, redaction: &mut Redaction) -> Result<String, String> {
    let is_inside = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let mut shown = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        shown += &if word.starts_with("eyJ") {
            token(word, redaction)?
        } else if word == "bvt_" {
            // A message says how API tokens begin.
            word.to_owned()
        } else {
            redaction.text(word)?
        };
        let next = after.find(is_inside).unwrap_or(after.len());
        shown += &after[..next];
        rest = &after[next..];
    }
    Ok(shown)
}

/// The parts of an interaction token as they are written, but for the signature, which is verified.
fn token(token: &str, redaction: &mut Redaction) -> Result<String, String> {
    redaction.value(&token.into())?;
    let mut parts = Vec::new();
    for part in token.split('.').take(2) {
        let part = BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|error| error.to_string())?;
        let part = String::from_utf8(part).map_err(|error| error.to_string())?;
        parts.push(hidden(&part, redaction)?);
    }
    Ok(format!("[{}.[signature]]", parts.join(".")))
}

#[test]
fn what_can_be_got_can_be_asked_about_and_has_no_body() {
    let (mut asked, mut mistakes) = (0, Vec::new());
    for operation in contract().operations().iter().filter(|operation| operation.method == "GET") {
        for (row, scenario) in rows(&operation.operation_id) {
            let answers = play(async |world| {
                let mut request = prepare(world, &scenario, &row.0.operation_id).await;
                // One of the refusals is that of another method.
                if request.method != "GET" {
                    return None;
                }
                let got = exchange(world.base_url(), &request).await;
                request.set_method("HEAD");
                Some((got, exchange(world.base_url(), &request).await))
            });
            let Some((got, head)) = answers else { continue };
            assert!(!got.body.is_empty(), "{row}: GET has nothing to leave out");
            mistakes.extend(mistake(&got, &head).map(|mistake| format!("{row}: {mistake}")));
            asked += 1;
        }
    }
    assert!(asked > 60, "only {asked} answers were asked about");
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

/// How the answer to `HEAD` is not that to `GET` without its body.
fn mistake(got: &RawAnswer, head: &RawAnswer) -> Option<String> {
    if !head.body.is_empty() {
        return Some(format!("a body: {}", head.body));
    }
    if head.status_line != got.status_line {
        return Some(format!("{}, not {}", head.status_line, got.status_line));
    }
    let told = |answer: &RawAnswer, with_length: bool| -> Vec<String> {
        let lines = answer.headers.iter().filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            match name.to_ascii_lowercase().as_str() {
                "date" | "x-request-id" => Some(name.to_owned()),
                "content-length" => with_length.then(|| format!("{name}:{value}")),
                _ => Some(line.clone()),
            }
        });
        lines.collect()
    };
    // How long the body would have been may be left out (RFC 9110, section 9.3.2).
    let with_length =
        head.headers.iter().any(|line| line.to_ascii_lowercase().starts_with("content-length:"));
    let (head, got) = (told(head, with_length), told(got, with_length));
    (head != got).then(|| format!("the headers {head:?}, not {got:?}"))
}
