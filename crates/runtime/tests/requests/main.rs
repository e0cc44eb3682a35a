//! What is read of a request before a handler sees it: its body, its parameters, who
//! calls.

mod bodies;
mod credentials;
mod parameters;
mod routing;
mod values;

use std::future::Future;

use actix_web::body::MessageBody as _;
use actix_web::{HttpRequest, HttpResponse};
use bv_cms_runtime::{
    Answer, Document, DocumentedExamples, Failure, Operation, Problem, Rejection, respond,
};
use serde_json::Value;

struct Small;

impl Document for Small {
    /// Tells what is wrong with fields, or else which rejection it is.
    fn problem(rejection: Rejection) -> Problem {
        let message = match rejection {
            Rejection::BodyInvalid { field_violations }
            | Rejection::BodyMalformed { field_violations }
            | Rejection::ParameterInvalid { field_violations } => {
                let told = field_violations.iter();
                let told = told.map(|told| format!("{} {}", told.field, told.description));
                told.collect::<Vec<_>>().join("; ")
            }
            rejection => format!("{rejection:?}"),
        };
        Problem::new(400, 3, "small", "REFUSED", message)
    }

    fn examples() -> &'static DocumentedExamples {
        static EXAMPLES: DocumentedExamples = DocumentedExamples::new("{}");
        &EXAMPLES
    }
}

enum Ask {}

impl Operation for Ask {
    type Document = Small;
    const ID: &'static str = "Ask";
}

/// What an operation answers, or which rejection it is refused with.
async fn outcome(
    request: &HttpRequest,
    operation: impl Future<Output = Result<Answer, Failure<Ask>>>,
) -> Result<Vec<u8>, String> {
    told(respond::<Ask>(request, operation).await)
}

/// What a response holds, or which rejection it tells of.
fn told(response: HttpResponse) -> Result<Vec<u8>, String> {
    let status = response.status().as_u16();
    let body = response.into_body().try_into_bytes().expect("the whole body");
    if status == 200 {
        return Ok(body.to_vec());
    }
    let problem: Value = serde_json::from_slice(&body).expect("JSON");
    Err(problem["message"].as_str().expect("a message").to_owned())
}
