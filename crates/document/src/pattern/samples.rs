//! Strings that match a regular expression, found by walking it.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::length::extent;
use super::translator::translate;

/// How many strings are made of one pattern.
const SAMPLES: u32 = 12;
/// The most repetitions of one part; longer strings make no better examples.
const REPETITIONS: u32 = 200;

/// Strings that match a pattern, the simplest first and one of the longest last; none when the pattern
/// needs more than a regular language.
#[must_use]
pub fn samples(pattern: &str) -> Vec<String> {
    let hir = translate(pattern).ok().and_then(|pattern| regex_syntax::parse(&pattern).ok());
    let Some(hir) = hir else { return Vec::new() };
    let mut samples = Vec::new();
    for mut choice in (0..SAMPLES).map(Choice::Seeded).chain([Choice::Longest]) {
        let mut text = String::new();
        write(&hir, &mut choice, &mut text);
        if !samples.contains(&text) {
            samples.push(text);
        }
    }
    samples
}

/// What is chosen where a pattern leaves a choice.
enum Choice {
    /// Whatever comes; zero always takes the first and the least.
    Seeded(u32),
    /// What makes the text longer.
    Longest,
}

impl Choice {
    fn below(&mut self, bound: u32) -> u32 {
        let Self::Seeded(state) = self else { return 0 };
        if *state == 0 || bound <= 1 {
            return 0;
        }
        // The constants of Numerical Recipes; any sequence that spreads would do.
        *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223).max(1);
        (*state >> 16) % bound
    }

    /// How often a part is repeated: at either end, or little more than the least. The ends are
    /// where patterns differ.
    fn times(&mut self, least: u32, most: u32) -> u32 {
        match self {
            Self::Longest => most,
            Self::Seeded(_) => match self.below(3) {
                0 => least,
                1 => (least + 1).min(most),
                _ => most,
            },
        }
    }

    fn part<'h>(&mut self, parts: &'h [Hir]) -> Option<&'h Hir> {
        match self {
            // The first of those that are equally long.
            Self::Longest => {
                parts.iter().rev().max_by_key(|part| extent(part).map(|(_, most)| most))
            }
            Self::Seeded(_) => {
                let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
                parts.get(self.below(count) as usize)
            }
        }
    }
}

fn write(hir: &Hir, choice: &mut Choice, text: &mut String) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) => {
            let ranges = class.ranges();
            let count = u32::try_from(ranges.len()).unwrap_or(u32::MAX);
            if let Some(range) = ranges.get(choice.below(count) as usize) {
                let ends = [readable(range.start(), range.end()), range.end()];
                text.push(ends[choice.below(2) as usize]);
            }
        }
        HirKind::Class(Class::Bytes(class)) => {
            if let Some(range) = class.ranges().first() {
                text.push(char::from(range.start()));
            }
        }
        HirKind::Repetition(repetition) => {
            let least = repetition.min.min(REPETITIONS);
            let most = repetition.max.unwrap_or(least + 3).min(REPETITIONS).max(least);
            for _ in 0..choice.times(least, most) {
                write(&repetition.sub, choice, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, choice, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, choice, text)),
        HirKind::Alternation(parts) => {
            if let Some(part) = choice.part(parts) {
                write(part, choice, text);
            }
        }
    }
}

/// A character of a range that people can read, when it has one.
fn readable(start: char, end: char) -> char {
    if start <= 'a' && 'a' <= end { 'a' } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_match_their_pattern() {
        for pattern in ["^[a-z]{2,5}(x|y)?$", "^(0|[1-9][0-9]*)s$", "^[^/]+/.*$", "a|b"] {
            let samples = samples(pattern);
            let schema = serde_json::json!({ "pattern": pattern });
            assert!(!samples.is_empty(), "{pattern}");
            for sample in samples {
                assert!(
                    jsonschema::is_valid(&schema, &sample.clone().into()),
                    "{pattern}: {sample}"
                );
            }
        }
        assert!(samples("^(?=a)b").is_empty());
    }

    #[test]
    fn the_last_sample_is_the_longest() {
        for (pattern, length) in
            [("^((0|[1-9][0-9]{0,5})(\\.[0-9]{1,9})?|1209600)s$", 17), ("^(a|bc|de){1,3}$", 6)]
        {
            let longest = samples(pattern).pop().expect("there are some");
            assert_eq!(longest.len(), length, "{longest}");
        }
    }
}
