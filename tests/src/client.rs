//! An HTTP client that sends whatever it is told to.

use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, HeaderValue};
use bv_cms_conformance::{Answer, Request};

/// More than any answer is long, in bytes.
const ANSWER_LIMIT: usize = 1024 * 1024;

/// Sends a request, over a connection of its own and with an API token if one is given, and reads
/// the answer.
///
/// # Errors
/// When no whole answer comes; says why.
pub async fn send(
    base_url: &str,
    request: &Request,
    token: Option<&str>,
) -> Result<Answer, String> {
    let method = Method::from_bytes(request.method.as_bytes()).expect("a method");
    let client = awc::Client::builder().disable_redirects().finish();
    let mut sent = client.request(method, format!("{base_url}{}", request.target()));
    if let Some(token) = token {
        sent = sent.insert_header(("authorization", format!("Bearer {token}")));
    }
    for (name, value) in &request.headers {
        sent = sent.append_header((name.as_str(), value.as_str()));
    }
    let answer = match &request.body {
        Some(body) => sent.send_body(body.clone()).await,
        None => sent.send().await,
    };
    let mut answer = answer.map_err(|error| error.to_string())?;
    let headers = headers(answer.headers());
    let body = answer.body().limit(ANSWER_LIMIT).await.map_err(|error| error.to_string())?;
    Ok(Answer { status: answer.status().as_u16(), headers, body: body.to_vec() })
}

/// The headers by their names in lower case, sorted.
pub(crate) fn headers(map: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &HeaderValue| value.to_str().expect("headers are plain text").to_owned();
    let mut headers: Vec<(String, String)> =
        map.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
    headers.sort();
    headers
}
