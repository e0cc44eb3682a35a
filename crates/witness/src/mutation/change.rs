//! One change of a contract, and how it is made.

use bv_cms_document::pointer::{parent, tokens};
use serde_json::{Map, Value};

use super::Operator;

/// One change of a contract.
#[derive(Debug, Clone, PartialEq)]
pub struct Mutant {
    /// What kind of change it is.
    pub operator: Operator,
    /// The JSON pointer of the place that is changed.
    pub pointer: String,
    /// What is changed there, for people.
    pub description: String,
    pub(super) change: Change,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    Delete,
    /// The member at the pointer gets this name, and keeps its place.
    Rename(String),
    /// The value at the pointer becomes this one, whether there was one or not.
    Set(Value),
    /// The array at the pointer gets one more item.
    Push(Value),
    /// The members of the object at the pointer, or the items of the array, go round by one.
    Rotate,
}

/// What a place held before it was changed.
#[derive(Debug)]
pub(super) struct Before<'m> {
    /// The pointer of the object or array in which something was changed.
    pub(super) pointer: &'m str,
    pub(super) value: Value,
}

impl Mutant {
    /// Whether something has another name afterwards.
    pub(super) fn renames(&self) -> bool {
        matches!(self.change, Change::Rename(_))
    }

    /// Makes the change in a contract, and answers with what was there before. `None` when the
    /// place is not there or is not one that can be changed in this way; the contract is then as
    /// it was.
    pub(super) fn apply(&self, contract: &mut Value) -> Option<Before<'_>> {
        let inside = matches!(self.change, Change::Push(_) | Change::Rotate);
        let pointer = if inside { &self.pointer } else { parent(&self.pointer)? };
        let holder = contract.pointer_mut(pointer)?;
        let value = holder.clone();
        match &self.change {
            Change::Push(item) => holder.as_array_mut()?.push(item.clone()),
            Change::Rotate => rotate(holder)?,
            change => in_holder(holder, &tokens(&self.pointer).pop()?, change)?,
        }
        Some(Before { pointer, value })
    }
}

impl Before<'_> {
    /// Puts it back.
    pub(super) fn restore(self, contract: &mut Value) {
        if let Some(holder) = contract.pointer_mut(self.pointer) {
            *holder = self.value;
        }
    }
}

fn in_holder(holder: &mut Value, key: &str, change: &Change) -> Option<()> {
    match (holder, change) {
        (Value::Object(members), Change::Delete) => members.shift_remove(key).map(|_| ()),
        (Value::Object(members), Change::Rename(name)) => renamed(members, key, name),
        (Value::Object(members), Change::Set(value)) => {
            members.insert(key.to_owned(), value.clone());
            Some(())
        }
        (Value::Array(items), Change::Delete) => {
            let index = key.parse().ok().filter(|index| *index < items.len())?;
            items.remove(index);
            Some(())
        }
        (Value::Array(items), Change::Set(value)) => {
            let index: usize = key.parse().ok()?;
            *items.get_mut(index)? = value.clone();
            Some(())
        }
        _ => None,
    }
}

fn renamed(members: &mut Map<String, Value>, key: &str, name: &str) -> Option<()> {
    if members.contains_key(name) || !members.contains_key(key) {
        return None;
    }
    let all = std::mem::take(members);
    for (other, value) in all {
        members.insert(if other == key { name.to_owned() } else { other }, value);
    }
    Some(())
}

fn rotate(value: &mut Value) -> Option<()> {
    match value {
        Value::Object(members) => {
            let (first, value) = members.iter().next()?;
            let (first, value) = (first.clone(), value.clone());
            members.shift_remove(&first);
            members.insert(first, value);
        }
        Value::Array(items) if !items.is_empty() => items.rotate_left(1),
        _ => return None,
    }
    Some(())
}
