//! Messages as people read them: a request line, what goes with it, an answer.

use bv_cms_document::{Operation, pointer};
use serde_json::Value;

use super::parameters::{Parameter, parameters};
use super::request::{Credential, Request};
use super::walk::{Side, Walk};

/// What shows a change: a text, and the request in it as a command.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) text: String,
    /// `None` where the request that the change is about has nothing special.
    pub(super) curl: Option<String>,
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self { text, curl: None }
    }
}

impl Walk<'_> {
    /// A request to an operation of the base document with everything that is required, and with
    /// `given` where its parameter has that value.
    pub(super) fn request(
        &self,
        operation: &Operation,
        given: Option<(&Parameter, &Value)>,
    ) -> Request {
        let mut request = Request {
            method: operation.method.clone(),
            path: operation.path.clone(),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            server: server(&self.base, operation),
            credentials: credentials(&self.base, operation, 0),
        };
        for parameter in parameters(&self.base, operation) {
            let value = match given {
                Some((it, value)) if it.key() == parameter.key() => value.clone(),
                _ if !parameter.required => continue,
                _ => self.request.sample(&parameter.schema).unwrap_or_else(|| Value::from("x")),
            };
            let name = &parameter.name;
            match parameter.location.as_str() {
                "path" => {
                    let written = parameter.in_path(&value);
                    request.path = request.path.replace(&format!("{{{name}}}"), &written);
                }
                "query" => request.query.extend(parameter.in_query(&value)),
                "cookie" => {
                    let cookie = parameter.in_query(&value).join("&");
                    request.headers.push(format!("cookie: {cookie}"));
                }
                _ => request.headers.push(format!("{name}: {}", parameter.in_header(&value))),
            }
        }
        request
    }

    /// A request as what shows a change.
    pub(super) fn message(&self, operation: &Operation, request: Request) -> Message {
        let text = request.to_string();
        Message { text, curl: self.command(operation, request) }
    }

    /// The command that sends a request, with a body where one is required, so that nothing else is
    /// wrong with it. What servers send to clients nobody can ask for.
    pub(super) fn command(&self, operation: &Operation, request: Request) -> Option<String> {
        let request = match request.body {
            None => self.with_required_body(operation, request),
            Some(_) => request,
        };
        (!self.reversed).then(|| request.curl())
    }

    fn with_required_body(&self, operation: &Operation, request: Request) -> Request {
        let body = self.base.member(&operation.pointer, "requestBody");
        let body = body.filter(|(_, body)| body.get("required") == Some(&Value::Bool(true)));
        let content = body.and_then(|(at, _)| self.base.member(&at, "content"));
        let Some((at, Value::Object(content))) = content else { return request };
        let Some(media) = content.keys().next() else { return request };
        let schema = pointer::join(&pointer::join(&at, media), "schema");
        match self.request.sample(&schema) {
            Some(sample) => request.with(media, &sample),
            None => request,
        }
    }
}

/// The URL of the first server that an operation is offered at, with the defaults of its variables.
fn server(side: &Side<'_>, operation: &Operation) -> String {
    let holders = [operation.pointer.as_str(), operation.path_item.as_str(), ""];
    let first = |holder: &str| side.member(&pointer::join(holder, "servers"), "0");
    let server = holders.into_iter().find_map(first).map(|(_, server)| server);
    let mut url = server.and_then(|it| it["url"].as_str()).unwrap_or("/").to_owned();
    let variables = server.and_then(|it| it["variables"].as_object()).into_iter().flatten();
    for (name, variable) in variables {
        let default = variable["default"].as_str().unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
    }
    absolute(&url)
}

/// A URL as it can be called; one that says no host is of the machine it is tried on.
pub(super) fn absolute(url: &str) -> String {
    let url = url.trim_end_matches('/');
    match url.split_once("://") {
        Some(("http" | "https", _)) => url.to_owned(),
        _ if url.is_empty() || url.starts_with('/') => format!("http://localhost{url}"),
        _ => format!("http://localhost/{url}"),
    }
}

/// What the requirement at an index of `security` asks of a request.
pub(super) fn credentials(side: &Side<'_>, operation: &Operation, index: usize) -> Vec<Credential> {
    let own = side.member(&operation.pointer, "security").map(|(_, value)| value);
    let all = own.or_else(|| side.root().get("security")).and_then(Value::as_array);
    let schemes = all.and_then(|all| all.get(index)).and_then(Value::as_object);
    let scheme = |name: &String| side.member("/components/securitySchemes", name);
    let schemes = schemes.into_iter().flatten().filter_map(|(name, _)| scheme(name));
    schemes.filter_map(|(_, scheme)| credential(scheme)).collect()
}

fn credential(scheme: &Value) -> Option<Credential> {
    let text = |name: &str| scheme.get(name).and_then(Value::as_str).unwrap_or_default();
    let header = |before: String, variable| Some(Credential::Header(before, variable));
    match (text("type"), text("in")) {
        ("http", _) if text("scheme").eq_ignore_ascii_case("bearer") => Some(bearer()),
        ("http", _) if text("scheme").eq_ignore_ascii_case("basic") => {
            header("authorization: Basic ".to_owned(), "CREDENTIALS")
        }
        ("http", _) => header(format!("authorization: {} ", text("scheme")), "CREDENTIALS"),
        ("oauth2" | "openIdConnect", _) => Some(bearer()),
        ("apiKey", "query") => Some(Credential::Query(text("name").to_owned())),
        ("apiKey", "cookie") => header(format!("cookie: {}=", text("name")), "API_KEY"),
        ("apiKey", _) => header(format!("{}: ", text("name")), "API_KEY"),
        ("mutualTLS", _) => Some(Credential::Certificate),
        _ => None,
    }
}

fn bearer() -> Credential {
    Credential::Header("authorization: Bearer ".to_owned(), "TOKEN")
}
