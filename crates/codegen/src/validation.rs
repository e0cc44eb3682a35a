//! `validation.rs`: the constraints of everything that can stand in a request.

use crate::model::Api;
use crate::names::{field, literal, number};
use crate::schema::{Object, Property, Schema};
use crate::shape::Shape;

pub(crate) fn write(api: &Api) -> String {
    let checks: String = api.requested().map(|object| write_object(api, object)).collect();
    let patterns: String = api
        .patterns()
        .enumerate()
        .map(|(index, pattern)| {
            let literal = literal(pattern);
            format!(
                "#[expect(clippy::expect_used, reason = \"the generator has compiled it\")]\n\
                 pub(crate) static PATTERN_{index}: LazyLock<Regex> =\n\
                 LazyLock::new(|| Regex::new({literal}).expect(\"the pattern compiles\"));\n\n"
            )
        })
        .collect();
    format!(
        "//! The constraints of request bodies.\n\nuse std::sync::LazyLock;\n\nuse regex::Regex;\n\n\
         #[allow(clippy::wildcard_imports, reason = \"the models of the request bodies\")]\n\
         use super::models::*;\nuse crate::validation::{{Validate, Violations}};\n\n{patterns}{checks}"
    )
}

fn write_object(api: &Api, object: &Object) -> String {
    let checks: String =
        object.writable().filter_map(|property| write_property(api, property)).collect();
    let violations = if checks.is_empty() { "_" } else { "violations" };
    format!(
        "impl Validate for {} {{\nfn validate(&self, {violations}: &mut Violations) {{\n{checks}}}\n}}\n\n",
        object.name
    )
}

fn write_property(api: &Api, property: &Property) -> Option<String> {
    let name = field(&property.name);
    let check = write_check(api, &property.shape, "value")?;
    let within =
        format!("violations.within({}, |violations| {{ {check} }});", literal(&property.name));
    Some(if property.required {
        format!("let value = &self.{name};\n{within}\n")
    } else {
        format!("if let Some(value) = &self.{name} {{ {within} }}\n")
    })
}

/// The statements that check `value`, a reference; `None` when nothing constrains it.
pub(crate) fn write_check(api: &Api, shape: &Shape, value: &str) -> Option<String> {
    let mut checks = Vec::new();
    match shape {
        Shape::Text { min_length, max_length, pattern, .. } => {
            if let Some(limit) = min_length {
                checks.push(format!("violations.min_length({value}, {});", number(limit)));
            }
            if let Some(limit) = max_length {
                checks.push(format!("violations.max_length({value}, {});", number(limit)));
            }
            let index = pattern
                .as_deref()
                .and_then(|pattern| api.patterns().position(|known| known == pattern));
            if let Some(index) = index {
                checks.push(format!("violations.pattern({value}, &PATTERN_{index});"));
            }
        }
        Shape::Integer { minimum, maximum } => {
            if let Some(limit) = minimum {
                checks.push(format!("violations.minimum(*{value}, {});", number(limit)));
            }
            if let Some(limit) = maximum {
                checks.push(format!("violations.maximum(*{value}, {});", number(limit)));
            }
        }
        Shape::Array { items, max_items } => {
            if let Some(limit) = max_items {
                checks.push(format!("violations.max_items({value}, {});", number(limit)));
            }
            if let Some(check) = write_check(api, items, "item") {
                checks.push(format!("violations.each({value}, |violations, item| {{ {check} }});"));
            }
        }
        Shape::Reference(name) => {
            if let Some(Schema::Object(_)) = api.schema(name) {
                checks.push(format!("{value}.validate(violations);"));
            }
        }
        Shape::Uuid | Shape::Timestamp | Shape::Boolean | Shape::Constant { .. } => {}
    }
    (!checks.is_empty()).then(|| checks.join("\n"))
}
