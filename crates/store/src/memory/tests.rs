//! Whether anybody is ever shown what is over.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use super::*;

/// What a reader is shown: how often the one value there is was written before.
impl Memorable for u32 {
    type Key = u32;
    type Group = u32;

    fn group(key: &u32, _value: &u32) -> u32 {
        *key
    }

    fn heap_bytes(&self) -> usize {
        0
    }
}

const LIFETIME: Duration = Duration::from_secs(5);

/// Lets everybody else go first.
async fn pause() {
    let mut has_paused = false;
    std::future::poll_fn(|_| {
        if std::mem::replace(&mut has_paused, true) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// A storage of one value, in which everything takes a while before and after it happens.
struct Scene {
    fence: Fence,
    memory: Memory<u32>,
    stored: Cell<u32>,
    /// The least that a reader may be shown which begins now: what anybody has learnt so far.
    known: Cell<u32>,
    /// Whether a reader was shown less.
    is_stale: Cell<bool>,
    /// How often a reader was shown what was remembered.
    remembered: Cell<u32>,
}

impl Scene {
    fn new() -> Self {
        Self {
            fence: Fence::of(1),
            memory: Memory::new(LIFETIME, 1 << 10),
            stored: Cell::new(0),
            known: Cell::new(0),
            is_stale: Cell::new(false),
            remembered: Cell::new(0),
        }
    }

    async fn read(&self) {
        let least = self.known.get();
        let asked = Cell::new(false);
        let from_storage = async {
            asked.set(true);
            pause().await;
            let value = self.stored.get();
            pause().await;
            Ok(Some(value))
        };
        let shown = self.memory.get(&self.fence, 0, from_storage).await;
        let shown = shown.expect("the storage is there").expect("the value is there");
        if !asked.get() {
            self.remembered.set(self.remembered.get() + 1);
        }
        self.is_stale.set(self.is_stale.get() || shown < least);
        self.known.set(self.known.get().max(shown));
    }

    async fn write(&self) {
        let write = self.fence.write(0_u32);
        pause().await;
        self.stored.set(self.stored.get() + 1);
        let written = self.stored.get();
        pause().await;
        write.end();
        self.known.set(self.known.get().max(written));
    }

    /// A writer who leaves as soon as the database has the statement, which it carries out later.
    async fn write_and_leave(&self) {
        let write = self.fence.write(0_u32);
        pause().await;
        drop(write);
        pause().await;
        self.stored.set(self.stored.get() + 1);
    }
}

type Step<'s> = Pin<Box<dyn Future<Output = ()> + 's>>;

/// Plays people who take turns in this order; whoever is done is left out. Says whose turn it could
/// have been at each step.
fn play(mut people: Vec<Step<'_>>, order: &[usize]) -> Vec<usize> {
    let mut present: Vec<usize> = (0..people.len()).collect();
    let mut choices = Vec::new();
    let mut context = Context::from_waker(Waker::noop());
    while !present.is_empty() {
        choices.push(present.len());
        let turn = order.get(choices.len() - 1).copied().unwrap_or_default();
        if people[present[turn]].as_mut().poll(&mut context).is_ready() {
            present.remove(turn);
        }
    }
    choices
}

/// Every order in which these people can take turns; how many there are, and how often somebody was
/// shown what was remembered.
fn every_order(cast: impl for<'s> Fn(&'s Scene) -> Vec<Step<'s>>) -> (u32, u32) {
    let (mut count, mut remembered) = (0, 0);
    let mut order: Vec<usize> = Vec::new();
    loop {
        let scene = Scene::new();
        let choices = play(cast(&scene), &order);
        assert!(!scene.is_stale.get(), "somebody was shown what was over: {order:?}");
        (count, remembered) = (count + 1, remembered + scene.remembered.get());
        order.resize(choices.len(), 0);
        // The next order, as one counts: the last turn that could have been somebody later's.
        let Some(last) = (0..order.len()).rev().find(|&at| order[at] + 1 < choices[at]) else {
            return (count, remembered);
        };
        order[last] += 1;
        order.truncate(last + 1);
    }
}

#[test]
fn whoever_reads_while_others_write_is_shown_nothing_that_is_over() {
    let (count, remembered) = every_order(|scene| {
        let reader = || -> Step<'_> {
            Box::pin(async {
                scene.read().await;
                scene.read().await;
            })
        };
        vec![reader(), reader(), Box::pin(scene.write())]
    });
    assert!(count > 1000, "{count} orders");
    assert!(remembered > 100, "nothing was remembered in {count} orders: {remembered}");
}

#[test]
fn nor_while_several_write() {
    let (count, remembered) = every_order(|scene| {
        vec![
            Box::pin(async {
                scene.read().await;
                scene.read().await;
            }),
            Box::pin(scene.write()),
            Box::pin(scene.write()),
        ]
    });
    assert!(count > 1000 && remembered > 0, "{count} orders, {remembered}");
}

#[test]
fn nor_after_a_writer_has_left_before_it_was_written() {
    let (count, _) = every_order(|scene| {
        let reader = || -> Step<'_> {
            Box::pin(async {
                scene.read().await;
                scene.read().await;
            })
        };
        vec![reader(), reader(), Box::pin(scene.write_and_leave())]
    });
    assert!(count > 1000, "{count} orders");
}

