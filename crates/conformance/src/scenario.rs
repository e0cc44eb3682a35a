//! How an answer is provoked: what goes before, what fails, and how the request differs from one
//! that succeeds.

use bv_cms_document::Operation;

use crate::UNMATCHED_ROUTE;
use crate::contract::Contract;
use crate::operations::before;
use crate::request::Request;
use crate::row_name::RowName;
use crate::stage::{Features, Stage};

/// One way to get the answer that an example shows.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The example, or [`crate::row_name::ANSWER`] for a response without examples.
    pub example: &'static str,
    /// The only operation it is for; `None` for every one that documents the example.
    pub operation: Option<&'static str>,
    /// What the live has enabled that the operation is about.
    pub features: Features,
    /// What nobody outside the server can bring about.
    pub help: Option<InsideHelp>,
    /// The operations that are called before.
    before: Vec<&'static str>,
    /// What is different from a request that succeeds, the first thing first.
    changes: Vec<Change>,
}

/// What a scenario needs that no request can bring about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InsideHelp {
    /// A storage that fails.
    Storage(Trouble),
    /// A server that answers on demand (`Prefer`), which only a demo does.
    Demo,
    /// A client that stops before the end of its request, and a server that does not wait long.
    Stall,
    /// A server that allows few requests in a second, and more of them.
    Haste,
}

/// How the storage fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It cannot be reached.
    Unavailable,
    /// It can be reached and fails.
    Failed,
    /// It can be read, and fails when it is written.
    ReadOnly,
    /// A part of it is damaged.
    Damaged,
    /// It panics.
    Panic,
}

/// Makes a request different.
pub type Change = fn(&mut Request, &Scene<'_>);

/// What a change may look at.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'s> {
    /// The contract.
    pub contract: &'s Contract,
    /// The operation that is called; [`UNMATCHED_ROUTE`] has none.
    pub operation: Option<&'s Operation>,
    /// What is there.
    pub stage: &'s Stage,
}

/// A scenario, ready to be played.
#[derive(Debug, Clone)]
pub struct Script {
    /// What is sent before; each of it has to succeed.
    pub before: Vec<Request>,
    /// What has to go wrong inside the server from then on.
    pub help: Option<InsideHelp>,
    /// The request that provokes the answer.
    pub request: Request,
}

/// A scenario for every operation that documents the example and has none of its own for it.
#[must_use]
pub fn every(example: &'static str, change: Change) -> Scenario {
    Scenario {
        example,
        operation: None,
        features: Features::Everything,
        help: None,
        before: vec![],
        changes: vec![change],
    }
}

/// A scenario for one operation.
#[must_use]
pub fn only(operation: &'static str, example: &'static str, change: Change) -> Scenario {
    Scenario { operation: Some(operation), ..every(example, change) }
}

impl Scenario {
    /// The same after calling this operation.
    #[must_use]
    pub fn after(mut self, operation: &'static str) -> Self {
        self.before.push(operation);
        self
    }

    /// The same about a live that has only this enabled.
    #[must_use]
    pub fn about(self, features: Features) -> Self {
        Self { features, ..self }
    }

    /// The same with help from inside the server.
    #[must_use]
    pub fn with(self, help: InsideHelp) -> Self {
        Self { help: Some(help), ..self }
    }

    /// Everything that is different in either; `self` has the last word.
    #[must_use]
    pub fn over(mut self, other: Self) -> Self {
        self.before.extend(other.before);
        self.help = self.help.or(other.help);
        self.changes.splice(0..0, other.changes);
        self
    }

    /// What it is called in the output.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{}::{}", self.operation.unwrap_or("every"), self.example)
    }

    /// Whether this is a way to produce the row.
    fn is_for(&self, row: &RowName) -> bool {
        self.example == row.example()
            && self.operation.is_none_or(|operation| operation == row.0.operation_id)
    }

    /// The requests to play for an operation, or for [`UNMATCHED_ROUTE`], on a stage.
    #[must_use]
    pub fn script(&self, contract: &Contract, operation_id: &str, stage: &Stage) -> Script {
        let operation = contract.find_operation(operation_id);
        let earlier = operation.map_or(&[][..], before).iter().chain(&self.before);
        let earlier = earlier.filter_map(|earlier| contract.find_operation(earlier));
        let mut request = match operation {
            Some(operation) => contract.valid_request(operation, stage),
            None if operation_id == UNMATCHED_ROUTE => Request::new("GET", "/"),
            None => panic!("the contract has no {operation_id}"),
        };
        for change in &self.changes {
            change(&mut request, &Scene { contract, operation, stage });
        }
        Script {
            before: earlier.map(|earlier| contract.valid_request(earlier, stage)).collect(),
            help: self.help,
            request,
        }
    }
}

/// The scenario of a row: its operation's own before one for every operation.
///
/// # Errors
/// Without a scenario, or with several of the same rank; says how to mend it.
pub fn find<'s>(table: &'s [Scenario], row: &RowName) -> Result<&'s Scenario, String> {
    for own in [true, false] {
        let ranked: Vec<_> = table
            .iter()
            .filter(|scenario| scenario.operation.is_some() == own && scenario.is_for(row))
            .collect();
        match ranked.as_slice() {
            [] => {}
            [scenario] => return Ok(scenario),
            _ => return Err(format!("{row} has {} scenarios; remove all but one", ranked.len())),
        }
    }
    Err(format!(
        "{row} has no scenario. Add one to crates/conformance/src/table.rs: `every(\"{example}\", \
         …)` for all operations that document the example, or `only(\"{operation}\", \
         \"{example}\", …)`",
        example = row.example(),
        operation = row.0.operation_id,
    ))
}
