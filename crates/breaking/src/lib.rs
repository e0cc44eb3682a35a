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
//! document, findings → breaking → tests/fuzz, xtask
//! ```

#![deny(missing_docs)]

mod bodies;
mod bundle;
mod candidate;
mod closure;
mod containment;
mod declared;
mod discriminator;
mod errors;
mod facet;
mod flat;
mod form;
#[cfg(test)]
mod golden;
mod inbound;
mod kind;
mod lifecycle;
mod operation;
mod outcome;
mod parameters;
mod prepared;
mod proof;
mod responses;
pub mod rule;
mod scalar;
mod search;
mod security;
mod servers;
mod shown;
#[cfg(test)]
mod tests;
mod text;
mod version;
mod walk;
mod way;
mod wire;

use bv_cms_document::Document;
use time::Date;

use bundle::Bundle;
use containment::Pairs;
use walk::Walk;
use way::Way;

pub use outcome::{Break, CounterExample, Outcome};
pub use version::Size;

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
    walk.operations();
    walk.unmatched_routes();
    walk.errors();
    walk.webhooks();
    walk.members_gone();
    Ok(walk.finish())
}
