//! ECMA-262's grammar of patterns with the flag `u` (22.2.1): alternatives, terms and quantifiers.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::class::class;
use super::cursor::Cursor;
use super::error::PatternError;
use super::escape::{Escape, escape, unicode_escape};
use super::literal::{NOTHING, push_literal};
use super::posix::posix_class;
use super::unicode::is_identifier;

/// How deep groups can be nested; the crate `regex` has a limit of its own above this.
const DEPTH: usize = 100;

/// The same regular expression in the syntax of the crate `regex`, which is sure to compile it.
///
/// It matches the same texts. Groups capture nothing: a pattern only says whether it matches.
///
/// # Errors
/// For what ECMA-262 does not know with the flag `u`, and for what cannot be matched in linear time
/// or in the memory that `regex` allows by default.
pub fn translate(pattern: &str) -> Result<String, PatternError> {
    let translated = Translator::new(pattern).pattern()?;
    match regex::Regex::new(&translated) {
        Ok(_) => Ok(translated),
        Err(regex::Error::CompiledTooBig(bytes)) => {
            let what = format!(
                "it takes more than {bytes} bytes of memory; repeat smaller parts, or say the \
                 length with `maxLength`"
            );
            Err(PatternError::not_supported(0, what))
        }
        Err(error) => {
            let what = format!("the crate `regex` refuses `{translated}`: {error}");
            Err(PatternError::not_supported(0, what))
        }
    }
}

/// Reads a pattern and writes what it means.
struct Translator<'a> {
    pattern: &'a str,
    cursor: Cursor,
    written: String,
    names: BTreeSet<String>,
    depth: usize,
}

type Read<T = ()> = Result<T, PatternError>;

impl<'a> Translator<'a> {
    fn new(pattern: &'a str) -> Self {
        Self {
            pattern,
            cursor: Cursor::new(pattern),
            written: String::new(),
            names: BTreeSet::new(),
            depth: 0,
        }
    }

    fn pattern(mut self) -> Read<String> {
        self.disjunction()?;
        match self.cursor.peek() {
            None => Ok(self.written),
            Some(_) => {
                Err(PatternError::not_ecma(self.cursor.at(), "`)` closes no group; write `\\)`"))
            }
        }
    }

    fn disjunction(&mut self) -> Read {
        loop {
            while !matches!(self.cursor.peek(), None | Some('|' | ')')) {
                self.term()?;
            }
            if !self.cursor.eat("|") {
                return Ok(());
            }
            self.written.push('|');
        }
    }

    fn term(&mut self) -> Read {
        let start = self.cursor.at();
        let Some(character) = self.cursor.next() else { return Ok(()) };
        match character {
            '^' | '$' => {
                self.written.push(character);
                return self.no_quantifier();
            }
            '.' => self.written.push_str("[^\\n\\r\\u{2028}\\u{2029}]"),
            '(' => self.group(start)?,
            '[' => self.written.push_str(&class(&mut self.cursor, start)?),
            '\\' if matches!(self.cursor.peek(), Some('b' | 'B')) => {
                let boundary =
                    if self.cursor.next() == Some('b') { "(?-u:\\b)" } else { "(?-u:\\B)" };
                self.written.push_str(boundary);
                return self.no_quantifier();
            }
            '\\' => self.atom_escape(start)?,
            '*' | '+' | '?' | '{' => {
                let what = format!("`{character}` repeats nothing; write `\\{character}`");
                return Err(PatternError::not_ecma(start, what));
            }
            ']' => return Err(self.closing_bracket(start)),
            '}' => {
                return Err(PatternError::not_ecma(start, "`}` ends no quantifier; write `\\}`"));
            }
            _ => push_literal(&mut self.written, character),
        }
        self.quantifier()
    }

    fn closing_bracket(&self, at: usize) -> PatternError {
        match posix_class(self.pattern) {
            Some((begin, class)) if begin <= at => {
                let what = format!(
                    "`{class}` is a POSIX class; write the characters, such as `[A-Za-z]`, or \
                     `\\p{{…}}`"
                );
                PatternError::not_ecma(begin - 1, what)
            }
            _ => PatternError::not_ecma(at, "`]` closes no class; write `\\]`"),
        }
    }

    fn group(&mut self, start: usize) -> Read {
        for (begin, kind) in
            [("?=", "lookahead"), ("?!", "lookahead"), ("?<=", "lookbehind"), ("?<!", "lookbehind")]
        {
            if self.cursor.eat(begin) {
                let what = format!(
                    "a {kind} (`({begin}`); write the pattern without it, or use `allOf` or `not` \
                     with a pattern of its own"
                );
                return Err(PatternError::not_linear(start, what));
            }
        }
        if self.cursor.eat("?<") {
            self.group_name(start)?;
        } else if self.cursor.peek() == Some('?') && !self.cursor.eat("?:") {
            return Err(self.foreign_group(start));
        }
        self.depth += 1;
        if self.depth > DEPTH {
            let what = format!("groups are nested more than {DEPTH} deep; write fewer");
            return Err(PatternError::not_supported(start, what));
        }
        self.written.push_str("(?:");
        self.disjunction()?;
        self.depth -= 1;
        if !self.cursor.eat(")") {
            return Err(PatternError::not_ecma(
                start,
                "the group is not closed; write `)`, or `\\(`",
            ));
        }
        self.written.push(')');
        Ok(())
    }

