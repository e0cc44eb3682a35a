//! Characters that cannot be seen.

/// Whether a character is not seen where it stands, or changes the order in which its neighbours are
/// seen: controls, what joins and separates, what turns the direction of writing (UAX #9), tags.
///
/// Whoever shows a text of a document to people shows these by their numbers: what they read is then
/// what is written.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_seen_whatever_their_script() {
        assert!(!"aZ0 é日ק🎉~".contains(is_hidden));
        for hidden in ['\0', '\n', '\u{85}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{e0041}'] {
            assert!(is_hidden(hidden), "{hidden:?}");
        }
    }
}
