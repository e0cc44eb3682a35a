//! Judges one change: whether `check` or `lint` notices it.

use bv_cms_document::Document;
use bv_cms_document::compare::compare_data;
use bv_cms_document::pointer::{join, tokens};
use bv_cms_findings::{Finding, Rule};
use bv_cms_lint::rule::REFERENCE_UNRESOLVED;
use bv_cms_lint::{broken_rule, lint, valid};
use serde_json::Value;

use super::{Equivalent, Mutant};
use crate::{Known, Testimony, application, routes, rule};

/// What became of a changed contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was caught, by the rule of that name.
    Killed(&'static Rule),
    /// There is nothing to catch.
    Equivalent(Equivalent),
    /// Nobody noticed.
    Survived,
}

/// Everything a contract is held against, asked once.
#[derive(Debug)]
pub struct Judge<'a> {
    contract: &'a Document,
    said: &'a Testimony,
    operation_ids: (&'a str, &'a str),
    known: Known,
}

impl<'a> Judge<'a> {
    /// A judge of changes of `contract`. The other arguments are those of
    /// [`application`] and of [`lint`](lint()).
    #[must_use]
    pub fn new(
        contract: &'a Document,
        said: &'a Testimony,
        operation_ids: (&'a str, &'a str),
    ) -> Self {
        let known = Known::of(contract, &said.document);
        Self { contract, said, operation_ids, known }
    }

    /// What is found in the contract as it is. Where that is anything, every change of it would
    /// seem to be caught.
    #[must_use]
    pub fn baseline(&self) -> Vec<Finding> {
        let mut findings = application(self.contract, self.said);
        findings.extend(lint(self.contract, self.operation_ids));
        findings
    }

    /// A copy of the contract, for changes to be made in.
    pub(super) fn copy(&self) -> Document {
        self.contract.clone()
    }

    /// What becomes of a change; `None` when it cannot be made. It is made in a copy of the
    /// contract, and undone again.
    pub(super) fn judge(&self, mutant: &Mutant, copy: &mut Document) -> Option<Verdict> {
        let before = mutant.apply(copy.value_mut())?;
        let equivalent = Equivalent::of(mutant, self.contract, copy.value(), &before);
        let verdict = match equivalent {
            Some(reason) => Verdict::Equivalent(reason),
            None => self.caught(mutant, copy).map_or(Verdict::Survived, Verdict::Killed),
        };
        before.restore(copy.value_mut());
        Some(verdict)
    }

    /// A rule that the changed contract breaks, whichever is found fastest.
    fn caught(&self, mutant: &Mutant, changed: &Document) -> Option<&'static Rule> {
        let first = |findings: Vec<Finding>| findings.first().map(|finding| finding.rule);
        self.caught_nearby(changed.value(), &mutant.pointer)
            .or_else(|| valid::leads_nowhere(changed.value()).then_some(REFERENCE_UNRESOLVED))
            .or_else(|| first(routes(changed, &self.said.routes, &self.said.own_routes)))
            .or_else(|| broken_rule(changed, self.operation_ids))
            .or_else(|| first(application(changed, self.said)))
    }

    /// A rule that is broken by what is around a place. Whatever is found here, the whole
    /// comparison finds as well; that there is nothing to find is never decided here.
    pub(super) fn caught_nearby(&self, changed: &Value, pointer: &str) -> Option<&'static Rule> {
        if self.known.differs_at(changed, pointer) {
            return Some(rule::DERIVED_DIFFERS);
        }
        let path = tokens(pointer);
        let extensions = &self.contract.dialect().extensions;
        let (kept, written, rule) = match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["components", "examples", name, ..] => {
                let written = changed.pointer(&join("/components/examples", name))?;
                // Without a status it is no error, and that is another finding.
                written.get(extensions.http_status)?;
                (self.said.errors.get(name)?, written, rule::REGISTRY_DIFFERS)
            }
            [permissions, name, ..] if permissions == extensions.permissions => {
                let written = changed.pointer(&join(&join("", permissions), name))?;
                (self.said.permissions.get(name)?, written, rule::PERMISSION_DIFFERS)
            }
            _ => return None,
        };
        (!compare_data(written, kept).is_empty()).then_some(rule)
    }
}
