//! What only a whole document shows: paths, parameters, statuses, credentials, errors, versions.

use bv_cms_document::Direction;
use bv_cms_findings::Severity;

use super::{Size, compare, found};
use crate::rule;

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

/// The document that everything here is a change of.
pub(super) fn base() -> &'static str {
    BASE
}

/// Compares the base with itself after some replacements, each of which must take place.
pub(super) fn after(changes: &[(&str, &str)]) -> crate::Outcome {
    let mut new = BASE.to_owned();
    for (before, after) in changes {
        assert!(new.contains(before), "the base has no {before:?}");
        new = new.replace(before, after);
    }
    compare(BASE, &new)
}

pub(super) fn assert_row(changes: &[(&str, &str)], expected: &[&str], size: Size) {
    let outcome = after(changes);
    assert_eq!(found(&outcome), expected, "{changes:?}: {:#?}", outcome.findings());
    assert_eq!(outcome.size, size, "{changes:?}");
}

/// One change, what is found and how large it is.
pub(super) type Row<'a> = (&'a str, &'a str, &'a [&'a str], Size);

pub(super) fn assert_rows(rows: &[Row<'_>]) {
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
        ("paths:\n", "webhooks: {w: {}}\npaths:\n", &[], Additive),
    ]);
}

#[test]
fn versions() {
    let needed = |changes: &[(&str, &str)]| {
        let outcome = after(changes);
        let versions =
            outcome.findings().iter().filter(|it| it.rule.id == "breaking-version").count();
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
fn a_document_that_stays_the_same_may_have_any_version() {
    for version in ["version: 1.?.0", "version: 2027-01-31", "version: \"\""] {
        let document = BASE.replacen("version: 1.2.3", version, 1);
        let findings = |new: &str| compare(&document, new).findings().len();
        assert_eq!(findings(&document), 0, "{version}");
        let changed = document.replacen("maximum: 100", "maximum: 101", 1);
        assert_eq!(findings(&changed), 1, "{version}");
    }
}

#[test]
fn requests_that_no_operation_matches() {
    let described = |response: &str| {
        BASE.replacen("paths:\n", &format!("x-unmatched-routes: {{{response}}}\npaths:\n"), 1)
    };
    let (one, two) =
        ("\"404\": {description: d}", "\"404\": {description: d}, \"405\": {description: d}");
    assert_eq!(found(&compare(BASE, &described(one))), [""; 0]);
    assert_eq!(
        found(&compare(&described(one), &described(two))),
        ["breaking-status-added response"]
    );
    assert_eq!(found(&compare(&described(one), BASE)), ["breaking-undecided response"]);
}

#[test]
fn a_reference_more_or_less_is_prose() {
    let inline = "{schema: {type: object, properties: {name: {type: string}}}}";
    let outcome = after(&[("{schema: {$ref: \"#/components/schemas/Live\"}}", inline)]);
    assert_eq!((found(&outcome), outcome.size), (vec![], Size::Prose));
}

#[test]
fn what_is_gone_and_breaks_nobody_is_a_warning() {
    let warning = |from: &str, to: &str| {
        let outcome = after(&[(from, to)]);
        let [warning] = outcome.warnings.as_slice() else { panic!("{:#?}", outcome.warnings) };
        assert_eq!((warning.severity, outcome.size), (Severity::Warning, Size::Additive));
        assert!(outcome.findings().contains(warning));
        let place = format!("{}:{}", warning.file, warning.position.unwrap());
        (warning.rule.id, warning.direction, place, warning.message.clone())
    };
    let (rule, direction, place, message) =
        warning("name: limit, in: query,", "name: page, in: query,");
    assert_eq!((rule, direction), (rule::BREAKING_PARAMETER_REMOVED.id, Direction::Request));
    assert_eq!(place, "base.yaml:14:11");
    assert!(message.starts_with("the query parameter `limit` is not declared any more"));
    let (rule, direction, _, message) =
        warning("        name: {type: string}", "        title: {type: string}");
    assert_eq!((rule, direction), (rule::BREAKING_PROPERTY_REMOVED.id, Direction::Structural));
    assert!(message.starts_with("the member `name` is not declared any more"), "{message}");
}

#[test]
fn a_finding_shows_a_request_one_can_send() {
    let outcome = after(&[("name: {type: string}", "name: {type: string, maxLength: 2}")]);
    let findings = outcome.findings();
    let finding = &findings[0];
    assert_eq!(
        (finding.rule.id, finding.expected.as_str(), finding.found.as_str()),
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
