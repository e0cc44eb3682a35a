//! How callers are let in: what stands on `security` in a handler's signature and in its route.

use proc_macro2::TokenStream;
use quote::quote;

use crate::names::camel;
use crate::read::{Alternative, Api, Operation, Scheme};

/// What stands on `security` in a handler's signature and in its route.
pub(crate) struct Entrance {
    /// The type of the guard; `None` where everybody is let in.
    pub(crate) guard: Option<TokenStream>,
    /// The statements that make it.
    pub(crate) steps: TokenStream,
    /// The traits that a host must have.
    pub(crate) bounds: Vec<TokenStream>,
    /// The declaration of a type for several alternatives.
    pub(crate) declaration: TokenStream,
}

/// How callers of an operation are let in.
#[expect(clippy::too_many_lines, reason = "one arm for each number of alternatives")]
pub(crate) fn entrance(api: &Api, operation: &Operation) -> Entrance {
    let id = operation.ident();
    let schemes: Vec<_> = operation
        .security
        .iter()
        .filter_map(|alternative| match alternative {
            Alternative::Scheme { name, roles } => Some((api.scheme(name)?, roles)),
            Alternative::Anonymous => None,
        })
        .collect();
    let anonymous = schemes.len() < operation.security.len();
    let mut bounds = Vec::new();
    for (scheme, _) in &schemes {
        let ident = scheme.ident();
        bounds.push(match operation.membership(scheme) {
            Some(_) => quote!(bv_cms_runtime::Enters<schemes::#ident>),
            None => quote!(bv_cms_runtime::Authenticates<schemes::#ident>),
        });
    }
    let permission = operation.permission.as_deref().map(camel);
    let inside = |host: &TokenStream, scheme: &Scheme| {
        let ident = scheme.ident();
        match operation.membership(scheme) {
            Some(_) => quote!(<#host as bv_cms_runtime::Enters<schemes::#ident>>::Context),
            None => quote!(<#host as bv_cms_runtime::Authenticates<schemes::#ident>>::Caller),
        }
    };
    let admitted = |scheme: &Scheme, roles: &[String]| {
        let (ident, permission) = (scheme.ident(), permission.as_ref());
        match operation.membership(scheme) {
            Some(header) => quote! {
                alternatives
                    .member::<H, schemes::#ident, permissions::#permission>(
                        host, &[#(#roles),*], #header,
                    )
                    .await
            },
            None => quote! {
                alternatives.scheme::<H, schemes::#ident>(host, &[#(#roles),*]).await
            },
        }
    };
    let this = quote!(Self);
    match schemes.as_slice() {
        [] => Entrance {
            guard: None,
            steps: TokenStream::new(),
            bounds,
            declaration: TokenStream::new(),
        },
        [(scheme, roles)] if !anonymous => {
            let proof = match (operation.membership(scheme), &permission) {
                (Some(_), Some(permission)) => quote!(permissions::#permission),
                _ => quote!(#id),
            };
            let context = inside(&this, scheme);
            let admitted = admitted(scheme, roles);
            Entrance {
                guard: Some(quote!(Guard<#proof, #context>)),
                steps: quote! {
                    let mut alternatives = guard::Alternatives::<#id>::new(&request);
                    let guard = #admitted;
                    let Some(guard) = guard else { return Err(alternatives.refusal()) };
                },
                bounds,
                declaration: TokenStream::new(),
            }
        }
        several => {
            let name = operation.caller_ident();
            // A scheme may be an alternative more than once, with other roles.
            let mut distinct: Vec<&Scheme> = Vec::new();
            for (scheme, _) in several {
                if !distinct.iter().any(|known| known.name == scheme.name) {
                    distinct.push(scheme);
                }
            }
            let parameters: Vec<_> = distinct.iter().map(|scheme| scheme.ident()).collect();
            let arguments = distinct.iter().map(|scheme| inside(&this, scheme));
            let named = operation.variants();
            let tries = several.iter().zip(&named).map(|((scheme, roles), variant)| {
                let admitted = admitted(scheme, roles);
                // The permission of a member is proven by the guard alone.
                let caller = match operation.membership(scheme) {
                    Some(_) => quote!(guard),
                    None => quote!(guard.into_inner()),
                };
                quote! {
                    if let Some(guard) = #admitted {
                        break 'alternatives #name::#variant(#caller);
                    }
                }
            });
            let (everybody, variant) = if anonymous {
                (
                    quote!(if alternatives.anonymous() { break 'alternatives #name::Anonymous; }),
                    quote!(
                        #[doc = " Somebody who sent no credentials."]
                        Anonymous,
                    ),
                )
            } else {
                (TokenStream::new(), TokenStream::new())
            };
            let documentation = format!(" Who may call [`{id}`].");
            let variants = several.iter().zip(&named).map(|((scheme, roles), variant)| {
                let ident = scheme.ident();
                let with = if roles.is_empty() { "" } else { " with " };
                let roles: Vec<_> = roles.iter().map(|role| format!("`{role}`")).collect();
                let text = format!(" By `{}`{with}{}.", scheme.name, roles.join(" and "));
                match (operation.membership(scheme), &permission) {
                    (Some(_), Some(permission)) => {
                        quote!(#[doc = #text] #variant(Guard<permissions::#permission, #ident>))
                    }
                    _ => quote!(#[doc = #text] #variant(#ident)),
                }
            });
            Entrance {
                guard: Some(quote!(Guard<#id, #name<#(#arguments),*>>)),
                steps: quote! {
                    let mut alternatives = guard::Alternatives::<#id>::new(&request);
                    let caller = 'alternatives: {
                        #(#tries)*
                        #everybody
                        return Err(alternatives.refusal());
                    };
                    let guard = guard::admit::<#id, _>(caller);
                },
                bounds,
                declaration: quote! {
                    #[doc = #documentation]
                    #[derive(Debug)]
                    pub enum #name<#(#parameters),*> { #(#variants,)* #variant }
                },
            }
        }
    }
}
