//! Local references (`$ref: '#/…'`) and what they stand for.

mod kept;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::place::{Place, walk};
use crate::pointer;

pub use kept::Kept;

/// A reference that does not lead anywhere in its document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pointer}: the document holds nothing at `{reference}`")]
pub struct ReferenceError {
    /// The pointer of the object that holds the `$ref`.
    pub pointer: String,
    /// The value of the `$ref`.
    pub reference: String,
}

/// A value in which every reference was replaced by what it stands for, and which still knows
/// where in the document each part of it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The value without references, but for those that would never end: where a schema contains
    /// itself, its `$ref` stays.
    pub value: Value,
    /// Origins of the places at which the value stops following its surroundings.
    origins: BTreeMap<String, String>,
}

impl Resolved {
    /// The pointer in the document of the value at `pointer` in [`Resolved::value`].
    #[must_use]
    pub fn origin(&self, pointer: &str) -> String {
        let mut ancestor = pointer;
        loop {
            if let Some(origin) = self.origins.get(ancestor) {
                return format!("{origin}{}", &pointer[ancestor.len()..]);
            }
            match pointer::parent(ancestor) {
                Some(parent) => ancestor = parent,
                None => return pointer.to_owned(),
            }
        }
    }

    /// Says that the value at `pointer` comes from `origin`, for values put together by hand.
    pub fn set_origin(&mut self, pointer: &str, origin: &str) {
        self.origins.insert(pointer.to_owned(), origin.to_owned());
    }

    /// Says that the value at `pointer` is the item `index` of `list`, with all its origins.
    pub fn adopt_item(&mut self, pointer: &str, list: &Self, index: usize) {
        let item = pointer::join("", &index.to_string());
        self.set_origin(pointer, &list.origin(&item));
        for (inner, origin) in &list.origins {
            if let Some(rest) = inner.strip_prefix(&item)
                && pointer::is_within(inner, &item)
            {
                self.origins.insert(format!("{pointer}{rest}"), origin.clone());
            }
        }
    }
}

/// The value at `pointer` of `root` with every reference in it replaced.
///
/// Members beside a `$ref` win over those of what it refers to. References inside examples,
/// defaults, constants and extensions are data and stay.
///
/// # Errors
/// When a reference leads nowhere; also when `pointer` does.
pub fn resolve(root: &Value, pointer: &str) -> Result<Resolved, ReferenceError> {
    resolve_but(root, pointer, &Kept::default())
}

/// As [`resolve`]; references to what is kept stay.
///
/// # Errors
/// As [`resolve`].
pub fn resolve_but(root: &Value, pointer: &str, kept: &Kept) -> Result<Resolved, ReferenceError> {
    let value = root.pointer(pointer).ok_or_else(|| ReferenceError {
        pointer: pointer.to_owned(),
        reference: format!("#{pointer}"),
    })?;
    let mut resolver = Resolver { root, kept, origins: BTreeMap::new(), active: Vec::new() };
    resolver.origins.insert(String::new(), pointer.to_owned());
    resolver.active.push(pointer.to_owned());
    let value = resolver.value(value, Place::at(root, pointer), pointer, "")?;
    Ok(Resolved { value, origins: resolver.origins })
}

/// Follows the reference at `pointer`, and that at its target, until there is none: the pointer
/// and the value where the chain ends. Members beside a `$ref` are not looked at.
///
/// # Errors
/// When a reference leads nowhere or in a circle; also when `pointer` leads nowhere.
pub fn follow<'v>(root: &'v Value, pointer: &str) -> Result<(String, &'v Value), ReferenceError> {
    let mut seen = vec![pointer.to_owned()];
    let mut holder = pointer.to_owned();
    let mut reference = format!("#{pointer}");
    loop {
        let unresolved =
            || ReferenceError { pointer: holder.clone(), reference: reference.clone() };
        let at = pointer::from_reference(&reference).ok_or_else(unresolved)?;
        let value = root.pointer(&at).ok_or_else(unresolved)?;
        let Some(next) = reference_of(value) else { return Ok((at, value)) };
        let circle = pointer::from_reference(next).is_some_and(|next| seen.contains(&next));
        next.clone_into(&mut reference);
        if circle {
            return Err(ReferenceError { pointer: at, reference });
        }
        seen.push(at.clone());
        holder = at;
    }
}

