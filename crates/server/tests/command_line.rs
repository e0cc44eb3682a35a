//! The binary as operators and newcomers use it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use bv_cms_core::ApiTokenStore as _;
use serde_json::{Value, json};

mod binary;

use binary::{Server, bootstrap, bv_cms, database_url, live, output};

#[actix_rt::test]
async fn an_operator_bootstraps_serves_mints_and_stops() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let (organisation, token) = bootstrap(&database_url);
    let server = Server::serve(&database_url, &["--issuer", "https://cms.example"]);
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str()), ("x-bv-org-id", &organisation)];

    let (status, _, created) = server.send("POST", "/bv/cms/v1/lives", &headers, live()).await;
    assert_eq!(status, 200, "{created}");
    let id = created["live"]["id"].as_str().unwrap();
    let path = format!("/bv/cms/v1/lives/{id}/interaction/tokens:admin");
    let (status, _, tokens) = server.send("POST", &path, &headers, json!({})).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(tokens["chatroom_token"], "");
    let minted = tokens["poll_token"].as_str().unwrap();
    assert_eq!(minted.split('.').count(), 3);

    let log = server.stop();
    assert!(log.contains("\"stopped\""), "it stops in an orderly way: {log}");
    assert!(log.contains("CreateLiveAdminInteractionToken"), "requests are logged: {log}");
    assert!(!log.contains(&token[4..]), "the log holds an API token");
    assert!(!log.contains(minted), "the log holds an interaction token");

    // What was written is still there, and so is the key that signed.
    let server = Server::serve(&database_url, &["--signing-algorithm", "ES256"]);
    let (status, _, _) = server.send("POST", &path, &headers, json!({})).await;
    assert_eq!(status, 200);
    let (_, _, keys) = server.send("GET", "/.well-known/jwks.json", &[], Value::Null).await;
    let algorithms: Vec<_> =
        keys["keys"].as_array().unwrap().iter().map(|key| &key["alg"]).collect();
    assert_eq!(algorithms, ["ES256", "EdDSA"]);
}

/// The names of the files in a folder, in order.
fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// All that a database is when nobody has it open. The lock is empty and tells who opens it.
const CLOSED: [&str; 2] = ["bv-cms.db", "bv-cms.db-lock"];

#[actix_rt::test]
async fn stopped_or_done_nothing_is_left_beside_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let (organisation, token) = bootstrap(&database_url);
    assert_eq!(files(folder.path()), CLOSED, "after the command line");
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str()), ("x-bv-org-id", &organisation)];
    for stop in 1..=5 {
        let server = Server::serve(&database_url, &[]);
        for _ in 0..stop {
            let (status, ..) = server.send("POST", "/bv/cms/v1/lives", &headers, live()).await;
            assert_eq!(status, 200);
        }
        server.stop();
        assert_eq!(files(folder.path()), CLOSED, "after stop {stop}");
    }
    let occupied = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = occupied.local_addr().unwrap().to_string();
    let refused = output(&["serve", "--listen", &address, "--database-url", &database_url]);
    assert!(!refused.status.success());
    assert_eq!(files(folder.path()), CLOSED, "after a server that could not listen");
}

#[actix_rt::test]
async fn a_backup_of_a_database_that_is_served_can_be_served() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let (organisation, token) = bootstrap(&database_url);
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str()), ("x-bv-org-id", &organisation)];
    let server = Server::serve(&database_url, &[]);
    let (_, _, created) = server.send("POST", "/bv/cms/v1/lives", &headers, live()).await;
    let copy = folder.path().join("copy.db").display().to_string();
    let backup = ["backup", "--database-url", &database_url, &copy];
    assert!(output(&backup).status.success());
    let refused = output(&backup);
    let message = String::from_utf8(refused.stderr).unwrap();
    assert!(!refused.status.success() && message.contains("is there already"), "{message}");

    let server = Server::serve(&format!("sqlite:{copy}"), &[]);
    let path = format!("/bv/cms/v1/lives/{}", created["live"]["id"].as_str().unwrap());
    let (status, _, shown) = server.send("GET", &path, &headers, Value::Null).await;
    assert_eq!((status, shown), (200, created));
}

