//! The witnesses: each holds one thing against the contract and reports where they disagree.

mod circle;
mod contradiction;
mod derived;
mod example;
mod membership;
mod meta_schema;
mod normal_form;
mod overlap;
mod paths;
mod pattern;
mod registry;
mod routes;
mod schema;
mod shapes;
mod stale;
mod sunset;
mod testimony;
mod travel;

pub use contradiction::{Contradiction, contradictions};
pub(crate) use derived::Known;
pub use derived::derived;
pub use membership::{Membership, enforced_memberships};
pub(crate) use meta_schema::leads_nowhere;
pub use meta_schema::meta_schema;
pub(crate) use meta_schema::structure;
pub use overlap::{Overlap, Winner, overlap, template_overlaps};
pub use registry::{enforced_permissions, registered_errors};
pub use routes::{Route, normalise, routes};
pub(crate) use schema::all_schemas;
pub use shapes::shapes;
pub use stale::stale;
pub use testimony::{Testimony, application};

/// What to do about a difference between the contract and the code.
const CONTRACT_DECIDES: &str = "the contract decides: change it there and run `cargo xtask \
                                generate`, or correct the code that says otherwise";
