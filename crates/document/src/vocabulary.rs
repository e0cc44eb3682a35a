/// The keywords of JSON Schema 2020-12 that decide which values a schema admits, and that servers which
/// are generated enforce (Core, section 10; Validation, sections 6 and 7). Those that lead to other
/// schemas by a reference are not among them.
pub const ASSERTIONS: [&str; PLAIN_ASSERTIONS.len() + COMPOUND_ASSERTIONS.len()] = {
    let mut all = [""; PLAIN_ASSERTIONS.len() + COMPOUND_ASSERTIONS.len()];
    let (plain, compound) = all.split_at_mut(PLAIN_ASSERTIONS.len());
    plain.copy_from_slice(&PLAIN_ASSERTIONS);
    compound.copy_from_slice(&COMPOUND_ASSERTIONS);
    all
};

/// Those that decide by themselves, whatever stands beside them, and have no schema inside.
pub const PLAIN_ASSERTIONS: [&str; 19] = [
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

/// Those that have schemas inside, or count what the schema beside them admits.
const COMPOUND_ASSERTIONS: [&str; 17] = [
    "prefixItems",
    "items",
    "contains",
    "minContains",
    "maxContains",
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "dependentSchemas",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
];
