//! Rules about what the tests really saw: `coverage`.

/// The command `coverage`, as rules name it.
pub const COVERAGE_COMMAND: &str = "coverage";

bv_cms_findings::rules! {
    COVERAGE_RULES: &[COVERAGE_COMMAND];
    COVERAGE_ANSWER = "coverage-answer":
        "Every response of every operation is answered once as each of its examples.",
        "An answer that no test has seen is documented on trust.",
        "Add a scenario that produces it; `{program} test` names the place.",
        "https://github.com/schemathesis/schemathesis/issues/1147";
    COVERAGE_HEADER = "coverage-header":
        "Every header of every response is seen once, and its absence where it is optional.",
        "A client that relies on a header nobody sends waits for it in vain.",
        "Add a test in which the server sends it, mark it as required, or remove it.",
        "https://spec.openapis.org/oas/v3.1.1.html#header-object";
    COVERAGE_PARAMETER = "coverage-parameter":
        "Every optional parameter of every operation is given once and left out once, with success.",
        "A parameter that no test gives may be one that the server does not read.",
        "Add a test that gives it, or one that leaves it out.",
        "https://spec.openapis.org/oas/v3.1.1.html#parameter-object";
    COVERAGE_ENUM_VALUE = "coverage-enum-value":
        "Every value of an enumeration is sent once and answered once, where it can travel that way.",
        "A value that no test has seen may be spelled otherwise in the code.",
        "Add a test in which it travels, or remove the value.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2";
    COVERAGE_PROPERTY_PRESENT = "coverage-property-present":
        "Every optional property is seen once, in each direction in which it travels.",
        "A property that never is there promises nothing.",
        "Add a test in which it is there, or remove it.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3";
    COVERAGE_PROPERTY_ABSENT = "coverage-property-absent":
        "Every optional property of an answer is seen to be left out.",
        "A property that always is there should be required, so that clients can rely on it.",
        "Add a test in which the server leaves it out, or require it.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3";
    COVERAGE_PROPERTY_OMITTED = "coverage-property-omitted":
        "Every optional property of a request is seen to be left out.",
        "What the server does without it is a part of the contract like everything else.",
        "Add a test in which the client leaves it out, or require it.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3";
    COVERAGE_NULL = "coverage-null":
        "What may be null is seen as null and as something else.",
        "Absent, null and a value are three things, and each of them is handled by its own code.",
        "Add a test for the side that is missing, or change the type.",
        "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1";
    COVERAGE_READ_ONLY = "coverage-read-only":
        "Every read-only property is sent in a request once, and the server takes the request.",
        "Clients send back what they were given; the server has to ignore what is not theirs to set.",
        "Add a test that sends it.",
        "https://spec.openapis.org/oas/v3.0.4.html#fixed-fields-for-schema-object";
    COVERAGE_ALTERNATIVE = "coverage-alternative":
        "Every alternative of a schema (`oneOf`, `anyOf`) is seen.",
        "An alternative that no test has seen is documented on trust.",
        "Add a test in which it is the one, or remove it.",
        "https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.1.3";
}
