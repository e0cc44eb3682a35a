use std::fmt::Write as _;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_document::pointer::join;

use super::contradictions;
use crate::rule;
use crate::valid::{all_schemas, meta_schema};

/// The places in `S` of the contradictions in a schema `S` beside some others.
fn found(schema: &str) -> Vec<String> {
    let yaml = format!(
        "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\ncomponents:\n  schemas:\n    S: {{{schema}}}\n    \
         Short: {{type: string, maxLength: 3}}\n    Kind: {{type: string, enum: [a, b]}}\n    \
         Open: {{type: object, properties: {{a: {{}}}}}}\n    \
         Closed: {{type: object, properties: {{a: {{}}}}, additionalProperties: false}}\n    \
         Many: {{type: integer, minimum: 5}}\n    Never: false\n    \
         Cat: {{type: object, properties: {{kind: {{const: cat}}}}}}\n    \
         Dog: {{type: object, properties: {{kind: {{enum: [dog, wolf]}}}}}}\n"
    );
    let document = Document::parse("a.yaml", &yaml, BV_CMS).unwrap();
    let findings = meta_schema(&document);
    assert!(findings.iter().all(|it| it.rule == rule::SCHEMA_CONTRADICTORY), "{findings:?}");
    let at = join("/components/schemas", "S");
    findings.iter().map(|it| it.pointer.strip_prefix(&at).unwrap().to_owned()).collect()
}

fn contradicts(cases: &[(&str, &str)]) {
    for (schema, place) in cases {
        assert_eq!(found(schema), [*place], "{schema}");
    }
}

fn is_sound(schemas: &[&str]) {
    for schema in schemas {
        assert_eq!(found(schema), [""; 0], "{schema}");
    }
}

#[test]
fn bounds_cross() {
    contradicts(&[
        ("type: integer, minimum: 5, maximum: 1", "/minimum"),
        ("type: number, minimum: 1.5, maximum: 1.25", "/minimum"),
        ("type: number, minimum: 1, exclusiveMaximum: 1", "/minimum"),
        ("type: number, exclusiveMinimum: 1.0, maximum: 1", "/exclusiveMinimum"),
        ("type: number, exclusiveMinimum: 1, exclusiveMaximum: 1", "/exclusiveMinimum"),
        ("type: integer, minimum: 18446744073709551615, maximum: 18446744073709551614", "/minimum"),
        ("type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2", "/exclusiveMinimum"),
        ("type: [integer, 'null'], minimum: 1.2, maximum: 1.8", "/minimum"),
        ("type: integer, minimum: 1, maximum: 4, multipleOf: 5", "/minimum"),
        ("type: number, minimum: 1, maximum: 4, multipleOf: 5.0", "/minimum"),
        ("type: integer, exclusiveMinimum: 1.5, exclusiveMaximum: 2", "/exclusiveMinimum"),
        ("minimum: 1e300, maximum: 1e299", "/minimum"),
        ("minimum: 9007199254740993, maximum: 9007199254740992.0", "/minimum"),
        ("type: string, minLength: 2, maxLength: 1", "/minLength"),
        ("type: array, minItems: 2, maxItems: 1", "/minItems"),
        ("type: object, minProperties: 2, maxProperties: 1", "/minProperties"),
        ("type: array, contains: true, minContains: 2, maxContains: 1", "/minContains"),
        ("type: array, contains: true, minContains: 2, maxItems: 1", "/minContains"),
        ("type: array, contains: true, maxContains: 0", "/maxContains"),
        ("type: array, contains: true, maxItems: 0", "/maxItems"),
        ("type: array, minItems: 2, prefixItems: [true], items: false", "/minItems"),
        ("properties: {a: {items: {minLength: 2, maxLength: 1}}}", "/properties/a/items/minLength"),
        ("not: {minLength: 2, maxLength: 1}", "/not/minLength"),
    ]);
    is_sound(&[
        "type: number, minimum: 1, maximum: 1",
        "minimum: 9007199254740992.0, exclusiveMaximum: 9007199254740993",
        "type: integer, minimum: 1, maximum: 1.0, multipleOf: 0.5",
        "type: integer, minimum: 1e300, maximum: 1e301",
        "type: array, minItems: 1, maxItems: 2, multipleOf: 3",
        "type: number, exclusiveMinimum: 1, exclusiveMaximum: 2",
        "type: [integer, number], exclusiveMinimum: 1, exclusiveMaximum: 2",
        "type: integer, minimum: -7, maximum: -4, multipleOf: 5",
        "type: integer, minimum: 18446744073709551614, maximum: 18446744073709551615",
        "type: array, contains: true, minContains: 0, maxItems: 0",
        "type: array, minItems: 1, prefixItems: [true], items: false",
        "minLength: 5, maxItems: 1",
    ]);
}