/// Every reference of the value at `pointer`: the pointer of the object that holds it, and its text.
#[must_use]
pub fn references<'v>(root: &'v Value, pointer: &str) -> Vec<(String, &'v str)> {
    let mut found = Vec::new();
    if let Some(value) = root.pointer(pointer) {
        walk(value, pointer, Place::at(root, pointer), &mut |pointer, value, place| {
            if place == Place::Keywords
                && let Some(reference) = reference_of(value)
            {
                found.push((pointer.to_owned(), reference));
            }
            place != Place::Data
        });
    }
    found
}

fn reference_of(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

struct Resolver<'v> {
    root: &'v Value,
    kept: &'v Kept,
    origins: BTreeMap<String, String>,
    /// The targets inside which the walk is at the moment.
    active: Vec<String>,
}

impl Resolver<'_> {
    /// Resolves `value`, written at `origin`, for the place `at` in the result.
    fn value(
        &mut self,
        value: &Value,
        place: Place,
        origin: &str,
        at: &str,
    ) -> Result<Value, ReferenceError> {
        if place == Place::Data {
            return Ok(value.clone());
        }
        match value {
            Value::Object(members) => match reference_of(value) {
                Some(reference) if place == Place::Keywords => {
                    self.reference(members, reference, origin, at)
                }
                _ => self.members(Map::new(), members, place, origin, at),
            },
            Value::Array(items) => {
                let mut array = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    let index = index.to_string();
                    let origin = pointer::join(origin, &index);
                    array.push(self.value(
                        item,
                        place.item(),
                        &origin,
                        &pointer::join(at, &index),
                    )?);
                }
                Ok(Value::Array(array))
            }
            _ => Ok(value.clone()),
        }
    }

    fn members(
        &mut self,
        mut object: Map<String, Value>,
        members: &Map<String, Value>,
        place: Place,
        origin: &str,
        at: &str,
    ) -> Result<Value, ReferenceError> {
        for (key, member) in members {
            let origin = pointer::join(origin, key);
            let at = pointer::join(at, key);
            let place = place.member(key, member);
            let value = self.value(member, place, &origin, &at)?;
            object.insert(key.clone(), value);
        }
        Ok(Value::Object(object))
    }

    fn reference(
        &mut self,
        members: &Map<String, Value>,
        reference: &str,
        origin: &str,
        at: &str,
    ) -> Result<Value, ReferenceError> {
        let unresolved =
            || ReferenceError { pointer: origin.to_owned(), reference: reference.to_owned() };
        let target = pointer::from_reference(reference).ok_or_else(unresolved)?;
        let value = self.root.pointer(&target).ok_or_else(unresolved)?;
        if self.kept.0.contains(&target) || self.active.contains(&target) {
            return Ok(Value::Object(members.clone()));
        }
        self.origins.insert(at.to_owned(), target.clone());
        self.active.push(target.clone());
        let resolved = self.value(value, Place::at(self.root, &target), &target, at);
        self.active.pop();
        let Value::Object(mut object) = resolved? else { return Ok(value.clone()) };
        let mut siblings = members.clone();
        siblings.shift_remove("$ref");
        // The members beside the reference replace those of the target, origins included.
        for key in siblings.keys() {
            let at = pointer::join(at, key);
            object.shift_remove(key);
            self.origins.retain(|inner, _| !pointer::is_within(inner, &at));
            self.origins.insert(at, pointer::join(origin, key));
        }
        self.members(object, &siblings, Place::Keywords, origin, at)
    }
}

#[cfg(test)]
mod tests;
