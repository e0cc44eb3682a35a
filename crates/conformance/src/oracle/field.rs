//! How a refusal names its place: `a.b[0].c`, and `body` for the whole of it.

use bv_cms_document::pointer::{join, tokens};
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

use super::site::{Part, Site, Style};

impl Site {
    /// The fields that a server may name for an error in `value`: its place, and where something is
    /// missing or too much, the place of that; where an item repeats another, that of each item;
    /// where alternatives failed, the places in them as well.
    pub(super) fn fields(
        &self,
        value: &Value,
        error: &ValidationError<'_>,
        found: &mut Vec<String>,
    ) {
        let mut path = self.root().to_owned();
        let mut at = Some(value);
        for token in tokens(error.instance_path().as_str()) {
            path = match at {
                Some(Value::Array(_)) => format!("{path}[{token}]"),
                _ => member(&path, &token),
            };
            at = at.and_then(|value| value.pointer(&join("", &token)));
        }
        match error.kind() {
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                found.extend(self.named(&member(&path, name)));
                return;
            }
            ValidationErrorKind::AdditionalProperties { unexpected }
            | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
                for name in unexpected {
                    found.extend(self.named(&member(&path, name)));
                }
            }
            // Where nothing is known beside it, `additionalProperties: false` is a schema `false`.
            ValidationErrorKind::FalseSchema => {
                let members = at.and_then(Value::as_object).into_iter().flatten();
                for (name, _) in members {
                    found.extend(self.named(&member(&path, name)));
                }
            }
            ValidationErrorKind::PropertyNames { error } => {
                let name = error.instance().as_str().unwrap_or_default();
                found.extend(self.named(&member(&path, name)));
            }
            ValidationErrorKind::UniqueItems => {
                let items = at.and_then(Value::as_array).map_or(0, Vec::len);
                found.extend((0..items).flat_map(|index| self.named(&format!("{path}[{index}]"))));
            }
            ValidationErrorKind::AnyOf { context }
            | ValidationErrorKind::OneOfNotValid { context } => {
                for error in context.iter().flatten() {
                    self.fields(value, error, found);
                }
            }
            _ => {}
        }
        found.extend(self.named(&path));
    }

    /// The path of the whole.
    fn root(&self) -> &str {
        match &self.part {
            Part::Body(_) => "",
            Part::Parameter { name, .. } => name,
        }
    }

    /// The names of a place in a site: a member that travels on its own has one without its object.
    fn named(&self, path: &str) -> Vec<String> {
        let mut names = vec![if path.is_empty() { "body" } else { path }.to_owned()];
        if let Part::Parameter { name, style: Style::Form, explode: true, .. } = &self.part {
            let inner = path.strip_prefix(name).and_then(|rest| rest.strip_prefix('.'));
            names.extend(inner.map(str::to_owned));
        }
        names
    }
}

fn member(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
