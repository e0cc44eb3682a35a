//! What either document states wrongly, as findings.

use super::faults::Faults;
use super::walk::Walk;
use crate::rule;

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
            self.add_new(finding(self, ["a document that is valid", why]), None, at);
        }
    }
}
