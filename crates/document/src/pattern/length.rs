//! How long what a pattern admits can be.

use std::ops::RangeInclusive;

use regex_syntax::hir::{Hir, HirKind, Look};

use super::translator::translate;

/// The fewest and the most characters of the texts that a pattern of ECMA-262 admits; `None` where it
/// is none, or lets something stand before or behind what it describes. The most are [`usize::MAX`]
/// where there is no end.
#[must_use]
pub fn lengths(pattern: &str) -> Option<RangeInclusive<usize>> {
    let hir = regex_syntax::parse(&translate(pattern).ok()?).ok()?;
    let anchored = hir.properties().look_set_prefix().contains(Look::Start)
        && hir.properties().look_set_suffix().contains(Look::End);
    let (least, most) = extent(&hir)?;
    anchored.then_some(least..=most)
}

/// Whether every text that a pattern of ECMA-262 admits holds a character, as far as its parts say.
#[must_use]
pub fn requires(pattern: &str, character: char) -> bool {
    let hir = translate(pattern).ok().and_then(|translated| regex_syntax::parse(&translated).ok());
    hir.is_some_and(|hir| holds(&hir, character))
}

fn holds(hir: &Hir, character: char) -> bool {
    match hir.kind() {
        HirKind::Literal(literal) => {
            std::str::from_utf8(&literal.0).is_ok_and(|text| text.contains(character))
        }
        HirKind::Capture(capture) => holds(&capture.sub, character),
        HirKind::Repetition(repetition) => repetition.min > 0 && holds(&repetition.sub, character),
        HirKind::Concat(all) => all.iter().any(|part| holds(part, character)),
        HirKind::Alternation(all) => all.iter().all(|part| holds(part, character)),
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(_) => false,
    }
}

/// The fewest and the most characters of what a part of a pattern admits; `None` where that is
/// nothing.
pub(super) fn extent(hir: &Hir) -> Option<(usize, usize)> {
    let parts = |parts: &[Hir]| parts.iter().filter_map(extent).collect::<Vec<_>>();
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some((0, 0)),
        HirKind::Literal(literal) => {
            let count = std::str::from_utf8(&literal.0).ok()?.chars().count();
            Some((count, count))
        }
        HirKind::Class(class) => (!class.is_empty()).then_some((1, 1)),
        HirKind::Capture(capture) => extent(&capture.sub),
        HirKind::Repetition(repetition) => {
            let times = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
            let Some((least, most)) = extent(&repetition.sub) else {
                return (repetition.min == 0).then_some((0, 0));
            };
            let most = match repetition.max {
                Some(max) => most.saturating_mul(times(max)),
                None if most == 0 => 0,
                None => usize::MAX,
            };
            Some((least.saturating_mul(times(repetition.min)), most))
        }
        HirKind::Concat(all) => {
            let extents = parts(all);
            let sum = |(least, most): (usize, usize), part: &(usize, usize)| {
                (least.saturating_add(part.0), most.saturating_add(part.1))
            };
            (extents.len() == all.len()).then(|| extents.iter().fold((0, 0), sum))
        }
        HirKind::Alternation(all) => {
            parts(all).into_iter().reduce(|one, two| (one.0.min(two.0), one.1.max(two.1)))
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_character_is_required_where_no_text_is_without_it() {
        for (pattern, expected) in [
            ("^a:b$", true),
            ("^(?:a:|:b)$", true),
            ("^(a:b)+$", true),
            ("^(?:a)b$", false),
            ("^[^:]+$", false),
            ("^[a:]$", false),
            ("^(a:)?b$", false),
            ("^(a:|b)$", false),
        ] {
            assert_eq!(super::requires(pattern, ':'), expected, "{pattern}");
        }
    }

    #[test]
    fn every_part_of_a_pattern_is_counted() {
        for (pattern, lengths) in [
            ("^[a-z]{2,5}$", Some(2..=5)),
            ("^(a|bcd)?x$", Some(1..=4)),
            ("^é+$", Some(1..=usize::MAX)),
            ("^(?:ab){3}(c{2}|)$", Some(6..=8)),
            ("^$", Some(0..=0)),
            ("^(ab|c)$", Some(1..=2)),
            // Anything may stand beside it.
            ("a", None),
            ("^ab", None),
            ("^a|b$", None),
            ("(", None),
        ] {
            assert_eq!(super::lengths(pattern), lengths, "{pattern}");
        }
    }
}
