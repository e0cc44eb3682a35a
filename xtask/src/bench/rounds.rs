//! Everything in turns, so that whatever else the machine does hits everything alike.

use anyhow::Context as _;
use indicatif::ProgressBar;

use super::figures::Figures;
use super::generator::{Generator, Pace};
use super::subject::Subjects;
use crate::progress;

#[derive(Debug)]
pub(crate) struct Rounds<'r> {
    pub(crate) count: u16,
    /// The rates of open loops, in requests a second.
    pub(crate) rates: &'r [u32],
    pub(crate) connections: u16,
}

impl Rounds<'_> {
    /// Measures all subjects in turns.
    pub(crate) fn measure(
        &self,
        generator: &Generator<'_>,
        subjects: &Subjects,
    ) -> anyhow::Result<Vec<Figures>> {
        let mut figures: Vec<Figures> = subjects
            .all
            .iter()
            .map(|subject| Figures {
                name: subject.name,
                about: subject.about,
                lives: subject.lives,
                closed: Vec::new(),
                half_load: Vec::new(),
                fixed_rates: Vec::new(),
            })
            .collect();
        let open = subjects.all.iter().filter(|subject| subject.is_asked_openly).count();
        let each = figures.len() + open * (1 + self.rates.len());
        let progress = progress::bar(figures.len() + usize::from(self.count) * each);
        let ask = |index: usize, what: &str, pace: Pace| {
            let subject = &subjects.all[index];
            let server = &subjects.servers[subject.server];
            progress.set_message(format!("{}, {what}", subject.name));
            let connections = subject.connections.unwrap_or(self.connections);
            let sample = generator.ask(server, &subject.request, connections, pace);
            progress.inc(1);
            sample.with_context(|| format!("{} cannot be measured", subject.name))
        };
        for index in 0..figures.len() {
            // Opens files, prepares statements and compiles scripts: it counts for nothing.
            ask(index, "warming up", Pace::Closed)?;
        }
        for round in 1..=self.count {
            for (index, figures) in figures.iter_mut().enumerate() {
                figures.closed.push(ask(index, "closed loop", Pace::Closed)?);
            }
            for (index, figures) in figures.iter_mut().enumerate() {
                if !subjects.all[index].is_asked_openly {
                    continue;
                }
                let half = figures.closed(|sample| sample.answers_per_second) / 2.0;
                figures.half_load.push(ask(index, "half load", Pace::Open(half))?);
                for rate in self.rates {
                    let sample = ask(index, "fixed rate", Pace::Open(f64::from(*rate)))?;
                    figures.fixed_rates.push(sample);
                }
            }
            say(&progress, round, self.count);
        }
        progress.finish_and_clear();
        Ok(figures)
    }
}

/// A plain line, where there is no terminal with a line that moves.
fn say(progress: &ProgressBar, round: u16, count: u16) {
    if progress.is_hidden() {
        println!("round {round} of {count} is over");
    }
}
