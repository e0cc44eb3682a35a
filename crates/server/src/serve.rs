//! `bv-cms serve`: the server for people who host it themselves.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::Uri;
use anyhow::{Context as _, bail};
use bv_cms_core::Store;
use bv_cms_store::SqliteStore;
use bv_cms_token::{SigningAlgorithm, TokenIssuer, TokenLifetime};

use crate::app::Services;
use crate::cache::CacheArguments;
use crate::client_address::TrustedProxy;
use crate::database::DatabaseArguments;
use crate::demo::DemoToken;
use crate::forward_clock::ForwardClock;
use crate::http::HttpOptions;
use crate::last_used::LastUsed;
use crate::load::Load;
use crate::load_arguments::LoadArguments;
use crate::mode::Mode;
use crate::readiness::Readiness;
use crate::running;
use crate::signals::{SIGNALS, Signals};
use crate::signing::signing_keys;
use crate::system::{SystemClock, SystemRandom};

/// What `serve` was asked for.
#[derive(Debug, Clone, clap::Args)]
pub struct ServeArguments {
    /// Where everything is stored.
    #[command(flatten)]
    pub database: DatabaseArguments,
    /// The address and port to listen on
    #[arg(long, env = "BV_CMS_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The `iss` of interaction tokens, usually the public URL of this server [default: http://
    /// and the address it listens on, if that is a single one]
    #[arg(long, env = "BV_CMS_ISSUER", value_parser = issuer)]
    pub issuer: Option<String>,
    /// The algorithm that signs interaction tokens: EdDSA or ES256
    #[arg(long, env = "BV_CMS_SIGNING_ALGORITHM", default_value = "EdDSA")]
    pub signing_algorithm: SigningAlgorithm,
    /// How long interaction tokens live, in seconds: 60 to 604800
    #[arg(long, env = "BV_CMS_TOKEN_LIFETIME", default_value = "86400")]
    pub token_lifetime: TokenLifetime,
    /// An origin whose browser pages may call the API, such as `https://console.example.com`; more
    /// than one are separated by commas
    #[arg(long = "allowed-origin", env = "BV_CMS_ALLOWED_ORIGINS", value_delimiter = ',', value_parser = origin)]
    pub allowed_origins: Vec<String>,
    /// A proxy in front, or a network of them, such as `10.0.0.0/8`, that is believed when it says in
    /// `Forwarded` or `X-Forwarded-For` whose request it is; more than one are separated by commas
    #[arg(long = "trusted-proxy", env = "BV_CMS_TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Vec<TrustedProxy>,
    /// How many seconds to serve on, while `/readyz` is red, after SIGTERM or SIGHUP: as long as a load
    /// balancer in front takes to notice, 0 to 300. Another signal ends them
    #[arg(long, env = "BV_CMS_DRAIN_SECONDS", default_value_t = 2, value_parser = clap::value_parser!(u16).range(0..=300))]
    pub drain_seconds: u16,
    /// How much to take on.
    #[command(flatten)]
    pub load: LoadArguments,
    /// How much of the storage to remember.
    #[command(flatten)]
    pub cache: CacheArguments,
}

/// An issuer that verifiers can compare letter by letter.
fn issuer(text: &str) -> Result<String, String> {
    if text.is_empty() || text.contains(|it: char| it.is_whitespace() || it.is_control()) {
        return Err("must have at least one character and no white space, such as \
                    `https://cms.example.com`; leave it out for http:// and the address"
            .to_owned());
    }
    Ok(text.to_owned())
}

/// The issuer where none was given. Nobody can reach a server at an address that stands for all of
/// its own, so it is no name for one.
fn default_issuer(address: SocketAddr) -> anyhow::Result<String> {
    if address.ip().to_canonical().is_unspecified() {
        bail!(
            "{address} stands for every address of this machine and cannot be the `iss` of tokens; \
             say with --issuer or BV_CMS_ISSUER at which URL clients find this server, such as \
             `https://cms.example.com`"
        );
    }
    Ok(format!("http://{address}"))
}

/// An origin as browsers write it, letter by letter: one written otherwise would match none.
fn origin(text: &str) -> Result<String, String> {
    if text == "*" {
        return Err(
            "every origin cannot be allowed, since any page on the web could then use what a \
                    caller may do; name those that may call"
                .to_owned(),
        );
    }
    let uri = text.parse::<Uri>().unwrap_or_default();
    let written = uri.scheme_str().zip(uri.authority()).is_some_and(|(scheme, authority)| {
        let host = authority.as_str();
        text == format!("{scheme}://{host}")
            && !host.contains(|it: char| matches!(it, '@' | '*') || it.is_ascii_uppercase())
            && !host.ends_with(':')
            && DEFAULT_PORTS.iter().all(|(own, port)| scheme != *own || !host.ends_with(port))
    });
    if written { Ok(text.to_owned()) } else { Err(ORIGIN_FORM.to_owned()) }
}

