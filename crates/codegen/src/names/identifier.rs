//! Identifiers of Rust, made of the document's names.

use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use unicode_normalization::UnicodeNormalization as _;

/// Names that would hide what generated code, or code that derives make, needs of Rust's prelude, and
/// names that utoipa takes for types of its own wherever they stand.
const PRELUDE: [&str; 35] = [
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Drop",
    "Eq",
    "Err",
    "From",
    "Hash",
    "Into",
    "Iterator",
    "JsonSchema",
    "None",
    "Object",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "PartialSchema",
    "Result",
    "Self",
    "Send",
    "Serialize",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToSchema",
    "ToString",
    "Value",
    "Vec",
];

/// `CreateLive` or `filter.updated_at` to `create_live`, `filter_updated_at`: a function, field or
/// module.
pub(crate) fn snake(name: &str) -> Ident {
    let name = match name {
        // What the type of a `google.protobuf.Any` is called.
        "@type" => "type_url".to_owned(),
        other => other.to_snake_case(),
    };
    identifier(&name, "value")
}

/// `Live Streams` to `live_streams`: a module and its file, which has a name in ASCII, because
/// Rust finds no other file, and none that is a keyword, because utoipa does not.
pub(crate) fn module(name: &str) -> String {
    let own = snake(name).to_string();
    let own = own.strip_prefix("r#").map_or(own.clone(), |keyword| format!("{keyword}_"));
    let ascii = |character: char| match character {
        'a'..='z' | '0'..='9' | '_' => character.to_string(),
        other => format!("u{:x}", u32::from(other)),
    };
    own.chars().map(ascii).collect()
}

/// What the route of a path calls a parameter: by its own name, or where actix-web takes that for
/// none, by the one that its field has in Rust.
pub(crate) fn segment(name: &str) -> String {
    let begins = |first: char| first == '_' || first.is_alphabetic();
    let stands = |character: char| character == '.' || begins(character) || character.is_numeric();
    if name.starts_with(begins) && name.chars().all(stands) { name.to_owned() } else { field(name) }
}

/// A field as a text, without the sign of a raw identifier.
pub(crate) fn field(name: &str) -> String {
    snake(name).to_string().trim_start_matches("r#").to_owned()
}

/// `live.interaction.admin`, `WAIT_FOR_PREVIEW` or `A-b` to `LiveInteractionAdmin`,
/// `WaitForPreview`, `AB`: a type or variant. A name that is Rust's already stays as it is.
pub(crate) fn camel(name: &str) -> Ident {
    let is_camel = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
        && name.contains(|character: char| character.is_ascii_lowercase());
    let own = if is_camel { name.to_owned() } else { name.to_upper_camel_case() };
    let own = if own.is_empty() { "Value".to_owned() } else { own };
    let own = if PRELUDE.contains(&own.as_str()) { own + "Model" } else { own };
    identifier(&own, "Value")
}

/// `LiveStatus` to `LIVE_STATUS`: a static.
pub(crate) fn shouty(name: &str) -> Ident {
    let ident = identifier(&name.to_shouty_snake_case(), "VALUE");
    // The statics of patterns and alternatives are numbered.
    let text = ident.to_string();
    let number = text.strip_prefix("PATTERN_").or_else(|| text.strip_prefix("ALTERNATIVE_"));
    match number {
        Some(number) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            quote::format_ident!("{text}_SCHEMA")
        }
        _ => ident,
    }
}

/// A name that is an identifier: characters that cannot stand in one are left out, a digit in front
/// is preceded, and keywords are raw where Rust allows that.
fn identifier(name: &str, empty: &str) -> Ident {
    let stands = |character: &char| match character {
        '_' | '0'..='9' | 'A'..='Z' | 'a'..='z' => true,
        _ => !character.is_ascii() && syn::parse_str::<Ident>(&format!("x{character}")).is_ok(),
    };
    // Rust takes names for the same that differ in how their characters are composed (UAX #31).
    let mut text: String = name.nfc().filter(stands).collect();
    // A keyword since the edition of 2024, of which syn does not know.
    if text == "gen" {
        return Ident::new_raw(&text, Span::call_site());
    }
    if syn::parse_str::<Ident>(&text).is_ok() {
        return Ident::new(&text, Span::call_site());
    }
    if text.trim_matches('_').is_empty() {
        empty.clone_into(&mut text);
    } else if matches!(text.as_str(), "self" | "Self" | "super" | "crate") {
        text.push('_');
    } else if text.starts_with(|first: char| syn::parse_str::<Ident>(&format!("{first}x")).is_err())
    {
        let separator = if empty.starts_with(char::is_lowercase) { "_" } else { "" };
        text = format!("{empty}{separator}{text}");
    } else {
        return Ident::new_raw(&text, Span::call_site());
    }
    Ident::new(&text, Span::call_site())
}

/// A text as doc comments.
pub(crate) fn doc(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| format!(" {line}").trim_end().to_owned());
    quote!(#(#[doc = #lines])*)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_rust() {
        for (name, expected) in [
            ("GetLiveByCustomId", "get_live_by_custom_id"),
            ("filter.updated_at.start_time", "filter_updated_at_start_time"),
            ("type", "r#type"),
            ("for", "r#for"),
            ("self", "self_"),
            ("@type", "type_url"),
            ("4k", "value_4k"),
            ("日本", "日本"),
            ("+1", "value_1"),
            ("$", "value"),
        ] {
            assert_eq!(snake(name).to_string(), expected, "{name}");
        }
        for (name, expected) in [
            ("live.interaction.admin", "LiveInteractionAdmin"),
            ("account.api-token.manage", "AccountApiTokenManage"),
            ("WAIT_FOR_PREVIEW", "WaitForPreview"),
            ("LiveVOD", "LiveVOD"),
            ("A-b", "AB"),
            ("Option", "OptionModel"),
            ("Value", "ValueModel"),
            ("_", "ValueModel"),
            ("Live Streams", "LiveStreams"),
            ("4K", "Value4k"),
            // The sign of the ohm is the letter omega.
            ("\u{2126}hm", "\u{3a9}hm"),
        ] {
            assert_eq!(camel(name).to_string(), expected, "{name}");
        }
    }
}
