//! The oracle: whether a server decides about every request as the schemas of its document do.
//!
//! For every body and parameter of every operation it makes instances from the schema: valid ones,
//! each edge met and crossed, each keyword broken alone, wrong types, `null` and nothing in every
//! place, and random ones. The `jsonschema` crate says which of them are right and where the others
//! are wrong; the server has to say the same. Where it does not have to, an exception in [`RULES`]
//! says why.
//!
//! It knows no more of a server than what travels: a [`Host`] says which requests succeed and how
//! refusals look, and who plays it sends the requests.

pub(crate) mod amend;
pub mod answers;
mod attribution;
mod change;
mod check;
mod comparisons;
pub(crate) mod decode;
mod echo;
mod facets;
mod field;
mod format;
mod host;
mod judge;
mod make;
mod number;
mod plan;
pub(crate) mod random;
mod report;
mod route;
mod rule;
mod shrink;
mod site;
#[cfg(test)]
mod tests;
mod text;
mod wire;

use std::collections::{BTreeMap, HashSet};

use bv_cms_document::Document;

use crate::answer::Answer;
use crate::curl::curl;
use crate::request::Request;
pub use attribution::Evidence;
pub use echo::{Difference, Echo};
pub use host::Host;
use host::Verdict;
use judge::{Expected, Judge, Judgement};
use make::Maker;
pub use report::{Disagreement, Figures, Report};
pub use rule::{RULES, Rule};
pub use site::{Media, Part, Place, Site, Style};
use wire::{Instance, loose_members};

/// How many requests are sent to make one disagreement smaller.
const PATIENCE: usize = 300;

/// How much is played.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// What decides every choice.
    pub seed: u64,
    /// At least so many instances, if the schemas have as many to offer. There are more when the
    /// schemas give a reason for more.
    pub instances: usize,
}

/// Everything that is going to be asked about one document.
pub struct Oracle<'d> {
    document: &'d Document,
    sites: Vec<(Site, plan::Plan)>,
}

impl std::fmt::Debug for Oracle<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Oracle").field("sites", &self.sites.len()).finish_non_exhaustive()
    }
}

impl<'d> Oracle<'d> {
    /// Makes the instances for every site of a document.
    ///
    /// # Errors
    /// When there is a style or a media type that the oracle cannot write. Says where.
    pub fn new(document: &'d Document, host: &Host<'_>, extent: Extent) -> Result<Self, String> {
        let mut maker = Maker::new(document.value(), extent.seed);
        let limits = (host.body_limit, host.nesting_limit);
        let mut sites: Vec<(Site, plan::Plan)> = site::sites(document)?
            .into_iter()
            .map(|site| {
                let plan = plan::systematic(&mut maker, &site, limits);
                (site, plan)
            })
            .collect();
        let planned: usize = sites.iter().map(|(_, plan)| plan.instances.len()).sum();
        // Where there is more to be wrong about, there is more to be tried.
        let missing = extent.instances.saturating_sub(planned);
        for (site, plan) in &mut sites {
            let share = (missing * plan.instances.len()).div_ceil(planned.max(1));
            plan::random(&mut maker, site, plan, share);
        }
        Ok(Self { document, sites })
    }

    /// The operations that have something to be asked about, in the document's order.
    #[must_use]
    pub fn operations(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for (site, _) in &self.sites {
            if found.last() != Some(&site.operation.operation_id.as_str()) {
                found.push(&site.operation.operation_id);
            }
        }
        found
    }

    /// Plays everything about one operation.
    ///
    /// # Errors
    /// When a schema is none.
    pub async fn play(
        &self,
        operation_id: &str,
        host: &Host<'_>,
        send: impl AsyncFn(&Request) -> Answer,
    ) -> Result<Report, String> {
        let mut report = Report::default();
        for (player, instances) in self.players(operation_id, host, &send)? {
            player.play(instances, &mut report).await;
        }
        Ok(report)
    }

    /// Who plays the sites of one operation, and with what.
    fn players<'p, S>(
        &'p self,
        operation_id: &str,
        host: &'p Host<'p>,
        send: &'p S,
    ) -> Result<Vec<Plays<'p, S>>, String> {
        let root = self.document.value();
        let own = self.sites.iter().filter(|(it, _)| it.operation.operation_id == operation_id);
        let player = |(site, plan): &'p (Site, plan::Plan)| {
            let player = Player {
                document: self.document,
                site,
                judge: Judge::new(self.document, site)?,
                host,
                base: (host.base)(&site.operation),
                members: loose_members(&site.part, site.schema(root), root),
                send,
            };
            Ok((player, plan.instances.as_slice()))
        };
        own.map(player).collect()
    }
}

/// A player, and what there is to play.
type Plays<'p, S> = (Player<'p, S>, &'p [Instance]);

/// Plays one site.
struct Player<'p, S> {
    document: &'p Document,
    site: &'p Site,
    judge: Judge<'p>,
    host: &'p Host<'p>,
    base: Request,
    members: Vec<String>,
    send: &'p S,
}

/// An instance that was sent.
struct Trial {
    request: Request,
    judgement: Judgement,
    verdict: Verdict,
}

