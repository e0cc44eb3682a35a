//! What the figures should be, and whether they are.

use serde::Serialize;

use super::documents::Compared;
use super::figures::{Figures, mebibytes};
use super::memory::Held;
use super::peer::FASTIFY;
use super::routing::Routing;
use super::subject::{ANY_MINT, BARE, FILTERED, GET, LIST, MINT, PLAIN_MINT};

/// What a figure may be.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

/// A figure that should lie within a bound.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Target {
    pub(crate) what: String,
    pub(crate) lives: Option<u32>,
    pub(crate) bound: Bound,
    /// The figure.
    pub(crate) is: f64,
    /// Whether it lies within.
    pub(crate) met: bool,
}

impl Target {
    fn of(what: impl Into<String>, lives: Option<u32>, bound: Bound, is: f64) -> Self {
        let met = match bound {
            Bound::AtLeast(least) => is >= least,
            Bound::AtMost(most) => is <= most,
        };
        Self { what: what.into(), lives, bound, is, met }
    }
}

/// All targets whose figures were measured.
pub(crate) fn targets(
    figures: &[Figures],
    sizes: &[u32],
    held: &[Held],
    routing: &[Routing],
) -> Vec<Target> {
    let named = |name: &str, lives: Option<u32>| {
        figures.iter().find(|subject| subject.name == name && subject.lives == lives)
    };
    let mut all = Vec::new();
    let bare = named(BARE, None);
    for lives in sizes.iter().copied().map(Some) {
        let mut add = |what: &str, bound, is: Option<f64>| {
            all.extend(is.map(|is| Target::of(what, lives, bound, is)));
        };
        let pair =
            |name: &str, other: Option<&Figures>| Some(named(name, lives)?.relative_to(other?));
        let by_cpu = |name: &str, other: Option<&Figures>| {
            Some(named(name, lives)?.relative_by_cpu_to(other?))
        };
        add("mints, to those of the bare handler", Bound::AtLeast(0.85), pair(MINT, bare));
        add("- by CPU a request", Bound::AtLeast(0.85), by_cpu(MINT, bare));
        add("mints, to those of Fastify", Bound::AtLeast(4.0), pair(MINT, named(FASTIFY, lives)));
        add("- by CPU a request", Bound::AtLeast(4.0), by_cpu(MINT, named(FASTIFY, lives)));
        let p99 = named(MINT, lives).zip(bare).map(|(mint, bare)| mint.p99_relative_to(bare));
        add("p99 of a mint at half load, to bare", Bound::AtMost(2.0), p99);
        add("mints of any live, to bare", Bound::AtLeast(0.5), pair(ANY_MINT, bare));
        add("- by CPU a request", Bound::AtLeast(0.5), by_cpu(ANY_MINT, bare));
        let p99 = |name| named(name, lives).map(|it| it.closed(|sample| sample.p99_us) / 1000.0);
        add("ListLives, first page, p99 in ms", Bound::AtMost(5.0), p99(LIST));
        let slowest = FILTERED.iter().filter_map(|(name, ..)| p99(name)).reduce(f64::max);
        add("ListLives, slowest filter, p99 in ms", Bound::AtMost(100.0), slowest);
        let plain = pair(MINT, named(PLAIN_MINT, lives)).map(|ratio| (1.0 - ratio) * 100.0);
        add("log and limits, % of mints", Bound::AtMost(8.0), plain);
        let plain = by_cpu(MINT, named(PLAIN_MINT, lives)).map(|ratio| (1.0 - ratio) * 100.0);
        add("- by CPU a request", Bound::AtMost(8.0), plain);
    }
    if let (Some(few), Some(many)) = (sizes.iter().min(), sizes.iter().max())
        && few < many
    {
        for name in [MINT, ANY_MINT, GET, LIST] {
            let both = named(name, Some(*many)).zip(named(name, Some(*few)));
            let ratio = both.map(|(many, few)| many.relative_to(few));
            let what = format!("{name}, to that at {few}");
            let bound = Bound::AtLeast(0.85);
            all.extend(ratio.map(|ratio| Target::of(what, Some(*many), bound, ratio)));
            let ratio = both.map(|(many, few)| many.relative_by_cpu_to(few));
            let what = "- by CPU a request";
            all.extend(ratio.map(|ratio| Target::of(what, Some(*many), bound, ratio)));
        }
    }
    if let Some(last) = held.last() {
        let what = format!("MiB after {} mints", last.mints);
        all.push(Target::of(what, None, Bound::AtMost(64.0), mebibytes(last.resident_bytes)));
        let half = held[held.len().div_ceil(2) - 1];
        let growth = mebibytes(last.resident_bytes) / mebibytes(half.resident_bytes);
        all.push(Target::of(
            "memory, to that after half of them",
            None,
            Bound::AtMost(1.05),
            growth,
        ));
    }
    let mint = named(MINT, sizes.first().copied());
    if let ([few, .., many], Some(mint)) = (routing, mint) {
        let share = (many.nanoseconds - few.nanoseconds) / 10.0;
        let what =
            format!("{} operations for {}, % of a mint's CPU", many.operations, few.operations);
        let share = share / mint.closed(|sample| sample.cpu_us);
        all.push(Target::of(what, None, Bound::AtMost(1.0), share));
    }
    all
}

