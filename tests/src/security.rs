//! Who is let in, as a document's `security` and `components.securitySchemes` say it, and credentials
//! where their scheme wants them. What a text is to a scheme is not in any document: the tests of each
//! host say that.

use bv_cms_conformance::{Contract, Request};
use bv_cms_document::Operation;
use bv_cms_document::pointer::join;
use data_encoding::BASE64;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::Value;

/// Where the credentials of a scheme stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In `authorization`, as they are.
    Bearer,
    /// In `authorization`, as `user:password` in base64.
    Basic,
    /// In a header of that name.
    Header(String),
    /// In a query parameter of that name.
    Query(String),
    /// In a cookie of that name.
    Cookie(String),
}

/// What stands where a scheme's credentials do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// Nothing at all.
    Nothing,
    /// Credentials of another kind.
    OtherKind,
    /// A text.
    Text(String),
}

/// What a text is to a security scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// None of its credentials.
    Others,
    /// Its credentials, which do not let in: the status and the reason.
    Refused(String),
    /// Its credentials, which do.
    LetIn,
}

/// Every security scheme of a document by its name.
pub fn schemes(contract: &Contract) -> impl Iterator<Item = (&str, &Value)> {
    let schemes = contract.document().get("/components/securitySchemes").and_then(Value::as_object);
    schemes.into_iter().flatten().map(|(name, scheme)| (name.as_str(), scheme))
}

/// The scheme of that name.
#[must_use]
pub fn scheme<'c>(contract: &'c Contract, name: &str) -> &'c Value {
    let scheme = contract.document().get(&join("/components/securitySchemes", name));
    scheme.unwrap_or_else(|| panic!("there is no security scheme `{name}`"))
}

/// Who is let in by the `security` of an operation: the name of the scheme, `nobody` where the
/// alternative `{}` does, or `everybody` where there is no alternative. Otherwise the status and the
/// reason of the refusal: that of the first scheme which knows the credentials.
///
/// `judge` says what a text is to a scheme of which these roles are asked.
///
/// # Errors
/// When nobody is let in: what refuses them.
pub fn let_in(
    contract: &Contract,
    operation: &Operation,
    request: &Request,
    mut judge: impl FnMut(&str, &[&str], &str) -> Verdict,
) -> Result<String, String> {
    let security = contract.security(operation);
    let alternatives = security.as_array().map(Vec::as_slice).unwrap_or_default();
    if alternatives.is_empty() {
        return Ok("everybody".to_owned());
    }
    let (mut refusal, mut anything) = (None, false);
    for alternative in alternatives {
        let alternative = alternative.as_object().expect("a security requirement");
        let Some((name, roles)) = alternative.iter().next() else {
            if anything {
                continue;
            }
            return Ok("nobody".to_owned());
        };
        let sent = Place::of(scheme(contract, name)).read(request);
        anything |= sent != Sent::Nothing;
        let Sent::Text(text) = sent else { continue };
        let roles: Vec<_> =
            roles.as_array().expect("roles").iter().filter_map(Value::as_str).collect();
        match judge(name, &roles, &text) {
            Verdict::Others => {}
            Verdict::Refused(reason) => {
                refusal.get_or_insert(reason);
            }
            Verdict::LetIn => {
                let is_one_of_several =
                    alternatives.iter().filter(|it| it.get(name).is_some()).count() > 1;
                let roles = if is_one_of_several { roles } else { Vec::new() };
                return Ok([&[name.as_str()], &roles[..]].concat().join(" "));
            }
        }
    }
    let nobody = if anything { "MALFORMED" } else { "MISSING" };
    Err(refusal.unwrap_or_else(|| format!("401 ERROR_REASON_AUTHORIZATION_{nobody}")))
}

/// The only value of a header that says something.
#[must_use]
pub fn header<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    let own = request.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
    own.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
}

impl Place {
    /// Where a scheme of a document has its credentials.
    #[must_use]
    pub fn of(scheme: &Value) -> Self {
        let text = |name: &str| scheme[name].as_str().unwrap_or_default().to_owned();
        match (text("type").as_str(), text("scheme").to_ascii_lowercase().as_str()) {
            ("http", "bearer") => Self::Bearer,
            ("http", "basic") => Self::Basic,
            ("apiKey", _) => match text("in").as_str() {
                "header" => Self::Header(text("name")),
                "query" => Self::Query(text("name")),
                "cookie" => Self::Cookie(text("name")),
                _ => panic!("no test knows where this has its key: {scheme}"),
            },
            _ => panic!("no test knows where these credentials stand: {scheme}"),
        }
    }

