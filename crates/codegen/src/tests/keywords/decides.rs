//! What of generated code decides about requests and answers, and what only documents.

use std::collections::BTreeMap;

use bv_cms_document::Document;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Item;

use crate::read::Api;
use crate::{GenerateError, write};

/// Attributes that only document.
const ATTRIBUTES: [&str; 5] = ["doc", "cfg_attr", "deprecated", "expect", "allow"];

/// The part of what is generated that decides: the name of a file to its code.
pub(super) fn decides(document: &Document) -> Result<BTreeMap<String, String>, GenerateError> {
    let api = Api::read(document).map_err(|fault| fault.locate(document))?;
    let files = write::files(&api, "").into_iter();
    let files = files
        .filter(|(name, _)| !name.starts_with("document/") && name != "rehearsal")
        .map(|(name, tokens)| {
            let file: syn::File = syn::parse2(tokens).expect("generated code is Rust");
            let items = file.items.into_iter().filter(|item| !only_documents(item));
            let tokens = items.map(|item| without_documentation(item.into_token_stream()));
            (name, tokens.collect::<TokenStream>().to_string())
        });
    Ok(files.collect())
}

/// What stands in the build that witnesses alone.
fn only_documents(item: &Item) -> bool {
    let attributes = match item {
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

/// Tokens without the attributes that only document.
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
