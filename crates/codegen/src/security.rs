//! Who may call: security schemes, the alternatives of `security`, permissions.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::model::Api;
use crate::names::{camel, doc};
use crate::node::{Fault, Node};
use crate::operation::Operation;

/// A security scheme of the components.
#[derive(Debug)]
pub(crate) struct Scheme {
    pub(crate) name: String,
    description: String,
    credentials: TokenStream,
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
        let credentials = match (node.text("type")?, node.get("scheme"), node.get("in")) {
            ("http", Some(scheme), None) => {
                node.only(&["type", "scheme", "bearerFormat", "description"])?;
                match scheme.value.as_str().unwrap_or_default().to_ascii_lowercase().as_str() {
                    "bearer" => quote!(CredentialsPlace::Bearer),
                    "basic" => quote!(CredentialsPlace::Basic),
                    _ => {
                        return Err(
                            scheme.fault("no code authenticates this; use `bearer` or `basic`")
                        );
                    }
                }
            }
            ("apiKey", None, Some(place)) => {
                node.only(&["type", "in", "name", "description"])?;
                let location = match place.value.as_str() {
                    Some("header") => quote!(Location::Header),
                    Some("query") => quote!(Location::Query),
                    Some("cookie") => quote!(Location::Cookie),
                    _ => return Err(place.fault("must be `header`, `query` or `cookie`")),
                };
                let name = node.text("name")?;
                quote!(CredentialsPlace::ApiKey(#location, #name))
            }
            (kind, _, _) => {
                return Err(node.fault(format!(
                    "no code authenticates `type: {kind}`; describe its tokens by `type: http` with \
                     `scheme: bearer`, or by `type: apiKey`"
                )));
            }
        };
        let membership = match node.get("x-membership") {
            Some(_) => Some(node.text("x-membership")?.to_owned()),
            None => None,
        };
        Ok(Self {
            name: name.to_owned(),
            description: description.unwrap_or_default().to_owned(),
            credentials,
            membership,
        })
    }

    pub(crate) fn ident(&self) -> Ident {
        camel(&self.name)
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
        Some(index) if index + 1 < alternatives.len() => {
            Err(holder.fault("the alternative `{}` lets everybody in, so it must be the last one"))
        }
        _ => Ok(alternatives),
    }
}

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
        bounds.push(match scheme.membership {
            Some(_) => quote!(bv_cms_runtime::Enters<schemes::#ident>),
            None => quote!(bv_cms_runtime::Authenticates<schemes::#ident>),
        });
    }
    let permission = operation.permission.as_deref().map(camel);
    let inside = |host: &TokenStream, scheme: &Scheme| {
        let ident = scheme.ident();
        match scheme.membership {
            Some(_) => quote!(<#host as bv_cms_runtime::Enters<schemes::#ident>>::Context),
            None => quote!(<#host as bv_cms_runtime::Authenticates<schemes::#ident>>::Caller),
        }
    };
    let enter = |scheme: &Scheme| {
        let (ident, permission) = (scheme.ident(), permission.as_ref());
        let header = scheme.membership.as_ref()?;
        Some(quote!(guard::enter::<#id, permissions::#permission, H, schemes::#ident>(
            host, &request, #header, caller,
        ).await?))
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
            let ident = scheme.ident();
            let proof = match (&scheme.membership, &permission) {
                (Some(_), Some(permission)) => quote!(permissions::#permission),
                _ => quote!(#id),
            };
            let context = inside(&this, scheme);
            let guard = enter(scheme).unwrap_or_else(|| quote!(guard::admit::<#id, _>(caller)));
            Entrance {
                guard: Some(quote!(Guard<#proof, #context>)),
                steps: quote! {
                    let mut alternatives = guard::Alternatives::<#id>::new(&request);
                    let caller = alternatives
                        .scheme::<H, schemes::#ident>(host, &[#(#roles),*])
                        .await;
                    let Some(caller) = caller else { return Err(alternatives.refusal()) };
                    let guard = #guard;
                },
                bounds,
                declaration: TokenStream::new(),
            }
        }
        several => {
            let name = format_ident!("{id}Caller");
            let parameters: Vec<_> = several.iter().map(|(scheme, _)| scheme.ident()).collect();
            let arguments = several.iter().map(|(scheme, _)| inside(&this, scheme));
            let tries = several.iter().map(|(scheme, roles)| {
                let ident = scheme.ident();
                let inside = enter(scheme)
                    .map_or_else(|| quote!(caller), |enter| quote!(#enter.into_inner()));
                quote! {
                    if let Some(caller) = alternatives
                        .scheme::<H, schemes::#ident>(host, &[#(#roles),*])
                        .await
                    {
                        break 'alternatives #name::#ident(#inside);
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
            let variants = several.iter().map(|(scheme, _)| {
                let (ident, text) = (scheme.ident(), format!(" By `{}`.", scheme.name));
                quote!(#[doc = #text] #ident(#ident))
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

/// `schemes.rs`: the security schemes, and which errors each of them may answer with.
pub(crate) fn write(api: &Api) -> TokenStream {
    let schemes = api.schemes.iter().map(|scheme| {
        let (ident, name, credentials) = (scheme.ident(), &scheme.name, &scheme.credentials);
        let documentation = doc(&scheme.description);
        // What every operation documents that the scheme opens.
        let documented = api
            .operations
            .iter()
            .filter(|operation| operation.is_opened_by(name))
            .map(|operation| api.documented(operation))
            .reduce(|all, own| all.intersection(&own).cloned().collect::<BTreeSet<_>>());
        let documented = documented.unwrap_or_default();
        let documented = documented.iter().map(|name| camel(name));
        quote! {
            #documentation
            #[derive(Debug)]
            pub enum #ident {}

            impl bv_cms_runtime::SecurityScheme for #ident {
                const NAME: &'static str = #name;
                const CREDENTIALS: CredentialsPlace = #credentials;
            }

            #(impl bv_cms_runtime::Documents<problems::#documented> for #ident {})*
        }
    });
    quote! {
        #![doc = " The security schemes: a host authenticates each of them."]
        use bv_cms_runtime::guard::CredentialsPlace;
        #[allow(unused_imports, reason = "for schemes of API keys")]
        use bv_cms_runtime::parameters::Location;
        use super::problems;
        #(#schemes)*
    }
}

/// `permissions.rs`: what an operation can need.
pub(crate) fn write_permissions(api: &Api) -> TokenStream {
    let permissions = api.permissions.iter().map(|permission| {
        let (ident, name) = (camel(&permission.name), &permission.name);
        let (description, roles) = (&permission.description, &permission.roles);
        let documentation = doc(description);
        quote! {
            #documentation
            #[derive(Debug)]
            pub enum #ident {}

            impl bv_cms_runtime::Permission for #ident {
                const NAME: &'static str = #name;
                const DESCRIPTION: &'static str = #description;
                const ROLES: &'static [&'static str] = &[#(#roles),*];
            }
        }
    });
    quote! {
        #![doc = " Permissions and the roles that include them."]
        #(#permissions)*
    }
}

/// Refuses an operation whose `security`, permission and parameters do not fit together.
pub(crate) fn verify(api: &Api, operation: &Operation, node: &Node<'_>) -> Result<(), Fault> {
    let mut memberships = 0;
    for alternative in &operation.security {
        let Alternative::Scheme { name, .. } = alternative else { continue };
        let Some(header) = api.scheme(name).and_then(|scheme| scheme.membership.as_ref()) else {
            continue;
        };
        memberships += 1;
        if !operation.declares_header(header) {
            return Err(node.fault(format!(
                "callers by `{name}` act for an organisation: declare the header `{header}` among \
                 the parameters"
            )));
        }
        if operation.permission.is_none() {
            return Err(node.fault(format!(
                "callers by `{name}` are members of an organisation: say with `x-permission` what \
                 their role must include"
            )));
        }
    }
    if operation.permission.is_some() && memberships == 0 {
        return Err(node.require("x-permission")?.fault(
            "only members of an organisation have permissions, and no alternative of `security` \
             has `x-membership`",
        ));
    }
    let roles_needed = operation.security.iter().any(
        |alternative| matches!(alternative, Alternative::Scheme { roles, .. } if !roles.is_empty()),
    );
    let everybody = operation.security.is_empty();
    let has_permission =
        operation.permission.as_deref().is_some_and(|name| !api.every_role_has(name));
    let needs = [
        (!everybody, "AuthorizationMissing"),
        (!everybody, "AuthorizationMalformed"),
        (roles_needed, "RoleMissing"),
        (memberships > 0, "OrgHeaderMissing"),
        (memberships > 0, "OrgHeaderInvalid"),
        (memberships > 0, "MembershipMissing"),
        (has_permission, "PermissionDenied"),
        (operation.decoded().next().is_some(), "ParameterInvalid"),
        (operation.body.as_ref().is_some_and(|body| body.required), "BodyMissing"),
        (
            operation.body.as_ref().is_some_and(crate::operation::Body::can_be_malformed),
            "BodyMalformed",
        ),
        (
            operation.body.as_ref().is_some_and(crate::operation::Body::can_be_invalid),
            "BodyInvalid",
        ),
        (operation.body.is_some(), "BodyTooLarge"),
        (operation.body.is_some(), "MediaTypeUnsupported"),
        (true, "MethodNotAllowed"),
        (true, "PreferenceUnknown"),
    ];
    let documented = api.documented(operation);
    for (_, name) in needs.into_iter().filter(|(needed, _)| *needed) {
        if !documented.contains(name) {
            return Err(node.require("responses")?.fault(format!(
                "the operation can answer with the error `{name}`: name it among the examples of \
                 one of its responses"
            )));
        }
    }
    Ok(())
}
