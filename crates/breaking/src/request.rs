//! A request as people read it, and as they can send it.

use std::fmt::{self, Write as _};

use bv_cms_findings::is_hidden;
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::shown::whole;

/// A request to an operation of the base document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Request {
    /// The method in capitals.
    pub(super) method: String,
    /// The path with the values of its parameters.
    pub(super) path: String,
    /// The query, `name=value` each, as it is sent but for brackets.
    pub(super) query: Vec<String>,
    /// The headers, `name: value` each.
    pub(super) headers: Vec<String>,
    /// The media type of the body, and the body.
    pub(super) body: Option<(String, Value)>,
    /// The URL in front of the path, without a slash at its end.
    pub(super) server: String,
    /// Where the caller says who it is.
    pub(super) credentials: Vec<Credential>,
}

/// A credential that a request has to have, whose value only the caller knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Credential {
    /// A header: what stands in it before the value, and the variable of the shell for the value.
    Header(String, &'static str),
    /// A parameter of the query.
    Query(String),
    /// A certificate.
    Certificate,
}

impl fmt::Display for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method, self.path)?;
        if !self.query.is_empty() {
            write!(formatter, "?{}", self.query.join("&"))?;
        }
        for header in &self.headers {
            write!(formatter, ", {header}")?;
        }
        if let Some((media, body)) = &self.body {
            write!(formatter, ", content-type: {media}, with {}", whole(body))?;
        }
        Ok(())
    }
}

impl Request {
    /// The same request with a body.
    pub(super) fn with(self, media: &str, body: &Value) -> Self {
        Self { body: Some((media.to_owned(), body.clone())), ..self }
    }

    /// A command for a POSIX shell that sends it. What only the caller knows, `$TOKEN` and the like,
    /// the shell puts in; nothing else means anything to it.
    pub(super) fn curl(&self) -> String {
        let mut words = vec!["curl -sS".to_owned()];
        // Curl waits for a body that the answer to `HEAD` never has, unless it is told so.
        words.push(match self.method.as_str() {
            "HEAD" => "--head".to_owned(),
            method => format!("-X {method}"),
        });
        words.push(self.url());
        for credential in &self.credentials {
            match credential {
                Credential::Header(before, variable) if is_header(before) => {
                    words.push(format!("-H {}\"${variable}\"", quoted(before)));
                }
                Credential::Certificate => words.push("--cert \"$CERTIFICATE\"".to_owned()),
                Credential::Header(..) | Credential::Query(_) => {}
            }
        }
        words.extend(self.headers.iter().filter_map(|header| header_of(header)));
        if let Some((media, body)) = &self.body {
            words.extend(sent(media, body));
        }
        words.join(" ")
    }

    /// The URL as a word of the shell.
    fn url(&self) -> String {
        // Curl reads `{a,b}` and `[1-3]` as several URLs.
        let path = self.path.replace('{', "%7B").replace('}', "%7D");
        let path = path.replace('[', "%5B").replace(']', "%5D");
        let url = format!("{}{path}", self.server);
        let mut url = utf8_percent_encode(&url, NOT_IN_URLS).to_string();
        if !self.query.is_empty() {
            let query = self.query.join("&").replace('[', "%5B").replace(']', "%5D");
            url.push('?');
            url.push_str(&query);
        }
        let mut word = String::new();
        let mut before = if self.query.is_empty() { '?' } else { '&' };
        for credential in &self.credentials {
            if let Credential::Query(name) = credential {
                word.push_str(&quoted(&format!("{url}{before}{}=", encoded(name))));
                word.push_str("\"$API_KEY\"");
                (before, url) = ('&', String::new());
            }
        }
        if !url.is_empty() {
            word.push_str(&quoted(&url));
        }
        word
    }
}

/// The arguments that send a body of a media type.
fn sent(media: &str, body: &Value) -> Vec<String> {
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let of_type = |media: &str| format!("-H {}", quoted(&format!("content-type: {media}")));
    let fields = |option: &str, name: &dyn Fn(&str) -> String| -> Vec<String> {
        let members = body.as_object().into_iter().flatten();
        let field = |(key, value): (&String, &Value)| format!("{}={}", name(key), plain(value));
        members.map(|it| format!("{option} {}", quoted(&field(it)))).collect()
    };
    match (essence.as_str(), body) {
        ("application/x-www-form-urlencoded", Value::Object(_)) => {
            fields("--data-urlencode", &encoded)
        }
        ("multipart/form-data", Value::Object(_)) => fields("--form-string", &str::to_owned),
        (essence, Value::String(text)) if !is_json(essence) => {
            vec![of_type(media), format!("--data-raw {}", quoted(text))]
        }
        // A range is nothing that can be sent.
        (essence, body) => {
            let media = if essence.contains('*') { "application/json" } else { media };
            vec![of_type(media), format!("--data-raw {}", quoted(&visible(body)))]
        }
    }
}

