//! What of a caller's text errors show.

/// The longest text of a caller that an error shows whole, in characters.
const LONGEST: usize = 200;

/// The text, or its beginning and `…` where it is long: an error answers with little, whatever it was
/// asked.
#[must_use]
pub fn excerpt(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_characters() {
        for whole in ["", "PATCH", &"ä".repeat(LONGEST)] {
            assert_eq!(excerpt(whole), whole);
        }
        assert_eq!(excerpt(&"ä".repeat(LONGEST + 1)), "ä".repeat(LONGEST) + "…");
    }
}
