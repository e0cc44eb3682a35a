//! Whether an answer repeats what a request said: what a type drops or invents, no schema sees.

use bv_cms_contract::Document;
use serde_json::Value;

use super::facets::{all_facets, declared, item, member};

/// The first place where what came back is not what was sent, of a host that sends back what it
/// understood. Members that are `null`, of one direction only, unknown, or perhaps unknown to the
/// alternative that was chosen need not come back; a moment may come back as the same moment in UTC,
/// a UUID in lower case.
#[must_use]
pub fn first_difference(
    document: &Document,
    schema: &str,
    sent: &Value,
    echoed: &Value,
) -> Option<String> {
    let root = document.value();
    let comparison = Comparison { root, one_way: &["readOnly", "writeOnly"] };
    comparison.difference(&[root.pointer(schema)?], sent, echoed, "body")
}

/// The same of what an answer says and what is sent of it, where nothing has to stay behind.
pub(super) fn first_loss(
    document: &Document,
    schema: &str,
    said: &Value,
    sent: &Value,
) -> Option<String> {
    let root = document.value();
    let comparison = Comparison { root, one_way: &[] };
    comparison.difference(&[root.pointer(schema)?], said, sent, "body")
}

struct Comparison<'d> {
    root: &'d Value,
    /// The keywords of members that need not come back.
    one_way: &'static [&'static str],
}

impl Comparison<'_> {
    fn difference(
        &self,
        schemas: &[&Value],
        sent: &Value,
        echoed: &Value,
        path: &str,
    ) -> Option<String> {
        let facets = all_facets(self.root, schemas);
        let says =
            |keyword: &str, value: &Value| facets.iter().any(|it| it.get(keyword) == Some(value));
        match (sent, echoed) {
            (Value::Object(before), Value::Object(after)) => {
                let free = declared(&facets).is_empty();
                let chosen = facets
                    .iter()
                    .any(|it| ["oneOf", "anyOf"].iter().any(|one| it.contains_key(*one)));
                for (name, inner) in before {
                    let (schemas, path) = (member(&facets, name), format!("{path}.{name}"));
                    match after.get(name) {
                        Some(echoed) => {
                            let found = self.difference(&schemas, inner, echoed, &path);
                            if found.is_some() && !self.travels_one_way(&schemas) {
                                return found;
                            }
                        }
                        None if inner.is_null() || self.travels_one_way(&schemas) => {}
                        None if free || !(chosen || schemas.is_empty()) => {
                            return Some(format!("{path} is lost"));
                        }
                        None => {}
                    }
                }
                let invented = after.keys().find(|name| {
                    !before.contains_key(*name) && !self.travels_one_way(&member(&facets, name))
                });
                invented.map(|name| format!("{path}.{name} is new"))
            }
            (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
                let mut items = before.iter().zip(after).enumerate();
                items.find_map(|(index, (sent, echoed))| {
                    let path = format!("{path}[{index}]");
                    self.difference(&item(&facets, index), sent, echoed, &path)
                })
            }
            (Value::Number(before), Value::Number(after)) if before.as_f64() == after.as_f64() => {
                None
            }
            (Value::String(_), Value::String(_)) if says("format", &"date-time".into()) => None,
            (Value::String(before), Value::String(after))
                if says("format", &"uuid".into()) && before.eq_ignore_ascii_case(after) =>
            {
                None
            }
            _ if sent == echoed => None,
            _ => Some(format!("{path}: {sent} became {echoed}")),
        }
    }

    fn travels_one_way(&self, schemas: &[&Value]) -> bool {
        let facets = all_facets(self.root, schemas);
        let says = |keyword| facets.iter().any(|it| it.get(keyword) == Some(&Value::Bool(true)));
        self.one_way.iter().any(|keyword| says(*keyword))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_lost_changed_or_new_is_found() {
        let text = "A: {properties: {n: {type: integer}, s: {writeOnly: true}, t: {format: date-time}, \
                    l: {items: {$ref: '#/A'}}, map: {additionalProperties: {type: string}}, free: {type: object}}}\n";
        let document = Document::parse("test.yaml", text).expect("a document");
        let found = |sent: Value, echoed: Value| first_difference(&document, "/A", &sent, &echoed);
        for (sent, echoed) in [
            (json!({ "n": 1.0, "s": "a", "unknown": 1 }), json!({ "n": 1 })),
            (json!({ "n": null }), json!({})),
            (json!({ "t": "2026-01-01T01:00:00+01:00" }), json!({ "t": "2026-01-01T00:00:00Z" })),
        ] {
            assert_eq!(found(sent, echoed), None);
        }
        for (sent, echoed, expected) in [
            (json!({ "n": 1 }), json!({}), "body.n is lost"),
            (json!({ "n": 1 }), json!({ "n": 2 }), "body.n: 1 became 2"),
            (json!({}), json!({ "n": 2 }), "body.n is new"),
            (json!({ "l": [{ "n": 1 }] }), json!({ "l": [{}] }), "body.l[0].n is lost"),
            (json!({ "map": { "a": "b" } }), json!({ "map": {} }), "body.map.a is lost"),
            (json!({ "free": { "a": 1 } }), json!({ "free": {} }), "body.free.a is lost"),
        ] {
            assert_eq!(found(sent, echoed).as_deref(), Some(expected));
        }
    }
}