/// Reads, and says whether the storage was asked.
async fn asks(memory: &Memory<u32>, fence: &Fence) -> bool {
    let asked = Cell::new(false);
    let read = async {
        asked.set(true);
        Ok(Some(0))
    };
    memory.get(fence, 0, read).await.expect("the storage is there");
    asked.get()
}

#[tokio::test(start_paused = true)]
async fn nothing_is_shown_longer_than_its_lifetime_however_long_the_storage_took() {
    let (fence, memory) = (Fence::new(), Memory::new(LIFETIME, 1 << 16));
    let slow = async {
        tokio::time::sleep(Duration::from_secs(3)).await;
        Ok(Some(0))
    };
    memory.get(&fence, 0, slow).await.expect("the storage is there");
    tokio::time::advance(Duration::from_millis(1999)).await;
    assert!(!asks(&memory, &fence).await, "it is 4.999 s old");
    tokio::time::advance(Duration::from_millis(1)).await;
    assert!(asks(&memory, &fence).await, "it is 5 s old");
}

#[tokio::test(start_paused = true)]
async fn after_a_write_that_was_given_up_nothing_is_remembered_for_a_while() {
    let (fence, memory) = (Fence::new(), Memory::new(LIFETIME, 1 << 16));
    drop(fence.write(0_u32));
    assert!(asks(&memory, &fence).await && asks(&memory, &fence).await);
    tokio::time::advance(Duration::from_mins(1)).await;
    assert!(asks(&memory, &fence).await, "what is there is too old");
    assert!(!asks(&memory, &fence).await, "the database has carried it out, or never will");
}

#[tokio::test]
async fn what_is_not_there_is_not_remembered() {
    let (fence, memory) = (Fence::new(), Memory::<u32>::new(LIFETIME, 1 << 16));
    let asked = RefCell::new(0);
    for _ in 0..2 {
        let read = async {
            *asked.borrow_mut() += 1;
            Ok(None)
        };
        assert_eq!(memory.get(&fence, 0, read).await.expect("it is there"), None);
    }
    assert_eq!(*asked.borrow(), 2);
}

#[tokio::test]
async fn whatever_is_asked_for_there_is_a_bound_to_what_is_remembered() {
    let (fence, memory) = (Fence::new(), Memory::<u32>::new(LIFETIME, 1 << 16));
    for key in 0..10_000 {
        let read = memory.get(&fence, key, async { Ok(Some(key)) }).await;
        assert_eq!(read.expect("the storage is there"), Some(key));
        assert!(memory.bytes() <= 1 << 16, "{} bytes", memory.bytes());
    }
    assert!(memory.bytes() > 1 << 15, "{} bytes", memory.bytes());
}
