//! How an answer is provoked: what goes before, what fails, and how the request differs from one
//! that succeeds.

use bv_cms_contract::{Operation, UNMATCHED_ROUTE};

use crate::answer::Answer;
use crate::contract::find_operation;
use crate::failing_store::Trouble;
use crate::operations::{before, valid_request};
use crate::request::Request;
use crate::row::RowName;
use crate::world::World;

/// One way to get the answer that an example shows.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The example, or [`crate::row::ANSWER`] for a response without examples.
    pub example: &'static str,
    /// The only operation it is for; `None` for every one that documents the example.
    pub operation: Option<&'static str>,
    /// The operations that are called before.
    before: Vec<&'static str>,
    /// How the storage fails.
    trouble: Option<Trouble>,
    /// What is different from a request that succeeds, the first thing first.
    changes: Vec<Change>,
}

/// Makes a request to an operation different. [`UNMATCHED_ROUTE`] has no operation.
pub type Change = fn(&mut Request, Option<&Operation>);

/// A scenario for every operation that documents the example and has none of its own for it.
#[must_use]
pub fn every(example: &'static str, change: Change) -> Scenario {
    Scenario { example, operation: None, before: vec![], trouble: None, changes: vec![change] }
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

    /// The same with a storage that fails.
    #[must_use]
    pub fn amid(self, trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..self }
    }

    /// Everything that is different in either; `self` has the last word.
    #[must_use]
    pub fn over(mut self, other: Self) -> Self {
        self.before.extend(other.before);
        self.trouble = self.trouble.or(other.trouble);
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

    /// Calls what goes before, and sends the request.
    pub async fn play(&self, world: &World, operation_id: &str) -> (Request, Answer) {
        let operation = find_operation(operation_id);
        let before = operation.map_or(&[][..], before).iter().chain(&self.before);
        for earlier in before.filter_map(|earlier| find_operation(earlier)) {
            world.succeed(&valid_request(earlier)).await;
        }
        if let Some(trouble) = self.trouble {
            world.store.fail_after(0, trouble);
        }
        let mut request = match operation {
            Some(operation) => valid_request(operation),
            None if operation_id == UNMATCHED_ROUTE => Request::new("GET", "/"),
            None => panic!("the contract has no {operation_id}"),
        };
        for change in &self.changes {
            change(&mut request, operation);
        }
        let answer = world.send(&request).await;
        (request, answer)
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
        "{row} has no scenario. Add one to tests/src/table.rs: `every(\"{example}\", …)` for all \
         operations that document the example, or `only(\"{operation}\", \"{example}\", …)`",
        example = row.example(),
        operation = row.0.operation_id,
    ))
}
