//! Another process keeps the database locked: a backup tool, or somebody with a shell.

use std::time::{Duration, Instant};

use futures_util::future::{join, join_all, join3};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Executor as _};

use super::client::{Client, LIVES, READY, UNLIMITED};
use super::ledger::{Live, State, creation};
use crate::binary::{Server, database_url};

/// A read or a mint that takes longer has waited for the lock.
const A_MOMENT: Duration = Duration::from_secs(2);

#[actix_rt::test]
async fn what_only_reads_goes_on_while_another_process_keeps_the_database_locked() {
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let server = Server::serve(&database_url(folder.path()), &UNLIMITED);
    let mut before = Live::new("before".to_owned());
    let create = ("POST", LIVES, &creation(1, "before"));
    assert!(before.write((&client, &server), create, State::created(1)).await);
    assert_eq!(client.get(&server, READY).await.status, 200);

    let file = SqliteConnectOptions::new().filename(folder.path().join("bv-cms.db"));
    let mut other = file.connect().await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let write = async {
        let body = creation(2, "meanwhile");
        client.ask(&server, "POST", LIVES, &body).await
    };
    let read = async {
        // Until the readiness is red, and one that waits for the write before it.
        let begun = Instant::now();
        let red = async { client.wait_for_readiness(&server, 503, Duration::from_secs(5)).await.0 };
        let others = async {
            while begun.elapsed() < Duration::from_secs(4) {
                let asked = Instant::now();
                client.get(&server, &format!("{LIVES}/{}", before.id)).await.success();
                client.get(&server, LIVES).await.success();
                client.mint(&server, &before.id).await.success();
                assert!(asked.elapsed() < A_MOMENT, "a read waits for {:?}", asked.elapsed());
                actix_rt::time::sleep(Duration::from_millis(50)).await;
            }
        };
        // Nobody waits for the probe of somebody else.
        let probes = join_all((0..12).map(|_| async {
            let asked = Instant::now();
            let status = client.get(&server, READY).await.status;
            (status, asked.elapsed())
        }));
        let (red, (), probes) = join3(red, others, probes).await;
        let waited = probes.iter().filter(|(_, took)| *took >= A_MOMENT).count();
        assert!(waited <= 1, "{probes:?}");
        red
    };
    let (written, red) = join(write, read).await;
    written.is_unavailable("ERROR_REASON_UNAVAILABLE");
    red.is_unavailable("ERROR_REASON_STORAGE_NOT_WRITABLE");

    other.execute("ROLLBACK").await.unwrap();
    client.wait_for_readiness(&server, 200, Duration::from_secs(10)).await;
    let mut after = Live::new("meanwhile".to_owned());
    after.check(&client, &server).await;
    let create = ("POST", LIVES, &creation(2, "meanwhile"));
    assert!(after.write((&client, &server), create, State::created(2)).await);
    before.check(&client, &server).await;
    after.check(&client, &server).await;
}
