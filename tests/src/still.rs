//! A clock that stands still and randomness that repeats itself.

use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use bv_cms_core::{Clock, Random};
use time::OffsetDateTime;
use time::macros::datetime;

/// When every world is filled with its lives and tokens.
pub const BEGINNING: OffsetDateTime = datetime!(2026-06-01 12:00:00 UTC);

/// When everything else happens; a moment that shows what is rounded.
pub const NOW: OffsetDateTime = datetime!(2026-06-01 12:34:56.789 UTC);

/// A clock that shows the time it was last set to.
#[derive(Debug)]
pub struct StillClock(Mutex<OffsetDateTime>);

impl StillClock {
    /// A clock that shows this time.
    #[must_use]
    pub fn at(now: OffsetDateTime) -> Self {
        Self(Mutex::new(now))
    }

    /// Sets the time.
    pub fn set(&self, now: OffsetDateTime) {
        *self.0.lock().expect("nobody panics while holding it") = now;
    }
}

impl Clock for StillClock {
    fn now(&self) -> OffsetDateTime {
        *self.0.lock().expect("nobody panics while holding it")
    }
}

/// Bytes that look random and are the same in every world: `SplitMix64`, counted from a seed.
#[derive(Debug, Default)]
pub struct SeededRandom(AtomicU64);

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        for chunk in bytes.chunks_mut(8) {
            let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
