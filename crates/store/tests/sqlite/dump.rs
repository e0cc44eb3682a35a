//! A text dump is restored by the tools that an operator has: those of SQLite 3.40 and later.
//!
//! It takes the program `sqlite3` (on Debian, `apt-get install sqlite3`). Without it nothing is
//! tried, unless `CI` is set.

use std::path::Path;
use std::process::{Command, Stdio};

use bv_cms_core::{ApiTokenStore, LiveStore, OrganisationStore};
use bv_cms_store::SqliteStore;

use crate::list::everything;
use crate::live::full_live;
use crate::scene::{Scene, api_token, live, organisation};

/// Runs the shell of SQLite on a file; `None` when there is no such program.
fn shell(file: &Path, input: &[u8]) -> Option<Vec<u8>> {
    let mut shell = Command::new("sqlite3");
    shell.arg("-bail").arg(file).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = match shell.spawn() {
        Err(error) if std::env::var_os("CI").is_none() => {
            eprintln!("not run: sqlite3: {error}; install it with `apt-get install sqlite3`");
            return None;
        }
        child => child.expect("install it with `apt-get install sqlite3`"),
    };
    let mut stdin = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut stdin, input).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "sqlite3 {} fails", file.display());
    Some(output.stdout)
}

#[tokio::test]
async fn a_text_dump_is_restored_whole() {
    let scene = Scene::new().await;
    let lives = [full_live(), live(2)];
    for live in &lives {
        scene.store.insert_live(live).await.expect("new");
    }
    scene.store.insert_api_token(&api_token(1, None)).await.expect("new");
    scene.store.close().await;
    let Some(dump) = shell(&scene.file(), b".dump\n") else { return };
    let restored = scene.file().with_extension("restored");
    shell(&restored, &dump).expect("it was there a moment ago");

    let store = SqliteStore::open(&format!("sqlite:{}", restored.display())).await.expect("opens");
    for live in lives {
        let found = store.live(organisation(1), live.id).await.expect("readable");
        assert_eq!(found, Some(live));
    }
    let labelled = bv_cms_core::ListLives { labels: vec!["b".to_owned()], ..everything() };
    for (list, total) in [(everything(), 2), (labelled, 1)] {
        let listed = store.list_lives(organisation(1), &list).await.expect("readable");
        assert_eq!((listed.items.len(), listed.total), (usize::from(total == 2) + 1, total));
    }
    let token = store.api_token_by_hash(&[1; 32]).await.expect("readable");
    assert_eq!(token, Some(api_token(1, None)));
    let role = store.role(organisation(1), api_token(1, None).account).await;
    assert_eq!(role.expect("readable"), None);
    store.insert_live(&live(3)).await.expect("it can be written as well");
}
