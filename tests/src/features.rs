//! The document with every feature of the generator, and the server that is generated from it.

use std::sync::LazyLock;

use bv_cms_conformance::{Answer, Contract, Request};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Document, Operation};
use bv_cms_features_contract::host::{self, ORGANISATION};
use serde_json::Value;

use crate::contract::top;
use crate::in_process::InProcess;

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    let document = Document::read(top().join("tests/contracts/features.yaml"), BV_CMS);
    Contract::of(document.expect("it is a document")).expect("every reference leads somewhere")
});

/// The document.
#[must_use]
pub fn features() -> &'static Contract {
    &CONTRACT
}

/// The server.
pub async fn serve() -> InProcess {
    InProcess::of(actix_web::App::new().configure(host::configure)).await
}

/// Sends a request and reads the answer.
pub async fn send(server: &InProcess, request: &Request) -> Answer {
    let answer = server.send(request, None).await;
    answer.unwrap_or_else(|error| {
        panic!("{} {}: no answer: {error}", request.method, request.target())
    })
}

/// Plays a scene with the server, from a thread without a runtime.
pub fn play<T>(scene: impl AsyncFnOnce(&InProcess) -> T) -> T {
    actix_rt::System::new().block_on(async {
        let server = serve().await;
        scene(&server).await
    })
}

/// A request that the server takes, by somebody who may send it.
#[must_use]
pub fn valid_request(operation: &Operation) -> Request {
    let mut request = unsigned(operation);
    for (name, value) in [
        ("authorization", "Bearer chat-moderator-admin"),
        ("x-api-key", "key-1"),
        ("x-bv-org-id", ORGANISATION),
    ] {
        request.set_header(name, value);
    }
    // One `authorization` header holds one kind of credentials.
    match operation.operation_id.as_str() {
        "ForMembers" | "ForAccounts" => {
            request.set_header("authorization", "Bearer api-editor");
        }
        "ForPasswords" => request.set_header("authorization", "Basic dXNlci0xOnNlY3JldA=="),
        _ => {}
    }
    request
}

/// The same without credentials.
#[must_use]
pub fn unsigned(operation: &Operation) -> Request {
    let mut request = Request::to(operation);
    request.path_parameters = match operation.operation_id.as_str() {
        "ReadSegments" => {
            vec![("id", "1"), ("list", "a,b"), ("spread", "low=1"), ("object", "low,1")]
        }
        _ if operation.path.contains("{id}") => vec![("id", "abc")],
        _ => Vec::new(),
    }
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    match operation.operation_id.as_str() {
        "ReadQueries" => request.set_query("needed", "1"),
        "ReadHeaders" => request.set_header("x-needed", "a"),
        "EchoText" => {
            request.set_header("content-type", "text/plain");
            request.body = Some(b"hello".to_vec());
        }
        "EchoForm" => {
            request.set_header("content-type", "application/x-www-form-urlencoded");
            request.body = Some(b"name=a".to_vec());
        }
        "EchoBytes" => {
            request.set_header("content-type", "application/octet-stream");
            request.body = Some(b"\x00\xff".to_vec());
        }
        _ => {
            if let Some(body) = features().member(operation, "requestBody") {
                request.set_json(&example(&body));
            }
        }
    }
    request
}

/// The first example of a JSON body.
fn example(body: &Value) -> Value {
    let examples = body["content"]["application/json"]["examples"].as_object();
    let example = examples.and_then(|examples| examples.values().next());
    example.expect("every JSON body has an example")["value"].clone()
}
