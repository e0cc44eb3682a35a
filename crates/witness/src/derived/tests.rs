//! What the derived document may differ in without being noticed: nothing that counts.

use bv_cms_dialect::BV_CMS;
use serde_json::json;

use super::*;

const YAML: &str = "\
openapi: 3.1.0
info: {title: t, version: '1', x-note: n}
security:
  - bearer: []
paths:
  /lives/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
    get:
      operationId: GetLive
      tags: [Lives]
      summary: Gets a live.
      x-permission: live.read
      parameters:
        - name: full
          in: query
          required: true
          schema: {type: boolean}
      responses:
        '200':
          description: |
            The live,
            all of it.
          x-note: n
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Live'}
              examples:
                One: {value: {name: a}, x-note: n}
        '404':
          description: None.
components:
  parameters:
    Id:
      name: id
      in: path
      required: true
      schema: {type: string, maxLength: 36}
  schemas:
    Live:
      type: object
      required: [name]
      properties:
        name: {type: string}
        status:
          type: string
          enum: [READY, LIVE]
  securitySchemes:
    bearer: {type: http, scheme: bearer}
";

fn from_code() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "security": [{"bearer": []}],
        "paths": {"/lives/{id}": {"get": {
            "operationId": "GetLive",
            "tags": ["Lives"],
            "summary": "Gets a live.",
            "x-permission": "live.read",
            "parameters": [
                {"name": "id", "in": "path", "required": true,
                 "schema": {"type": "string", "maxLength": 36}},
                {"name": "full", "in": "query", "required": true, "schema": {"type": "boolean"}},
            ],
            "responses": {
                "200": {
                    "description": "The live, all of it.",
                    "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/Live"},
                        "examples": {"One": {"value": {"name": "a"}}},
                    }},
                },
                "404": {"description": "None."},
            },
        }}},
        "components": {
            "schemas": {"Live": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string"},
                    "status": {"type": "string", "enum": ["LIVE", "READY"]},
                },
            }},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    })
}

const GET: &str = "/paths/~1lives~1{id}/get";
const LIVE: &str = "/components/schemas/Live";

type Found = (&'static str, String, String, String);

/// The findings after a change of the derived document: rule, pointer, position, found.
fn check(change: impl FnOnce(&mut Value)) -> Vec<Found> {
    let contract = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
    let mut document = from_code();
    change(&mut document);
    super::derived(&contract, &document, "derived document")
        .into_iter()
        .map(|finding| {
            let position = finding.position.map_or("-".to_owned(), |it| it.to_string());
            (finding.rule.id, finding.pointer, position, finding.found)
        })
        .collect()
}

fn one(rule: &'static str, pointer: String, position: &str, found: &str) -> Vec<Found> {
    vec![(rule, pointer, position.to_owned(), found.to_owned())]
}

fn remove(document: &mut Value, parent: &str, key: &str) -> Value {
    document.pointer_mut(parent).unwrap().as_object_mut().unwrap().shift_remove(key).unwrap()
}

#[test]
fn the_same_document_is_clean() {
    assert_eq!(check(|_| {}), []);
}

#[test]
fn a_renamed_property_is_found() {
    let findings = check(|it| {
        let properties = &mut it["components"]["schemas"]["Live"]["properties"];
        properties["title"] = remove(properties, "", "name");
    });
    assert_eq!(
        findings,
        [
            (
                "derived-differs",
                format!("{LIVE}/properties/name"),
                "44:9".into(),
                "(absent)".into()
            ),
            (
                "derived-differs",
                format!("{LIVE}/properties/title"),
                "43:7".into(),
                "{\"type\":\"string\"}".into()
            ),
        ]
    );
}

#[test]
fn a_flipped_required_is_found() {
    assert_eq!(
        check(|it| it["components"]["schemas"]["Live"]["required"] = json!([])),
        one("derived-differs", format!("{LIVE}/required/0"), "42:18", "(absent)")
    );
    assert_eq!(
        check(|it| it["paths"]["/lives/{id}"]["get"]["parameters"][1]["required"] = json!(false)),
        one("derived-differs", format!("{GET}/parameters/0/required"), "17:11", "false")
    );
}

#[test]
fn a_removed_enum_value_is_found_with_its_operations() {
    let contract = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
    let mut document = from_code();
    document["components"]["schemas"]["Live"]["properties"]["status"]["enum"] = json!(["LIVE"]);
    let findings = super::derived(&contract, &document, "derived document");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].pointer, format!("{LIVE}/properties/status/enum/0"));
    assert_eq!(findings[0].position.unwrap().to_string(), "47:18");
    assert_eq!(findings[0].expected, "\"READY\"");
    assert_eq!(findings[0].operations, ["GetLive"]);
}

