//! All that a run says, as it is written to a file.

use serde::Serialize;

use super::documents::Compared;
use super::figures::Figures;
use super::memory::Held;
use super::routing::Routing;
use super::targets::Target;

/// A whole run.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    /// Which core ran what.
    pub(crate) cores: String,
    /// What was not measured, and why.
    pub(crate) missing: Vec<String>,
    pub(crate) targets: Vec<Target>,
    pub(crate) figures: Vec<Figures>,
    /// The memory of the server after more and more mints.
    pub(crate) held: Vec<Held>,
    pub(crate) routing: Vec<Routing>,
    /// Documents in two versions.
    pub(crate) compared: Vec<Compared>,
}
