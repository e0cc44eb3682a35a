//! Objects with known members.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase as _;
use serde_json::Value;

use super::declare::Types;
use crate::model::{ADDITIONAL, Directions, Field, Kind, Type};
use crate::names::snake;
use crate::node::{Fault, Node};
use crate::schema::text::is_scalar;
use crate::schema::{self, Travel, composed, flag};

impl Types<'_> {
    /// An object with known members, `allOf` taken together. `is_object` is whether a schema around
    /// it says so.
    pub(crate) fn record(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
        is_object: bool,
    ) -> Result<Kind, Fault> {
        let mut fields: Vec<Field> = Vec::new();
        let mut additional = None;
        let parts = composed(node)?;
        let mut is_object = is_object;
        for part in &parts {
            let types = schema::types(part)?;
            let objects = types.iter().all(|kind| kind == "object" || kind == "null");
            is_object |= objects && !types.is_empty();
        }
        if directions.requested && !is_object {
            return Err(node.fault(
                "its members say nothing of what is no object, and no code holds both: write \
                 `type: object`",
            ));
        }
        let mut places = BTreeMap::new();
        let mut required = BTreeSet::new();
        for part in &parts {
            required.extend(part.texts("required")?);
        }
        for part in &parts {
            for (name, member) in part.members("properties")? {
                if let Some(known) = fields.iter().find(|field| field.name == name) {
                    // What both admit, the type of each holds.
                    let plain = is_scalar(&member) && is_scalar(&places[name]);
                    if !plain && known.schema != *member.value {
                        return Err(member.fault(format!(
                            "`{name}` has another schema at {}, and one type does not hold both; \
                             say all of it in one of them, and leave the other one out",
                            places[name].pointer()
                        )));
                    }
                    continue;
                }
                places.insert(name.to_owned(), member.clone());
                let required = required.contains(name);
                fields.push(self.field(name, &member, required, wished, directions)?);
            }
            match part.get("additionalProperties") {
                Some(each) if each.value.is_object() => {
                    let wished = format!("{wished}Value");
                    let find = || self.of(&each, &wished, directions);
                    additional = Some(self.context.within(&each, find)?);
                }
                // Who says that there may be others has them.
                Some(each) if each.value == true => additional = additional.or(Some(Type::Any)),
                _ => {}
            }
        }
        // What only a pattern names has another type.
        if parts.iter().any(|part| part.get("patternProperties").is_some()) {
            additional = Some(Type::Any);
        }
        let known: BTreeSet<_> = fields.iter().map(|field| field.name.clone()).collect();
        if additional.is_none() {
            for part in node.asking_parts()? {
                no_others(&part, &known.union(&required).cloned().collect())?;
            }
            for name in required.difference(&known) {
                fields.push(unnamed(name, node, directions)?);
            }
        }
        let mut idents = BTreeMap::new();
        for field in &fields {
            if let Some(other) = idents.insert(&field.ident, &field.name) {
                let place = places.get(&field.name).unwrap_or(node);
                return Err(place.fault(format!(
                    "the members `{other}` and `{}` are both `{}` in Rust; rename one of them",
                    field.name, field.ident
                )));
            }
        }
        let taken = fields.iter().find(|field| field.ident == ADDITIONAL);
        if let (Some(field), true) = (taken, additional.is_some()) {
            return Err(node.fault(format!(
                "the member `{}` and the field for all members of other names are both \
                 `{ADDITIONAL}` in Rust; rename the member",
                field.name
            )));
        }
        Ok(Kind::Struct { fields, additional })
    }

    fn field(
        &self,
        name: &str,
        member: &Node<'_>,
        required: bool,
        wished: &str,
        directions: Directions,
    ) -> Result<Field, Fault> {
        let (read_only, write_only) = (flag(member, "readOnly")?, flag(member, "writeOnly")?);
        let travels = !(read_only && directions.requested || write_only && directions.answered);
        let wished = format!("{wished}{}", name.to_upper_camel_case());
        let kind = self.context.within(member, || self.of(member, &wished, directions))?;
        let optional = !(required && travels);
        Ok(Field {
            name: name.to_owned(),
            ident: snake(name),
            kind,
            optional,
            write_only,
            description: member.described(),
            schema: member.value.clone(),
        })
    }
}

/// Refuses members that are named under a condition only, for which a struct has no field.
fn no_others(part: &Node<'_>, known: &BTreeSet<String>) -> Result<(), Fault> {
    let named = part.members("properties")?;
    let other = named.into_iter().find(|(name, member)| {
        // What is refused there needs none.
        !known.contains(*name) && member.value != false
    });
    let told = |at: &Node<'_>, name: &str| {
        Err(at.fault(format!(
            "no field holds `{name}`, which only some of these objects have; name it among the \
             `properties` of all of them, or write them as alternatives without members beside"
        )))
    };
    if let Some((name, member)) = other {
        return told(&member, name);
    }
    if let Some(name) = part.texts("required")?.iter().find(|name| !known.contains(*name)) {
        return told(&part.require("required")?, name);
    }
    for (_, others) in part.members("dependentRequired")? {
        let mut others_named =
            others.value.as_array().into_iter().flatten().filter_map(Value::as_str);
        if let Some(name) = others_named.find(|name| !known.contains(*name)) {
            return told(&others, name);
        }
    }
    Ok(())
}

/// A member that is only required, so that it holds whatever there is.
fn unnamed(name: &str, node: &Node<'_>, directions: Directions) -> Result<Field, Fault> {
    let travel = schema::kept(node)?.get(name).copied();
    let stays = directions.requested && travel == Some(Travel::Answers)
        || directions.answered && travel == Some(Travel::Requests);
    Ok(Field {
        name: name.to_owned(),
        ident: snake(name),
        kind: Type::Any,
        optional: stays,
        write_only: travel == Some(Travel::Requests),
        description: String::new(),
        schema: Value::Bool(true),
    })
}
