//! `cargo xtask conform` as it is typed: what could not run never looks as if all were well.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::Command;
use std::thread;

const SECRET: &str = "bvt_a-secret-of-somebody";

/// Runs the command, and says how it ended and everything it printed.
fn conform(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["conform", "--org", "0de30000-0000-4000-8000-000000000001"])
        .args(arguments)
        .env_remove("BV_CMS_TOKEN")
        .output()
        .expect("it starts");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("text"))
}

/// The address of a server that answers this to one request.
fn server(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let base_url = format!("http://{}", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("a client");
        // A request without a body is a few hundred bytes, which come at once.
        let _ = connection.read(&mut [0; 4096]).expect("a request");
        connection.write_all(answer.as_bytes()).expect("a listener");
    });
    base_url
}

#[test]
fn what_is_not_such_a_server_is_not_judged() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let page = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5\r\n\r\nHello";
    let refusal = "HTTP/1.1 401 Unauthorized\r\ncontent-length: 2\r\n\r\n{}";
    for (base_url, said) in [
        (format!("http://{nobody}"), "does not answer: "),
        (server(""), "does not answer: "),
        (server(page), "is not a server of this API: GET /bv/cms/v1/lives is answered with 200"),
        (server(refusal), "refuses the API token"),
    ] {
        let (code, text) = conform(&["--base-url", &base_url, "--token", SECRET]);
        assert_eq!(code, Some(101), "{text}");
        assert!(text.starts_with(&format!("could not run: {base_url} {said}")), "{text}");
        assert!(!text.contains(SECRET), "{text}");
    }
}

#[test]
fn a_mistyped_command_runs_nothing() {
    let base_url = ["--base-url", "http://127.0.0.1"];
    for (arguments, said) in [
        (&[&base_url[..], &["--token", ""]].concat()[..], "an API token is text without spaces"),
        (&base_url, "--token <TOKEN>"),
        (&["--base-url", "127.0.0.1", "--token", SECRET], "an address is like"),
        (&[&base_url[..], &["--token", SECRET, "--row", "Nope"]].concat(), "contains `Nope`"),
    ] {
        let (code, text) = conform(arguments);
        assert_eq!(code, Some(101), "{text}");
        assert!(text.contains(said) && !text.contains(SECRET), "{text}");
    }
}
