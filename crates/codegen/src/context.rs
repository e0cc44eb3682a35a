//! What is gathered while the document is read: patterns and types that need names of their own.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::model::{Declared, Directions, Type};
use crate::names::camel;
use crate::node::{Fault, Node};
use crate::schema::Work;

/// What is gathered while the document is read.
#[derive(Debug, Default)]
pub(crate) struct Context {
    /// Patterns, each once: as the document has it and as the `regex` crate reads it.
    patterns: RefCell<Vec<(String, String)>>,
    /// Types, in the order in which they are declared.
    declared: RefCell<Vec<Declared>>,
    /// The names of types, each with the place that has taken it.
    names: RefCell<BTreeMap<String, String>>,
    /// The types of schemas that were found already: each schema has one, wherever it is composed.
    found: RefCell<HashMap<Place, Type>>,
    /// Schemas of alternatives that have no component.
    schemas: RefCell<Vec<(Ident, TokenStream)>>,
    /// How much work it is to hold values against schemas.
    work: RefCell<Work>,
    /// The members whose types are being found, by their pointers.
    members: RefCell<Vec<String>>,
    /// How many schemas stand around the one that is being read.
    depth: Cell<usize>,
}

/// Where a schema stands, and what else its type depends on.
pub(crate) type Place = (String, Directions, bool);

/// How deep schemas stand within one another.
const DEEPEST: usize = 32;

impl Context {
    /// Finds something out about a member, unless that leads back to the member itself.
    pub(crate) fn within<T>(
        &self,
        member: &Node<'_>,
        find: impl FnOnce() -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        if self.members.borrow().iter().any(|open| open == member.pointer()) {
            return Err(member.fault(
                "the member holds itself by way of an `allOf`, or of something beside `$ref`, without \
                 a name; declare that among `components.schemas`, and refer to it",
            ));
        }
        self.members.borrow_mut().push(member.pointer().to_owned());
        let found = find();
        self.members.borrow_mut().pop();
        found
    }

    /// Reads a schema, unless it stands too deep within others.
    pub(crate) fn deeper<T>(
        &self,
        schema: &Node<'_>,
        read: impl FnOnce() -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        if self.depth.get() == DEEPEST {
            return Err(schema.fault(format!(
                "schemas stand within one another deeper than {DEEPEST}; declare some of them among \
                 `components.schemas`, and refer to them"
            )));
        }
        self.depth.set(self.depth.get() + 1);
        let read = read();
        self.depth.set(self.depth.get() - 1);
        read
    }

    /// The static that holds a pattern which was read already: to read one takes long.
    pub(crate) fn known_pattern(&self, source: &str) -> Option<TokenStream> {
        let patterns = self.patterns.borrow();
        let index = patterns.iter().position(|(known, _)| known == source)?;
        let name = format_ident!("PATTERN_{index}");
        Some(quote!(&schemas::#name))
    }

    /// The static that holds a pattern.
    pub(crate) fn pattern(&self, source: &str, translated: String) -> TokenStream {
        let mut patterns = self.patterns.borrow_mut();
        let index = patterns.iter().position(|(known, _)| known == source).unwrap_or_else(|| {
            patterns.push((source.to_owned(), translated));
            patterns.len() - 1
        });
        let name = format_ident!("PATTERN_{index}");
        quote!(&schemas::#name)
    }

    pub(crate) fn patterns(&self) -> Vec<TokenStream> {
        let patterns = self.patterns.borrow();
        let statics = patterns.iter().enumerate().map(|(index, (source, translated))| {
            let name = format_ident!("PATTERN_{index}");
            quote!(pub(super) static #name: Pattern = Pattern::new(#source, #translated);)
        });
        statics.collect()
    }

    /// The static that holds a schema without a component.
    pub(crate) fn schema(&self, schema: TokenStream) -> TokenStream {
        let mut schemas = self.schemas.borrow_mut();
        let name = format_ident!("ALTERNATIVE_{}", schemas.len());
        schemas.push((name.clone(), schema));
        quote!(&schemas::#name)
    }

    pub(crate) fn schemas(&self) -> Vec<TokenStream> {
        let schemas = self.schemas.borrow();
        schemas
            .iter()
            .map(|(name, schema)| quote!(pub(super) static #name: Schema = #schema;))
            .collect()
    }

    /// Takes a name for a type.
    pub(crate) fn take(&self, name: &Ident, node: &Node<'_>) -> Result<(), Fault> {
        let mut names = self.names.borrow_mut();
        match names.insert(name.to_string(), node.pointer().to_owned()) {
            Some(other) if other != node.pointer() => Err(node.fault(format!(
                "its name in Rust is `{name}`, like that of {other}; rename one of them"
            ))),
            _ => Ok(()),
        }
    }

    /// A name for a type without a component: the wished one, or with the first number that is free.
    pub(crate) fn free(&self, wished: &str, node: &Node<'_>) -> Ident {
        let mut names = self.names.borrow_mut();
        let wished = camel(wished).to_string();
        let mut name = wished.clone();
        for number in 2.. {
            if !names.contains_key(&name) {
                break;
            }
            name = format!("{wished}{number}");
        }
        names.insert(name.clone(), node.pointer().to_owned());
        Ident::new(&name, Span::call_site())
    }

    /// Refuses a schema that no server can hold against a value in time.
    pub(crate) fn is_bounded(&self, schema: &Node<'_>) -> Result<(), Fault> {
        self.work.borrow_mut().is_bounded(schema)
    }

    /// The type of a schema, found once.
    pub(crate) fn once(
        &self,
        place: Place,
        find: impl FnOnce() -> Result<Type, Fault>,
    ) -> Result<Type, Fault> {
        if let Some(known) = self.found.borrow().get(&place) {
            return Ok(known.clone());
        }
        let found = find()?;
        self.found.borrow_mut().insert(place, found.clone());
        Ok(found)
    }

    pub(crate) fn declare(&self, declared: Declared) {
        self.declared.borrow_mut().push(declared);
    }

    pub(crate) fn take_declared(&self) -> Vec<Declared> {
        self.declared.take()
    }
}
