//! Whether an answer of the server is a named example of an error.

use bv_cms_document::compare::compare_data;
use bv_cms_document::{Dialect, variable_field_violations};
use serde_json::{Map, Value};

/// Whether `answer` is the error that `example` shows; `example` is an Example Object.
///
/// Both are `google.rpc.Status` in protobuf JSON. The code must be the same, the types of the
/// details and their order, and reason, domain and metadata keys of `ErrorInfo`. The values of the
/// metadata stand in the example's other texts as placeholders: each is replaced by the answer's
/// value before texts are compared. Request identifiers and delays differ each time and only have
/// to be there. Field violations have to be the same unless the example says, in the dialect, that
/// they depend on the request.
///
/// # Errors
/// Says what in the answer is not as in the example.
pub fn matches_example(example: &Value, answer: &Value, dialect: &Dialect) -> Result<(), String> {
    let value = example.get("value").ok_or("the example has no `value`")?;
    matches(value, answer, variable_field_violations(example, dialect))
}

pub(super) fn matches(example: &Value, answer: &Value, variable: bool) -> Result<(), String> {
    let code = |status: &Value| status.get("code").cloned().unwrap_or_default();
    same("code", &code(example), &code(answer))?;
    let types = |status: &Value| -> Vec<String> { details(status).iter().map(type_name).collect() };
    let (expected, found) = (types(example), types(answer));
    if expected != found {
        let [expected, found] = [expected, found].map(|types| types.join(", "));
        return Err(format!("details: expected [{expected}], found [{found}]"));
    }
    let placeholders = error_info(example, answer)?;
    let message = |status: &Value| status.get("message").cloned().unwrap_or_default();
    same("message", &filled(&message(example), &placeholders), &message(answer))?;
    for (expected, found) in details(example).iter().zip(details(answer)) {
        detail(expected, found, &placeholders, variable)?;
    }
    Ok(())
}

