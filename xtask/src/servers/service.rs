// What a generated server says to a request. `cargo xtask` compiles this beside what it generates.

use std::cell::RefCell;

use actix_web::App;
use actix_web::body::to_bytes;
use actix_web::http::Method;
use actix_web::test::{TestRequest, init_service, try_call_service};
use bv_cms_conformance::oracle::Host;
use bv_cms_conformance::{Answer, Request};
use bv_cms_document::Operation;
use serde_json::Value;

thread_local! {
    /// What the operation understood, once a request was taken.
    static TAKEN: RefCell<Option<Value>> = const { RefCell::new(None) };
}

/// Why an operation ends whose request was taken.
const ENDED: &str = "taken";

/// Ends an operation whose request was taken.
pub(crate) fn taken(parameters: Value) -> ! {
    TAKEN.set(Some(parameters));
    std::panic::panic_any(ENDED)
}

/// How a generated server says no. `base` makes requests that it takes.
pub(crate) fn host<'h>(base: &'h (dyn Fn(&Operation) -> Request + Sync)) -> Host<'h> {
    Host {
        base,
        refusals: &[
            ("ERROR_REASON_BODY_INVALID", "body"),
            ("ERROR_REASON_BODY_MALFORMED", "body"),
            ("ERROR_REASON_BODY_MISSING", "body"),
            ("ERROR_REASON_BODY_TOO_LARGE", "body"),
            ("ERROR_REASON_PARAMETER_INVALID", ""),
            ("ERROR_REASON_ORG_HEADER_INVALID", "x-bv-org-id"),
            ("ERROR_REASON_ORG_HEADER_MISSING", "x-bv-org-id"),
        ],
        unread: &[],
        body_limit: 64 * 1024,
        nesting_limit: 127,
        comparison_limit: 2_000_000,
    }
}

/// Who sends requests to the host. What is taken is answered with what was understood.
pub(crate) async fn sender() -> impl AsyncFn(&Request) -> Answer {
    std::panic::set_hook(Box::new(|info| {
        if info.payload().downcast_ref::<&str>() != Some(&ENDED) {
            eprintln!("{info}");
        }
    }));
    let service = init_service(App::new().configure(crate::host::configure)).await;
    async move |request: &Request| {
        let method = Method::from_bytes(request.method.as_bytes()).expect("a method");
        let mut sent = TestRequest::with_uri(&request.target()).method(method);
        for (name, value) in &request.headers {
            sent = sent.append_header((name.as_str(), value.as_str()));
        }
        if let Some(body) = &request.body {
            sent = sent.set_payload(body.clone());
        }
        TAKEN.take();
        let answer = try_call_service(&service, sent.to_request()).await;
        if let Some(understood) = TAKEN.take() {
            let body = understood.to_string().into_bytes();
            return Answer { status: 200, headers: Vec::new(), body };
        }
        let Ok(answer) = answer else { panic!("there is no answer to {}", request.target()) };
        let status = answer.status().as_u16();
        let body = to_bytes(answer.into_body()).await.map(|body| body.to_vec());
        Answer { status, headers: Vec::new(), body: body.unwrap_or_default() }
    }
}
