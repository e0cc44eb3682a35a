//! `bv-cms demo`: a server with a temporary database and well-known credentials.

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use bv_cms_core::{
    Account, AccountId, ApiTokenId, ApiTokenRecord, BroadcastMode, ChatId, Chatroom,
    ChatroomOptions, ChatroomPhase, ChatroomTheme, Clock, Interaction, LiveId, LiveKind,
    LiveResolution, LiveSettings, Membership, NewLive, Organisation, OrganisationId, Privacy,
    Random, Role, Store,
};
use bv_cms_store::SqliteStore;
use bv_cms_token::{ApiToken, SigningAlgorithm, TokenIssuer, TokenLifetime};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use crate::app::Services;
use crate::forward_clock::ForwardClock;
use crate::http::HttpOptions;
use crate::last_used::LastUsed;
use crate::load::Load;
use crate::mode::Mode;
use crate::output;
use crate::readiness::Readiness;
use crate::running;
use crate::signals::{SIGNALS, Signals};
use crate::signing::signing_keys;
use crate::system::{SystemClock, SystemRandom};

/// The organisation of the demo.
pub const ORGANISATION: OrganisationId = OrganisationId(identifier(0x01));
/// An organisation that the demo's members have no part in.
pub const OTHER_ORGANISATION: OrganisationId = OrganisationId(identifier(0x02));

/// A well-known API token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoToken {
    /// Of an admin of the organisation.
    Admin,
    /// Of a viewer of the organisation.
    Viewer,
    /// Of an admin of the other organisation.
    Outsider,
    /// Of an admin of the organisation, expired.
    Expired,
}

impl DemoToken {
    /// Every well-known token.
    pub const ALL: [Self; 4] = [Self::Admin, Self::Viewer, Self::Outsider, Self::Expired];

    /// Its name in the output of `demo --json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Viewer => "viewer",
            Self::Outsider => "outsider",
            Self::Expired => "expired",
        }
    }

    /// The token itself, the same in every demo and accepted nowhere else.
    #[must_use]
    pub fn secret(self) -> ApiToken {
        ApiToken::from_entropy(*match self {
            Self::Admin => b"well-known-admin----",
            Self::Viewer => b"well-known-viewer---",
            Self::Outsider => b"well-known-outsider-",
            Self::Expired => b"well-known-expired--",
        })
    }

    const fn number(self) -> u8 {
        match self {
            Self::Admin => 0xf1,
            Self::Viewer => 0xf2,
            Self::Outsider => 0xf3,
            Self::Expired => 0xf4,
        }
    }
}

/// A live of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoLive {
    /// Chatroom and polls.
    All,
    /// Chatroom only.
    ChatOnly,
    /// Polls only.
    PollOnly,
    /// Neither.
    None,
}

impl DemoLive {
    /// Every live.
    pub const ALL: [Self; 4] = [Self::All, Self::ChatOnly, Self::PollOnly, Self::None];

    /// Its name in the output of `demo --json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::ChatOnly => "chat_only",
            Self::PollOnly => "poll_only",
            Self::None => "none",
        }
    }

    /// Its identifier.
    #[must_use]
    pub const fn id(self) -> LiveId {
        LiveId(identifier(match self {
            Self::All => 0xa1,
            Self::ChatOnly => 0xa2,
            Self::PollOnly => 0xa3,
            Self::None => 0xa4,
        }))
    }
}

/// The number of an API token that nobody needs.
const SPARE_TOKEN: u8 = 0xd1;

const fn identifier(number: u8) -> Uuid {
    Uuid::from_u128(0x0de3_0000_0000_4000_8000_0000_0000_0000 | number as u128)
}

/// What `demo` was asked for.
#[derive(Debug, Clone, clap::Args)]
pub struct DemoArguments {
    /// The address to listen on; only loopback addresses, the credentials are well known
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// The port to listen on; 0 picks a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Print one line of JSON with the address and the credentials
    #[arg(long)]
    pub json: bool,
}

/// Runs the demo until it is told to stop.
///
/// # Errors
/// When the address is not a loopback address or cannot be listened on, or the storage fails.
pub async fn run(arguments: &DemoArguments) -> anyhow::Result<()> {
    if !arguments.host.is_loopback() {
        bail!(
            "the demo's credentials are well known, so it listens on loopback addresses only; \
             use `bv-cms serve` for {}",
            arguments.host
        );
    }
    let address = SocketAddr::new(arguments.host, arguments.port);
    let listener = TcpListener::bind(address)
        .with_context(|| format!("cannot listen on {address}; `--port 0` picks a free port"))?;
    let base_url = format!("http://{}", listener.local_addr()?);
    // Who stops it from here on finds the folder taken away as well.
    let signals = Signals::take().context(SIGNALS)?;
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let database_url = format!("sqlite:{}", folder.path().join("demo.db").display());
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&database_url).await?);
    seed(store.as_ref(), &SystemClock).await?;
    let services = services(
        store,
        Arc::new(ForwardClock::new(SystemClock)),
        Arc::new(SystemRandom),
        base_url.clone(),
    )
    .await?;
    // Nobody spreads requests over demos.
    let stop = (signals, std::time::Duration::ZERO);
    running::run(services, HttpOptions::of(Mode::Demo), listener, stop, || {
        let told = if arguments.json { summary(&base_url) + "\n" } else { greeting(&base_url) };
        output::print(&told)
            .context("cannot print where the demo listens; run it with a standard output")
    })
    .await
}

