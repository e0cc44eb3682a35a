//! `responses.rs`: the responses that operations share, for the utoipa document.

use crate::model::{Api, Example, Header, Response};
use crate::names::{doc, literal};

pub(crate) fn write(api: &Api) -> String {
    let mut out = String::from(
        "//! The responses that operations share.\n\n\
         use serde_json::json;\nuse utoipa::ToResponse;\nuse utoipa::openapi::RefOr;\n\
         use utoipa::openapi::response::Response;\n\n\
         use super::problems;\nuse crate::documentation;\n\n",
    );
    for response in &api.responses {
        let name = &response.name;
        let examples: Vec<String> = response
            .examples
            .iter()
            .map(|example| format!("documentation::error_example::<problems::{}>()", example.name))
            .collect();
        out += &format!(
            "{documentation}#[derive(Debug)]\npub enum {name} {{}}\n\n\
             impl<'r> ToResponse<'r> for {name} {{\n\
             fn response() -> (&'r str, RefOr<Response>) {{\n\
             let response = {response};\n({name:?}, RefOr::T(response))\n}}\n}}\n\n",
            documentation = doc(&response.description),
            response = expression(response, &examples.join(", ")),
        );
    }
    out
}

/// The expression that builds a response.
pub(crate) fn expression(response: &Response, examples: &str) -> String {
    let headers: Vec<String> = response.headers.iter().map(header).collect();
    format!(
        "documentation::response({}, vec![{}], {}, vec![{examples}])",
        literal(&response.description),
        headers.join(", "),
        literal(&response.schema),
    )
}

fn header(header: &Header) -> String {
    format!(
        "({}, documentation::header({}, {}, json!({})))",
        literal(&header.name),
        literal(&header.description),
        header.required,
        header.schema
    )
}

/// The expression that builds a success example.
pub(crate) fn success_example(example: &Example) -> String {
    format!(
        "documentation::example({}, {}, json!({}))",
        literal(&example.name),
        literal(&example.summary),
        example.value
    )
}
