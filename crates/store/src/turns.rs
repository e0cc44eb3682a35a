//! Turns: of what is scarce, nobody has more than a few at a time.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Gives each of many so many turns at a time; who wants more waits, and keeps nobody else waiting.
#[derive(Debug)]
pub(crate) struct Turns<K> {
    at_once: usize,
    /// Of those who have a turn or wait for one.
    semaphores: Mutex<HashMap<K, Arc<Semaphore>>>,
}

/// A turn, until it is dropped.
#[derive(Debug)]
pub(crate) struct Turn<'t, K: Copy + Eq + Hash> {
    turns: &'t Turns<K>,
    of: K,
    permit: Option<OwnedSemaphorePermit>,
}

impl<K: Copy + Eq + Hash + Debug> Turns<K> {
    /// Gives everybody `at_once` turns at a time.
    pub(crate) fn new(at_once: usize) -> Self {
        Self { at_once, semaphores: Mutex::default() }
    }

    /// Waits for a turn, first come, first served among those of the same.
    pub(crate) async fn wait(&self, of: K) -> Turn<'_, K> {
        let semaphore = {
            let mut semaphores = self.semaphores();
            let new = || Arc::new(Semaphore::new(self.at_once));
            Arc::clone(semaphores.entry(of).or_insert_with(new))
        };
        // Made before it waits: who gives up waiting has to be forgotten as well.
        let mut turn = Turn { turns: self, of, permit: None };
        // It fails only when it is closed, which nobody does.
        turn.permit = semaphore.acquire_owned().await.ok();
        turn
    }

    fn semaphores(&self) -> MutexGuard<'_, HashMap<K, Arc<Semaphore>>> {
        self.semaphores.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Copy + Eq + Hash> Drop for Turn<'_, K> {
    fn drop(&mut self) {
        let mut semaphores = self.turns.semaphores.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.permit.take());
        // Everybody who has a turn or waits for one holds the semaphore as well.
        if semaphores.get(&self.of).is_some_and(|semaphore| Arc::strong_count(semaphore) == 1) {
            semaphores.remove(&self.of);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const A_MOMENT: Duration = Duration::from_millis(50);

    #[tokio::test]
    async fn nobody_has_more_turns_than_everybody_has_and_none_waits_for_another() {
        let turns = Turns::new(2);
        let first = turns.wait('a').await;
        let _second = turns.wait('a').await;
        let third = tokio::time::timeout(A_MOMENT, turns.wait('a')).await;
        third.expect_err("has to wait");
        for _ in 0..2 {
            std::mem::forget(turns.wait('b').await);
        }
        drop(first);
        turns.wait('a').await;
    }

    #[tokio::test]
    async fn who_has_no_turn_and_waits_for_none_is_forgotten() {
        let turns = Turns::new(1);
        let turn = turns.wait('a').await;
        tokio::time::timeout(A_MOMENT, turns.wait('a')).await.expect_err("has to wait");
        assert_eq!(turns.semaphores().len(), 1);
        drop(turn);
        assert_eq!(turns.semaphores().len(), 0);
    }
}
