//! How much memory the server holds after many mints.

use serde::Serialize;

use super::generator::{Generator, Pace};
use super::subject::{ANY_MINT, Subjects};
use crate::progress;

/// In so many steps, so that one sees whether it grows.
const STEPS: u32 = 10;

/// What the server held after so many mints.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Held {
    pub(crate) mints: u32,
    /// Its memory (RSS), in bytes.
    pub(crate) resident_bytes: u64,
}

/// Mints so many times, every time for another live of the largest database.
pub(crate) fn measure(
    generator: &Generator<'_>,
    subjects: &Subjects,
    connections: u16,
    mints: u32,
) -> anyhow::Result<Vec<Held>> {
    let mints_of = subjects.all.iter().filter(|subject| subject.name == ANY_MINT);
    let Some(subject) = mints_of.max_by_key(|subject| subject.lives) else {
        return Ok(Vec::new());
    };
    let server = &subjects.servers[subject.server];
    let progress = progress::bar(STEPS as usize);
    progress.set_message("memory");
    let mut held = Vec::new();
    for step in 1..=STEPS {
        let pace = Pace::Times((mints / STEPS).max(1));
        let sample = generator.ask(server, &subject.request, connections, pace)?;
        let resident_bytes = sample.resident_bytes;
        held.push(Held { mints: (mints / STEPS).max(1) * step, resident_bytes });
        progress.inc(1);
    }
    progress.finish_and_clear();
    Ok(held)
}
