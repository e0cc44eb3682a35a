//! The log of the real binary: what an operator finds in it, and that nothing depends on it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod binary;

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::Stdio;
use std::time::Duration;

use actix_rt::net::TcpStream as AsyncTcpStream;
use actix_rt::time::sleep;
use serde_json::{Value, json};

use binary::{Server, bootstrap, bv_cms, database_url, end, free_address, live, signal};

/// A server whose standard error is what is given. It is there once it answers.
fn serve_with(stderr: Stdio, url: &str) -> Server {
    let address = free_address();
    let child = bv_cms()
        .args(["--log-format", "json", "serve", "--listen", &address, "--database-url", url])
        .args(["--limit-address", "0"])
        .stderr(stderr)
        .spawn()
        .unwrap();
    let server = Server { child, address };
    for _ in 0..1000 {
        if TcpStream::connect(&server.address).is_ok() {
            return server;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("nobody listens on {}", server.address);
}

/// Creates a live, which takes every part of a request.
async fn create(server: &Server, organisation: &str, token: &str) -> u16 {
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str()), ("x-bv-org-id", organisation)];
    server.send("POST", "/bv/cms/v1/lives", &headers, live()).await.0
}

/// The events of a log in JSON.
fn events(log: &str) -> Vec<Value> {
    log.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
        .collect()
}

/// Those that tell of requests.
fn access(log: &str) -> Vec<Value> {
    events(log).into_iter().filter(|event| event["target"] == "bv_cms::access").collect()
}

#[actix_rt::test]
async fn a_log_that_nobody_takes_is_nobody_elses_matter() {
    let folder = tempfile::tempdir().unwrap();
    let url = database_url(folder.path());
    let (organisation, token) = bootstrap(&url);
    let full = File::options().write(true).open("/dev/full").unwrap();
    for stderr in [Stdio::piped(), full.into()] {
        let mut server = serve_with(stderr, &url);
        // As `2>&1 | head -1` does it.
        if let Some(log) = server.child.stderr.take() {
            BufReader::new(log).read_line(&mut String::new()).unwrap();
        }
        for _ in 0..20 {
            assert_eq!(create(&server, &organisation, &token).await, 200);
        }
        signal(&server.child, "TERM");
        assert!(end(&mut server.child).success());
    }
}

#[test]
fn a_pipe_that_is_not_read_blocks_nobody_and_tells_later_what_was_lost() {
    // More than the pipe and the server keep together.
    const REQUESTS: usize = 12_000;
    let folder = tempfile::tempdir().unwrap();
    let mut server = serve_with(Stdio::piped(), &database_url(folder.path()));
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    let ask = |stream: &mut TcpStream, answers: &mut BufReader<TcpStream>, count: usize| {
        let request = "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
        stream.write_all(request.repeat(count).as_bytes()).unwrap();
        let mut answered = 0;
        while answered < count {
            let mut line = String::new();
            assert_ne!(answers.read_line(&mut line).unwrap(), 0, "after {answered} answers");
            // The body before it ends without a new line.
            answered += usize::from(line.contains("HTTP/1.1 200"));
        }
    };
    for _ in 0..REQUESTS / 100 {
        ask(&mut stream, &mut answers, 100);
    }
    let mut log = server.child.stderr.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        log.read_to_string(&mut text).unwrap();
        text
    });
    // What waited is taken first; only then there is room for what tells of the rest.
    std::thread::sleep(Duration::from_millis(500));
    ask(&mut stream, &mut answers, 1);
    drop((stream, answers));
    signal(&server.child, "TERM");
    assert!(end(&mut server.child).success());
    let log = reader.join().unwrap();
    let told: u64 = events(&log).iter().filter_map(|event| event["lost"].as_u64()).sum();
    let told = usize::try_from(told).unwrap();
    assert!(told > 0, "nothing was lost");
    assert_eq!(access(&log).len() + told, REQUESTS + 1);
}

