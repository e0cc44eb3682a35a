//! Servers of others that mint the same tokens from the same database.

use std::path::PathBuf;
use std::process::Command;

use crate::tools::{Tool, node};

/// The one that targets speak of.
pub(crate) const FASTIFY: &str = "Fastify";

/// A server of others.
#[derive(Debug)]
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    /// Its file, and what runs it, which is there once what it needs is installed.
    script: &'static str,
    runtime: fn() -> anyhow::Result<PathBuf>,
}

impl Peer {
    pub(crate) fn command(&self) -> anyhow::Result<Command> {
        let mut command = Command::new((self.runtime)()?);
        command.arg(self.script);
        Ok(command)
    }
}

/// Each with what it needs.
pub(crate) const ALL: [(&[Tool], Peer); 2] = [
    (
        &[Tool::Python, Tool::PythonPackages, Tool::FastifyPackages],
        Peer {
            name: FASTIFY,
            about: "the same mint with fast-jwt and better-sqlite3, in one process",
            script: "tests/bench/fastify/server.mjs",
            runtime: node,
        },
    ),
    (
        &[Tool::Python, Tool::FastApiPackages],
        Peer {
            name: "FastAPI",
            about: "the same mint with PyJWT and sqlite3, in one process of uvicorn",
            script: "tests/bench/fastapi/server.py",
            runtime: || Ok(PathBuf::from("target/bench/python/bin/python")),
        },
    ),
];
