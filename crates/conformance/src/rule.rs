//! Rules about what a server somewhere answers: `conform`.

/// The command `conform`, as rules name it.
pub const CONFORM_COMMAND: &str = "conform";

bv_cms_findings::rules! {
    CONFORM_RULES: &[CONFORM_COMMAND];
    CONFORM_NO_ANSWER = "conform-no-answer":
        "Every request is answered.",
        "A client whose connection just ends cannot tell whether anything was done.",
        "Send the request again and look at the server's log: it crashed, took too long, or closed \
         the connection before it had answered.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15";
    CONFORM_PREPARATION = "conform-preparation":
        "What a scenario calls first succeeds.",
        "A live that cannot be created or previewed hides every answer that comes after it.",
        "Have the operation answer a valid request with 200; its own scenarios say what else is \
         wrong with it.",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object";
    CONFORM_UNDOCUMENTED = "conform-undocumented":
        "A server sends the statuses, media types and headers that are documented, and no others.",
        "Clients are generated from the document: what is not in it takes them by surprise.",
        "Send what the contract says, or document what is sent.",
        "https://spec.openapis.org/oas/v3.1.1.html#response-object";
    CONFORM_HEADER = "conform-header":
        "Every required header is sent, and every documented header has a valid value.",
        "Clients and proxies act on headers before anybody looks at the body.",
        "Send the header once, with a value that its schema accepts.",
        "https://spec.openapis.org/oas/v3.1.1.html#header-object";
    CONFORM_BODY = "conform-body":
        "Every body is JSON that its schema accepts, formats included.",
        "Typed clients fail on a body of another shape, mostly far from where it came in.",
        "Send what the schema says, or mend the schema if it is the one that is wrong.",
        "https://json-schema.org/draft/2020-12/json-schema-validation";
    CONFORM_ROW = "conform-row":
        "Every scenario gets the answer it provokes, the documented example in particular.",
        "A documented answer to another question is as wrong as an undocumented one: clients decide \
         by the status and by the reason of an error.",
        "Answer with the status and the example that the row names. When the server is right, \
         mend the example or the scenario.",
        "https://google.aip.dev/193";
    CONFORM_ALLOW = "conform-allow":
        "`Allow` names the methods that are documented at the path.",
        "Clients and tools believe it when they look for what is possible.",
        "List every documented method of the path and no other.",
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.1";
    CONFORM_REQUEST_ID = "conform-request-id":
        "An error names the request in its `RequestInfo` as `{request-id}` does.",
        "People paste either into a report; operators have to find one request by both.",
        "Make the identifier once for a request, and send it in both places.",
        "https://google.aip.dev/193";
}
