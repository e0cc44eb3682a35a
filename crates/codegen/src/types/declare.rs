//! From a schema to its type: what needs a type of its own is declared.

use std::collections::BTreeSet;

use quote::quote;

use super::enumeration;
use crate::context::Context;
use crate::keyword;
use crate::model::{Declared, Directions, Kind, Type, Variant};
use crate::names::camel;
use crate::node::{Fault, Node};
use crate::schema::{self, Kept, Travel, admits_null, is_null, kept};

/// The Rust types of schemas.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Types<'c> {
    pub(crate) context: &'c Context,
    /// The components that a request can hold.
    pub(crate) requested: &'c BTreeSet<String>,
    /// The components that an answer can hold.
    pub(crate) answered: &'c BTreeSet<String>,
}

impl Types<'_> {
    /// Declares the type of a component.
    pub(crate) fn declare_component(&self, name: &str, node: &Node<'_>) -> Result<(), Fault> {
        let ident = camel(name);
        self.context.take(&ident, node)?;
        let directions = Directions {
            requested: self.requested.contains(name),
            answered: self.answered.contains(name),
        };
        let kind = self.kind(node, &ident.to_string(), directions, false)?;
        let kind = match kind {
            Ok(kind) => kind,
            Err(plain) => Kind::Wrapper(plain),
        };
        self.context.declare(Declared {
            name: ident,
            component: Some(name.to_owned()),
            description: node.described(),
            kind,
            schema: node.value.clone(),
            recursive: false,
        });
        Ok(())
    }

    /// The type of a schema. What needs a type of its own is declared, by the wished name.
    pub(crate) fn of(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
    ) -> Result<Type, Fault> {
        self.of_known(node, wished, directions, false)
    }

    /// The same, where a schema around it may say already that it is an object.
    fn of_known(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
        is_object: bool,
    ) -> Result<Type, Fault> {
        let place = (node.pointer().to_owned(), directions, is_object);
        self.context.once(place, || self.find(node, wished, directions, is_object))
    }

    fn find(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
        is_object: bool,
    ) -> Result<Type, Fault> {
        let kind = match self.kind(node, wished, directions, is_object)? {
            Err(plain) => plain,
            Ok(kind) => {
                let name = self.context.free(wished, node);
                self.context.declare(Declared {
                    name: name.clone(),
                    component: None,
                    description: node.described(),
                    kind,
                    schema: node.value.clone(),
                    recursive: false,
                });
                Type::Named(name.to_string())
            }
        };
        if node.reference("schemas")?.is_none() && kind != Type::Secret {
            shows_no_secret(node)?;
        }
        let nullable = admits_null(node, &mut BTreeSet::new())? && kind != Type::Any;
        Ok(if nullable { kind.optional() } else { kind })
    }

    /// What has to be declared for a schema, or the type that needs no declaration.
    fn kind(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
        is_object: bool,
    ) -> Result<Result<Kind, Type>, Fault> {
        if !node.value.is_object() {
            return Ok(Err(Type::Any));
        }
        if let Some(name) = node.reference("schemas")? {
            if schema::adds_members(node)? {
                return self.record(node, wished, directions, is_object).map(Ok);
            }
            return Ok(Err(Type::Named(camel(&name).to_string())));
        }
        if let Some(values) = enumeration::constants(node)? {
            return enumeration::enumeration(wished, &values, node);
        }
        if schema::is_record(node, &mut BTreeSet::new())? {
            return self.record(node, wished, directions, is_object).map(Ok);
        }
        let is_object = is_object || schema::types(node)? == ["object"];
        for name in ["oneOf", "anyOf"] {
            let alternatives = node.items(name)?;
            if alternatives.is_empty() || !schema::types(node)?.iter().all(|kind| kind == "object")
            {
                continue;
            }
            let kinds = alternatives.iter().filter(|alternative| !is_null(alternative));
            let kinds: Vec<_> = kinds.collect();
            return match kinds.as_slice() {
                [] => Ok(Err(Type::Any)),
                [only] => self.kind(only, wished, directions, is_object),
                _ => self.choice(&kinds, wished, node, directions, is_object),
            };
        }
        let types: Vec<_> =
            schema::types(node)?.into_iter().filter(|kind| kind != "null").collect();
        if types.is_empty() || types == ["object"] {
            let mut found: Option<Part<'_>> = None;
            for part in node.items("allOf")? {
                let kind = self.kind(&part, wished, directions, is_object)?;
                if matches!(kind, Err(Type::Any)) {
                    continue;
                }
                let own = Part { kind, node: part.clone() };
                found = Some(match found {
                    None => own,
                    Some(one) if one.is_called_like(&own) => one,
                    Some(one) => {
                        let behind = |it: &Part<'_>| self.behind(it, wished, directions, is_object);
                        let (before, after) = (behind(&one)?, behind(&own)?);
                        let Some(both) = one.with(own, &before, &after) else {
                            schema::refuse_contradiction(node)?;
                            return Err(part.fault(
                                "no type holds what this says and what the parts before it say; \
                                 write it as one schema",
                            ));
                        };
                        both
                    }
                });
            }
            if let Some(Part { kind, .. }) = found {
                return Ok(kind);
            }
        }
        let format = node.get("format").and_then(|format| format.value.as_str());
        Ok(Err(match (types.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), format) {
            (["string"], Some("uuid")) => Type::Uuid,
            (["string"], Some("date-time")) => Type::Timestamp,
            (["string"], Some("date")) => Type::Date,
            (["string"], Some("byte")) => Type::Base64,
            (["string"], Some("int64")) => Type::StringInt64,
            (["string"], Some("password")) => Type::Secret,
            (["string"], _) if node.flag(node.extensions().secret)? => Type::Secret,
            (["string"], _) => Type::Text,
            (["integer"], Some("int32")) => Type::Integer32,
            (["integer"], _) => Type::Integer64,
            (["number"], _) => Type::Number,
            (["boolean"], _) => Type::Boolean,
            (["array"], _) => {
                let item = match (node.get("items"), node.get("prefixItems")) {
                    (Some(items), None) => self.of(&items, &format!("{wished}Item"), directions)?,
                    _ => Type::Any,
                };
                Type::List(Box::new(item))
            }
            (["object"], _) => match node.get("additionalProperties") {
                Some(each) if each.value.is_object() && node.get("patternProperties").is_none() => {
                    let value = self.of(&each, &format!("{wished}Value"), directions)?;
                    Type::Map(Box::new(value))
                }
                _ => Type::Free,
            },
            _ => Type::Any,
        }))
    }

    /// What a part is: where it refers to a component, what that is in the end.
    fn behind(
        &self,
        part: &Part<'_>,
        wished: &str,
        directions: Directions,
        is_object: bool,
    ) -> Result<Result<Kind, Type>, Fault> {
        if !matches!(part.kind, Err(Type::Named(_))) {
            return Ok(part.kind.clone());
        }
        let mut at = part.node.clone();
        while let Some(name) = at.reference("schemas")? {
            at = at.component("schemas", &name)?;
        }
        self.kind(&at, wished, directions, is_object)
    }

    fn choice(
        &self,
        alternatives: &[&Node<'_>],
        wished: &str,
        node: &Node<'_>,
        directions: Directions,
        is_object: bool,
    ) -> Result<Result<Kind, Type>, Fault> {
        let mut variants: Vec<Variant> = Vec::new();
        let mut around = kept(node)?;
        around.retain(|_, travel| match travel {
            Travel::Both => false,
            Travel::Answers => directions.requested,
            Travel::Requests => directions.answered,
        });
        for (index, alternative) in alternatives.iter().enumerate() {
            let title = alternative.get("title").and_then(|title| title.value.as_str());
            let referred = alternative.reference("schemas")?;
            let name = referred
                .as_deref()
                .or(title)
                .map_or_else(|| quote::format_ident!("Alternative{}", index + 1), camel);
            if variants.iter().any(|variant| variant.name == name) {
                return Err(alternative.fault(format!(
                    "two alternatives are named `{name}` in Rust; give one of them another `title`"
                )));
            }
            knows_what_is_kept(alternative, &around)?;
            let kind =
                self.of_known(alternative, &format!("{wished}{name}"), directions, is_object)?;
            let schema = match referred {
                Some(referred) if alternative.entries()?.len() == 1 => {
                    let referred = crate::names::shouty(&referred);
                    quote!(&schemas::#referred)
                }
                _ => self.context.schema(keyword::alternative(alternative, node, self.context)?),
            };
            variants.push(Variant { name, kind, schema });
        }
        let discriminator = node.get("discriminator").map(|node| node.value.clone());
        Ok(Ok(Kind::Choice { variants, discriminator }))
    }
}

/// Refuses a secret that another part of the same schema does not know of, so that its type shows it.
fn shows_no_secret(node: &Node<'_>) -> Result<(), Fault> {
    for part in node.all_parts()? {
        if part.flag(part.extensions().secret)?
            || part.get("format").is_some_and(|it| it.value == "password")
        {
            return Err(node.fault(format!(
                "this is a secret by what stands at {}, and its type would show it; say so beside \
                 `type: string` here, or refer to that alone",
                part.pointer()
            )));
        }
    }
    Ok(())
}

/// A part of `allOf`, and how its values are held.
struct Part<'d> {
    kind: Result<Kind, Type>,
    node: Node<'d>,
}

