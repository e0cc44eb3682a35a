//! What `bv-cms serve` remembers never outlives what it is told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

const TOKENS: &str = "/bv/account/v1/accounts/api-tokens";
const LIVES: &str = "/bv/cms/v1/lives";

fn bv_cms(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bv-cms"));
    let database_url = format!("sqlite:{}", folder.join("bv-cms.db").display());
    command.env("BV_CMS_DATABASE_URL", database_url).args(arguments).stdin(Stdio::null());
    command
}

/// Runs a command that must succeed and returns what it prints.
fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = bv_cms(folder, arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A running server with an organisation and its admin; dropped, it is killed.
struct Server {
    child: Child,
    address: String,
    organisation: String,
    account: String,
    token: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let organisation = printed(folder, &["org", "create", "--name", "Organisation"]);
        let account = printed(folder, &["account", "create", "--name", "Account"]);
        become_member(folder, &organisation, &account, "admin");
        let token =
            printed(folder, &["api-token", "create", "--account", &account, "--name", "Token"]);
        let serve = ["--log-format", "json", "serve", "--listen", "127.0.0.1:0"];
        let mut command = bv_cms(folder, &[&serve, arguments].concat());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        log.read_line(&mut line).unwrap();
        let event: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
        let address = event["address"].as_str().unwrap().to_owned();
        child.stderr = Some(log.into_inner());
        Self { child, address, organisation, account, token }
    }

    async fn send(&self, token: &str, method: &str, path: &str, body: Value) -> (u16, Value) {
        let client = awc::Client::default();
        let url = format!("http://{}{path}", self.address);
        let request = client
            .request(method.parse().unwrap(), url)
            .insert_header(("authorization", format!("Bearer {token}")))
            .insert_header(("x-bv-org-id", self.organisation.as_str()));
        let mut response = request.send_json(&body).await.unwrap();
        let bytes = response.body().await.unwrap();
        (response.status().as_u16(), serde_json::from_slice(&bytes).unwrap_or_default())
    }

    /// Makes an API token with another; its id and its secret.
    async fn child_of(&self, token: &str) -> (String, String) {
        let (status, made) = self.send(token, "POST", TOKENS, json!({ "name": "child" })).await;
        assert_eq!(status, 200, "{made}");
        (made["id"].as_str().unwrap().to_owned(), made["token"].as_str().unwrap().to_owned())
    }

    async fn live(&self) -> String {
        let live = json!({ "live": {
            "type": "LIVE_TYPE_LIVE",
            "broadcast_mode": "BROADCAST_MODE_DVR",
            "resolution": "LIVE_RESOLUTION_HD",
            "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } },
            "interaction": { "poll_enabled": true },
        } });
        let (status, created) = self.send(&self.token, "POST", LIVES, live).await;
        assert_eq!(status, 200, "{created}");
        created["live"]["id"].as_str().unwrap().to_owned()
    }

    async fn mint(&self, token: &str, live: &str) -> (u16, Value) {
        let path = format!("{LIVES}/{live}/interaction/tokens:admin");
        self.send(token, "POST", &path, json!({})).await
    }
}

fn become_member(folder: &Path, organisation: &str, account: &str, role: &str) {
    let member = ["member", "add", "--org", organisation, "--account", account, "--role", role];
    printed(folder, &member);
}

#[actix_rt::test]
async fn a_token_that_was_deleted_opens_nothing_from_then_on() {
    let folder = tempfile::tempdir().unwrap();
    // Nothing would be forgotten by itself while the test runs.
    let server = Server::start(
        folder.path(),
        &["--cache-seconds", "60", "--limit-failed-authentications", "0"],
    );
    let live = server.live().await;
    for _ in 0..20 {
        let (id, child) = server.child_of(&server.token).await;
        let (_, grandchild) = server.child_of(&child).await;
        for token in [&child, &grandchild, &child, &grandchild] {
            assert_eq!(server.mint(token, &live).await.0, 200);
        }
        let path = format!("{TOKENS}/{id}");
        assert_eq!(server.send(&server.token, "DELETE", &path, json!({})).await.0, 200);
        for token in [&child, &grandchild, &child] {
            assert_eq!(server.mint(token, &live).await.0, 401);
        }
    }
}

#[actix_rt::test]
async fn a_change_of_a_live_is_seen_by_the_next_request() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &["--cache-seconds", "60"]);
    let live = server.live().await;
    let (_, tokens) = server.mint(&server.token, &live).await;
    assert_ne!(tokens["poll_token"], "");
    let cancel = format!("{LIVES}/{live}:cancel");
    assert_eq!(server.send(&server.token, "POST", &cancel, json!({})).await.0, 200);
    let (status, tokens) = server.mint(&server.token, &live).await;
    assert_eq!((status, &tokens["poll_token"]), (200, &json!("")), "there is nothing to manage");
}

#[actix_rt::test]
async fn what_another_process_writes_is_seen_in_time() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &["--cache-seconds", "1"]);
    let live = server.live().await;
    for role in ["viewer", "admin", "viewer"] {
        // What is read now is remembered, and what the command line says comes after it.
        let before = server.mint(&server.token, &live).await.0;
        become_member(folder.path(), &server.organisation, &server.account, role);
        actix_rt::time::sleep(Duration::from_secs(1)).await;
        let after = server.mint(&server.token, &live).await.0;
        let expected = if role == "viewer" { (200, 403) } else { (403, 200) };
        assert_eq!((before, after), expected, "{role}");
    }
}

#[actix_rt::test]
async fn without_a_cache_it_is_seen_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &["--cache-seconds", "0"]);
    let live = server.live().await;
    assert_eq!(server.mint(&server.token, &live).await.0, 200);
    become_member(folder.path(), &server.organisation, &server.account, "viewer");
    assert_eq!(server.mint(&server.token, &live).await.0, 403);
}
