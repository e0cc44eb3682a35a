//! What was read a moment ago, bounded in bytes and in time.

use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use bv_cms_core::StoreError;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::fence::{Fence, Moment};

#[cfg(test)]
mod tests;

/// How much an entry costs on top of its key and its value, in bytes: the table of the cache, two
/// reference counts, what the allocator adds.
const OVERHEAD: usize = 96;

/// Something that can be remembered.
pub(crate) trait Memorable: Clone + Send + Sync {
    /// What it is found by.
    type Key: Hash + Eq + Clone + Send + Sync;
    /// What is written together.
    type Group: Hash;

    /// The group whose writes change it.
    fn group(key: &Self::Key, value: &Self) -> Self::Group;

    /// About how many bytes it holds on the heap.
    fn heap_bytes(&self) -> usize;
}

/// What was read of one kind.
pub(crate) struct Memory<V: Memorable> {
    entries: Cache<V::Key, Arc<Entry<V>>, Bytes>,
    lifetime: Duration,
}

struct Entry<V> {
    read: Moment,
    value: V,
    bytes: u64,
}

#[derive(Clone)]
struct Bytes;

impl<K, V> Weighter<K, Arc<Entry<V>>> for Bytes {
    fn weight(&self, _key: &K, entry: &Arc<Entry<V>>) -> u64 {
        entry.bytes
    }
}

impl<V: Memorable> Memory<V> {
    /// Remembers values for so long after a reader began to read them, and at most about so many bytes
    /// of them: those that are asked for least make room.
    pub(crate) fn new(lifetime: Duration, bytes: u64) -> Self {
        let least = size_of::<V::Key>() + size_of::<Entry<V>>() + OVERHEAD;
        let entries = usize::try_from(bytes).unwrap_or(usize::MAX) / least;
        Self { entries: Cache::with_weighter(entries.max(1), bytes, Bytes), lifetime }
    }

    /// The value of that key: as it was read a moment ago where that still counts, and else as `read`
    /// finds it. That nothing has the key is not remembered.
    pub(crate) async fn get(
        &self,
        fence: &Fence,
        key: V::Key,
        read: impl Future<Output = Result<Option<V>, StoreError>>,
    ) -> Result<Option<V>, StoreError> {
        let now = fence.moment();
        if let Some(entry) = self.entries.get(&key)
            && now.at.duration_since(entry.read.at) < self.lifetime
            && fence.admits(V::group(&key, &entry.value), entry.read)
        {
            return Ok(Some(entry.value.clone()));
        }
        let value = read.await?;
        if let Some(value) = &value {
            let bytes = size_of::<V::Key>() + size_of::<Entry<V>>() + OVERHEAD + value.heap_bytes();
            let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
            let entry = Entry { read: now, value: value.clone(), bytes };
            self.entries.insert(key, Arc::new(entry));
        }
        Ok(value)
    }

    /// How many bytes are remembered.
    #[cfg(test)]
    pub(crate) fn bytes(&self) -> u64 {
        self.entries.weight()
    }
}
