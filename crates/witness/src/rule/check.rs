//! Rules about what has to agree with the contract: `check`.

use bv_cms_lint::rule::CHECK_COMMAND;

bv_cms_findings::rules! {
    CHECK_RULES: &[CHECK_COMMAND];
    DERIVED_INVALID = "derived-invalid":
        "The document derived from the Rust code is valid against the OpenAPI 3.1 meta-schema.",
        "A witness that is broken itself proves nothing.",
        "Correct the Rust code, or the generator, that makes this part of the derived document.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    DERIVED_OPERATION_MISSING = "derived-operation-missing":
        "The derived document has every operation of the contract.",
        "An operation the Rust code does not declare is a promise nobody keeps.",
        "Run `{program} generate`, or remove the operation from the contract.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    DERIVED_OPERATION_EXTRA = "derived-operation-extra":
        "The derived document has no operation that the contract does not have.",
        "The contract is the only place where the API is decided.",
        "Write the operation into the contract, or remove it from the Rust code.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    DERIVED_COMPONENT_MISSING = "derived-component-missing":
        "The derived document has every schema, response and security scheme of the contract.",
        "A schema without a Rust type is one whose shape nobody checks.",
        "Run `{program} generate`, or remove the component from the contract.",
        "https://spec.openapis.org/oas/v3.1.1.html#components-object";
    DERIVED_COMPONENT_EXTRA = "derived-component-extra":
        "The derived document has no schema, response or security scheme that the contract does \
         not have.",
        "The contract is the only place where the API is decided.",
        "Write the component into the contract, or remove it from the Rust code.",
        "https://spec.openapis.org/oas/v3.1.1.html#components-object";
    DERIVED_DIFFERS = "derived-differs":
        "The derived document says the same as the contract, in both directions.",
        "Where the two differ, clients were promised something else than the code declares.",
        "Change the contract and run `{program} generate`, or correct the Rust code.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    ROUTE_UNMOUNTED = "route-unmounted":
        "The server serves every operation of the contract.",
        "A documented operation that answers 404 breaks every client that calls it.",
        "Mount the operation's generated route.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    ROUTE_EXTRA = "route-extra":
        "The server serves nothing that neither the contract nor the list of the server's own \
         routes has.",
        "What nobody wrote down nobody reviews, secures or tests.",
        "Write the route into the contract, stop serving it, or add it to the server's own list \
         when it only serves documentation.",
        "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/";
    ROUTE_NOT_SERVED = "route-not-served":
        "Every route on the list of the server's own routes is served.",
        "A stale exception would let a later route of the same name pass unseen.",
        "Delete the entry from the list, or serve the route.",
        "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/";
    SHAPE_MISSING = "shape-missing":
        "Every schema of the contract has a Rust type whose serde shape is known.",
        "A schema without a Rust type is one whose shape nobody checks.",
        "Run `{program} generate`, or remove the schema from the contract.",
        "https://graham.cool/schemars/";
    SHAPE_EXTRA = "shape-extra":
        "No Rust type claims to be a schema that the contract does not have.",
        "The contract is the only place where the API is decided.",
        "Write the schema into the contract, or take the type off the list of shapes.",
        "https://graham.cool/schemars/";
    SHAPE_DIFFERS = "shape-differs":
        "What serde reads and writes is what the contract's schema says.",
        "Declared documentation can lie about a type; serde's attributes decide what is sent.",
        "Correct the serde attributes, or the schema if the type is right.",
        "https://graham.cool/schemars/";
    REGISTRY_MISSING = "registry-missing":
        "Every error example of the contract is an error of the code's registry.",
        "An error nobody can send is a promise nobody keeps.",
        "Run `{program} generate`, or remove the example from the contract.",
        "https://google.aip.dev/193";
    REGISTRY_EXTRA = "registry-extra":
        "The code's registry has no error that the contract does not have.",
        "Clients decide by an error's reason; one they were not told about they cannot handle.",
        "Write the error into `components.examples` with its `{x-http-status}`, or remove it from \
         the code.",
        "https://google.aip.dev/193";
    REGISTRY_DIFFERS = "registry-differs":
        "Every error is sent as its example says: status, headers, code, reason, message, details.",
        "Clients are written and tested against the example.",
        "Change the contract and run `{program} generate`, or correct the Rust code.",
        "https://google.aip.dev/193";
    PERMISSION_MISSING = "permission-missing":
        "Every permission of the contract is one that the code can ask for.",
        "A permission nobody enforces protects nothing.",
        "Run `{program} generate`, or remove the permission from `{x-permissions}`.",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/";
    PERMISSION_EXTRA = "permission-extra":
        "The code has no permission that the contract does not have.",
        "The contract is the only place where it is decided who may do what.",
        "Write the permission into `{x-permissions}`, or remove it from the code.",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/";
    PERMISSION_DIFFERS = "permission-differs":
        "Every permission is granted to the roles that the contract lists.",
        "Otherwise people may do what nobody decided, or may not do their work.",
        "Change the contract and run `{program} generate`, or correct the Rust code.",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/";
    GENERATED_MISSING = "generated-missing" [stale]:
        "Every file that would be generated is committed.",
        "What is built is then not what the contract says.",
        "Run `{program} generate` and commit what it writes.",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html#code-generation";
    GENERATED_EXTRA = "generated-extra" [stale]:
        "No file is committed as generated that would not be.",
        "Code that nothing generates any more looks current and is not.",
        "Run `{program} generate`, which removes the file.",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html#code-generation";
    GENERATED_DIFFERS = "generated-differs" [stale]:
        "Committed generated files are what would be generated now.",
        "Either the contract changed or somebody edited the file; the next run loses the edit.",
        "Run `{program} generate` and commit what it writes.",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html#code-generation";
}
