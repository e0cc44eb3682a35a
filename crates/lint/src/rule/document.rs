//! Rules about the contract by itself, which every command that reads it looks at.

use super::{CHECK_COMMAND, LINT_COMMAND};

bv_cms_findings::rules! {
    DOCUMENT_RULES: &[CHECK_COMMAND, LINT_COMMAND];
    META_SCHEMA_INVALID = "meta-schema-invalid":
        "The contract is valid against the OpenAPI 3.1 meta-schema.",
        "Tools refuse an invalid document, or silently read something else than was meant.",
        "Correct the place: the finding says what the meta-schema expects there.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    SCHEMA_INVALID = "schema-invalid":
        "Every Schema Object is a valid JSON Schema 2020-12.",
        "The OpenAPI meta-schema does not look into schemas, and validators skip what they do not \
         understand.",
        "Correct the keyword: the finding says which value it takes.",
        "https://json-schema.org/draft/2020-12/json-schema-validation";
    REFERENCE_UNRESOLVED = "reference-unresolved":
        "Every `$ref` leads to something in the same document.",
        "Whatever stands behind a broken reference is not checked by anybody.",
        "Correct the reference, or write the component it refers to.",
        "https://spec.openapis.org/oas/v3.1.1.html#reference-object";
    REFERENCE_CIRCULAR = "reference-circular":
        "No schema stands for itself: whatever refers to itself does so inside a member or an item.",
        "Nobody can say what such a schema allows, and whoever tries does not come to an end.",
        "Let the reference lead to the schema that was meant, or put it into `properties` or `items`.",
        "https://json-schema.org/draft/2020-12/json-schema-core#section-9.4.1";
    SCHEMA_CONTRADICTORY = "schema-contradictory":
        "No schema contradicts itself: some value fits it, and each value that it names does.",
        "Nobody can send what nothing fits, and what is named and refused is sent in vain.",
        "Correct one of the two keywords that the finding names.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6";
    PATTERN_INVALID = "pattern-invalid":
        "Every pattern is a regular expression of ECMA-262 that takes linear time to match.",
        "Browsers cannot compile anything else, and what takes longer is a way to stop the server.",
        "Write what the finding says; flags, anchors and classes of other dialects have to be \
         spelled out, and so has what a lookaround or a backreference was for.",
        "https://json-schema.org/draft/2020-12/json-schema-core#section-6.4";
    PATH_FORM = "path-form":
        "Every path is a path: without a query or a fragment, its parameters in braces and named \
         once, and no other path with other names for them.",
        "No request can have such a path, and the operation is never reached.",
        "Correct the path; what is in the query belongs into parameters `in: query`.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    PATH_PARAMETER_UNDECLARED = "path-parameter-undeclared":
        "Every name in the braces of a path is declared as a parameter `in: path`.",
        "Nobody knows what can stand there, and generated code cannot read it.",
        "Declare the parameter at the operation or at its path, or correct the path.",
        "https://spec.openapis.org/oas/v3.1.1.html#path-templating";
    PATH_PARAMETER_UNKNOWN = "path-parameter-unknown":
        "Every parameter `in: path` is in the braces of its path.",
        "A path parameter is required: without a place in the path every request lacks it.",
        "Correct the name, put it into the path, or delete the parameter.",
        "https://spec.openapis.org/oas/v3.1.1.html#path-templating";
    PARAMETER_DUPLICATE = "parameter-duplicate":
        "No list of parameters declares the same one twice.",
        "Nobody can say which of the two holds.",
        "Delete one of the two. An operation can have one of its own in place of its path's.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    SUNSET_INVALID = "sunset-invalid":
        "Every `{x-sunset}` is a day, and of something that is deprecated.",
        "What is announced for no day is never announced, and cannot be removed.",
        "Write `deprecated: true` and `{x-sunset}: YYYY-MM-DD`.",
        "https://www.rfc-editor.org/rfc/rfc8594.html";
    OPERATION_ID_MISSING = "operation-id-missing":
        "Every operation has an `operationId`.",
        "Handlers, permissions, scenarios and reports name operations by it.",
        "Give the operation an `operationId` in UpperCamelCase and list it in \
         openapi/operation-ids.txt.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    OPERATION_ID_DUPLICATE = "operation-id-duplicate":
        "No two operations have the same `operationId`.",
        "Handlers, permissions, scenarios and reports name operations by it.",
        "Rename the operation that came later.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    EXAMPLE_INVALID = "example-invalid":
        "Every example is valid against its schema, formats included, and holds only what travels.",
        "People copy examples, and the tests hold the server's real answers against them.",
        "Correct the example, or the schema if the example is right.",
        "https://spec.openapis.org/oas/v3.1.1.html#working-with-examples";
    DEFAULT_INVALID = "default-invalid":
        "Every default is valid against its schema, formats included.",
        "Whoever leaves the value out is given one that nobody may send.",
        "Correct the default, or the schema if the default is right.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-9.2";
    PATH_OVERLAP = "path-overlap":
        "When one request path fits two templates of a method, one of them is the more literal.",
        "Otherwise the order of registration decides which operation answers.",
        "Change one of the two templates so that they differ in a literal segment.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
}
