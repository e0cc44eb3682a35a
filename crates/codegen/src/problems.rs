//! `problems.rs`: the error registry.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::model::Api;
use crate::names::{camel, doc, file, snake};
use crate::node::{Fault, Node};

/// A named error example.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) name: String,
    summary: String,
    status: u64,
    code: i64,
    domain: String,
    reason: String,
    message: String,
    metadata: BTreeMap<String, String>,
    field_violations: Vec<(String, String)>,
    /// Whether the field violations depend on the request.
    variable: bool,
    /// Type, subject, description.
    precondition: Option<[String; 3]>,
    retry_after: Option<u64>,
    headers: Vec<(String, String)>,
    request_id: String,
}

impl Problem {
    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&[
            "summary",
            "x-http-status",
            "x-response-headers",
            "x-field-violations",
            "value",
        ])?;
        let value = node.require("value")?;
        value.only(&["code", "message", "details"])?;
        let mut problem = Self {
            name: name.to_owned(),
            summary: node.text("summary")?.to_owned(),
            status: node.unsigned("x-http-status")?.unwrap_or_default(),
            code: value.integer("code")?.ok_or_else(|| value.fault("`code` is missing"))?,
            domain: String::new(),
            reason: String::new(),
            message: value.text("message")?.to_owned(),
            metadata: BTreeMap::new(),
            field_violations: Vec::new(),
            variable: node.get("x-field-violations").is_some(),
            precondition: None,
            retry_after: None,
            headers: strings(node, "x-response-headers")?,
            request_id: String::new(),
        };
        for detail in value.items("details")? {
            problem.read_detail(&detail)?;
        }
        if problem.reason.is_empty() || problem.request_id.is_empty() {
            return Err(value.fault("`details` must hold an ErrorInfo and a RequestInfo"));
        }
        if let Some((_, fields)) = REJECTIONS.iter().find(|(own, _)| *own == name) {
            for field in problem.fields() {
                if !fields.iter().any(|known| field.name == known) {
                    return Err(value.fault(format!(
                        "generated code raises this error and knows of no `{}`; it knows {}",
                        field.name,
                        fields.join(", ")
                    )));
                }
            }
        }
        if !problem
            .metadata
            .values()
            .all(|value| !value.is_empty() && problem.message.contains(value.as_str()))
        {
            return Err(value.fault("every metadata value must stand in the message"));
        }
        Ok(problem)
    }

    fn read_detail(&mut self, detail: &Node<'_>) -> Result<(), Fault> {
        let kind = detail.text("@type")?.trim_start_matches("type.googleapis.com/google.rpc.");
        match kind {
            "ErrorInfo" => {
                detail.only(&["@type", "reason", "domain", "metadata"])?;
                detail.text("reason")?.clone_into(&mut self.reason);
                detail.text("domain")?.clone_into(&mut self.domain);
                self.metadata = strings(detail, "metadata")?.into_iter().collect();
            }
            "BadRequest" => {
                detail.only(&["@type", "fieldViolations"])?;
                for violation in detail.items("fieldViolations")? {
                    violation.only(&["field", "description"])?;
                    let field = violation.text("field")?.to_owned();
                    self.field_violations.push((field, violation.text("description")?.to_owned()));
                }
            }
            "PreconditionFailure" => {
                detail.only(&["@type", "violations"])?;
                let violations = detail.items("violations")?;
                let [violation] = violations.as_slice() else {
                    return Err(detail.fault("code is generated for one violation only"));
                };
                violation.only(&["type", "subject", "description"])?;
                let text = |name| violation.text(name).map(str::to_owned);
                self.precondition = Some([text("type")?, text("subject")?, text("description")?]);
            }
            "RetryInfo" => {
                detail.only(&["@type", "retryDelay"])?;
                let delay = detail.text("retryDelay")?;
                let seconds = delay.strip_suffix('s').and_then(|seconds| seconds.parse().ok());
                let fault = || detail.fault("`retryDelay` must be whole seconds, such as `1s`");
                self.retry_after = Some(seconds.ok_or_else(fault)?);
            }
            "RequestInfo" => {
                detail.only(&["@type", "requestId"])?;
                detail.text("requestId")?.clone_into(&mut self.request_id);
            }
            other => return Err(detail.fault(format!("no code is generated for `{other}`"))),
        }
        Ok(())
    }

    /// A text as a Rust expression: metadata values become the fields they are the example of.
    fn template(&self, text: &str) -> TokenStream {
        if let Some((key, _)) = self.metadata.iter().find(|(_, value)| *value == text) {
            let key = snake(key);
            return quote!(#key.clone());
        }
        if !self.metadata.values().any(|value| text.contains(value.as_str())) {
            return quote!(#text.to_owned());
        }
        let mut format = text.replace('{', "{{").replace('}', "}}");
        for (key, value) in &self.metadata {
            format = format.replace(value.as_str(), &format!("{{{}}}", file(key)));
        }
        quote!(format!(#format))
    }

    fn fields(&self) -> Vec<Field> {
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
        let (ident, name, summary, variable) =
            (camel(&self.name), &self.name, &self.summary, self.variable);
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
struct Field {
    name: Ident,
    kind: TokenStream,
    documentation: String,
    /// Its value in the document.
    example: TokenStream,
}

/// What generated code refuses by itself: the name of the error, which is that of the rejection, and
/// its fields.
const REJECTIONS: [(&str, &[&str]); 16] = [
    ("AuthorizationMissing", &[]),
    ("AuthorizationMalformed", &[]),
    ("RoleMissing", &["role"]),
    ("OrgHeaderMissing", &[]),
    ("OrgHeaderInvalid", &[]),
    ("MembershipMissing", &["org_id"]),
    ("PermissionDenied", &["org_id", "permission", "role"]),
    ("ParameterInvalid", &["field_violations"]),
    ("BodyMissing", &[]),
    ("BodyMalformed", &["field_violations"]),
    ("BodyInvalid", &["field_violations"]),
    ("BodyTooLarge", &[]),
    ("MediaTypeUnsupported", &[]),
    ("MethodNotAllowed", &["allowed", "method"]),
    ("PreferenceUnknown", &["known", "preference"]),
    ("Internal", &["cause"]),
];

/// How rejections are answered. One that has no error cannot happen: the generator refuses an
/// operation that needs it.
fn write_rejections(problems: &[Problem]) -> TokenStream {
    let mut incomplete = false;
    let arms = REJECTIONS.iter().filter_map(|(name, fields)| {
        let Some(problem) = problems.iter().find(|problem| problem.name == *name) else {
            incomplete = true;
            return None;
        };
        let (rejection, ident) = (format_ident!("{name}"), camel(name));
        let own: Vec<_> = problem.fields().into_iter().map(|field| field.name).collect();
        let names = fields.iter().map(|field| format_ident!("{field}"));
        let values = own.iter().map(|name| match name.to_string().as_str() {
            "allowed" | "permission" | "role" => quote!(#name: #name.to_owned()),
            _ => quote!(#name),
        });
        let pattern = if fields.is_empty() { quote!() } else { quote!({ #(#names,)* .. }) };
        Some(quote!(Rejection::#rejection #pattern => #ident { #(#values),* }.problem()))
    });
    let arms: Vec<_> = arms.collect();
    let domain = problems.first().map_or("", |problem| problem.domain.as_str());
    let rest = incomplete.then(|| {
        quote! {
            other => Problem::new(
                500, 13, #domain, "ERROR_REASON_INTERNAL", "The server failed.".to_owned(),
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

fn strings(node: &Node<'_>, name: &str) -> Result<Vec<(String, String)>, Fault> {
    node.members(name)?
        .into_iter()
        .map(|(key, node)| match node.value {
            Value::String(text) => Ok((key.to_owned(), text.clone())),
            _ => Err(node.fault("must be a string")),
        })
        .collect()
}

/// The examples stand for one request, so that code can send each of them as it is shown.
pub(crate) fn one_request_id(problems: &[Problem]) -> Result<(), String> {
    let different = problems.windows(2).find(|pair| pair[0].request_id != pair[1].request_id);
    match different {
        Some(pair) => {
            Err(format!("{} and {} show different request ids", pair[0].name, pair[1].name))
        }
        None => Ok(()),
    }
}

pub(crate) fn write(api: &Api) -> TokenStream {
    let request_id = api.problems.first().map_or("", |problem| problem.request_id.as_str());
    let entries = api.problems.iter().map(Problem::write);
    let rejections = write_rejections(&api.problems);
    quote! {
        #![doc = " The error registry: every error there is, one type each."]
        #[allow(unused_imports, reason = "not every document needs all of them")]
        use bv_cms_runtime::{Cause, FieldViolation, Problem, RegistryEntry, Rejection};

        /// The request id that the examples of the document show.
        pub(super) const EXAMPLE_REQUEST_ID: &str = #request_id;

        #rejections
        #(#entries)*
    }
}
