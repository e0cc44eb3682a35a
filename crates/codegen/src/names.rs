//! Names: from the document's to Rust's.

/// `CreateLive` to `create_live`.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::new();
    for (index, character) in name.char_indices() {
        if character.is_ascii_uppercase() {
            if index > 0 && !out.ends_with('_') {
                out.push('_');
            }
            out.push(character.to_ascii_lowercase());
        } else if character.is_ascii_alphanumeric() {
            out.push(character);
        } else if !out.ends_with('_') {
            out.push('_');
        }
    }
    out
}

/// `live.interaction.admin` or `WAIT_FOR_PREVIEW` to `LiveInteractionAdmin`, `WaitForPreview`.
pub(crate) fn pascal(name: &str) -> String {
    name.split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let (head, tail) = word.split_at(1);
            head.to_ascii_uppercase() + &tail.to_ascii_lowercase()
        })
        .collect()
}

/// A field's name in Rust, with `r#` before keywords.
pub(crate) fn field(name: &str) -> String {
    let name = match name {
        "@type" => "type_url".to_owned(),
        other => snake(other),
    };
    match name.as_str() {
        "type" | "use" | "ref" | "match" | "in" | "mod" | "fn" => format!("r#{name}"),
        _ => name,
    }
}

/// A text as a Rust string literal.
pub(crate) fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A number as a Rust literal, its digits in threes once there are many: `2_147_483_647`.
pub(crate) fn number(number: impl std::fmt::Display) -> String {
    let text = number.to_string();
    let digits = text.trim_start_matches('-').len();
    if digits < 5 {
        return text;
    }
    let mut literal = String::new();
    for (index, character) in text.char_indices() {
        let left = text.len() - index;
        if left.is_multiple_of(3) && left < digits {
            literal.push('_');
        }
        literal.push(character);
    }
    literal
}

/// A text as doc comments.
pub(crate) fn doc(text: &str) -> String {
    let lines = text.trim().lines().map(|line| format!("/// {line}").trim_end().to_owned() + "\n");
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_rust() {
        assert_eq!(snake("GetLiveByCustomId"), "get_live_by_custom_id");
        assert_eq!(snake("filter.updated_at.start_time"), "filter_updated_at_start_time");
        assert_eq!(pascal("live.interaction.admin"), "LiveInteractionAdmin");
        assert_eq!(pascal("account.api-token.manage"), "AccountApiTokenManage");
        assert_eq!(pascal("WAIT_FOR_PREVIEW"), "WaitForPreview");
        assert_eq!(field("type"), "r#type");
        assert_eq!(field("@type"), "type_url");
    }

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(number(1000), "1000");
        assert_eq!(number(65536), "65_536");
        assert_eq!(number(-123_456), "-123_456");
        assert_eq!(number(i32::MAX), "2_147_483_647");
    }
}
