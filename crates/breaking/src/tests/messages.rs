//! Parameters, bodies, responses, credentials and errors of whole documents.

use super::documents::{assert_row, assert_rows};
use super::{Size, compare};

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
            "type: string, maxLength: 2",
            &["breaking-request-narrowed request"],
            Breaking,
        ),
        ("type: integer, minimum: 1, maximum: 100", "type: string, maxLength: 3", &[], Additive),
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
fn requests_are_written_by_the_style_of_their_parameters() {
    let document = |parameter: &str, path: &str, more: &str| {
        format!(
            "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\npaths:\n  {path}:\n    get:\n      \
             parameters: [{{name: q, {parameter}, schema: {{type: object, additionalProperties: \
             false, required: [a, b], properties: {{a: {{type: string{more}}}, b: {{type: \
             integer}}}}}}}}]\n      responses: {{'200': {{description: d}}}}\n"
        )
    };
    for (parameter, path, written) in [
        ("in: query", "/x", "GET /x?a=aa&b=0"),
        ("in: query, explode: false", "/x", "GET /x?q=a,aa,b,0"),
        ("in: query, style: deepObject", "/x", "GET /x?q[a]=aa&q[b]=0"),
        ("in: path, required: true", "/x/{q}", "GET /x/a,aa,b,0"),
        ("in: path, required: true, explode: true", "/x/{q}", "GET /x/a=aa,b=0"),
        ("in: path, required: true, style: label", "/x/{q}", "GET /x/.a,aa,b,0"),
        ("in: path, required: true, style: matrix", "/x/{q}", "GET /x/;q=a,aa,b,0"),
        ("in: path, required: true, style: matrix, explode: true", "/x/{q}", "GET /x/;a=aa;b=0"),
        ("in: header", "/x", "GET /x, q: a,aa,b,0"),
    ] {
        let base = document(parameter, path, "");
        let outcome = compare(&base, &document(parameter, path, ", maxLength: 1"));
        let said = &outcome.breaks[0].finding.expected;
        assert_eq!(said, &format!("valid: {written}"), "{parameter}");
    }
}
