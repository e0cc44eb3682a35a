//! Names that generated files use themselves, so that what the document names has another one there.

use proc_macro2::Ident;
use quote::format_ident;

use super::identifier::{camel, snake};

/// What the file of a tag uses.
const OPERATIONS: [&str; 33] = [
    "Answer",
    "BTreeMap",
    "Contract",
    "DocumentedParameter",
    "Documents",
    "Failure",
    "Fn",
    "Format",
    "Future",
    "Guard",
    "H",
    "HttpRequest",
    "HttpResponse",
    "IntoParams",
    "IntoResponses",
    "Keyword",
    "Literal",
    "Location",
    "MediaType",
    "Parameter",
    "ParameterIn",
    "Property",
    "RefOr",
    "Rejection",
    "Response",
    "Schema",
    "Sized",
    "Style",
    "Travel",
    "TryFrom",
    "TryInto",
    "Types",
    "Unpin",
];

/// Functions that the file of a tag uses, and what hides functions where routes are named.
const FUNCTIONS: [&str; 4] = ["config", "configure", "method_not_allowed", "respond"];

/// What `problems.rs` uses.
const PROBLEMS: [&str; 5] = ["Cause", "FieldViolation", "Problem", "RegistryEntry", "Rejection"];

/// What `responses.rs` uses.
const RESPONSES: [&str; 3] = ["RefOr", "Response", "ToResponse"];

/// What `schemes.rs` uses, and the variant of those who send no credentials.
const SCHEMES: [&str; 5] = ["Anonymous", "CredentialsPlace", "Guard", "H", "Location"];

/// The type of an operation.
pub(crate) fn operation(id: &str) -> Ident {
    apart(id, &OPERATIONS, "Operation")
}

/// The type of an error.
pub(crate) fn problem(name: &str) -> Ident {
    apart(name, &PROBLEMS, "Error")
}

/// The type of a response that operations share.
pub(crate) fn response(name: &str) -> Ident {
    apart(name, &RESPONSES, "Answer")
}

/// The type of a security scheme.
pub(crate) fn scheme(name: &str) -> Ident {
    apart(name, &SCHEMES, "Scheme")
}

/// `Move` to `move_`: the function of a route. utoipa makes other names of it, which a raw
/// identifier does not survive.
pub(crate) fn route(name: &str) -> Ident {
    let own = snake(name);
    let text = own.to_string();
    match text.strip_prefix("r#") {
        Some(keyword) => format_ident!("{keyword}_"),
        None if FUNCTIONS.contains(&text.as_str()) => format_ident!("{text}_"),
        None => own,
    }
}

fn apart(name: &str, used: &[&str], kind: &str) -> Ident {
    let own = camel(name);
    if used.iter().any(|used| own == used) { format_ident!("{own}{kind}") } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_is_no_keyword() {
        assert_eq!(route("Move").to_string(), "move_");
        assert_eq!(route("GetLive").to_string(), "get_live");
    }
}