    fn foreign_group(&mut self, start: usize) -> PatternError {
        self.cursor.next();
        let flags = self.cursor.eat_while(|it| it.is_ascii_alphabetic() || it == '-');
        let (found, advice) = match (self.cursor.peek(), flags.as_str()) {
            (Some('<'), "P") => ("(?P".to_owned(), "write a named group as `(?<name>…)`"),
            (Some('='), "P") => ("(?P=".to_owned(), "write out what is to come again"),
            (Some('>'), "") => ("(?>".to_owned(), "none keeps what it took; write `(?:…)`"),
            (Some('#'), "") => ("(?#".to_owned(), "there are no comments; remove it"),
            (Some(end @ (')' | ':')), _) if !flags.is_empty() => {
                (format!("(?{flags}{end}"), flag_advice(&flags))
            }
            _ => {
                let next: String = self.cursor.peek().into_iter().collect();
                (format!("(?{flags}{next}"), "write `(?:…)` for a group, or `\\(\\?`")
            }
        };
        PatternError::not_ecma(start, format!("`{found}` begins no group: {advice}"))
    }

    fn group_name(&mut self, start: usize) -> Read {
        let mut name = String::new();
        loop {
            let at = self.cursor.at();
            match self.cursor.next() {
                Some('>') => break,
                Some('\\') => {
                    let escaped = self.cursor.eat("u");
                    let point = if escaped { unicode_escape(&mut self.cursor, at)? } else { 0 };
                    name.push(char::from_u32(point).unwrap_or('\0'));
                }
                Some(character) => name.push(character),
                None => {
                    return Err(PatternError::not_ecma(
                        start,
                        "the group's name is not closed; write `>`",
                    ));
                }
            }
        }
        if !is_identifier(&name) {
            let what = "a group's name is a letter, `_` or `$`, then also digits";
            return Err(PatternError::not_ecma(start, what));
        }
        if !self.names.insert(name) {
            return Err(PatternError::not_ecma(start, "two groups have the same name; rename one"));
        }
        Ok(())
    }

    fn atom_escape(&mut self, start: usize) -> Read {
        if matches!(self.cursor.peek(), Some('1'..='9' | 'k')) {
            let what = "a backreference; write out what is to come again";
            return Err(PatternError::not_linear(start, what));
        }
        match escape(&mut self.cursor, start, false)? {
            Escape::Point(point) => match char::from_u32(point) {
                Some(character) => push_literal(&mut self.written, character),
                // Half a surrogate pair, which no text of JSON here can hold.
                None => self.written.push_str(NOTHING),
            },
            Escape::Set(set) => self.written.push_str(&set),
        }
        Ok(())
    }

    fn no_quantifier(&self) -> Read {
        match self.cursor.peek() {
            Some(sign @ ('*' | '+' | '?' | '{')) => {
                let what = format!("`{sign}` repeats a place, not a character; remove it");
                Err(PatternError::not_ecma(self.cursor.at(), what))
            }
            _ => Ok(()),
        }
    }

    fn quantifier(&mut self) -> Read {
        let start = self.cursor.at();
        match self.cursor.peek() {
            Some(sign @ ('*' | '+' | '?')) => {
                self.cursor.next();
                self.written.push(sign);
            }
            Some('{') => {
                self.cursor.next();
                self.counts(start)?;
            }
            _ => return Ok(()),
        }
        if self.cursor.eat("?") {
            self.written.push('?');
        }
        match self.cursor.peek() {
            // Elsewhere it keeps what it took, and ECMA-262 has nothing that does.
            Some('+') => {
                let what = "`+` repeats what is repeated already; remove it, or write `(?:…)+`";
                Err(PatternError::not_ecma(self.cursor.at(), what))
            }
            Some(sign @ ('*' | '?' | '{')) => {
                let what =
                    format!("`{sign}` repeats what is repeated already; write `(?:…){sign}`");
                Err(PatternError::not_ecma(self.cursor.at(), what))
            }
            _ => Ok(()),
        }
    }

    fn counts(&mut self, start: usize) -> Read {
        let least = self.cursor.eat_while(|it| it.is_ascii_digit());
        let most = if self.cursor.eat(",") {
            self.cursor.eat_while(|it| it.is_ascii_digit())
        } else {
            least.clone()
        };
        if least.is_empty() || !self.cursor.eat("}") {
            let what = "`{` begins no quantifier such as `{2}`, `{2,}` or `{2,5}`; write `\\{`";
            return Err(PatternError::not_ecma(start, what));
        }
        let too_many = || {
            let what = format!("more repetitions than {}; write fewer", u32::MAX);
            PatternError::not_supported(start, what)
        };
        let least: u32 = least.parse().map_err(|_| too_many())?;
        if most.is_empty() {
            let _ = write!(self.written, "{{{least},}}");
            return Ok(());
        }
        let most: u32 = most.parse().map_err(|_| too_many())?;
        if least > most {
            return Err(PatternError::not_ecma(
                start,
                format!("{least} is more than {most}; swap them"),
            ));
        }
        let _ = write!(self.written, "{{{least},{most}}}");
        Ok(())
    }
}

/// What to write in place of flags inside a pattern.
fn flag_advice(flags: &str) -> &'static str {
    match flags {
        "i" => "flags inside are no part of it; write both cases, such as `[Aa]`",
        "s" => "flags inside are no part of it; write `[^]` for every character",
        "x" => "flags inside are no part of it; remove spaces and comments",
        "u" => "flags inside are no part of it, and this one is always set; remove it",
        _ => "flags inside are no part of it; write out what they mean",
    }
}
