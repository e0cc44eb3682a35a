//! How a refusal names its place: `a.b[0].c`, and `body` for the whole of it.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::LocationSegment;

use super::site::{Part, Site, Style};

impl Site {
    /// The fields that a server may name for an error: its place, and where something is missing or
    /// too much, the place of that; where alternatives failed, the places in them as well.
    pub(super) fn fields(&self, error: &ValidationError<'_>, found: &mut Vec<String>) {
        let mut path = String::new();
        for segment in error.instance_path() {
            match segment {
                LocationSegment::Index(index) => path = format!("{path}[{index}]"),
                LocationSegment::Property(name) => path = member(&path, &name),
            }
        }
        match error.kind() {
            ValidationErrorKind::Required { property } => {
                found.extend(self.named(&member(&path, property.as_str().unwrap_or_default())));
                return;
            }
            ValidationErrorKind::AdditionalProperties { unexpected }
            | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
                for name in unexpected {
                    found.extend(self.named(&member(&path, name)));
                }
            }
            ValidationErrorKind::PropertyNames { error } => {
                let name = error.instance().as_str().unwrap_or_default();
                found.extend(self.named(&member(&path, name)));
            }
            ValidationErrorKind::AnyOf { context }
            | ValidationErrorKind::OneOfNotValid { context } => {
                for error in context.iter().flatten() {
                    self.fields(error, found);
                }
            }
            _ => {}
        }
        found.extend(self.named(&path));
    }

    /// The names of a place in a site: a member that travels on its own has one without its object.
    fn named(&self, path: &str) -> Vec<String> {
        match &self.part {
            Part::Body(_) if path.is_empty() => vec!["body".to_owned()],
            Part::Body(_) => vec![path.to_owned()],
            Part::Parameter { name, .. } if path.is_empty() => vec![name.clone()],
            Part::Parameter { name, style: Style::Form, explode: true, .. }
                if !path.starts_with('[') =>
            {
                vec![path.to_owned(), member(name, path)]
            }
            Part::Parameter { name, .. } if path.starts_with('[') => vec![format!("{name}{path}")],
            Part::Parameter { name, .. } => vec![member(name, path)],
        }
    }
}

fn member(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