    /// Puts credentials there. Where there are others, they are replaced.
    pub fn write(&self, request: &mut Request, credentials: &str) {
        let encoded = || utf8_percent_encode(credentials, NON_ALPHANUMERIC).to_string();
        match self {
            Self::Bearer => request.set_header("authorization", &format!("Bearer {credentials}")),
            Self::Basic => {
                let credentials = BASE64.encode(credentials.as_bytes());
                request.set_header("authorization", &format!("Basic {credentials}"));
            }
            Self::Header(name) => request.set_header(name, credentials),
            Self::Query(name) => request.set_query(name, &encoded()),
            Self::Cookie(name) => {
                let others = cookies(request).into_iter().filter(|(other, _)| other != name);
                let own = (name.clone(), encoded());
                let all = others.chain([own]).map(|(name, value)| format!("{name}={value}"));
                let all = all.collect::<Vec<_>>().join("; ");
                request.set_header("cookie", &all);
            }
        }
    }

    /// What a request has there.
    #[must_use]
    pub fn read(&self, request: &Request) -> Sent {
        match self {
            Self::Bearer => authorization(request, "bearer"),
            Self::Basic => {
                let Sent::Text(text) = authorization(request, "basic") else {
                    return authorization(request, "basic");
                };
                let text = BASE64.decode(text.as_bytes()).ok();
                let text = text.and_then(|text| String::from_utf8(text).ok());
                let pair = text.filter(|text| text.contains(':'));
                pair.map_or(Sent::OtherKind, Sent::Text)
            }
            Self::Header(name) => {
                header(request, name).map_or(Sent::Nothing, |text| Sent::Text(text.to_owned()))
            }
            Self::Query(name) => named(&request.query, name),
            Self::Cookie(name) => named(&cookies(request), name),
        }
    }
}

fn authorization(request: &Request, kind: &str) -> Sent {
    let Some(text) = header(request, "authorization") else { return Sent::Nothing };
    match text.split_once(' ') {
        Some((own, text)) if own.eq_ignore_ascii_case(kind) => Sent::Text(text.to_owned()),
        _ => Sent::OtherKind,
    }
}

fn cookies(request: &Request) -> Vec<(String, String)> {
    let pairs = header(request, "cookie").unwrap_or_default().split(';');
    let pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn named(pairs: &[(String, String)], name: &str) -> Sent {
    match pairs.iter().find(|(other, _)| other == name) {
        Some((_, text)) if !text.is_empty() => {
            Sent::Text(percent_decode_str(text).decode_utf8_lossy().into_owned())
        }
        _ => Sent::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn places() -> [Place; 5] {
        let key = |place: &str| json!({ "type": "apiKey", "in": place, "name": "x-key" });
        let http = |scheme: &str| json!({ "type": "http", "scheme": scheme });
        [http("bearer"), http("Basic"), key("header"), key("query"), key("cookie")]
            .map(|scheme| Place::of(&scheme))
    }

    #[test]
    fn credentials_are_written_where_their_scheme_wants_them() {
        let mut request = Request::new("GET", "/keys");
        request.set_query("a", "1");
        request.set_header("cookie", "b=2; x-key=old");
        for place in &places()[1..] {
            place.write(&mut request, "a:b c");
        }
        assert_eq!(request.target(), "/keys?a=1&x-key=a%3Ab%20c");
        let value = |name| header(&request, name);
        assert_eq!(value("authorization"), Some("Basic YTpiIGM="));
        assert_eq!(value("x-key"), Some("a:b c"));
        assert_eq!(value("cookie"), Some("b=2; x-key=a%3Ab%20c"));
        places()[0].write(&mut request, "a");
        assert_eq!(header(&request, "authorization"), Some("Bearer a"));
    }

    #[test]
    fn what_is_written_is_read_again_and_by_nobody_else() {
        for (own, place) in places().iter().enumerate() {
            let mut request = Request::new("GET", "/keys");
            place.write(&mut request, "a:b&=;% c");
            for (index, other) in places().iter().enumerate() {
                let expected = match (own, index) {
                    _ if own == index => Sent::Text("a:b&=;% c".to_owned()),
                    (0, 1) | (1, 0) => Sent::OtherKind,
                    _ => Sent::Nothing,
                };
                assert_eq!(other.read(&request), expected, "{place:?} as {other:?}");
            }
        }
    }
}
