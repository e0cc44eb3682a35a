//! Where a server decides otherwise than JSON Schema on purpose: the one list of exceptions.

/// An exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name in figures.
    pub name: &'static str,
    /// When it applies and what is right then.
    pub when: &'static str,
    /// Why it is right.
    pub why: &'static str,
}

/// Members that only answers hold.
pub(super) const READ_ONLY: Rule = Rule {
    name: "read-only",
    when: "a member is `readOnly`: in a request it is ignored, whatever it holds, and never required",
    why: "only answers hold it (OpenAPI 3.1.1, section 4.8.24.4; JSON Schema Validation, section 9.4)",
};

/// Members that only requests hold.
pub(crate) const WRITE_ONLY: Rule = Rule {
    name: "write-only",
    when: "a member is `writeOnly`: an answer does not hold it, and never has to",
    why: "only requests hold it (OpenAPI 3.1.1, section 4.8.24.4; JSON Schema Validation, section 9.4)",
};

/// The width of numbers.
pub(super) const NUMBER_WIDTH: Rule = Rule {
    name: "number-width",
    when: "a number is an integer: with `format: int32` it has 32 bits, otherwise 64; or it has the \
           `format: float`: it is as large as 32 bits reach; also where a schema excludes them",
    why: "JSON Schema takes `format` of numbers as an annotation, OpenAPI's format registry and \
          protobuf as a range",
};

/// Formats of texts that JSON Schema does not know.
pub(super) const OPENAPI_FORMAT: Rule = Rule {
    name: "openapi-format",
    when: "a text has the format `byte`, `int64` or `uint64`: it is Base64 or a decimal number",
    why: "OpenAPI's format registry defines them, JSON Schema does not",
};

/// The moments that are timestamps.
pub(super) const TIMESTAMP: Rule = Rule {
    name: "timestamp",
    when: "a text is outside the years 1 to 9999 in UTC, or a leap second that is not at the end of a \
           month in UTC: it is no `date-time`, also where a schema excludes them",
    why: "`google.protobuf.Timestamp` has no other years, and leap seconds are only then (RFC 3339, \
          section 5.7)",
};

/// Text where JSON has types.
pub(super) const PARAMETER_TEXT: Rule = Rule {
    name: "parameter-text",
    when: "a value travels as text: it is read by the type that its schema declares, and what is no \
           list and stands there twice cannot be read",
    why: "a query, a path, a header, a cookie and a form know no types",
};

/// Nothing written.
pub(super) const EMPTY_TEXT: Rule = Rule {
    name: "empty-text",
    when: "nothing is written: an empty list, an empty text and nothing at all look the same, and \
           either verdict is right",
    why: "RFC 6570 leaves the expansion of an empty list undefined",
};

/// Paths of others.
pub(super) const OTHER_ROUTE: Rule = Rule {
    name: "other-route",
    when: "a path segment is empty, or the path is that of another template, or a `:` makes it one \
           with a custom verb where the document has such: this operation is not asked",
    why: "paths are matched before they are read (custom verbs: AIP-136)",
};

/// What headers cannot hold.
pub(super) const HEADER_TEXT: Rule = Rule {
    name: "header-text",
    when: "a header would hold anything but visible ASCII with spaces inside, or a list or an object \
           with spaces around a `,` or a `=`: it is not sent",
    why: "HTTP cannot carry it, or not reliably (RFC 9110, section 5.5)",
};

/// Long bodies.
pub(super) const BODY_LIMIT: Rule = Rule {
    name: "body-limit",
    when: "a body is longer than the host reads: it is refused",
    why: "a server protects itself",
};

/// Deep bodies.
pub(super) const NESTING_LIMIT: Rule = Rule {
    name: "nesting-limit",
    when: "JSON is nested deeper than the host reads: it is refused",
    why: "a server protects itself (RFC 8259, section 9)",
};

/// Values that a schema asks too much about.
pub(super) const COMPARISON_LIMIT: Rule = Rule {
    name: "comparison-limit",
    when: "recursive alternatives hold more keywords against a body than the host does: it may be \
           refused, and either verdict is right once it could be",
    why: "a server protects itself: the work doubles with each level of such a body",
};

/// Members that say nothing.
pub(super) const NULL_MEMBER: Rule = Rule {
    name: "null-member",
    when: "a member is `null`: it does not come back",
    why: "it means the same as leaving the member out (protobuf's JSON)",
};

/// Members that nobody knows.
pub(super) const UNKNOWN_MEMBER: Rule = Rule {
    name: "unknown-member",
    when: "a member is in no schema that applies, or only in an alternative that was not chosen: it \
           is taken where the object is open, and does not come back",
    why: "a newer client can talk to an older server (protobuf's JSON, JSON Schema's open objects)",
};

/// Numbers that are written otherwise.
pub(super) const NUMBER_SPELLING: Rule = Rule {
    name: "number-spelling",
    when: "a number comes back as the same number in another spelling, such as 1 for 1.0; what may be \
           no integer is held by 64 bits",
    why: "JSON has one kind of number, and no spelling of it means more than another (RFC 8259, \
          section 6)",
};

/// Moments that are written otherwise.
pub(super) const UTC_MOMENT: Rule = Rule {
    name: "utc-moment",
    when: "a `date-time` comes back as the same moment in UTC, in full microseconds",
    why: "an offset is no part of a moment (RFC 3339; `google.protobuf.Timestamp`)",
};

/// UUIDs that are written otherwise.
pub(super) const UUID_CASE: Rule = Rule {
    name: "uuid-case",
    when: "a `uuid` comes back in lower case",
    why: "upper case means the same, and is not written (RFC 9562, section 4)",
};

/// Every exception.
pub const RULES: [Rule; 17] = [
    READ_ONLY,
    WRITE_ONLY,
    NUMBER_WIDTH,
    OPENAPI_FORMAT,
    TIMESTAMP,
    PARAMETER_TEXT,
    EMPTY_TEXT,
    OTHER_ROUTE,
    HEADER_TEXT,
    BODY_LIMIT,
    NESTING_LIMIT,
    COMPARISON_LIMIT,
    NULL_MEMBER,
    UNKNOWN_MEMBER,
    NUMBER_SPELLING,
    UTC_MOMENT,
    UUID_CASE,
];
