//! Texts of documents in HTML, in which they are only themselves.

use crate::text::{line, parts, visible};

/// A text in a line, for an element or a quoted attribute.
pub(super) fn text(text: &str) -> String {
    escaped(&line(text))
}

/// A text of many lines, for an element that keeps them.
pub(super) fn lines(text: &str) -> String {
    escaped(&visible(text))
}

/// A text as code in a line.
pub(super) fn code(said: &str) -> String {
    format!("<code>{}</code>", text(said))
}

/// A path or a name, which may be broken behind its separators.
pub(super) fn path(said: &str) -> String {
    let mut written = String::new();
    for part in line(said).split_inclusive(['/', '.', '_']) {
        written.push_str(&escaped(part));
        written.push_str("<wbr>");
    }
    written.strip_suffix("<wbr>").unwrap_or_default().to_owned()
}

/// A message, of which what stands between backticks is code.
pub(super) fn message(said: &str) -> String {
    let part = |(is_code, part): (bool, &str)| {
        if is_code {
            return code(part);
        }
        let [start, end] = [part.starts_with(' '), part.ends_with(' ')];
        let side = |is: bool| if is { " " } else { "" };
        match text(part) {
            part if part.is_empty() => " ".to_owned(),
            part => format!("{}{part}{}", side(start), side(end)),
        }
    };
    parts(said).into_iter().map(part).collect()
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#39;"),
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_an_element_or_an_attribute() {
        assert_eq!(text("</script>\"'&\u{202e}\n x"), "&lt;/script&gt;&quot;&#39;&amp;\\u{202e} x");
        assert_eq!(lines("a\n<b>\0"), "a\n&lt;b&gt;\\u{0}");
        assert_eq!(message("the `<a>` & `b`"), "the <code>&lt;a&gt;</code> &amp; <code>b</code>");
        assert_eq!(path("/a/{b}"), "/<wbr>a/<wbr>{b}");
    }
}
