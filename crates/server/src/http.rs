//! The application and the HTTP server around it.

use std::net::TcpListener;
use std::sync::Arc;

use actix_cors::Cors as CorsMiddleware;
use actix_web::body::BoxBody;
use actix_web::dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpServer};
use bv_cms_api::HonourPreferences;
use bv_cms_api::generated::METHODS;

use crate::app::{Services, configure};
use crate::client_address::TrustedProxy;
use crate::observation::observe;

/// How long a shutdown waits for answers that are under way, in seconds.
const SHUTDOWN_SECONDS: u64 = 10;

/// Whom the server is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// Developers: browser pages of every origin may call, and `Prefer` gets any documented answer.
    Demo,
    /// Everybody: browser pages of the listed origins may call, and `Prefer` is ignored.
    Serve {
        /// Such as `https://console.example.com`.
        allowed_origins: Vec<String>,
        /// Those that are believed about the address of a client.
        trusted_proxies: Vec<TrustedProxy>,
    },
}

/// The application, ready for a server or a test.
#[must_use]
pub fn application(
    services: Arc<Services>,
    mode: &Mode,
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
    let trusted_proxies: Arc<[TrustedProxy]> = match mode {
        Mode::Demo => Arc::default(),
        Mode::Serve { trusted_proxies, .. } => trusted_proxies.as_slice().into(),
    };
    let preferences = (*mode == Mode::Demo).then_some(HonourPreferences);
    App::new()
        .wrap(cors_middleware(mode))
        .wrap(from_fn(move |request: ServiceRequest, next: Next<_>| {
            observe(Arc::clone(&observed), Arc::clone(&trusted_proxies), request, next)
        }))
        .configure(configure(services, mode))
        .configure(|config| {
            if let Some(preferences) = preferences {
                config.app_data(preferences);
            }
        })
}

/// Serves the application until its handle is told to stop; signals are left to the caller.
///
/// # Errors
/// When the listener cannot be used.
pub fn server(
    services: Arc<Services>,
    mode: Mode,
    listener: TcpListener,
) -> std::io::Result<Server> {
    let server = HttpServer::new(move || application(Arc::clone(&services), &mode))
        .disable_signals()
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .listen(listener)?;
    Ok(server.run())
}

fn cors_middleware(mode: &Mode) -> CorsMiddleware {
    let middleware = CorsMiddleware::default()
        .allowed_methods(METHODS.iter().copied())
        .allow_any_header()
        .expose_headers([
            header::ALLOW.as_str(),
            header::RETRY_AFTER.as_str(),
            header::WWW_AUTHENTICATE.as_str(),
            "preference-applied",
            "x-request-id",
        ])
        .block_on_origin_mismatch(false)
        .max_age(3600);
    match mode {
        Mode::Demo => middleware.allow_any_origin().send_wildcard(),
        Mode::Serve { allowed_origins, .. } => allowed_origins
            .iter()
            .fold(middleware, |middleware, origin| middleware.allowed_origin(origin)),
    }
}
