//! Changes that break the clients of an earlier contract.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::{Finding, Rule, golden};
use time::{Date, Month};

use crate::{breaking, rule};

const BASE: &str = r##"openapi: 3.1.1
info: {title: lives, version: 1.2.3}
servers: [{url: /}]
x-permissions:
  live.read: {roles: [viewer, editor]}
webhooks:
  ended:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: string}}}}
paths:
  /lives/{id}:
    get:
      operationId: GetLive
      security: [{token: []}, {key: []}]
      x-permission: live.read
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: parts, in: query, schema: {type: array, items: {type: string}}}
      responses:
        "200":
          description: The live.
          headers:
            x-request-id: {required: true, schema: {type: string}}
          content:
            application/json: {schema: {$ref: "#/components/schemas/Live"}}
            text/plain: {schema: {type: string}}
        "404":
          description: There is none.
          content:
            application/json:
              schema: {type: object}
              examples:
                NotFound: {$ref: "#/components/examples/NotFound"}
                Deleted: {$ref: "#/components/examples/Deleted"}
    put:
      operationId: UpdateLive
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
      requestBody:
        content:
          application/json: {schema: {type: object, properties: {name: {type: string}}}}
      responses:
        "204": {description: It is done.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    key: {type: apiKey, in: header, name: x-key}
  schemas:
    Live:
      type: object
      properties:
        name: {type: string, maxLength: 100}
  examples:
    NotFound:
      x-http-status: 404
      value: {code: 5, details: [{reason: NOT_FOUND, domain: bv.cms.v1}]}
    Deleted:
      x-http-status: 404
      value: {code: 5, details: [{reason: DELETED, domain: bv.cms.v1}]}
"##;

/// What is replaced in the base to break a rule, and by what.
fn edit(rule: &Rule) -> (&'static str, &'static str) {
    match rule {
        rule::BREAKING_REQUEST_NARROWED => {
            ("name: {type: string}}}}", "name: {type: string, maxLength: 9}}}}")
        }
        rule::BREAKING_RESPONSE_WIDENED => ("maxLength: 100", "maxLength: 200"),
        rule::BREAKING_UNDECIDED => {
            ("format: uuid}}\n        - {name: parts", "pattern: '(?=.)'}}\n        - {name: parts")
        }
        rule::BREAKING_INVALID => ("maxLength: 100", "pattern: '(a'"),
        rule::BREAKING_OPERATION_REMOVED
        | rule::BREAKING_OPERATION_RETIRED
        | rule::BREAKING_VERSION => ("    put:\n", "    patch:\n"),
        rule::BREAKING_PATH_SHADOWED => (
            "components:\n  securitySchemes",
            "  /lives/0de30000-0000-4000-8000-000000000001:\n    delete: {operationId: DeleteFirst, \
             responses: {\"204\": {description: It is done.}}}\ncomponents:\n  securitySchemes",
        ),
        rule::BREAKING_SERVER_REMOVED => ("{url: /}", "{url: /v2}"),
        rule::BREAKING_PARAMETER_REQUIRED => {
            ("name: parts, in: query,", "name: parts, in: query, required: true,")
        }
        rule::BREAKING_PARAMETER_STYLE => {
            ("name: parts, in: query,", "name: parts, in: query, explode: false,")
        }
        rule::BREAKING_BODY_REQUIRED => {
            ("      requestBody:\n", "      requestBody:\n        required: true\n")
        }
        rule::BREAKING_MEDIA_TYPE_REMOVED => {
            ("            text/plain: {schema: {type: string}}\n", "")
        }
        rule::BREAKING_STATUS_ADDED => {
            ("        \"204\": {", "        \"202\": {description: Later.}\n        \"204\": {")
        }
        rule::BREAKING_STATUS_REMOVED => ("        \"204\": {", "        \"404\": {"),
        rule::BREAKING_HEADER_OPTIONAL => ("x-request-id: {required: true, ", "x-request-id: {"),
        rule::BREAKING_SECURITY => ("[{token: []}, {key: []}]", "[{token: []}]"),
        rule::BREAKING_WEBHOOK => ("{required: true, content", "{content"),
        rule::BREAKING_PERMISSION => ("[viewer, editor]", "[editor]"),
        rule::BREAKING_ERROR => ("reason: NOT_FOUND", "reason: GONE"),
        rule::BREAKING_EXAMPLE_REMOVED => {
            ("                Deleted: {$ref: \"#/components/examples/Deleted\"}\n", "")
        }
        rule::BREAKING_PARAMETER_REMOVED => ("name: parts, in: query,", "name: page, in: query,"),
        rule::BREAKING_PROPERTY_REMOVED => ("        name: {type", "        title: {type"),
        rule::BREAKING_HEADER_REMOVED => ("x-request-id: {required: true, ", "x-trace-id: {"),
        rule::BREAKING_DEFAULT_CHANGED => {
            ("items: {type: string}}}", "items: {type: string}, default: [all]}}")
        }
        rule::BREAKING_DEPRECATION => {
            ("operationId: UpdateLive\n", "operationId: UpdateLive\n      deprecated: true\n")
        }
        _ => ("", ""),
    }
}

fn findings(rule: &Rule) -> Vec<Finding> {
    let (from, to) = edit(rule);
    assert_eq!(BASE.matches(from).count(), 1, "{rule} needs an edit of its own: {from:?}");
    let name = "openapi/bv-cms.yaml";
    let base = match rule {
        rule::BREAKING_OPERATION_RETIRED => BASE.replace(
            "operationId: UpdateLive\n",
            "operationId: UpdateLive\n      deprecated: true\n      x-sunset: 2026-06-01\n",
        ),
        rule::BREAKING_HEADER_REMOVED => {
            BASE.replace("x-request-id: {required: true, ", "x-request-id: {")
        }
        rule::BREAKING_DEFAULT_CHANGED => {
            BASE.replace("items: {type: string}}}", "items: {type: string}, default: [name]}}")
        }
        _ => BASE.to_owned(),
    };
    let base = Document::parse(name, &base, BV_CMS).unwrap();
    let new = Document::parse(name, &BASE.replace(from, to), BV_CMS).unwrap();
    let today = Date::from_calendar_date(2026, Month::June, 15).unwrap();
    breaking(&base, &new, today).findings()
}

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    golden::assert_reports(BV_CMS, rule::BREAKING_RULES, findings);
}
