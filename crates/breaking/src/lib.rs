//! Whether a document breaks the clients of an earlier one.
//!
//! Containment decides: a request that was valid must stay valid, and a response must stay one
//! that the earlier document describes. Who sends is taken at its word: it sends only the members
//! its document declares, unless that says otherwise with `additionalProperties`. Rules only
//! explain what containment found, and say what schemas cannot: paths, statuses, credentials,
//! reasons of errors, deprecation, versions.
//!
//! Every counter-example was validated against both schemas by a validator that had no part in finding
//! it. Where there is neither a proof nor a counter-example, that is a finding of its own.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document, findings, satisfiability → breaking → changelog, contract, tests/bench, tests/fuzz, xtask
//! ```

#![deny(missing_docs)]

mod annotated;
mod answer;
mod bodies;
mod bundle;
mod closure;
mod containment;
mod declared;
mod discriminator;
mod errors;
mod facet;
mod faults;
mod fields;
mod form;
#[cfg(test)]
mod golden;
mod inbound;
mod invalid;
mod judge;
mod kind;
mod lifecycle;
mod operation;
mod outcome;
mod parameters;
mod parts;
mod request;
mod responses;
pub mod rule;
mod security;
mod servers;
mod shadow;
mod shown;
mod side;
mod style;
mod taken;
#[cfg(test)]
mod tests;
mod text;
mod unsent;
mod version;
mod walk;
mod way;
mod wire;
mod within;

use bv_cms_document::Document;
use time::Date;

use bundle::Bundle;
use containment::Pairs;
use faults::Faults;
use walk::Walk;
use way::Way;

pub use operation::template;
pub use outcome::{Break, CounterExample, Outcome};
pub use version::Size;

/// Compares a document with an earlier one. `today` is the day to hold sunsets against.
/// What either document states wrongly is a finding, and what uses it is undecided.
#[must_use]
pub fn breaking(base: &Document, new: &Document, today: Date) -> Outcome {
    breaking_watched(base, new, today, &mut |_, _| {})
}

/// The same for whoever wants to know how far it is: `watch` is told how many of how many operations
/// are done.
#[must_use]
pub fn breaking_watched(
    base: &Document,
    new: &Document,
    today: Date,
    watch: &mut dyn FnMut(usize, usize),
) -> Outcome {
    let (base_root, new_root) = (base.value(), new.value());
    let (base_faults, new_faults) = (Faults::of(base_root), Faults::of(new_root));
    let base_bundle = |way, sends| Bundle::of(base_root, way, sends, &base_faults);
    let new_bundle = |way, sends| Bundle::of(new_root, way, sends, &new_faults);
    let requests = (base_bundle(Way::Request, true), new_bundle(Way::Request, false));
    let responses = (new_bundle(Way::Response, true), base_bundle(Way::Response, false));
    let request = Pairs::of(&requests.0, &requests.1);
    let response = Pairs::of(&responses.0, &responses.1);
    let mut walk = Walk::new(base, new, today, request, response);
    walk.faults(&base_faults, &new_faults);
    walk.operations(watch);
    if new.dialect().conventions {
        walk.unmatched_routes();
        walk.errors();
    }
    walk.webhooks();
    walk.inheritance();
    walk.contents();
    walk.members_gone();
    walk.finish()
}
