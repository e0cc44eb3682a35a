//! The disk is full, and later it is not. Once with a file system that has no room, which takes a
//! namespace of its own, and once with files that may not grow, which works everywhere on Linux.

#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::client::{Client, LIVES, READY, UNLIMITED};
use super::ledger::{Live, State, creation};
use crate::binary::{Server, database_url};

/// How many writes in a row have to fail before there is no room for any.
const IN_A_ROW: usize = 20;
/// How many writes fit at most into what was left free.
const MANY: u32 = 5000;

/// A disk that can be filled.
trait Disk {
    fn fill(&mut self, server: &Server);
    fn free(&mut self, server: &Server);
}

/// Plays a disk that becomes full and free again. The answer is what was acknowledged.
async fn play(client: &Client, server: &Server, disk: &mut impl Disk) -> Vec<Live> {
    let mut lives = Vec::new();
    let mut number = 0;
    let mut create = async |lives: &mut Vec<Live>| {
        number += 1;
        let custom_id = format!("live-{number}");
        let answer = client.ask(server, "POST", LIVES, &creation(number, &custom_id)).await;
        let mut live = Live::new(custom_id);
        live.acknowledged = (answer.status == 200).then(|| State::created(number));
        lives.push(live);
        answer
    };
    for _ in 0..10 {
        create(&mut lives).await.success();
    }
    lives[0].check(client, server).await;
    let id = lives[0].id.clone();
    assert_eq!(client.get(server, READY).await.status, 200);

    disk.fill(server);
    let mut refused = 0;
    while refused < IN_A_ROW {
        let answer = create(&mut lives).await;
        refused = if answer.status == 200 { 0 } else { refused + 1 };
        if refused > 0 {
            answer.is_unavailable("ERROR_REASON_UNAVAILABLE");
        }
        assert!(lives.len() < MANY as usize, "the disk does not become full");
    }
    let (red, _) = client.wait_for_readiness(server, 503, Duration::from_secs(5)).await;
    red.is_unavailable("ERROR_REASON_STORAGE_NOT_WRITABLE");
    // Who uses an API token is noted every few seconds, which nobody else may notice.
    for _ in 0..60 {
        client.get(server, &format!("{LIVES}/{id}")).await.success();
        client.get(server, LIVES).await.success();
        client.mint(server, &id).await.success();
        client.get(server, "/healthz").await.success();
        actix_rt::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(client.get(server, READY).await.status, 503);

    disk.free(server);
    client.wait_for_readiness(server, 200, Duration::from_secs(5)).await;
    for _ in 0..10 {
        create(&mut lives).await.success();
    }
    for live in &mut lives {
        live.check(client, server).await;
    }
    lives
}

/// Fails unless a server of its own finds in a folder what was acknowledged.
async fn check_again(client: &Client, folder: &Path, mut lives: Vec<Live>) {
    let server = Server::serve(&database_url(folder), &UNLIMITED);
    for live in &mut lives {
        live.check(client, &server).await;
    }
}

/// Files that may not grow: the operating system fails writes beyond their end.
struct NoGrowth(PathBuf);

impl NoGrowth {
    fn limit(server: &Server, bytes: &str) {
        let (id, limit) = (server.child.id().to_string(), format!("--fsize={bytes}:unlimited"));
        let set = Command::new("prlimit").args(["--pid", &id, &limit]).status().unwrap();
        assert!(set.success(), "the limit of a process of ours cannot be set");
    }
}

impl Disk for NoGrowth {
    fn fill(&mut self, server: &Server) {
        let log = self.0.join("bv-cms.db-wal").metadata().unwrap().len();
        Self::limit(server, &log.to_string());
    }

    fn free(&mut self, server: &Server) {
        Self::limit(server, "unlimited");
    }
}

#[actix_rt::test]
async fn files_that_may_not_grow_cost_nothing_but_writes() {
    let folder = tempfile::tempdir().unwrap();
    let client = Client::of(folder.path());
    let server = Server::serve(&database_url(folder.path()), &UNLIMITED);
    let mut disk = NoGrowth(folder.path().to_owned());
    let lives = play(&client, &server, &mut disk).await;
    drop(server);
    check_again(&client, folder.path(), lives).await;
}

/// A file system in memory that only processes in its namespace see, for as long as this one is there.
struct SmallFileSystem {
    holder: Child,
    folder: PathBuf,
}

impl Drop for SmallFileSystem {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}

impl SmallFileSystem {
    /// Mounts one over a folder; why not, where the machine does not let us.
    fn mount(folder: &Path) -> Result<Self, String> {
        let script = "mount -t tmpfs -o size=4m tmpfs \"$0\" && echo mounted && exec cat";
        let mut holder = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("unshare: {error}"))?;
        let mut line = String::new();
        BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
        if line != "mounted\n" {
            let said = holder.wait_with_output().unwrap().stderr;
            return Err(String::from_utf8_lossy(&said).trim().to_owned());
        }
        Ok(Self { holder, folder: folder.to_owned() })
    }

    /// The folder, for those outside.
    fn seen_from_outside(&self) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(self.folder.strip_prefix("/").unwrap())
    }

    /// The server, started inside.
    fn command(&self) -> Command {
        let mut command = Command::new("nsenter");
        command.args(["--target", &self.holder.id().to_string(), "--user", "--mount"]);
        command.args(["--preserve-credentials", "--", env!("CARGO_BIN_EXE_bv-cms")]);
        command
    }
}

impl Disk for SmallFileSystem {
    fn fill(&mut self, _: &Server) {
        let mut ballast = File::create(self.seen_from_outside().join("ballast")).unwrap();
        while ballast.write_all(&[1; 4096]).is_ok() {}
    }

    fn free(&mut self, _: &Server) {
        fs::remove_file(self.seen_from_outside().join("ballast")).unwrap();
    }
}

#[actix_rt::test]
async fn a_full_file_system_costs_nothing_but_writes() {
    let (outside, inside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut disk = match SmallFileSystem::mount(inside.path()) {
        Ok(disk) => disk,
        // Not by `eprintln!`, which is shown of tests that fail only.
        Err(why) => {
            let told = format!(
                "\nNOT RUN: a_full_file_system_costs_nothing_but_writes: this machine lets nobody \
                 mount a\nfile system in a namespace ({why}).\nRun it where that is possible; files \
                 that may not grow are tested all the same.\n"
            );
            std::io::stderr().write_all(told.as_bytes()).unwrap();
            return;
        }
    };
    let client = Client::of(outside.path());
    fs::copy(outside.path().join("bv-cms.db"), disk.seen_from_outside().join("bv-cms.db")).unwrap();
    let server = Server::serve_by(disk.command(), &database_url(inside.path()), &UNLIMITED);
    let lives = play(&client, &server, &mut disk).await;
    drop(server);
    for file in fs::read_dir(disk.seen_from_outside()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), outside.path().join(file.file_name())).unwrap();
    }
    check_again(&client, outside.path(), lives).await;
}
