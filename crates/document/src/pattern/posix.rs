//! POSIX classes, which ECMA-262 does not have.

/// Where a class lists `[`, `:` and letters one by one and was surely meant as a POSIX class such
/// as `[:alpha:]`, which ECMA-262 does not have: the character where it begins, counted from 1, and
/// its text.
#[must_use]
pub fn posix_class(pattern: &str) -> Option<(usize, String)> {
    let characters: Vec<char> = pattern.chars().collect();
    let mut in_class = false;
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        match character {
            '\\' => at += 1,
            '[' if in_class => {
                let rest: String = characters[at..].iter().take(12).collect();
                let name = rest.strip_prefix("[:").and_then(|rest| rest.split_once(":]"));
                if let Some((name, _)) = name
                    && name.trim_start_matches('^').bytes().all(|it| it.is_ascii_lowercase())
                {
                    return Some((at + 1, format!("[:{name}:]")));
                }
            }
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        at += 1;
    }
    None
}
