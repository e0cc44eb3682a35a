//! Rules about the contract by itself, which every command that reads it looks at.

use super::{CHECK_COMMAND, LINT_COMMAND, rules};

rules! {
    &[CHECK_COMMAND, LINT_COMMAND];
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
        "Every example is valid against its schema, formats included.",
        "People copy examples, and the tests hold the server's real answers against them.",
        "Correct the example, or the schema if the example is right.",
        "https://spec.openapis.org/oas/v3.1.1.html#working-with-examples";
    PATH_OVERLAP = "path-overlap":
        "When one request path fits two templates of a method, one of them is the more literal.",
        "Otherwise the order of registration decides which operation answers.",
        "Change one of the two templates so that they differ in a literal segment.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
}
