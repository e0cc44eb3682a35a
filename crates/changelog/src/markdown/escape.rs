//! Texts of documents in Markdown of GitHub's flavour, in which they are only themselves.

use crate::text::{line, parts, visible};

/// What nobody sees, and what parts a name from what makes it a mention or a link: those are looked for
/// when Markdown has been read, so that no escape of Markdown stops them.
const APART: &str = "<!-- -->";

/// A text in a line, as it is. In lines that begin with something else it is never the beginning of a
/// list, a heading or a table.
pub(super) fn plain(text: &str) -> String {
    let text = line(text);
    let has_hash = has_hash(&text);
    let mut written = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        escape(&mut written, character);
        let is_apart = match character {
            // Mentions, numbers of issues, names of pictures, and the beginning of an address.
            '@' | '#' => true,
            ':' => next != ' ',
            // `GH-1` is a link, too, and `www.`.
            '-' => matches!(before, 'h' | 'H') && next.is_ascii_digit(),
            '.' => written.len() >= 4 && written.to_ascii_lowercase().ends_with("www."),
            _ => has_hash && character.is_ascii_hexdigit() && next.is_ascii_hexdigit(),
        };
        if is_apart {
            written.push_str(APART);
        }
        before = character;
    }
    written
}

/// Whether a text has a word that could be the name of a commit, or the beginning of it.
fn has_hash(text: &str) -> bool {
    let mut words = text.split(|it: char| !it.is_ascii_alphanumeric());
    words.any(|it| it.len() >= 7 && it.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn escape(written: &mut String, character: char) {
    match character {
        '&' => written.push_str("&amp;"),
        '<' => written.push_str("&lt;"),
        '>' => written.push_str("&gt;"),
        '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '!' => {
            written.push('\\');
            written.push(character);
        }
        other => written.push(other),
    }
}

/// A text as code in a line. Nothing in code is a mention or a link.
pub(super) fn code(text: &str) -> String {
    let mut written = "<code>".to_owned();
    for character in line(text).chars() {
        escape(&mut written, character);
    }
    written.push_str("</code>");
    written
}

/// A message, of which what stands between backticks is code.
pub(super) fn message(text: &str) -> String {
    let said = parts(text).into_iter();
    said.map(|(is_code, part)| if is_code { code(part) } else { spaced(part) }).collect()
}

/// As [`plain`], with the spaces around it that part it from code.
fn spaced(text: &str) -> String {
    let side = |is: bool| if is { " " } else { "" };
    if text.trim().is_empty() {
        return " ".to_owned();
    }
    let (start, end) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    format!("{}{}{}", side(start), plain(text), side(end))
}

/// A block of code, each line of which is indented as the list around it asks.
pub(super) fn block(language: &str, text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    let mut written = format!("  {fence}{language}\n");
    for line in text.lines() {
        written.push_str("  ");
        written.push_str(line);
        written.push('\n');
    }
    written + "  " + &fence + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_calls_anybody_or_leads_anywhere() {
        assert_eq!(plain("@octocat fixes #12"), "@<!-- -->octocat fixes #<!-- -->12");
        assert_eq!(
            plain("GH-1 http://x.y :tada:"),
            "GH-<!-- -->1 http:<!-- -->//x.y :<!-- -->tada:"
        );
        assert_eq!(plain("www.example.com"), "www.<!-- -->example.com");
        assert_eq!(
            plain("a | <b> & `c` *d* _e_ [f](g) ![h] $i$"),
            r"a \| &lt;b&gt; &amp; \`c\` \*d\* \_e\_ \[f\](g) \!\[h\] \$i\$"
        );
        assert_eq!(plain("a\n\n# b\u{202e}"), "a #<!-- --> b\\\\u{202e}");
        assert!(!plain("da39a3ee5e6b4b0d").contains("da39"));
        assert_eq!(code("a`|</code>@b"), r"<code>a\`\|&lt;/code&gt;@b</code>");
        assert_eq!(message("the `a|b` is #1"), r"the <code>a\|b</code> is #<!-- -->1");
    }

    #[test]
    fn a_block_ends_where_it_should() {
        assert_eq!(block("json", "a\n```\n# b"), "  ````json\n  a\n  ```\n  # b\n  ````\n");
    }
}
