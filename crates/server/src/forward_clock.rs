//! A clock that does not go back while the server runs.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use bv_cms_core::Clock;
use time::{Duration, OffsetDateTime};

/// How far a clock may be behind before it is worth a line in the log. Less is what machines that keep
/// their clocks in step do all the time.
const TOLERANCE: Duration = Duration::SECOND;

/// A clock that follows another one, and does not go back with it: what has expired stays expired, and
/// what is changed is not changed before it was made.
///
/// While the other one is behind, time goes on as fast as it really does. When it has caught up, or the
/// server is started again, the other one is followed.
#[derive(Debug)]
pub(crate) struct ForwardClock<C> {
    followed: C,
    latest: Mutex<Latest>,
}

#[derive(Debug)]
struct Latest {
    time: OffsetDateTime,
    /// When it was that time.
    at: Instant,
    is_ahead: bool,
}

impl<C: Clock> ForwardClock<C> {
    /// Follows that clock.
    pub(crate) fn new(followed: C) -> Self {
        let time = followed.now();
        let latest = Latest { time, at: Instant::now(), is_ahead: false };
        Self { followed, latest: Mutex::new(latest) }
    }
}

impl<C: Clock> Clock for ForwardClock<C> {
    fn now(&self) -> OffsetDateTime {
        // In this order: what comes between the two is not counted as time that went by.
        let (time, at) = (self.followed.now(), Instant::now());
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let went_by = at.saturating_duration_since(latest.at);
        let least = latest.time.saturating_add(went_by.try_into().unwrap_or(Duration::MAX));
        let ahead = least - time;
        if ahead > TOLERANCE && !latest.is_ahead {
            tracing::warn!(
                seconds = ahead.whole_seconds(),
                "the clock of this machine went back; this server does not until it is started again"
            );
        }
        *latest =
            Latest { time: least.max(time), at: at.max(latest.at), is_ahead: ahead > TOLERANCE };
        latest.time
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// A clock that shows what it is told to.
    #[derive(Debug, Clone)]
    struct Told(Arc<Mutex<OffsetDateTime>>);

    impl Told {
        fn jump(&self, by: Duration) {
            *self.0.lock().expect("nobody panics while holding it") += by;
        }
    }

    impl Clock for Told {
        fn now(&self) -> OffsetDateTime {
            *self.0.lock().expect("nobody panics while holding it")
        }
    }

    #[test]
    fn it_follows_forward_and_goes_on_where_the_other_one_jumps_back() {
        let told = Told(Arc::new(Mutex::new(OffsetDateTime::UNIX_EPOCH)));
        let clock = ForwardClock::new(told.clone());
        told.jump(Duration::HOUR);
        let before = clock.now();
        assert!(before >= OffsetDateTime::UNIX_EPOCH + Duration::HOUR);
        told.jump(-Duration::WEEK);
        let pause = std::time::Duration::from_millis(5);
        std::thread::sleep(pause);
        let after = clock.now();
        assert!(after >= before + pause, "time stood still: {before}, {after}");
        assert!(after < before + Duration::MINUTE, "time jumped: {before}, {after}");
        told.jump(Duration::WEEK + Duration::HOUR);
        assert!(clock.now() >= OffsetDateTime::UNIX_EPOCH + 2 * Duration::HOUR, "has caught up");
    }

    #[test]
    fn threads_that_ask_at_once_never_see_it_go_back() {
        let told = Told(Arc::new(Mutex::new(OffsetDateTime::UNIX_EPOCH)));
        let clock = ForwardClock::new(told.clone());
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let mut latest = clock.now();
                    for round in 0..1000 {
                        told.jump(Duration::milliseconds(if round % 2 == 0 { 30 } else { -40 }));
                        let now = clock.now();
                        assert!(now >= latest, "{now} after {latest}");
                        latest = now;
                    }
                });
            }
        });
    }
}
