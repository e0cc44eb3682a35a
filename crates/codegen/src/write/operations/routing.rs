//! Which path and method lead to which operation.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::names::{route, segment};
use crate::read::{Api, Operation};

pub(crate) fn write_routing(api: &Api, host: &Ident, operations: &[&Operation]) -> TokenStream {
    let mut paths: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        paths.entry(&operation.path).or_default().push(operation);
    }
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
        let pattern = pattern(path);
        quote! {
            .service(
                web::resource(#pattern)
                    #guard
                    #(#routes)*
                    .default_service(web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, #allowed)
                    })),
            )
        }
    });
    let deprecated = operations.iter().any(|operation| operation.deprecated);
    let expectation = deprecated.then(
        || quote!(#[expect(deprecated, reason = "what is deprecated is served until it ends")]),
    );
    quote! {
        /// Serves the operations. The app data must hold the host as `web::Data<H>`.
        #expectation
        pub fn configure<H: #host>(config: &mut web::ServiceConfig) {
            config #(#services)*;
        }
    }
}

/// `/lives/{id}` to `/lives/{id:[^/:]+}`, so that an id never swallows a verb.
fn pattern(path: &str) -> String {
    let mut parts = path.split('{');
    let mut pattern = parts.next().unwrap_or_default().to_owned();
    for (name, rest) in parts.filter_map(|part| part.split_once('}')) {
        pattern.extend(["{", &segment(name), ":[^/:]+}", rest]);
    }
    pattern
}

/// The methods that an operation is asked by.
fn methods_of(operation: &Operation) -> Vec<String> {
    let mut methods = vec![operation.method.to_ascii_uppercase()];
    if operation.method == "get" {
        methods.push("HEAD".to_owned());
    }
    methods
}
