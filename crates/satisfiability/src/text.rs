//! Texts.

use serde_json::Value;

use crate::branch::Text;
use crate::format::{is_narrower, looks_like, samples};
use crate::language::Wanted;
use crate::solver::{Found, Solver};

/// How many texts are tried for what is no pattern.
const TRIES: usize = 24;

impl Solver<'_> {
    /// A text of which all is said, and none of some.
    pub(crate) fn text(&mut self, text: &Text<'_>, but: &[&str]) -> Found<String> {
        if text.most.is_some_and(|most| most < text.least) || contradicts(text) {
            return Found::Nothing;
        }
        let mut exact = true;
        let mut patterns = Vec::new();
        for (pattern, is) in &text.patterns {
            if self.languages.is_regular(pattern) {
                patterns.push(((*pattern).to_owned(), *is));
            } else {
                exact = false;
            }
        }
        let mut formats = Vec::new();
        for (format, is) in &text.formats {
            if self.formats.constrains(format) {
                formats.push((*format, *is));
            } else if !is {
                return Found::Nothing;
            }
        }
        for (format, is) in &formats {
            match looks_like(format) {
                Some(pattern) if *is => patterns.push((pattern.to_owned(), true)),
                _ => {}
            }
        }
        let but = but.iter().map(|text| (*text).to_owned()).collect();
        let mut wanted = Wanted { least: text.least, most: text.most, patterns, but };
        if formats.iter().any(|(_, is)| *is) {
            for sample in samples() {
                if !wanted.but.iter().any(|text| text == sample) && self.is_wanted(text, sample) {
                    return Found::Value(sample.to_owned());
                }
            }
        }
        // What is readable before what is short.
        if wanted.least > 0 || wanted.most == Some(0) {
            return self.tried(text, wanted, exact);
        }
        let longer = self.tried(text, Wanted { least: 1, ..wanted.clone() }, exact);
        if let Found::Value(_) = longer {
            return longer;
        }
        wanted.most = Some(0);
        self.tried(text, wanted, exact).or(longer)
    }

    /// The shortest texts of what is known to be wanted, until one is all that is wanted.
    fn tried(&mut self, text: &Text<'_>, mut wanted: Wanted, exact: bool) -> Found<String> {
        let plain = exact && text.formats.is_empty();
        for _ in 0..TRIES {
            match self.languages.shortest(&wanted) {
                Found::Value(found) if plain || self.is_wanted(text, &found) => {
                    return Found::Value(found);
                }
                Found::Value(found) => wanted.but.push(found),
                other => return other,
            }
        }
        Found::Unknown
    }

    /// Whether a text is all that is said, but for what is excluded.
    fn is_wanted(&mut self, text: &Text<'_>, found: &str) -> bool {
        let length = found.chars().count() as u64;
        length >= text.least
            && text.most.is_none_or(|most| length <= most)
            && text.patterns.iter().all(|(pattern, is)| self.is_match(pattern, found) == *is)
            && text
                .formats
                .iter()
                .all(|(format, is)| self.formats.accepts("format", format, found) == *is)
    }

    /// Whether a text matches a pattern of ECMA-262, regular or not.
    pub(crate) fn is_match(&mut self, pattern: &str, text: &str) -> bool {
        let known = self.languages.is_match(pattern, text);
        known.unwrap_or_else(|| self.formats.accepts("pattern", pattern, text))
    }
}

/// The texts among some values.
pub(crate) fn texts<'b>(values: impl IntoIterator<Item = &'b Value>) -> Vec<&'b str> {
    values.into_iter().filter_map(Value::as_str).collect()
}

/// Whether nothing can be both: a format or pattern is asked for and refused.
fn contradicts(text: &Text<'_>) -> bool {
    let patterns = text
        .patterns
        .iter()
        .any(|(one, is)| *is && text.patterns.iter().any(|(other, is)| !is && one == other));
    patterns
        || text.formats.iter().any(|(one, is)| {
            *is && text.formats.iter().any(|(other, is)| !is && is_narrower(one, other))
        })
}
