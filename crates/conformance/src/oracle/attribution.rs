//! Which changes of a document explain what a server that was generated from it decides otherwise.

use std::collections::BTreeSet;

use bv_cms_document::Document;
use bv_cms_document::pointer::{is_within, parent, tokens};
use bv_cms_witness::mutation::{Effect, Targeted};
use serde_json::Value;

use super::facets::{Keywords, all_facets, item, member};
use super::host::{Host, Verdict};
use super::judge::{Expected, Fault};
use super::site::{Part, Site};
use super::wire::{Instance, Spelling};
use super::{Oracle, Player, Trial};
use crate::answer::Answer;
use crate::request::Request;

/// What a run showed: how many instances were sent, and for each verdict that was not the one
/// expected which of the suspects explain it, by their indices.
#[derive(Debug, Default)]
pub struct Evidence {
    /// The instances that were sent.
    pub instances: usize,
    /// The sets of suspects, each once. An empty one is of a verdict that none of them explains.
    pub explanations: BTreeSet<BTreeSet<usize>>,
}

/// In which way a verdict is not the one expected.
enum Difference<'t> {
    /// It should have been refused for this.
    Taken(&'t [Fault]),
    /// It should have been taken, and was refused at these fields.
    Refused(&'t [String]),
}

impl<'t> Difference<'t> {
    fn of(trial: &'t Trial) -> Option<Self> {
        match (&trial.judgement.expected, &trial.verdict) {
            (Expected::Refused(faults), Verdict::Accepted(_)) => Some(Self::Taken(faults)),
            (Expected::Accepted, Verdict::Refused(fields)) => Some(Self::Refused(fields)),
            _ => None,
        }
    }
}

impl Oracle<'_> {
    /// Plays everything about one operation, and looks for who explains what is decided otherwise.
    ///
    /// # Errors
    /// When a schema is none.
    pub async fn investigate(
        &self,
        operation_id: &str,
        host: &Host<'_>,
        suspects: &[Targeted],
        send: impl AsyncFn(&Request) -> Answer,
    ) -> Result<Evidence, String> {
        let mut evidence = Evidence::default();
        for (player, instances) in self.players(operation_id, host, &send)? {
            if player.forgets_the_default().await {
                let its = |suspect: &Targeted| {
                    suspect.keyword == "default" && self.meets(player.site, &suspect.target)
                };
                let explained = (0..suspects.len()).filter(|index| its(&suspects[*index]));
                evidence.explanations.insert(explained.collect());
            }
            for instance in instances {
                let request = player.site.put(&player.base, &player.members, instance);
                let trial = player.ask(instance, request).await;
                evidence.instances += 1;
                let Some(difference) = Difference::of(&trial) else { continue };
                let case = Case { document: self.document, site: player.site, instance };
                evidence.explanations.insert(case.explanations(&difference, suspects));
            }
        }
        Ok(evidence)
    }

    fn meets(&self, site: &Site, target: &str) -> bool {
        let Part::Parameter { name, .. } = &site.part else { return false };
        is_met(self.document.value(), site, name, target, false)
    }
}

impl<S: AsyncFn(&Request) -> Answer> Player<'_, S> {
    /// Whether a parameter that is left out is not understood as its default is, by a host that
    /// answers what it understood.
    async fn forgets_the_default(&self) -> bool {
        let root = self.document.value();
        let facets = all_facets(root, &[self.site.schema(root)]);
        let default = facets.iter().find_map(|it| it.get("default"));
        let (Part::Parameter { .. }, Some(default)) = (&self.site.part, default) else {
            return false;
        };
        let put = |instance| self.site.put(&self.base, &self.members, &instance);
        let written = put(Instance::Value(default.clone(), Spelling::Plain));
        let (absent, written) =
            ((self.send)(&put(Instance::Absent)).await, (self.send)(&written).await);
        (absent.status, absent.body) != (written.status, written.body)
    }
}

/// An instance about which a server decided otherwise.
struct Case<'c> {
    document: &'c Document,
    site: &'c Site,
    instance: &'c Instance,
}

