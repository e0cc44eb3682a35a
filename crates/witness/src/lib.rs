//! The witnesses of the contract: what utoipa derives, what actix-web serves, what serde reads, which
//! errors and permissions there are, and what was generated. Each is held against the contract; and
//! the mutants of the contract show that somebody notices each change of it.
//!
//! A witness is data here: nothing in this crate knows an HTTP framework.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document, findings, lint → witness → conformance, xtask
//! ```

#![deny(missing_docs)]

use bv_cms_document::Dialect;

mod derived;
#[cfg(test)]
mod golden;
mod membership;
pub mod mutation;
mod normal_form;
mod registry;
mod routes;
pub mod rule;
mod shapes;
mod stale;
mod testimony;

pub(crate) use derived::Known;
pub use derived::derived;
pub use membership::{Membership, enforced_memberships};
pub use registry::{enforced_permissions, registered_errors};
pub use routes::{Route, normalise, routes};
pub use shapes::shapes;
pub use stale::stale;
pub use testimony::{Testimony, application};

/// What to do about a difference between the contract and the code.
fn contract_decides(dialect: &Dialect) -> String {
    dialect.say(
        "the contract decides: change it there and run `{program} generate`, or correct the code \
         that says otherwise",
    )
}
