//! The log: what goes into it, how it is written, and that nothing depends on it.

mod format;
mod writer;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{IsTerminal as _, stderr};
use std::panic;
use std::time::Duration;

use anyhow::Context as _;
use clap::ValueEnum;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::field::MakeExt as _;
use tracing_subscriber::filter::ParseError;
use tracing_subscriber::fmt::format::debug_fn;

use format::Milliseconds;
use writer::LineWriter;
pub use writer::LostLines;

/// How long the end of the process waits for what is not written yet.
const FLUSH: Duration = Duration::from_secs(1);

/// How to write the log.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LogFormat {
    /// Lines for people
    Text,
    /// One JSON object per line
    Json,
}

/// The log of this process.
#[derive(Debug)]
pub struct Log {
    writer: LineWriter,
}

impl Log {
    /// Starts the log of this process: its events, and panics that no answer tells of, go to
    /// standard error. Whatever becomes of that, nobody waits for it and nothing fails.
    ///
    /// # Errors
    /// When `directives` are no filter, or there can be no other thread.
    pub fn start(format: LogFormat, directives: &str) -> anyhow::Result<Self> {
        let filter = filter(directives).with_context(|| {
            format!(
                "`{directives}` is no log filter; give --log or BV_CMS_LOG one such as `info` or \
                 `bv_cms=debug`"
            )
        })?;
        let writer = LineWriter::start(stderr(), |lost| {
            tracing::warn!(lost, "lines of the log were lost: they could not be written in time");
        });
        let writer = writer.context("cannot start the thread that writes the log")?;
        let log = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(stderr().is_terminal())
            .with_timer(Milliseconds)
            .with_writer(writer.clone());
        match format {
            LogFormat::Text => {
                log.compact().fmt_fields(debug_fn(format::field).delimited(" ")).init();
            }
            LogFormat::Json => log.json().flatten_event(true).init(),
        }
        panic::set_hook(Box::new(|panic| {
            if !bv_cms_api::panics::will_be_answered(panic) {
                let backtrace = Backtrace::capture();
                let is_captured = backtrace.status() == BacktraceStatus::Captured;
                let backtrace = is_captured.then(|| backtrace.to_string());
                let message = panic.payload_as_str().unwrap_or("no message");
                let location = panic.location().map(tracing::field::display);
                tracing::error!(location, backtrace, "a thread panicked: {message:?}");
            }
        }));
        Ok(Self { writer })
    }

    /// How many lines were lost, now and later.
    #[must_use]
    pub fn lost_lines(&self) -> LostLines {
        self.writer.lost()
    }

    /// Waits a moment for what is not written yet; says whether everything was, or cannot be.
    #[must_use]
    pub fn flush(&self) -> bool {
        self.writer.flush(FLUSH)
    }
}

/// What to log. The parser of HTTP calls an error of the server what a client did wrong, and cannot
/// say who it was; that is told to those who ask for it, or for more than `info` of everything.
fn filter(directives: &str) -> Result<EnvFilter, ParseError> {
    let asks_for_it = directives.split(',').any(|directive| {
        let of_everything = directive.parse::<LevelFilter>();
        directive.starts_with(PARSER) || of_everything.is_ok_and(|most| most > LevelFilter::INFO)
    });
    if asks_for_it {
        return EnvFilter::try_new(directives);
    }
    EnvFilter::try_new(format!("{PARSER}=off,{directives}"))
}

const PARSER: &str = "actix_http";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_clients_do_wrong_is_told_to_those_who_ask_for_it() {
        for (directives, is_told) in [
            ("info", false),
            ("info,actix_server=warn", false),
            ("info,bv_cms=debug", false),
            ("debug", true),
            ("info,actix_http=error", true),
            ("info,actix_http::h1=debug", true),
        ] {
            let filter = filter(directives).expect("a filter").to_string();
            assert_eq!(!filter.contains("actix_http=off"), is_told, "{directives}: {filter}");
        }
        assert!(filter("a=b=c").is_err());
    }
}
