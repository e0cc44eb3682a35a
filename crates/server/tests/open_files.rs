//! How many connections the real binary can have.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod binary;

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use binary::{Server, database_url};

/// A command that may have so many files open, and so many if it asks for more.
fn with_files(limits: &str) -> Command {
    let mut command = Command::new("prlimit");
    command.args([&format!("--nofile={limits}"), env!("CARGO_BIN_EXE_bv-cms")]);
    command
}

#[test]
fn it_takes_all_files_that_it_is_granted() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve_by(with_files("256:4096"), &database_url(folder.path()), &[]);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.child.id())).unwrap();
    let files = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let numbers: Vec<_> = files.split_whitespace().skip(3).collect();
    assert_eq!(numbers, ["4096", "4096", "files"]);
}

#[test]
fn who_grants_too_few_is_told() {
    for (limits, is_told) in [("64:64", true), ("64:4096", false)] {
        let mut demo = with_files(limits)
            .args(["demo", "--json", "--port", "0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(demo.stdout.take().unwrap()).read_line(&mut line).unwrap();
        binary::signal(&demo, "TERM");
        assert!(binary::end(&mut demo).success());
        let log = std::io::read_to_string(demo.stderr.take().unwrap()).unwrap();
        assert_eq!(log.contains("ulimit -n"), is_told, "{limits}: {log}");
    }
}
