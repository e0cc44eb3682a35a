//! Tags: what is declared, and what operations have.

use std::collections::BTreeSet;

use bv_cms_document::pointer::join;
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    let declared = linter.get("/tags").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let declared: Vec<Option<&str>> =
        declared.iter().map(|tag| tag.get("name").and_then(Value::as_str)).collect();
    let mut used = BTreeSet::new();
    for operation in linter.operations() {
        let at = join(&operation.pointer, "tags");
        let tags = linter.get(&at).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if tags.is_empty() {
            let message = format!("{} has no tag", operation.operation_id);
            let expected = "one of the declared tags";
            linter.add(rule::TAG_UNDECLARED, &operation.pointer, message, expected, "(absent)");
        }
        for (index, tag) in tags.iter().enumerate() {
            if !tag.as_str().is_some_and(|name| declared.contains(&Some(name))) {
                let at = join(&at, &index.to_string());
                let message = "the tag is not among the document's `tags`";
                let expected = "one of the declared tags";
                linter.add(rule::TAG_UNDECLARED, &at, message, expected, show(Some(tag)));
            }
            used.extend(tag.as_str());
        }
    }
    for (index, name) in declared.into_iter().enumerate() {
        if let Some(name) = name
            && !used.contains(name)
        {
            let at = join("/tags", &index.to_string());
            let message = format!("no operation has the tag `{name}`");
            linter.add(rule::TAG_UNUSED, &at, message, "an operation that has it", "none");
        }
    }
}