#[test]
fn references_and_branches_hold_together() {
    contradicts(&[
        ("$ref: '#/components/schemas/Short', minLength: 5", "/minLength"),
        ("allOf: [{$ref: '#/components/schemas/Short'}, {minLength: 5}]", ""),
        ("minimum: 5, allOf: [{allOf: [{maximum: 1}]}]", "/minimum"),
        ("allOf: [{minLength: 2, maxLength: 1}]", "/allOf/0/minLength"),
        ("allOf: [{type: integer, minimum: 5}, {maximum: 1}]", ""),
        ("allOf: [{type: integer, minimum: 5}, {maximum: 1}], anyOf: [{}, true]", ""),
        ("allOf: [{minimum: 1.25, maximum: 1.5}, {type: integer}]", ""),
        ("type: integer, allOf: [{minimum: 1.25, maximum: 1.5}]", "/type"),
        ("$ref: '#/components/schemas/Many', maximum: 4", "/maximum"),
        ("$ref: '#/components/schemas/Many', exclusiveMaximum: 5.0", "/exclusiveMaximum"),
        ("$ref: '#/components/schemas/Many', maximum: 6, multipleOf: 7", "/maximum"),
        ("allOf: [{minItems: 2}, {maxItems: 1}]", ""),
        ("allOf: [{minProperties: 2}, {maxProperties: 1.0}]", ""),
        ("allOf: [{contains: {}, minContains: 2}, {maxItems: 1}]", ""),
        ("maxItems: 0, allOf: [{contains: {}}]", "/maxItems"),
        ("allOf: [{type: string}, {type: [integer, 'null']}]", ""),
        ("allOf: [{type: string}, {type: integer}]", ""),
        (
            "allOf: [{type: [string, 'null']}, {type: [integer, 'null']}, {type: [string, number]}]",
            "",
        ),
        ("type: object, $ref: '#/components/schemas/Short'", "/type"),
        ("$ref: '#/components/schemas/Closed', required: [b]", "/required/0"),
        ("allOf: [{$ref: '#/components/schemas/Closed'}, {required: [a, b]}]", ""),
        ("$ref: '#/components/schemas/Kind', enum: [a, c]", "/enum/1"),
        ("$ref: '#/components/schemas/Kind', const: c", "/const"),
        ("$ref: '#/components/schemas/Kind', minLength: 2", ""),
        ("allOf: [{$ref: '#/components/schemas/Kind'}, {enum: [c, d]}]", ""),
        ("allOf: [{type: string}, {enum: [1, 2]}]", ""),
    ]);
    is_sound(&[
        "allOf: [{type: integer}, {type: [number, 'null']}]",
        "allOf: [{type: [string, number]}, {type: [integer, 'null']}, {type: number}]",
        "anyOf: [{minLength: 5}, {maxLength: 1}]",
        "oneOf: [{type: integer, minimum: 5}, {maximum: 1}], anyOf: [{type: string}, {type: integer}]",
        "minimum: 5, not: {maximum: 1}",
        "type: string, if: {type: integer}, then: {maximum: 1}, else: {minLength: 1}",
        "type: object, dependentSchemas: {a: {maxProperties: 1}, b: {minProperties: 2}}",
        "allOf: [{contains: true, minContains: 2}, {contains: {type: string}, maxContains: 1}]",
        "minItems: 1, allOf: [{contains: true}, {minContains: 2}, {maxItems: 1}]",
        "$ref: '#/components/schemas/Many', maximum: 5",
        "allOf: [{minimum: 1}, {maximum: 1.0}, {const: 1}]",
        "$ref: '#/components/schemas/Kind', enum: [a]",
        "$ref: '#/components/schemas/Open', required: [b]",
        "allOf: [{$ref: '#/components/schemas/Kind'}, {enum: [b, c]}]",
    ]);
}

