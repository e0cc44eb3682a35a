//! Whether a document is valid: by the schemas of OpenAPI and JSON Schema, and by what their texts ask
//! and no schema says.

mod circle;
mod contradiction;
mod demand;
mod endless;
mod example;
mod meta_schema;
mod overlap;
mod paths;
mod pattern;
mod schema;
mod sunset;
mod travel;
mod violation;

pub use circle::circles;
pub use contradiction::{Contradiction, contradictions};
pub(crate) use demand::vain_demands;
pub use endless::endless;
pub use meta_schema::{format_violations, leads_nowhere, meta_schema, structure, violations};
pub use overlap::{Overlap, Winner, overlap, template_overlaps};
pub use schema::all_schemas;
pub use violation::Violation;
