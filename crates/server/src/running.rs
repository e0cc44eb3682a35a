//! A server from its first request to its last: what `serve` and `demo` have in common.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;

use crate::app::Services;
use crate::background;
use crate::http::{self, HttpOptions};
use crate::open_files;
use crate::signals::{Signals, Stop};

/// How long a shutdown waits for answers that are under way, in seconds.
const SHUTDOWN_SECONDS: u64 = 10;

/// Serves until a signal says to stop. It is then not ready any more but serves on for the time
/// `drain`, and finishes the answers that are under way after it. `tell` is called once requests are
/// taken.
///
/// # Errors
/// When the listener cannot be used, or `tell` fails.
pub(crate) async fn run(
    services: Services,
    options: HttpOptions,
    listener: TcpListener,
    (signals, drain): (Signals, Duration),
    tell: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    open_files::take_all();
    let services = Arc::new(services);
    let server = http::listen(Arc::clone(&services), options, listener)?
        .disable_signals()
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .run();
    actix_web::rt::spawn(stop(signals, Arc::clone(&services), drain, server.handle()));
    tell()?;
    let background = actix_web::rt::spawn(background::keep(Arc::clone(&services)));
    server.await?;
    background.abort();
    if let Err(error) = services.store_last_used().await {
        tracing::warn!(%error, "when API tokens were last used is not stored");
    }
    Ok(())
}

/// Stops the server at a signal. Readiness comes first: whoever spreads requests over several servers
/// needs a moment to see it, and until then sends some here. A second signal ends that moment.
async fn stop(
    mut signals: Signals,
    services: Arc<Services>,
    drain: Duration,
    server: ServerHandle,
) {
    let mut stop = signals.next().await;
    services.readiness.stop();
    if stop == Stop::Graceful && !drain.is_zero() {
        tracing::info!(seconds = drain.as_secs(), "stopping; not ready, and serving meanwhile");
        stop = signals.next_within(drain).await.unwrap_or(stop);
    }
    server.stop(stop == Stop::Graceful).await;
}
