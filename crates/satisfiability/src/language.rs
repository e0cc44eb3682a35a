//! Texts that match some patterns and do not match others: the shortest, by automata.
//!
//! Each pattern is a deterministic automaton that is built as far as it is walked. The walk goes over
//! characters, one for all that no pattern tells apart.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use bv_cms_document::pattern;
use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};

use crate::alphabet::{alphabet, collect};
use crate::lookahead::without_lookaheads;
use crate::solver::Found;

/// How many states are walked through before it is given up.
const STATES: usize = 20_000;
/// How many characters a text has at most that is written down.
const LONGEST: u64 = 100_000;
/// How many bytes an automaton may take.
const BYTES: usize = 16 << 20;

/// What a text has to be.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
    /// Patterns of ECMA-262, and whether they have to match.
    pub(crate) patterns: Vec<(String, bool)>,
    /// Texts that do not count.
    pub(crate) but: Vec<String>,
}

/// The automata of patterns, each built once.
#[derive(Debug, Default)]
pub(crate) struct Languages {
    known: HashMap<String, Option<Parts>>,
}

/// The automata of one pattern, with whether each of them has to match.
type Parts = Vec<(Automaton, bool)>;

#[derive(Debug)]
struct Automaton {
    dfa: DFA,
    cache: Cache,
    /// The sets of characters that it tells apart.
    classes: BTreeSet<Vec<(char, char)>>,
}

impl Automaton {
    /// The automaton of a pattern in the syntax of the crate `regex`, which may match anywhere.
    fn of(pattern: &str) -> Option<Self> {
        let hir = regex_syntax::parse(pattern).ok()?;
        let mut classes = BTreeSet::new();
        collect(&hir, &mut classes)?;
        let whole = format!("\\A(?s:.)*(?:{pattern})(?s:.)*\\z");
        let config = DFA::config()
            .match_kind(MatchKind::All)
            .cache_capacity(BYTES)
            .skip_cache_capacity_check(true)
            .unicode_word_boundary(false);
        let dfa = DFA::builder().configure(config).build(&whole).ok()?;
        let cache = dfa.create_cache();
        Some(Self { dfa, cache, classes })
    }

    fn start(&mut self) -> Option<LazyStateID> {
        let config = start::Config::new().anchored(Anchored::Yes);
        self.dfa.start_state(&mut self.cache, &config).ok()
    }

    /// The state behind a character; `None` when the automaton has become too large.
    fn step(&mut self, state: LazyStateID, character: char) -> Option<LazyStateID> {
        let cleared = self.cache.clear_count();
        let mut bytes = [0; 4];
        let mut state = state;
        for byte in character.encode_utf8(&mut bytes).bytes() {
            state = self.dfa.next_state(&mut self.cache, state, byte).ok()?;
        }
        (self.cache.clear_count() == cleared && !state.is_quit()).then_some(state)
    }

    fn matches(&mut self, state: LazyStateID) -> Option<bool> {
        self.dfa.next_eoi_state(&mut self.cache, state).ok().map(|state| state.is_match())
    }

    fn is_match(&mut self, text: &str) -> Option<bool> {
        let mut state = self.start()?;
        for character in text.chars() {
            state = self.step(state, character)?;
        }
        self.matches(state)
    }
}

impl Languages {
    /// The automata of a pattern of ECMA-262; `None` where it is not regular, or too large.
    fn parts(&mut self, pattern: &str) -> Option<&mut Parts> {
        let build = || {
            let parts = without_lookaheads(pattern).into_iter();
            let parts =
                parts.map(|(it, is)| Some((Automaton::of(&pattern::translate(&it).ok()?)?, is)));
            parts.collect()
        };
        self.known.entry(pattern.to_owned()).or_insert_with(build).as_mut()
    }

