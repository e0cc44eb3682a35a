//! Names of operations: their form, and that they stay.

use std::collections::BTreeSet;

use bv_cms_document::Position;
use bv_cms_document::pointer::join;
use bv_cms_findings::{Finding, show};

use super::linter::Linter;
use crate::rule;

/// What is taken for the form of a name.
const FORM: &str = "words without separators, each beginning with one capital";

pub(super) fn lint(linter: &mut Linter<'_>) {
    let (file, text) = linter.operation_ids;
    let promised: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.split('#').next().unwrap_or_default().trim()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let mut there = BTreeSet::new();
    for operation in linter.operations() {
        let pointer = join(&operation.pointer, "operationId");
        let Some(id) = linter.get(&pointer) else { continue };
        let found = show(Some(id));
        let Some(name) = id.as_str() else { continue };
        if !is_upper_camel(name) {
            let message = format!("`{name}` is not in UpperCamelCase");
            linter.add(rule::OPERATION_ID_FORM, &pointer, message, FORM, found.clone());
        }
        if !promised.iter().any(|(_, promised)| *promised == name) {
            let message = format!("`{name}` is a new name that was not written down");
            let expected = format!("a line `{name}` in {file}");
            linter.add(rule::OPERATION_ID_UNLISTED, &pointer, message, expected, found);
        }
        there.insert(name.to_owned());
    }
    for (line, name) in promised.into_iter().filter(|(_, name)| !there.contains(*name)) {
        let message = format!("`{name}` was promised and is gone");
        let document = linter.collector.document.file_name();
        let finding = Finding::new(rule::OPERATION_ID_REMOVED, message)
            .at_line(file, text, Position { line, column: 1 })
            .expected(file, name)
            .found(document, "(absent)")
            .help(linter.dialect().say(rule::OPERATION_ID_REMOVED.remedy));
        // Waivers name findings by pointer: the place of a name in a list of names.
        linter.collector.add_placed(Finding { pointer: join("", name), ..finding });
    }
}

/// `CreateLive`, not `CreateAPIToken`: two capitals in a row have no agreed spelling elsewhere.
fn is_upper_camel(name: &str) -> bool {
    let capital_pair =
        name.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !capital_pair
}
