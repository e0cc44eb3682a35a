//! What either document states wrongly, as findings.

use bv_cms_document::{Direction, pointer};
use serde_json::Value;

use super::faults::{Faults, schema_pointers};
use super::walk::Walk;
use crate::rule;
use crate::way::Way;

impl Walk<'_> {
    /// Reports what either document states wrongly.
    pub(super) fn faults(&mut self, base: &Faults, new: &Faults) {
        let finding = |walk: &Self, said: [&str; 2]| {
            let message = "the document states something wrongly".to_owned();
            let [one, other] = said;
            walk.said(rule::BREAKING_INVALID, message, one, other)
                .help("mend it, so that what uses it can be compared")
        };
        for (at, why) in new.but(base) {
            let mut finding = finding(self, ["a document that is valid", why]);
            // Whoever read the document knows more of a reference.
            if let Some(fault) = self.new.document.fault(at) {
                finding = finding.help(&*fault.message);
            }
            self.add_new(finding, None, at);
        }
        // What uses a schema of the base says so itself; beside schemas nobody else does.
        let root = self.base.root();
        for (at, why) in base.but(new).filter(|(at, _)| !is_in_schema(root, at)) {
            let way = match self.base.document.directions().at(at) {
                Direction::Request => Way::Request,
                _ => Way::Response,
            };
            let reason = "a reference of the base leads nowhere";
            let message = format!("it could not be decided whether this breaks clients: {reason}");
            let finding = self
                .said(rule::BREAKING_UNDECIDED, message, why, "")
                .help("mend the base and compare again, or look at the change and waive it");
            self.add_base(finding, Some(way), at);
        }
    }
}

/// Whether a place is inside of a schema.
fn is_in_schema(root: &Value, at: &str) -> bool {
    schema_pointers(root).iter().any(|schema| pointer::is_within(at, schema))
}
