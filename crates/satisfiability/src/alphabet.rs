//! The characters that patterns tell apart.

use std::collections::{BTreeMap, BTreeSet};

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// The sets of characters that a pattern tells apart; `None` for what is no set of characters.
pub(crate) fn collect(hir: &Hir, classes: &mut BTreeSet<Vec<(char, char)>>) -> Option<()> {
    match hir.kind() {
        HirKind::Look(Look::StartLF | Look::EndLF | Look::StartCRLF | Look::EndCRLF) => {
            classes.insert(vec![('\n', '\n')]);
            classes.insert(vec![('\r', '\r')]);
        }
        HirKind::Look(Look::WordAscii | Look::WordAsciiNegate) => {
            classes.insert(vec![('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);
        }
        HirKind::Empty | HirKind::Look(Look::Start | Look::End) => {}
        HirKind::Look(_) => return None,
        HirKind::Literal(literal) => {
            for character in std::str::from_utf8(&literal.0).ok()?.chars() {
                classes.insert(vec![(character, character)]);
            }
        }
        HirKind::Class(Class::Unicode(class)) => {
            classes.insert(class.ranges().iter().map(|it| (it.start(), it.end())).collect());
        }
        HirKind::Class(Class::Bytes(class)) => {
            let ranges = class.ranges().iter();
            let ascii = class.is_ascii();
            classes
                .insert(ranges.map(|it| (char::from(it.start()), char::from(it.end()))).collect());
            return ascii.then_some(());
        }
        HirKind::Repetition(repetition) => collect(&repetition.sub, classes)?,
        HirKind::Capture(capture) => collect(&capture.sub, classes)?,
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            for part in parts {
                collect(part, classes)?;
            }
        }
    }
    Some(())
}

/// One character for each group that no set tells apart, those that people read first.
pub(crate) fn alphabet(classes: &BTreeSet<Vec<(char, char)>>) -> Vec<char> {
    let after = |character: char| (u32::from(character) + 1..=0x0010_FFFF).find_map(char::from_u32);
    let mut bounds: BTreeSet<char> = ['\0', ' ', '0', ':', 'A', '[', 'a', '{'].into();
    for (start, end) in classes.iter().flatten() {
        bounds.insert(*start);
        bounds.extend(after(*end));
    }
    let contains = |class: &Vec<(char, char)>, character: char| {
        let index = class.partition_point(|(start, _)| *start <= character);
        index > 0 && character <= class[index - 1].1
    };
    let rank = |character: char| match character {
        'a'..='z' => 0,
        '0'..='9' => 1,
        'A'..='Z' => 2,
        '!'..='~' => 3,
        ' ' => 4,
        '\u{a0}'.. => 5,
        _ => 6,
    };
    let mut groups: BTreeMap<Vec<bool>, char> = BTreeMap::new();
    for bound in bounds {
        let signature: Vec<bool> = classes.iter().map(|class| contains(class, bound)).collect();
        let known = groups.entry(signature).or_insert(bound);
        if rank(bound) < rank(*known) {
            *known = bound;
        }
    }
    let mut all: Vec<char> = groups.into_values().collect();
    all.sort_by_key(|character| (rank(*character), *character));
    all
}
