//! Which keyword it is that a value is refused for, where one is as good as another.

use serde_json::Value;

use crate::literal::{Literal, Side};
use crate::solver::Solver;

/// What refuses a value at a reference.
pub(crate) enum Cause<'v> {
    /// That it stands there.
    Reference,
    /// What it leads to; the sender has that there.
    Inside(Option<&'v Value>),
}

impl<'v> Solver<'v> {
    /// Whether a value is refused for a reference of the receiver, and not for what it leads to: that
    /// says the same on both sides, or the sender has something else at this place.
    pub(crate) fn cause(
        &mut self,
        reference: &str,
        value: &Value,
        sent: Option<&'v Value>,
    ) -> Cause<'v> {
        let name = reference.strip_prefix("#/$defs/").unwrap_or_default();
        let [sender, receiver] =
            [Side::Sender, Side::Receiver].map(|side| self.definition(side, name));
        if let (Some(sender), Some(receiver)) = (sender, receiver)
            && self.key(&Literal::accepts(sender, Side::Sender))
                == self.key(&Literal::accepts(receiver, Side::Receiver))
        {
            return Cause::Reference;
        }
        let Some(sent) = sent else { return Cause::Inside(sender) };
        if alternatives(sent).is_some() {
            let is_same = |it: &Value| it.get("$ref").is_some_and(|it| it == reference);
            let inside = self.sent_by(sent, value, is_same).is_some();
            return if inside { Cause::Inside(sender) } else { Cause::Reference };
        }
        match sent.get("$ref") {
            None => Cause::Inside(Some(sent)),
            Some(other) if other == reference => Cause::Inside(sender),
            // What has another name has the same place.
            Some(other) if sender.is_none() => Cause::Inside(self.target(Side::Sender, other)),
            Some(_) => Cause::Reference,
        }
    }

    /// Of the branches of a receiver that all refuse a value, the one that refers to the same as what the
    /// sender sends it by, and that.
    pub(crate) fn nearest_branch(
        &mut self,
        parts: &'v [Value],
        value: &Value,
        sent: Option<&'v Value>,
    ) -> Option<(usize, &'v Value)> {
        let index_of = |it: &Value| {
            let reference = it.get("$ref")?;
            parts.iter().position(|part| part.get("$ref") == Some(reference))
        };
        let by = self.sent_by(sent?, value, |it| index_of(it).is_some())?;
        Some((index_of(by)?, by))
    }

    /// The branch of some by which the sender sends a value, or the whole schema, where it has none.
    fn sent_by(
        &mut self,
        sent: &'v Value,
        value: &Value,
        is_one: impl Fn(&Value) -> bool,
    ) -> Option<&'v Value> {
        match alternatives(sent) {
            Some(all) => all
                .iter()
                .filter(|it| is_one(it))
                .find(|it| self.holds(Literal::accepts(it, Side::Sender), value)),
            None => is_one(sent).then_some(sent),
        }
    }
}

/// The schemas of which a value has to be of one.
fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf"].into_iter().find_map(|it| schema.get(it)?.as_array())
}

/// The part of a sender's list that refers to the same as one of the receiver's, or stands at its place.
pub(crate) fn same_part<'v>(
    sent: Option<&'v Value>,
    part: &Value,
    index: usize,
) -> Option<&'v Value> {
    let all = sent?.as_array()?;
    match part.get("$ref") {
        Some(reference) => all.iter().find(|it| it.get("$ref") == Some(reference)),
        None => all.get(index).filter(|it| it.get("$ref").is_none()),
    }
}
