//! The real server, alone in a world of its own.

use std::net::TcpListener;
use std::num::NonZeroU32;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use std::{fs, thread};

use actix_web::dev::ServerHandle;
use bv_cms::demo;
use bv_cms::{Deadlines, HttpOptions, Load, LoadLimits, Mode, RequestDeadlines, Services};
use bv_cms_conformance::{Answer, Request};
use bv_cms_core::{Clock as _, Random, Store};
use bv_cms_store::SqliteStore;
use bv_cms_token::{ApiToken, SigningAlgorithm, TokenIssuer, TokenLifetime};
use serde_json::Value;
use tempfile::TempDir;

use crate::client;
use crate::in_process::InProcess;
use crate::still::{BEGINNING, NOW, SeededRandom, StillClock};
use crate::storage_faults::StorageFaults;
use crate::{identity, raw, recorder};

/// The issuer of every world's tokens; the real address differs each time.
pub const ISSUER: &str = "https://cms.example.com";

/// The demo, and an editor, served from a storage that can be made to fail, by a clock that stands
/// still and with randomness that repeats itself.
pub struct World {
    /// The storage.
    pub store: Arc<SqliteStore>,
    /// What goes wrong between the storage and its database.
    pub faults: Arc<StorageFaults>,
    /// The clock.
    pub clock: Arc<StillClock>,
    /// What the server works with.
    pub services: Arc<Services>,
    server: Server,
    _folder: TempDir,
}

/// How the server is reached.
enum Server {
    /// Over HTTP, at an address of its own.
    Http { base_url: String, handle: ServerHandle },
    /// As a function.
    InProcess(InProcess),
}

impl std::fmt::Debug for World {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("World").finish_non_exhaustive()
    }
}

impl World {
    async fn start(
        algorithm: SigningAlgorithm,
        start: impl AsyncFnOnce(Arc<Services>) -> anyhow::Result<Server>,
    ) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("world.db");
        fs::write(&file, &*SEEDED)?;
        let faults = Arc::<StorageFaults>::default();
        let store = open(&file).await?.intercepted_by(Arc::<StorageFaults>::clone(&faults));
        let store = Arc::new(store);
        let clock = Arc::new(StillClock::at(NOW));
        let services = Arc::new(services(&store, &clock, algorithm).await?);
        let server = start(Arc::clone(&services)).await?;
        Ok(Self { store, faults, clock, services, server, _folder: folder })
    }

    /// Sends a request that has to succeed, and reads the JSON of the answer.
    pub async fn succeed(&self, request: &Request) -> Value {
        let answer = self.send(request).await;
        let said = format!("{} {}: {}", request.method, request.target(), answer.text());
        assert_eq!(answer.status, 200, "{said}");
        answer.json().expect("a success is JSON")
    }

    /// Sends a request, over a connection of its own if there are any, and reads the answer.
    pub async fn send(&self, request: &Request) -> Answer {
        let answer = self.send_unrecorded(request).await;
        recorder::record(request, &answer);
        answer
    }

    /// The same, but the coverage does not hear of it: it counts what somebody chose to look at.
    pub async fn send_unrecorded(&self, request: &Request) -> Answer {
        let token = identity::secret(request.identity);
        let token = token.as_ref().map(ApiToken::expose);
        let answer = match &self.server {
            Server::Http { base_url, .. } => client::send(base_url, request, token).await,
            Server::InProcess(server) => server.send(request, token).await,
        };
        answer.unwrap_or_else(|error| {
            panic!("{} {}: no answer: {error}", request.method, request.target())
        })
    }

    /// Sends a request whose end never comes, to a server of the same world that does not wait long
    /// for it, and reads the answer.
    pub async fn send_in_part(&self, request: &Request) -> Answer {
        let options = HttpOptions { deadlines: IMPATIENT, ..HttpOptions::of(Mode::Demo) };
        let (base_url, handle) =
            listen(Arc::clone(&self.services), options).expect("there is a free port");
        let answer = raw::exchange_part(&base_url, request).await;
        handle.stop(false).await;
        let answer = answer.parsed().unwrap_or_else(|error| panic!("{error}"));
        recorder::record(request, &answer);
        answer
    }

    /// Sends a request again and again, to a server of the same world that answers one in a second,
    /// and reads the first answer that is a refusal for that.
    pub async fn send_in_haste(&self, request: &Request) -> Answer {
        let limits = LoadLimits { address: NonZeroU32::new(1), ..LoadLimits::default() };
        let (base_url, handle) = self.listen_with(limits).await;
        let token = identity::secret(request.identity);
        let token = token.as_ref().map(ApiToken::expose);
        let mut refused = None;
        for _ in 0..MOST_IN_HASTE {
            let answer = client::send(&base_url, request, token).await.expect("an answer");
            if answer.status == 429 {
                refused = Some(answer);
                break;
            }
        }
        handle.stop(false).await;
        let answer = refused.unwrap_or_else(|| {
            panic!("{} {}: all of {MOST_IN_HASTE} are answered", request.method, request.target())
        });
        recorder::record(request, &answer);
        answer
    }

    /// Another server of the same world, with these limits.
    pub async fn listen_with(&self, limits: LoadLimits) -> (String, ServerHandle) {
        let services = services(&self.store, &self.clock, SigningAlgorithm::EdDsa).await;
        let services = Services { load: Load::of(limits), ..services.expect("as before") };
        let options = HttpOptions::of(Mode::Demo);
        listen(Arc::new(services), options).expect("there is a free port")
    }

    /// Where the server listens.
    ///
    /// # Panics
    /// When it listens nowhere.
    #[must_use]
    pub fn base_url(&self) -> &str {
        match &self.server {
            Server::Http { base_url, .. } => base_url,
            Server::InProcess(_) => panic!("this world has no port"),
        }
    }
}