#[test]
fn a_required_member_is_refused() {
    contradicts(&[
        ("required: [a, b], properties: {a: {}}, additionalProperties: false", "/required/1"),
        ("required: [a], properties: {a: false}", "/required/0"),
        ("required: [a], properties: {a: {$ref: '#/components/schemas/Never'}}", "/required/0"),
        ("required: [a], patternProperties: {'^a': false}", "/required/0"),
        (
            "required: [b], patternProperties: {'^a': {}}, additionalProperties: false",
            "/required/0",
        ),
        ("required: [long], propertyNames: {maxLength: 3}", "/required/0"),
        ("required: [a], propertyNames: {format: uuid}", "/required/0"),
        ("required: [x], additionalProperties: false", "/required/0"),
        ("required: [a, b], maxProperties: 1", "/maxProperties"),
        (
            "minProperties: 2, properties: {a: {}, b: false}, additionalProperties: false",
            "/minProperties",
        ),
    ]);
    is_sound(&[
        "required: [a], properties: {a: {}}, additionalProperties: false",
        "required: [ab], patternProperties: {'^a': {}}, additionalProperties: false",
        "required: [a], additionalProperties: {type: string}",
        "required: [a, b], maxProperties: 2",
        "required: [a], propertyNames: {$ref: '#/components/schemas/Short'}",
        "minProperties: 2, patternProperties: {a: {}}, additionalProperties: false",
    ]);
}

#[test]
fn a_value_is_named_and_refused() {
    contradicts(&[
        ("type: string, enum: [a, 1]", "/enum/1"),
        ("type: string, maxLength: 1, enum: [a, bc]", "/enum/1"),
        ("type: string, pattern: '^a$', const: b", "/const"),
        ("type: string, format: uuid, const: b", "/const"),
        ("type: string, enum: [a, b], const: c", "/const"),
        ("type: integer, const: 1.5", "/const"),
        ("type: string, const: 1", "/const"),
    ]);
    assert_eq!(found("type: boolean, enum: [a, b]"), ["/enum/0", "/enum/1"]);
    assert_eq!(found("type: string, enum: [1, 2]"), ["/enum/0", "/enum/1"]);
    is_sound(&[
        "type: [string, 'null'], enum: [a, null]",
        "type: string, enum: [a, b], const: a",
        "type: integer, enum: [1.0], const: 1",
        "properties: {enum: {type: string}, const: {type: string}}",
    ]);
}

#[test]
fn what_two_branches_share_is_read_once() {
    let below = |level: u32| format!("{{$ref: '#/components/schemas/L{}'}}", level + 1);
    let mut yaml =
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents:\n  schemas:\n".to_owned();
    for level in 0..64 {
        let below = below(level);
        writeln!(yaml, "    L{level}: {{allOf: [{below}, {{anyOf: [true]}}, {below}]}}").unwrap();
    }
    yaml += "    L64: {type: integer, minimum: 5}\n    S: {$ref: '#/components/schemas/L0', maximum: 1}\n";
    let document = Document::parse("a.yaml", &yaml, BV_CMS).unwrap();
    let found: Vec<_> = all_schemas(document.value())
        .iter()
        .flat_map(|pointer| contradictions(document.value(), pointer))
        .map(|it| it.pointer)
        .collect();
    assert_eq!(found, ["/components/schemas/S/maximum"]);
}

#[test]
fn patterns_are_longer_or_shorter_than_texts() {
    contradicts(&[
        ("type: string, pattern: '^a{5}$', maxLength: 3", "/maxLength"),
        ("type: string, pattern: '^a{5,}$', maxLength: 4", "/maxLength"),
        ("type: string, pattern: '^(ab|c)$', minLength: 3", "/minLength"),
        ("$ref: '#/components/schemas/Short', pattern: '^.{4}$'", "/pattern"),
    ]);
    is_sound(&[
        "type: string, pattern: '^a{5}$', maxLength: 5",
        "type: string, pattern: 'a{2}', minLength: 9",
        "type: string, pattern: '^a*$', minLength: 9",
    ]);
}

#[test]
fn different_items_are_as_many_as_there_are() {
    contradicts(&[
        ("type: array, items: {type: boolean}, uniqueItems: true, minItems: 3", "/minItems"),
        ("type: array, items: {enum: [a, b]}, uniqueItems: true, minItems: 3", "/minItems"),
        ("type: array, items: {const: a}, uniqueItems: true, minItems: 2", "/minItems"),
        (
            "type: array, items: {type: ['null', boolean]}, uniqueItems: true, minItems: 4",
            "/minItems",
        ),
    ]);
    is_sound(&[
        "type: array, items: {type: boolean}, uniqueItems: true, minItems: 2",
        "type: array, items: {type: boolean}, minItems: 3",
        "type: array, items: {type: [boolean, string]}, uniqueItems: true, minItems: 9",
        "type: array, prefixItems: [{type: string}], items: {type: boolean}, uniqueItems: true, minItems: 3",
    ]);
}

