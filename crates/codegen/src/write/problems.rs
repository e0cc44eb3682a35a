//! `problems.rs`: the error registry.

use bv_cms_document::Dialect;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::names::{self, doc, field, snake};
use crate::read::{Api, Problem, REJECTIONS};

pub(crate) fn write(api: &Api) -> TokenStream {
    let request_id = api.problems.first().map_or("", |problem| problem.request_id.as_str());
    let entries = api.problems.iter().map(Problem::write);
    let rejections = write_rejections(&api.problems, api.dialect);
    quote! {
        #![doc = " The error registry: every error there is, one type each."]
        #[allow(unused_imports, reason = "not every document needs all of them")]
        use bv_cms_runtime::{Cause, FieldViolation, Problem, RegistryEntry, Rejection};

        /// The request id that the examples of the document show.
        #[cfg(feature = "witness")]
        pub(super) const EXAMPLE_REQUEST_ID: &str = #request_id;

        #rejections
        #(#entries)*
    }
}

impl Problem {
    /// A text as a Rust expression: metadata values become the fields they are the example of.
    fn template(&self, text: &str) -> TokenStream {
        if let Some((key, _)) = self.metadata.iter().find(|(_, value)| *value == text) {
            let key = snake(key);
            return quote!(#key.clone());
        }
        if !self.metadata.values().any(|value| text.contains(value.as_str())) {
            return quote!(#text.to_owned());
        }
        let (mut format, mut rest) = (String::new(), text);
        while let Some(first) = rest.chars().next() {
            // The longest value, where one begins with another.
            let here = self.metadata.iter().filter(|(_, value)| rest.starts_with(value.as_str()));
            if let Some((key, value)) = here.max_by_key(|(_, value)| value.len()) {
                format.extend(["{", &field(key), "}"]);
                rest = &rest[value.len()..];
            } else {
                let escaped = if matches!(first, '{' | '}') { 2 } else { 1 };
                format.extend(std::iter::repeat_n(first, escaped));
                rest = &rest[first.len_utf8()..];
            }
        }
        quote!(format!(#format))
    }

    pub(crate) fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<_> = self
            .metadata
            .iter()
            .map(|(key, value)| Field {
                name: snake(key),
                kind: quote!(String),
                documentation: format!("The metadata `{key}`, such as `{value}`."),
                example: quote!(#value.to_owned()),
            })
            .collect();
        if self.variable {
            fields.push(Field {
                name: format_ident!("field_violations"),
                kind: quote!(Vec<FieldViolation>),
                documentation: "What is wrong in the request.".to_owned(),
                example: self.violations(),
            });
        }
        if self.status >= 500 {
            fields.push(Field {
                name: format_ident!("cause"),
                kind: quote!(Option<Cause>),
                documentation: "Why, for the log only.".to_owned(),
                example: quote!(None),
            });
        }
        fields
    }

    fn violations(&self) -> TokenStream {
        let items = self.field_violations.iter().map(|(field, description)| {
            let (field, description) = (self.template(field), self.template(description));
            quote!(FieldViolation { field: #field, description: #description })
        });
        quote!(vec![#(#items),*])
    }

    fn write(&self) -> TokenStream {
        let Self { name, summary, variable, .. } = self;
        let ident = names::problem(name);
        let documentation = doc(summary);
        let fields = self.fields();
        let declarations = fields.iter().map(|field| {
            let Field { name, kind, documentation, .. } = field;
            let documentation = doc(documentation);
            quote!(#documentation pub #name: #kind)
        });
        let names: Vec<_> = fields.iter().map(|field| &field.name).collect();
        let examples = fields.iter().map(|field| &field.example);
        let (status, code) =
            (Literal::u64_unsuffixed(self.status), Literal::i64_unsuffixed(self.code));
        let (domain, reason, message) = (&self.domain, &self.reason, self.template(&self.message));
        let mut chain = quote!(Problem::new(#status, #code, #domain, #reason, #message));
        for (header, value) in &self.headers {
            let value = self.template(value);
            chain = quote!(#chain.header(#header, #value));
        }
        if self.variable {
            chain = quote!(#chain.field_violations(field_violations));
        } else if !self.field_violations.is_empty() {
            let violations = self.violations();
            chain = quote!(#chain.field_violations(#violations));
        }
        if let Some([kind, subject, description]) = &self.precondition {
            let (subject, description) = (self.template(subject), self.template(description));
            chain = quote!(#chain.precondition(#kind, #subject, #description));
        }
        if let Some(seconds) = self.retry_after {
            let seconds = Literal::u64_unsuffixed(seconds);
            chain = quote!(#chain.retry_after(#seconds));
        }
        for key in self.metadata.keys() {
            let field = snake(key);
            chain = quote!(#chain.metadata(#key, #field));
        }
        if self.status >= 500 {
            chain = quote!(#chain.cause(cause));
        }
        quote! {
            #documentation
            #[derive(Debug)]
            pub struct #ident { #(#declarations),* }

            impl RegistryEntry for #ident {
                const NAME: &'static str = #name;
                const SUMMARY: &'static str = #summary;
                const FIELD_VIOLATIONS_VARY: bool = #variable;

                fn problem(self) -> Problem {
                    let Self { #(#names),* } = self;
                    #chain
                }

                fn example() -> Self {
                    Self { #(#names: #examples),* }
                }
            }
        }
    }
}

/// A field of an error's type.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) kind: TokenStream,
    pub(crate) documentation: String,
    /// Its value in the document.
    pub(crate) example: TokenStream,
}

/// How rejections are answered. One that has no error cannot happen: the generator refuses an
/// operation that needs it.
fn write_rejections(problems: &[Problem], dialect: &Dialect) -> TokenStream {
    let mut incomplete = false;
    let arms = REJECTIONS.iter().filter_map(|(name, fields)| {
        let Some(problem) = problems.iter().find(|problem| problem.name == *name) else {
            incomplete = true;
            return None;
        };
        let (rejection, ident) = (format_ident!("{name}"), names::problem(name));
        let own: Vec<_> = problem.fields().into_iter().map(|field| field.name).collect();
        // What the error does not tell is left out.
        let names: Vec<_> = fields
            .iter()
            .map(|field| format_ident!("{field}"))
            .filter(|field| own.contains(field))
            .collect();
        let values = own.iter().map(|name| match name.to_string().as_str() {
            "allowed" | "permission" | "role" => quote!(#name: #name.to_owned()),
            _ => quote!(#name),
        });
        let pattern = if fields.is_empty() { quote!() } else { quote!({ #(#names,)* .. }) };
        Some(quote!(Rejection::#rejection #pattern => #ident { #(#values),* }.problem()))
    });
    let arms: Vec<_> = arms.collect();
    let domain = problems.first().map_or("", |problem| problem.domain.as_str());
    let reason = format!("{}INTERNAL", dialect.errors.reason);
    let rest = incomplete.then(|| {
        quote! {
            other => Problem::new(
                500, 13, #domain, #reason, "The server failed.".to_owned(),
            )
            .cause(Some(Cause::new(format!("the document has no error for {other:?}")))),
        }
    });
    quote! {
        /// How a request is answered that generated code refuses.
        pub(super) fn of_rejection(rejection: Rejection) -> Problem {
            match rejection { #(#arms,)* #rest }
        }
    }
}
