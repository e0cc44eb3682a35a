//! What of generated code decides about requests and answers, and what only documents.

use std::collections::BTreeMap;

use bv_cms_document::Document;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Item;

use crate::read::Api;
use crate::{GenerateError, write};

/// Files that only document.
const FILES: [&str; 2] = ["document", "responses"];

/// Attributes that only document.
const ATTRIBUTES: [&str; 7] =
    ["doc", "utoipa", "schema", "schemars", "deprecated", "expect", "allow"];

/// Traits that only document.
const TRAITS: [&str; 6] =
    ["IntoParams", "IntoResponses", "PartialSchema", "ToSchema", "ToResponse", "JsonSchema"];

/// The part of what is generated that decides: the name of a file to its code.
pub(super) fn decides(document: &Document) -> Result<BTreeMap<String, String>, GenerateError> {
    let api = Api::read(document).map_err(|fault| fault.locate(document))?;
    let files = write::files(&api, "").into_iter();
    let files = files.filter(|(name, _)| !FILES.contains(&name.as_str())).map(|(name, tokens)| {
        let file: syn::File = syn::parse2(tokens).expect("generated code is Rust");
        let items = file.items.into_iter().filter(|item| !only_documents(item));
        let tokens = items.map(|item| without_documentation(item.into_token_stream()));
        (name, tokens.collect::<TokenStream>().to_string())
    });
    Ok(files.collect())
}

fn only_documents(item: &Item) -> bool {
    let Item::Impl(item) = item else { return false };
    let last = item.trait_.as_ref().and_then(|(_, path, _)| path.segments.last());
    last.is_some_and(|last| TRAITS.iter().any(|known| last.ident == known))
}

/// Tokens without the attributes that only document, and without the derived traits that do.
fn without_documentation(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let (TokenTree::Punct(hash), Some(TokenTree::Group(attribute))) = (&token, tokens.peek())
            && hash.as_char() == '#'
            && attribute.delimiter() == Delimiter::Bracket
        {
            let name = attribute.stream().into_iter().next().map(|name| name.to_string());
            let name = name.unwrap_or_default();
            if ATTRIBUTES.contains(&name.as_str()) {
                tokens.next();
                continue;
            }
            if name == "derive" {
                let derived = attribute.stream().to_string().replace(char::is_whitespace, "");
                let derived = derived.replace(",utoipa::ToSchema", "");
                let derived = derived.replace(",schemars::JsonSchema", "");
                kept.extend(quote!(#derived));
                tokens.next();
                continue;
            }
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                let inner = without_documentation(group.stream());
                TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner))
            }
            other => other,
        });
    }
    kept.into_iter().collect()
}
