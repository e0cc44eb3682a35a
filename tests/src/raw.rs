//! Answers as they are on the wire. Clients tidy up what they read: they lower the names of headers,
//! and drop a body that must not be there.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use actix_web::web::block;
use bv_cms_conformance::{Answer, Request};
use bv_cms_token::ApiToken;

use crate::identity::secret;

/// An answer, unparsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawAnswer {
    /// Its first line.
    pub status_line: String,
    /// The lines of its headers, sorted: their order is another one each time.
    pub headers: Vec<String>,
    /// Everything after the empty line.
    pub body: String,
}

impl RawAnswer {
    /// Splits what was read from a connection.
    ///
    /// # Errors
    /// When it is no answer.
    pub fn of(bytes: Vec<u8>) -> Result<Self, String> {
        let text = String::from_utf8(bytes).map_err(|error| format!("no text: {error}"))?;
        let (head, body) = text.split_once("\r\n\r\n").ok_or("nothing ends the headers")?;
        let mut lines = head.split("\r\n").map(str::to_owned);
        let status_line = lines.next().unwrap_or_default();
        let mut headers: Vec<_> = lines.collect();
        headers.sort();
        Ok(Self { status_line, headers, body: body.to_owned() })
    }

    /// The answer as clients read it.
    ///
    /// # Errors
    /// When its first line has no status.
    pub fn parsed(self) -> Result<Answer, String> {
        let status = self.status_line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| format!("`{}` has no status", self.status_line))?;
        let headers = self.headers.iter().filter_map(|line| line.split_once(": "));
        let mut headers: Vec<_> =
            headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        headers.sort();
        Ok(Answer { status, headers, body: self.body.into_bytes() })
    }
}

/// Sends a request over a connection of its own, and reads until the server closes it.
pub async fn exchange(base_url: &str, request: &Request) -> RawAnswer {
    let address = address(base_url);
    let bytes = written(request, address);
    exchange_bytes(address, bytes).await
}

/// Sends a request but for its end, which never comes, and reads until the server closes the
/// connection.
pub async fn exchange_part(base_url: &str, request: &Request) -> RawAnswer {
    let address = address(base_url);
    let mut bytes = written(request, address);
    bytes.pop();
    exchange_bytes(address, bytes).await
}

fn address(base_url: &str) -> &str {
    base_url.strip_prefix("http://").expect("no TLS here")
}

/// Sends bytes over a connection of their own, and reads until the server closes it.
pub async fn exchange_bytes(address: &str, bytes: Vec<u8>) -> RawAnswer {
    let (address, said) = (address.to_owned(), String::from_utf8_lossy(&bytes).into_owned());
    let read = block(move || {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        // A server may answer before it has read a body that is too large, and read no more.
        let sent = stream.write_all(&bytes);
        let mut answer = Vec::new();
        match stream.read_to_end(&mut answer) {
            Err(error) if sent.is_ok() => Err(error),
            _ => Ok(answer),
        }
    });
    let answer = read.await.expect("nobody panics here");
    let answer = answer.unwrap_or_else(|error| panic!("{said}: {error}"));
    RawAnswer::of(answer).unwrap_or_else(|error| panic!("{said}: {error}"))
}

fn written(request: &Request, address: &str) -> Vec<u8> {
    let mut head = format!("{} {} HTTP/1.1\r\n", request.method, request.target());
    let mut add = |name: &str, value: &str| {
        for part in [name, ": ", value, "\r\n"] {
            head.push_str(part);
        }
    };
    add("host", address);
    add("connection", "close");
    if let Some(token) = secret(request.identity).as_ref().map(ApiToken::expose) {
        add("authorization", &format!("Bearer {token}"));
    }
    for (name, value) in &request.headers {
        add(name, value);
    }
    let body = request.body.as_deref().unwrap_or_default();
    if request.body.is_some() {
        add("content-length", &body.len().to_string());
    }
    head.push_str("\r\n");
    [head.as_bytes(), body].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_split_and_not_read() {
        let answer = RawAnswer::of(b"HTTP/1.1 200 OK\r\nB: 1\r\na: 2\r\n\r\n{ }\r\n\r\n".to_vec());
        let answer = answer.expect("an answer");
        assert_eq!(answer.status_line, "HTTP/1.1 200 OK");
        assert_eq!(answer.headers, ["B: 1", "a: 2"]);
        assert_eq!(answer.body, "{ }\r\n\r\n");
        assert!(RawAnswer::of(b"HTTP/1.1 200 OK\r\n".to_vec()).is_err());
    }
}
