//! Every scenario that needs no help from inside, played against a server somewhere.

use bv_cms_findings::Finding;

use crate::contract::Contract;
use crate::row_name::RowName;
use crate::scenario::find;
use crate::table::scenarios;

mod clean_up;
pub(crate) mod failure;
pub(crate) mod finding;
mod fixtures;
pub(crate) mod perform;
mod server;
mod session;

use finding::Findings;
pub use fixtures::UNKNOWN_TOKEN;
pub use server::{Access, Server};
use session::Session;

/// After so many rows without an answer the server is taken to be gone.
const PATIENCE: usize = 3;

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server answers as the contract says.
    Conforms,
    /// It does not.
    Differs,
    /// Nobody knows, for this reason.
    NotRun(String),
}

/// Where a run is.
#[derive(Debug, Clone, Copy)]
pub struct Step<'s> {
    /// The number of the row, counted from 1.
    pub number: usize,
    /// How many rows there are.
    pub all: usize,
    /// The row.
    pub row: &'s RowName,
    /// What became of it; nothing as long as it is being played.
    pub outcome: Option<&'s Outcome>,
}

/// What a run has found out.
#[derive(Debug, Clone)]
pub struct Conclusion {
    /// Where the server and the contract disagree, each place once.
    pub findings: Vec<Finding>,
    /// What became of each row, in the contract's order.
    pub outcomes: Vec<(RowName, Outcome)>,
    /// What was created for the run and could not be put away again.
    pub left_behind: Vec<String>,
}

/// Plays the rows that `wanted` picks, and shows each when it begins and when it is decided.
///
/// # Errors
/// When the server cannot be reached, is another one, or does not let the run begin: says why, and
/// what to do about it.
pub fn run(
    contract: &Contract,
    server: &mut dyn Server,
    access: &Access,
    wanted: &dyn Fn(&RowName) -> bool,
    show: &mut dyn FnMut(Step<'_>),
) -> Result<Conclusion, String> {
    let table = scenarios();
    let rows: Vec<&RowName> = contract.rows().iter().filter(|row| wanted(row)).collect();
    let mut session = Session::begin(contract, server, access)?;
    let mut findings = Findings::default();
    let mut outcomes = Vec::new();
    let mut unanswered = 0;
    for (index, row) in rows.iter().copied().enumerate() {
        let step = Step { number: index + 1, all: rows.len(), row, outcome: None };
        show(step);
        let outcome = if unanswered == PATIENCE {
            Outcome::NotRun("the server had stopped answering".to_owned())
        } else {
            match find(&table, row).and_then(|scenario| session.perform(scenario, row)) {
                Err(reason) => Outcome::NotRun(reason),
                Ok(played) => {
                    unanswered = if played.is_unanswered() { unanswered + 1 } else { 0 };
                    findings.add(&session, row, &played);
                    if played.disagreements.is_empty() {
                        Outcome::Conforms
                    } else {
                        Outcome::Differs
                    }
                }
            }
        };
        show(Step { outcome: Some(&outcome), ..step });
        outcomes.push((row.clone(), outcome));
    }
    let left_behind = session.clean_up();
    Ok(Conclusion { findings: findings.all, outcomes, left_behind })
}
