//! How far long work is, on standard error: on a terminal a line that moves, elsewhere a plain line
//! now and then. What is done at once says nothing.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// How long nobody asks.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long it takes from one plain line to the next.
const PERIOD: Duration = Duration::from_secs(5);

/// Says how far some work is.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    begun: Instant,
    /// When the last plain line was written, or the work began.
    said: Instant,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Of work that begins now on `what` it has many of, such as `operations`.
    #[must_use]
    pub fn of(what: &'static str) -> Self {
        let begun = Instant::now();
        Self { what, begun, said: begun, bar: None }
    }

    /// Says that so many of all are done.
    pub fn at(&mut self, done: usize, all: usize) {
        if self.begun.elapsed() < PATIENCE {
            return;
        }
        let what = self.what;
        let bar = self.bar.get_or_insert_with(|| {
            let template = format!("{{spinner}} {{percent:>3}} % ({{pos}}/{{len}} {what})");
            let style = ProgressStyle::with_template(&template);
            let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(all as u64).with_style(style)
        });
        bar.set_position(done as u64);
        if bar.is_hidden() && self.said.elapsed() >= PERIOD {
            self.say(&mut io::stderr(), done, all);
        }
    }

    fn say(&mut self, to: &mut dyn Write, done: usize, all: usize) {
        // That nobody reads it stops no work.
        let _ = writeln!(to, "{done} of {all} {}", self.what);
        self.said = Instant::now();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_at_once_says_nothing() {
        let mut progress = Progress::of("operations");
        progress.at(1, 2);
        assert!(progress.bar.is_none());
    }

    #[test]
    fn long_work_says_how_far_it_is() {
        let mut progress = Progress::of("operations");
        progress.begun -= PATIENCE;
        progress.at(1, 2);
        let bar = progress.bar.as_ref().expect("a line that moves");
        assert_eq!((bar.position(), bar.length()), (1, Some(2)));
        let mut plain = Vec::new();
        progress.say(&mut plain, 1, 2);
        assert_eq!(plain, b"1 of 2 operations\n");
    }
}
