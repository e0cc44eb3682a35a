//! Everything code is generated from.

use std::collections::BTreeSet;

use bv_cms_document::Dialect;
use proc_macro2::{Ident, TokenStream};
use serde_json::Value;

use super::operation::Operation;
use super::path::Verbs;
use super::permission::Permission;
use super::problem::Problem;
use super::response::Response;
use super::security::Scheme;
use super::tag::Tag;
use crate::context::Context;
use crate::model::Declared;
use crate::names::snake;

/// Everything code is generated from.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) dialect: &'static Dialect,
    pub(crate) info: Value,
    pub(crate) servers: Vec<(String, String)>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) permissions: Vec<Permission>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) security_schemes: Value,
    /// What operations need that have no `security` of their own.
    pub(crate) security: Option<Value>,
    /// The components that are schemas, each with its table of keywords.
    pub(crate) schemas: Vec<(String, TokenStream)>,
    pub(crate) declared: Vec<Declared>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) responses: Vec<Response>,
    pub(crate) operations: Vec<Operation>,
    /// Where a `:` in a path begins a custom verb.
    pub(crate) verbs: Verbs,
    pub(crate) context: Context,
}

impl Api {
    /// The module of an operation.
    pub(crate) fn module(&self, operation: &Operation) -> Ident {
        let tag = self.tags.iter().find(|tag| tag.name == operation.tag);
        tag.map_or_else(|| snake("operations"), Tag::ident)
    }

    /// Whether every role that any permission names has this one.
    pub(crate) fn every_role_has(&self, permission: &str) -> bool {
        let all = self.permissions.iter().flat_map(|permission| &permission.roles);
        let held = self.permissions.iter().find(|known| known.name == permission);
        held.is_some_and(|held| all.into_iter().all(|role| held.roles.contains(role)))
    }

    pub(crate) fn scheme(&self, name: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }

    /// The names of the errors that an operation documents.
    pub(crate) fn documented(&self, operation: &Operation) -> BTreeSet<String> {
        let errors = operation.errors.iter().filter_map(|error| match &error.component {
            Some(name) => self.responses.iter().find(|response| response.name == *name),
            None => Some(&error.response),
        });
        let examples = errors.flat_map(|response| &response.examples);
        examples.map(|example| example.name.clone()).collect()
    }
}
