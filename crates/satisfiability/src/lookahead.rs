//! Look-aheads at the beginning of a pattern, which automata do not know, as patterns of their own.

/// Patterns that a text has to match, or must not match, to match one of ECMA-262: `^(?=a)(?!b)c` is
/// `^(?:a)` and not `^(?:b)` and `^c`. One without such look-aheads is itself.
pub(crate) fn without_lookaheads(pattern: &str) -> Vec<(String, bool)> {
    let mut all = Vec::new();
    if let Some(mut rest) = pattern.strip_prefix('^').filter(|rest| !has_alternatives(rest)) {
        while let Some((inside, is, behind)) = lookahead(rest) {
            all.push((format!("^(?:{inside})"), is));
            rest = behind;
        }
        if !all.is_empty() {
            all.push((format!("^{rest}"), true));
            return all;
        }
    }
    vec![(pattern.to_owned(), true)]
}

/// A look-ahead that a pattern begins with: what is inside, whether it has to match, and what comes
/// behind it.
fn lookahead(pattern: &str) -> Option<(&str, bool, &str)> {
    let (is, begun) = match pattern.strip_prefix("(?=") {
        Some(begun) => (true, begun),
        None => (false, pattern.strip_prefix("(?!")?),
    };
    let end = outside(begun).find(|(_, _, depth)| *depth < 0).map(|(at, ..)| at)?;
    Some((&begun[..end], is, &begun[end + 1..]))
}

fn has_alternatives(pattern: &str) -> bool {
    outside(pattern).any(|(_, character, depth)| character == '|' && depth == 0)
}

/// The characters of a pattern that stand for no text, with how deep in groups they are; a
/// parenthesis that ends a group is as deep as what is around it.
fn outside(pattern: &str) -> impl Iterator<Item = (usize, char, isize)> {
    let (mut escaped, mut in_class, mut depth) = (false, false, 0);
    pattern.char_indices().filter_map(move |(at, character)| {
        if std::mem::take(&mut escaped) {
            return None;
        }
        match character {
            '\\' => escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => return Some((at, character, depth)),
        }
        (character == ')' && !in_class).then_some((at, character, depth))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lookaheads_behind_the_beginning_are_patterns_of_their_own() {
        let parts = |pattern| {
            let all = without_lookaheads(pattern);
            all.iter().map(|(it, is)| format!("{}{it}", if *is { "" } else { "not " })).collect()
        };
        let of = |pattern, expected: &[&str]| {
            let found: Vec<String> = parts(pattern);
            assert_eq!(found, expected, "{pattern}");
        };
        of("^(?=.*[0-9)])(?!(a|\\)b))c$", &["^(?:.*[0-9)])", "not ^(?:(a|\\)b))", "^c$"]);
        of("^(?!admin)", &["not ^(?:admin)", "^"]);
        for same in ["a", "^a(?=b)", "(?=a)", "^(?=a)b|c", "^(?:a|b)$", "^(?=a", "^[(?=a]"] {
            of(same, &[same]);
        }
    }
}
