//! What was measured, and what is said of it.

use serde::Serialize;

/// One measurement of one subject.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Sample {
    /// How often the generator asked in a second, where it did not wait for answers.
    pub(crate) asked_per_second: Option<f64>,
    /// Successful answers in a second.
    pub(crate) answers_per_second: f64,
    /// Half of the answers took less than this, in microseconds.
    pub(crate) p50_us: f64,
    /// 99 of 100 answers took less than this, in microseconds.
    pub(crate) p99_us: f64,
    /// For how long the server ran for a request, in microseconds.
    pub(crate) cpu_us: f64,
    /// How much memory the server held afterwards (RSS), in bytes.
    pub(crate) resident_bytes: u64,
}

/// All that was measured of one subject.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figures {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) about: &'static str,
    /// How many lives, and as many API tokens, its database holds, if it has one.
    pub(crate) lives: Option<u32>,
    /// The closed loop, once in each round: every connection asks again once it is answered.
    pub(crate) closed: Vec<Sample>,
    /// The open loop at half of what the closed loop reached, once in each round; of some only.
    pub(crate) half_load: Vec<Sample>,
    /// The open loop at fixed rates, once in each round for each of them; of some only.
    pub(crate) fixed_rates: Vec<Sample>,
}

impl Figures {
    pub(crate) fn closed(&self, figure: impl Fn(&Sample) -> f64) -> f64 {
        median(self.closed.iter().map(figure))
    }

    pub(crate) fn half_load(&self, figure: impl Fn(&Sample) -> f64) -> f64 {
        median(self.half_load.iter().map(figure))
    }

    /// Answers in a second, relative to another subject in the same round: the machine may have been
    /// slower in another.
    pub(crate) fn relative_to(&self, other: &Self) -> f64 {
        let rounds = self.closed.iter().zip(&other.closed);
        median(rounds.map(|(own, other)| own.answers_per_second / other.answers_per_second))
    }

    /// The same by what a request takes of a core, which hardly depends on what else the machine does.
    pub(crate) fn relative_by_cpu_to(&self, other: &Self) -> f64 {
        let rounds = self.closed.iter().zip(&other.closed);
        median(rounds.map(|(own, other)| other.cpu_us / own.cpu_us))
    }

    /// The p99 at half of what each can answer, relative to that of another subject in the same round.
    pub(crate) fn p99_relative_to(&self, other: &Self) -> f64 {
        let rounds = self.half_load.iter().zip(&other.half_load);
        median(rounds.map(|(own, other)| own.p99_us / other.p99_us))
    }
}

/// So many bytes in MiB.
#[expect(clippy::cast_precision_loss, reason = "no machine has that much memory")]
pub(crate) fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / 1_048_576.0
}

/// What lies in the middle; of two that do, their mean. Not a number without any.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.get(middle) {
        None => f64::NAN,
        Some(value) if values.len() % 2 == 1 => *value,
        Some(value) => f64::midpoint(values[middle - 1], *value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(rates: &[f64]) -> Figures {
        let sample = |rate: &f64| Sample {
            asked_per_second: None,
            answers_per_second: *rate,
            p50_us: 0.0,
            p99_us: 0.0,
            cpu_us: 0.0,
            resident_bytes: 0,
        };
        let closed = rates.iter().map(sample).collect();
        let (half_load, fixed_rates) = (Vec::new(), Vec::new());
        Figures { name: "", about: "", lives: None, closed, half_load, fixed_rates }
    }

    #[test]
    fn a_ratio_is_that_of_rounds_and_not_of_medians() {
        // The machine was twice as slow in the second round, for both.
        let (own, other) = (figures(&[80.0, 40.0, 81.0]), figures(&[100.0, 50.0, 100.0]));
        assert!((own.relative_to(&other) - 0.8).abs() < 1e-9);
    }

    #[test]
    fn the_median_lies_in_the_middle() {
        assert!((median([3.0, 1.0, 2.0].into_iter()) - 2.0).abs() < 1e-9);
        assert!((median([4.0, 1.0, 2.0, 3.0].into_iter()) - 2.5).abs() < 1e-9);
        assert!(median(std::iter::empty()).is_nan());
    }
}
