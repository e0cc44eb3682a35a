//! The binary as a process, for the tests of it.

#![allow(dead_code, reason = "each program of tests needs a part of it")]

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use serde_json::{Value, json};

pub(crate) fn bv_cms() -> Command {
    let program = env!("CARGO_BIN_EXE_bv-cms");
    // Whoever runs the tests may ignore SIGHUP, as `nohup` does, which every process inherits.
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("env");
        command.args(["--default-signal=HUP", program]);
        command
    } else {
        Command::new(program)
    };
    command.env_remove("BV_CMS_DATABASE_URL").stdin(Stdio::null());
    // A test that waits for that says so itself.
    command.env("BV_CMS_DRAIN_SECONDS", "0");
    command
}

pub(crate) fn output(arguments: &[&str]) -> Output {
    bv_cms().args(arguments).output().unwrap()
}

/// Runs a command that must succeed and returns the one line it prints.
pub(crate) fn line(arguments: &[&str]) -> String {
    let output = output(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    text.trim().to_owned()
}

/// A running server; dropped, it is killed.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    pub(crate) fn serve(database_url: &str, arguments: &[&str]) -> Self {
        Self::serve_by(bv_cms(), database_url, arguments)
    }

    /// The same by a command that runs the binary in a way of its own.
    pub(crate) fn serve_by(mut command: Command, database_url: &str, arguments: &[&str]) -> Self {
        let mut child = command
            .args(["--log-format", "json", "serve", "--listen", "127.0.0.1:0"])
            .args(["--database-url", database_url])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        log.read_line(&mut line).unwrap();
        let event: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
        child.stderr = Some(log.into_inner());
        Self { child, address: event["address"].as_str().unwrap().to_owned() }
    }

    /// Asks it to stop and returns what it still wrote to its log.
    pub(crate) fn stop(mut self) -> String {
        signal(&self.child, "TERM");
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        assert!(self.child.wait().unwrap().success(), "{log}");
        log
    }

    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Value,
    ) -> (u16, awc::http::header::HeaderMap, Value) {
        let client = awc::Client::default();
        let url = format!("http://{}{path}", self.address);
        let mut request = client.request(method.parse().unwrap(), url);
        for header in headers {
            request = request.insert_header(*header);
        }
        let mut response = request.send_json(&body).await.unwrap();
        let bytes = response.body().await.unwrap();
        let json = serde_json::from_slice(&bytes).unwrap_or_default();
        (response.status().as_u16(), response.headers().clone(), json)
    }
}

pub(crate) fn database_url(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("bv-cms.db").display())
}

/// An organisation with an editor; returns the organisation's id and the API token.
pub(crate) fn bootstrap(database_url: &str) -> (String, String) {
    let database = ["--database-url", database_url];
    let create = |what: &[&str]| line(&[what, &database[..]].concat());
    let organisation = create(&["org", "create", "--name", "Organisation"]);
    let account = create(&["account", "create", "--name", "Account"]);
    let member = output(
        &[
            &["member", "add", "--org", &organisation, "--account", &account, "--role", "editor"],
            &database[..],
        ]
        .concat(),
    );
    assert!(member.status.success(), "{}", String::from_utf8_lossy(&member.stderr));
    let token = create(&["api-token", "create", "--account", &account, "--name", "Token"]);
    (organisation, token)
}

pub(crate) fn live() -> Value {
    json!({ "live": {
        "type": "LIVE_TYPE_LIVE",
        "broadcast_mode": "BROADCAST_MODE_DVR",
        "resolution": "LIVE_RESOLUTION_HD",
        "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } },
        "interaction": { "poll_enabled": true },
    } })
}

/// Sends a signal, such as `TERM`.
pub(crate) fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
}

/// An address that nobody listens on, for a server that cannot say which one it took.
pub(crate) fn free_address() -> String {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// Waits for the end of a process, which has to come soon.
pub(crate) fn end(child: &mut Child) -> ExitStatus {
    for _ in 0..1500 {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    child.kill().unwrap();
    panic!("it does not end");
}