impl Case<'_> {
    fn explanations(&self, difference: &Difference<'_>, suspects: &[Targeted]) -> BTreeSet<usize> {
        let those = |explains: &dyn Fn(&Targeted) -> bool| -> BTreeSet<usize> {
            (0..suspects.len()).filter(|index| explains(&suspects[*index])).collect()
        };
        let of_the_site = |suspect: &Targeted| {
            let about_absence = suspect.keyword == "required";
            suspect.target == self.site.pointer
                && about_absence == (*self.instance == Instance::Absent)
        };
        let site = those(&of_the_site);
        if !site.is_empty() || *self.instance == Instance::Absent {
            return site;
        }
        match difference {
            Difference::Taken(faults) => {
                // Where the very keyword is changed, nothing else has to be looked for.
                let exact = those(&|suspect| {
                    let pointer = suspect.mutant.pointer.as_str();
                    faults.iter().all(|fault| {
                        // Of a list, only the member that is named.
                        let listed = suspect.keyword == "required";
                        let around = is_within(&fault.pointer, pointer);
                        let inside = is_within(pointer, &fault.pointer);
                        (around && !listed) || ((around || inside) && self.names(fault, suspect))
                    })
                });
                if !exact.is_empty() {
                    return exact;
                }
                those(&|suspect| {
                    suspect.effect == Effect::Covers
                        && faults.iter().all(|fault| {
                            is_within(&fault.pointer, &suspect.target) || self.names(fault, suspect)
                        })
                })
            }
            Difference::Refused(fields) => those(&|suspect| {
                suspect.effect != Effect::Loosens
                    && fields.iter().all(|field| {
                        let there = self.at(field);
                        // What is there is not missed; `null` may stand for what is not.
                        let fits = match suspect.keyword.as_str() {
                            "required" => there.is_none_or(Value::is_null),
                            _ => there.is_some(),
                        };
                        let value = suspect.value.as_ref();
                        fits && self.meets(field, suspect)
                            && value.is_none_or(|value| there == Some(value))
                    })
            }),
        }
    }

    fn names(&self, fault: &Fault, suspect: &Targeted) -> bool {
        fault.fields.iter().any(|field| self.meets(field, suspect))
    }

    fn meets(&self, field: &str, suspect: &Targeted) -> bool {
        let covers = suspect.effect == Effect::Covers;
        is_met(self.document.value(), self.site, field, &suspect.target, covers)
    }

    /// What the instance holds at a field.
    fn at(&self, field: &str) -> Option<&Value> {
        let Instance::Value(value, _) = self.instance else { return None };
        steps(self.site, field)?.iter().try_fold(value, |value, step| match index(step) {
            Some(index) => value.get(index),
            None => value.get(step),
        })
    }
}

/// The steps from the whole of a site to a field; nothing for a field of another part of the request.
fn steps<'f>(site: &Site, field: &'f str) -> Option<Vec<&'f str>> {
    let own = match &site.part {
        Part::Body(_) if field == "body" => "",
        Part::Body(_) => field,
        Part::Parameter { name, .. } => field.strip_prefix(name.as_str())?.trim_start_matches('.'),
    };
    Some(own.split(['.', '[']).filter(|step| !step.is_empty()).collect())
}

fn index(step: &str) -> Option<usize> {
    step.strip_suffix(']')?.parse().ok()
}

/// Whether a schema has a say at a field, or names it as a member; one that covers all that is
/// inside, also whether it is on the way there.
pub(super) fn is_met(root: &Value, site: &Site, field: &str, target: &str, covers: bool) -> bool {
    let mut facets = all_facets(root, &[site.schema(root)]);
    let is = |facets: &[&Keywords], pointer: &str| {
        let keywords = root.pointer(pointer).and_then(Value::as_object);
        keywords.is_some_and(|keywords| facets.iter().any(|it| std::ptr::eq(*it, keywords)))
    };
    let Some(steps) = steps(site, field) else { return false };
    let mut named = false;
    for step in steps {
        if covers && (named || is(&facets, target)) {
            return true;
        }
        let (inside, name) = match index(step) {
            Some(index) => (item(&facets, index), None),
            None => (member(&facets, step), Some(step)),
        };
        named = name.is_some_and(|name| {
            tokens(target).last().is_some_and(|last| last == name)
                && parent(target).and_then(parent).is_some_and(|object| is(&facets, object))
        });
        facets = all_facets(root, &inside);
    }
    named || is(&facets, target)
}

#[cfg(test)]
mod tests {
    use super::super::site::sites;
    use super::*;
    use bv_cms_dialect::BV_CMS;

    #[test]
    fn a_field_meets_the_schemas_on_its_way() {
        let text = "paths: {/a: {post: {requestBody: {content: {application/json: {schema: \
                    {$ref: '#/components/schemas/A'}}}}}}}\n\
                    components: {schemas: {A: {properties: {l: {items: {$ref: '#/components/schemas/B'}}}}, \
                    B: {properties: {n: {maxLength: 3}}}}}\n";
        let document = Document::parse("test.yaml", text, BV_CMS).expect("a document");
        let site = &sites(&document).expect("sites")[0];
        let met = |field, target: &str| {
            is_met(document.value(), site, field, &format!("/components/schemas/{target}"), false)
        };
        let covered = |field, target: &str| {
            is_met(document.value(), site, field, &format!("/components/schemas/{target}"), true)
        };
        assert!(covered("l[0].n", "B") && covered("l[0].n", "A/properties/l"));
        assert!(covered("l[0].n", "A") && !covered("l", "B"));
        assert!(met("l[0].n", "B/properties/n"));
        assert!(met("l[0]", "B"));
        assert!(met("body", "A"));
        assert!(!met("l[0].n", "B"));
        assert!(!met("l", "B/properties/n"));
    }
}
