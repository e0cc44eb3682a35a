//! Whether a document breaks the clients of an earlier one.
//!
//! Containment decides: a request that was valid must stay valid, and a response must stay one
//! that the earlier document describes. Who sends is taken at its word: it sends only the members
//! its document declares, unless that says otherwise with `additionalProperties`. Rules only
//! explain what containment found, and say what schemas cannot: paths, statuses, credentials,
//! reasons of errors, deprecation, versions.
//!
//! Every counter-example was validated against both schemas. Where the library cannot prove
//! containment and no counter-example can be found, that is a finding of its own.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document, findings → breaking → xtask
//! ```

#![deny(missing_docs)]

mod bodies;
mod bundle;
mod candidate;
mod closure;
mod containment;
mod declared;
mod errors;
mod facet;
mod flat;
mod form;
#[cfg(test)]
mod golden;
mod lifecycle;
mod operation;
mod parameters;
mod prepared;
mod proof;
mod responses;
pub mod rule;
mod scalar;
mod search;
mod security;
mod shown;
#[cfg(test)]
mod tests;
mod text;
mod version;
mod walk;

use bv_cms_document::{Direction, Document};
use bv_cms_findings::Finding;
use serde_json::Value;
use time::Date;

use bundle::Bundle;
use containment::Pairs;
use walk::Walk;

pub use version::Size;

/// Which way a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// From client to server: what the base document accepts, the new one must accept.
    Request,
    /// From server to client: what the new document may send, the base one must describe.
    Response,
}

impl Way {
    fn direction(self) -> Direction {
        match self {
            Self::Request => Direction::Request,
            Self::Response => Direction::Response,
        }
    }
}

/// One way in which clients of the base document can break.
#[derive(Debug, Clone)]
pub struct Break {
    /// What is reported about it; its direction is that of the messages that break.
    pub finding: Finding,
    /// The value that one schema accepts and the other refuses, where two schemas decided.
    pub counter_example: Option<CounterExample>,
}

/// A value that shows that a schema does not contain another.
#[derive(Debug, Clone, PartialEq)]
pub struct CounterExample {
    /// The value.
    pub value: Value,
    /// The pointer of the schema that accepts it: in the base document for a request, in the new
    /// one for a response.
    pub accepted_by: String,
    /// The pointer of the schema that refuses it, in the other document.
    pub refused_by: String,
}

/// What changed between two documents.
#[derive(Debug)]
pub struct Outcome {
    /// What can break, and what could not be decided.
    pub breaks: Vec<Break>,
    /// What is gone and was allowed to go: it breaks nobody by the contract, and still somebody may
    /// miss it.
    pub warnings: Vec<Finding>,
    /// How large the change is.
    pub size: Size,
    /// The version of the base document, as it is written.
    pub base_version: String,
    /// The least version the new document may have; `None` when the base has none to count from.
    pub needed_version: Option<String>,
    /// How many pairs of schemas containment was asked about; the others are written the same.
    pub pairs_asked: usize,
}

impl Outcome {
    /// What can break, then the warnings, without what programs need of them.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.breaks.iter().map(|broken| &broken.finding).chain(&self.warnings).cloned().collect()
    }

    /// What the change is and which version it needs, in one line.
    #[must_use]
    pub fn summary(&self) -> String {
        let Self { size, base_version, .. } = self;
        match &self.needed_version {
            _ if *size == Size::Nothing => format!("{}: version {base_version} stays", size.name()),
            Some(needed) => {
                format!("{}: needs version {needed} or later, after {base_version}", size.name())
            }
            None => format!("{}: the base has no version to count from", size.name()),
        }
    }
}

/// Why two documents could not be compared.
#[derive(Debug, thiserror::Error)]
#[error("the schemas of one of the documents cannot be used: {0}")]
pub struct BreakingError(#[from] jsonschema::CanonicalizationError);

/// Compares a document with an earlier one. `today` is the day to hold sunsets against.
///
/// # Errors
/// When a schema of either document is not a JSON Schema 2020-12.
pub fn breaking(base: &Document, new: &Document, today: Date) -> Result<Outcome, BreakingError> {
    let (base_root, new_root) = (base.value(), new.value());
    let sent =
        [Bundle::of(base_root, Way::Request, true), Bundle::of(new_root, Way::Response, true)];
    let received =
        [Bundle::of(new_root, Way::Request, false), Bundle::of(base_root, Way::Response, false)];
    let request = Pairs::of(&sent[0], &received[0])?;
    let response = Pairs::of(&sent[1], &received[1])?;
    let mut walk = Walk::new(base, new, today, request, response);
    walk.servers();
    walk.operations();
    walk.unmatched_routes();
    walk.errors();
    walk.not_compared();
    walk.members_gone();
    Ok(walk.finish())
}
