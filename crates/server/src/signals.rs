//! What the operating system asks the process to do.

use std::io;
use std::time::Duration;

use actix_web::rt;

/// What failed when signals cannot be taken over.
pub(crate) const SIGNALS: &str = "cannot handle the signals of the operating system";

/// How a server is asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Answers that are under way are finished.
    Graceful,
    /// At once.
    Forced,
}

/// The signals that end the process. From the moment there is one of these, they no longer end it by
/// themselves: what was made is then put away.
#[derive(Debug)]
pub(crate) struct Signals(imp::Signals);

impl Signals {
    /// Takes the signals over.
    ///
    /// # Errors
    /// When the operating system refuses.
    pub(crate) fn take() -> io::Result<Self> {
        imp::Signals::take().map(Self)
    }

    /// Waits for the first signal, also for one that came before this was called.
    pub(crate) async fn next(&mut self) -> Stop {
        self.0.next().await
    }

    /// Waits for so long, or until the next signal says how to stop at once.
    pub(crate) async fn next_within(&mut self, time: Duration) -> Option<Stop> {
        rt::time::timeout(time, self.next()).await.ok()
    }
}

#[cfg(unix)]
mod imp {
    use std::io;
    use std::task::Poll;

    use actix_web::rt::signal::unix::{Signal, SignalKind, signal};

    use super::Stop;

    #[derive(Debug)]
    pub(super) struct Signals(Vec<(Signal, Stop)>);

    impl Signals {
        pub(super) fn take() -> io::Result<Self> {
            // From now on it does not end the process: the write that it comes with fails, like one on a
            // full disk.
            drop(signal(SignalKind::from_raw(FILE_SIZE_EXCEEDED))?);
            let mut signals = vec![
                (signal(SignalKind::terminate())?, Stop::Graceful),
                (signal(SignalKind::interrupt())?, Stop::Forced),
                (signal(SignalKind::quit())?, Stop::Forced),
            ];
            if !is_hangup_ignored() {
                signals.push((signal(SignalKind::hangup())?, Stop::Graceful));
            }
            Ok(Self(signals))
        }

        pub(super) async fn next(&mut self) -> Stop {
            std::future::poll_fn(|context| {
                let came = self.0.iter_mut().find_map(|(signal, stop)| {
                    signal.poll_recv(context).is_ready().then_some(*stop)
                });
                came.map_or(Poll::Pending, Poll::Ready)
            })
            .await
        }
    }

    /// `SIGXFSZ` on Linux and macOS: a file would grow beyond what the process may write.
    const FILE_SIZE_EXCEEDED: i32 = 25;

    /// Whether this process was started to outlive its terminal, as `nohup` does it: with `SIGHUP`
    /// ignored. Linux tells it in a mask whose lowest bit is signal 1.
    fn is_hangup_ignored() -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
        mask.is_some_and(|mask| mask & 1 != 0)
    }
}

#[cfg(not(unix))]
mod imp {
    use std::io;

    use actix_web::rt::signal::ctrl_c;

    use super::Stop;

    #[derive(Debug)]
    pub(super) struct Signals;

    impl Signals {
        #[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
        pub(super) fn take() -> io::Result<Self> {
            Ok(Self)
        }

        pub(super) async fn next(&mut self) -> Stop {
            if ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
            Stop::Forced
        }
    }
}