fn details(status: &Value) -> &[Value] {
    status.get("details").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn type_name(detail: &Value) -> String {
    detail.get("@type").and_then(Value::as_str).unwrap_or("(no @type)").to_owned()
}

/// The type of a detail without its package.
fn kind(detail: &Value) -> String {
    crate::answer::kind(&type_name(detail)).to_owned()
}

fn detail(
    expected: &Value,
    found: &Value,
    placeholders: &[(String, String)],
    variable: bool,
) -> Result<(), String> {
    let kind = kind(expected);
    match kind.as_str() {
        // Compared before everything else.
        "ErrorInfo" => Ok(()),
        "RequestInfo" => not_empty(&kind, found, "requestId"),
        "RetryInfo" => not_empty(&kind, found, "retryDelay"),
        "BadRequest" if variable => {
            let violations = found.get("fieldViolations").and_then(Value::as_array);
            let violations = violations.filter(|violations| !violations.is_empty());
            for violation in violations.ok_or("BadRequest: no field violations")? {
                not_empty("BadRequest", violation, "field")?;
                not_empty("BadRequest", violation, "description")?;
            }
            Ok(())
        }
        _ => same(&kind, &filled(expected, placeholders), found),
    }
}

/// Compares the `ErrorInfo` of both and pairs their metadata values: the example's, the answer's.
fn error_info(example: &Value, answer: &Value) -> Result<Vec<(String, String)>, String> {
    let find = |status| details(status).iter().find(|detail| kind(detail) == "ErrorInfo");
    let (Some(expected), Some(found)) = (find(example), find(answer)) else {
        return Ok(Vec::new());
    };
    for name in ["reason", "domain"] {
        let member = |detail: &Value| detail.get(name).cloned().unwrap_or_default();
        same(&format!("ErrorInfo {name}"), &member(expected), &member(found))?;
    }
    let nothing = Map::new();
    let metadata = |detail| match Value::get(detail, "metadata") {
        Some(Value::Object(metadata)) => metadata.clone(),
        _ => nothing.clone(),
    };
    let (expected, found) = (metadata(expected), metadata(found));
    let keys = |metadata: &Map<String, Value>| {
        let mut keys: Vec<&str> = metadata.keys().map(String::as_str).collect();
        keys.sort_unstable();
        keys.join(", ")
    };
    if keys(&expected) != keys(&found) {
        let [expected, found] = [&expected, &found].map(keys);
        return Err(format!("ErrorInfo metadata: expected [{expected}], found [{found}]"));
    }
    let mut pairs = Vec::new();
    for (key, placeholder) in &expected {
        match (placeholder.as_str(), found.get(key).and_then(Value::as_str)) {
            (Some(placeholder), Some(value)) => {
                pairs.push((placeholder.to_owned(), value.to_owned()));
            }
            _ => return Err(format!("ErrorInfo metadata: `{key}` is not a string")),
        }
    }
    // The longest first, so that one placeholder may begin with another.
    pairs.retain(|(placeholder, _)| !placeholder.is_empty());
    pairs.sort_by_key(|(placeholder, _)| std::cmp::Reverse(placeholder.len()));
    Ok(pairs)
}

/// The value with the placeholders in its strings replaced, all at once: what was put in for one
/// is not searched for another.
fn filled(value: &Value, placeholders: &[(String, String)]) -> Value {
    match value {
        Value::String(text) => {
            let mut filled = String::with_capacity(text.len());
            let mut rest = text.as_str();
            while let Some(first) = rest.chars().next() {
                let pair =
                    placeholders.iter().find(|(placeholder, _)| rest.starts_with(placeholder));
                let length = if let Some((placeholder, value)) = pair {
                    filled.push_str(value);
                    placeholder.len()
                } else {
                    filled.push(first);
                    first.len_utf8()
                };
                rest = &rest[length..];
            }
            Value::String(filled)
        }
        Value::Array(items) => items.iter().map(|item| filled(item, placeholders)).collect(),
        Value::Object(members) => {
            let mut object = Map::new();
            for (key, member) in members {
                let member =
                    if key == "@type" { member.clone() } else { filled(member, placeholders) };
                object.insert(key.clone(), member);
            }
            Value::Object(object)
        }
        _ => value.clone(),
    }
}

fn not_empty(what: &str, object: &Value, name: &str) -> Result<(), String> {
    match object.get(name).and_then(Value::as_str) {
        Some(text) if !text.is_empty() => Ok(()),
        _ => Err(format!("{what}: no `{name}`")),
    }
}

fn same(what: &str, expected: &Value, found: &Value) -> Result<(), String> {
    match compare_data(expected, found).into_iter().next() {
        None => Ok(()),
        Some(difference) => {
            let [expected, found] = [difference.expected, difference.found]
                .map(|value| bv_cms_findings::show(value.as_ref()));
            Err(format!("{what}{}: expected {expected}, found {found}", difference.pointer))
        }
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use serde_json::json;

    use super::*;

    fn example() -> Value {
        json!({"value": {
            "code": 9,
            "message": "live live-1 is ENDED",
            "details": [
                {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": "ERROR_REASON_STATE", "domain": "bv.cms.v1",
                    "metadata": {"live": "live-1", "status": "ENDED"},
                },
                {"@type": "type.googleapis.com/google.rpc.RequestInfo", "requestId": "r"},
                {
                    "@type": "type.googleapis.com/google.rpc.PreconditionFailure",
                    "violations": [{"type": "STATE", "subject": "lives/live-1", "description": "d"}],
                },
                {
                    "@type": "type.googleapis.com/google.rpc.BadRequest",
                    "fieldViolations": [{"field": "name", "description": "d"}],
                },
            ],
        }})
    }

    fn answer() -> Value {
        let mut answer = example()["value"].clone();
        answer["message"] = json!("live ENDED7 is LIVE");
        answer["details"][0]["metadata"] = json!({"status": "LIVE", "live": "ENDED7"});
        answer["details"][1]["requestId"] = json!("another");
        answer["details"][2]["violations"][0]["subject"] = json!("lives/ENDED7");
        answer
    }

    fn error(change: impl Fn(&mut Value)) -> String {
        let mut answer = answer();
        change(&mut answer);
        matches_example(&example(), &answer, BV_CMS).unwrap_err()
    }

    #[test]
    fn an_answer_with_other_metadata_values_matches() {
        assert_eq!(matches_example(&example(), &answer(), BV_CMS), Ok(()));
    }

    #[test]
    fn every_other_difference_is_said() {
        assert_eq!(error(|it| it["code"] = json!(5)), "code: expected 9, found 5");
        assert_eq!(
            error(|it| it["message"] = json!("live live-1 is LIVE")),
            "message: expected \"live ENDED7 is LIVE\", found \"live live-1 is LIVE\""
        );
        assert_eq!(
            error(|it| it["details"][0]["reason"] = json!("X")),
            "ErrorInfo reason: expected \"ERROR_REASON_STATE\", found \"X\""
        );
        assert_eq!(
            error(|it| it["details"][0]["domain"] = json!("X")),
            "ErrorInfo domain: expected \"bv.cms.v1\", found \"X\""
        );
        assert_eq!(
            error(|it| it["details"][0]["metadata"] = json!({"live": "1"})),
            "ErrorInfo metadata: expected [live, status], found [live]"
        );
        assert_eq!(
            error(|it| it["details"][1]["requestId"] = json!("")),
            "RequestInfo: no `requestId`"
        );
        let types = "details: expected [type.googleapis.com/google.rpc.ErrorInfo, \
                     type.googleapis.com/google.rpc.RequestInfo,";
        let other = error(|it| it["details"].as_array_mut().unwrap().swap(0, 1));
        assert!(other.starts_with(types), "{other}");
        let other = error(|it| it["details"][0]["@type"] = json!("example.com/ErrorInfo"));
        assert!(other.starts_with(types) && other.contains("[example.com/ErrorInfo,"), "{other}");
        assert_eq!(
            error(|it| it["details"][2]["violations"][0]["subject"] = json!("lives/live-1")),
            "PreconditionFailure/violations/0/subject: expected \"lives/ENDED7\", found \
             \"lives/live-1\""
        );
    }

    #[test]
    fn field_violations_vary_only_where_the_example_says_so() {
        let mut answer = answer();
        answer["details"][3]["fieldViolations"] = json!([{"field": "id", "description": "x"}]);
        assert!(matches_example(&example(), &answer, BV_CMS).is_err());
        let mut example = example();
        example["x-field-violations"] = json!("variable");
        assert_eq!(matches_example(&example, &answer, BV_CMS), Ok(()));
        answer["details"][3]["fieldViolations"] = json!([{"field": "", "description": "x"}]);
        assert_eq!(
            matches_example(&example, &answer, BV_CMS),
            Err("BadRequest: no `field`".into())
        );
        answer["details"][3]["fieldViolations"] = json!([]);
        let nothing = Err("BadRequest: no field violations".into());
        assert_eq!(matches_example(&example, &answer, BV_CMS), nothing);
    }
}
