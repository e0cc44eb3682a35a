//! Rules about how the contract is written: `lint`.

use super::LINT_COMMAND;

bv_cms_findings::rules! {
    LINT_RULES: &[LINT_COMMAND];
    OPERATION_ID_FORM = "operation-id-form":
        "Every `operationId` is words without separators, each beginning with one capital.",
        "It becomes the name of functions and types in every client and in the server.",
        "Write it like `CreateLive`, and abbreviations like words: `GetJsonWebKeySet`.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    OPERATION_ID_REMOVED = "operation-id-removed":
        "Every `operationId` on the list of those that were promised is still in the contract.",
        "Generated clients name their methods by it: a renamed operation is one that is gone.",
        "Give the operation its name back. When it is meant to go, delete its line too, so that \
         the review sees it.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    OPERATION_ID_UNLISTED = "operation-id-unlisted":
        "Every `operationId` of the contract is on the list of those that are promised.",
        "Only a name that was written down can be seen to change.",
        "Add the name as a line of its own; from then on it is a promise.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    ERROR_BODY_NOT_SHARED = "error-body-not-shared":
        "Every 4xx, 5xx and default answer is JSON with the shared schema `Status`.",
        "A client can then read every error with one piece of code.",
        "Refer to `#/components/schemas/Status` as the schema of `application/json`, and offer no \
         other media type.",
        "https://google.aip.dev/193";
    ERROR_EXAMPLE_MISSING = "error-example-missing":
        "Every error answer has at least one named example.",
        "The examples are the list of errors that exist: the tests produce each of them, and the \
         code is generated from them.",
        "Name the errors that the answer can be under `examples`.",
        "https://spec.openapis.org/oas/v3.1.1.html#media-type-object";
    ERROR_STATUS = "error-status":
        "Every error stands in the answer of its `{x-http-status}`; in `default`, when that has none.",
        "Clients look up the error under the status that they got.",
        "Correct `{x-http-status}`, or name the error in the answer that has its status.",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object";
    ERROR_CODE = "error-code":
        "The `code` of an error is one that its HTTP status stands for.",
        "Clients of gRPC see the code, those of HTTP the status: both have to do the same next.",
        "Write the code that the finding names, or correct `{x-http-status}`.",
        "https://google.aip.dev/193";
    ERROR_REASON = "error-reason":
        "Every error has an `ErrorInfo` whose reason is its name in capitals.",
        "The reason is what clients decide by, and the name is what everything else calls it.",
        "Write `{reason}LIVE_NOT_FOUND` for `LiveNotFound`.",
        "https://google.aip.dev/193";
    WWW_AUTHENTICATE_MISSING = "www-authenticate-missing":
        "Every answer that can be a 401 declares `WWW-Authenticate`.",
        "HTTP requires it: without the challenge a client cannot tell how to authenticate.",
        "Declare the header, with `required: true` where 401 is the answer's only status.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2";
    ALLOW_MISSING = "allow-missing":
        "Every answer that can be a 405 declares `Allow`.",
        "HTTP requires it: the client learns which methods there are.",
        "Declare the header, with `required: true` where 405 is the answer's only status.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6";
    RETRY_AFTER_MISSING = "retry-after-missing":
        "Every answer that can be a 429 or a 503 declares `Retry-After`.",
        "Clients that guess when to come back come back all at once.",
        "Declare the header, with `required: true` where that is the answer's only status.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3";
    LOCATION_MISSING = "location-missing":
        "Every answer that can be a 201 declares `Location`.",
        "It says where the thing is that was created.",
        "Declare the header with `required: true`, or answer with 200.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.2";
    FORBIDDEN_WITHOUT_UNAUTHENTICATED = "forbidden-without-unauthenticated":
        "An operation that can answer 403 can answer 401.",
        "Who may not do something was recognised first, and that can fail.",
        "Document the 401, or remove the 403.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.4";
    UNAUTHENTICATED_WITHOUT_SECURITY = "unauthenticated-without-security":
        "An operation that can answer 401 has `security`.",
        "Tools send credentials only where the document asks for them.",
        "Name the security scheme in `security`, or remove the 401.",
        "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object";
    REQUEST_STRING_UNBOUNDED = "request-string-unbounded":
        "Every string of a request has a greatest length.",
        "What has no limit is limited by memory, and every store and index behind it by chance.",
        "Set `maxLength`, `enum`, `const` or a format of known length (`uuid`, `date-time`); or \
         write `{x-unbounded}` with the reason.",
        "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/";
    REQUEST_NUMBER_UNBOUNDED = "request-number-unbounded":
        "Every number of a request has a least and a greatest value.",
        "`format: int32` says how a number is stored, not which numbers make sense, and validators \
         do not look at it.",
        "Set `minimum` and `maximum` (or the exclusive ones); or write `{x-unbounded}` with the \
         reason.",
        "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/";
    REQUEST_ARRAY_UNBOUNDED = "request-array-unbounded":
        "Every array of a request has a greatest length.",
        "What has no limit is limited by memory, and every loop over it by patience.",
        "Set `maxItems`; or write `{x-unbounded}` with the reason.",
        "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/";
    UNBOUNDED_REASON_MISSING = "unbounded-reason-missing":
        "`{x-unbounded}` gives a reason, and stands only where a bound is missing.",
        "A mark without a reason cannot be reviewed; one beside a bound is a contradiction.",
        "Say in a few words why there is no bound, or remove the mark.",
        "https://spec.openapis.org/oas/v3.1.1.html#specification-extensions";
    REQUIRED_NEVER_SENT = "required-never-sent":
        "What only requests use requires no member that is `readOnly`, and what only answers use none \
         that is `writeOnly`.",
        "Such a member never travels that way: some tools ask for it nevertheless, and others do not.",
        "Take the name off the list; or remove `readOnly` or `writeOnly`, if the member is sent.",
        "https://spec.openapis.org/oas/v3.1.1.html#schema-object";
    SCHEMA_INLINE_OBJECT = "schema-inline-object":
        "Every object schema is a component with a name.",
        "Generators invent names for objects without one, and each invents another.",
        "Move the schema to `components.schemas` and refer to it.",
        "https://spec.openapis.org/oas/v3.1.1.html#components-object";
    COMPONENT_UNUSED = "component-unused":
        "Every component is reached from an operation or from `{x-unmatched-routes}`.",
        "Nothing tests it, and readers take it for a part of the API.",
        "Delete the component, or refer to it where it belongs.",
        "https://spec.openapis.org/oas/v3.1.1.html#components-object";
    DESCRIPTION_MISSING = "description-missing":
        "Everything that can be described has a description that is not empty.",
        "The document is the manual; an API whose fields have to be guessed is used wrongly.",
        "Say what it is for, not what it is called. Operations also have a `summary`, and examples \
         have that in place of a description.",
        "https://spec.openapis.org/oas/v3.1.1.html#rich-text-formatting";
    ENUM_VALUE_FORM = "enum-value-form":
        "Enumerations are named schemas whose values are UPPER_SNAKE_CASE and begin with the \
         name of their type.",
        "Enum values share one scope in protocol buffers and in many languages.",
        "Write `LIVE_STATUS_PREVIEW` for `LiveStatus`; move an enumeration in place to \
         `components.schemas`. Headers are free: their values are HTTP's.",
        "https://protobuf.dev/programming-guides/style/#enums";
    EXTENSION_UNKNOWN = "extension-unknown":
        "Every keyword that begins with `x-` is one that is known where it stands.",
        "A keyword nobody reads, or one that is misspelt, promises what nobody does.",
        "Correct its name or its place, or remove it.",
        "https://spec.openapis.org/oas/v3.1.1.html#specification-extensions";
    TAG_UNDECLARED = "tag-undeclared":
        "Every operation has a tag, and every tag is declared in `tags`.",
        "Operations are shown, and their code is filed, under their tag.",
        "Give the operation one of the declared tags, or declare another one.",
        "https://spec.openapis.org/oas/v3.1.1.html#tag-object";
    TAG_UNUSED = "tag-unused":
        "Every tag in `tags` is one of some operation.",
        "Readers are shown an empty chapter.",
        "Delete the tag, or give it to the operations it is meant for.",
        "https://spec.openapis.org/oas/v3.1.1.html#tag-object";
    PERMISSION_UNDECLARED = "permission-undeclared":
        "Every `{x-permission}` is declared in `{x-permissions}`.",
        "Nobody has a permission that no role includes.",
        "Correct the name, or declare the permission with the roles that include it.",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/";
    PERMISSION_UNUSED = "permission-unused":
        "Every permission in `{x-permissions}` is needed by some operation.",
        "Who reads the list believes that something is protected by it.",
        "Delete the permission, or have the operation it is meant for need it.",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/";
    EXAMPLE_UNNAMED = "example-unnamed":
        "The examples of a body are named: `examples`, not `example`.",
        "Tests and reports call an example by its name.",
        "Move the example to `components.examples`, or under a name in `examples`.",
        "https://spec.openapis.org/oas/v3.1.1.html#media-type-object";
    SERVER_RELATIVE = "server-relative":
        "The first server has a URL with a scheme and a host.",
        "Tools that are given the file send their requests there, and a path leads them nowhere.",
        "Name a server that can be reached first; `/` for the server of the document can follow.",
        "https://spec.openapis.org/oas/v3.1.1.html#server-object";
    SECURITY_ROOT_MISSING = "security-root-missing":
        "A document with security schemes says at its root which of them it asks for.",
        "Tools set up credentials once for a collection, and only from there.",
        "Write `security` beside `servers`, and `security: []` at operations without credentials.",
        "https://spec.openapis.org/oas/v3.1.1.html#openapi-object";
    LICENSE_URL_MISSING = "license-url-missing":
        "The licence has a `url`.",
        "Pages link to it, and make a dead link of an expression in `identifier`.",
        "Write the `url` of its text in place of the `identifier`.",
        "https://spec.openapis.org/oas/v3.1.1.html#license-object";
    PARAMETER_REQUIRED_UNWRITTEN = "parameter-required-unwritten":
        "Every parameter says whether it is required.",
        "Some readers refuse a document whose parameters leave it open, though OpenAPI allows that.",
        "Write `required: false`, or `required: true` where nobody may leave it out.",
        "https://spec.openapis.org/oas/v3.1.1.html#parameter-object";
    CONSTANT_WITHOUT_ENUM = "constant-without-enum":
        "Every `const` has an `enum` of that one value beside it.",
        "Generators older than OpenAPI 3.1 drop a `const`, and then cannot tell alternatives apart.",
        "Write the value twice: `const: a` and `enum: [a]`.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.3";
    REFERENCE_SIBLING_LOST = "reference-sibling-lost":
        "Beside a `$ref` of a schema stands nothing but prose.",
        "Many tools follow a `$ref` and drop what else the object says, as OpenAPI 3.0 had it.",
        "Say it where the reference leads, or in a schema of its own for this place.",
        "https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.3.1";
    EXAMPLE_NOT_UNIQUE = "example-not-unique":
        "Every example has one name, and every name belongs to one example.",
        "A name that means two things, or a thing with two names, makes a report ambiguous.",
        "Write the example once in `components.examples` and refer to it by the same name.",
        "https://spec.openapis.org/oas/v3.1.1.html#example-object";
}
