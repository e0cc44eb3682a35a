//! How many requests are under way at once, for each of some keys.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A limit on what is under way at once, for each of some keys. Without one nothing is counted.
#[derive(Debug)]
pub(crate) struct AtOnce<K>(Option<(usize, Arc<Counts<K>>)>);

/// How many of each key are under way; keys of which none is are forgotten.
type Counts<K> = Mutex<HashMap<K, usize>>;

/// One that is under way, until it is dropped.
#[derive(Debug)]
pub(crate) struct UnderWay<K: Eq + Hash + Debug>(Option<(K, Arc<Counts<K>>)>);

impl<K> Default for AtOnce<K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: Eq + Hash + Copy + Debug> AtOnce<K> {
    /// At most so many of each key; any number with `None`.
    pub(crate) fn of(most: Option<usize>) -> Self {
        Self(most.map(|most| (most, Arc::default())))
    }

    /// One more of that key; `None` when there are enough.
    pub(crate) fn begin(&self, of: K) -> Option<UnderWay<K>> {
        let Some((most, counts)) = &self.0 else { return Some(UnderWay(None)) };
        let mut locked = lock(counts);
        let count = locked.entry(of).or_default();
        if *count >= *most {
            return None;
        }
        *count += 1;
        Some(UnderWay(Some((of, Arc::clone(counts)))))
    }
}

impl<K: Eq + Hash + Debug> Drop for UnderWay<K> {
    fn drop(&mut self) {
        let Some((of, counts)) = &self.0 else { return };
        let mut locked = lock(counts);
        if let Some(count) = locked.get_mut(of) {
            *count -= 1;
            if *count == 0 {
                locked.remove(of);
            }
        }
    }
}

/// What panics while it counts leaves the counts as they are.
fn lock<K>(counts: &Counts<K>) -> MutexGuard<'_, HashMap<K, usize>> {
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_so_many_at_once_and_is_forgotten_with_the_last() {
        let at_once = AtOnce::of(Some(2));
        let first = at_once.begin('a').expect("room");
        let second = at_once.begin('a').expect("room");
        assert!(at_once.begin('a').is_none());
        let other = at_once.begin('b').expect("room of its own");
        drop(first);
        let third = at_once.begin('a').expect("room again");
        assert!(at_once.begin('a').is_none());
        drop((second, third, other));
        let (_, counts) = at_once.0.expect("a limit");
        assert_eq!(lock(&counts).len(), 0);
    }

    #[test]
    fn a_limit_of_nothing_lets_nobody_in_and_none_lets_everybody() {
        assert!(AtOnce::of(Some(0)).begin(()).is_none());
        let without = AtOnce::of(None);
        let held: Vec<_> = (0..10).map(|_| without.begin(()).expect("no limit")).collect();
        assert_eq!(held.len(), 10);
    }
}
