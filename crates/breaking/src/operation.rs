//! Operations of the base document and their counterparts.

use bv_cms_document::{Operation, pointer};
use serde_json::Value;

use super::Way;
use super::walk::Walk;
use crate::rule;

/// A path template without the names in it, which no request shows.
pub(super) fn template(path: &str) -> String {
    let mut template = String::new();
    let mut inside = false;
    for character in path.chars() {
        if character == '}' {
            inside = false;
        }
        if !inside {
            template.push(character);
        }
        if character == '{' {
            inside = true;
        }
    }
    template
}

/// An operation that both documents have.
pub(super) struct Pair {
    pub(super) base: Operation,
    pub(super) new: Operation,
}

impl Walk<'_> {
    pub(super) fn operations(&mut self) {
        let all: Vec<Operation> = self.base.operations.iter().cloned().collect();
        for base in all {
            let found = self.new.operations.iter().find(|new| {
                new.method == base.method && template(&new.path) == template(&base.path)
            });
            match found.cloned() {
                Some(new) => self.operation(&Pair { base, new }),
                None => self.removed(&base),
            }
        }
        self.deprecations();
    }

    fn operation(&mut self, pair: &Pair) {
        self.security(pair);
        self.permission(pair);
        self.parameters(pair);
        self.body(pair);
        self.responses_of(pair);
        self.examples_of(pair);
        for keyword in ["callbacks", "servers"] {
            let value = |side: &super::walk::Side<'_>, at: &str| {
                side.member(at, keyword).map(|(_, value)| value.clone())
            };
            if value(&self.base, &pair.base.pointer) != value(&self.new, &pair.new.pointer) {
                let reason = format!("`{keyword}` of operations are not compared");
                self.undecided(Way::Request, &pair.new.pointer, &reason);
            }
        }
    }

    /// Requests to one of the servers of the base go nowhere when it is gone.
    pub(super) fn servers(&mut self) {
        let urls = |root: &Value| -> Vec<String> {
            let servers = root.get("servers").and_then(Value::as_array);
            let url = |server: &Value| server.get("url").and_then(Value::as_str).map(str::to_owned);
            let urls: Vec<String> = servers.into_iter().flatten().filter_map(url).collect();
            // What the specification says where there are none.
            if urls.is_empty() { vec!["/".to_owned()] } else { urls }
        };
        let new = urls(self.new.root());
        for (index, url) in urls(self.base.root()).into_iter().enumerate() {
            if !new.contains(&url) {
                let first = self.base.operations.iter().next();
                let request = first.map_or("any request".to_owned(), |it| self.request(it, None));
                let finding = self
                    .said(
                        rule::BREAKING_SERVER_REMOVED,
                        "a server is gone that clients may use".to_owned(),
                        format!("valid: {request}, at the server {url}"),
                        format!("servers: {}", new.join(", ")),
                    )
                    .help("keep the server until its clients have moved");
                self.add_base(finding, Some(Way::Request), &format!("/servers/{index}"));
            }
        }
    }

    /// Says what is not compared, where it has changed.
    pub(super) fn not_compared(&mut self) {
        let webhooks = |root: &Value| root.get("webhooks").cloned();
        if webhooks(self.base.root()) != webhooks(self.new.root()) {
            self.undecided(Way::Response, "/webhooks", "webhooks are not compared");
        }
    }

    /// Warns about the members that are not declared any more. Nothing refuses those who still send
    /// or read them, but somebody may.
    pub(super) fn members_gone(&mut self) {
        use bv_cms_document::place::{Place, walk};
        let (base, new) = (self.base.document, self.new.document);
        let mut gone = Vec::new();
        walk(base.value(), "", Place::Keywords, &mut |at, value, place| {
            let names = place == Place::Names && at.ends_with("/properties");
            if let (true, Value::Object(names)) = (names, value)
                && let Some(Value::Object(others)) = new.get(at)
            {
                let lost = names.keys().filter(|name| !others.contains_key(*name));
                gone.extend(lost.map(|name| (pointer::join(at, name), name.clone())));
            }
            place != Place::Data
        });
        for (at, name) in gone {
            let message = format!(
                "the member `{name}` is not declared any more; requests that have it stay valid \
                 and it is not acted on, answers need not have it"
            );
            self.warn(rule::BREAKING_PROPERTY_REMOVED, message, &at);
        }
    }
}
