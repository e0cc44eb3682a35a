//! `problems.rs`: the error registry.

use serde_json::Value;

use crate::model::{Api, Metadata};
use crate::names::{doc, literal, snake};
use crate::node::{Fault, Node};

/// A named error example.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) name: String,
    summary: String,
    status: u64,
    code: i64,
    reason: String,
    message: String,
    metadata: Metadata,
    field_violations: Vec<(String, String)>,
    /// Whether the field violations depend on the request.
    variable: bool,
    /// Type, subject, description.
    precondition: Option<[String; 3]>,
    retry_after: Option<u64>,
    headers: Vec<(String, String)>,
    request_id: String,
}

impl Problem {
    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&[
            "summary",
            "x-http-status",
            "x-response-headers",
            "x-field-violations",
            "value",
        ])?;
        let value = node.require("value")?;
        value.only(&["code", "message", "details"])?;
        let mut problem = Self {
            name: name.to_owned(),
            summary: node.text("summary")?.to_owned(),
            status: node.unsigned("x-http-status")?.unwrap_or_default(),
            code: value.integer("code")?.ok_or_else(|| value.fault("`code` is missing"))?,
            reason: String::new(),
            message: value.text("message")?.to_owned(),
            metadata: Metadata::new(),
            field_violations: Vec::new(),
            variable: node.get("x-field-violations").is_some(),
            precondition: None,
            retry_after: None,
            headers: strings(node, "x-response-headers")?,
            request_id: String::new(),
        };
        for detail in value.items("details")? {
            problem.read_detail(&detail)?;
        }
        if problem.reason.is_empty() || problem.request_id.is_empty() {
            return Err(value.fault("`details` must hold an ErrorInfo and a RequestInfo"));
        }
        if !problem.metadata.values().all(|value| problem.message.contains(value.as_str())) {
            return Err(value.fault("every metadata value must stand in the message"));
        }
        Ok(problem)
    }

    fn read_detail(&mut self, detail: &Node<'_>) -> Result<(), Fault> {
        let kind = detail.text("@type")?.trim_start_matches("type.googleapis.com/google.rpc.");
        match kind {
            "ErrorInfo" => {
                detail.only(&["@type", "reason", "domain", "metadata"])?;
                detail.text("reason")?.clone_into(&mut self.reason);
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

    /// A text as a Rust expression: metadata values become the fields they are the example of.
    fn template(&self, text: &str) -> String {
        if let Some((key, _)) = self.metadata.iter().find(|(_, value)| *value == text) {
            return format!("{}.clone()", snake(key));
        }
        if !self.metadata.values().any(|value| text.contains(value.as_str())) {
            return format!("{}.to_owned()", literal(text));
        }
        let mut format = text.replace('{', "{{").replace('}', "}}");
        for (key, value) in &self.metadata {
            format = format.replace(value.as_str(), &format!("{{{}}}", snake(key)));
        }
        format!("format!({})", literal(&format))
    }

    fn fields(&self) -> Vec<(String, &'static str, String, String)> {
        let mut fields: Vec<_> = self
            .metadata
            .iter()
            .map(|(key, value)| {
                let example = format!("{}.to_owned()", literal(value));
                (snake(key), "String", format!("The metadata `{key}`, such as `{value}`."), example)
            })
            .collect();
        if self.variable {
            let documentation = "What is wrong in the request.".to_owned();
            fields.push((
                "field_violations".to_owned(),
                "Vec<FieldViolation>",
                documentation,
                self.violations(),
            ));
        }
        if self.status >= 500 {
            let documentation = "Why, for the log only.".to_owned();
            fields.push(("cause".to_owned(), "Option<Cause>", documentation, "None".to_owned()));
        }
        fields
    }

    fn violations(&self) -> String {
        let items: String = self
            .field_violations
            .iter()
            .map(|(field, description)| {
                format!(
                    "FieldViolation {{ field: {}, description: {} }},",
                    self.template(field),
                    self.template(description)
                )
            })
            .collect();
        format!("vec![{items}]")
    }

    fn write(&self) -> String {
        let name = &self.name;
        let fields = self.fields();
        let declarations: String = fields
            .iter()
            .map(|(field, kind, documentation, _)| {
                format!("{}pub {field}: {kind},\n", doc(documentation))
            })
            .collect();
        let names: String = fields.iter().map(|(field, ..)| format!("{field}, ")).collect();
        let examples: String =
            fields.iter().map(|(field, _, _, example)| format!("{field}: {example},\n")).collect();
        let mut chain = format!(
            "Problem::new({}, {}, {}, {})",
            self.status,
            self.code,
            literal(&self.reason),
            self.template(&self.message)
        );
        for (header, value) in &self.headers {
            chain += &format!(".header({}, {})", literal(header), self.template(value));
        }
        if self.variable {
            chain += ".field_violations(field_violations)";
        } else if !self.field_violations.is_empty() {
            chain += &format!(".field_violations({})", self.violations());
        }
        if let Some([kind, subject, description]) = &self.precondition {
            chain += &format!(
                ".precondition({}, {}, {})",
                literal(kind),
                self.template(subject),
                self.template(description)
            );
        }
        if let Some(seconds) = self.retry_after {
            chain += &format!(".retry_after({seconds})");
        }
        for key in self.metadata.keys() {
            chain += &format!(".metadata({}, {})", literal(key), snake(key));
        }
        if self.status >= 500 {
            chain += ".cause(cause)";
        }
        format!(
            "{documentation}#[derive(Debug)]\npub struct {name} {{ {declarations} }}\n\n\
             impl RegistryEntry for {name} {{\nconst NAME: &'static str = {name:?};\n\
             const SUMMARY: &'static str = {summary:?};\n\
             const FIELD_VIOLATIONS_VARY: bool = {variable};\n\n\
             fn problem(self) -> Problem {{\nlet Self {{ {names} }} = self;\n{chain}\n}}\n\n\
             fn example() -> Self {{\nSelf {{ {examples} }}\n}}\n}}\n\n",
            documentation = doc(&self.summary),
            summary = self.summary,
            variable = self.variable,
        )
    }
}

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

pub(crate) fn write(api: &Api) -> String {
    let request_id = api.problems.first().map_or("", |problem| problem.request_id.as_str());
    let entries: String = api.problems.iter().map(Problem::write).collect();
    format!(
        "//! The error registry: every error there is, one type each.\n\n\
         use crate::problem::{{Cause, FieldViolation, Problem, RegistryEntry}};\n\n\
         /// The request id that the examples of the document show.\n\
         pub(crate) const EXAMPLE_REQUEST_ID: &str = {request_id:?};\n\n{entries}"
    )
}