#[test]
fn alternatives_that_are_the_same_fit_never_alone() {
    contradicts(&[
        ("oneOf: [{type: string}, {type: integer}, {type: string}]", "/oneOf/2"),
        ("oneOf: [{type: string, format: uuid}, {format: uuid, type: string}]", "/oneOf/1"),
        ("oneOf: [{type: string, title: A}, {type: string, description: B.}]", "/oneOf/1"),
        (
            "oneOf: [{$ref: '#/components/schemas/Open'}, {$ref: '#/components/schemas/Open'}]",
            "/oneOf/1",
        ),
    ]);
    is_sound(&[
        "anyOf: [{type: string}, {type: string}]",
        "oneOf: [{type: string}, {type: integer}]",
        "oneOf: [true, false]",
    ]);
}

#[test]
fn a_value_that_never_ends_is_none() {
    let own = "{$ref: '#/components/schemas/S'}";
    contradicts(&[
        (&format!("type: object, required: [a], properties: {{a: {own}}}"), "/required"),
        (&format!("type: array, minItems: 1, items: {own}"), "/minItems"),
        (&format!("type: [array], minItems: 1.0, items: {own}"), "/minItems"),
        (&format!("type: array, minItems: 1, prefixItems: [{own}]"), "/minItems"),
        (&format!("type: [object], required: [a], additionalProperties: {own}"), "/required"),
        (&format!("type: array, contains: {own}"), "/contains"),
        (
            &format!("type: object, required: [a], properties: {{a: {{anyOf: [{own}, {own}]}}}}"),
            "/required",
        ),
        (&format!("allOf: [{{required: [a]}}, {{type: object, properties: {{a: {own}}}}}]"), ""),
    ]);
    let list = format!("{{type: array, items: {own}, minItems: 1}}");
    assert_eq!(
        found(&format!("type: object, required: [a], properties: {{a: {list}}}")),
        ["/required", "/properties/a/minItems"]
    );
    is_sound(&[
        &format!("type: object, properties: {{a: {own}}}"),
        &format!("required: [a], properties: {{a: {own}}}"),
        &format!(
            "type: object, required: [a], properties: {{a: {{anyOf: [{own}, {{type: 'null'}}]}}}}"
        ),
        &format!("type: object, required: [a], properties: {{a: {{type: array, items: {own}}}}}"),
        &format!("type: array, contains: {own}, minContains: 0"),
        "type: object, required: [a], properties: {a: {$ref: '#/components/schemas/S', readOnly: true}}",
        &format!("type: array, minItems: 1, prefixItems: [{{}}, {own}]"),
        &format!("type: array, minItems: 1, prefixItems: [{{}}], items: {own}"),
        &format!(
            "type: object, required: [a], properties: {{a: {{}}}}, additionalProperties: {own}"
        ),
    ]);
}

#[test]
fn a_discriminator_leads_to_alternatives_that_take_it() {
    let pets = |discriminator: &str| {
        format!(
            "oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}], \
             discriminator: {discriminator}"
        )
    };
    let cat = "cat: '#/components/schemas/Cat'";
    for (discriminator, places) in [
        (format!("{{propertyName: kind, mapping: {{{cat}, dog: Dog}}}}"), vec![]),
        (format!("{{propertyName: kind, mapping: {{{cat}, dog: Dog, a: 'https://b/c'}}}}"), vec![]),
        (
            format!("{{propertyName: kind, mapping: {{{cat}, dog: Dog, a: Open}}}}"),
            vec!["/discriminator/mapping/a"],
        ),
        (
            format!("{{propertyName: kinds, mapping: {{{cat}, dog: Dog}}}}"),
            vec!["/discriminator/propertyName"],
        ),
        (
            "{propertyName: kind, mapping: {dog: Cat, cat: Dog}}".to_owned(),
            vec!["/oneOf/0", "/oneOf/1"],
        ),
        (format!("{{propertyName: kind, mapping: {{{cat}}}}}"), vec!["/oneOf/1"]),
    ] {
        assert_eq!(found(&pets(&discriminator)), places, "{discriminator}");
    }
    is_sound(&["type: object, discriminator: {propertyName: kind, mapping: {cat: Cat}}"]);
}
