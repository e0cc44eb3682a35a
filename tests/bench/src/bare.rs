//! A handler that does nothing but what a mint cannot do without.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};

use actix_web::{App, HttpResponse, HttpServer, web};
use bv_cms::system::SystemRandom;
use bv_cms_token::{SigningAlgorithm, SigningKey};
use serde_json::json;

/// What the handler does.
pub(crate) struct Work {
    /// How many bytes each signature signs.
    pub(crate) lengths: Vec<usize>,
    /// How many bytes it answers with: the signatures, and as much else as it takes.
    pub(crate) answer: usize,
}

/// Reads the whole body, which keeps the connection, makes an Ed25519 signature for each length, with a
/// key that was parsed once, and answers with as many bytes as a mint does.
pub(crate) async fn serve(work: Work) -> anyhow::Result<()> {
    let pkcs8 = SigningKey::generate_pkcs8(SigningAlgorithm::EdDsa, &SystemRandom)?;
    let key = SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, &pkcs8)?;
    let shared = web::Data::new((key, work));
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
    let address = listener.local_addr()?;
    let server = HttpServer::new(move || {
        App::new().app_data(web::Data::clone(&shared)).route("/", web::post().to(answer))
    });
    let server = server.listen(listener)?.run();
    writeln!(std::io::stdout(), "{}", json!({ "base_url": format!("http://{address}") }))?;
    server.await?;
    Ok(())
}

async fn answer(_body: web::Bytes, shared: web::Data<(SigningKey, Work)>) -> HttpResponse {
    let (key, work) = shared.get_ref();
    let mut body = Vec::with_capacity(work.answer);
    for length in &work.lengths {
        match key.sign(&vec![b'x'; *length]) {
            Ok(signature) => body.extend_from_slice(signature.as_ref()),
            Err(_) => return HttpResponse::InternalServerError().finish(),
        }
    }
    body.resize(work.answer, b'x');
    HttpResponse::Ok().content_type("application/json").body(body)
}