#[test]
fn a_removed_response_is_found() {
    let responses = format!("{GET}/responses");
    assert_eq!(
        check(|it| drop(remove(it, &responses, "404"))),
        one("derived-differs", format!("{responses}/404"), "30:9", "(absent)")
    );
}

#[test]
fn a_removed_or_added_operation_is_found() {
    assert_eq!(
        check(|it| drop(remove(it, "/paths/~1lives~1{id}", "get"))),
        one("derived-operation-missing", GET.into(), "9:5", "(absent)")
    );
    assert_eq!(
        check(|it| {
            let get = it["paths"]["/lives/{id}"]["get"].clone();
            it["paths"]["/lives/{id}"]["put"] = get;
        }),
        one("derived-operation-extra", "/paths/~1lives~1{id}/put".into(), "6:3", "present")
    );
}

#[test]
fn a_shared_parameter_is_found_where_it_is_written() {
    assert_eq!(
        check(|it| {
            it["paths"]["/lives/{id}"]["get"]["parameters"][0]["schema"]["maxLength"] = json!(9);
        }),
        one("derived-differs", "/components/parameters/Id/schema/maxLength".into(), "38:30", "9")
    );
}

#[test]
fn missing_and_extra_components_are_found() {
    assert_eq!(
        check(|it| it["components"]["schemas"]["Other"] = json!({})),
        one("derived-component-extra", "/components/schemas/Other".into(), "39:3", "present")
    );
    let findings = check(|it| drop(remove(it, "/components/securitySchemes", "bearer")));
    assert_eq!(
        findings,
        one(
            "derived-component-missing",
            "/components/securitySchemes/bearer".into(),
            "49:5",
            "(absent)"
        )
    );
}

#[test]
fn extensions_of_operations_are_compared() {
    assert_eq!(
        check(|it| it["paths"]["/lives/{id}"]["get"]["x-permission"] = json!("x")),
        one("derived-differs", format!("{GET}/x-permission"), "13:7", "\"x\"")
    );
}

#[test]
fn security_and_title_are_compared() {
    assert_eq!(
        check(|it| it["info"]["title"] = json!("other")),
        one("derived-differs", "/info/title".into(), "2:8", "\"other\"")
    );
    let findings = check(|it| drop(remove(it, "", "security")));
    assert_eq!(findings, one("derived-differs", "/security".into(), "3:1", "(absent)"));
    assert_eq!(
        check(|it| it["paths"]["/lives/{id}"]["get"]["security"] = json!([])),
        one("derived-differs", "/security/0".into(), "4:5", "(absent)")
    );
}

#[test]
fn an_invalid_derived_document_is_found() {
    let responses = format!("{GET}/responses");
    let findings = check(|it| drop(remove(it, &format!("{responses}/404"), "description")));
    assert_eq!(findings[0].0, "derived-invalid");
    assert_eq!(findings[0].1, format!("{responses}/404"));
    assert_eq!(findings[1].0, "derived-differs");
    let findings = check(|it| it["components"]["schemas"]["Live"] = json!({"$ref": "#/nowhere"}));
    assert!(findings.iter().all(|finding| finding.0 == "derived-invalid"), "{findings:?}");
}

/// A document in which each of some schemas refers twice to the next, so that nobody comes to an end
/// who goes every way.
fn doubled(length: u64) -> Value {
    let schema = |number: usize| {
        let next = json!({"$ref": format!("#/components/schemas/S{}", number + 1)});
        (format!("S{number}"), json!({"type": "object", "properties": {"a": next, "b": next}}))
    };
    let mut schemas: Map<String, Value> = (0..60).map(schema).collect();
    schemas.insert("S60".to_owned(), json!({"type": "string", "maxLength": length}));
    let content = json!({"text/plain": {"schema": {"$ref": "#/components/schemas/S0"}}});
    json!({
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {
            "operationId": "GetA",
            "responses": {"200": {"description": "d", "content": content}},
        }}},
        "components": {"schemas": schemas},
    })
}

#[test]
fn what_many_share_is_compared_once() {
    let contract = Document::parse("test.yaml", &doubled(5).to_string(), BV_CMS).unwrap();
    let places = |found: &Value| -> Vec<String> {
        derived(&contract, found, "code").into_iter().map(|finding| finding.pointer).collect()
    };
    assert_eq!(places(&doubled(5)), [""; 0]);
    assert_eq!(places(&doubled(4)), ["/components/schemas/S60/maxLength"]);
    let known = Known::of(&contract, &doubled(4));
    assert!(known.differs_at(contract.value(), "/components/schemas/S60/maxLength"));
    assert!(!known.differs_at(contract.value(), "/components/schemas/S0/type"));
    let shapes = doubled(4)["components"]["schemas"].clone();
    let shapes = serde_json::from_value(shapes).unwrap();
    let findings = crate::shapes(&contract, &shapes);
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0].pointer, "/components/schemas/S60/maxLength");
}
