//! Whether an answer is what the contract says about it: status, headers, media type and body.

use std::sync::Arc;

use bv_cms_document::pointer::join;
use bv_cms_document::{Direction, follow, resolve};
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value};

use crate::answer::Answer;
use crate::contract::Contract;
use crate::judge::Disagreement;
use crate::oracle::{amend, decode};
use crate::rule::{CONFORM_BODY, CONFORM_HEADER, CONFORM_UNDOCUMENTED};

/// Headers that belong to HTTP or to browsers and need no word in the contract.
const HEADERS_OF_HTTP: [&str; 6] =
    ["content-length", "content-type", "connection", "date", "vary", "x-content-type-options"];

impl Contract {
    /// Checks an answer against the Responses Object at `responses`.
    ///
    /// # Errors
    /// Says everything in the answer that is not as documented.
    pub fn validate(&self, responses: &str, answer: &Answer) -> Result<(), String> {
        let disagreements = self.differences(responses, answer);
        if disagreements.is_empty() { Ok(()) } else { Err(Disagreement::join(&disagreements)) }
    }

    /// Everything in an answer that is not as the Responses Object at `responses` says.
    #[must_use]
    pub fn differences(&self, responses: &str, answer: &Answer) -> Vec<Disagreement> {
        let key = match self.response_key(responses, answer.status) {
            Ok(key) => key,
            Err(message) => {
                let documented = self.document().get(responses).and_then(Value::as_object);
                let documented: Vec<&str> =
                    documented.into_iter().flat_map(Map::keys).map(String::as_str).collect();
                let disagreement = Disagreement::new(CONFORM_UNDOCUMENTED, responses, message);
                return vec![
                    disagreement.between(documented.join(", "), answer.status.to_string()),
                ];
            }
        };
        let pointer = join(responses, &key);
        let (target, response) = follow(self.document().value(), &pointer)
            .expect("every reference of the contract leads somewhere");
        let mut found = Vec::new();
        self.headers(&pointer, &target, answer, &mut found);
        found.extend(self.body(&pointer, &target, response, answer).err());
        found
    }

    /// The name of the response that documents a status: its own, that of its class, or `default`.
    ///
    /// # Errors
    /// When the status is not documented.
    pub fn response_key(&self, responses: &str, status: u16) -> Result<String, String> {
        let documented = self.document().get(responses).and_then(Value::as_object);
        let candidates = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
        candidates
            .into_iter()
            .find(|key| documented.is_some_and(|documented| documented.contains_key(key)))
            .ok_or_else(|| format!("{responses} does not document the status {status}"))
    }

    fn headers(
        &self,
        pointer: &str,
        response: &str,
        answer: &Answer,
        found: &mut Vec<Disagreement>,
    ) {
        let documented = match resolve(self.document().value(), &join(response, "headers")) {
            Ok(resolved) => resolved.value.as_object().cloned().unwrap_or_default(),
            Err(_) => Map::new(),
        };
        for (name, header) in &documented {
            let wrong = |message, sent: String| {
                let schema = header["schema"].to_string();
                Disagreement::new(CONFORM_HEADER, pointer, message)
                    .between(format!("{name}: {schema}"), sent)
            };
            match answer.header(name) {
                Err(error) => found.push(wrong(error, "several".to_owned())),
                Ok(None) if header["required"] == true => {
                    found.push(wrong(format!("the header `{name}` is required"), "none".into()));
                }
                Ok(None) => {}
                Ok(Some(value)) => {
                    let schema = &header["schema"];
                    let validator =
                        self.validator(&schema.to_string(), || self.make_validator(schema));
                    let readings = decode::header(self.document().value(), schema, value);
                    if readings.iter().any(|reading| validator.is_valid(reading)) {
                        continue;
                    }
                    let error = readings.iter().find_map(|reading| {
                        validator.validate(reading).err().map(|error| error.to_string())
                    });
                    let error = error.unwrap_or_else(|| "it cannot be read".to_owned());
                    let message = format!("the header `{name}`: {error}");
                    found.push(wrong(message, format!("{name}: {value}")));
                }
            }
        }
        for (name, value) in &answer.headers {
            let known = HEADERS_OF_HTTP.contains(&name.as_str())
                || name.starts_with("access-control-")
                || documented.keys().any(|documented| documented.eq_ignore_ascii_case(name));
            if !known {
                let message = format!("the header `{name}` is not documented");
                let names: Vec<&str> = documented.keys().map(String::as_str).collect();
                let undocumented = Disagreement::new(CONFORM_UNDOCUMENTED, pointer, message);
                found.push(undocumented.between(names.join(", "), format!("{name}: {value}")));
            }
        }
    }

    fn body(
        &self,
        pointer: &str,
        target: &str,
        response: &Value,
        answer: &Answer,
    ) -> Result<(), Disagreement> {
        let undocumented =
            |message: String| Disagreement::new(CONFORM_UNDOCUMENTED, pointer, message);
        let Some(documented) = response.get("content").and_then(Value::as_object) else {
            if answer.body.is_empty() {
                return Ok(());
            }
            let message = "no body is documented".to_owned();
            return Err(undocumented(message).between("no body", answer.text()));
        };
        let wrong = |message: String, schema: &str| {
            let schema = bv_cms_findings::show(self.document().get(schema));
            Disagreement::new(CONFORM_BODY, pointer, message).between(schema, answer.text())
        };
        let sent = answer.header("content-type").map_err(&undocumented)?.unwrap_or("(none)");
        let essence = sent.split(';').next().unwrap_or_default().trim_end();
        let known = [sent, essence].into_iter().find(|name| documented.contains_key(*name));
        let Some(media_type) = known else {
            let types: Vec<&str> = documented.keys().map(String::as_str).collect();
            let undocumented = undocumented(format!("the media type {sent} is not documented"));
            return Err(undocumented.between(types.join(", "), sent));
        };
        let schema = join(&join(&join(target, "content"), media_type), "schema");
        if essence.ends_with("json") {
            let body = answer.json().map_err(|message| wrong(message, &schema))?;
            return self
                .validate_json(Direction::Response, &schema, &body)
                .map_err(|message| wrong(message, &schema));
        }
        // What is no JSON is a text to its schema, if it has one.
        match self.document().get(&schema) {
            Some(_) => self.validate_json(Direction::Response, &schema, &answer.text().into()),
            None => Ok(()),
        }
        .map_err(|message| wrong(message, &schema))
    }

