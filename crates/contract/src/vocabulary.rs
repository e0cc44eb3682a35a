/// The keywords of JSON Schema 2020-12 that decide which values a schema admits, and that servers which
/// are generated enforce (Core, section 10; Validation, sections 6 and 7). Those that lead to other
/// schemas by a reference are not among them.
pub const ASSERTIONS: [&str; 36] = [
    "type",
    "enum",
    "const",
    "format",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "prefixItems",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
    "properties",
    "required",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
];

/// Those of [`ASSERTIONS`] that decide by themselves, whatever stands beside them, and have no schema
/// inside.
pub(crate) const PLAIN_ASSERTIONS: [&str; 19] = [
    "type",
    "enum",
    "const",
    "format",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "required",
    "minProperties",
    "maxProperties",
    "dependentRequired",
];

/// The headers, in lower case, that servers which are generated write into every answer by
/// themselves; handlers do not say them.
pub const HEADERS_OF_EVERY_ANSWER: [&str; 2] = ["x-request-id", "preference-applied"];
