//! Which of what was read from a storage no write has overtaken since.

use std::hash::{BuildHasher as _, Hash, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// How many groups are kept apart. Two that fall on the same place only read more often than they have
/// to.
const PLACES: usize = 4096;

/// For how long a group is not remembered after a write to it was given up on the way. The database may
/// still carry such a write out, but not as late as this: no statement waits half as long.
const DOUBT: Duration = Duration::from_mins(1);

/// Decides whether what was read earlier still counts.
///
/// What is stored falls into groups, such as all that belongs to one account. A value counts while no
/// write to its group has been under way since before it was read: while a write is under way every
/// reader asks the storage, and once it has ended nothing counts that a reader began to read before
/// that. So nobody is shown the old value after anybody, reader or writer, may have learnt of the new
/// one.
#[derive(Debug)]
pub(crate) struct Fence {
    /// How many writes have ended, to any group.
    ended: AtomicU64,
    places: Box<[Mutex<Place>]>,
    hasher: RandomState,
}

/// What is known about the groups at one place.
#[derive(Debug, Default)]
struct Place {
    /// How many writes are under way.
    under_way: usize,
    /// What [`Fence::ended`] was when the last of them ended.
    last_ended: u64,
    /// Until when a write that was given up may still happen.
    in_doubt_until: Option<Instant>,
}

/// When a reader began to read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    ended: u64,
    /// The same, on the clock.
    pub(crate) at: Instant,
}

impl Fence {
    pub(crate) fn new() -> Self {
        Self::of(PLACES)
    }

    /// One that keeps at most so many groups apart.
    pub(crate) fn of(places: usize) -> Self {
        Self {
            ended: AtomicU64::new(0),
            places: (0..places).map(|_| Mutex::default()).collect(),
            hasher: RandomState::new(),
        }
    }

    /// The present moment, to be asked for before a read begins.
    pub(crate) fn moment(&self) -> Moment {
        let at = Instant::now();
        Moment { ended: self.ended.load(Ordering::SeqCst), at }
    }

    /// Whether what a reader of the group began to read at that moment still counts.
    pub(crate) fn admits(&self, group: impl Hash, read: Moment) -> bool {
        let place = self.place(group);
        place.under_way == 0
            && place.last_ended <= read.ended
            && place.in_doubt_until.is_none_or(|until| until <= Instant::now())
    }

    /// Announces a write to the group, before it begins.
    pub(crate) fn write(&self, group: impl Hash) -> Write<'_> {
        let index = self.index(group);
        lock(&self.places[index]).under_way += 1;
        Write { fence: self, index, is_over: false }
    }

    fn place(&self, group: impl Hash) -> MutexGuard<'_, Place> {
        lock(&self.places[self.index(group)])
    }

    fn index(&self, group: impl Hash) -> usize {
        let hash = self.hasher.hash_one(group);
        usize::try_from(hash % self.places.len() as u64).unwrap_or_default()
    }
}

/// A write that is under way.
#[derive(Debug)]
#[must_use = "dropped, the write counts as given up"]
pub(crate) struct Write<'f> {
    fence: &'f Fence,
    index: usize,
    is_over: bool,
}

impl Write<'_> {
    /// The storage has answered: whether the write happened or not, it does not happen any more.
    pub(crate) fn end(mut self) {
        self.is_over = true;
    }
}

impl Drop for Write<'_> {
    fn drop(&mut self) {
        let mut place = lock(&self.fence.places[self.index]);
        place.last_ended = self.fence.ended.fetch_add(1, Ordering::SeqCst) + 1;
        place.under_way -= 1;
        if !self.is_over {
            place.in_doubt_until = Some(Instant::now() + DOUBT);
        }
    }
}

/// No panic can leave a place half changed.
fn lock(place: &Mutex<Place>) -> MutexGuard<'_, Place> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}