    /// Checks a JSON value that travels in a direction against the schema at `pointer` of the
    /// contract.
    ///
    /// # Errors
    /// Says everything that is wrong with it.
    pub fn validate_json(
        &self,
        direction: Direction,
        pointer: &str,
        value: &Value,
    ) -> Result<(), String> {
        if self.document().get(pointer).is_none() {
            return Err(format!("there is no schema {pointer}"));
        }
        let make = || {
            let rules = amend::amendments(direction);
            let made = amend::validator(self.document(), Some(pointer), rules);
            made.expect("the contract's schemas are schemas").0
        };
        let errors: Vec<String> = self
            .validator(&format!("{} {pointer}", direction.name()), make)
            .iter_errors(value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        if errors.is_empty() { Ok(()) } else { Err(format!("{}\n{value:#}", errors.join("\n"))) }
    }

    /// The validator of that name, made when it is first asked for.
    fn validator(&self, name: &str, make: impl FnOnce() -> Validator) -> Arc<Validator> {
        let mut validators = self.validators.lock().expect("the contract's schemas are schemas");
        Arc::clone(validators.entry(name.to_owned()).or_insert_with(|| Arc::new(make())))
    }

    /// Puts the schema into the contract, so that its references lead somewhere. The members of
    /// the contract's root are no keywords of JSON Schema.
    fn make_validator(&self, schema: &Value) -> Validator {
        let root = self.document().value().as_object();
        let mut root = root.expect("the contract is an object").clone();
        root.extend(schema.as_object().expect("a schema is an object").clone());
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&Value::Object(root))
            .expect("the contract's schemas are schemas")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;
    use serde_json::json;

    use super::*;

    static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
        let file = std::path::Path::new(&package).join("../../openapi/bv-cms.yaml");
        Contract::of(Document::read(file, BV_CMS).unwrap()).unwrap()
    });

    const RESPONSES: &str = "/paths/~1readyz/get/responses";

    fn answer() -> Answer {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Answer {
            status: 200,
            headers: vec![
                header("content-type", "application/json"),
                header("x-request-id", "0de30000-0000-7000-8000-00000000c0de"),
            ],
            body: br#"{"status":"HEALTH_STATUS_SERVING"}"#.to_vec(),
        }
    }

    fn refusal(change: impl FnOnce(&mut Answer)) -> String {
        let mut answer = answer();
        change(&mut answer);
        CONTRACT.validate(RESPONSES, &answer).unwrap_err()
    }

    #[test]
    fn a_documented_answer_is_accepted() {
        assert_eq!(CONTRACT.validate(RESPONSES, &answer()), Ok(()));
    }

    #[test]
    fn every_part_of_an_answer_is_checked() {
        assert_eq!(refusal(|it| it.headers.truncate(1)), "the header `x-request-id` is required");
        let message = refusal(|it| it.headers[1].1 = "not-a-uuid".to_owned());
        assert_eq!(message, "the header `x-request-id`: \"not-a-uuid\" is not a \"uuid\"");
        assert_eq!(
            refusal(|it| it.headers.push(("allow".to_owned(), "GET".to_owned()))),
            "the header `allow` is not documented"
        );
        assert_eq!(
            refusal(|it| it.headers[0].1 = "text/plain".to_owned()),
            "the media type text/plain is not documented"
        );
        let message = refusal(|it| it.body = b"{}".to_vec());
        assert!(message.starts_with(": \"status\" is a required property"), "{message}");
        let message = refusal(|it| it.body = br#"{"status":"TIRED"}"#.to_vec());
        assert!(message.starts_with("/status: \"TIRED\" is not one of"), "{message}");
        assert!(refusal(|it| it.body.clear()).starts_with("the body is not JSON"));
        // 503 has a response of its own, which demands `Retry-After`; 418 falls back to `default`.
        assert!(refusal(|it| it.status = 503).starts_with("the header `Retry-After` is required"));
        assert!(refusal(|it| it.status = 418).starts_with(": \"code\" is a required property"));
    }

    #[test]
    fn a_status_that_is_not_documented_is_refused() {
        let error = CONTRACT.response_key("/x-unmatched-routes", 500).unwrap_err();
        assert_eq!(error, "/x-unmatched-routes does not document the status 500");
        assert_eq!(CONTRACT.response_key(RESPONSES, 418), Ok("default".to_owned()));
    }

    #[test]
    fn formats_are_asserted_in_bodies() {
        let token = "/components/schemas/ApiToken";
        let value = |created_at: &str| {
            json!({
                "id": "0de30000-0000-4000-8000-0000000000f1", "name": "n",
                "created_at": created_at, "token_type": "TOKEN_TYPE_BEARER",
            })
        };
        assert_eq!(
            CONTRACT.validate_json(Direction::Response, token, &value("2026-06-01T12:00:00Z")),
            Ok(())
        );
        assert!(CONTRACT.validate_json(Direction::Response, token, &value("yesterday")).is_err());
    }
}
