//! A request, before it is sent.

use bv_cms_document::Operation;
use serde_json::Value;

use crate::identity::Identity;

/// A request. Everything can be changed, also into what no decent client would send.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path, with `{name}` where a path parameter goes.
    pub path: String,
    /// The values of the path parameters, percent-encoded where need be.
    pub path_parameters: Vec<(String, String)>,
    /// The query, percent-encoded where need be.
    pub query: Vec<(String, String)>,
    /// Who sends it.
    pub identity: Identity,
    /// The headers besides the identity's `authorization`.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Option<Vec<u8>>,
}

impl Request {
    /// A request with nothing but a method and a path.
    #[must_use]
    pub fn new(method: &str, path: &str) -> Self {
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            path_parameters: Vec::new(),
            query: Vec::new(),
            identity: Identity::Anonymous,
            headers: Vec::new(),
            body: None,
        }
    }

    /// A request to an operation, with nothing filled in.
    #[must_use]
    pub fn to(operation: &Operation) -> Self {
        Self::new(&operation.method, &operation.path)
    }

    /// The same request from somebody else.
    #[must_use]
    pub fn by(self, identity: Identity) -> Self {
        Self { identity, ..self }
    }

    /// The path with its parameters, and the query.
    #[must_use]
    pub fn target(&self) -> String {
        let mut target = self.path.clone();
        for (name, value) in &self.path_parameters {
            target = target.replace(&format!("{{{name}}}"), value);
        }
        let query: Vec<_> =
            self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if query.is_empty() { target } else { format!("{target}?{}", query.join("&")) }
    }

    /// Gives it another method.
    pub fn set_method(&mut self, method: &str) {
        method.clone_into(&mut self.method);
    }

    /// Gives it another path.
    pub fn set_path(&mut self, path: &str) {
        path.clone_into(&mut self.path);
    }

    /// Gives the path parameters this value.
    pub fn set_path_parameter(&mut self, value: &str) {
        assert!(!self.path_parameters.is_empty(), "{} has no path parameter", self.path);
        for (_, current) in &mut self.path_parameters {
            value.clone_into(current);
        }
    }

    /// Gives a query parameter this value, and only this.
    pub fn set_query(&mut self, name: &str, value: &str) {
        self.query.retain(|(other, _)| other != name);
        self.query.push((name.to_owned(), value.to_owned()));
    }

    /// Gives a header this value, and only this.
    pub fn set_header(&mut self, name: &str, value: &str) {
        self.remove_header(name);
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// Leaves a header out.
    pub fn remove_header(&mut self, name: &str) {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
    }

    /// Gives it a JSON body.
    pub fn set_json(&mut self, body: &Value) {
        self.set_header("content-type", "application/json");
        self.body = Some(body.to_string().into_bytes());
    }

    /// Changes the JSON body it has.
    pub fn change_json(&mut self, change: impl FnOnce(&mut Value)) {
        let body = self.body.as_deref().expect("there is a body to change");
        let mut body = serde_json::from_slice(body).expect("the body is JSON");
        change(&mut body);
        self.set_json(&body);
    }
}
