//! How lines of the log are written.

use std::fmt;

use bv_cms_core::Clock as _;
use tracing::field::Field;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

use crate::system::SystemClock;

/// When an event happened, in RFC 3339 and to the millisecond.
#[derive(Debug)]
pub(super) struct Milliseconds;

impl FormatTime for Milliseconds {
    fn format_time(&self, writer: &mut Writer<'_>) -> fmt::Result {
        let now = SystemClock.now();
        let (year, month, day) = now.to_calendar_date();
        let (hour, minute, second, milli) = now.to_hms_milli();
        let month = u8::from(month);
        write!(
            writer,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z"
        )
    }
}

/// A field in a line for people. What begins the line of a request is known without its name, and so
/// the line tells the most of it within eighty columns.
pub(super) fn field(writer: &mut Writer<'_>, field: &Field, value: &dyn fmt::Debug) -> fmt::Result {
    match field.name() {
        "message" | "method" | "operation_id" | "route" | "status" => write!(writer, "{value:?}"),
        "duration_ms" => write!(writer, "{value:?}ms"),
        // Where a line of a library comes from, which `target` says.
        name if name.starts_with("log.") => Ok(()),
        name => write!(writer, "{}={value:?}", name.strip_prefix("r#").unwrap_or(name)),
    }
}
