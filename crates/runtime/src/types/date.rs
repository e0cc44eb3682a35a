use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use time::Month;

use super::format_type;

/// A day of the calendar (`format: date`, RFC 3339, `full-date`), in the years 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub time::Date);

format_type!(Date, "date");

impl FromStr for Date {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or("must be a date such as 2026-01-31")
    }
}

fn parse(text: &str) -> Option<Date> {
    let digits = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)
    };
    let separators = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    if !separators {
        return None;
    }
    let month = Month::try_from(digits(5, 7)?.parse::<u8>().ok()?).ok()?;
    let day = digits(8, 10)?.parse().ok()?;
    time::Date::from_calendar_date(digits(0, 4)?.parse().ok()?, month, day).ok().map(Date)
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        write!(formatter, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        for text in ["2026-01-31", "2024-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
        for text in [
            "2026-02-29",
            "2026-1-31",
            "2026-01-32",
            "20260131",
            "+026-01-01",
            "2026-13-01",
            "2026/01-31",
            "2026-01/31",
            "2026-01-31Z",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
