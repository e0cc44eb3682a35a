//! Types that hold themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::declared::{Declared, Kind};
use super::rust_type::Type;

/// Notes which types hold themselves, and puts a box around every member through which they do so
/// without a list or a map between.
pub(crate) fn box_recursion(declared: &mut [Declared]) {
    let held = Graph::of(declared, Type::held);
    let reached = Graph::of(declared, Type::reached);
    for one in declared {
        let own = one.name.to_string();
        let recursive = kinds(one).filter_map(Type::reached).any(|name| reached.leads(name, &own));
        one.recursive = recursive;
        for kind in kinds_mut(one) {
            if kind.held().is_some_and(|name| held.leads(name, &own)) {
                let boxed = Type::Boxed(Box::new(kind.inner().clone()));
                *kind = if matches!(kind, Type::Nullable(_)) { boxed.optional() } else { boxed };
            }
        }
    }
}

/// Which types hold which.
struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    fn of(declared: &[Declared], holds: impl Fn(&Type) -> Option<&str>) -> Self {
        let edges = declared.iter().map(|one| {
            let held = kinds(one).filter_map(|kind| holds(kind).map(str::to_owned));
            (one.name.to_string(), held.collect())
        });
        Self(edges.collect())
    }

    fn leads(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut next = vec![from];
        while let Some(name) = next.pop() {
            if name == to {
                return true;
            }
            if seen.insert(name) {
                next.extend(self.0.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        false
    }
}

fn kinds(declared: &Declared) -> Box<dyn Iterator<Item = &Type> + '_> {
    match &declared.kind {
        Kind::Struct { fields, additional } => {
            Box::new(fields.iter().map(|field| &field.kind).chain(additional))
        }
        Kind::Choice { variants, .. } => Box::new(variants.iter().map(|variant| &variant.kind)),
        Kind::Wrapper(kind) => Box::new(std::iter::once(kind)),
        Kind::Texts(_) | Kind::Integers(_) => Box::new(std::iter::empty()),
    }
}

fn kinds_mut(declared: &mut Declared) -> Box<dyn Iterator<Item = &mut Type> + '_> {
    match &mut declared.kind {
        Kind::Struct { fields, .. } => Box::new(fields.iter_mut().map(|field| &mut field.kind)),
        Kind::Choice { variants, .. } => {
            Box::new(variants.iter_mut().map(|variant| &mut variant.kind))
        }
        Kind::Wrapper(kind) => Box::new(std::iter::once(kind)),
        Kind::Texts(_) | Kind::Integers(_) => Box::new(std::iter::empty()),
    }
}
