//! How far long work is: a line that moves, where a terminal shows it.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar for so many steps, on standard error. Where that is no terminal it is hidden, and whoever
/// works says plain lines instead.
pub(crate) fn bar(steps: usize) -> ProgressBar {
    styled(steps, "{spinner} {percent:>3} % ({pos}/{len})  {wide_msg}")
}

/// The same for a list of suites, with the name of the one that runs and how long it has.
pub(crate) fn suites(suites: usize) -> ProgressBar {
    let bar = styled(suites, "{spinner} [{pos}/{len}] {prefix}  {elapsed}  {wide_msg}");
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

fn styled(steps: usize, template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template);
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(steps as u64).with_style(style)
}
