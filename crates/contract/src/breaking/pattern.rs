//! Strings that match a regular expression, found by walking it.

use regex_syntax::hir::{Class, Hir, HirKind};

/// How many strings are made of one pattern.
const SAMPLES: u32 = 12;
/// The most repetitions of one part; longer strings make no better examples.
const REPETITIONS: u32 = 200;

/// Strings that match a pattern, the simplest first; none when the pattern needs more than a regular
/// language.
#[must_use]
pub fn samples(pattern: &str) -> Vec<String> {
    let Ok(hir) = regex_syntax::parse(pattern) else { return Vec::new() };
    let mut samples = Vec::new();
    for seed in 0..SAMPLES {
        let mut choice = Choice { state: seed };
        let mut text = String::new();
        write(&hir, &mut choice, &mut text);
        if !samples.contains(&text) {
            samples.push(text);
        }
    }
    samples
}

/// What is chosen where a pattern leaves a choice. Seed 0 always takes the first and the least.
struct Choice {
    state: u32,
}

impl Choice {
    fn below(&mut self, bound: u32) -> u32 {
        if self.state == 0 || bound <= 1 {
            return 0;
        }
        // The constants of Numerical Recipes; any sequence that spreads would do.
        self.state = self.state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223).max(1);
        (self.state >> 16) % bound
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
            // Either end, or little more than the least: the ends are where patterns differ.
            let times = match choice.below(3) {
                0 => least,
                1 => (least + 1).min(most),
                _ => most,
            };
            for _ in 0..times {
                write(&repetition.sub, choice, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, choice, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, choice, text)),
        HirKind::Alternation(parts) => {
            let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
            write(&parts[choice.below(count) as usize], choice, text);
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
}