#[test]
fn no_command_writes_to_the_database_of_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let (url, file) = (database_url(folder.path()), folder.path().join("bv-cms.db"));
    bootstrap(&url);
    let mut bytes = std::fs::read(&file).unwrap();
    // The application id (https://www.sqlite.org/fileformat.html, section 1.3): that of Fossil.
    bytes[68..72].copy_from_slice(&252_006_675_u32.to_be_bytes());
    std::fs::write(&file, &bytes).unwrap();
    for arguments in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["org", "create", "--name", "Organisation"],
        &["account", "create", "--name", "Account"],
        &["backup", "copy.db"],
    ] {
        let refused = output(&[arguments, &["--database-url", &url]].concat());
        let message = String::from_utf8(refused.stderr).unwrap();
        assert!(!refused.status.success(), "{arguments:?}");
        assert!(message.contains("of another program"), "{arguments:?}: {message}");
        assert!(std::fs::read(&file).unwrap() == bytes, "{arguments:?} wrote to it");
    }
}

#[actix_rt::test]
async fn serve_knows_no_well_known_credentials() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let (organisation, _) = bootstrap(&database_url);
    let server = Server::serve(&database_url, &[]);
    let admin = bv_cms::demo::DemoToken::Admin.secret();
    let authorization = format!("Bearer {}", admin.expose());
    let headers = [("authorization", authorization.as_str()), ("x-bv-org-id", &organisation)];
    let (status, _, error) = server.send("GET", "/bv/cms/v1/lives", &headers, Value::Null).await;
    assert_eq!(status, 401);
    assert_eq!(error["details"][0]["reason"], "ERROR_REASON_TOKEN_UNKNOWN");
}

#[actix_rt::test]
async fn serve_refuses_a_database_of_the_demo() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let store = bv_cms_store::SqliteStore::open(&database_url).await.unwrap();
    bv_cms::demo::seed(&store, &bv_cms::system::SystemClock).await.unwrap();
    store.close().await;
    let refused = output(&["serve", "--listen", "127.0.0.1:0", "--database-url", &database_url]);
    assert!(!refused.status.success());
    let message = String::from_utf8(refused.stderr).unwrap();
    assert!(message.contains("well-known"), "{message}");
}

#[actix_rt::test]
async fn browsers_may_call_from_the_allowed_origins_only() {
    let folder = tempfile::tempdir().unwrap();
    let allowed = ["--allowed-origin", "https://console.example"];
    let server = Server::serve(&database_url(folder.path()), &allowed);
    let preflight = async |origin: &str| {
        let headers = [
            ("origin", origin),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization,x-bv-org-id,content-type"),
        ];
        server.send("OPTIONS", "/bv/cms/v1/lives", &headers, Value::Null).await
    };
    let (status, headers, _) = preflight("https://console.example").await;
    assert_eq!(status, 200);
    assert_eq!(headers.get("access-control-allow-origin").unwrap(), "https://console.example");
    let (status, headers, error) = preflight("https://elsewhere.example").await;
    assert_eq!(status, 400);
    assert!(!headers.contains_key("access-control-allow-origin"));
    assert_eq!(error["details"][0]["reason"], "ERROR_REASON_PREFLIGHT_REFUSED");
    let origin = [("origin", "https://elsewhere.example")];
    let (status, headers, _) = server.send("GET", "/healthz", &origin, Value::Null).await;
    assert_eq!(status, 200, "the browser decides, by the missing header");
    assert!(!headers.contains_key("access-control-allow-origin"));
}

#[test]
fn the_demo_prints_one_line_of_json_first() {
    let mut child =
        bv_cms().args(["demo", "--json", "--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let summary: Value = serde_json::from_str(&line).unwrap();
    let keys = |value: &Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&summary), ["base_url", "lives", "org_id", "tokens"]);
    assert_eq!(keys(&summary["tokens"]), ["admin", "expired", "outsider", "viewer"]);
    assert_eq!(keys(&summary["lives"]), ["all", "chat_only", "none", "poll_only"]);
    assert!(summary["base_url"].as_str().unwrap().starts_with("http://127.0.0.1:"));
}

