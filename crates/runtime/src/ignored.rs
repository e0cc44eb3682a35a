//! Members of bodies that the document does not know. They are taken, as protobuf's JSON takes them, and
//! the answer names them: what is misspelt is then not lost in silence.

use std::borrow::Cow;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;
use serde_ignored::Path;
use serde_json::Value;

/// The header that names them.
const IGNORED_MEMBERS: HeaderName = HeaderName::from_static("x-ignored-members");

/// The longest list of names, in bytes; what does not fit is left out.
const LONGEST: usize = 512;

/// What stands for itself in the list.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'_').remove(b'-').remove(b'@').remove(b'$');

/// The members of a request's body that nobody read, as fields: `live.labels[0].colour`.
#[derive(Debug)]
struct IgnoredMembers(Vec<String>);

/// A body as its type, and the members that the type does not hold noted at the request.
///
/// # Errors
/// When it is no such body.
pub(crate) fn typed<T: DeserializeOwned>(
    request: &HttpRequest,
    body: Value,
) -> serde_json::Result<T> {
    let mut ignored = Vec::new();
    let typed = serde_ignored::deserialize(body, |path| ignored.push(field(&path).into_owned()))?;
    if !ignored.is_empty() {
        request.extensions_mut().insert(IgnoredMembers(ignored));
    }
    Ok(typed)
}

fn field<'p>(path: &'p Path<'_>) -> Cow<'p, str> {
    match path {
        Path::Root => "".into(),
        Path::Map { parent, key } => {
            let (parent, key) = (field(parent), utf8_percent_encode(key, PLAIN));
            if parent.is_empty() { key.to_string() } else { format!("{parent}.{key}") }.into()
        }
        Path::Seq { parent, index } => format!("{}[{index}]", field(parent)).into(),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => field(parent),
    }
}

/// Names in the answer what was ignored of the request.
pub(crate) fn name(request: &HttpRequest, response: &mut HttpResponse) {
    let extensions = request.extensions();
    let Some(IgnoredMembers(names)) = extensions.get::<IgnoredMembers>() else { return };
    let mut list = String::new();
    for name in names {
        let separator = if list.is_empty() { "" } else { ", " };
        if list.len() + separator.len() + name.len() <= LONGEST {
            list += separator;
            list += name;
        }
    }
    if let Some(value) = HeaderValue::try_from(list).ok().filter(|value| !value.is_empty()) {
        response.headers_mut().insert(IGNORED_MEMBERS, value);
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only what it does not hold is looked at")]
    struct Body {
        known: Option<Inner>,
        list: Vec<Inner>,
        anything: Option<Value>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only what it does not hold is looked at")]
    struct Inner {
        name: Option<String>,
    }

    fn named(body: Value) -> Option<String> {
        let request = TestRequest::default().to_http_request();
        let _: Body = typed(&request, body).expect("a body");
        let mut response = HttpResponse::Ok().finish();
        name(&request, &mut response);
        let value = response.headers().get(IGNORED_MEMBERS)?;
        Some(value.to_str().expect("a text").to_owned())
    }

    #[test]
    fn members_that_no_type_holds_are_named_where_they_are() {
        let body = json!({
            "known": { "name": "a", "nmae": "b" }, "list": [{}, { "Name": 1 }],
            "anything": { "goes": 1 }, "other": null,
        });
        assert_eq!(named(body).as_deref(), Some("known.nmae, list[1].Name, other"));
        assert_eq!(named(json!({ "list": [] })), None);
    }

    #[test]
    fn names_cannot_say_more_than_names() {
        let body = json!({ "list": [], "a, b\r\nset-cookie: c": 1, "ü.[": 2 });
        assert_eq!(named(body).as_deref(), Some("a%2C%20b%0D%0Aset-cookie%3A%20c, %C3%BC%2E%5B"));
        let mut many = json!({ "list": [], "short": 1 });
        many["x".repeat(600)] = 1.into();
        many["end"] = 1.into();
        assert_eq!(named(many).as_deref(), Some("short, end"));
    }

    #[test]
    fn the_list_is_as_long_as_it_may_be_and_no_longer() {
        let two = |second: usize| {
            let mut body = json!({ "list": [] });
            body["a".repeat(255)] = 1.into();
            body["b".repeat(second)] = 1.into();
            named(body).map(|list| list.len())
        };
        assert_eq!((two(255), two(256)), (Some(LONGEST), Some(255)));
    }
}
