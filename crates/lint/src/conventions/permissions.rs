//! Permissions: what is declared, and what operations need.

use std::collections::BTreeSet;

use bv_cms_document::Extensions;
use bv_cms_document::pointer::join;
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    let Extensions { permission, permissions, .. } = linter.dialect().extensions;
    let place = join("", permissions);
    let declared = linter.get(&place).and_then(Value::as_object);
    let mut used = BTreeSet::new();
    for operation in linter.operations() {
        let at = join(&operation.pointer, permission);
        let Some(needed) = linter.get(&at) else { continue };
        let name = needed.as_str().unwrap_or_default();
        if !declared.is_some_and(|declared| declared.contains_key(name)) {
            let message = format!("{} needs a permission nobody can have", operation.operation_id);
            let expected = format!("one of `{permissions}`");
            linter.add(rule::PERMISSION_UNDECLARED, &at, message, expected, show(Some(needed)));
        }
        used.insert(name);
    }
    for name in declared.into_iter().flat_map(serde_json::Map::keys) {
        if !used.contains(name.as_str()) {
            let message = format!("no operation needs `{name}`");
            let at = join(&place, name);
            linter.add(rule::PERMISSION_UNUSED, &at, message, "an operation that needs it", "none");
        }
    }
}
