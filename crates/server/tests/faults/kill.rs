//! The process is killed in the middle of many writes, again and again. What was acknowledged is there
//! afterwards, and of what was not there is all or nothing. (What the operating system has taken it
//! keeps; that it is on the disk before it is acknowledged, `synchronous` sees to.)

use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

use futures_util::future::{join, join_all};
use serde_json::json;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::SqliteConnectOptions;

use super::client::{Client, LIVES, READY, UNLIMITED};
use super::ledger::{Live, STATUSES, State, Token, creation, settings};
use crate::binary::{Server, database_url};

/// How many write at once.
const WRITERS: usize = 6;
/// How often the process is killed where nobody says it.
const ROUNDS: u32 = 25;
/// How long a server may take to be ready, also on a machine that is busy.
const START: Duration = Duration::from_secs(10);

/// One of those who write: what it made, and what it was promised.
struct Writer {
    name: usize,
    client: Client,
    lives: Vec<Live>,
    tokens: Vec<Token>,
    number: u32,
    /// How many lives and API tokens are checked already.
    checked: (usize, usize),
}

impl Writer {
    fn next(&mut self) -> u32 {
        self.number += 1;
        self.number
    }

    /// Writes until the server goes away, and counts what is acknowledged.
    async fn write(&mut self, server: &Server, acknowledged: &Cell<u32>) {
        while self.live_a_life(server, acknowledged).await.is_some() {}
    }

    /// Everything that can be done to a live and an API token, one after the other. Nothing when the
    /// server went away.
    async fn live_a_life(&mut self, server: &Server, acknowledged: &Cell<u32>) -> Option<()> {
        let count = |done: bool| done.then(|| acknowledged.set(acknowledged.get() + 1));
        let client = self.client.clone();
        let with = (&client, server);

        let first = self.next();
        let custom_id = format!("writer-{}-{first}", self.name);
        self.lives.push(Live::new(custom_id.clone()));
        let live = self.lives.last_mut()?;
        let mut state = State::created(first);
        let create = ("POST", LIVES, &creation(first, &custom_id));
        count(live.write(with, create, state.clone()).await)?;
        let path = format!("{LIVES}/{}", live.id);

        state.settings = self.next();
        let live = self.lives.last_mut()?;
        let put = ("PUT", path.as_str(), &settings(state.settings, &custom_id));
        count(live.write(with, put, state.clone()).await)?;

        state.admin_name = format!("admin {first}");
        let names = format!("{path}/interaction/chatroom/admin-names");
        let rename = ("PUT", names.as_str(), &json!({ "name": state.admin_name }));
        count(live.write(with, rename, state.clone()).await)?;

        for (verb, status) in ["preview", "start", "archive"].into_iter().zip(&STATUSES[1..]) {
            state.status = status;
            let act = format!("{path}:{verb}");
            count(live.write(with, ("POST", &act, &json!({})), state.clone()).await)?;
            if verb == "start" {
                let mint = format!("{path}/interaction/tokens:admin");
                client.try_ask(server, "POST", &mint, &json!({})).await?.success();
            }
        }

        self.tokens.push(Token::create(&client, server, &custom_id).await?);
        count(true)?;
        if first.is_multiple_of(2) {
            count(self.tokens.last_mut()?.delete(&client, server).await)?;
        }
        Some(())
    }

    /// Holds what was written since the last time against what there is, or all of it.
    async fn check(&mut self, server: &Server, everything: bool) {
        let (lives, tokens) = if everything { (0, 0) } else { self.checked };
        for live in &mut self.lives[lives..] {
            live.check(&self.client, server).await;
        }
        for token in &mut self.tokens[tokens..] {
            token.check(&self.client, server).await;
        }
        self.checked = (self.lives.len(), self.tokens.len());
    }
}

#[actix_rt::test]
async fn every_acknowledged_write_outlives_a_killed_process() {
    let rounds = std::env::var("BV_CMS_CHAOS_ROUNDS").map_or(ROUNDS, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let writer = |name| Writer {
        name,
        client: client.clone(),
        lives: Vec::new(),
        tokens: Vec::new(),
        // No two writers use the same ones, so that a label finds one live.
        number: u32::try_from(name).unwrap() * 1_000_000,
        checked: (0, 0),
    };
    let mut writers: Vec<Writer> = (0..WRITERS).map(writer).collect();
    let mut interrupted = 0;
    for round in 0..rounds {
        let mut server = Server::serve(&database_url(folder.path()), &UNLIMITED);
        let acknowledged = Cell::new(0);
        // Early and late, and so that every kind of write is interrupted some time.
        let enough = 1 + round * 37 % 101;
        let all = join_all(writers.iter_mut().map(|writer| writer.write(&server, &acknowledged)));
        let id = server.child.id().to_string();
        let kill = async {
            while acknowledged.get() < enough {
                actix_rt::time::sleep(Duration::from_micros(200)).await;
            }
            let kill = std::process::Command::new("kill").args(["-KILL", &id]).status();
            assert!(kill.unwrap().success());
        };
        join(all, kill).await;
        assert!(!server.child.wait().unwrap().success(), "it ended by itself");
        let last = |writer: &Writer| writer.lives.last().is_some_and(|it| it.under_way.is_some());
        interrupted += writers.iter().filter(|writer| last(writer)).count();

        let begun = Instant::now();
        let server = Server::serve(&database_url(folder.path()), &UNLIMITED);
        assert_eq!(client.get(&server, READY).await.status, 200);
        assert!(begun.elapsed() < START, "it was ready only after {:?}", begun.elapsed());
        let everything = round + 1 == rounds;
        for writer in &mut writers {
            writer.check(&server, everything).await;
        }
        is_intact(folder.path()).await;
    }
    let interrupted = u32::try_from(interrupted).unwrap();
    assert!(interrupted >= rounds, "only {interrupted} writes were interrupted");
}

/// Fails unless SQLite finds nothing wrong with the file.
async fn is_intact(folder: &Path) {
    let file = SqliteConnectOptions::new().filename(folder.join("bv-cms.db")).read_only(true);
    let mut connection = file.connect().await.unwrap();
    let said: Vec<String> =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut connection).await.unwrap();
    assert_eq!(said, ["ok"]);
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await;
    assert_eq!(dangling.unwrap().len(), 0);
    let miscounted = "SELECT count(*) FROM organisations WHERE lives <> \
                      (SELECT count(*) FROM lives WHERE organisation_id = organisations.id)";
    let miscounted: i64 = sqlx::query_scalar(miscounted).fetch_one(&mut connection).await.unwrap();
    assert_eq!(miscounted, 0);
}
