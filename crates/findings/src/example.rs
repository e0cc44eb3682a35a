//! Rules for tests.

crate::rules! {
    EXAMPLE_RULES: &["check"];
    DERIVED_DIFFERS = "derived-differs":
        "What the code says is what the contract says.",
        "Clients believe the contract.",
        "Change the code, or change the contract.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    DERIVED_INVALID = "derived-invalid":
        "What the code says is valid.",
        "Tools refuse an invalid document.",
        "Correct the code.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    SHAPE_DIFFERS = "shape-differs":
        "What serde reads is what the contract says.",
        "Clients believe the contract.",
        "Change the type.",
        "https://graham.cool/schemars/";
    ROUTE_EXTRA = "route-extra":
        "Every route is in the contract.",
        "Nobody knows of what is not.",
        "Document the route.",
        "https://spec.openapis.org/oas/v3.1.1.html";
    COMPONENT_UNUSED = "component-unused":
        "Every component is used.",
        "What nobody uses is read in vain.",
        "Delete it.",
        "https://spec.openapis.org/oas/v3.1.1.html";
}
