//! What a client can do to a connection: be slow, never end, never read. None of it lasts.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::web::block;
use bv_cms::{Deadlines, HttpOptions, Mode, RequestDeadlines};
use bv_cms_conformance::Identity;
use bv_cms_tests::identity::secret;
use bv_cms_tests::world::{listen, play_in_process};

/// Long enough for a slow machine to be in time, short enough for a test.
const WAIT: Duration = Duration::from_millis(300);

/// After this long nothing that is bounded by [`WAIT`] is still going on.
const OVER: Duration = Duration::from_secs(10);

const DEADLINES: Deadlines = Deadlines {
    head: WAIT,
    keep_alive: WAIT,
    request: RequestDeadlines { body: WAIT, answer: Duration::from_secs(30) },
    write: WAIT,
};

/// Lets a client that blocks talk to a server with short deadlines.
fn talk<T: Send + 'static>(client: impl FnOnce(TcpStream) -> T + Send + 'static) -> T {
    talk_within(DEADLINES, client)
}

fn talk_within<T: Send + 'static>(
    deadlines: Deadlines,
    client: impl FnOnce(TcpStream) -> T + Send + 'static,
) -> T {
    play_in_process(async |world| {
        let options = HttpOptions { deadlines, mode: Mode::Demo };
        let (base_url, handle) = listen(Arc::clone(&world.services), options).expect("a port");
        let address = base_url.strip_prefix("http://").expect("no TLS here").to_owned();
        let told = block(move || {
            let stream = TcpStream::connect(address).expect("it listens");
            stream.set_read_timeout(Some(OVER)).expect("a time");
            stream.set_write_timeout(Some(OVER)).expect("a time");
            client(stream)
        });
        let told = told.await.expect("the client does not panic");
        handle.stop(false).await;
        told
    })
}

/// Everything until the server ends the connection.
fn read_to_end(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        // What is in the way of the end when the server closes with something unread.
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("the server does not end the connection: {error}"),
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// Reads one answer, whose body is as long as it says.
fn read_answer(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut byte = [0];
    while !answer.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).expect("a head");
        answer.push(byte[0]);
    }
    let head = String::from_utf8(answer).expect("text");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.map_or(0, |length| length.parse().expect("a number"))];
    stream.read_exact(&mut body).expect("a body");
    head + &String::from_utf8_lossy(&body)
}

fn send(stream: &mut TcpStream, text: &str) {
    stream.write_all(text.as_bytes()).expect("the server listens");
}

const HEALTH: &str = "GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n";

