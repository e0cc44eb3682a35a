//! An HTTP client that sends whatever it is told to.

use std::time::Duration;

use bv_cms_conformance::run::Server;
use bv_cms_conformance::{Answer, Request};
use ureq::http;
use ureq::tls::{RootCerts, TlsConfig};

/// How long to wait for a connection.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);

/// How long to wait for a whole answer.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// More than any answer is long, in bytes.
const LENGTH_LIMIT: u64 = 4 * 1024 * 1024;

/// A server at an address.
pub(crate) struct Client {
    agent: ureq::Agent,
    base_url: String,
}

impl Client {
    pub(crate) fn of(base_url: &str) -> Self {
        // The authorities that the machine trusts: a staging deployment often has its own.
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let configuration = ureq::Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // Every request has a connection of its own: none suffers from the one before.
            .max_idle_connections(0)
            .timeout_connect(Some(CONNECT_LIMIT))
            .timeout_global(Some(ANSWER_LIMIT))
            .user_agent("cargo xtask conform")
            .build();
        Self { agent: configuration.into(), base_url: base_url.to_owned() }
    }
}

impl Server for Client {
    fn send(&mut self, request: &Request, token: Option<&str>) -> Result<Answer, String> {
        let mut sent = http::Request::builder().method(request.method.as_str()).uri(format!(
            "{}{}",
            self.base_url,
            request.target()
        ));
        if let Some(token) = token {
            sent = sent.header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in &request.headers {
            sent = sent.header(name, value);
        }
        let text = |error: http::Error| error.to_string();
        let answer = match &request.body {
            Some(body) => self.agent.run(sent.body(body.as_slice()).map_err(text)?),
            None => self.agent.run(sent.body(()).map_err(text)?),
        };
        let mut answer = answer.map_err(|error| error.to_string())?;
        let mut headers: Vec<(String, String)> = answer
            .headers()
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes());
                (name.as_str().to_owned(), value.into_owned())
            })
            .collect();
        headers.sort();
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(LENGTH_LIMIT).read_to_vec();
        Ok(Answer { status, headers, body: body.map_err(|error| error.to_string())? })
    }

    fn wait(&mut self, time: Duration) {
        std::thread::sleep(time);
    }
}
