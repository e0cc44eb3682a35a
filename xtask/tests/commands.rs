//! The commands as people and pipelines see them: what they print, and how they exit.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Command, Output, Stdio};
use std::{fs, thread};

use bv_cms::demo::{DemoToken, ORGANISATION};
use bv_cms_findings::{Format, sarif_violations};
use bv_cms_tests::world::play;
use serde_json::Value;

/// The contract of the tree that these tests belong to.
fn contract() -> String {
    let package = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs this");
    format!("{package}/../openapi/bv-cms.yaml")
}

fn xtask(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    // Whoever runs the tests may have credentials of their own.
    for name in ["BV_CMS_TOKEN", "BV_CMS_VIEWER_TOKEN", "BV_CMS_OUTSIDER_TOKEN"] {
        command.env_remove(name);
    }
    command.args(arguments).output().expect("the program runs")
}

#[track_caller]
fn exits_with(code: i32, arguments: &[&str]) -> String {
    let output = xtask(arguments);
    let [out, err] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{out}\n{err}");
    format!("{out}\n{err}")
}

/// Runs a command in every shape, and reads what programs read.
fn exits_in_every_shape_with(code: i32, arguments: &[&str]) {
    for format in Format::ALL {
        let output = xtask(&[arguments, &["--format", format.name()]].concat());
        let text = String::from_utf8(output.stdout).expect("reports are UTF-8");
        assert_eq!(output.status.code(), Some(code), "{arguments:?} {format:?}\n{text}");
        let json = || serde_json::from_str::<Value>(&text).expect("it is JSON");
        let has_findings = code == 1;
        match format {
            Format::Text => assert_eq!(text.contains("error["), has_findings, "{text}"),
            Format::Json => {
                assert_eq!(json()["summary"]["errors"] != 0, has_findings, "{text}");
            }
            Format::Junit => assert_eq!(text.contains("<failure "), has_findings, "{text}"),
            Format::Github => assert_eq!(text.contains("::error "), has_findings, "{text}"),
            Format::Sarif => {
                assert_eq!(sarif_violations(&json()), [""; 0]);
                let results = json()["runs"][0]["results"].as_array().expect("a list").len();
                assert_eq!(results > 0, has_findings, "{text}");
            }
        }
    }
}

#[test]
fn what_is_in_order_exits_with_0() {
    for command in ["lint", "check"] {
        exits_in_every_shape_with(0, &[command]);
    }
    exits_in_every_shape_with(0, &["breaking", "--base", &contract()]);
    assert!(exits_with(0, &["mutants"]).contains("no findings"));
    exits_with(0, &["--help"]);
}

#[test]
fn every_rule_that_is_listed_is_explained() {
    let listed = exits_with(0, &["rules"]);
    let rules = listed.lines().filter_map(|line| line.split_whitespace().next());
    for rule in rules.clone() {
        let explained = exits_with(0, &["explain", rule]);
        assert!(explained.contains("How to waive it"), "{explained}");
    }
    for rule in ["schema-invalid", "derived-differs", "tag-undeclared", "breaking-version"] {
        assert!(rules.clone().any(|listed| listed == rule), "{rule}");
    }
}

/// As `cargo xtask rules | head` does.
#[test]
fn whoever_reads_may_stop() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("rules").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = command.spawn().expect("the program runs");
    drop(program.stdout.take());
    let output = program.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), said.as_ref()), (Some(0), ""));
}

#[test]
fn what_is_found_exits_with_1() {
    let folder = tempfile::tempdir().expect("a folder");
    let base = folder.path().join("base.yaml");
    let text = fs::read_to_string(contract()).expect("the contract can be read");
    // Whoever called it without credentials is refused now.
    let open = text.replacen("security:\n  - api_token: []\n", "security: []\n", 1);
    assert_ne!(open, text);
    fs::write(&base, open).expect("the base can be written");
    exits_in_every_shape_with(1, &["breaking", "--base", base.to_str().expect("a name")]);
}

#[test]
fn what_could_not_run_exits_with_101() {
    let nobody = ["conform", "--base-url", "http://127.0.0.1:1", "--token", "t", "--org", "o"];
    for (arguments, why) in [
        (&["lint", "--format", "xml"][..], "one of text, json, junit, github, sarif"),
        (&["lint", "--no-such-flag"], "unexpected argument"),
        (&["no-such-command"], "unrecognized subcommand"),
        (&[], "Usage"),
        (&["explain", "conform-bodie"], "did you mean conform-body"),
        (&["breaking", "--base", "no-such-revision"], "there is no file `no-such-revision`"),
        (&nobody, "does not answer"),
    ] {
        let said = exits_with(101, arguments);
        assert!(said.contains(why), "{said}");
        assert!(said.starts_with('\n'), "a report is printed: {said}");
    }
}

/// Passes everything on, but calls what is not found gone. Returns its address.
fn with_410_for_404(server: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let server = TcpStream::connect(&server).expect("the server listens");
            let (requests, to_server) = (client.try_clone(), server.try_clone());
            thread::spawn(move || pass(requests.expect("a handle"), to_server.expect("a handle")));
            thread::spawn(move || pass(server, client));
        }
    });
    format!("http://{address}")
}

fn pass(mut from: TcpStream, mut to: TcpStream) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        let old = b"HTTP/1.1 404 ";
        if buffer[..length].starts_with(old) {
            buffer[..old.len()].copy_from_slice(b"HTTP/1.1 410 ");
        }
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}

#[test]
fn a_server_elsewhere_is_held_against_the_contract() {
    play(async |world| {
        let base_url = world.base_url().to_owned();
        let run = move || {
            let organisation = ORGANISATION.to_string();
            let token = DemoToken::Admin.secret();
            let by = ["--org", &organisation, "--token", token.expose()];
            let conform = |base_url, row| {
                [&["conform", "--base-url", base_url, "--row", row][..], &by].concat()
            };
            let run = |code, arguments: Vec<&str>| {
                exits_in_every_shape_with(code, &arguments);
                exits_with(code, &arguments)
            };
            let said = run(0, conform(&base_url, "GetLive::404"));
            assert!(said.contains("1 conform, 0 differ, 0 not run"), "{said}");
            let said = exits_with(101, &conform(&base_url, "GetLive::500"));
            assert!(said.contains("says nothing about the server"), "{said}");
            let host = base_url.trim_start_matches("http://").to_owned();
            let gone = with_410_for_404(host);
            let said = run(1, conform(&gone, "GetLive::404"));
            assert!(said.contains("error[conform-"), "{said}");
            assert!(said.contains("curl -sS -i -X GET"), "{said}");
            assert!(!said.contains(token.expose()), "{said}");
        };
        actix_rt::task::spawn_blocking(run).await.expect("the commands run");
    });
}