    /// Whether a text matches a pattern; `None` where that is not known.
    pub(crate) fn is_match(&mut self, pattern: &str, text: &str) -> Option<bool> {
        for (automaton, is) in self.parts(pattern)? {
            if automaton.is_match(text)? != *is {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether it can be decided what matches a pattern.
    pub(crate) fn is_regular(&mut self, pattern: &str) -> bool {
        self.parts(pattern).is_some()
    }

    /// The shortest text that is wanted; all patterns have to be regular.
    pub(crate) fn shortest(&mut self, wanted: &Wanted) -> Found<String> {
        let mut patterns: BTreeMap<&str, bool> = BTreeMap::new();
        for (pattern, is) in &wanted.patterns {
            if patterns.insert(pattern, *is).is_some_and(|other| other != *is) {
                return Found::Nothing;
            }
        }
        if patterns.is_empty() && wanted.least > LONGEST {
            return Found::Large;
        }
        if let (true, Some(text)) = (patterns.is_empty(), plain(wanted)) {
            return Found::Value(text);
        }
        // Each is taken out while it is walked, and put back.
        let all = patterns.len();
        let mut automata: Vec<(&str, bool, Parts)> = Vec::with_capacity(all);
        for (pattern, is) in patterns {
            if self.is_regular(pattern)
                && let Some(parts) = self.known.remove(pattern).flatten()
            {
                automata.push((pattern, is, parts));
            }
        }
        let found = if automata.len() == all {
            walk(&mut automata, wanted).unwrap_or(Found::Unknown)
        } else {
            Found::Unknown
        };
        for (pattern, _, parts) in automata {
            self.known.insert(pattern.to_owned(), Some(parts));
        }
        found
    }
}

/// A text where any is as good as another, if a simple one is left.
fn plain(wanted: &Wanted) -> Option<String> {
    let length = usize::try_from(wanted.least).ok()?;
    let is_left = |text: &String| !wanted.but.contains(text);
    ('a'..='z').map(|letter| String::from(letter).repeat(length)).find(is_left)
}

/// Texts that do not count, as a tree of their characters.
struct Excluded {
    nodes: Vec<(BTreeMap<char, usize>, bool)>,
}

impl Excluded {
    fn of(texts: &[String]) -> Self {
        let mut nodes = vec![(BTreeMap::new(), false)];
        for text in texts {
            let mut at = 0;
            for character in text.chars() {
                let next = nodes.len();
                let known = *nodes[at].0.entry(character).or_insert(next);
                if known == next {
                    nodes.push((BTreeMap::new(), false));
                }
                at = known;
            }
            nodes[at].1 = true;
        }
        Self { nodes }
    }

    /// Where a text goes on that began like one of these.
    fn next(&self, at: Option<usize>, character: char) -> Option<usize> {
        self.nodes[at?].0.get(&character).copied()
    }

    fn contains(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| self.nodes[at].1)
    }
}

/// A state that was reached.
struct Reached {
    states: Vec<LazyStateID>,
    /// How the text began that leads here, if like one that does not count.
    like: Option<usize>,
    length: u64,
    from: Option<(usize, char)>,
}

/// The shortest text, by all automata side by side; `None` when one of them became too large.
fn walk(patterns: &mut [(&str, bool, Parts)], wanted: &Wanted) -> Option<Found<String>> {
    let mut classes = BTreeSet::new();
    let mut states = Vec::with_capacity(patterns.len());
    for (automaton, _) in patterns.iter_mut().flat_map(|(_, _, parts)| parts) {
        classes.extend(automaton.classes.iter().cloned());
        states.push(automaton.start()?);
    }
    let excluded = Excluded::of(&wanted.but);
    classes.extend(wanted.but.iter().flat_map(|it| it.chars()).map(|it| vec![(it, it)]));
    let alphabet = alphabet(&classes);
    let mut reached = vec![Reached { states, like: Some(0), length: 0, from: None }];
    let mut seen: HashSet<(Vec<LazyStateID>, Option<usize>, u64)> = HashSet::new();
    let mut index = 0;
    while let Some(Reached { states, like, length, .. }) = reached.get(index) {
        let (states, like, length) = (states.clone(), *like, *length);
        if length >= wanted.least && !excluded.contains(like) {
            let (mut accepted, mut states) = (true, states.iter());
            for (_, is, parts) in &mut *patterns {
                let mut matches = true;
                for ((automaton, is), state) in parts.iter_mut().zip(&mut states) {
                    matches &= automaton.matches(*state)? == *is;
                }
                accepted &= matches == *is;
            }
            if accepted {
                return Some(Found::Value(spelled(&reached, index)));
            }
        }
        let ends = wanted.most.is_some_and(|most| length >= most);
        for character in alphabet.iter().filter(|_| !ends) {
            let mut behind = Vec::with_capacity(states.len());
            let mut dead = false;
            let mut states = states.iter();
            for (_, is, parts) in &mut *patterns {
                for ((automaton, has_to), state) in parts.iter_mut().zip(&mut states) {
                    let state = automaton.step(*state, *character)?;
                    dead |= *is && *has_to && state.is_dead();
                    behind.push(state);
                }
            }
            let like = excluded.next(like, *character);
            let length = length + 1;
            if !dead && seen.insert((behind.clone(), like, length.min(wanted.least))) {
                let from = Some((index, *character));
                reached.push(Reached { states: behind, like, length, from });
            }
        }
        if reached.len() > STATES {
            return Some(Found::Unknown);
        }
        index += 1;
    }
    Some(Found::Nothing)
}

/// The text that leads to a state.
fn spelled(reached: &[Reached], index: usize) -> String {
    let mut text = Vec::new();
    let mut index = index;
    while let Some((before, character)) = reached[index].from {
        text.push(character);
        index = before;
    }
    text.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shortest(patterns: &[(&str, bool)], least: u64, most: Option<u64>) -> Found<String> {
        let patterns = patterns.iter().map(|(it, is)| ((*it).to_owned(), *is)).collect();
        Languages::default().shortest(&Wanted { least, most, patterns, but: Vec::new() })
    }

    #[test]
    fn a_language_within_another_leaves_nothing() {
        for (narrow, wide) in [
            ("^a{1,3}$", "^a+$"),
            ("^[0-9]{3}$", "^\\d*$"),
            ("^(foo|bar)$", "^(bar|foo|baz)$"),
            ("^a", "a"),
            ("^[a-c]+$", "^[^d-z]*$"),
            ("^\\p{Lu}$", "^\\p{L}$"),
        ] {
            assert_eq!(
                shortest(&[(narrow, true), (wide, false)], 0, None),
                Found::Nothing,
                "{narrow}"
            );
            let found = shortest(&[(narrow, false), (wide, true)], 0, None);
            assert!(matches!(found, Found::Value(_)), "{wide}: {found:?}");
        }
    }

    #[test]
    fn the_shortest_text_is_found_and_lengths_count_characters() {
        assert_eq!(shortest(&[("^a+$", true)], 3, None), Found::Value("aaa".to_owned()));
        assert_eq!(shortest(&[("^[é]+$", true)], 2, Some(2)), Found::Value("éé".to_owned()));
        assert_eq!(shortest(&[("^(ab)+$", true)], 3, Some(3)), Found::Nothing);
        assert_eq!(shortest(&[], u64::MAX, None), Found::Large);
        assert_eq!(shortest(&[("^.{4001}$", true)], 0, Some(4000)), Found::Nothing);
        assert_eq!(shortest(&[("x", true), ("^x$", false)], 0, Some(1)), Found::Nothing);
    }

    #[test]
    fn lookaheads_at_the_beginning_are_regular() {
        let digit = "^(?=.*[0-9])(?!0)[a-z0-9]+$";
        assert_eq!(shortest(&[(digit, true)], 0, None), Found::Value("1".to_owned()));
        assert_eq!(shortest(&[(digit, true), ("^[a-z0-9]+$", false)], 0, None), Found::Nothing);
        for other in ["a", "0"] {
            assert_eq!(Languages::default().is_match(digit, other), Some(false), "{other}");
        }
        let refused = shortest(&[("^[a-z0-9]+$", true), (digit, false)], 0, None);
        assert_eq!(refused, Found::Value("a".to_owned()));
    }

    #[test]
    fn what_is_not_regular_is_not_known() {
        assert!(!Languages::default().is_regular("(?=a)"));
        assert_eq!(shortest(&[("(?=a)", true)], 0, None), Found::Unknown);
    }
}