#[actix_rt::test]
async fn a_line_tells_who_asked_for_what_and_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let url = database_url(folder.path());
    let (organisation, token) = bootstrap(&url);
    let server = Server::serve(&url, &["--trusted-proxy", "127.0.0.1"]);
    let authorization = format!("Bearer {token}");
    let headers = [
        ("authorization", authorization.as_str()),
        ("x-bv-org-id", &organisation),
        ("x-forwarded-for", "198.51.100.7, 192.0.2.1"),
        ("cookie", "secret-cookie"),
    ];
    let path = "/bv/cms/v1/lives?filter.name=secret-name";
    let (status, answered, _) = server.send("GET", path, &headers, Value::Null).await;
    assert_eq!(status, 200);
    let nobody = "0de30000-0000-4000-8000-000000000001";
    let elsewhere = [headers[0], ("x-bv-org-id", nobody)];
    assert_eq!(server.send("GET", "/bv/cms/v1/lives", &elsewhere, Value::Null).await.0, 403);
    let long = "X".repeat(60_000);
    assert_eq!(server.send(&long, "/bv/cms/v1/lives", &[], Value::Null).await.0, 405);
    assert_eq!(server.send("GET", "/nowhere?secret-query", &[], Value::Null).await.0, 404);
    let log = server.stop();
    let lines = access(&log);
    let [list, refused, method, nowhere] = &lines[..] else { panic!("{log}") };
    assert_eq!(list["method"], "GET");
    assert_eq!(list["operation_id"], "ListLives");
    assert_eq!(list["status"], 200);
    assert!(list["duration_ms"].as_f64().is_some_and(|time| time > 0.0), "{list}");
    assert_eq!(list["request_id"], answered.get("x-request-id").unwrap().to_str().unwrap());
    assert_eq!(list["client_address"], "192.0.2.1");
    assert_eq!(list["organisation_id"], organisation);
    for who in ["account_id", "api_token_id"] {
        assert_eq!(list[who].as_str().map(str::len), Some(36), "{list}");
    }
    for nothing in ["reason", "cause", "outcome", "route"] {
        assert_eq!(list[nothing], Value::Null, "{list}");
    }
    assert_eq!(refused["reason"], "ERROR_REASON_MEMBERSHIP_MISSING");
    assert_eq!(refused["client_address"], "127.0.0.1");
    assert_eq!(refused["organisation_id"], nobody);
    assert_eq!(refused["api_token_id"], list["api_token_id"]);
    assert_eq!(method["method"], "X".repeat(32));
    assert_eq!(nowhere["reason"], "ERROR_REASON_ROUTE_NOT_FOUND");
    assert!(!log.contains("secret") && !log.contains(&token[4..]), "{log}");
}

#[actix_rt::test]
async fn clients_that_leave_have_their_line_too() {
    const REQUESTS: usize = 100;
    let folder = tempfile::tempdir().unwrap();
    let url = database_url(folder.path());
    let (organisation, token) = bootstrap(&url);
    let server = Server::serve(&url, &[]);
    let body = live().to_string();
    let request = format!(
        "POST /bv/cms/v1/lives HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\
         x-bv-org-id: {organisation}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    for _ in 0..REQUESTS {
        let stream = AsyncTcpStream::connect(&server.address).await.unwrap();
        // Closed so, a connection is reset: what is under way is given up.
        stream.set_zero_linger().unwrap();
        let mut stream = stream.into_std().unwrap();
        stream.set_nonblocking(false).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        sleep(Duration::from_millis(3)).await;
    }
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str()), ("x-bv-org-id", &organisation)];
    sleep(Duration::from_secs(1)).await;
    let (_, _, lives) = server.send("GET", "/bv/cms/v1/lives", &headers, Value::Null).await;
    let made = lives["pagination"]["total_items"].as_u64().unwrap_or_else(|| panic!("{lives}"));
    let log = server.stop();
    let lines = access(&log);
    let lines: Vec<_> = lines.iter().filter(|line| line["method"] == "POST").collect();
    let left: Vec<_> = lines.iter().filter(|line| line["outcome"] == "client closed").collect();
    assert!(lines.len() as u64 >= made, "{} lines for {made} lives", lines.len());
    assert!(!left.is_empty(), "every client was answered: {log}");
    for line in left {
        assert_eq!(line["status"], 499, "{line}");
        assert_eq!(line["client_address"], "127.0.0.1", "{line}");
    }
}

#[test]
fn what_is_no_http_is_no_error_of_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve(&database_url(folder.path()), &[]);
    for garbage in ["\u{16}\u{3}\u{1}", "GET / HTTP/9.9\r\n\r\n", "SSH-2.0-x\r\n", "\0\0\0\r\n\r\n"]
    {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(garbage.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let _ = stream.read_to_end(&mut Vec::new());
    }
    let log = server.stop();
    let loud: Vec<_> = events(&log).into_iter().filter(|event| event["level"] != "INFO").collect();
    assert_eq!(json!(loud), json!([]));
}

#[test]
fn lines_for_people_tell_the_most_of_a_request_in_eighty_columns() {
    let folder = tempfile::tempdir().unwrap();
    let address = free_address();
    let child = bv_cms()
        .args(["serve", "--listen", &address, "--database-url", &database_url(folder.path())])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut server = Server { child, address };
    let mut log = BufReader::new(server.child.stderr.take().unwrap());
    let mut line = String::new();
    log.read_line(&mut line).unwrap();
    assert!(line.contains(" INFO bv_cms::serve: serving; "), "{line}");
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
    line.clear();
    log.read_line(&mut line).unwrap();
    let (time, rest) = line.split_once(' ').unwrap();
    assert_eq!(time.len(), "2026-01-31T08:00:00.000Z".len(), "{line}");
    let rest = rest.trim_start();
    assert!(rest.starts_with("INFO bv_cms::access: GET GetHealth 200 "), "{line}");
    assert!(line.find("ms client_address=127.0.0.1").is_some_and(|column| column < 80), "{line}");
}
