//! Patterns and texts by chance, to be judged by an engine of ECMA-262 that shares no code.

/// A sequence that its seed decides.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// A number below a bound.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        // The multiplier and increment of Knuth's MMIX.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % bound as u64).unwrap()
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

const ATOMS: &[&str] = &[
    "a",
    "b",
    "Z",
    "0",
    "9",
    "_",
    "-",
    "é",
    "😀",
    " ",
    "\n",
    ".",
    "\\d",
    "\\D",
    "\\w",
    "\\W",
    "\\s",
    "\\S",
    "\\t",
    "\\n",
    "\\x41",
    "\\u00e9",
    "\\u{1F600}",
    "\\uD83D\\uDE00",
    "\\0",
    "\\cJ",
    "\\/",
    "\\.",
    "\\p{Lu}",
    "\\P{Alphabetic}",
    "\\p{Script=Greek}",
    "[]",
    "[^]",
    "&",
    "~",
    "#",
    ":",
    ",",
    "\u{2028}",
    "\u{feff}",
    "\u{85}",
    "\\-",
    "\\A",
    "\\z",
    "\\1",
    "]",
    "}",
    "{",
    "\\p{lu}",
];
const MEMBERS: &[&str] = &[
    "a", "b", "z", "A", "Z", "0", "9", "-", "a-z", "0-9", "\\d", "\\W", "\\s", "[", ":", "&&",
    "~~", "--", "^", ".", "\\]", "\\-", "\\b", "\\p{L}", "😀", "é", "z-a", "\\d-a", "[:alpha:",
    "|", "(", "\\u2028", "$",
];
const QUANTIFIERS: &[&str] =
    &["*", "+", "?", "{2}", "{1,3}", "{0,}", "*?", "+?", "{2}?", "{3,1}", "{", "{,2}", "++"];
const CHARACTERS: &[&str] = &[
    "a", "b", "z", "A", "Z", "0", "9", "_", "-", "é", "😀", " ", "\n", "\r", "\t", "\u{2028}",
    "\u{feff}", "\u{85}", "\u{a0}", "٣", "α", "[", "]", ":", "&", "~", "^", ".", "\u{0}", "\u{8}",
    "$", "/", "\u{d7ff}", "\u{e000}", "ſ",
];

/// A text of up to eight characters.
pub(super) fn text(chance: &mut Chance) -> String {
    (0..chance.below(9)).map(|_| chance.of(CHARACTERS)).collect()
}

/// A pattern, most of the time a valid one.
pub(super) fn pattern(chance: &mut Chance) -> String {
    let mut written = String::new();
    disjunction(chance, 3, &mut written);
    written
}

fn disjunction(chance: &mut Chance, depth: usize, written: &mut String) {
    for index in 0..=usize::from(chance.below(4) == 0) {
        if index > 0 {
            written.push('|');
        }
        for _ in 0..chance.below(4) {
            term(chance, depth, written);
        }
    }
}

fn term(chance: &mut Chance, depth: usize, written: &mut String) {
    match chance.below(12) {
        0 => return written.push_str(chance.of(&["^", "$", "\\b", "\\B"])),
        1..=3 => {
            written.push('[');
            written.push_str(chance.of(&["", "", "^"]));
            for _ in 0..=chance.below(3) {
                written.push_str(chance.of(MEMBERS));
            }
            written.push(']');
        }
        4 | 5 if depth > 0 => {
            written.push_str(chance.of(&["(", "(?:", "(?<a>", "(?=", "(?i:"]));
            disjunction(chance, depth - 1, written);
            written.push(')');
        }
        // The last few are no valid atoms.
        _ => {
            let most = if chance.below(20) == 0 { ATOMS.len() } else { ATOMS.len() - 8 };
            written.push_str(ATOMS[chance.below(most)]);
        }
    }
    if chance.below(3) == 0 {
        let most = if chance.below(20) == 0 { QUANTIFIERS.len() } else { QUANTIFIERS.len() - 4 };
        written.push_str(QUANTIFIERS[chance.below(most)]);
    }
}
