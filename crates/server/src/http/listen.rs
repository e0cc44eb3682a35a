//! The HTTP server around the application.

use std::net::TcpListener;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use actix_http::{HttpService, Request};
use actix_server::ServerBuilder;
use actix_service::{ServiceFactoryExt as _, map_config};
use actix_web::Error;
use actix_web::dev::{AppConfig, fn_service};
use actix_web::rt::net::TcpStream;
use bv_cms_api::{Expectation, Expected};

use super::connection::{Connection, TimedOut};
use super::{HttpOptions, application, late_head};
use crate::app::Services;

/// How long a connection may take to end.
const DISCONNECT: Duration = Duration::from_secs(1);

/// A server of the application, ready to run.
///
/// # Errors
/// When the listener cannot be used.
pub fn listen(
    services: Arc<Services>,
    options: HttpOptions,
    listener: TcpListener,
) -> std::io::Result<ServerBuilder> {
    let deadlines = options.deadlines;
    let builder = ServerBuilder::new();
    let stopping = builder.graceful_shutdown_signal();
    builder.listen("bv-cms", listener, move || {
        let stopping = stopping.clone();
        let about = Arc::clone(&services);
        let timed_out: Rc<TimedOut> = Rc::new(move |peer| late_head::answer(&about, peer));
        let application = application(Arc::clone(&services), &options);
        let application = map_config(application, |()| AppConfig::default());
        let http = HttpService::build()
            .graceful_shutdown_signal(move || {
                let stopping = stopping.clone();
                async move { stopping.notified().await }
            })
            .keep_alive(deadlines.keep_alive)
            // The connection has a deadline of its own, which holds for every head.
            .client_request_timeout(Duration::ZERO)
            .client_disconnect_timeout(DISCONNECT)
            .on_connect_ext(|connection: &Connection, data| {
                data.insert(connection.requests());
                data.insert(connection.expectation());
            })
            .expect(fn_service(async |request: Request| {
                if let Some(expectation) = request.conn_data::<Expectation>() {
                    expectation.set(Expected::Continue);
                }
                Ok::<_, Error>(request)
            }))
            .h1(application.map_err(|error| error.error_response()));
        fn_service(move |stream: TcpStream| {
            let connection = Connection::new(stream, deadlines, Rc::clone(&timed_out));
            let peer = connection.peer_address();
            async move { Ok((connection, peer)) }
        })
        .and_then(http)
    })
}
