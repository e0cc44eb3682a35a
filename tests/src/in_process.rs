//! The server called as a function: without a port, and without a network.

use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::body::to_bytes;
use actix_web::dev::{Service as _, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::test::{TestRequest, init_service};
use actix_web::{App, Error, HttpResponse, body::BoxBody};
use bv_cms::{HttpOptions, Services, application};
use bv_cms_conformance::{Answer, Request};

use crate::client::headers;

type Call = dyn Fn(TestRequest) -> Pin<Box<dyn Future<Output = HttpResponse<BoxBody>>>>;

/// The server in this process.
pub struct InProcess {
    call: Box<Call>,
}

impl fmt::Debug for InProcess {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("InProcess").finish_non_exhaustive()
    }
}

impl InProcess {
    /// Builds the server, the same that listens elsewhere.
    pub async fn start(services: Arc<Services>, options: &HttpOptions) -> Self {
        Self::of(application(services, options)).await
    }

    /// Builds any other application.
    pub async fn of<F>(application: App<F>) -> Self
    where
        F: ServiceFactory<
                ServiceRequest,
                Config = (),
                Response = ServiceResponse<BoxBody>,
                Error = Error,
                InitError = (),
            > + 'static,
    {
        let service = Rc::new(init_service(application).await);
        let call = move |request: TestRequest| {
            let service = Rc::clone(&service);
            let answer = async move {
                match service.call(request.to_request()).await {
                    Ok(answer) => answer.into_parts().1,
                    Err(error) => error.error_response(),
                }
            };
            Box::pin(answer) as Pin<Box<dyn Future<Output = _>>>
        };
        Self { call: Box::new(call) }
    }

    /// Sends a request, with an API token if one is given, and reads the answer.
    ///
    /// # Errors
    /// When the body of the answer does not end well; says why.
    pub async fn send(&self, request: &Request, token: Option<&str>) -> Result<Answer, String> {
        let method = Method::from_bytes(request.method.as_bytes()).expect("a method");
        let mut sent = TestRequest::with_uri(&request.target()).method(method);
        if let Some(token) = token {
            sent = sent.insert_header(("authorization", format!("Bearer {token}")));
        }
        for (name, value) in &request.headers {
            sent = sent.append_header((name.as_str(), value.as_str()));
        }
        if let Some(body) = &request.body {
            sent = sent.set_payload(body.clone());
        }
        let answer = (self.call)(sent).await;
        let (status, headers) = (answer.status().as_u16(), headers(answer.headers()));
        let body = to_bytes(answer.into_body()).await.map_err(|error| error.to_string())?;
        Ok(Answer { status, headers, body: body.to_vec() })
    }
}
