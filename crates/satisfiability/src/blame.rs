//! Which keyword it is that a value is refused for, where one is as good as another.

use bv_cms_document::pointer;
use serde_json::Value;

use crate::literal::{Literal, Side};
use crate::place::Place;
use crate::solver::Solver;

impl<'v> Solver<'v> {
    /// Whether a value is refused for a reference of the receiver at a place, and not for what it leads
    /// to: that says the same on both sides, or the sender has something else at this place.
    pub(crate) fn is_cause(&self, at: Place<'_>, reference: &str) -> bool {
        let name = reference.strip_prefix("#/$defs/").unwrap_or_default();
        let there = [Side::Sender, Side::Receiver].map(|side| self.definition(side, name));
        let [Some(sender), Some(receiver)] = there else { return false };
        let unchanged = self.key(&Literal::accepts(sender, Side::Sender))
            == self.key(&Literal::accepts(receiver, Side::Receiver));
        let place = at.pointer();
        let around = pointer::parent(&place).and_then(|around| self.sent_at(around));
        let other = around.is_some_and(|sent| match sent.get("$ref") {
            Some(other) => other != reference,
            None => ["oneOf", "anyOf"].iter().any(|it| sent.get(it).is_some()),
        });
        unchanged || other
    }

    /// Of the branches of a receiver that all refuse a value, the one that refers to the same as the one
    /// by which the sender sends it.
    pub(crate) fn nearest_branch(
        &mut self,
        parts: &'v [Value],
        value: &Value,
        at: Place<'_>,
    ) -> Option<usize> {
        let sent = self.sent_at(&at.pointer())?.as_array()?;
        let index =
            sent.iter().position(|part| self.holds(Literal::accepts(part, Side::Sender), value))?;
        let reference = sent[index].get("$ref")?;
        parts.iter().position(|part| part.get("$ref") == Some(reference))
    }

    /// What the sender has at a place of the receiver.
    fn sent_at(&self, place: &str) -> Option<&'v Value> {
        let (name, inside) = crate::solver::split(place)?;
        self.definition(Side::Sender, name)?.pointer(inside)
    }
}