#[test]
fn a_head_that_does_not_end_is_refused_also_after_an_answer() {
    for before in [0, 1, 2] {
        let told = talk(move |mut stream| {
            for _ in 0..before {
                send(&mut stream, HEALTH);
                assert!(read_answer(&mut stream).starts_with("HTTP/1.1 200 "));
            }
            send(&mut stream, "GET /healthz HTTP/1.1\r\nx: ");
            read_to_end(&mut stream)
        });
        assert!(told.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{before} before: {told}");
        assert!(told.contains("ERROR_REASON_REQUEST_TIMEOUT"), "{told}");
    }
}

#[test]
fn a_head_that_comes_byte_by_byte_has_no_more_time_than_another() {
    let (told, took) = talk(|mut stream| {
        let begun = Instant::now();
        // A byte now and then, and never the last one.
        while begun.elapsed() < OVER && stream.write_all(b"x").is_ok() {
            std::thread::sleep(WAIT / 10);
        }
        (read_to_end(&mut stream), begun.elapsed())
    });
    assert!(took < OVER, "{told}");
}

#[test]
fn a_connection_on_which_nothing_comes_ends_without_a_word() {
    assert_eq!(talk(|mut stream| read_to_end(&mut stream)), "");
    let after_an_answer = talk(|mut stream| {
        send(&mut stream, HEALTH);
        read_answer(&mut stream);
        read_to_end(&mut stream)
    });
    assert_eq!(after_an_answer, "");
}

fn create_live(identity: Identity, headers: &str) -> String {
    let token = secret(identity).map(|token| token.expose().to_owned()).unwrap_or_default();
    format!(
        "POST /bv/cms/v1/lives HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {token}\r\n\
         x-bv-org-id: 0de30000-0000-4000-8000-000000000001\r\n\
         content-type: application/json\r\n{headers}\r\n\r\n"
    )
}

#[test]
fn a_body_that_does_not_end_is_refused() {
    for drips in [false, true] {
        let told = talk(move |mut stream| {
            send(&mut stream, &create_live(Identity::Admin, "content-length: 1000"));
            send(&mut stream, "{ ");
            let begun = Instant::now();
            while drips && begun.elapsed() < 2 * WAIT && stream.write_all(b" ").is_ok() {
                std::thread::sleep(WAIT / 20);
            }
            read_to_end(&mut stream)
        });
        assert!(told.starts_with("HTTP/1.1 408 "), "{drips}: {told}");
        assert_eq!(told.matches("HTTP/1.1 ").count(), 1, "one request, one answer: {told}");
    }
}

#[test]
fn a_body_that_is_too_long_is_refused_before_it_is_read() {
    let told = talk(|mut stream| {
        send(&mut stream, &create_live(Identity::Admin, "content-length: 1000000000"));
        read_to_end(&mut stream)
    });
    assert!(told.starts_with("HTTP/1.1 413 "), "{told}");
    assert_eq!(told.matches("HTTP/1.1 ").count(), 1, "one request, one answer: {told}");
}

#[test]
fn what_is_left_of_a_refused_body_does_not_hold_the_connection() {
    let told = talk(|mut stream| {
        send(&mut stream, &create_live(Identity::Unknown, "content-length: 100"));
        send(&mut stream, "{ ");
        read_to_end(&mut stream)
    });
    assert!(told.starts_with("HTTP/1.1 401 "), "{told}");
    assert_eq!(told.matches("HTTP/1.1 ").count(), 1, "one request, one answer: {told}");
}

#[test]
fn what_is_left_of_a_body_that_nobody_wants_is_no_request() {
    let told = talk(|mut stream| {
        send(&mut stream, "GET /healthz HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{ ");
        read_to_end(&mut stream)
    });
    assert!(told.starts_with("HTTP/1.1 200 "), "{told}");
    assert_eq!(told.matches("HTTP/1.1 ").count(), 1, "one request, one answer: {told}");
}

#[test]
fn no_body_is_read_on_after_a_refusal() {
    // What the buffers of both ends hold, and no more.
    const AT_MOST: usize = 8 * 1024 * 1024;
    let chunk = format!("{:x}\r\n{}\r\n", 65_536, "x".repeat(65_536));
    let taken = talk(move |mut stream| {
        send(&mut stream, &create_live(Identity::Unknown, "transfer-encoding: chunked"));
        let mut taken = 0;
        while taken <= 10 * AT_MOST && stream.write_all(chunk.as_bytes()).is_ok() {
            taken += chunk.len();
        }
        taken
    });
    assert!(taken <= AT_MOST, "{taken} bytes were taken");
}

#[test]
fn a_client_that_does_not_read_is_left() {
    let page = "GET /openapi.yaml HTTP/1.1\r\nhost: a\r\n\r\n";
    let took = talk(move |mut stream| {
        let begun = Instant::now();
        // The answers fill every buffer on the way; then the requests do.
        while begun.elapsed() < OVER && stream.write_all(page.as_bytes()).is_ok() {}
        begun.elapsed()
    });
    assert!(took < OVER, "the connection is still open");
}

#[test]
fn an_answer_that_is_being_taken_is_not_cut_by_the_time_for_the_next_request() {
    const PAGES: usize = 16;
    let page = "GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nhost: a\r\n\r\n";
    let told = talk_within(Deadlines { write: OVER, ..DEADLINES }, move |mut stream| {
        // More than the buffers on the way hold.
        send(&mut stream, &page.repeat(PAGES));
        std::thread::sleep(4 * WAIT);
        read_to_end(&mut stream)
    });
    assert_eq!(told.matches("HTTP/1.1 200 ").count(), PAGES, "{} bytes", told.len());
}

/// RFC 9110, section 10.1.1: a final answer instead of `100 Continue` tells the client to keep its body.
#[test]
fn a_client_that_asks_first_is_told_to_send_its_body_only_when_that_is_read() {
    let unwanted = [
        (Identity::Unknown, "content-length: 2", "401"),
        (Identity::Viewer, "content-length: 2", "403"),
        (Identity::Admin, "content-length: 1000000000", "413"),
    ];
    for (identity, length, status) in unwanted {
        let head = create_live(identity, &format!("expect: 100-continue\r\n{length}"));
        let told = talk(move |mut stream| {
            send(&mut stream, &head);
            read_answer(&mut stream)
        });
        assert!(told.starts_with(&format!("HTTP/1.1 {status} ")), "{length}: {told}");
    }
    let (interim, answer, next) = talk(|mut stream| {
        send(
            &mut stream,
            &create_live(Identity::Admin, "expect: 100-continue\r\ncontent-length: 2"),
        );
        let interim = read_answer(&mut stream);
        send(&mut stream, "{}");
        let answer = read_answer(&mut stream);
        send(&mut stream, HEALTH);
        (interim, answer, read_answer(&mut stream))
    });
    assert_eq!(interim, "HTTP/1.1 100 Continue\r\n\r\n");
    assert!(answer.contains("ERROR_REASON_BODY_INVALID"), "{answer}");
    assert!(next.starts_with("HTTP/1.1 200 "), "{next}");
}

/// Who does not wait for the answer to it has it in its place all the same.
#[test]
fn an_expectation_in_the_midst_of_other_requests_is_met() {
    let told = talk(|mut stream| {
        let create = create_live(Identity::Admin, "expect: 100-continue\r\ncontent-length: 2");
        send(&mut stream, &format!("{HEALTH}{create}{{}}{HEALTH}"));
        [(); 4].map(|()| read_answer(&mut stream)[9..12].to_owned())
    });
    assert_eq!(told, ["200", "100", "400", "200"]);
}
