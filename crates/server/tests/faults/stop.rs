//! A server that is asked to stop while it has work. Readiness comes first, then the listener closes,
//! and what is under way is finished.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::client::{Client, LIVES, READY};
use super::ledger::{Live, State, creation, settings};
use crate::binary::{Server, database_url, end, signal};

/// How long the server serves on.
const DRAIN: Duration = Duration::from_secs(1);

#[actix_rt::test]
async fn a_server_that_stops_is_not_ready_first_and_finishes_what_is_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let serve = |drain| Server::serve(&database_url(folder.path()), &["--drain-seconds", drain]);
    let mut server = serve("1");
    let mut live = Live::new("slow".to_owned());
    let create = ("POST", LIVES, &creation(1, "slow"));
    assert!(live.write((&client, &server), create, State::created(1)).await);
    assert_eq!(client.get(&server, READY).await.status, 200);

    // Its body takes longer than the server serves on.
    let body = settings(2, "slow").to_string();
    let path = format!("{LIVES}/{}", live.id);
    let mut slow = client.begin(&server, "PUT", &path, body.len());
    std::thread::sleep(Duration::from_millis(200));
    signal(&server.child, "TERM");
    let told = Instant::now();
    let (red, noticed) = client.wait_for_readiness(&server, 503, DRAIN / 2).await;
    red.is_unavailable("ERROR_REASON_UNAVAILABLE");
    assert!(noticed < DRAIN / 2, "readiness is not first: {noticed:?}");
    // Whoever has not seen that yet is served as ever, on connections that are new.
    let fresh = client.with_new_connections();
    let mut late = Live::new("late".to_owned());
    let create = ("POST", LIVES, &creation(3, "late"));
    assert!(late.write((&fresh, &server), create, State::created(3)).await);
    fresh.mint(&server, &live.id).await.success();
    assert!(told.elapsed() < DRAIN, "this machine is too slow to see anything");

    while TcpStream::connect(&server.address).is_ok() {
        assert!(told.elapsed() < 5 * DRAIN, "it still takes connections");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(told.elapsed() > DRAIN * 9 / 10, "it served on for {:?} only", told.elapsed());
    assert_eq!(server.child.try_wait().unwrap(), None, "a request is under way");
    slow.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(end(&mut server.child).success());

    let mut left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["bv-cms.db", "bv-cms.db-lock"], "a write-ahead log is left");
    let server = serve("0");
    live.acknowledged = Some(State::created(2));
    live.check(&client, &server).await;
    late.check(&client, &server).await;
}

#[actix_rt::test]
async fn who_does_not_want_to_wait_says_so_twice() {
    for second in ["TERM", "INT"] {
        let folder = tempfile::tempdir().unwrap();
        let client = Client::of(folder.path());
        let url = database_url(folder.path());
        let mut server = Server::serve(&url, &["--drain-seconds", "300"]);
        signal(&server.child, "TERM");
        client.wait_for_readiness(&server, 503, Duration::from_secs(5)).await;
        signal(&server.child, second);
        assert!(end(&mut server.child).success(), "{second}");
    }
}
