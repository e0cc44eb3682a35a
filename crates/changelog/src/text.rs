//! Texts of documents as people may see them.

use bv_cms_findings::is_hidden;
use serde_json::Value;

use crate::change::Change;

/// A text in which everything can be seen: what cannot stands there by its number. Lines stay lines.
pub(crate) fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => seen.push('\n'),
            '\t' => seen.push(' '),
            it if is_hidden(it) => seen.extend(it.escape_unicode()),
            it => seen.push(it),
        }
    }
    seen
}

/// The same in one line.
pub(crate) fn line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The first characters of a text, and a mark where there were more.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_owned(),
    }
}

/// The most characters of a text inside of a value; a longer one is there to be long.
const TEXT: usize = 120;

/// A value as people look at it: on lines of its own, long texts by their beginning and their length.
pub(crate) fn pretty(value: &Value) -> String {
    format!("{:#}", shortened(value))
}

fn shortened(value: &Value) -> Value {
    match value {
        Value::String(text) if text.chars().count() > TEXT => {
            let length = text.chars().count();
            let start: String = text.chars().take(TEXT / 3).collect();
            Value::from(format!("{start}… ({length} characters)"))
        }
        Value::Array(items) => items.iter().map(shortened).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), shortened(value))).collect()
        }
        value => value.clone(),
    }
}

/// What each side says of a finding. Beside a value only that which refuses it says something new.
pub(crate) fn sides(change: &Change) -> Vec<(&str, String)> {
    let Some(finding) = &change.finding else { return Vec::new() };
    let sides =
        [(&finding.expected_side, &finding.expected), (&finding.found_side, &finding.found)];
    let is_new = |said: &str| {
        let is_shown = change.counter_example.is_some() && said.starts_with("valid: ");
        !said.is_empty() && !is_shown
    };
    let sides = sides.into_iter().filter(|(_, said)| is_new(said));
    sides.map(|(side, said)| (side.as_str(), without_long_texts(said))).collect()
}

/// A text in which words that nobody reads to their end are cut.
fn without_long_texts(text: &str) -> String {
    let word = |word: &str| {
        if word.chars().count() > 2 * TEXT && !word.contains(['{', ':']) {
            format!("{}…", word.chars().take(TEXT / 3).collect::<String>())
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A number of things.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("{number} {noun}") } else { format!("{number} {noun}s") }
}

/// A message in parts, each of them code or not. Where backticks do not come in pairs they stand for
/// themselves.
pub(crate) fn parts(message: &str) -> Vec<(bool, &str)> {
    let all: Vec<&str> = message.split('`').collect();
    if all.len().is_multiple_of(2) {
        return vec![(false, message)];
    }
    let parts = all.into_iter().enumerate().map(|(index, part)| (index % 2 == 1, part));
    parts.filter(|(_, part)| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown_by_its_number() {
        assert_eq!(visible("a\u{202e}b\n\tc\0"), "a\\u{202e}b\n c\\u{0}");
        assert_eq!(line(" a\r\n\u{1b}[31m b\u{2028}"), "a \\u{1b}[31m b");
        assert_eq!(cut("éé", 2), "éé");
        assert_eq!(cut("ééé", 2), "éé …");
    }

    #[test]
    fn a_message_has_its_code_between_backticks() {
        assert_eq!(parts("the `a` is"), [(false, "the "), (true, "a"), (false, " is")]);
        assert_eq!(parts("a ` b"), [(false, "a ` b")]);
    }
}
