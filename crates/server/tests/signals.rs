//! What the real binary does when it is asked to stop.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod binary;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Duration;

use binary::{Server, bv_cms, database_url, end, signal};

#[test]
fn a_demo_leaves_nothing_behind_however_early_it_is_stopped() {
    for name in ["TERM", "HUP", "INT", "TERM", "HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let mut demo = bv_cms()
            .args(["demo", "--json", "--port", "0"])
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(demo.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_ne!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "it stores elsewhere");
        signal(&demo, name);
        assert!(end(&mut demo).success(), "{name}");
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}

#[test]
fn a_server_leaves_one_file_however_early_it_is_stopped() {
    for (round, name) in ["TERM", "HUP", "INT", "TERM", "HUP", "TERM"].into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bv-cms.db");
        let mut server = bv_cms()
            .args(["serve", "--listen", "127.0.0.1:0", "--drain-seconds", "0"])
            .args(["--database-url", &database_url(folder.path())])
            .args(["--issuer", "https://cms.example.com"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while !file.exists() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(10) * u32::try_from(round).unwrap());
        signal(&server, name);
        assert!(end(&mut server).success(), "{name}, round {round}");
        let left = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name());
        let left: Vec<_> = left.filter(|name| name != "bv-cms.db-lock").collect();
        assert_eq!(left, ["bv-cms.db"], "{name}, round {round}");
    }
}

#[test]
fn a_server_finishes_what_is_under_way() {
    for name in ["TERM", "HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Server::serve(&database_url(folder.path()), &[]);
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let head = "POST /bv/cms/v1/lives HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
                    authorization: Bearer x\r\ncontent-length: 2\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        // Once it reads the body, it is under way.
        std::thread::sleep(Duration::from_millis(200));
        signal(&server.child, name);
        std::thread::sleep(Duration::from_millis(200));
        stream.write_all(b"{}").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 401"), "{name}: {answer}");
        let mut log = String::new();
        server.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        assert!(end(&mut server.child).success() && log.contains("\"stopped\""), "{name}: {log}");
    }
}

#[test]
fn a_server_that_shall_outlive_its_terminal_does() {
    let folder = tempfile::tempdir().unwrap();
    let address = binary::free_address();
    let child = Command::new("nohup")
        .arg(env!("CARGO_BIN_EXE_bv-cms"))
        .args(["serve", "--listen", &address, "--database-url", &database_url(folder.path())])
        .env("BV_CMS_DRAIN_SECONDS", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut server = Server { child, address };
    let mut line = String::new();
    let mut log = BufReader::new(server.child.stderr.take().unwrap());
    while !line.contains("serving") {
        line.clear();
        assert_ne!(log.read_line(&mut line).unwrap(), 0, "it does not serve");
    }
    signal(&server.child, "HUP");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(server.child.try_wait().unwrap(), None);
    assert!(TcpStream::connect(&server.address).is_ok());
    signal(&server.child, "TERM");
    assert!(end(&mut server.child).success());
}
