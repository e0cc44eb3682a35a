//! Identifiers: a type for each kind of thing, so that none is passed for another.

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
    new_identifiers(now, random).map(|[identifier]| identifier)
}

/// Makes several of them with one draw, which costs a source about as much as a draw for one.
///
/// # Errors
/// When `random` cannot deliver.
pub fn new_identifiers<const COUNT: usize>(
    now: OffsetDateTime,
    random: &dyn Random,
) -> std::io::Result<[Uuid; COUNT]> {
    let mut bytes = [[0; 10]; COUNT];
    random.fill(bytes.as_flattened_mut())?;
    let milliseconds = (now.unix_timestamp_nanos() / 1_000_000).max(0);
    let milliseconds = u64::try_from(milliseconds).unwrap_or(u64::MAX);
    Ok(bytes
        .map(|bytes| uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()))
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

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::*;

    #[derive(Debug)]
    struct Counting;

    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()> {
            for (byte, value) in bytes.iter_mut().zip(1..) {
                *byte = value;
            }
            Ok(())
        }
    }

    #[test]
    fn an_identifier_begins_with_its_time_and_goes_on_with_random_bits() {
        let now = OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(0x0123_4567_89ab);
        let identifier = new_identifier(now + Duration::microseconds(999), &Counting);
        let identifier = identifier.expect("there are random bits").to_string();
        // The version stands at the 13th digit, the variant in the first two bits of the 17th.
        assert_eq!(identifier, "01234567-89ab-7102-8304-05060708090a");
    }

    #[test]
    fn an_identifier_from_before_the_epoch_has_the_time_of_the_epoch() {
        let early = OffsetDateTime::UNIX_EPOCH - Duration::DAY;
        let identifier = new_identifier(early, &Counting).expect("there are random bits");
        assert!(identifier.to_string().starts_with("00000000-0000-7"), "{identifier}");
    }

    #[test]
    fn only_the_hyphenated_form_is_read_and_written() {
        let text = "0de30000-0000-4000-8000-0000000000a1";
        let live: LiveId = text.parse().expect("the hyphenated form");
        assert_eq!(live.to_string(), text);
        assert_eq!(format!("{live:?}"), format!("LiveId({text})"));
        for other in [
            "",
            "0de300000000400080000000000000a1",
            "{0de30000-0000-4000-8000-0000000000a1}",
            "urn:uuid:0de30000-0000-4000-8000-0000000000a1",
            "0de30000-0000-4000-8000-0000000000ag",
        ] {
            let refused = other.parse::<LiveId>().expect_err("another form").to_string();
            assert_eq!(refused, format!("`{other}` is not a UUID in its hyphenated form"));
        }
    }
}
