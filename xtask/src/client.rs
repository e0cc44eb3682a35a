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
        Self::patient(base_url, ANSWER_LIMIT)
    }

    fn patient(base_url: &str, limit: Duration) -> Self {
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
            .timeout_global(Some(limit))
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
        // Methods that are for sending something say so when it is nothing (RFC 9110, section 8.6).
        let nothing =
            matches!(request.method.as_str(), "POST" | "PUT" | "PATCH").then_some(&[][..]);
        let answer = match request.body.as_deref().or(nothing) {
            Some(body) => self.agent.run(sent.body(body).map_err(text)?),
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

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// Sends a request to a server that reads it and answers this; says what it has read, too.
    fn exchange(request: &Request, answer: &'static str) -> (String, Result<Answer, String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        let server = thread::spawn(move || {
            let (mut connection, _) = listener.accept().unwrap();
            connection.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
            let mut heard = Vec::new();
            // It ends when nothing more comes.
            let _ = connection.read_to_end(&mut heard);
            connection.write_all(answer.as_bytes()).unwrap();
            String::from_utf8(heard).unwrap()
        });
        let mut client = Client::patient(&base_url, Duration::from_secs(5));
        let answer = client.send(request, Some("secret"));
        (server.join().unwrap(), answer)
    }

    #[test]
    fn an_answer_is_what_came() {
        let request = Request::new("GET", "/lives");
        let (heard, answer) = exchange(
            &request,
            "HTTP/1.1 302 Found\r\nlocation: /\r\nX-A: 1\r\nx-a: 2\r\ncontent-length: 2\r\n\r\n{}",
        );
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (302, &b"{}"[..]));
        let headers: Vec<_> =
            answer.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(
            headers,
            [("content-length", "2"), ("location", "/"), ("x-a", "1"), ("x-a", "2")]
        );
        assert!(heard.starts_with("GET /lives HTTP/1.1\r\n"), "{heard}");
        assert!(heard.contains("\r\nauthorization: Bearer secret\r\n"), "{heard}");
    }

    #[test]
    fn a_request_is_sent_as_it_is() {
        const ANSWER: &str = "HTTP/1.1 204 No Content\r\n\r\n";
        let mut request = Request::new("PATCH", "/lives");
        request.set_query("items_per_page", "1000");
        assert!(exchange(&request, ANSWER).0.starts_with("PATCH /lives?items_per_page=1000 "));
        for method in ["POST", "PUT", "PATCH", "GET", "DELETE", "OPTIONS"] {
            let (heard, _) = exchange(&Request::new(method, "/lives"), ANSWER);
            let says = heard.contains("\r\ncontent-length: 0\r\n");
            assert_eq!(says, method.starts_with('P'), "{heard}");
            assert!(!heard.contains("transfer-encoding"), "{heard}");
        }
        request.set_method("GET");
        request.body = Some(b"{".to_vec());
        let (heard, answer) = exchange(&request, ANSWER);
        assert!(heard.ends_with("\r\n\r\n{"), "{heard}");
        assert!(!heard.contains("content-type"), "{heard}");
        assert_eq!(answer.unwrap().status, 204);
    }

    #[test]
    fn less_than_an_answer_is_none() {
        let request = Request::new("GET", "/lives");
        for answer in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"] {
            let (_, answer) = exchange(&request, answer);
            assert!(answer.is_err(), "{answer:?}");
        }
    }

    #[test]
    fn nobody_waits_for_ever() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        let mut client = Client::patient(&base_url, Duration::from_millis(200));
        let error = client.send(&Request::new("GET", "/lives"), None).unwrap_err();
        assert!(error.contains("timeout"), "{error}");
    }
}
