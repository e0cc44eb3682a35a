//! The exit codes are the same everywhere, and a failure of the tool is never green.

use std::io;
use std::process::{Command, Output};

fn xtask(arguments: &[&str]) -> io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output()
}

#[test]
fn the_contract_is_clean_in_every_shape() {
    for (format, begins) in [
        ("text", "no findings"),
        ("json", "{"),
        ("junit", "<?xml"),
        ("github", "no findings"),
        ("sarif", "{"),
    ] {
        let output = xtask(&["lint", "--format", format]).unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{text}");
        assert!(text.starts_with(begins), "{format}: {text}");
    }
}

#[test]
fn what_cannot_run_exits_with_101_and_prints_no_report() {
    for arguments in [
        &["lint", "--format", "xml"][..],
        &["lint", "--no-such-flag"],
        &["no-such-command"],
        &[],
        &["explain", "componet-unused"],
        &["breaking", "--base", "no-such-revision"],
    ] {
        let output = xtask(arguments).unwrap();
        assert_eq!(output.status.code(), Some(101), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn rules_are_listed_and_explained() {
    let listed = xtask(&["rules"]).unwrap();
    assert_eq!(listed.status.code(), Some(0));
    let listed = String::from_utf8(listed.stdout).unwrap();
    for line in listed.lines() {
        let id = line.split(' ').next().unwrap();
        let explained = xtask(&["explain", id]).unwrap();
        assert_eq!(explained.status.code(), Some(0), "{line}");
    }
    assert!(listed.lines().count() > 50);
    let error = String::from_utf8(xtask(&["explain", "componet-unused"]).unwrap().stderr).unwrap();
    assert!(error.contains("component-unused"), "{error}");
    assert_eq!(xtask(&["--help"]).unwrap().status.code(), Some(0));
}
