//! Which operations there are, and which of them belong together.

use std::collections::BTreeMap;

use bv_cms_breaking::template;
use bv_cms_document::{METHODS, pointer};
use serde_json::Value;

use crate::edit::code;
use crate::walk::Walk;

impl Walk<'_> {
    /// What is said of the whole document, and what the server sends by itself.
    pub(crate) fn document(&mut self) {
        let elsewhere = ["components", "info", "openapi", "paths"];
        self.keywords("", "", &elsewhere);
        self.keywords("/info", "/info", &["version"]);
        let at = "/components/securitySchemes";
        self.names(at, at, "security scheme", &Self::inside);
    }

    pub(crate) fn operations(&mut self) {
        let mut rest: BTreeMap<(&str, String), _> = BTreeMap::new();
        for new in self.new.operations() {
            rest.insert((&new.method, template(&new.path)), new);
        }
        let (base, new) = (self.base, self.new);
        for one in base.operations() {
            let Some(other) = rest.remove(&(one.method.as_str(), template(&one.path))) else {
                let message = format!("the operation {} was removed", code(&one.operation_id));
                self.gone(&one.pointer, "operation", message);
                continue;
            };
            if self.seen.insert((one.path_item.clone(), other.path_item.clone())) {
                // Of these, the operations and the parameters are compared by themselves.
                let mut but = METHODS.to_vec();
                but.push("parameters");
                self.keywords(&one.path_item, &other.path_item, &but);
            }
            if self.seen.insert((one.pointer.clone(), other.pointer.clone())) {
                self.keywords(&one.pointer, &other.pointer, &["parameters"]);
            }
            self.parameters(
                [&one.path_item, &one.pointer],
                [&other.path_item, &other.pointer],
                [&one.path, &other.path],
            );
        }
        for other in new.operations() {
            if rest.contains_key(&(other.method.as_str(), template(&other.path))) {
                let summary = new.get(&pointer::join(&other.pointer, "summary"));
                let about = summary.and_then(Value::as_str).map(|text| format!(": {text}"));
                let about = about.unwrap_or_default().replace('`', "'");
                let id = code(&other.operation_id);
                self.come(
                    &other.pointer,
                    "operation",
                    format!("the operation {id} was added{about}"),
                );
            }
        }
    }
}