/// The ports that browsers leave out (RFC 6454, section 6.2).
const DEFAULT_PORTS: [(&str, &str); 2] = [("http", ":80"), ("https", ":443")];

const ORIGIN_FORM: &str = "must be scheme://host or scheme://host:port in lower case, without a path, \
                           a slash at the end, `*` or the port that the scheme has anyway, such as `https://console.example.com`";

/// Serves until it is told to stop; answers that are under way are finished first.
///
/// # Errors
/// When the database or the address cannot be used, or the database holds well-known credentials.
pub async fn run(arguments: ServeArguments) -> anyhow::Result<()> {
    if arguments.issuer.is_none() {
        default_issuer(arguments.listen)?;
    }
    // Before there is anything to put away: a signal that comes earlier leaves nothing behind.
    let signals = Signals::take().context(SIGNALS)?;
    let database = Arc::new(SqliteStore::open(&arguments.database.database_url).await?);
    let served = serve(Arc::clone(&database), arguments, signals).await;
    // Also after a failure: what is left open leaves a write-ahead log beside the file.
    database.close().await;
    served?;
    tracing::info!("stopped");
    Ok(())
}

async fn serve(
    database: Arc<SqliteStore>,
    arguments: ServeArguments,
    signals: Signals,
) -> anyhow::Result<()> {
    let store: Arc<dyn Store> = database;
    refuse_well_known_credentials(store.as_ref()).await?;
    let listener = TcpListener::bind(arguments.listen).with_context(|| {
        format!("cannot listen on {}; choose another address with --listen", arguments.listen)
    })?;
    let address = listener.local_addr()?;
    let store = arguments.cache.before(store);
    let keys = signing_keys(store.as_ref(), &SystemRandom, arguments.signing_algorithm).await?;
    let issuer = arguments.issuer.map_or_else(|| default_issuer(address), Ok)?;
    let services = Services {
        store,
        clock: Arc::new(ForwardClock::new(SystemClock)),
        random: Arc::new(SystemRandom),
        issuer: TokenIssuer::new(issuer, keys.current, arguments.token_lifetime),
        keys: keys.public,
        last_used: LastUsed::default(),
        load: Load::of(arguments.load.limits()),
        readiness: Readiness::default(),
    };
    let mode = Mode::Serve {
        allowed_origins: arguments.allowed_origins,
        trusted_proxies: arguments.trusted_proxies,
    };
    let drain = Duration::from_secs(arguments.drain_seconds.into());
    running::run(services, HttpOptions::of(mode), listener, (signals, drain), || {
        tracing::info!(%address, "serving; Swagger UI is at /docs/");
        Ok(())
    })
    .await
}

/// The demo's tokens are in its documentation; a database that accepts them is not safe to serve.
async fn refuse_well_known_credentials(store: &dyn Store) -> anyhow::Result<()> {
    for token in DemoToken::ALL {
        if store.api_token_by_hash(&token.secret().hash()).await?.is_some() {
            bail!(
                "the database holds the demo's well-known `{}` token; serve one that was not made \
                 by `bv-cms demo`",
                token.name()
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_stands_for_all_is_no_issuer() {
        for all in ["0.0.0.0:80", "[::]:80", "[::ffff:0.0.0.0]:80"] {
            let refused = default_issuer(all.parse().unwrap()).unwrap_err().to_string();
            assert!(refused.contains("--issuer"), "{all}: {refused}");
        }
        for one in ["127.0.0.1:80", "[::1]:80", "[::ffff:127.0.0.1]:80"] {
            assert_eq!(default_issuer(one.parse().unwrap()).unwrap(), format!("http://{one}"));
        }
    }

    #[test]
    fn an_origin_is_what_a_browser_writes() {
        for good in
            ["https://console.example.com", "http://localhost:3000", "http://[::1]:8080", "app://x"]
        {
            assert_eq!(origin(good).as_deref(), Ok(good));
        }
        for bad in [
            "",
            "null",
            "console.example.com",
            "https://",
            "https://console.example.com/",
            "https://console.example.com/path",
            "https://console.example.com?q",
            "https://me@console.example.com",
            "https://Console.example.com",
            "HTTPS://console.example.com",
            " https://console.example.com",
            "https://*.example.com",
            "https://x:",
            "https://x:443",
            "http://x:80",
        ] {
            assert_eq!(origin(bad), Err(ORIGIN_FORM.to_owned()), "{bad}");
        }
        assert!(origin("*").is_err_and(|why| why.contains("any page on the web")));
    }
}
