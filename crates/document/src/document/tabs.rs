//! Tabs between tokens.

use saphyr_parser::input::SkipTabs;
use saphyr_parser::{Input, StrInput};

/// A text in which a tab separates tokens no less than a space does (YAML 1.2.2, 6.2).
///
/// saphyr's scanner asks after each `:` whether what follows it holds a space, and refuses a tab
/// alone before a letter, as a tab cannot indent. Only there does it ask; that a tab is no
/// indentation it sees by itself, from the line. So the answer is yes for tabs, and the text, with
/// its positions and the tabs inside its strings, is untouched.
pub(super) struct Tabs<'t> {
    text: StrInput<'t>,
}

impl<'t> Tabs<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text: StrInput::new(text) }
    }
}

impl Input for Tabs<'_> {
    fn skip_ws_to_eol(&mut self, skip_tabs: SkipTabs) -> (usize, Result<SkipTabs, &'static str>) {
        let (characters, skipped) = self.text.skip_ws_to_eol(skip_tabs);
        let separated = skipped.map(|skipped| {
            let (tabs, spaces) = (skipped.found_tabs(), skipped.has_valid_yaml_ws());
            SkipTabs::Result(tabs, tabs || spaces)
        });
        (characters, separated)
    }

    fn lookahead(&mut self, count: usize) {
        self.text.lookahead(count);
    }

    fn buflen(&self) -> usize {
        self.text.buflen()
    }

    fn bufmaxlen(&self) -> usize {
        self.text.bufmaxlen()
    }

    fn raw_read_ch(&mut self) -> char {
        self.text.raw_read_ch()
    }

    fn raw_read_non_breakz_ch(&mut self) -> Option<char> {
        self.text.raw_read_non_breakz_ch()
    }

    fn skip(&mut self) {
        self.text.skip();
    }

    fn skip_n(&mut self, count: usize) {
        self.text.skip_n(count);
    }

    fn peek(&self) -> char {
        self.text.peek()
    }

    fn peek_nth(&self, n: usize) -> char {
        self.text.peek_nth(n)
    }

    fn peek_opt(&self) -> Option<char> {
        self.text.peek_opt()
    }
}