/// The database in which every world begins, as the bytes of its file: writing it anew would take
/// longer than most scenes.
static SEEDED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let seeded = thread::spawn(|| actix_rt::System::new().block_on(seed()));
    seeded.join().expect("nothing panics").expect("the world can be made")
});

async fn seed() -> anyhow::Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("world.db");
    let store = open(&file).await?;
    let clock = StillClock::at(BEGINNING);
    demo::seed(&store, &clock).await?;
    identity::seed(&store, clock.now()).await?;
    store.close().await;
    Ok(fs::read(file)?)
}

async fn open(file: &Path) -> anyhow::Result<SqliteStore> {
    Ok(SqliteStore::open(&format!("sqlite:{}", file.display())).await?)
}

/// How often somebody in haste asks a server that answers one request in a second.
const MOST_IN_HASTE: usize = 100;

/// For a server that waits as briefly as a test has patience.
const IMPATIENT: Deadlines = Deadlines {
    head: Duration::from_millis(100),
    keep_alive: Duration::from_millis(100),
    request: RequestDeadlines { body: Duration::from_millis(100), answer: Duration::from_secs(10) },
    write: Duration::from_millis(100),
};

/// Listens at a free port.
///
/// # Errors
/// When there is none.
pub fn listen(
    services: Arc<Services>,
    options: HttpOptions,
) -> std::io::Result<(String, ServerHandle)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let server = bv_cms::listen(services, options, listener)?
        .workers(1)
        .disable_signals()
        .shutdown_timeout(0)
        .run();
    let handle = server.handle();
    actix_rt::spawn(server);
    Ok((base_url, handle))
}

fn serve(services: Arc<Services>, mode: Mode) -> anyhow::Result<Server> {
    let (base_url, handle) = listen(services, HttpOptions::of(mode))?;
    Ok(Server::Http { base_url, handle })
}

/// Plays a scene in a world of its own over HTTP, from a thread without a runtime.
pub fn play<T>(scene: impl AsyncFnOnce(&World) -> T) -> T {
    play_signing_with(SigningAlgorithm::EdDsa, scene)
}

/// Plays a scene in a world of its own that is served as `serve` does it.
pub fn play_serving<T>(scene: impl AsyncFnOnce(&World) -> T) -> T {
    let mode = Mode::Serve { allowed_origins: Vec::new(), trusted_proxies: Vec::new() };
    play_in(World::start(SigningAlgorithm::EdDsa, async |services| serve(services, mode)), scene)
}

/// Plays a scene in a world of its own without a port: nothing leaves the process.
pub fn play_in_process<T>(scene: impl AsyncFnOnce(&World) -> T) -> T {
    let start = async |services| {
        Ok(Server::InProcess(InProcess::start(services, &HttpOptions::of(Mode::Demo)).await))
    };
    play_in(World::start(SigningAlgorithm::EdDsa, start), scene)
}

/// Plays a scene in a world of its own, where interaction tokens are signed with that algorithm.
pub fn play_signing_with<T>(
    algorithm: SigningAlgorithm,
    scene: impl AsyncFnOnce(&World) -> T,
) -> T {
    play_in(World::start(algorithm, async |services| serve(services, Mode::Demo)), scene)
}

fn play_in<T>(
    world: impl Future<Output = anyhow::Result<World>>,
    scene: impl AsyncFnOnce(&World) -> T,
) -> T {
    actix_rt::System::new().block_on(async {
        let world = world.await.expect("the world begins");
        let outcome = scene(&world).await;
        if let Server::Http { handle, .. } = &world.server {
            handle.stop(false).await;
        }
        outcome
    })
}

async fn services(
    store: &Arc<SqliteStore>,
    clock: &Arc<StillClock>,
    algorithm: SigningAlgorithm,
) -> anyhow::Result<Services> {
    let random: Arc<dyn Random> = Arc::new(SeededRandom::default());
    let store: Arc<dyn Store> = Arc::<SqliteStore>::clone(store);
    let clock = Arc::<StillClock>::clone(clock);
    let mut services =
        demo::services(Arc::clone(&store), clock, Arc::clone(&random), ISSUER.to_owned()).await?;
    if algorithm != SigningAlgorithm::EdDsa {
        // The demo signs with EdDSA; this is what `serve` does when it is configured otherwise.
        let keys = bv_cms::signing_keys(store.as_ref(), random.as_ref(), algorithm).await?;
        services.issuer =
            TokenIssuer::new(ISSUER.to_owned(), keys.current, TokenLifetime::default());
        services.keys = keys.public;
    }
    Ok(services)
}
