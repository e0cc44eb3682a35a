//! Which path and method lead to which operation.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::names::{route, segment};
use crate::read::{Api, Operation, Verbs};

pub(crate) fn write_routing(api: &Api, host: &Ident, operations: &[&Operation]) -> TokenStream {
    let mut paths: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        paths.entry(&operation.path).or_default().push(operation);
    }
    let mut paths: Vec<_> = paths.into_iter().collect();
    paths.sort_by_key(|(path, _)| concrete_first(path));
    let services = paths.into_iter().map(|(path, operations)| {
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
        let before: BTreeSet<String> =
            before.map(|other| pattern(&other.path, &api.verbs)).collect();
        let before = (!before.is_empty()).then(|| {
            let before = before.iter();
            quote!(.guard(bv_cms_runtime::NotAt::any_of(&[#(#before),*])))
        });
        let pattern = pattern(path, &api.verbs);
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
    });
    quote! {
        /// Serves the operations. The app data must hold the host as `web::Data<H>`.
        pub fn configure<H: #host>(config: &mut web::ServiceConfig) {
            config #(#services)*;
        }
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

/// Whether a request can match both paths.
fn overlap(one: &str, other: &str) -> bool {
    let (ones, others): (Vec<_>, Vec<_>) = (one.split('/').collect(), other.split('/').collect());
    let both = |(one, other): (&&str, &&str)| {
        let (one, other) = (Segment::of(one), Segment::of(other));
        one.admits(other) && other.admits(one)
    };
    ones.len() == others.len() && ones.iter().zip(&others).all(both)
}

/// The text before the first parameter of a segment and after the last one; the same where it has
/// none.
#[derive(Clone, Copy)]
struct Segment<'p> {
    before: &'p str,
    after: &'p str,
    has_parameter: bool,
}

impl<'p> Segment<'p> {
    fn of(segment: &'p str) -> Self {
        Self {
            before: segment.split('{').next().unwrap_or(segment),
            after: segment.rsplit('}').next().unwrap_or(segment),
            has_parameter: segment.contains('{'),
        }
    }

    /// Whether a text of the other one can match, as far as its ends say.
    fn admits(self, other: Self) -> bool {
        if !self.has_parameter {
            return other.has_parameter || self.before == other.before;
        }
        let fits =
            |own: &str, other: &str, is: fn(&str, &str) -> bool| is(own, other) || is(other, own);
        if other.has_parameter {
            return fits(self.before, other.before, |one, other| one.starts_with(other))
                && fits(self.after, other.after, |one, other| one.ends_with(other));
        }
        let rest = other.before.strip_prefix(self.before);
        let rest = rest.and_then(|rest| rest.strip_suffix(self.after));
        rest.is_some_and(|rest| !rest.is_empty())
    }
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
    fn paths_overlap_that_a_request_can_match() {
        for (one, other, expected) in [
            ("/a/me", "/a/{id}", true),
            ("/a/x-1", "/a/x-{id}", true),
            ("/a/y-1", "/a/x-{id}", false),
            ("/a/x-", "/a/x-{id}", false),
            ("/a/me:move", "/a/{id}", true),
            ("/a/me:move", "/a/{id}:move", true),
            ("/a/me", "/a/{id}:move", false),
            ("/a/{id}/b", "/a/c/{id}", true),
            ("/a/x-{id}", "/a/y-{id}", false),
            ("/a/{id}-x", "/a/{id}-y", false),
            ("/a/{id}", "/a/{id}/b", false),
        ] {
            assert_eq!(overlap(one, other), expected, "{one} {other}");
            assert_eq!(overlap(other, one), expected, "{other} {one}");
        }
        let mut paths =
            ["/a/{id}", "/a/~", "/a/x-{id}", "/{b}/c", "/a/{a}/{b}", "/a/{id}/b", "/a/c/{id}"];
        paths.sort_by_key(|path| concrete_first(path));
        assert_eq!(
            paths,
            ["/a/c/{id}", "/a/x-{id}", "/a/~", "/a/{id}", "/a/{id}/b", "/a/{a}/{b}", "/{b}/c"]
        );
    }
}