/// The services of a demo.
///
/// # Errors
/// When the signing key cannot be made or stored.
pub async fn services(
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    issuer: String,
) -> anyhow::Result<Services> {
    let keys = signing_keys(store.as_ref(), random.as_ref(), SigningAlgorithm::EdDsa).await?;
    let issuer = TokenIssuer::new(issuer, keys.current, TokenLifetime::default());
    Ok(Services {
        store,
        clock,
        random,
        issuer,
        keys: keys.public,
        last_used: LastUsed::default(),
        load: Load::default(),
        readiness: Readiness::default(),
    })
}

/// Fills an empty storage with the demo's organisations, credentials and lives.
///
/// # Errors
/// When the storage fails.
pub async fn seed(store: &dyn Store, clock: &dyn Clock) -> anyhow::Result<()> {
    let now = clock.now();
    for (id, name) in [(ORGANISATION, "Demo"), (OTHER_ORGANISATION, "Elsewhere")] {
        store.insert_organisation(&Organisation { id, name: name.to_owned() }).await?;
    }
    for token in DemoToken::ALL {
        let account = AccountId(identifier(token.number() & 0x0f | 0xe0));
        let name = format!("demo {}", token.name());
        store.insert_account(&Account { id: account, name: name.clone() }).await?;
        let (organisation, role) = match token {
            DemoToken::Admin | DemoToken::Expired => (ORGANISATION, Role::Admin),
            DemoToken::Viewer => (ORGANISATION, Role::Viewer),
            DemoToken::Outsider => (OTHER_ORGANISATION, Role::Admin),
        };
        store.put_membership(Membership { organisation, account, role }).await?;
        let expires_at = (token == DemoToken::Expired).then_some(now - Duration::HOUR);
        let record = ApiTokenRecord {
            id: ApiTokenId(identifier(token.number())),
            account,
            name,
            hash: token.secret().hash(),
            parent: None,
            created_at: now - Duration::DAY,
            expires_at,
            last_used_at: None,
            deleted_at: None,
        };
        if token == DemoToken::Admin {
            // What the contract's examples read and delete, so that nobody locks themselves out.
            store
                .insert_api_token(&ApiTokenRecord {
                    id: ApiTokenId(identifier(SPARE_TOKEN)),
                    name: "demo spare".to_owned(),
                    hash: ApiToken::from_entropy(*b"well-known-spare----").hash(),
                    ..record.clone()
                })
                .await?;
        }
        store.insert_api_token(&record).await?;
    }
    for live in DemoLive::ALL {
        let chat = ChatId(Uuid::from_u128(live.id().0.as_u128() | 0xc000));
        store.insert_live(&new_live(live).create(live.id(), chat, ORGANISATION, now)).await?;
    }
    Ok(())
}

fn new_live(live: DemoLive) -> NewLive {
    let (chatroom, poll_enabled) = match live {
        DemoLive::All => (true, true),
        DemoLive::ChatOnly => (true, false),
        DemoLive::PollOnly => (false, true),
        DemoLive::None => (false, false),
    };
    let phase = ChatroomPhase {
        enabled: chatroom,
        theme: Some(ChatroomTheme::Light),
        ..ChatroomPhase::default()
    };
    NewLive {
        kind: LiveKind::Live,
        broadcast_mode: BroadcastMode::Dvr,
        resolution: LiveResolution::Fhd,
        settings: LiveSettings {
            name: Some(format!("Demo: {}", live.name().replace('_', " "))),
            custom_id: Some(format!("demo-{}", live.name().replace('_', "-"))),
            scheduled_at: None,
            live_vod: None,
            privacy: Privacy::PUBLIC,
            metadata: None,
            interaction: Some(Interaction {
                poll_enabled,
                chatroom: Some(Chatroom {
                    live: Some(phase.clone()),
                    vod: Some(phase),
                    options: ChatroomOptions::default(),
                }),
            }),
        },
    }
}

/// What `demo --json` prints: one line.
fn summary(base_url: &str) -> String {
    let tokens = DemoToken::ALL.map(|token| (token.name(), token.secret().expose().to_owned()));
    let lives = DemoLive::ALL.map(|live| (live.name(), live.id().to_string()));
    let map = |pairs: [(&'static str, String); 4]| {
        pairs.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect()
    };
    json!({
        "base_url": base_url,
        "org_id": ORGANISATION.to_string(),
        "tokens": serde_json::Value::Object(map(tokens)),
        "lives": serde_json::Value::Object(map(lives)),
    })
    .to_string()
}

/// What `demo` prints for people.
fn greeting(base_url: &str) -> String {
    let mut out = format!(
        "bv-cms demo: a temporary database and well-known credentials, gone when it stops.\n\n\
         Swagger UI     {base_url}/docs/\nOrganisation   {ORGANISATION}\n\nAPI tokens\n"
    );
    for token in DemoToken::ALL {
        let _ = writeln!(out, "  {:<12} {}", token.name(), token.secret().expose());
    }
    out += "\nLives\n";
    for live in DemoLive::ALL {
        let _ = writeln!(out, "  {:<12} {}", live.name(), live.id());
    }
    out + &format!(
        "\nFour admin tokens for the live `all`:\n\n\
         curl -sS -X POST '{base_url}/bv/cms/v1/lives/{live}/interaction/tokens:admin' \
         -H 'authorization: Bearer {token}' -H 'x-bv-org-id: {ORGANISATION}' \
         -H 'content-type: application/json' -d '{{}}'\n\nCtrl-C stops it.\n",
        live = DemoLive::All.id(),
        token = DemoToken::Admin.secret().expose(),
    )
}
