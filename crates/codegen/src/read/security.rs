//! Who may call: security schemes and the alternatives of `security`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::token::token;
use crate::names;
use crate::node::{Fault, Node};

/// A security scheme of the components.
#[derive(Debug)]
pub(crate) struct Scheme {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) credentials: TokenStream,
    /// Where a key stands, as the document says it, and its name there.
    pub(crate) key: Option<(String, String)>,
    /// The header that names the organisation that callers act for (`x-membership`).
    pub(crate) membership: Option<String>,
}

/// One of the alternatives of `security`.
#[derive(Debug)]
pub(crate) enum Alternative {
    /// A scheme, with the roles that callers need.
    Scheme { name: String, roles: Vec<String> },
    /// Nobody has to say who they are.
    Anonymous,
}

impl Scheme {
    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        let description = node.get("description").and_then(|text| text.value.as_str());
        if let Some(reference) = node.get("$ref") {
            return Err(
                reference.fault("no code follows this; write the scheme itself in its place")
            );
        }
        let credentials = match node.text("type")? {
            "http" => {
                node.only(&["type", "scheme", "bearerFormat", "description"])?;
                match node.text("scheme")?.to_ascii_lowercase().as_str() {
                    "bearer" => quote!(CredentialsPlace::Bearer),
                    "basic" => quote!(CredentialsPlace::Basic),
                    _ => {
                        return Err(node
                            .require("scheme")?
                            .fault("no code authenticates this; use `bearer` or `basic`"));
                    }
                }
            }
            "apiKey" => {
                node.only(&["type", "in", "name", "description"])?;
                let name = node.text("name")?;
                let location = match node.text("in")? {
                    "header" => quote!(Location::Header),
                    "query" => quote!(Location::Query),
                    "cookie" => quote!(Location::Cookie),
                    _ => {
                        return Err(node
                            .require("in")?
                            .fault("must be `header`, `query` or `cookie`"));
                    }
                };
                if node.text("in")? != "query" {
                    token(name, &node.require("name")?)?;
                }
                quote!(CredentialsPlace::ApiKey(#location, #name))
            }
            kind => {
                return Err(node.fault(format!(
                    "no code authenticates `type: {kind}`; describe its tokens by `type: http` with \
                     `scheme: bearer`, or by `type: apiKey`"
                )));
            }
        };
        let membership = match node.get(node.extensions().membership) {
            Some(_) => Some(node.text(node.extensions().membership)?.to_owned()),
            None => None,
        };
        let key = match node.get("in") {
            Some(_) => Some((node.text("in")?.to_owned(), node.text("name")?.to_owned())),
            None => None,
        };
        Ok(Self {
            name: name.to_owned(),
            key,
            description: description.unwrap_or_default().to_owned(),
            credentials,
            membership,
        })
    }

    pub(crate) fn ident(&self) -> Ident {
        names::scheme(&self.name)
    }
}

impl Alternative {
    /// Whether its callers name their organisation in that header.
    pub(crate) fn reads(&self, schemes: &[Scheme], header: &str) -> bool {
        let Self::Scheme { name, .. } = self else { return false };
        let scheme = schemes.iter().find(|scheme| scheme.name == *name);
        let membership = scheme.and_then(|scheme| scheme.membership.as_ref());
        membership.is_some_and(|own| own.eq_ignore_ascii_case(header))
    }
}

/// Reads `security`: of an operation, or of the document where the operation says nothing.
pub(crate) fn read(
    node: &Node<'_>,
    root: &Node<'_>,
    schemes: &[Scheme],
) -> Result<Vec<Alternative>, Fault> {
    let holder = if node.get("security").is_some() { node } else { root };
    let mut alternatives = Vec::new();
    for item in holder.items("security")? {
        let entries = item.entries()?;
        alternatives.push(match entries.as_slice() {
            [] => Alternative::Anonymous,
            [(name, at)] => {
                if !schemes.iter().any(|scheme| scheme.name == *name) {
                    return Err(at.fault(format!("there is no security scheme `{name}`")));
                }
                Alternative::Scheme { name: (*name).to_owned(), roles: item.texts(name)? }
            }
            _ => {
                return Err(item.fault(
                    "no code asks for two credentials at once; write each as an alternative of its \
                     own",
                ));
            }
        });
    }
    let anonymous = alternatives.iter().position(|one| matches!(one, Alternative::Anonymous));
    match anonymous {
        Some(index) if index + 1 < alternatives.len() => Err(holder
            .require("security")?
            .fault("the alternative `{}` lets everybody in, so it must be the last one")),
        _ => Ok(alternatives),
    }
}
