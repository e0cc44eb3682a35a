//! Rules about what a change does to clients: `breaking`.

use bv_cms_document::Dialect;
use bv_cms_findings::Rule;

/// The command `breaking`, as rules name it.
pub const BREAKING_COMMAND: &str = "breaking";

/// The rules that `breaking` looks at in documents of a dialect.
#[must_use]
pub fn breaking_rules(dialect: &Dialect) -> Vec<&'static Rule> {
    let of_conventions = [BREAKING_PERMISSION, BREAKING_ERROR, BREAKING_EXAMPLE_REMOVED];
    let counts = |rule: &&Rule| dialect.conventions || !of_conventions.contains(rule);
    BREAKING_RULES.iter().copied().filter(counts).collect()
}

bv_cms_findings::rules! {
    BREAKING_RULES: &[BREAKING_COMMAND];
    BREAKING_REQUEST_NARROWED = "breaking-request-narrowed":
        "Every request that was valid still is.",
        "A client that was written and tested against the base gets an error.",
        "Accept what was accepted, or offer the new form beside it.",
        "https://google.aip.dev/180";
    BREAKING_RESPONSE_WIDENED = "breaking-response-widened":
        "Every response is one that the base describes.",
        "A client that decodes strictly, as generated ones do, refuses a value it does not know.",
        "Keep to what was described, or offer the new form beside it.",
        "https://google.aip.dev/180";
    BREAKING_UNDECIDED = "breaking-undecided":
        "Of every change it can be decided whether it breaks clients.",
        "What nobody proved safe and nobody found an example against is not known to be safe.",
        "Write the change so that it can be proved, or look at it yourself and waive it.",
        "https://json-schema.org/draft/2020-12/json-schema-validation";
    BREAKING_INVALID = "breaking-invalid":
        "Every schema is one, and every reference leads somewhere.",
        "What uses it cannot be compared, nor can anybody act on it.",
        "Mend what the finding points at, in the document that it names.",
        "https://json-schema.org/draft/2020-12/json-schema-core";
    BREAKING_OPERATION_REMOVED = "breaking-operation-removed":
        "Only an operation that was deprecated and is past its sunset is removed.",
        "Clients that call it get 404, and were not told in time.",
        "Keep it with `deprecated: true` and `{x-sunset}: YYYY-MM-DD` until that day has come.",
        "https://www.rfc-editor.org/rfc/rfc8594.html";
    BREAKING_PATH_SHADOWED = "breaking-path-shadowed":
        "What reached an operation by a template still does, or reaches one that is as good.",
        "A concrete path is matched before a template: another operation gets the request.",
        "Choose a path that no request of the base reaches.",
        "https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching";
    BREAKING_SERVER_REMOVED = "breaking-server-removed":
        "Every server of the base is still there.",
        "Requests to it go nowhere.",
        "Keep the server until its clients have moved.",
        "https://spec.openapis.org/oas/v3.1.1.html#server-object";
    BREAKING_PARAMETER_REQUIRED = "breaking-parameter-required":
        "No parameter becomes required.",
        "Requests without it were valid and are refused.",
        "Leave it optional, with a default that does what was done before.",
        "https://google.aip.dev/180";
    BREAKING_PARAMETER_STYLE = "breaking-parameter-style":
        "Every parameter is written as before.",
        "The same value is read as another one, or not at all.",
        "Keep `style`, `explode` and the media type of the parameter.",
        "https://spec.openapis.org/oas/v3.1.1.html#style-values";
    BREAKING_BODY_REQUIRED = "breaking-body-required":
        "No body becomes required.",
        "Requests without one were valid and are refused.",
        "Leave the body optional.",
        "https://spec.openapis.org/oas/v3.1.1.html#request-body-object";
    BREAKING_MEDIA_TYPE_REMOVED = "breaking-media-type-removed":
        "Every media type that was taken or answered still is.",
        "Clients that send or accept only that one are refused.",
        "Keep the media type.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-12";
    BREAKING_STATUS_ADDED = "breaking-status-added":
        "Every status that is answered was described, by itself, by its range or by `default`.",
        "A strict client refuses a status it was not told about.",
        "Answer with a status that was described.",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object";
    BREAKING_STATUS_REMOVED = "breaking-status-removed":
        "Every success and redirection that was answered still can be.",
        "Clients wait for the status that says their request was done.",
        "Keep answering with the status.",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object";
    BREAKING_HEADER_OPTIONAL = "breaking-header-optional":
        "Every header that was always sent still is.",
        "Clients that rely on it fail without it.",
        "Keep the header `required`.",
        "https://spec.openapis.org/oas/v3.1.1.html#header-object";
    BREAKING_SECURITY = "breaking-security":
        "Credentials that were enough still are.",
        "Clients that were let in are refused.",
        "Accept the former credentials beside the new ones.",
        "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object";
    BREAKING_WEBHOOK = "breaking-webhook":
        "Webhooks and callbacks are what their receivers were told to expect.",
        "A receiver that was written against the base refuses them, or its answer is refused.",
        "Send what was described and take what was answered, or offer a new webhook.",
        "https://spec.openapis.org/oas/v3.1.1.html#fixed-fields";
    BREAKING_PERMISSION = "breaking-permission":
        "Every role that may call an operation still may.",
        "People who could do their work are refused.",
        "Keep the role in the permission, or the operation with its permission.",
        "https://google.aip.dev/180";
    BREAKING_ERROR = "breaking-error":
        "Every named error keeps its status, code, reason, domain and metadata.",
        "Clients decide by them what to do next.",
        "Keep the error as it is and add another one beside it.",
        "https://google.aip.dev/193";
    BREAKING_EXAMPLE_REMOVED = "breaking-example-removed":
        "Every named answer of an operation is still given.",
        "An example is an answer that the tests produce: clients may handle exactly that one.",
        "Keep the example, or waive it when nobody can get the answer any more.",
        "https://spec.openapis.org/oas/v3.1.1.html#working-with-examples";
    BREAKING_DEPRECATION = "breaking-deprecation":
        "A sunset lies in the future, and never becomes earlier or goes away.",
        "Clients plan their move by it.",
        "Set `{x-sunset}: YYYY-MM-DD` to a day that leaves clients time.",
        "https://www.rfc-editor.org/rfc/rfc8594.html";
    BREAKING_OPERATION_RETIRED = "breaking-operation-retired" (Warning):
        "Somebody looks at it when an operation goes that is past its sunset.",
        "Whoever did not hear of the sunset gets 404 from now on.",
        "Say in the release notes that it is gone; nothing else needs to be done.",
        "https://www.rfc-editor.org/rfc/rfc8594.html";
    BREAKING_PARAMETER_REMOVED = "breaking-parameter-removed" (Warning):
        "Somebody looks at it when a parameter is no longer declared.",
        "Requests that have it stay valid, and it is no longer acted on: no schema can say whether \
         that matters.",
        "Make sure that nobody counts on it, or keep it.",
        "https://google.aip.dev/180";
    BREAKING_PROPERTY_REMOVED = "breaking-property-removed" (Warning):
        "Somebody looks at it when a property is no longer declared.",
        "Requests that have it stay valid and it is no longer acted on; optional in answers, it \
         stays away from now on. No schema can say whether that matters.",
        "Make sure that nobody counts on it, or keep it.",
        "https://google.aip.dev/180";
    BREAKING_HEADER_REMOVED = "breaking-header-removed" (Warning):
        "Somebody looks at it when a header that was sent sometimes is no longer described.",
        "Nobody could count on it in every answer, but somebody may read it where it is there.",
        "Make sure that nobody counts on it, or keep it.",
        "https://spec.openapis.org/oas/v3.1.1.html#header-object";
    BREAKING_DEFAULT_CHANGED = "breaking-default-changed" (Warning):
        "Somebody looks at it when a parameter that is not sent means something else.",
        "The same request is valid as before, and asks for something else.",
        "Keep the default, or make sure that nobody counts on it.",
        "https://spec.openapis.org/oas/v3.1.1.html#schema-object";
    BREAKING_VERSION = "breaking-version":
        "The version says how large the change is.",
        "People decide by it whether they have to read what changed.",
        "Raise `info.version` to the version the report names.",
        "https://semver.org/spec/v2.0.0.html";
}
