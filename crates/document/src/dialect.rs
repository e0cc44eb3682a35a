//! What a house decides by convention, beside what OpenAPI decides: one value, which whoever reads a
//! document hands in. The analyses ask the document for it and know none by themselves.

/// The conventions that a document is written in.
#[derive(Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Whether these conventions count. Where they do not, OpenAPI and JSON Schema alone decide, and
    /// the sunsets that documents announce.
    pub conventions: bool,
    /// The members that documents have beside those of OpenAPI.
    pub extensions: Extensions,
    /// How errors are written.
    pub errors: ErrorModel,
    /// The headers that servers which are generated write by themselves.
    pub headers: ServerHeaders,
    /// What people type before the name of an analysis, such as `cargo xtask`.
    pub program: &'static str,
    /// The files beside the code.
    pub files: Files,
}

/// Where files stand, seen from the top of the repository.
#[derive(Debug, PartialEq, Eq)]
pub struct Files {
    /// The document by which the API is decided.
    pub contract: &'static str,
    /// The findings that are accepted for a while.
    pub waivers: &'static str,
    /// The names of operations that are promised.
    pub operation_ids: &'static str,
    /// The folder of the code that is generated from the contract.
    pub generated: &'static str,
}

/// The names of the members that a document has beside those of OpenAPI (Specification Extensions,
/// section 4.9). Each begins with `x-`.
#[derive(Debug, PartialEq, Eq)]
pub struct Extensions {
    /// Of the document: its permissions by name, each with its `description` and its `roles`.
    pub permissions: &'static str,
    /// Of an operation: the permission that callers need.
    pub permission: &'static str,
    /// Of a security scheme: the header in which its callers name the organisation they act for.
    pub membership: &'static str,
    /// Of the document: the answers to requests that no operation matches, as a Responses Object.
    pub unmatched_routes: &'static str,
    /// Of an example: the HTTP status that it is sent with; that makes it an error.
    pub http_status: &'static str,
    /// Of an error: the headers that belong to it, by name.
    pub response_headers: &'static str,
    /// Of an error: `variable` where the fields that it names depend on the request.
    pub field_violations: &'static str,
    /// Of a schema: its texts are kept out of logs.
    pub secret: &'static str,
    /// Of a schema: why it has no bound.
    pub unbounded: &'static str,
    /// Of an operation, a parameter, a header or a schema that is deprecated: the last day on which
    /// it is there.
    pub sunset: &'static str,
}

/// How errors are written: as `google.rpc.Status` in protobuf JSON (AIP-193), with details whose
/// types are told apart by name.
#[derive(Debug, PartialEq, Eq)]
pub struct ErrorModel {
    /// What the `@type` of a detail begins with; behind it stands `ErrorInfo` and the like.
    pub detail_type: &'static str,
    /// What a reason begins with; behind it stands the name of the error in capitals.
    pub reason: &'static str,
    /// The HTTP status of each code, by its number.
    pub statuses: &'static [u64],
    /// The codes of statuses that HTTP alone has: status and code.
    pub http_only: &'static [(u64, u64)],
}

/// The headers, in lower case, that servers which are generated write by themselves; handlers do not
/// say them.
#[derive(Debug, PartialEq, Eq)]
pub struct ServerHeaders {
    /// The one that identifies the request; in every answer.
    pub request_id: &'static str,
    /// The one that says which preference was honoured (RFC 7240).
    pub preference_applied: &'static str,
    /// The one that names the members of the body which the document does not know, where the
    /// answers of the operation document it.
    pub ignored_members: &'static str,
}

impl Dialect {
    /// What people type for an analysis: `cargo xtask check`.
    #[must_use]
    pub fn command(&self, name: &str) -> String {
        format!("{} {name}", self.program)
    }

    /// A text about documents of any dialect, said in this one: what stands in braces, such as
    /// `{x-http-status}` or `{program}`, is called by its name here.
    #[must_use]
    pub fn say(&self, text: &str) -> String {
        let Extensions {
            permissions,
            permission,
            membership,
            unmatched_routes,
            http_status,
            response_headers,
            field_violations,
            secret,
            unbounded,
            sunset,
        } = self.extensions;
        let names = [
            ("{program}", self.program),
            ("{waivers}", self.files.waivers),
            ("{reason}", self.errors.reason),
            ("{request-id}", self.headers.request_id),
            ("{x-permissions}", permissions),
            ("{x-permission}", permission),
            ("{x-membership}", membership),
            ("{x-unmatched-routes}", unmatched_routes),
            ("{x-http-status}", http_status),
            ("{x-response-headers}", response_headers),
            ("{x-field-violations}", field_violations),
            ("{x-secret}", secret),
            ("{x-unbounded}", unbounded),
            ("{x-sunset}", sunset),
        ];
        names.iter().fold(text.to_owned(), |text, (general, here)| text.replace(general, here))
    }
}

impl ServerHeaders {
    /// Whether a header, whatever its case, is one of them.
    #[must_use]
    pub fn contain(&self, name: &str) -> bool {
        [self.request_id, self.preference_applied, self.ignored_members]
            .iter()
            .any(|header| header.eq_ignore_ascii_case(name))
    }
}

impl ErrorModel {
    /// The whole name of a detail's type, such as that of `ErrorInfo`.
    #[must_use]
    pub fn detail(&self, kind: &str) -> String {
        format!("{}{kind}", self.detail_type)
    }
}

/// A dialect like no other, for the tests of this crate.
#[cfg(test)]
pub(crate) const TEST: &Dialect = &Dialect {
    conventions: true,
    extensions: Extensions {
        permissions: "x-test-permissions",
        permission: "x-test-permission",
        membership: "x-test-membership",
        unmatched_routes: "x-test-unmatched",
        http_status: "x-test-status",
        response_headers: "x-test-headers",
        field_violations: "x-test-fields",
        secret: "x-test-secret",
        unbounded: "x-test-unbounded",
        sunset: "x-test-sunset",
    },
    errors: ErrorModel {
        detail_type: "types.example.com/",
        reason: "REASON_",
        statuses: &[200, 499],
        http_only: &[(405, 12)],
    },
    headers: ServerHeaders {
        request_id: "request-id",
        preference_applied: "preference-applied",
        ignored_members: "ignored-members",
    },
    program: "make",
    files: Files {
        contract: "api.yaml",
        waivers: "waivers.yaml",
        operation_ids: "names.txt",
        generated: "generated",
    },
};
