use std::fmt;
use std::str::FromStr;

use time::OffsetDateTime;
use uuid::Uuid;

use crate::Random;

/// A text that is not the identifier it should be.
#[derive(Debug, Clone, thiserror::Error)]
#[error("`{text}` is not a UUID in its hyphenated form")]
pub struct IdentifierError {
    text: String,
}

/// Makes a UUID version 7 (RFC 9562, section 5.7): the time in milliseconds, then random bits.
///
/// # Errors
/// When `random` cannot deliver.
pub fn new_identifier(now: OffsetDateTime, random: &dyn Random) -> std::io::Result<Uuid> {
    let mut bytes = [0; 10];
    random.fill(&mut bytes)?;
    let milliseconds = (now.unix_timestamp_nanos() / 1_000_000).max(0);
    let milliseconds = u64::try_from(milliseconds).unwrap_or(u64::MAX);
    Ok(uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid())
}

macro_rules! identifier {
    ($($(#[$documentation:meta])* $name:ident;)*) => {$(
        $(#[$documentation])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.hyphenated(), formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdentifierError;

            fn from_str(text: &str) -> Result<Self, IdentifierError> {
                match Uuid::try_parse(text) {
                    Ok(uuid) if text.len() == 36 => Ok(Self(uuid)),
                    _ => Err(IdentifierError { text: text.to_owned() }),
                }
            }
        }
    )*};
}

identifier! {
    /// Names an organisation: the tenant every live belongs to.
    OrganisationId;
    /// Names an account: a person or a program that holds API tokens.
    AccountId;
    /// Names an API token; not its secret.
    ApiTokenId;
    /// Names a live.
    LiveId;
    /// Names the chatroom of a live.
    ChatId;
}
