//! The application and the HTTP server around it.

mod connection;
mod deadlines;
mod late_head;
mod listen;

use std::sync::Arc;

use actix_cors::Cors as CorsMiddleware;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error};
use bv_cms_api::HonourPreferences;
use bv_cms_api::generated::METHODS;

use crate::admission::admit;
use crate::app::{Services, configure};
use crate::client_address::TrustedProxy;
use crate::mode::Mode;
use crate::observation::observe;

pub(crate) use connection::Requests;
pub use deadlines::{Deadlines, RequestDeadlines};
pub use listen::listen;

/// How HTTP is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpOptions {
    /// Whom the server is for.
    pub mode: Mode,
    /// How long it waits.
    pub deadlines: Deadlines,
}

impl HttpOptions {
    /// What suits most servers.
    #[must_use]
    pub fn of(mode: Mode) -> Self {
        Self { mode, deadlines: Deadlines::default() }
    }
}

/// The application, ready for a server or a test.
#[must_use]
pub fn application(
    services: Arc<Services>,
    options: &HttpOptions,
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
    let admitting = Arc::clone(&services);
    let HttpOptions { mode, deadlines } = options;
    let trusted_proxies: Arc<[TrustedProxy]> = match mode {
        Mode::Demo => Arc::default(),
        Mode::Serve { trusted_proxies, .. } => trusted_proxies.as_slice().into(),
    };
    let preferences = (*mode == Mode::Demo).then_some(HonourPreferences);
    App::new()
        .app_data(deadlines.request)
        .wrap(from_fn(move |request: ServiceRequest, next: Next<_>| {
            admit(Arc::clone(&admitting), request, next)
        }))
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

fn cors_middleware(mode: &Mode) -> CorsMiddleware {
    let middleware = CorsMiddleware::default()
        .allowed_methods(METHODS.iter().copied())
        .allow_any_header()
        .expose_headers([
            header::ALLOW.as_str(),
            header::ETAG.as_str(),
            header::RETRY_AFTER.as_str(),
            header::WWW_AUTHENTICATE.as_str(),
            "preference-applied",
            "ratelimit",
            "ratelimit-policy",
            "x-ignored-members",
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
