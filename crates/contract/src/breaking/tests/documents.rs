//! What only a whole document shows: paths, parameters, statuses, credentials, errors, versions.

use super::{Size, compare, found};

const BASE: &str = r##"
openapi: 3.1.1
info: {title: t, version: 1.2.3}
x-permissions:
  live.read: {roles: [viewer, editor]}
paths:
  /lives:
    get:
      operationId: ListLives
      summary: List
      security: [{token: []}]
      x-permission: live.read
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
        - {name: labels, in: query, schema: {type: array, items: {type: string}}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        "200":
          description: d
          headers:
            X-Request-Id: {required: true, schema: {type: string}}
          content:
            application/json: {schema: {$ref: "#/components/schemas/Live"}}
            text/csv: {schema: {type: string}}
        "404":
          description: d
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Status"}
              examples:
                NotFound: {$ref: "#/components/examples/NotFound"}
                Empty: {$ref: "#/components/examples/Empty"}
        default:
          description: d
          content:
            application/json: {schema: {$ref: "#/components/schemas/Status"}}
  /lives/{id}:
    put:
      operationId: UpdateLive
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Live"}}
      responses:
        "200": {description: d}
  /old:
    get:
      operationId: GetOld
      deprecated: true
      x-sunset: 2026-06-15
      responses:
        "200": {description: d}
  /ageing:
    get:
      operationId: GetAgeing
      deprecated: true
      x-sunset: 2027-01-01
      responses:
        "200": {description: d}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    key: {type: apiKey, in: header, name: x-key}
  schemas:
    Live:
      type: object
      properties:
        name: {type: string}
    Status:
      type: object
      properties:
        code: {type: integer}
  examples:
    NotFound:
      x-http-status: 404
      value: {code: 5, details: [{reason: NOT_FOUND, domain: d, metadata: {id: x}}]}
    Empty:
      x-http-status: 404
      value: {code: 5, details: [{reason: EMPTY, domain: d}]}
"##;

/// Compares the base with itself after some replacements, each of which must take place.
fn after(changes: &[(&str, &str)]) -> crate::breaking::Outcome {
    let mut new = BASE.to_owned();
    for (before, after) in changes {
        assert!(new.contains(before), "the base has no {before:?}");
        new = new.replace(before, after);
    }
    compare(BASE, &new)
}

fn assert_row(changes: &[(&str, &str)], expected: &[&str], size: Size) {
    let outcome = after(changes);
    assert_eq!(found(&outcome), expected, "{changes:?}: {:#?}", outcome.findings());
    assert_eq!(outcome.size, size, "{changes:?}");
}

/// One change, what is found and how large it is.
type Row<'a> = (&'a str, &'a str, &'a [&'a str], Size);

fn assert_rows(rows: &[Row<'_>]) {
    for (before, after, expected, size) in rows {
        assert_row(&[(before, after)], expected, *size);
    }
}

#[test]
fn operations_and_their_life_cycle() {
    use Size::{Additive, Breaking};
    assert_rows(&[
        ("  /lives:\n", "  /live:\n", &["breaking-operation-removed request"], Breaking),
        ("    put:\n", "    patch:\n", &["breaking-operation-removed request"], Breaking),
        // Its sunset is today: it may go, and the version has to say so.
        (
            "    get:\n      operationId: GetOld",
            "    post:\n      operationId: GetOld",
            &["breaking-deprecation structural"],
            Breaking,
        ),
        (
            "  /old:\n    get:\n      operationId: GetOld\n      deprecated: true\n      x-sunset: 2026-06-15\n",
            "  /new:\n    get:\n      operationId: GetNew\n",
            &[],
            Breaking,
        ),
        ("  /ageing:\n", "  /aged:\n", &["breaking-operation-removed request"], Breaking),
        ("2027-01-01", "2026-12-31", &["breaking-deprecation structural"], Breaking),
        ("2027-01-01", "2027-01-02", &[], Additive),
        (
            "      operationId: UpdateLive\n",
            "      operationId: UpdateLive\n      deprecated: true\n",
            &["breaking-deprecation structural"],
            Breaking,
        ),
        (
            "      operationId: UpdateLive\n",
            "      operationId: UpdateLive\n      deprecated: true\n      x-sunset: 2026-06-16\n",
            &[],
            Additive,
        ),
        (
            "      operationId: UpdateLive\n",
            "      operationId: UpdateLive\n      deprecated: true\n      x-sunset: 2026-06-15\n",
            &["breaking-deprecation structural"],
            Breaking,
        ),
        ("paths:\n", "servers: [{url: /}]\npaths:\n", &[], Additive),
        (
            "paths:\n",
            "servers: [{url: /v2}]\npaths:\n",
            &["breaking-server-removed request"],
            Breaking,
        ),
        ("paths:\n", "webhooks: {w: {}}\npaths:\n", &["breaking-undecided response"], Additive),
    ]);
}

#[test]
fn parameters_and_bodies() {
    use Size::{Additive, Breaking};
    let limit = "name: limit, in: query,";
    assert_rows(&[
        (
            limit,
            "name: limit, in: query, required: true,",
            &["breaking-parameter-required request"],
            Breaking,
        ),
        (
            limit,
            "name: page, in: query, required: true,",
            &["breaking-parameter-required request"],
            Breaking,
        ),
        // Nobody looks at a parameter that is not known; it is noted.
        (limit, "name: page, in: query,", &[], Additive),
        (limit, "name: limit, in: header,", &[], Additive),
        (
            limit,
            "name: limit, in: header, required: true,",
            &["breaking-parameter-required request"],
            Breaking,
        ),
        ("maximum: 100", "maximum: 99", &["breaking-request-narrowed request"], Breaking),
        ("maximum: 100", "maximum: 101", &[], Additive),
        // A parameter is text on its way.
        ("type: integer, minimum: 1, maximum: 100", "type: string", &[], Additive),
        (
            "type: integer, minimum: 1, maximum: 100",
            "type: string, maxLength: 3",
            &["breaking-request-narrowed request"],
            Breaking,
        ),
        ("name: X-Trace", "name: x-trace", &[], Additive),
        (
            "name: labels, in: query,",
            "name: labels, in: query, explode: false,",
            &["breaking-parameter-style request"],
            Breaking,
        ),
        ("name: labels, in: query,", "name: labels, in: query, explode: true,", &[], Additive),
        (limit, "name: limit, in: query, explode: false,", &[], Additive),
        ("format: uuid", "maxLength: 36", &[], Additive),
        (
            "      requestBody:\n",
            "      requestBody:\n        required: true\n",
            &["breaking-body-required request"],
            Breaking,
        ),
        (
            "        content:\n          application/json: {schema: {$ref: \"#/components/schemas/Live\"}}\n      responses",
            "        content:\n          application/xml: {schema: {$ref: \"#/components/schemas/Live\"}}\n      responses",
            &["breaking-media-type-removed request"],
            Breaking,
        ),
        (
            "        content:\n          application/json: {schema: {$ref: \"#/components/schemas/Live\"}}\n      responses",
            "        content:\n          application/*: {schema: {$ref: \"#/components/schemas/Live\"}}\n      responses",
            &[],
            Additive,
        ),
    ]);
    // Nobody sees the name of a path parameter.
    assert_row(
        &[("/lives/{id}", "/lives/{live_id}"), ("name: id, in: path", "name: live_id, in: path")],
        &[],
        Additive,
    );
}

#[test]
fn responses() {
    use Size::{Additive, Breaking};
    let plain = "        \"200\": {description: d}\n  /old";
    assert_rows(&[
        (
            plain,
            "        \"200\": {description: d}\n        \"404\": {description: d}\n  /old",
            &["breaking-status-added response"],
            Breaking,
        ),
        (
            plain,
            "        \"200\": {description: d}\n        default: {description: d}\n  /old",
            &["breaking-status-added response"],
            Breaking,
        ),
        (
            plain,
            "        \"201\": {description: d}\n  /old",
            &["breaking-status-removed response", "breaking-status-added response"],
            Breaking,
        ),
        // `default` described it with the same schema.
        (
            "        default:\n",
            "        \"409\": {description: d}\n        default:\n",
            &["breaking-media-type-removed response"],
            Breaking,
        ),
        (
            "        default:\n",
            "        \"409\":\n          description: d\n          content: {application/json: {schema: {$ref: \"#/components/schemas/Status\"}}}\n        default:\n",
            &[],
            Additive,
        ),
        (
            "        default:\n          description: d\n",
            "        4XX:\n          description: d\n",
            &[],
            Additive,
        ),
        (
            "            text/csv: {schema: {type: string}}\n",
            "",
            &["breaking-media-type-removed response"],
            Breaking,
        ),
        (
            "            text/csv: {",
            "            text/plain: {schema: {type: string}}\n            text/csv: {",
            &[],
            Additive,
        ),
        (
            "{required: true, schema: {type: string}}",
            "{schema: {type: string}}",
            &["breaking-header-optional response"],
            Breaking,
        ),
        ("            X-Request-Id: {", "            x-request-id: {", &[], Additive),
        (
            "            X-Request-Id: {required",
            "            X-Other: {required",
            &["breaking-header-optional response"],
            Breaking,
        ),
        (
            "            X-Request-Id: {required: true, schema: {type: string}}",
            "            X-Request-Id: {required: true, schema: {type: integer}}",
            &[],
            Additive,
        ),
        (
            "code: {type: integer}",
            "code: {type: number}",
            &["breaking-response-widened response"],
            Breaking,
        ),
        ("code: {type: integer}", "code: {type: integer, maximum: 16}", &[], Additive),
    ]);
}

#[test]
fn credentials_and_errors() {
    use Size::{Additive, Breaking};
    let security = "security: [{token: []}]";
    assert_rows(&[
        (security, "security: [{key: []}]", &["breaking-security request"], Breaking),
        (security, "security: [{token: [], key: []}]", &["breaking-security request"], Breaking),
        (security, "security: [{key: []}, {token: []}]", &[], Additive),
        (security, "security: []", &[], Additive),
        (security, "security: [{token: [admin]}]", &["breaking-security request"], Breaking),
        (
            "      operationId: UpdateLive\n",
            "      operationId: UpdateLive\n      security: [{key: []}]\n",
            &["breaking-security request"],
            Breaking,
        ),
        ("scheme: bearer", "scheme: Bearer", &[], Additive),
        ("scheme: bearer", "scheme: basic", &["breaking-security request"], Breaking),
        ("roles: [viewer, editor]", "roles: [editor]", &["breaking-permission request"], Breaking),
        ("roles: [viewer, editor]", "roles: [editor, viewer, admin]", &[], Additive),
        (
            "      operationId: UpdateLive\n",
            "      operationId: UpdateLive\n      x-permission: live.read\n",
            &["breaking-permission request"],
            Breaking,
        ),
        ("reason: NOT_FOUND", "reason: MISSING", &["breaking-error response"], Breaking),
        (
            "x-http-status: 404\n      value: {code: 5, details: [{reason: EMPTY",
            "x-http-status: 410\n      value: {code: 5, details: [{reason: EMPTY",
            &["breaking-error response"],
            Breaking,
        ),
        ("metadata: {id: x}", "metadata: {id: x, more: y}", &[], Size::Prose),
        ("metadata: {id: x}", "metadata: {other: x}", &["breaking-error response"], Breaking),
        (
            "                Empty: {$ref: \"#/components/examples/Empty\"}\n",
            "",
            &["breaking-example-removed response"],
            Breaking,
        ),
    ]);
    let empty = "    Empty:\n      x-http-status: 404\n      value: {code: 5, details: [{reason: EMPTY, domain: d}]}\n";
    let used = "                Empty: {$ref: \"#/components/examples/Empty\"}\n";
    assert_row(&[(empty, ""), (used, "")], &["breaking-error response"], Breaking);
    // The name of a security scheme is seen by nobody.
    assert_row(
        &[("{token: []}", "{bearer: []}"), ("    token: {", "    bearer: {")],
        &[],
        Additive,
    );
}

#[test]
fn versions() {
    let needed = |changes: &[(&str, &str)]| {
        let outcome = after(changes);
        let versions = outcome.findings().iter().filter(|it| it.rule == "breaking-version").count();
        (outcome.needed_version.unwrap(), versions)
    };
    let version = |version: &'static str| ("version: 1.2.3", version);
    let breaking = ("maximum: 100", "maximum: 99");
    let additive = ("maximum: 100", "maximum: 101");
    let prose = ("summary: List", "summary: List them");
    assert_eq!(needed(&[]), ("1.2.3".to_owned(), 0));
    assert_eq!(needed(&[version("version: 1.2.2")]), ("1.2.3".to_owned(), 1));
    assert_eq!(needed(&[breaking]), ("2.0.0".to_owned(), 1));
    assert_eq!(needed(&[breaking, version("version: 1.9.0")]), ("2.0.0".to_owned(), 1));
    assert_eq!(needed(&[breaking, version("version: 2.0.0")]), ("2.0.0".to_owned(), 0));
    assert_eq!(needed(&[additive]), ("1.3.0".to_owned(), 1));
    assert_eq!(needed(&[additive, version("version: 1.3.0")]), ("1.3.0".to_owned(), 0));
    assert_eq!(needed(&[prose]), ("1.2.4".to_owned(), 1));
    assert_eq!(needed(&[prose, version("version: 1.2.4")]), ("1.2.4".to_owned(), 0));
}

#[test]
fn a_reference_more_or_less_is_prose() {
    let inline = "{schema: {type: object, properties: {name: {type: string}}}}";
    let outcome = after(&[("{schema: {$ref: \"#/components/schemas/Live\"}}", inline)]);
    assert_eq!((found(&outcome), outcome.size), (vec![], Size::Prose));
}

#[test]
fn what_is_gone_and_breaks_nobody_is_noted() {
    let outcome = after(&[("name: limit, in: query,", "name: page, in: query,")]);
    assert_eq!(
        outcome.notes,
        ["base.yaml:14:11: the query parameter `limit` is not declared any more; requests that \
          have it stay valid and it is not acted on"]
    );
    let outcome = after(&[("        name: {type: string}", "        title: {type: string}")]);
    assert_eq!(outcome.notes.len(), 1, "{:?}", outcome.notes);
    assert!(outcome.notes[0].contains("the member `name` is not declared any more"));
}

#[test]
fn a_finding_shows_a_request_one_can_send() {
    let outcome = after(&[("name: {type: string}", "name: {type: string, maxLength: 2}")]);
    let findings = outcome.findings();
    let finding = &findings[0];
    assert_eq!(
        (finding.rule, finding.expected.as_str(), finding.found.as_str()),
        (
            "breaking-request-narrowed",
            "valid: PUT /lives/0de30000-0000-4000-8000-000000000001, content-type: \
             application/json, with {\"name\":\"aaa\"}",
            "refused: \"aaa\" is longer than 2 characters",
        )
    );
    assert_eq!(finding.pointer, "/components/schemas/Live/properties/name/maxLength");
    assert_eq!(finding.operations, ["ListLives", "UpdateLive"]);
}
