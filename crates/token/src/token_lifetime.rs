//! How long interaction tokens live, within bounds.

use std::fmt;
use std::str::FromStr;

const MINIMUM_SECONDS: u32 = 60;
const MAXIMUM_SECONDS: u32 = 7 * 24 * 60 * 60;

/// How long an interaction token lives, unless the API token that mints it expires earlier: 60
/// seconds to 7 days, by default 24 hours.
///
/// Services verify the tokens on their own and cannot learn that one was taken back, so a long life
/// is a risk; one much shorter than a minute would not survive differing clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TokenLifetime {
    seconds: u32,
}

/// A lifetime that interaction tokens cannot have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "interaction tokens live {MINIMUM_SECONDS} (a minute) to {MAXIMUM_SECONDS} (7 days) whole \
     seconds"
)]
pub struct TokenLifetimeError;

impl TokenLifetime {
    /// The shortest lifetime: 60 seconds.
    pub const MINIMUM: Self = Self { seconds: MINIMUM_SECONDS };
    /// The longest lifetime: 7 days.
    pub const MAXIMUM: Self = Self { seconds: MAXIMUM_SECONDS };

    /// A lifetime in seconds.
    ///
    /// # Errors
    /// [`TokenLifetimeError`] when it is shorter than 60 seconds or longer than 7 days.
    pub const fn from_seconds(seconds: u32) -> Result<Self, TokenLifetimeError> {
        match seconds {
            MINIMUM_SECONDS..=MAXIMUM_SECONDS => Ok(Self { seconds }),
            _ => Err(TokenLifetimeError),
        }
    }

    /// The lifetime in seconds.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        self.seconds
    }
}

impl Default for TokenLifetime {
    fn default() -> Self {
        Self { seconds: 24 * 60 * 60 }
    }
}

impl FromStr for TokenLifetime {
    type Err = TokenLifetimeError;

    /// Reads a number of seconds, as it stands on the command line.
    fn from_str(text: &str) -> Result<Self, TokenLifetimeError> {
        text.parse().map_err(|_| TokenLifetimeError).and_then(Self::from_seconds)
    }
}

impl fmt::Display for TokenLifetime {
    /// Writes what [`FromStr`] reads: the seconds.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.seconds, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lifetimes_beyond_the_limits_are_refused() {
        for (seconds, limit) in [(60, TokenLifetime::MINIMUM), (604_800, TokenLifetime::MAXIMUM)] {
            assert_eq!(TokenLifetime::from_seconds(seconds), Ok(limit));
        }
        for seconds in [0, 59, 604_801, u32::MAX] {
            assert_eq!(TokenLifetime::from_seconds(seconds), Err(TokenLifetimeError));
        }
    }

    #[test]
    fn the_error_names_the_limits() {
        let message = TokenLifetimeError.to_string();
        assert!(message.contains("60 ") && message.contains("604800 "), "{message}");
    }

    #[test]
    fn a_lifetime_reads_back_as_itself() {
        let lifetime = TokenLifetime::default();
        assert_eq!(lifetime.to_string(), "86400");
        assert_eq!("86400".parse(), Ok(lifetime));
        for text in ["", "24h", "-60", "59", "604801", "99999999999"] {
            assert_eq!(text.parse::<TokenLifetime>(), Err(TokenLifetimeError), "{text}");
        }
    }
}
