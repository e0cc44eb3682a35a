//! Which path and method lead to which operation.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::overlap::overlap;
use super::scope::{is_under, scopes};
use crate::names::{route, segment};
use crate::read::{Api, Operation, Verbs};

pub(crate) fn write_routing(api: &Api, host: &Ident, operations: &[&Operation]) -> TokenStream {
    let mut paths: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        paths.entry(&operation.path).or_default().push(operation);
    }
    let mut paths: Vec<_> = paths.into_iter().collect();
    paths.sort_by_key(|(path, _)| concrete_first(path));
    let own: Vec<&str> = paths.iter().map(|(path, _)| *path).collect();
    let tag = operations.first().map(|operation| &operation.tag);
    let others = api.operations.iter().filter(|other| Some(&other.tag) != tag);
    let others: Vec<&str> = others.map(|other| other.path.as_str()).collect();
    let mut services = Vec::new();
    let scopes = scopes(&own, &others);
    for scope in &scopes {
        let inner = paths.iter().filter(|(path, _)| is_under(path, scope));
        let inner = inner.map(|(path, operations)| write_resource(api, scope, path, operations));
        services.push(quote!(.service(web::scope(#scope) #(#inner)*)));
    }
    let outside =
        paths.iter().filter(|(path, _)| !scopes.iter().any(|scope| is_under(path, scope)));
    services.extend(outside.map(|(path, operations)| write_resource(api, "", path, operations)));
    quote! {
        /// Serves the operations. The app data must hold the host as `web::Data<H>`.
        pub fn configure<H: #host>(config: &mut web::ServiceConfig) {
            config #(#services)*;
        }
    }
}

/// The resource of a path in a scope, or in none where that is empty.
fn write_resource(api: &Api, scope: &str, path: &str, operations: &[&Operation]) -> TokenStream {
    let (mut methods, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
    let mut routes = Vec::new();
    let tag = &operations[0].tag;
    for other in api.operations.iter().filter(|other| other.path == path && other.tag != *tag) {
        elsewhere.extend(methods_of(other));
    }
    for operation in operations {
        methods.extend(methods_of(operation));
        let (method, name) = (format_ident!("{}", operation.method), route(&operation.id));
        routes.push(quote!(.route(web::#method().to(#name::<H>))));
        // What can be got can be asked about (RFC 9110, section 9.3.2).
        if operation.method == "get" {
            routes.push(quote!(.route(web::head().to(#name::<H>))));
        }
    }
    let allowed = methods.union(&elsewhere).cloned().collect::<Vec<_>>().join(", ");
    // The first resource of a path would answer for all of them.
    let guard = (!elsewhere.is_empty()).then(|| {
        let elsewhere = elsewhere.iter();
        quote!(.guard(actix_web::guard::fn_guard(|context| {
            ![#(#elsewhere),*].contains(&context.head().method.as_str())
        })))
    });
    let own = concrete_first(path);
    let before = api.operations.iter().filter(|other| {
        other.tag != *tag && concrete_first(&other.path) < own && overlap(&other.path, path)
    });
    let before: BTreeSet<String> = before.map(|other| pattern(&other.path, &api.verbs)).collect();
    let before = (!before.is_empty()).then(|| {
        let before = before.iter();
        quote!(.guard(bv_cms_runtime::NotAt::any_of(&[#(#before),*])))
    });
    let pattern = pattern(path, &api.verbs);
    let pattern = pattern.strip_prefix(scope).unwrap_or(&pattern);
    quote! {
        .service(
            web::resource(#pattern)
                #guard
                #before
                #(#routes)*
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed::<Contract>(&request, #allowed)
                })),
        )
    }
}

/// `/lives/{id}` to `/lives/{id:[^/]+}`; to `/lives/{id:[^/:]+}` where a verb may follow, which an id
/// must never swallow.
fn pattern(path: &str, verbs: &Verbs) -> String {
    let mut pattern = String::new();
    let mut rest = path;
    while let Some((before, inner)) = rest.split_once('{') {
        let (name, after) = inner.split_once('}').unwrap_or((inner, ""));
        let beginning = &path[..path.len() - after.len()];
        let text = if verbs.may_follow(beginning) { ":[^/:]+}" } else { ":[^/]+}" };
        pattern.extend([before, "{", &segment(name), text]);
        rest = after;
    }
    pattern + rest
}

/// What paths are sorted by, so that a request is for the first that it matches: where two of them
/// match, the one with text where the other has a parameter (OpenAPI 3.1, "Paths Object").
fn concrete_first(path: &str) -> String {
    let mut parts = path.split('{');
    let mut key = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        key.push(char::MAX);
        key.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    key
}

/// The methods that an operation is asked by.
fn methods_of(operation: &Operation) -> Vec<String> {
    let mut methods = vec![operation.method.to_ascii_uppercase()];
    if operation.method == "get" {
        methods.push("HEAD".to_owned());
    }
    methods
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_concrete_comes_first() {
        let mut paths =
            ["/a/{id}", "/a/~", "/a/x-{id}", "/{b}/c", "/a/{a}/{b}", "/a/{id}/b", "/a/c/{id}"];
        paths.sort_by_key(|path| concrete_first(path));
        assert_eq!(
            paths,
            ["/a/c/{id}", "/a/x-{id}", "/a/~", "/a/{id}", "/a/{id}/b", "/a/{a}/{b}", "/{b}/c"]
        );
    }
}
