//! A server from its first request to its last: what `serve` and `demo` have in common.

use std::net::TcpListener;
use std::sync::Arc;

use crate::app::Services;
use crate::background;
use crate::http::{self, HttpOptions};
use crate::signals::Signals;

/// How long a shutdown waits for answers that are under way, in seconds.
const SHUTDOWN_SECONDS: u64 = 10;

/// Serves until a signal says to stop; answers that are under way are finished first. `tell` is called
/// once requests are taken.
///
/// # Errors
/// When the listener cannot be used, or `tell` fails.
pub(crate) async fn run(
    services: Services,
    options: HttpOptions,
    listener: TcpListener,
    signals: Signals,
    tell: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let services = Arc::new(services);
    let server = http::listen(Arc::clone(&services), options, listener)?
        .disable_signals()
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .run();
    signals.stop(server.handle());
    tell()?;
    let background = actix_web::rt::spawn(background::keep(Arc::clone(&services)));
    server.await?;
    background.abort();
    if let Err(error) = services.store_last_used().await {
        tracing::warn!(%error, "when API tokens were last used is not stored");
    }
    Ok(())
}