impl<S: AsyncFn(&Request) -> Answer> Player<'_, S> {
    async fn play(&self, instances: &[Instance], report: &mut Report) {
        report.relevant(self.judge.relevant());
        let mut groups: BTreeMap<(String, String), (&Instance, Trial, usize)> = BTreeMap::new();
        let mut sent = HashSet::new();
        let mut figures = Figures::default();
        self.base_is_taken(&mut groups).await;
        for instance in instances {
            let request = self.site.put(&self.base, &self.members, instance);
            if !sent.insert((request.target(), request.headers.clone(), request.body.clone())) {
                continue;
            }
            let trial = self.ask(instance, request).await;
            report.decided(&trial.judgement.rules);
            if trial.judgement.expected == Expected::Unsendable {
                continue;
            }
            figures.instances += 1;
            match trial.verdict {
                Verdict::Accepted(_) => figures.accepted += 1,
                Verdict::Refused(_) => figures.refused += 1,
                Verdict::Unread(_) => {}
            }
            if let Some(key) = difference(&trial.judgement.expected, &trial.verdict) {
                figures.disagreements += 1;
                groups.entry(key).or_insert((instance, trial, 0)).2 += 1;
            }
        }
        self.base_is_taken(&mut groups).await;
        for (key, (instance, trial, count)) in groups {
            let trial = self.shrink(&key, instance, trial).await;
            report.disagree(self.disagreement(&trial, count));
        }
        let key = (self.site.operation.operation_id.clone(), self.site.kind());
        let all = report.figures.entry(key).or_default();
        all.instances += figures.instances;
        all.accepted += figures.accepted;
        all.refused += figures.refused;
        all.disagreements += figures.disagreements;
    }

    /// Without this, a server that lets nobody in would look like one that takes everything.
    async fn base_is_taken(
        &self,
        groups: &mut BTreeMap<(String, String), (&Instance, Trial, usize)>,
    ) {
        let answer = (self.send)(&self.base).await;
        let verdict = Verdict::of(self.host, &answer);
        if matches!(verdict, Verdict::Accepted(_)) && answer.status != 403 {
            return;
        }
        let judgement = Judgement { expected: Expected::Accepted, rules: Vec::new() };
        let trial = Trial { request: self.base.clone(), judgement, verdict };
        groups.insert((String::new(), String::new()), (&Instance::Absent, trial, 1));
    }

    async fn ask(&self, instance: &Instance, request: Request) -> Trial {
        let judgement = self.judge.judge(self.host, instance, &request);
        let verdict = match judgement.expected {
            Expected::Unsendable => Verdict::Unread(String::new()),
            _ => Verdict::of(self.host, &(self.send)(&request).await),
        };
        Trial { request, judgement, verdict }
    }

    /// The smallest trial that disagrees in the same way.
    async fn shrink(&self, key: &(String, String), instance: &Instance, trial: Trial) -> Trial {
        let (mut instance, mut trial) = (instance.clone(), trial);
        let mut patience = PATIENCE;
        'smaller: loop {
            for smaller in shrink::smaller(&instance) {
                patience -= 1;
                if patience == 0 {
                    return trial;
                }
                let request = self.site.put(&self.base, &self.members, &smaller);
                let next = self.ask(&smaller, request).await;
                if difference(&next.judgement.expected, &next.verdict).as_ref() == Some(key) {
                    (instance, trial) = (smaller, next);
                    continue 'smaller;
                }
            }
            return trial;
        }
    }

    fn disagreement(&self, trial: &Trial, count: usize) -> Disagreement {
        let schema = self.site.schema.as_ref().unwrap_or(&self.site.pointer);
        let (pointer, expected) = match &trial.judgement.expected {
            Expected::Accepted => (schema, "accepted".to_owned()),
            Expected::Either | Expected::Unsendable => (schema, "either".to_owned()),
            Expected::Refused(faults) => {
                let said: Vec<String> = faults
                    .iter()
                    .map(|fault| {
                        format!("refused at {}: {}", fault.fields.join(" or "), fault.message)
                    })
                    .collect();
                (faults.first().map_or(schema, |fault| &fault.pointer), said.join("; "))
            }
        };
        Disagreement {
            site: self.site.to_string(),
            place: self.document.location(pointer).to_string(),
            expected,
            found: trial.verdict.to_string(),
            curl: curl("http://localhost:8080", &trial.request),
            count,
        }
    }
}

/// In which way a verdict is not the one expected: two texts that are the same for instances that
/// probably show the same. Nothing when it is.
fn difference(expected: &Expected, verdict: &Verdict) -> Option<(String, String)> {
    let kind = |text: &str| text.to_owned();
    match (expected, verdict) {
        (Expected::Either | Expected::Unsendable, _)
        | (Expected::Accepted, Verdict::Accepted(_)) => None,
        (Expected::Accepted, Verdict::Refused(fields)) => {
            Some((kind("accepted"), without_numbers(&fields.join(", "))))
        }
        (Expected::Refused(faults), Verdict::Refused(fields)) => {
            let named = |field: &String| faults.iter().any(|fault| fault.fields.contains(field));
            let wrong = fields.iter().find(|field| !named(field))?;
            Some((kind("elsewhere"), format!("{} {}", first(faults), without_numbers(wrong))))
        }
        (Expected::Refused(faults), Verdict::Accepted(_)) => Some((kind("refused"), first(faults))),
        (_, Verdict::Unread(what)) => Some((kind("unread"), what.clone())),
    }
}

fn first(faults: &[judge::Fault]) -> String {
    faults.first().map(|fault| fault.pointer.clone()).unwrap_or_default()
}

fn without_numbers(text: &str) -> String {
    text.chars().filter(|character| !character.is_ascii_digit()).collect()
}