impl Part<'_> {
    fn is_called_like(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Err(Type::Named(own)), Err(Type::Named(other))) => own == other,
            _ => false,
        }
    }

    /// How the values of both parts are held, which are this one and that one in the end; nothing when
    /// no type does.
    fn with(
        self,
        other: Self,
        this: &Result<Kind, Type>,
        that: &Result<Kind, Type>,
    ) -> Option<Self> {
        match (this, that) {
            (Err(this), Err(that)) => {
                let narrowed = this.narrowed(that)?;
                Some(if narrowed == *this {
                    self
                } else if narrowed == *that {
                    other
                } else {
                    Self { kind: Err(narrowed), ..self }
                })
            }
            (Ok(kind), Err(plain)) => kind.holds(plain).then_some(self),
            (Err(plain), Ok(kind)) => kind.holds(plain).then_some(other),
            (Ok(_), Ok(_)) => None,
        }
    }
}

/// Refuses an alternative whose own alternatives require a member that does not travel in both
/// directions, where only another alternative says so.
fn knows_what_is_kept(alternative: &Node<'_>, around: &Kept) -> Result<(), Fault> {
    let target = alternative.follow("schemas")?;
    if target.get("oneOf").is_none() && target.get("anyOf").is_none() {
        return Ok(());
    }
    let own = kept(alternative)?;
    for part in alternative.all_parts()? {
        for name in part.texts("required")? {
            if around.contains_key(&name) && !own.contains_key(&name) {
                return Err(part.require("required")?.fault(format!(
                    "another alternative says that `{name}` is `readOnly` or `writeOnly`; say it here \
                     as well"
                )));
            }
        }
    }
    Ok(())
}
