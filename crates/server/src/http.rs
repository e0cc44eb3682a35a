//! The application and the HTTP server around it.

use std::net::TcpListener;
use std::sync::Arc;

use actix_cors::Cors as CorsMiddleware;
use actix_web::body::BoxBody;
use actix_web::dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpServer};

use crate::app::{Services, configure};
use crate::observation::observe;

/// How long a shutdown waits for answers that are under way, in seconds.
const SHUTDOWN_SECONDS: u64 = 10;

/// Which browser pages may call the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cors {
    /// Those of every origin.
    Open,
    /// Those of these origins, such as `https://console.example.com`.
    AllowList(Vec<String>),
}

/// The application, ready for a server or a test.
#[must_use]
pub fn application(
    services: Arc<Services>,
    cors: &Cors,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    let observed = Arc::clone(&services);
    App::new()
        .wrap(cors_middleware(cors))
        .wrap(from_fn(move |request: ServiceRequest, next: Next<_>| {
            observe(Arc::clone(&observed), request, next)
        }))
        .configure(configure(services))
}

/// Serves the application until it is told to stop.
///
/// # Errors
/// When the listener cannot be used.
pub fn server(
    services: Arc<Services>,
    cors: Cors,
    listener: TcpListener,
) -> std::io::Result<Server> {
    let server = HttpServer::new(move || application(Arc::clone(&services), &cors))
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .listen(listener)?;
    Ok(server.run())
}

fn cors_middleware(cors: &Cors) -> CorsMiddleware {
    let middleware = CorsMiddleware::default()
        .allowed_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_any_header()
        .expose_headers([
            header::ALLOW.as_str(),
            header::RETRY_AFTER.as_str(),
            header::WWW_AUTHENTICATE.as_str(),
            "x-request-id",
        ])
        .block_on_origin_mismatch(false)
        .max_age(3600);
    match cors {
        Cors::Open => middleware.allow_any_origin().send_wildcard(),
        Cors::AllowList(origins) => {
            origins.iter().fold(middleware, |middleware, origin| middleware.allowed_origin(origin))
        }
    }
}
