//! What the log says when an operation fails. It has a program of its own: whether an event is of
//! interest to anybody is remembered for all threads, and tests beside it have no log.

use std::io::Write;
use std::sync::{Arc, Mutex};

use bv_cms_conformance::Trouble;
use bv_cms_conformance::operations::before;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::storage_faults::CAUSE;
use bv_cms_tests::world::play_in_process;

/// What the log holds.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panics while holding it").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn the_log_says_why_an_operation_failed() {
    for target in contract().operations() {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
        let answer = tracing::subscriber::with_default(subscriber, || {
            play_in_process(async |world| {
                for earlier in before(target) {
                    world.succeed(&valid_request(operation(earlier))).await;
                }
                world.faults.fail_after(0, Trouble::Failed);
                world.send(&valid_request(target)).await
            })
        });
        let log = log.0.lock().expect("nobody panics while holding it").clone();
        let log = String::from_utf8(log).expect("text");
        // Where nobody asks the storage, nothing failed.
        assert_eq!(log.contains(CAUSE), answer.status >= 500, "{}: {log}", target.operation_id);
    }
}
