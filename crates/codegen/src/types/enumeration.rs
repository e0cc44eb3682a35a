//! Values that a schema names, as the variants of an `enum`.

use std::collections::BTreeSet;

use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::Ident;
use serde_json::Value;

use crate::model::{Kind, Type};
use crate::names::camel;
use crate::node::{Fault, Node};

/// The constants that a schema admits, without `null`; `None` when it names none.
pub(crate) fn constants(node: &Node<'_>) -> Result<Option<Vec<Value>>, Fault> {
    let all = match (node.get("const"), node.get("enum")) {
        (Some(constant), _) => vec![constant.value.clone()],
        (None, Some(_)) => {
            node.items("enum")?.into_iter().map(|value| value.value.clone()).collect()
        }
        (None, None) => return Ok(None),
    };
    Ok(Some(all.into_iter().filter(|value| !value.is_null()).collect()))
}

pub(crate) fn enumeration(
    wished: &str,
    values: &[Value],
    node: &Node<'_>,
) -> Result<Result<Kind, Type>, Fault> {
    let texts: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
    let integers: Option<Vec<i64>> = values
        .iter()
        .map(|value| value.as_i64().filter(|_| value.is_i64() || value.is_u64()))
        .collect();
    Ok(match (texts, integers) {
        _ if values.is_empty() => Err(Type::Any),
        (Some(texts), _) => {
            let constant = node.get("const").is_some();
            let name = |text: &str| {
                if constant { quote::format_ident!("Constant") } else { variant(wished, text) }
            };
            let values = texts.iter().map(|text| ((*text).to_owned(), name(text))).collect();
            Ok(Kind::Texts(distinct(values, node)?))
        }
        (None, Some(integers)) => {
            let name = |value: i64| match value {
                0.. => quote::format_ident!("Value{value}"),
                _ => quote::format_ident!("Minus{}", value.unsigned_abs()),
            };
            let values = integers.iter().map(|value| (*value, name(*value))).collect();
            Ok(Kind::Integers(distinct(values, node)?))
        }
        (None, None) if values.iter().all(Value::is_boolean) => Err(Type::Boolean),
        (None, None) if values.iter().all(Value::is_number) => Err(Type::Number),
        (None, None) => Err(Type::Any),
    })
}

fn distinct<T>(values: Vec<(T, Ident)>, node: &Node<'_>) -> Result<Vec<(T, Ident)>, Fault> {
    let mut seen = BTreeSet::new();
    match values.iter().find(|(_, name)| !seen.insert(name.clone())) {
        None => Ok(values),
        Some((_, name)) => Err(node.fault(format!(
            "two values are `{name}` in Rust; rename one of them, or leave out `enum` and use \
             `pattern`"
        ))),
    }
}

/// `LIVE_STATUS_PREVIEW` of `LiveStatus` to `Preview`; a digit in front is preceded by the last
/// word of the type: `LIVE_RESOLUTION_4K` of `LiveResolution` to `Resolution4k`.
fn variant(name: &str, value: &str) -> Ident {
    let prefix = name.to_shouty_snake_case() + "_";
    let short = value.strip_prefix(&prefix).unwrap_or(value);
    if short.starts_with(|first: char| first.is_ascii_digit()) && short != value {
        let own = name.to_snake_case();
        let last = own.rsplit('_').next().unwrap_or_default();
        return camel(&format!("{last}_{}", short.to_ascii_lowercase()));
    }
    match short {
        // Signs that names cannot show.
        "" => quote::format_ident!("Empty"),
        "+1" => quote::format_ident!("Plus1"),
        "-1" => quote::format_ident!("Minus1"),
        other => camel(&other.to_upper_camel_case()),
    }
}
