//! What is asked for where it can be sent.

use bv_cms_document::Direction;

use super::linter::Linter;
use crate::{rule, valid};

pub(super) fn lint(linter: &mut Linter<'_>) {
    for demand in valid::vain_demands(linter.collector.document) {
        let (side, flag) = match demand.direction {
            Direction::Response => ("answers", "writeOnly"),
            _ => ("requests", "readOnly"),
        };
        let name = &demand.name;
        let message = format!("only {side} use this, and `{name}` is `{flag}`: nobody sends it");
        let expected = format!("no member that is `{flag}`");
        let found = format!("`{name}`");
        linter.add(rule::REQUIRED_NEVER_SENT, &demand.pointer, message, expected, found);
    }
}
