//! How long it takes to find the operation that a request is for, among few and among many.

use std::time::Instant;

use actix_web::test::{TestRequest, init_service};
use actix_web::{App, HttpResponse, web};
use anyhow::ensure;
use serde_json::{Value, json};

/// What follows the beginning of a resource, as `cargo xtask generate` writes it for lives.
const PATHS: [&str; 10] = [
    "",
    "/{id:[^/:]+}",
    "/{id:[^/:]+}/interaction/chatroom/admin-names",
    "/{id:[^/:]+}/interaction/chatroom/admin-names:last",
    "/{id:[^/:]+}/interaction/tokens:admin",
    "/{id:[^/:]+}:archive",
    "/{id:[^/:]+}:cancel",
    "/{id:[^/:]+}:end",
    "/{id:[^/:]+}:preview",
    "/{id:[^/:]+}:start",
];
const REQUESTS: u32 = 100_000;
const ROUNDS: usize = 7;

/// Nanoseconds of a request for the last resource, in the fastest of some rounds, for each of these
/// numbers of operations.
pub(crate) async fn measure(operations: &[usize]) -> anyhow::Result<Value> {
    let mut all = Vec::new();
    for operations in operations {
        ensure!(
            operations.is_multiple_of(PATHS.len()) && *operations > 0,
            "--operations must be a multiple of {}: so many has a resource",
            PATHS.len()
        );
        all.push(json!({
            "operations": operations,
            "nanoseconds": request(operations / PATHS.len()).await?,
        }));
    }
    Ok(json!(all))
}

async fn request(resources: usize) -> anyhow::Result<f64> {
    let service = init_service(App::new().configure(|config| {
        for resource in 0..resources {
            let name = format!("/bv/cms/v1/resource-{resource:02}");
            let scope = PATHS.iter().fold(web::scope(&name), |scope, path| {
                scope.service(web::resource(*path).route(web::post().to(HttpResponse::Ok)))
            });
            config.service(scope);
        }
    }))
    .await;
    let last = resources - 1;
    let id = "00000000-0000-4000-8000-000000000000";
    let path = format!("/bv/cms/v1/resource-{last:02}/{id}/interaction/tokens:admin");
    let mut fastest = f64::INFINITY;
    for _ in 0..ROUNDS {
        let started = Instant::now();
        for _ in 0..REQUESTS {
            let request = TestRequest::post().uri(&path).to_request();
            let answer = actix_web::test::call_service(&service, request).await;
            ensure!(answer.status().is_success(), "{path} leads nowhere");
        }
        fastest = fastest.min(started.elapsed().as_secs_f64() * 1e9 / f64::from(REQUESTS));
    }
    Ok(fastest)
}
