//! A client that takes a server which dies for what happens.

use std::io::Write as _;
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::binary::{Server, bootstrap, database_url};

pub(crate) const LIVES: &str = "/bv/cms/v1/lives";
pub(crate) const TOKENS: &str = "/bv/account/v1/accounts/api-tokens";
pub(crate) const READY: &str = "/readyz";

/// No limits: what is tested is not how much is let in.
pub(crate) const UNLIMITED: [&str; 9] = [
    "--limit-address=0",
    "--limit-account=0",
    "--limit-api-token=0",
    "--limit-failed-authentications=0",
    "--limit-under-way=0",
    "--limit-account-under-way=0",
    "--cache-seconds=0",
    "--drain-seconds=0",
    "--token-lifetime=3600",
];

/// After what time a client gives up. Longer than a server waits for anything.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer: its status and its body.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    pub(crate) body: Value,
}

impl Answer {
    /// The `reason` of an error.
    pub(crate) fn reason(&self) -> &str {
        let details = self.body["details"].as_array().map(Vec::as_slice).unwrap_or_default();
        details.iter().find_map(|detail| detail["reason"].as_str()).unwrap_or_default()
    }

    /// The body of a success.
    pub(crate) fn success(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        self.body
    }

    /// Fails unless it is the documented answer of a server that cannot do it now.
    pub(crate) fn is_unavailable(&self, reason: &str) {
        assert_eq!((self.status, self.reason()), (503, reason), "{}", self.body);
        assert_eq!((&self.body["code"], self.retry_after.as_deref()), (&json!(14), Some("1")));
        let shown = self.body.to_string();
        assert!(!shown.contains("SQLite") && !shown.contains("database"), "a cause: {shown}");
    }
}

/// An editor of an organisation.
#[derive(Clone)]
pub(crate) struct Client {
    http: awc::Client,
    organisation: String,
    token: String,
}

impl Client {
    /// Fills the database in a folder.
    pub(crate) fn of(folder: &Path) -> Self {
        let (organisation, token) = bootstrap(&database_url(folder));
        let http = awc::Client::builder().timeout(PATIENCE).finish();
        Self { http, organisation, token }
    }

    /// The same with another API token.
    pub(crate) fn with(&self, token: &str) -> Self {
        Self { token: token.to_owned(), ..self.clone() }
    }

    /// The same, who has no connection yet.
    pub(crate) fn with_new_connections(&self) -> Self {
        Self { http: awc::Client::builder().timeout(PATIENCE).finish(), ..self.clone() }
    }

    /// Sends a request without its body.
    pub(crate) fn begin(
        &self,
        server: &Server,
        method: &str,
        path: &str,
        length: usize,
    ) -> TcpStream {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let Self { organisation, token, .. } = self;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\nauthorization: Bearer \
             {token}\r\nx-bv-org-id: {organisation}\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\n\r\n",
            server.address
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }

    /// The answer, or nothing when the server went away before it was complete.
    pub(crate) async fn try_ask(
        &self,
        server: &Server,
        method: &str,
        path: &str,
        body: &Value,
    ) -> Option<Answer> {
        let url = format!("http://{}{path}", server.address);
        let request = self
            .http
            .request(method.parse().unwrap(), url)
            .insert_header(("authorization", format!("Bearer {}", self.token)))
            .insert_header(("x-bv-org-id", self.organisation.as_str()));
        let mut response = match method {
            "GET" | "DELETE" => request.send().await.ok()?,
            _ => request.send_json(body).await.ok()?,
        };
        let bytes = response.body().await.ok()?;
        let retry_after = response.headers().get("retry-after");
        let retry_after = retry_after.map(|value| value.to_str().unwrap().to_owned());
        let body = serde_json::from_slice(&bytes).unwrap();
        Some(Answer { status: response.status().as_u16(), retry_after, body })
    }

    pub(crate) async fn ask(
        &self,
        server: &Server,
        method: &str,
        path: &str,
        body: &Value,
    ) -> Answer {
        let answer = self.try_ask(server, method, path, body).await;
        answer.unwrap_or_else(|| panic!("no answer to {method} {path}"))
    }

    pub(crate) async fn get(&self, server: &Server, path: &str) -> Answer {
        self.ask(server, "GET", path, &Value::Null).await
    }

    /// Mints the tokens of a live.
    pub(crate) async fn mint(&self, server: &Server, live: &str) -> Answer {
        let path = format!("{LIVES}/{live}/interaction/tokens:admin");
        self.ask(server, "POST", &path, &json!({})).await
    }

    /// Waits until `/readyz` has this status. The answer is how long that took.
    pub(crate) async fn wait_for_readiness(
        &self,
        server: &Server,
        status: u16,
        at_most: Duration,
    ) -> (Answer, Duration) {
        let begun = Instant::now();
        loop {
            let answer = self.get(server, READY).await;
            if answer.status == status {
                return (answer, begun.elapsed());
            }
            assert!(begun.elapsed() < at_most, "{READY} is not {status}: {}", answer.body);
            actix_rt::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
