//! Errors: examples of the document that say with which status they are answered.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::Extensions;
use serde_json::Value;

use super::server_header;
use super::token::token;
use crate::node::{Fault, Node};

/// A named error example.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) status: u64,
    pub(crate) code: i64,
    pub(crate) domain: String,
    pub(crate) reason: String,
    pub(crate) message: String,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) field_violations: Vec<(String, String)>,
    /// Whether the field violations depend on the request.
    pub(crate) variable: bool,
    /// Type, subject, description.
    pub(crate) precondition: Option<[String; 3]>,
    pub(crate) retry_after: Option<u64>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) request_id: String,
}

impl Problem {
    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        let Extensions { http_status, response_headers, field_violations, .. } = *node.extensions();
        node.only(&["summary", http_status, response_headers, field_violations, "value"])?;
        let value = node.require("value")?;
        value.only(&["code", "message", "details"])?;
        let status = node.unsigned(http_status)?.unwrap_or_default();
        if !(400..600).contains(&status) {
            return Err(node
                .require(http_status)?
                .fault("an error is answered with a status from 400 to 599; write one of them"));
        }
        let code = value.integer("code")?.ok_or_else(|| value.fault("`code` is missing"))?;
        if !(1..=16).contains(&code) {
            return Err(value.require("code")?.fault(
                "the code of an error is one of `google.rpc.Code`; write a number from 1 to 16",
            ));
        }
        for (header, set) in node.members(response_headers)? {
            token(header, &set)?;
            server_header::is_free(header, &set)?;
            let text = set.value.as_str().unwrap_or_default();
            if text.trim() != text || !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
                return Err(set.fault(
                    "no header holds this text; write visible ASCII, with spaces only inside",
                ));
            }
        }
        let mut problem = Self {
            name: name.to_owned(),
            summary: node.text("summary")?.to_owned(),
            status,
            code,
            domain: String::new(),
            reason: String::new(),
            message: value.text("message")?.to_owned(),
            metadata: BTreeMap::new(),
            field_violations: Vec::new(),
            variable: node.get(field_violations).is_some(),
            precondition: None,
            retry_after: None,
            headers: strings(node, response_headers)?,
            request_id: String::new(),
        };
        for detail in value.items("details")? {
            problem.read_detail(&detail)?;
        }
        if problem.reason.is_empty() || problem.request_id.is_empty() {
            return Err(value.fault("`details` must hold an ErrorInfo and a RequestInfo"));
        }
        if let Some((_, fields)) = REJECTIONS.iter().find(|(own, _)| *own == name) {
            for field in problem.fields() {
                if !fields.iter().any(|known| field.name == known) {
                    let known = match fields {
                        [] => "that it has none".to_owned(),
                        known => known.join(", "),
                    };
                    return Err(value.fault(format!(
                        "generated code raises this error and knows of no `{}`; it knows {known}",
                        field.name,
                    )));
                }
            }
        }
        let mut idents = BTreeSet::new();
        for field in problem.fields() {
            if !idents.insert(field.name.clone()) {
                return Err(value.fault(format!(
                    "two fields of the error are both `{}` in Rust; rename one of its metadata",
                    field.name
                )));
            }
        }
        if !problem
            .metadata
            .values()
            .all(|value| !value.is_empty() && problem.message.contains(value.as_str()))
        {
            return Err(value.fault("every metadata value must stand in the message"));
        }
        Ok(problem)
    }

    fn read_detail(&mut self, detail: &Node<'_>) -> Result<(), Fault> {
        let kind = detail.text("@type")?.trim_start_matches(detail.dialect().errors.detail_type);
        match kind {
            "ErrorInfo" => {
                detail.only(&["@type", "reason", "domain", "metadata"])?;
                detail.text("reason")?.clone_into(&mut self.reason);
                detail.text("domain")?.clone_into(&mut self.domain);
                self.metadata = strings(detail, "metadata")?.into_iter().collect();
            }
            "BadRequest" => {
                detail.only(&["@type", "fieldViolations"])?;
                for violation in detail.items("fieldViolations")? {
                    violation.only(&["field", "description"])?;
                    let field = violation.text("field")?.to_owned();
                    self.field_violations.push((field, violation.text("description")?.to_owned()));
                }
            }
            "PreconditionFailure" => {
                detail.only(&["@type", "violations"])?;
                let violations = detail.items("violations")?;
                let [violation] = violations.as_slice() else {
                    return Err(detail.fault("code is generated for one violation only"));
                };
                violation.only(&["type", "subject", "description"])?;
                let text = |name| violation.text(name).map(str::to_owned);
                self.precondition = Some([text("type")?, text("subject")?, text("description")?]);
            }
            "RetryInfo" => {
                detail.only(&["@type", "retryDelay"])?;
                let delay = detail.text("retryDelay")?;
                let seconds = delay.strip_suffix('s').and_then(|seconds| seconds.parse().ok());
                let fault = || detail.fault("`retryDelay` must be whole seconds, such as `1s`");
                self.retry_after = Some(seconds.ok_or_else(fault)?);
            }
            "RequestInfo" => {
                detail.only(&["@type", "requestId"])?;
                detail.text("requestId")?.clone_into(&mut self.request_id);
            }
            other => return Err(detail.fault(format!("no code is generated for `{other}`"))),
        }
        Ok(())
    }
}

/// What generated code refuses by itself: the name of the error, which is that of the rejection, and
/// its fields.
pub(crate) const REJECTIONS: [(&str, &[&str]); 18] = [
    ("AuthorizationMissing", &[]),
    ("AuthorizationMalformed", &[]),
    ("RoleMissing", &["role"]),
    ("OrgHeaderMissing", &[]),
    ("OrgHeaderInvalid", &[]),
    ("MembershipMissing", &["org_id"]),
    ("PermissionDenied", &["org_id", "permission", "role"]),
    ("ParameterInvalid", &["field_violations"]),
    ("BodyMissing", &[]),
    ("BodyMalformed", &["field_violations"]),
    ("BodyInvalid", &["field_violations"]),
    ("RequestTimeout", &[]),
    ("BodyTooLarge", &[]),
    ("MediaTypeUnsupported", &[]),
    ("MethodNotAllowed", &["allowed", "method"]),
    ("PreferenceUnknown", &["known", "preference"]),
    ("Unavailable", &["cause"]),
    ("Internal", &["cause"]),
];

fn strings(node: &Node<'_>, name: &str) -> Result<Vec<(String, String)>, Fault> {
    node.members(name)?
        .into_iter()
        .map(|(key, node)| match node.value {
            Value::String(text) => Ok((key.to_owned(), text.clone())),
            _ => Err(node.fault("must be a string")),
        })
        .collect()
}

/// The examples stand for one request, so that code can send each of them as it is shown.
pub(crate) fn one_request_id(problems: &[Problem]) -> Result<(), String> {
    let different = problems.windows(2).find(|pair| pair[0].request_id != pair[1].request_id);
    match different {
        Some(pair) => {
            Err(format!("{} and {} show different request ids", pair[0].name, pair[1].name))
        }
        None => Ok(()),
    }
}
