//! A place in the characters of a pattern, and what is taken from there.

/// The characters of a pattern, and how many of them are read.
pub(super) struct Cursor {
    characters: Vec<char>,
    at: usize,
}

impl Cursor {
    pub(super) fn new(pattern: &str) -> Self {
        Self { characters: pattern.chars().collect(), at: 0 }
    }

    /// The index of the next character.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Gives back what was taken since the index was next.
    pub(super) fn return_to(&mut self, at: usize) {
        self.at = at;
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    /// Takes a character when there is one.
    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += 1;
        Some(next)
    }

    /// Whether a text comes next.
    pub(super) fn comes(&self, text: &str) -> bool {
        let next = self.characters[self.at..].iter().copied();
        next.take(text.chars().count()).eq(text.chars())
    }

    /// Takes a text when it comes next.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        let there = self.comes(text);
        if there {
            self.at += text.chars().count();
        }
        there
    }

    /// Takes characters as long as they are of a kind.
    pub(super) fn eat_while(&mut self, kind: impl Fn(char) -> bool) -> String {
        let start = self.at;
        while self.peek().is_some_and(&kind) {
            self.at += 1;
        }
        self.characters[start..self.at].iter().collect()
    }
}
