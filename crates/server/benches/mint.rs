//! Requests per second of `tokens:admin`, next to a bare actix handler that makes four signatures
//! of the same size and does nothing else. Both are measured in turns in one run, so that the ratio
//! means something on any machine.
//!
//! Run with `cargo bench --package bv-cms --bench mint`.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::rt::System;
use actix_web::{App, HttpResponse, HttpServer, web};
use bv_cms::demo::{self, DemoLive, DemoToken};
use bv_cms::system::{SystemClock, SystemRandom};
use bv_cms::{HttpOptions, Mode, http};
use bv_cms_core::Store;
use bv_cms_store::SqliteStore;
use bv_cms_token::{SigningAlgorithm, SigningKey};
use futures_util::future::join_all;
use std::net::TcpListener;

const ROUNDS: usize = 7;
const ROUND: Duration = Duration::from_secs(2);
const CONNECTIONS: usize = 16;
/// About as many bytes as the header and the claims of an interaction token have.
const SIGNED_BYTES: usize = 700;

fn main() -> anyhow::Result<()> {
    let (minted, bare) = (listener()?, listener()?);
    let minted_url = format!(
        "http://{}/bv/cms/v1/lives/{}/interaction/tokens:admin",
        minted.local_addr()?,
        DemoLive::All.id()
    );
    let bare_url = format!("http://{}/", bare.local_addr()?);
    std::thread::spawn(move || System::new().block_on(serve_mint(minted)));
    std::thread::spawn(move || System::new().block_on(serve_bare(bare)));
    System::new().block_on(measure(&minted_url, &bare_url))
}

fn listener() -> std::io::Result<TcpListener> {
    TcpListener::bind("127.0.0.1:0")
}

async fn serve_mint(listener: TcpListener) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let database_url = format!("sqlite:{}", folder.path().join("bench.db").display());
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&database_url).await?);
    demo::seed(store.as_ref(), &SystemClock).await?;
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    let services = demo::services(store, clock, random, "https://bench.example".to_owned()).await?;
    http::listen(Arc::new(services), HttpOptions::of(Mode::Demo), listener)?.run().await?;
    Ok(())
}

async fn serve_bare(listener: TcpListener) -> anyhow::Result<()> {
    let pkcs8 = SigningKey::generate_pkcs8(SigningAlgorithm::EdDsa, &SystemRandom)?;
    let key = web::Data::new(SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, &pkcs8)?);
    let sign = async |key: web::Data<SigningKey>| {
        let input = [b'x'; SIGNED_BYTES];
        let signatures: Result<Vec<_>, _> = (0..4).map(|_| key.sign(&input)).collect();
        match signatures {
            Ok(signatures) => HttpResponse::Ok().body(signatures.concat()),
            Err(_) => HttpResponse::InternalServerError().finish(),
        }
    };
    HttpServer::new(move || {
        App::new().app_data(web::Data::clone(&key)).route("/", web::post().to(sign))
    })
    .listen(listener)?
    .run()
    .await?;
    Ok(())
}

async fn measure(minted_url: &str, bare_url: &str) -> anyhow::Result<()> {
    // The first requests open connections and prepare statements.
    load(minted_url).await?;
    load(bare_url).await?;
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        let (minted, bare) = (load(minted_url).await?, load(bare_url).await?);
        let ratio = minted / bare;
        println!("round {round}: mint {minted:>7.0}/s   bare {bare:>7.0}/s   ratio {ratio:.2}");
        ratios.push(ratio);
    }
    ratios.sort_by(f64::total_cmp);
    println!("median ratio: {:.2}", ratios[ROUNDS / 2]);
    Ok(())
}

/// Successful answers per second.
async fn load(url: &str) -> anyhow::Result<f64> {
    let started = Instant::now();
    let counts = join_all((0..CONNECTIONS).map(|_| async {
        let client = awc::Client::default();
        let mut count = 0_u32;
        while started.elapsed() < ROUND {
            let request = client
                .post(url)
                .insert_header((
                    "authorization",
                    format!("Bearer {}", DemoToken::Admin.secret().expose()),
                ))
                .insert_header(("x-bv-org-id", demo::ORGANISATION.to_string()))
                .insert_header(("content-type", "application/json"));
            let mut response =
                request.send_body("{}").await.map_err(|error| anyhow::anyhow!("{error}"))?;
            response.body().await?;
            anyhow::ensure!(response.status().is_success(), "{url} answered {}", response.status());
            count += 1;
        }
        Ok(count)
    }))
    .await;
    let counts: Vec<u32> = counts.into_iter().collect::<anyhow::Result<_>>()?;
    Ok(f64::from(counts.iter().sum::<u32>()) / started.elapsed().as_secs_f64())
}
