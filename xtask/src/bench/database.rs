//! A database that is filled for a run, and the server on it.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};
use serde_json::{Map, Value};

use super::cores::Cores;
use super::request::{Caller, Request};
use super::server::Server;

/// A database, and what it takes to ask about it.
#[derive(Debug)]
pub(crate) struct Database {
    pub(crate) file: PathBuf,
    pub(crate) lives: u32,
    pub(crate) caller: Caller,
    pub(crate) first_live: String,
}

impl Database {
    /// Makes a new one of so many lives and API tokens.
    pub(crate) fn fill(
        bench: &Path,
        folder: &Path,
        name: &str,
        lives: u32,
    ) -> anyhow::Result<Self> {
        let file = folder.join(format!("{name}.db"));
        for end in ["", "-wal", "-shm", "-lock"] {
            let _ = fs::remove_file(format!("{}{end}", file.display()));
        }
        let mut command = Command::new(bench);
        command.args(["database", "--database-url", &format!("sqlite:{}", file.display())]);
        command.args(["--lives", &lives.to_string()]);
        let output = command.stderr(Stdio::inherit()).output();
        let output = output.with_context(|| format!("cannot run {}", bench.display()))?;
        ensure!(output.status.success(), "the database was not made; it says why above");
        let printed: Value = serde_json::from_slice(&output.stdout)?;
        let text = |name: &str| {
            let text = printed[name].as_str().map(str::to_owned);
            text.with_context(|| format!("the database was made without {name}"))
        };
        let caller = Caller { token: text("token")?, organisation: text("org_id")? };
        Ok(Self { file, lives, caller, first_live: text("first_live")? })
    }

    /// Starts `bv-cms serve`. As an operator would, its log goes to a file and its limits are on, but
    /// so high that a single caller may do it all; or without either.
    pub(crate) fn serve(
        &self,
        cms: &Path,
        cores: &Cores,
        logs_and_limits: bool,
    ) -> anyhow::Result<Server> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let mut command = Command::new(cms);
        let url = format!("sqlite:{}", self.file.display());
        command.args(["serve", "--database-url", &url, "--listen", &address]);
        let limit = if logs_and_limits { "1000000000" } else { "0" };
        for name in ["address", "account", "api-token", "failed-authentications"] {
            command.args([format!("--limit-{name}"), limit.to_owned()]);
        }
        if !logs_and_limits {
            command.args(["--limit-under-way", "0", "--log", "off"]);
        }
        let log = self.file.with_extension("log");
        let log = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        Server::at(format!("http://{address}"), log, &mut cores.server(&command))
    }

    /// A request of the one who may do everything.
    pub(crate) fn ask(&self, method: &'static str, path: String) -> Request {
        Request { method, path, is_pattern: false, caller: Some(self.caller.clone()) }
    }
}

/// The path that mints tokens of a live.
pub(crate) fn mint(live: &str) -> String {
    format!("/bv/cms/v1/lives/{live}/interaction/tokens:admin")
}

/// How many bytes a mint signs and answers with.
pub(crate) struct Signed {
    /// Of each of the four signatures, separated by commas.
    pub(crate) lengths: String,
    /// Of the body.
    pub(crate) answer: String,
}

/// Mints once, to see.
pub(crate) fn signed(cms: &Server, mint: &str, caller: &Caller) -> anyhow::Result<Signed> {
    let request = ureq::post(format!("{}{mint}", cms.base_url))
        .header("authorization", format!("Bearer {}", caller.token))
        .header("x-bv-org-id", &caller.organisation)
        .content_type("application/json");
    let text = request.send("{}").context("the first mint failed")?.body_mut().read_to_string()?;
    let tokens: Map<String, Value> = serde_json::from_str(&text)?;
    let lengths: Vec<String> = tokens
        .values()
        .filter_map(|token| token.as_str()?.rfind('.'))
        .map(|length| length.to_string())
        .collect();
    ensure!(lengths.len() == 4, "the first mint answered {} tokens, not four", lengths.len());
    Ok(Signed { lengths: lengths.join(","), answer: text.len().to_string() })
}
