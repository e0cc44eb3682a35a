//! The figures as tables of 80 columns.

use std::fmt::Write as _;

use super::documents::Compared;
use super::figures::{Figures, mebibytes};
use super::subject::BARE;
use super::targets::{Bound, Target};

/// Medians of all rounds, a line for each subject.
pub(crate) fn table(figures: &[Figures]) -> String {
    let bare = figures.iter().find(|subject| subject.name == BARE);
    let mut text = format!(
        "{:<22} {:>7} {:>5} {:>8} {:>8} {:>8} {:>8} {:>5}\n",
        "times in µs", "/s", "ratio", "p50", "p99", "p99 half", "CPU", "MiB"
    );
    let mut lives = None;
    for subject in figures {
        if subject.lives != lives
            && let Some(count) = subject.lives
        {
            let _ = writeln!(text, "-- {count} lives and as many API tokens");
        }
        lives = subject.lives;
        let ratio = bare.map_or(f64::NAN, |bare| subject.relative_to(bare));
        let half = if subject.half_load.is_empty() {
            String::new()
        } else {
            format!("{:.0}", subject.half_load(|sample| sample.p99_us))
        };
        let _ = writeln!(
            text,
            "{:<22} {:>7.0} {:>5.2} {:>8.0} {:>8.0} {:>8} {:>8.1} {:>5.1}",
            subject.name,
            subject.closed(|sample| sample.answers_per_second),
            ratio,
            subject.closed(|sample| sample.p50_us),
            subject.closed(|sample| sample.p99_us),
            half,
            subject.closed(|sample| sample.cpu_us),
            subject.closed.last().map_or(f64::NAN, |sample| mebibytes(sample.resident_bytes)),
        );
    }
    text
}

/// Medians of all rounds, a line for each two documents; the ratio is to reading and validating both.
pub(crate) fn documents(all: &[Compared]) -> String {
    let mut text = format!(
        "{:<28} {:>7} {:>10} {:>8} {:>7} {:>7} {:>7}\n",
        "documents, read and compared", "KiB", "operations", "findings", "ms", "ratio", "MiB"
    );
    for compared in all {
        let Compared { name, bytes, operations, findings, .. } = compared;
        let _ = writeln!(
            text,
            "{name:<28} {:>7} {operations:>10} {findings:>8} {:>7.0} {:>7.2} {:>7.1}",
            bytes >> 10,
            compared.milliseconds(),
            compared.relative(),
            mebibytes(compared.peak_bytes()),
        );
    }
    text
}

/// What to think of the times, where the bare handler could not use its core: it always has work, so
/// somebody else did, and a server of several threads gets more of such a core than one of a single.
pub(crate) fn doubt(figures: &[Figures]) -> Option<String> {
    let bare = figures.iter().find(|subject| subject.name == BARE)?;
    let used = bare.closed(|sample| sample.answers_per_second * sample.cpu_us) / 1e6;
    (used < 0.85).then(|| {
        format!(
            "the bare handler had {:.0} % of its core: other programs ran beside it.\n\
             Compare CPU, not times and answers a second, or measure again without them.\n",
            used * 100.0
        )
    })
}

/// A line for each target.
pub(crate) fn targets(targets: &[Target]) -> String {
    let mut text = format!("{:<41} {:>8} {:>9} {:>8}\n", "targets", "lives", "wanted", "is");
    for target in targets {
        let lives = target.lives.map(|lives| lives.to_string()).unwrap_or_default();
        let wanted = match target.bound {
            Bound::AtLeast(least) => format!(">= {least}"),
            Bound::AtMost(most) => format!("<= {most}"),
        };
        let met = if target.met { "met" } else { "not met" };
        let _ =
            writeln!(text, "{:<41} {lives:>8} {wanted:>9} {:>8.2}  {met}", target.what, target.is);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::documents::Took;
    use super::super::figures::Sample;
    use super::*;

    #[test]
    fn times_are_in_doubt_where_others_used_the_core() {
        let doubted = |answers_per_second| {
            let (p50_us, p99_us, cpu_us) = (1.0, 1.0, 50.0);
            let (asked_per_second, resident_bytes) = (None, 1);
            let sample = Sample {
                asked_per_second,
                answers_per_second,
                p50_us,
                p99_us,
                cpu_us,
                resident_bytes,
            };
            let (half_load, fixed_rates) = (Vec::new(), Vec::new());
            let (about, lives, closed) = ("", None, vec![sample]);
            doubt(&[Figures { name: BARE, about, lives, closed, half_load, fixed_rates }]).is_some()
        };
        assert!(doubted(5_000.0) && !doubted(19_000.0));
    }

    #[test]
    fn lines_fit_a_terminal() {
        let sample = Sample {
            asked_per_second: None,
            answers_per_second: 12_345.6,
            p50_us: 1_234_567.8,
            p99_us: 1_234_567.8,
            cpu_us: 123_456.7,
            resident_bytes: 999 << 20,
        };
        let figures = Figures {
            name: "tokens:admin, any live",
            about: "",
            lives: Some(1_000_000),
            closed: vec![sample],
            half_load: vec![sample],
            fixed_rates: Vec::new(),
        };
        let took = Took { milliseconds: 99_999.9, peak_bytes: 999 << 20 };
        let compared = Compared {
            name: "breaking, 2000 operations".to_owned(),
            operations: 2000,
            bytes: 999 << 20,
            findings: 2000,
            comparing: vec![took],
            validating: vec![took],
        };
        let target = Target {
            what: "100 operations for 20, % of a mint's CPU".to_owned(),
            lives: Some(1_000_000),
            bound: Bound::AtLeast(0.85),
            is: 12_345.678,
            met: false,
        };
        let text = table(&[figures]) + &documents(&[compared]) + &targets(&[target]);
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}