#[test]
fn mistakes_are_told_with_what_to_do() {
    for (arguments, told) in [
        (&["demo", "--host", "0.0.0.0"][..], "bv-cms serve"),
        (&["serve"], "--database-url"),
        (&["serve", "--database-url", "postgres://localhost/x"], "sqlite:"),
        (&["serve", "--database-url", "sqlite:/nowhere/at/all.db"], "/nowhere/at/all.db"),
        (&["serve", "--database-url", "sqlite:x.db", "--token-lifetime", "59"], "60"),
        (&["serve", "--database-url", "sqlite:x.db", "--signing-algorithm", "RS256"], "ES256"),
        (&["serve", "--database-url", "sqlite:x.db", "--allowed-origin", "*"], "name those"),
        (&["serve", "--database-url", "sqlite:x.db", "--listen", "0.0.0.0:0"], "--issuer"),
        (&["serve", "--database-url", "sqlite:x.db", "--listen", "[::]:0"], "--issuer"),
        (&["serve", "--database-url", "sqlite:x.db", "--issuer", ""], "https://cms.example.com"),
        (&["serve", "--database-url", "sqlite:x.db", "--trusted-proxy", "proxy"], "10.0.0.0/8"),
        (&["serve", "--database-url", "sqlite:x.db", "--allowed-origin", "https://a/"], "slash"),
        (&["--log", "a=b=c", "serve", "--database-url", "sqlite:x.db"], "BV_CMS_LOG"),
    ] {
        let output = output(arguments);
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        assert!(message.contains(told), "{arguments:?}: {message}");
    }
}

#[test]
fn a_member_of_nothing_is_told_what_to_make_first() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let nobody = "0de30000-0000-4000-8000-000000000001";
    let member = ["member", "add", "--org", nobody, "--account", nobody, "--role", "admin"];
    let token = ["api-token", "create", "--account", nobody, "--name", "Token"];
    for (arguments, told) in [(&member[..], "bv-cms org create"), (&token, "bv-cms account create")]
    {
        let refused = output(&[arguments, &["--database-url", &database_url]].concat());
        let message = String::from_utf8(refused.stderr).unwrap();
        assert!(!refused.status.success() && message.contains(told), "{message}");
    }
}

#[cfg(unix)]
#[actix_rt::test]
async fn what_cannot_be_printed_is_an_error_that_says_what_was_stored() {
    let folder = tempfile::tempdir().unwrap();
    let database_url = database_url(folder.path());
    let account =
        binary::line(&["account", "create", "--name", "A", "--database-url", &database_url]);
    for (arguments, told) in [
        (&["org", "create", "--name", "O"][..], "the organisation 0"),
        (&["account", "create", "--name", "A"], "is stored"),
        (&["api-token", "create", "--name", "T", "--account", &account], "no API token was made"),
        (&["demo", "--port", "0"], "standard output"),
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let database = [("BV_CMS_DATABASE_URL", &database_url)];
        let refused = bv_cms().args(arguments).envs(database).stdout(full).output().unwrap();
        let message = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(1), "{message}");
        assert!(message.contains(told) && !message.contains("panicked"), "{message}");
        assert!(!message.contains("bvt_"), "{message}");
    }
    let store = bv_cms_store::SqliteStore::open(&database_url).await.unwrap();
    let page = bv_cms_core::Page { number: 1, size: 10 };
    let account = account.parse().unwrap();
    let tokens = store.list_api_tokens(account, None, page).await.unwrap();
    assert_eq!(tokens.items.len(), 0, "a token that nobody could read is still there");
}

#[cfg(unix)]
#[test]
fn an_error_that_cannot_be_printed_is_no_panic() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let arguments = ["serve", "--database-url", "sqlite:/nowhere/at/all.db"];
    assert_eq!(bv_cms().args(arguments).stderr(full).status().unwrap().code(), Some(1));
}

#[actix_rt::test]
async fn only_the_documentation_of_a_demo_keeps_credentials() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve(&database_url(folder.path()), &[]);
    let client = awc::Client::default();
    let url = format!("http://{}/docs/swagger-initializer.js", server.address);
    let script = client.get(url).send().await.unwrap().body().await.unwrap();
    let script = String::from_utf8(script.to_vec()).unwrap();
    assert!(script.contains("\"persistAuthorization\": false"), "{script}");
}

#[actix_rt::test]
async fn a_limit_counts_the_addresses_behind_a_trusted_proxy() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["--trusted-proxy", "127.0.0.1", "--limit-address", "1"];
    let server = Server::serve(&database_url(folder.path()), &arguments);
    let mut statuses = Vec::new();
    for client in ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.3"] {
        let spoofed = format!("198.51.100.{}, {client}", statuses.len());
        let headers = [("x-forwarded-for", spoofed.as_str())];
        statuses.push(server.send("GET", "/.well-known/jwks.json", &headers, Value::Null).await.0);
    }
    assert_eq!(statuses, [200, 200, 200, 429]);
}
