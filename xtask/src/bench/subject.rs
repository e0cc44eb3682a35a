//! What is measured: servers, and what each is asked.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::cores::Cores;
use super::database::{Database, mint, signed};
use super::peer::Peer;
use super::request::{Request, any_live};
use super::server::Server;

/// A server and what it is asked.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    /// How many lives, and as many API tokens, its database holds, if it has one.
    pub(crate) lives: Option<u32>,
    /// Its place in [`Subjects::servers`].
    pub(crate) server: usize,
    pub(crate) request: Request,
    /// How many connections ask; none for the usual number.
    pub(crate) connections: Option<u16>,
    /// Whether it is asked in open loops as well.
    pub(crate) is_asked_openly: bool,
}

/// Everything that is measured.
#[derive(Debug, Default)]
pub(crate) struct Subjects {
    pub(crate) servers: Vec<Server>,
    pub(crate) all: Vec<Subject>,
}

/// The programs that are measured.
#[derive(Debug)]
pub(crate) struct Programs {
    pub(crate) cms: PathBuf,
    pub(crate) bench: PathBuf,
    pub(crate) peers: Vec<&'static Peer>,
}

/// The subject that others are compared with.
pub(crate) const BARE: &str = "bare handler";
/// The subject that all of this is about.
pub(crate) const MINT: &str = "tokens:admin";
pub(crate) const ANY_MINT: &str = "tokens:admin, any live";
/// The same without what an operator can turn off.
pub(crate) const PLAIN_MINT: &str = "tokens:admin, plain";
pub(crate) const GET: &str = "GetLive";
pub(crate) const LIST: &str = "ListLives";
/// Lists with a filter: what is measured, why, and the query.
pub(crate) const FILTERED: [(&str, &str, &str); 4] = [
    ("ListLives by name", "one connection; no live has the name", "filter.name=nowhere"),
    (
        "ListLives by status",
        "one connection; every live has it",
        "filter.statuses=LIVE_STATUS_WAIT_FOR_PREVIEW",
    ),
    (
        "ListLives by labels",
        "one connection; every live has both",
        "filter.labels=launch&filter.labels=spring",
    ),
    (
        "ListLives by time",
        "one connection; every live was changed since",
        "filter.updated_at.start_time=2020-01-01T00:00:00Z",
    ),
];

impl Subjects {
    /// Makes a database of each size, and starts every server on it.
    pub(crate) fn start(
        programs: &Programs,
        cores: &Cores,
        folder: &Path,
        sizes: &[u32],
    ) -> anyhow::Result<Self> {
        let mut subjects = Self::default();
        for (place, lives) in sizes.iter().enumerate() {
            let database = Database::fill(&programs.bench, folder, &lives.to_string(), *lives)?;
            // It makes the signing key, which the peers read, and says how long tokens are.
            let cms = database.serve(&programs.cms, cores, true)?;
            let path = mint(&database.first_live);
            if place == 0 {
                let signed = signed(&cms, &path, &database.caller)?;
                let mut bare = Command::new(&programs.bench);
                bare.args(["bare", "--sign", &signed.lengths, "--answer", &signed.answer]);
                let about = "actix-web reads the body, signs as many bytes four times with one \
                             parsed Ed25519 key, and answers with as many bytes";
                let server = Server::printing(&mut cores.server(&bare))?;
                let request = Request {
                    method: "POST",
                    path: "/".to_owned(),
                    is_pattern: false,
                    caller: None,
                };
                subjects.add(server, None).asked(BARE, about, request).openly();
            }
            subjects.add(cms, Some(*lives));
            subjects.ask_cms(&database);
            if place == 0 {
                let database = Database::fill(&programs.bench, folder, "plain", *lives)?;
                let server = database.serve(&programs.cms, cores, false)?;
                let one = database.ask("POST", mint(&database.first_live));
                let about = "the same without a log and without limits";
                subjects.add(server, Some(*lives)).asked(PLAIN_MINT, about, one);
            }
            for peer in &programs.peers {
                let mut command = peer.command()?;
                command.arg(&database.file);
                let server = Server::printing(&mut cores.server(&command))?;
                let request = database.ask("POST", path.clone());
                subjects.add(server, Some(*lives)).asked(peer.name, peer.about, request).openly();
            }
        }
        Ok(subjects)
    }

    fn ask_cms(&mut self, database: &Database) {
        let lives = Some(database.lives);
        let mut cms = Asked { subjects: self, lives };
        let one = database.ask("POST", mint(&database.first_live));
        cms.asked(MINT, "one live, again and again, with a log and limits", one).openly();
        let any = mint(&any_live(&database.first_live, database.lives));
        let any = Request { is_pattern: true, ..database.ask("POST", any) };
        cms.asked(ANY_MINT, "every time another live", any);
        let path = format!("/bv/cms/v1/lives/{}", database.first_live);
        cms.asked(GET, "one live, again and again", database.ask("GET", path));
        let list = database.ask("GET", "/bv/cms/v1/lives".to_owned());
        cms.asked(LIST, "one connection; the first page", list).alone();
        for (name, about, query) in FILTERED {
            let list = database.ask("GET", format!("/bv/cms/v1/lives?{query}"));
            cms.asked(name, about, list).alone();
        }
    }

    fn add(&mut self, server: Server, lives: Option<u32>) -> Asked<'_> {
        self.servers.push(server);
        Asked { subjects: self, lives }
    }
}

/// The last server, to say what it is asked.
struct Asked<'s> {
    subjects: &'s mut Subjects,
    lives: Option<u32>,
}

impl Asked<'_> {
    fn asked(&mut self, name: &'static str, about: &'static str, request: Request) -> &mut Self {
        let server = self.subjects.servers.len() - 1;
        let (lives, connections, is_asked_openly) = (self.lives, None, false);
        let subject = Subject { name, about, lives, server, request, connections, is_asked_openly };
        self.subjects.all.push(subject);
        self
    }

    fn openly(&mut self) {
        if let Some(subject) = self.subjects.all.last_mut() {
            subject.is_asked_openly = true;
        }
    }

    /// Over one connection, so that nothing waits for anything but its own answer.
    fn alone(&mut self) {
        if let Some(subject) = self.subjects.all.last_mut() {
            subject.connections = Some(1);
        }
    }
}
