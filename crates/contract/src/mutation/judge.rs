use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{Equivalent, Mutant};
use crate::pointer::{join, tokens};
use crate::witness::{self, KnownOperation, Route};
use crate::{Document, Finding, Operations, resolve, rule};

/// What became of a changed contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was caught, by the rule of that name.
    Killed(&'static str),
    /// There is nothing to catch.
    Equivalent(Equivalent),
    /// Nobody noticed.
    Survived,
}

/// Everything a contract is held against, asked once.
#[derive(Debug)]
pub struct Judge<'a> {
    contract: &'a Document,
    derived: &'a Value,
    routes: &'a [Route],
    own_routes: &'a [(&'a str, &'a str)],
    shapes: &'a BTreeMap<String, Value>,
    operation_ids: (&'a str, &'a str),
    operations: HashMap<String, KnownOperation>,
    schemas: HashMap<String, Value>,
    users: HashMap<String, String>,
}

impl<'a> Judge<'a> {
    /// A judge of changes of `contract`. The other arguments are those of the witnesses
    /// [`derived`](witness::derived), [`routes`](witness::routes) and [`shapes`](witness::shapes)
    /// and of [`lint`](crate::lint()).
    #[must_use]
    pub fn new(
        contract: &'a Document,
        derived: &'a Value,
        routes: (&'a [Route], &'a [(&'a str, &'a str)]),
        shapes: &'a BTreeMap<String, Value>,
        operation_ids: (&'a str, &'a str),
    ) -> Self {
        let (routes, own_routes) = routes;
        let mut judge = Self {
            contract,
            derived,
            routes,
            own_routes,
            shapes,
            operation_ids,
            operations: HashMap::new(),
            schemas: HashMap::new(),
            users: HashMap::new(),
        };
        judge.prepare();
        judge
    }

    /// What is compared again and again is resolved once.
    fn prepare(&mut self) {
        let operations = Operations::of(self.contract.value());
        let mut sizes: HashMap<String, (usize, String)> = HashMap::new();
        for operation in &operations {
            sizes.insert(operation.operation_id.clone(), (usize::MAX, operation.pointer.clone()));
            let Some(known) = KnownOperation::new(operation, self.derived) else { continue };
            let size = known.size();
            sizes.insert(operation.operation_id.clone(), (size, operation.pointer.clone()));
            self.operations.insert(operation.pointer.clone(), known);
        }
        let kinds = self.contract.get("/components").and_then(Value::as_object);
        for (kind, components) in kinds.into_iter().flatten() {
            for name in components.as_object().into_iter().flat_map(serde_json::Map::keys) {
                let component = join(&join("/components", kind), name);
                if kind == "schemas"
                    && let Ok(known) = resolve(self.derived, &component)
                {
                    self.schemas.insert(component.clone(), known.value);
                }
                // Of the operations that use it the one that is compared fastest.
                let users = operations.uses(&component);
                let users = users.iter().filter_map(|user| sizes.get(user));
                if let Some((_, user)) = users.min() {
                    self.users.insert(component, user.clone());
                }
            }
        }
    }

    /// What is found in the contract as it is. Where that is anything, every change of it would
    /// seem to be caught.
    #[must_use]
    pub fn baseline(&self) -> Vec<Finding> {
        let mut findings = witness::derived(self.contract, self.derived, "utoipa document");
        findings.extend(witness::routes(self.contract, self.routes, self.own_routes));
        findings.extend(witness::shapes(self.contract, self.shapes));
        findings.extend(crate::lint(self.contract, self.operation_ids));
        findings
    }

    /// What becomes of a change; `None` when it cannot be made.
    #[must_use]
    pub fn judge(&self, mutant: &Mutant) -> Option<Verdict> {
        let changed = mutant.apply(self.contract.value())?;
        if let Some(reason) = Equivalent::of(mutant, self.contract.value(), &changed) {
            return Some(Verdict::Equivalent(reason));
        }
        if self.differs_at(&changed, &mutant.pointer) {
            return Some(Verdict::Killed(rule::DERIVED_DIFFERS));
        }
        let changed = self.contract.with_value(changed);
        let caught = self.caught(&changed);
        Some(caught.map_or(Verdict::Survived, Verdict::Killed))
    }

    /// Whether the one part of the document around a place differs from the derived document: what
    /// the whole comparison would find as well, in a fraction of the time. It never decides that
    /// there is nothing to find.
    fn differs_at(&self, changed: &Value, pointer: &str) -> bool {
        let path = tokens(pointer);
        match path.as_slice() {
            [paths, path, method, ..] if paths == "paths" => {
                let operation = join(&join("/paths", path), method);
                self.operations.get(&operation).is_some_and(|known| known.differs(changed))
            }
            [components, kind, name, ..] if components == "components" => {
                let component = join(&join("/components", kind), name);
                if changed.pointer(&component).is_none() {
                    return false;
                }
                if let Some(known) = self.schemas.get(&component) {
                    return resolve(changed, &component)
                        .is_ok_and(|found| witness::schema_differs(&found.value, known));
                }
                let user = self.users.get(&component);
                user.and_then(|user| self.operations.get(user))
                    .is_some_and(|known| known.differs(changed))
            }
            _ => false,
        }
    }

    /// The first rule that a changed contract breaks, the fastest witness first.
    fn caught(&self, changed: &Document) -> Option<&'static str> {
        let first = |findings: Vec<Finding>| findings.first().map(|finding| finding.rule);
        if witness::leads_nowhere(changed.value()) {
            return Some(rule::REFERENCE_UNRESOLVED);
        }
        first(witness::routes(changed, self.routes, self.own_routes))
            .or_else(|| first(crate::lint(changed, self.operation_ids)))
            .or_else(|| first(witness::derived(changed, self.derived, "utoipa document")))
            .or_else(|| first(witness::shapes(changed, self.shapes)))
    }
}
