//! Panics of operations, which are answered like any other failure.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::pin::pin;
use std::task::Poll;

thread_local! {
    /// Whether what this thread does now is answered should it panic.
    static IS_ANSWERED: Cell<bool> = const { Cell::new(false) };
    /// Where the last such panic was.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A panic that became a value.
#[derive(Debug)]
pub(crate) struct Panic {
    message: String,
    place: Option<String>,
}

impl fmt::Display for Panic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("panicked")?;
        if let Some(place) = &self.place {
            write!(formatter, " at {place}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

/// For a panic hook: whether the log is told of this panic as the cause of an answer, and the hook has
/// nothing to say. Where it happened is kept for that.
#[must_use]
pub fn will_be_answered(panic: &PanicHookInfo<'_>) -> bool {
    let is_answered = IS_ANSWERED.get();
    if is_answered {
        PLACE.set(panic.location().map(ToString::to_string));
    }
    is_answered
}

/// Does what the future does; a panic in it is an error.
pub(crate) async fn caught<F: Future>(future: F) -> Result<F::Output, Panic> {
    let mut future = pin!(future);
    poll_fn(|context| {
        let before = IS_ANSWERED.replace(true);
        let polled = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        IS_ANSWERED.set(before);
        match polled {
            Ok(polled) => polled.map(Ok),
            Err(payload) => {
                let text = payload.downcast_ref::<String>().map(String::as_str);
                let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
                let message = text.unwrap_or("no message").to_owned();
                Poll::Ready(Err(Panic { message, place: PLACE.take() }))
            }
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::panic;
    use std::sync::Mutex;

    use actix_web::rt::System;

    use super::*;

    #[test]
    fn a_panic_that_is_answered_is_told_with_its_place_and_others_are_the_hooks() {
        static ANSWERED: Mutex<Vec<bool>> = Mutex::new(Vec::new());
        let before = panic::take_hook();
        panic::set_hook(Box::new(|panic| {
            ANSWERED.lock().expect("nobody panics here").push(will_be_answered(panic));
        }));
        let caught = System::new().block_on(async {
            let fine = caught(async { 7 }).await;
            (fine.ok(), caught(async { panic!("out of {}", "cheese") }).await)
        });
        let elsewhere = catch_unwind(|| panic!("elsewhere"));
        panic::set_hook(before);
        let (fine, panicked): (_, Result<(), _>) = caught;
        assert_eq!(fine, Some(7));
        let told = panicked.expect_err("it panics").to_string();
        assert!(told.starts_with("panicked at crates/runtime/src/panics.rs:"), "{told}");
        assert!(told.ends_with(": out of cheese"), "{told}");
        assert!(elsewhere.is_err());
        assert_eq!(*ANSWERED.lock().expect("nobody panics here"), [true, false]);
    }
}
