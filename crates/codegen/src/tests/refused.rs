//! What no code is generated for.

use serde_json::{Value, json};

use super::{refusal, small, small_with, with_parameters, with_schema};

fn query(name: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "query", "schema": schema })
}

#[test]
fn a_parameter_in_path_must_be_in_the_path() {
    let parameter = json!({
        "name": "a", "in": "path", "required": true, "schema": { "type": "string" }
    });
    let own = with_parameters(json!([parameter]));
    let shared = small_with("/paths/~1z/parameters", json!([parameter])).to_string();
    for (text, place) in [(own, "/paths/~1z/get/parameters/0"), (shared, "/paths/~1z/parameters/0")]
    {
        let error = refusal(&text);
        assert!(error.contains("the path has no `{a}`") && error.contains(place), "{error}");
    }
}

#[test]
fn what_the_path_names_must_be_declared() {
    for (path, told) in [
        ("/z/{a}", "the path has `{a}`: declare it"),
        ("/z/{a", "brace"),
        ("/z/a}", "brace"),
        ("/z/{}", "brace"),
        ("/z/{a{b}}", "brace"),
        ("/z?a=b", "neither `?` nor `#`"),
        ("/z#a", "neither `?` nor `#`"),
        ("z", "begins with `/`"),
    ] {
        let mut document = small();
        let item = document["paths"]["/z"].take();
        document["paths"] = json!({ path: item });
        let error = refusal(&document.to_string());
        assert!(error.contains(told), "{path}: {error}");
    }
}

#[test]
fn paths_that_differ_in_names_only_are_the_same() {
    let mut document = small();
    let mut item = document["paths"]["/z"].take();
    document["paths"] = json!({});
    for name in ["a", "b"] {
        item["parameters"] = json!([
            { "name": name, "in": "path", "required": true, "schema": { "type": "string" } }
        ]);
        item["get"]["operationId"] = format!("Get{name}").into();
        document["paths"][format!("/z/{{{name}}}")] = item.clone();
    }
    let error = refusal(&document.to_string());
    assert!(error.contains("match the same requests"), "{error}");
}

#[test]
fn a_parameter_is_declared_once() {
    let parameter = query("a", &json!({ "type": "string" }));
    let error = refusal(&with_parameters(json!([parameter, parameter])));
    assert!(error.contains("declared twice") && error.contains("parameters/1"), "{error}");
}

#[test]
fn a_schema_does_not_contradict_itself() {
    for (schema, told) in [
        (json!({ "type": "integer", "minimum": 5, "maximum": 1 }), "`minimum: 5`"),
        (json!({ "type": "number", "minimum": 1, "exclusiveMaximum": 1 }), "exclusiveMaximum"),
        (json!({ "type": "number", "exclusiveMinimum": 1, "maximum": 1 }), "exclusiveMinimum"),
        (json!({ "type": "string", "minLength": 2, "maxLength": 1 }), "minLength"),
        (json!({ "type": "array", "minItems": 2, "maxItems": 1 }), "minItems"),
        (json!({ "type": "object", "minProperties": 2, "maxProperties": 1 }), "minProperties"),
        (
            json!({ "type": "array", "contains": true, "minContains": 2, "maxContains": 1 }),
            "minContains",
        ),
        (json!({ "type": "string", "enum": [] }), "at least one"),
        (json!({ "type": "boolean", "default": "x" }), "its own default"),
        (json!({ "type": "string", "maxLength": 3, "default": "far too long" }), "default"),
        (json!({ "type": "string", "format": "uuid", "default": "x" }), "default"),
        (json!({ "$ref": "#/components/schemas/Short", "default": "far too long" }), "default"),
    ] {
        let parameter = with_parameters(json!([query("a", &schema)]));
        let component = with_schema(
            "Zed",
            json!({
                "type": "object", "properties": { "a": schema }
            }),
        );
        for text in [parameter, component] {
            let mut document: Value = serde_json::from_str(&text).expect("it is JSON");
            document["components"]["schemas"]["Short"] =
                json!({ "type": "string", "maxLength": 3 });
            let error = refusal(&document.to_string());
            assert!(error.contains(told), "{document}: {error}");
        }
    }
}

#[test]
fn a_pattern_that_cannot_be_enforced_is_refused() {
    for pattern in ["(?!x)", "(", "(?<=a)b"] {
        let schema = json!({ "type": "string", "pattern": pattern });
        let error = refusal(&with_parameters(json!([query("a", &schema)])));
        assert!(error.contains("cannot be enforced"), "{error}");
    }
}

#[test]
fn a_sunset_is_a_day_of_what_is_deprecated() {
    for (deprecated, sunset, told) in [
        (true, json!("soon"), "a day such as"),
        (true, json!("2027-02-30"), "a day such as"),
        (true, json!("2027-13-01"), "a day such as"),
        (true, json!(20_270_131), "a day such as"),
        (false, json!("2027-01-31"), "deprecated"),
    ] {
        let mut document = small_with("/paths/~1z/get/deprecated", deprecated.into());
        document["paths"]["/z"]["get"]["x-sunset"] = sunset;
        let error = refusal(&document.to_string());
        assert!(error.contains(told), "{error}");
    }
}