/// What comparing documents may take: the name of a pair, milliseconds, and MiB.
const DOCUMENTS: [(&str, f64, f64); 4] = [
    ("yours", 2_000.0, 300.0),
    ("18 levels", 100.0, 300.0),
    ("320 operations", 2_000.0, 500.0),
    ("2000 operations", 10_000.0, 500.0),
];

/// The targets of documents that were compared.
pub(crate) fn of_documents(compared: &[Compared]) -> Vec<Target> {
    let of = |(name, milliseconds, size): (&str, f64, f64)| {
        let compared = compared.iter().find(|compared| compared.name.ends_with(name))?;
        let (time, memory) = (compared.milliseconds(), mebibytes(compared.peak_bytes()));
        Some([
            Target::of(format!("{}, ms", compared.name), None, Bound::AtMost(milliseconds), time),
            Target::of("- MiB at most", None, Bound::AtMost(size), memory),
        ])
    };
    DOCUMENTS.into_iter().filter_map(of).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::super::documents::Took;
    use super::*;

    #[test]
    fn documents_have_bounds_by_their_names() {
        let compared = |name: &str, milliseconds| Compared {
            name: format!("breaking, {name}"),
            operations: 1,
            bytes: 1,
            findings: 1,
            comparing: vec![Took { milliseconds, peak_bytes: 400 << 20 }],
            validating: Vec::new(),
        };
        let all = [compared("18 levels", 101.0), compared("320 operations", 101.0)];
        let met = of_documents(&all).iter().map(|target| target.met).collect::<Vec<_>>();
        assert_eq!(met, [false, false, true, true]);
    }

    #[test]
    fn a_target_is_met_within_its_bound() {
        let met = |bound, is| Target::of("", None, bound, is).met;
        assert!(met(Bound::AtLeast(0.85), 0.85) && !met(Bound::AtLeast(0.85), 0.849));
        assert!(met(Bound::AtMost(2.0), 2.0) && !met(Bound::AtMost(2.0), 2.001));
        // What could not be measured is not met.
        assert!(!met(Bound::AtMost(2.0), f64::NAN) && !met(Bound::AtLeast(2.0), f64::NAN));
    }

    #[test]
    fn memory_that_grows_misses_its_target() {
        let held = |mebibytes: [u64; 4]| {
            let steps = mebibytes.into_iter().zip(1..);
            let steps = steps.map(|(size, mints)| Held { mints, resident_bytes: size << 20 });
            let targets = targets(&[], &[], &steps.collect::<Vec<_>>(), &[]);
            targets.iter().map(|target| target.met).collect::<Vec<_>>()
        };
        assert_eq!(held([20, 30, 30, 31]), [true, true]);
        assert_eq!(held([20, 30, 40, 50]), [true, false]);
        assert_eq!(held([70, 70, 70, 70]), [false, true]);
    }

    #[test]
    fn the_cost_of_more_operations_is_a_share_of_a_mint() {
        let routing = |nanoseconds| {
            let routing = [(20, 1000.0), (100, nanoseconds)];
            routing.map(|(operations, nanoseconds)| Routing { operations, nanoseconds })
        };
        let sample = super::super::figures::Sample {
            asked_per_second: None,
            answers_per_second: 1.0,
            p50_us: 1.0,
            p99_us: 1.0,
            cpu_us: 50.0,
            resident_bytes: 1,
        };
        let mint = Figures {
            name: MINT,
            about: "",
            lives: Some(10),
            closed: vec![sample],
            half_load: Vec::new(),
            fixed_rates: Vec::new(),
        };
        let met = |nanoseconds| {
            let figures = std::slice::from_ref(&mint);
            let targets = targets(figures, &[10], &[], &routing(nanoseconds));
            targets.last().map(|target| target.met)
        };
        assert_eq!((met(1100.0), met(14_000.0)), (Some(true), Some(false)));
    }
}
