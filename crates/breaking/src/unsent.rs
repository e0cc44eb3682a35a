//! What a parameter means that is not sent, or is sent with no value.

use bv_cms_findings::{Finding, show};
use serde_json::{Value, json};

use super::Way;
use super::operation::Pair;
use super::parameters::Parameter;
use super::walk::{Side, Walk};
use crate::rule;

impl Walk<'_> {
    /// Warns when another value stands for one that is not sent.
    pub(super) fn default_changed(&mut self, base: &Parameter, new: &Parameter) {
        let default = |side: &Side<'_>, it: &Parameter| -> Option<Value> {
            side.at(&it.schema)?.1.get("default").cloned()
        };
        let (before, now) = (default(&self.base, base), default(&self.new, new));
        if before.is_none() || before == now || new.required {
            return;
        }
        let Parameter { name, location, .. } = base;
        let finding: Finding = self
            .said(
                rule::BREAKING_DEFAULT_CHANGED,
                format!("the {location} parameter `{name}` has another default"),
                show(before.as_ref()),
                show(now.as_ref()),
            )
            .help("keep the default, or make sure that nobody counts on it")
            .at(self.new.document, &new.pointer)
            .used_by(&self.new.operations)
            .directed_by(self.new.document.directions());
        self.warnings.push(finding);
    }

    /// `?q=` is valid where empty values are allowed, whatever the schema says (OAS 3.1.1, section
    /// 4.8.12.2).
    pub(super) fn empty_value(&mut self, pair: &Pair, base: &Parameter, new: &Parameter) {
        let allows = |side: &Side<'_>, it: &Parameter| {
            let said = side.member(&it.pointer, "allowEmptyValue");
            it.location == "query" && said.is_some_and(|(_, value)| value == &Value::Bool(true))
        };
        if !allows(&self.base, base) || allows(&self.new, new) {
            return;
        }
        let has_schema = self.new.at(&new.schema).is_some();
        if !has_schema || self.request.takes(&new.schema, &json!("")) {
            return;
        }
        let request = self.request(&pair.base, Some((base, &json!(""))));
        let finding = self
            .said(
                rule::BREAKING_PARAMETER_STYLE,
                format!("the query parameter `{}` has to have a value now", base.name),
                format!("valid: {request}"),
                format!("refused: `{}` is empty", new.name),
            )
            .help("keep `allowEmptyValue`");
        let curl = self.command(&pair.base, request);
        if let Some(broken) = self.add_new(finding, Some(Way::Request), &new.pointer) {
            broken.curl = curl;
        }
    }
}
