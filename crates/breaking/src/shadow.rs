//! Paths that take requests away from another: a concrete path is matched before a template (OAS
//! 3.1.1, section 4.8.8.2).
//!
//! That is found unless the operation of the new path takes and answers what the other did. What
//! is left of two templates has the same number of segments; a segment is a parameter as a whole.

use std::collections::HashSet;
use std::mem::{replace, take};
use std::rc::Rc;

use bv_cms_document::{METHODS, Operation, pointer};
use serde_json::Value;

use super::Way;
use super::operation::{Pair, template};
use super::parameters::{Parameter, parameters};
use super::request::Request;
use super::walk::Walk;
use crate::rule;

/// The name of the parameter that a segment is.
fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// The parameters of a template that another writes out, and with what; none where the other is
/// not more concrete.
fn written_out<'p>(path: &'p str, concrete: &'p str) -> Vec<(&'p str, &'p str)> {
    let (all, others): (Vec<&str>, Vec<&str>) =
        (path.split('/').collect(), concrete.split('/').collect());
    let mut found = Vec::new();
    for (segment, other) in all.iter().zip(&others) {
        match (parameter(segment), other.contains('{')) {
            (Some(name), false) => found.push((name, *other)),
            (Some(_), true) if parameter(other).is_some() => {}
            _ if template(segment) == template(other) => {}
            _ => return Vec::new(),
        }
    }
    if all.len() == others.len() { found } else { Vec::new() }
}

/// The paths of a document that another does not have, whatever names are in them.
pub(super) fn added_paths(base: &Value, new: &Value) -> Rc<Vec<String>> {
    let of = |root: &Value| -> Vec<String> {
        let paths = root.get("paths").and_then(Value::as_object);
        paths.into_iter().flatten().map(|(path, _)| path.clone()).collect()
    };
    let known: HashSet<String> = of(base).iter().map(|path| template(path)).collect();
    Rc::new(of(new).into_iter().filter(|path| !known.contains(&template(path))).collect())
}

impl Walk<'_> {
    /// Looks for requests of an operation that reach a path which the base does not have.
    pub(super) fn shadows(&mut self, pair: &Pair) {
        for path in Rc::clone(&self.added_paths).iter() {
            let values = written_out(&pair.base.path, path);
            if !values.is_empty() && self.are_sent(&pair.base, &values) {
                self.shadow(pair, path);
            }
        }
    }

    /// Whether the parameters of an operation have some values.
    fn are_sent(&self, operation: &Operation, values: &[(&str, &str)]) -> bool {
        let all = parameters(&self.base, operation);
        values.iter().all(|(name, text)| {
            let named = |it: &&Parameter| it.location == "path" && it.name == *name;
            let schema = all.iter().find(named).map(|it| &it.schema);
            let schema = schema.filter(|at| self.base.at(at).is_some());
            let mut values = vec![Value::from(*text)];
            values.extend(serde_json::from_str::<Value>(text));
            schema.is_none_or(|at| self.request.sends(at, &values))
        })
    }

    fn shadow(&mut self, pair: &Pair, path: &str) {
        let method = METHODS.into_iter().find(|it| it.eq_ignore_ascii_case(&pair.base.method));
        let Some((path_item, item)) = self.new.member("/paths", path) else { return };
        let own = method.filter(|method| item.get(method).is_some());
        let differs = match own {
            None => Some("there is no such operation".to_owned()),
            Some(method) => {
                let at = pointer::join(&path_item, method);
                let taken = self.new.operations.iter().find(|it| it.pointer == at).cloned();
                taken.and_then(|new| self.differs(&Pair { base: pair.base.clone(), new }))
            }
        };
        let Some(differs) = differs else { return };
        let finding = self
            .said(
                rule::BREAKING_PATH_SHADOWED,
                format!("requests of `{}` reach `{path}` now", pair.base.operation_id),
                format!("valid: {} {path}, for {}", pair.base.method, pair.base.path),
                differs,
            )
            .help("choose a path that no request of the base reaches");
        let request = Request { path: path.to_owned(), ..self.request(&pair.base, None) };
        let curl = self.command(&pair.base, request);
        let at = pointer::join("/paths", path);
        if let Some(broken) = self.add_new(finding, Some(Way::Request), &at) {
            broken.curl = curl;
        }
    }

    /// What makes the one operation no replacement for the other.
    fn differs(&mut self, pair: &Pair) -> Option<String> {
        let (breaks, warnings) = (take(&mut self.breaks), take(&mut self.warnings));
        let known = take(&mut self.known);
        self.security(pair);
        self.permission(pair);
        self.parameters(pair);
        self.body(pair);
        self.responses_of(pair);
        self.warnings = warnings;
        self.known = known;
        let found = replace(&mut self.breaks, breaks);
        found.into_iter().next().map(|broken| broken.finding.message)
    }
}
