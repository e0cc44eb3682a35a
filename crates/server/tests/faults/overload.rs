//! More than the server takes on. What it lets in is served as fast as ever, and what it holds of the
//! bodies of others has a bound.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;

use super::client::{Client, LIVES, UNLIMITED};
use super::ledger::creation;
use crate::binary::{Server, database_url};

/// How many clients there are, none of which sends a request before the last was answered.
const CLIENTS: u32 = 48;
/// How many requests the server lets in at once.
const LET_IN: &str = "--limit-under-way=4";
/// For how long they ask.
const TIME: Duration = Duration::from_secs(2);

/// How long the median of what was let in took, and how many requests were not. Writes wait for each
/// other, so that who is let in waits for all who were let in before.
async fn ask(client: &Client, server: &Server, names: &AtomicU32) -> (Duration, usize) {
    let clients = (0..CLIENTS).map(async |_| {
        let (mut served, mut shed) = (Vec::new(), 0);
        let begun = Instant::now();
        while begun.elapsed() < TIME {
            let name = format!("live-{}", names.fetch_add(1, Ordering::Relaxed));
            let asked = Instant::now();
            let answer = client.ask(server, "POST", LIVES, &creation(1, &name)).await;
            if answer.status == 503 {
                answer.is_unavailable("ERROR_REASON_UNAVAILABLE");
                shed += 1;
                actix_rt::time::sleep(Duration::from_millis(50)).await;
            } else {
                answer.success();
                served.push(asked.elapsed());
            }
        }
        (served, shed)
    });
    let asked = join_all(clients).await;
    let shed = asked.iter().map(|(_, shed)| shed).sum();
    let mut served: Vec<_> = asked.into_iter().flat_map(|(served, _)| served).collect();
    served.sort_unstable();
    (served[served.len() / 2], shed)
}

#[actix_rt::test]
async fn what_is_let_in_does_not_wait_for_what_is_too_much() {
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let url = database_url(folder.path());
    let names = AtomicU32::new(0);
    // The same twice, without and with the limit.
    let unlimited = Server::serve(&url, &UNLIMITED);
    let (crowded, shed) = ask(&client, &unlimited, &names).await;
    assert_eq!(shed, 0, "it has no limit");
    drop(unlimited.stop());
    let without: Vec<_> =
        UNLIMITED.into_iter().filter(|it| !it.starts_with("--limit-under-way")).collect();
    let limited = Server::serve(&url, &[&without[..], &[LET_IN]].concat());
    let client = client.with_new_connections();
    let (let_in, shed) = ask(&client, &limited, &names).await;
    println!("{let_in:?} with the limit, {shed} refused; {crowded:?} without");
    assert!(shed > 0, "everybody was let in");
    assert!(let_in * 3 < crowded, "{let_in:?} with the limit, {crowded:?} without");
    limited.stop();
}

/// What a process holds in memory, in bytes.
#[cfg(target_os = "linux")]
fn resident_bytes(server: &Server) -> usize {
    let status = format!("/proc/{}/status", server.child.id());
    let status = std::fs::read_to_string(status).unwrap();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    resident.trim().strip_suffix(" kB").unwrap().trim().parse::<usize>().unwrap() * 1024
}

#[cfg(target_os = "linux")]
#[actix_rt::test]
async fn bodies_that_do_not_end_hold_no_more_than_so_many_may() {
    const BODY: usize = 64 * 1024;
    const AT_ONCE: usize = 100;
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let server = Server::serve(&database_url(folder.path()), &["--limit-account-under-way=100"]);
    client.get(&server, LIVES).await.success();
    let before = resident_bytes(&server);
    let part = vec![b' '; BODY - 1];
    let mut streams: Vec<TcpStream> = (0..4 * AT_ONCE)
        .map(|_| {
            let mut stream = client.begin(&server, "POST", LIVES, BODY);
            // Who is refused may have been left by now.
            let _ = stream.write_all(&part);
            stream
        })
        .collect();
    actix_rt::time::sleep(Duration::from_millis(500)).await;
    let held = resident_bytes(&server).saturating_sub(before);
    // A buffer grows by doubling, and each connection has buffers of its own.
    let most = AT_ONCE * 3 * BODY + streams.len() * BODY;
    assert!(held > AT_ONCE * BODY / 2, "{held} bytes: it does not read them");
    assert!(held < most, "{held} bytes for {AT_ONCE} bodies of {BODY}");
    let mut refused = 0;
    for stream in &mut streams {
        stream.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
        let mut status = [0; 12];
        let read = stream.read_exact(&mut status);
        refused += usize::from(read.is_ok() && &status == b"HTTP/1.1 503");
    }
    assert_eq!(refused, streams.len() - AT_ONCE);
    drop(streams);
    actix_rt::time::sleep(Duration::from_millis(200)).await;
    client.get(&server, LIVES).await.success();
}

#[cfg(target_os = "linux")]
#[actix_rt::test]
async fn pages_that_nobody_reads_are_held_once() {
    const PAGES: usize = 16;
    const CLIENTS: usize = 20;
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let server = Server::serve(&database_url(folder.path()), &[]);
    client.get(&server, LIVES).await.success();
    let before = resident_bytes(&server);
    let page = "GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nhost: x\r\n\r\n".repeat(PAGES);
    let streams: Vec<TcpStream> = (0..CLIENTS)
        .map(|_| {
            let mut stream = TcpStream::connect(&server.address).unwrap();
            stream.write_all(page.as_bytes()).unwrap();
            stream
        })
        .collect();
    actix_rt::time::sleep(Duration::from_secs(1)).await;
    let held = resident_bytes(&server).saturating_sub(before);
    println!("{held} bytes for {CLIENTS} who do not read");
    assert!(held < CLIENTS * 512 * 1024, "{held} bytes for {CLIENTS} who do not read");
    let asked = Instant::now();
    assert_eq!(client.get(&server, "/healthz").await.status, 200);
    assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
    drop(streams);
}