/// Whether bodies of a media type or range can be JSON.
pub(super) fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json") || essence.contains('*')
}

/// A value as JSON in which everything can be seen: escapes stand for the rest (RFC 8259, section 7).
fn visible(value: &Value) -> String {
    let mut text = String::new();
    for character in value.to_string().chars() {
        if is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(character);
        }
    }
    text
}

/// The argument of a header. What no header can be called is left out: curl would read `@` as the
/// name of a file.
fn header_of(header: &str) -> Option<String> {
    let (name, value) = header.split_once(':')?;
    if !is_header(header) {
        return None;
    }
    // Curl removes a header that has nothing after its colon.
    let header = if value.trim().is_empty() { format!("{name};") } else { header.to_owned() };
    Some(format!("-H {}", quoted(&header.replace(char::is_control, " "))))
}

/// Whether what stands before a colon is the name of a header (RFC 9110, section 5.6.2).
fn is_header(header: &str) -> bool {
    let name = header.split(':').next().unwrap_or_default();
    let is_token = |it: char| it.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(it);
    !name.is_empty() && name.chars().all(is_token)
}

/// A text as one word of a POSIX shell (XCU, section 2.2.2), which no argument can have NUL in.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\0', "").replace('\'', r"'\''"))
}

/// A value as a parameter carries it.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// What would end a path segment or a query value.
const ENDING: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b',').remove(b':');

/// What no URL has, wherever it is (RFC 3986, section 2).
const NOT_IN_URLS: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'|');

pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENDING).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn request() -> Request {
        Request {
            method: "POST".into(),
            path: "/lives/a%20b".into(),
            query: vec!["q=1".into()],
            headers: vec!["x-a: it's".into(), "x-empty: ".into(), "@/etc/passwd: x".into()],
            body: None,
            server: "https://example.com/v1".into(),
            credentials: vec![Credential::Header("authorization: Bearer ".into(), "TOKEN")],
        }
    }

    #[test]
    fn a_request_has_a_text_and_a_command() {
        let request = request().with("application/json", &json!({"a": "it's \u{202e}\u{0}"}));
        assert_eq!(
            request.to_string(),
            "POST /lives/a%20b?q=1, x-a: it's, x-empty: , @/etc/passwd: x, content-type: \
             application/json, with {\"a\":\"it's \u{202e}\\u0000\"}"
        );
        assert_eq!(
            request.curl(),
            r#"curl -sS -X POST 'https://example.com/v1/lives/a%20b?q=1' -H 'authorization: Bearer '"$TOKEN" -H 'x-a: it'\''s' -H 'x-empty;' -H 'content-type: application/json' --data-raw '{"a":"it'\''s \u202e\u0000"}'"#
        );
    }

    #[test]
    fn bodies_are_sent_as_their_media_types_say() {
        let command = |media: &str, body: Value| {
            let whole = Request { headers: Vec::new(), ..request() }.with(media, &body).curl();
            let at = whole.find("\"$TOKEN\" ").unwrap() + 9;
            whole[at..].to_owned()
        };
        let form = json!({"a b": "c&d", "n": 1});
        assert_eq!(
            command("application/x-www-form-urlencoded", form.clone()),
            "--data-urlencode 'a%20b=c&d' --data-urlencode 'n=1'"
        );
        assert_eq!(
            command("multipart/form-data", form),
            "--form-string 'a b=c&d' --form-string 'n=1'"
        );
        let text = "-H 'content-type: text/plain; charset=utf-8' --data-raw '@file'";
        assert_eq!(command("text/plain; charset=utf-8", json!("@file")), text);
        let json = "-H 'content-type: application/json' --data-raw '\"x\"'";
        assert_eq!(command("application/*", json!("x")), json);
    }

    #[test]
    fn credentials_stand_where_their_scheme_says() {
        let command = |credentials: Vec<Credential>| {
            let request = Request { headers: Vec::new(), credentials, ..request() };
            Request { method: "HEAD".into(), ..request }.curl()
        };
        let start = "curl -sS --head 'https://example.com/v1/lives/a%20b?q=1";
        assert_eq!(
            command(vec![Credential::Query("key".into()), Credential::Certificate]),
            format!("{start}&key='\"$API_KEY\" --cert \"$CERTIFICATE\"")
        );
        assert_eq!(
            command(vec![Credential::Query("key".into())]),
            format!("{start}&key='\"$API_KEY\"")
        );
        assert_eq!(command(vec![Credential::Header("@x: ".into(), "TOKEN")]), format!("{start}'"));
    }
}
