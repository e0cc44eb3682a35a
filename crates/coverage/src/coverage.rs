//! What there is to see of a contract, and what of it was seen.

use std::collections::HashMap;

use bv_cms_document::{Direction, Document, Operations};
use bv_cms_findings::{Collector, Finding};

use crate::alternative::Alternatives;
use crate::cell::{Aspect, Cell, Kind};
use crate::exchange::Exchange;
use crate::see;

/// What there is to see of a contract, and what of it was seen.
#[derive(Debug)]
pub struct Coverage<'d> {
    pub(crate) contract: &'d Document,
    pub(crate) operations: Operations,
    alternatives: Alternatives,
    /// What there is to see, in the order of the contract.
    pub(crate) cells: Vec<Cell>,
    /// For each of them, the first exchange that shows it.
    pub(crate) seen: HashMap<Cell, usize>,
    pub(crate) exchanges: Vec<Exchange>,
}

impl<'d> Coverage<'d> {
    /// Everything there is to see of a contract, and nothing of it seen.
    #[must_use]
    pub fn of(contract: &'d Document) -> Self {
        let (operations, alternatives) =
            (Operations::of(contract.value()), Alternatives::default());
        let cells = see::everything(contract, &operations, &alternatives);
        let (seen, exchanges) = (HashMap::new(), Vec::new());
        Self { contract, operations, alternatives, cells, seen, exchanges }
    }

    /// Takes what an exchange shows; one that shows nothing new is forgotten.
    pub fn see(&mut self, exchange: Exchange) {
        let shown = see::shown(self.contract, &self.operations, &self.alternatives, &exchange);
        let index = self.exchanges.len();
        let mut is_new = false;
        for cell in shown {
            self.seen.entry(cell).or_insert_with(|| {
                is_new = true;
                index
            });
        }
        if is_new {
            self.exchanges.push(exchange);
        }
    }

    /// What there is to see, in the order of the contract, each with the exchange that shows it.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, Option<&Exchange>)> {
        self.cells
            .iter()
            .map(|cell| (cell, self.seen.get(cell).and_then(|index| self.exchanges.get(*index))))
    }

    /// How many things of each kind there are, and how many of them were seen.
    #[must_use]
    pub fn counts(&self) -> Vec<(Kind, usize, usize)> {
        let count = |kind: Kind| {
            let all = self.cells().filter(|(cell, _)| cell.aspect.kind() == kind);
            all.fold((kind, 0, 0), |(kind, seen, all), (_, shown)| {
                (kind, seen + usize::from(shown.is_some()), all + 1)
            })
        };
        Kind::ALL.into_iter().map(count).collect()
    }

    /// A finding for everything that was not seen.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut collector = Collector::new(self.contract);
        for (cell, shown) in self.cells() {
            if shown.is_none() {
                let finding = finding(cell, self.contract).at(self.contract, &cell.pointer);
                let finding = finding.used_by(&self.operations);
                collector.add_placed(Finding { direction: cell.direction, ..finding });
            }
        }
        collector.finish()
    }
}

fn finding(cell: &Cell, contract: &Document) -> Finding {
    let (side, what) = match cell.direction {
        Direction::Request => ("request", "sent"),
        Direction::Response | Direction::Structural => ("answer", "answered"),
    };
    let words = cell.aspect.words();
    let message = format!("no {side} of the tests shows {words}");
    Finding::new(cell.rule(), message)
        .expected(contract.file_name(), words)
        .found("recorded exchanges", format!("never {what}"))
        .help(match cell.aspect {
            Aspect::Example(_) => "add a scenario that produces it, or remove it from the contract",
            _ => "add a test that shows it, or remove it from the contract",
        })
}
