//! The rules of this crate's findings. Their identifiers are stable: waivers name them.

/// What a rule asks for, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its identifier, as findings and waivers write it.
    pub id: &'static str,
    /// What it asks for, in one sentence.
    pub summary: &'static str,
    /// Why it is worth failing a build.
    pub reason: &'static str,
    /// Where to read more.
    pub reference: &'static str,
}

/// Looks up a rule by its identifier.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

macro_rules! rules {
    ($($name:ident = $id:literal: $summary:literal, $reason:literal, $reference:literal;)*) => {
        $(#[doc = $summary] pub const $name: &str = $id;)*

        /// Every rule of this crate.
        pub const RULES: &[Rule] = &[$(Rule {
            id: $id,
            summary: $summary,
            reason: $reason,
            reference: $reference,
        },)*];
    };
}

rules! {
    META_SCHEMA_INVALID = "meta-schema-invalid":
        "The contract is valid against the OpenAPI 3.1 meta-schema.",
        "Tools refuse an invalid document, or silently read something else than was meant.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    SCHEMA_INVALID = "schema-invalid":
        "Every Schema Object is a valid JSON Schema 2020-12.",
        "The OpenAPI meta-schema does not look into schemas, and validators skip what they do not \
         understand.",
        "https://json-schema.org/draft/2020-12/json-schema-validation";
    REFERENCE_UNRESOLVED = "reference-unresolved":
        "Every `$ref` leads to something in the same document.",
        "Whatever stands behind a broken reference is not checked by anybody.",
        "https://spec.openapis.org/oas/v3.1.1.html#reference-object";
    OPERATION_ID_MISSING = "operation-id-missing":
        "Every operation has an `operationId`.",
        "Handlers, permissions, scenarios and reports name operations by it.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    OPERATION_ID_DUPLICATE = "operation-id-duplicate":
        "No two operations have the same `operationId`.",
        "Handlers, permissions, scenarios and reports name operations by it.",
        "https://spec.openapis.org/oas/v3.1.1.html#operation-object";
    EXAMPLE_INVALID = "example-invalid":
        "Every example is valid against its schema, formats included.",
        "People copy examples, and the tests hold the server's real answers against them.",
        "https://spec.openapis.org/oas/v3.1.1.html#working-with-examples";
    DERIVED_INVALID = "derived-invalid":
        "The document derived from the Rust code is valid against the OpenAPI 3.1 meta-schema.",
        "A witness that is broken itself proves nothing.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    DERIVED_OPERATION_MISSING = "derived-operation-missing":
        "The derived document has every operation of the contract.",
        "An operation the Rust code does not declare is a promise nobody keeps.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    DERIVED_OPERATION_EXTRA = "derived-operation-extra":
        "The derived document has no operation that the contract does not have.",
        "The contract is the only place where the API is decided.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    DERIVED_COMPONENT_MISSING = "derived-component-missing":
        "The derived document has every schema and security scheme of the contract.",
        "A schema without a Rust type is one whose shape nobody checks.",
        "https://spec.openapis.org/oas/v3.1.1.html#components-object";
    DERIVED_COMPONENT_EXTRA = "derived-component-extra":
        "The derived document has no schema or security scheme that the contract does not have.",
        "The contract is the only place where the API is decided.",
        "https://spec.openapis.org/oas/v3.1.1.html#components-object";
    DERIVED_DIFFERS = "derived-differs":
        "The derived document says the same as the contract, in both directions.",
        "Where the two differ, clients were promised something else than the code declares.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    ROUTE_UNMOUNTED = "route-unmounted":
        "The server serves every operation of the contract.",
        "A documented operation that answers 404 breaks every client that calls it.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    ROUTE_EXTRA = "route-extra":
        "The server serves nothing that neither the contract nor the list of the server's own \
         routes has.",
        "What nobody wrote down nobody reviews, secures or tests.",
        "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/";
    ROUTE_NOT_SERVED = "route-not-served":
        "Every route on the list of the server's own routes is served.",
        "A stale exception would let a later route of the same name pass unseen.",
        "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/";
    SHAPE_MISSING = "shape-missing":
        "Every schema of the contract has a Rust type whose serde shape is known.",
        "A schema without a Rust type is one whose shape nobody checks.",
        "https://graham.cool/schemars/";
    SHAPE_EXTRA = "shape-extra":
        "No Rust type claims to be a schema that the contract does not have.",
        "The contract is the only place where the API is decided.",
        "https://graham.cool/schemars/";
    SHAPE_DIFFERS = "shape-differs":
        "What serde reads and writes is what the contract's schema says.",
        "Declared documentation can lie about a type; serde's attributes decide what is sent.",
        "https://graham.cool/schemars/";
    PATH_OVERLAP = "path-overlap":
        "When one request path fits two templates of a method, one of them is the more literal.",
        "Otherwise the order of registration decides which operation answers.",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object";
    GENERATED_MISSING = "generated-missing":
        "Every file that would be generated is committed.",
        "What is built is then not what the contract says.",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html#code-generation";
    GENERATED_EXTRA = "generated-extra":
        "No file is committed as generated that would not be.",
        "Code that nothing generates any more looks current and is not.",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html#code-generation";
    GENERATED_DIFFERS = "generated-differs":
        "Committed generated files are what would be generated now.",
        "Either the contract changed or somebody edited the file; the next run loses the edit.",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html#code-generation";
    WAIVER_UNUSED = "waiver-unused":
        "Every waiver waives a finding.",
        "A waiver without a finding would hide the next one in the same place.",
        "https://eslint.org/docs/latest/use/command-line-interface#--report-unused-disable-directives";
    WAIVER_EXPIRED = "waiver-expired":
        "No waiver is past its last day.",
        "A waiver is a decision for a time; somebody has to take it again.",
        "https://embarkstudios.github.io/cargo-deny/checks/advisories/cfg.html";
    WAIVER_INVALID = "waiver-invalid":
        "Every waiver has `rule`, `pointer`, `reason`, `owner` and `expires`, and nothing else.",
        "Without them nobody can tell whether it may still stand.",
        "https://www.rfc-editor.org/rfc/rfc6901";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn identifiers_are_unique_and_kebab_case() {
        let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), RULES.len());
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        assert_eq!(find(DERIVED_DIFFERS).unwrap().id, "derived-differs");
        assert!(find("nothing").is_none());
    }
}
