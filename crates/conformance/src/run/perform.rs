//! One scenario, played.

use super::failure::Failure;
use super::session::Session;
use crate::contract::Contract;
use crate::judge::Disagreement;
use crate::request::Request;
use crate::row_name::RowName;
use crate::rule::{CONFORM_NO_ANSWER, CONFORM_PREPARATION};
use crate::scenario::{InsideHelp, Scenario};

/// What was sent last, and what is wrong with what came back.
#[derive(Debug)]
pub(crate) struct Played {
    pub(crate) request: Request,
    pub(crate) disagreements: Vec<Disagreement>,
}

impl Played {
    /// Whether the server said nothing at all.
    pub(super) fn is_unanswered(&self) -> bool {
        self.disagreements.iter().any(|disagreement| disagreement.rule == CONFORM_NO_ANSWER)
    }
}

/// Why nobody outside can play a scenario.
fn why_not(help: InsideHelp) -> &'static str {
    match help {
        InsideHelp::Storage(_) => "it takes a storage that fails, which only a test can arrange",
        InsideHelp::Stall => "it takes a client that stops in the middle of its request",
        InsideHelp::Demo => "it takes a demo, since no other server listens to `Prefer`",
    }
}

impl Session<'_> {
    /// Plays a scenario for a row.
    ///
    /// # Errors
    /// Why it is not played.
    pub(super) fn perform(&mut self, scenario: &Scenario, row: &RowName) -> Result<Played, String> {
        if let Some(help) = scenario.help {
            return Err(why_not(help).to_owned());
        }
        let stage = match self.set_up(scenario, row) {
            Ok(stage) => stage,
            Err(failure) => return Ok(not_prepared(self.contract, row, failure)),
        };
        let mut script = scenario.script(self.contract, &row.0.operation_id, &stage);
        self.authorise(&mut script.request)?;
        for earlier in &script.before {
            if let Err(failure) = self.succeed(earlier) {
                return Ok(not_prepared(self.contract, row, failure));
            }
        }
        let request = script.request;
        let disagreements = match self.send(&request) {
            Ok(answer) => self.contract.judge(row, &request, &answer),
            Err(error) => vec![no_answer(self.contract, row, &error)],
        };
        Ok(Played { request, disagreements })
    }
}

pub(crate) fn no_answer(contract: &Contract, row: &RowName, error: &str) -> Disagreement {
    Disagreement::new(CONFORM_NO_ANSWER, &contract.response(row), format!("{row}: no answer"))
        .between("an answer", error)
}

pub(crate) fn not_prepared(contract: &Contract, row: &RowName, failure: Failure) -> Played {
    let Failure { request, said } = failure;
    let disagreement = match said {
        Err(error) => no_answer(contract, row, &error),
        Ok(said) => {
            let Request { method, path, .. } = request.as_ref();
            let message = format!("{row}: {method} {path}, which goes before, fails");
            let place = contract.response(row);
            Disagreement::new(CONFORM_PREPARATION, &place, message).between("200", said)
        }
    };
    Played { request: *request, disagreements: vec![disagreement] }
}
