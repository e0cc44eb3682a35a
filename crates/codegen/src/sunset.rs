//! The day on which something deprecated ends.

use crate::node::{Fault, Node};

/// A sunset is a day, and nothing has one that is not deprecated.
pub(crate) fn sunset(node: &Node<'_>) -> Result<(), Fault> {
    let Some(sunset) = node.get(node.extensions().sunset) else { return Ok(()) };
    if !sunset.value.as_str().is_some_and(is_date) {
        return Err(sunset.fault("must be a day such as 2027-01-31"));
    }
    if !node.flag("deprecated")? {
        return Err(sunset.fault("only what is `deprecated: true` has a sunset"));
    }
    Ok(())
}

/// Whether a text is a day of the calendar (RFC 3339, `full-date`).
fn is_date(text: &str) -> bool {
    let format = "0000-00-00";
    let fits = text.len() == format.len()
        && text.bytes().zip(format.bytes()).all(|(own, expected)| match expected {
            b'-' => own == b'-',
            _ => own.is_ascii_digit(),
        });
    let numbers: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = numbers[..] else { return false };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    fits && (1..=days).contains(&day)
}
