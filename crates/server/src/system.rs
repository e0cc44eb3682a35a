//! The clock and the randomness of the machine. The one place that may use them.

use aws_lc_rs::rand::SecureRandom as _;
use bv_cms_core::{Clock, Random};
use time::OffsetDateTime;

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where time comes from")]
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}

/// The operating system's randomness, by way of aws-lc.
#[derive(Debug, Clone, Copy)]
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::disallowed_types, reason = "the one place where randomness comes from")]
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        aws_lc_rs::rand::SystemRandom::new()
            .fill(bytes)
            .map_err(|_| std::io::Error::other("the operating system delivered no randomness"))
    }
}
