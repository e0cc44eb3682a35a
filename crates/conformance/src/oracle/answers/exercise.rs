//! What is asked about the answers of a document.

use bv_cms_document::{Direction, Document};
use serde_json::{Map, Value};

use super::super::amend::{amendments, validator};
use super::super::judge::is_header;
use super::super::make::{Fill, Maker};
use super::super::site::{Media, Part, Site, answered};
use super::super::wire::{Instance, Spelling, pieces};
use super::super::{Extent, plan};

/// How often an instance is made before the oracle gives up on a valid one.
const TRIES: usize = 100;
/// Nothing limits how long an answer is. How deep it is nested is doubled to cross the limit, which
/// nothing crosses here: who reads answers reads 127 levels.
const LIMITS: (usize, usize) = (0, 60);

/// What is asked about one part of one answer.
pub(super) struct Exercise {
    pub(super) status: u16,
    pub(super) site: Site,
    pub(super) instances: Vec<Instance>,
    /// The other parts that the answer needs.
    pub(super) parts: Map<String, Value>,
}

impl Exercise {
    /// The values of the part that HTTP can carry; nothing where it is left out, which a header can be.
    pub(super) fn values(&self) -> impl Iterator<Item = Option<&Value>> {
        self.instances.iter().filter_map(|instance| match instance {
            Instance::Value(value, Spelling::Plain) if self.can_travel(value) => Some(Some(value)),
            Instance::Absent if matches!(self.site.part, Part::Parameter { .. }) => Some(None),
            _ => None,
        })
    }

    fn can_travel(&self, value: &Value) -> bool {
        match self.site.part {
            Part::Body(Media::Json) => true,
            Part::Body(Media::Text) => value.is_string(),
            Part::Body(_) => false,
            Part::Parameter { .. } => {
                pieces(&self.site.part, value).iter().all(|(_, text)| is_header(text))
            }
        }
    }
}

/// Everything that is asked about every part of every documented success.
pub(super) fn exercises(document: &Document, extent: Extent) -> Result<Vec<Exercise>, String> {
    let mut maker = Maker::new(document.value(), extent.seed);
    let sites = answered(document)?;
    let mut plans: Vec<plan::Plan> =
        sites.iter().map(|(_, site)| plan::systematic(&mut maker, site, LIMITS)).collect();
    let planned: usize = plans.iter().map(|plan| plan.instances.len()).sum();
    let missing = extent.instances.saturating_sub(planned);
    let mut exercises = Vec::new();
    for ((status, site), plan) in sites.iter().zip(&mut plans) {
        let share = (missing * plan.instances.len()).div_ceil(planned.max(1));
        plan::random(&mut maker, site, plan, share);
        let mut parts = Map::new();
        for (_, other) in sites.iter().filter(|(other, it)| {
            other == status
                && it.operation.pointer == site.operation.pointer
                && it.part != site.part
        }) {
            if other.required {
                parts.insert(name(other), valid(document, &mut maker, other)?);
            }
        }
        let instances = std::mem::take(&mut plan.instances);
        exercises.push(Exercise { status: *status, site: site.clone(), instances, parts });
    }
    Ok(exercises)
}

/// The name of a part among the others.
pub(super) fn name(site: &Site) -> String {
    match &site.part {
        Part::Body(_) => "body".to_owned(),
        Part::Parameter { name, .. } => name.clone(),
    }
}

/// A value that the schema of a part admits.
fn valid<'d>(document: &'d Document, maker: &mut Maker<'d>, site: &Site) -> Result<Value, String> {
    let (validator, _) =
        validator(document, site.schema.as_deref(), amendments(Direction::Response))?;
    let schema = site.schema(document.value());
    let fills = [Fill::Least, Fill::Full].into_iter().chain([Fill::Random; TRIES]);
    let mut made = fills.map(|fill| maker.value(&[schema], fill));
    made.find(|value| validator.is_valid(value))
        .ok_or_else(|| format!("{}: nothing was made that fits", place(document, site)))
}

pub(super) fn place(document: &Document, site: &Site) -> String {
    document.location(site.schema.as_ref().unwrap_or(&site.pointer)).to_string()
}
