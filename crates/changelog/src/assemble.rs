//! Puts together what `breaking` found and what was edited.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use bv_cms_breaking::{Break, Outcome, rule};
use bv_cms_document::{Direction, Document, References};
use bv_cms_findings::{Finding, Rule, Severity as Weight};
use serde_json::Value;

use crate::change::{Change, Changelog, Group, Kind, Severity};
use crate::covers::{covers, is_reason, reached};
use crate::edit::{Edit, code, holder};
use crate::place::place;
use crate::scope::{Belongs, Scope, Scopes};
use crate::walk::edits;

/// What changed between a document and an earlier one, in the order in which people have to look at
/// it. `outcome` is what [`breaking`](bv_cms_breaking::breaking) says about the two; `findings` are
/// those of it that are left when the waivers are applied, and what there is to say about the waivers.
/// What is missing among them was accepted.
#[must_use]
pub fn changelog(
    base: &Document,
    new: &Document,
    outcome: &Outcome,
    findings: &[Finding],
) -> Changelog {
    let assembly = Assembly { base, new, scopes: Scopes::of(base, new) };
    let (told, about) = assembly.told(outcome, findings);
    let version = |document: &Document| text(document, "/info/version");
    let too_small = findings.iter().any(|finding| finding.rule == rule::BREAKING_VERSION);
    Changelog {
        title: text(new, "/info/title"),
        base_file: base.file_name().to_owned(),
        new_file: new.file_name().to_owned(),
        base_version: version(base),
        new_version: version(new),
        size: outcome.size,
        needed_version: outcome.needed_version.clone(),
        version_counts: true,
        version_too_small: too_small,
        groups: assembly.grouped(told, about),
    }
}

fn text(document: &Document, at: &str) -> String {
    document.get(at).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A change, and in which document its place is.
struct Told {
    change: Change,
    is_base: bool,
    /// Its message says the name of what is at the place.
    names_itself: bool,
}

struct Assembly<'d> {
    base: &'d Document,
    new: &'d Document,
    scopes: Scopes<'d>,
}

impl Assembly<'_> {
    /// All changes, and what is said about the waivers.
    fn told(&self, outcome: &Outcome, findings: &[Finding]) -> (Vec<Told>, Vec<Told>) {
        let left: HashSet<[&str; 5]> = findings.iter().map(Finding::identity).collect();
        let mut known = HashSet::new();
        let mut told = Vec::new();
        let warnings = outcome.warnings.iter();
        let warnings = warnings.map(|finding| (finding, None));
        let breaks = outcome.breaks.iter().map(|broken| (&broken.finding, Some(broken)));
        for (finding, broken) in breaks.chain(warnings) {
            known.insert(finding.identity());
            // The version is what the headline says.
            if finding.rule != rule::BREAKING_VERSION {
                let accepted = !left.contains(&finding.identity());
                told.push(self.of_finding(finding, broken, accepted));
            }
        }
        let others = findings.iter().filter(|finding| !known.contains(&finding.identity()));
        let about = others.map(|finding| self.of_finding(finding, None, false)).collect();
        self.add_edits(&mut told);
        (told, about)
    }

    fn of_finding(&self, finding: &Finding, broken: Option<&Break>, accepted: bool) -> Told {
        let [base, new] = [self.base, self.new].map(Document::file_name);
        let is_base =
            finding.file == base && (base != new || self.new.get(&finding.pointer).is_none());
        let unknown = [rule::BREAKING_UNDECIDED, rule::BREAKING_INVALID].contains(&finding.rule);
        let severity = match finding.severity {
            Weight::Warning => Severity::Warning,
            Weight::Error if unknown => Severity::Undecided,
            Weight::Error => Severity::Breaking,
        };
        let change = Change {
            severity,
            accepted,
            kind: kind(finding.rule),
            direction: finding.direction,
            place: String::new(),
            message: finding.message.clone(),
            file: finding.file.clone(),
            line: finding.position.map(|position| position.line),
            pointer: finding.pointer.clone(),
            operations: finding.operations.clone(),
            edits: Vec::new(),
            finding: Some(finding.clone()),
            counter_example: broken.and_then(|broken| broken.counter_example.clone()),
            curl: broken.and_then(|broken| broken.curl.clone()),
        };
        Told { change, is_base, names_itself: names_itself(finding.rule) }
    }

    /// Adds what was edited: to the findings that are about it, by itself where there is none.
    fn add_edits(&self, told: &mut Vec<Told>) {
        let mut users: HashMap<(bool, String), Vec<String>> = HashMap::new();
        let found = told.len();
        let mut references = [self.base, self.new].map(|it| References::of(it.value()));
        let mut reach = |told: &Told| {
            let finding = told.change.finding.as_ref();
            finding.map(|finding| reached(finding, &mut references)).unwrap_or_default()
        };
        let reached: Vec<BTreeSet<String>> = told.iter().map(&mut reach).collect();
        for edit in edits(self.base, self.new) {
            let document = if edit.is_base { self.base } else { self.new };
            let key = (edit.is_base, edit.pointer.clone());
            let operations =
                users.entry(key).or_insert_with(|| document.operations().uses(&edit.pointer));
            let mut is_told = false;
            for Told { change, .. } in &mut told[..found] {
                let Some(finding) = &change.finding else { continue };
                if covers(finding, &edit, operations, self.new) {
                    is_told = true;
                    let is_there = [Some(&edit.pointer), edit.behind.as_ref()]
                        .contains(&Some(&change.pointer));
                    if is_there {
                        change.kind = edit.kind;
                    }
                    // What comes or goes the message says already.
                    let is_said = is_there && edit.is_named();
                    if !is_said && !change.edits.contains(&edit.message) {
                        change.edits.push(edit.message.clone());
                    }
                }
            }
            let mut reasons = told[..found].iter_mut().zip(&reached);
            let is_reason = |told: &Told, reached: &BTreeSet<String>| {
                told.change.finding.as_ref().is_some_and(|it| is_reason(it, reached, &edit))
            };
            let reason = reasons.find(|(told, reached)| !is_told && is_reason(told, reached));
            if let Some((Told { change, .. }, _)) = reason {
                is_told = true;
                let at = place(document, "", &edit.pointer);
                change.edits.push(format!("in {}: {}", code(&at), edit.message));
            }
            if !is_told {
                let operations = operations.clone();
                told.push(of_edit(document, edit, operations));
            }
        }
    }

    fn grouped(&self, told: Vec<Told>, about: Vec<Told>) -> Vec<Group> {
        let mut groups: BTreeMap<Scope, Vec<Change>> = BTreeMap::new();
        let mut users: HashMap<Scope, Vec<String>> = HashMap::new();
        for Told { mut change, is_base, names_itself } in told {
            let Belongs { scope, root } =
                self.scopes.at(is_base, &change.pointer, &change.operations);
            let document = if is_base { self.base } else { self.new };
            let at = if names_itself { holder(&change.pointer) } else { &change.pointer };
            change.place =
                if at.len() < root.len() { String::new() } else { place(document, &root, at) };
            let known = users.entry(scope.clone()).or_default();
            for user in &change.operations {
                if !known.contains(user) {
                    known.push(user.clone());
                }
            }
            groups.entry(scope).or_default().push(change);
        }
        if !about.is_empty() {
            groups.insert(Scope::Waivers, about.into_iter().map(|it| it.change).collect());
        }
        let mut groups: Vec<Group> = groups
            .into_iter()
            .map(|(scope, mut changes)| {
                changes.sort_by_key(|change| (change.class(), change.severity, change.line));
                let of_others = !matches!(scope, Scope::Operation { .. } | Scope::Document);
                let operations = users.remove(&scope).filter(|_| of_others).unwrap_or_default();
                Group { scope, operations, changes }
            })
            .collect();
        groups.sort_by_key(|group| {
            let first = group.changes.first();
            (first.map(Change::class), group.scope.rank(), first.and_then(|change| change.line))
        });
        groups
    }
}

fn of_edit(document: &Document, edit: Edit, operations: Vec<String>) -> Told {
    let direction = match edit.severity {
        Severity::Prose => Direction::Structural,
        _ => document.directions().at(&edit.pointer),
    };
    let names_itself = edit.is_named();
    let location = document.location(&edit.pointer);
    let change = Change {
        severity: edit.severity,
        accepted: false,
        kind: edit.kind,
        direction,
        place: String::new(),
        message: edit.message,
        file: location.file_name().to_owned(),
        line: Some(location.position.line),
        pointer: edit.pointer,
        operations,
        edits: Vec::new(),
        finding: None,
        counter_example: None,
        curl: None,
    };
    Told { change, is_base: edit.is_base, names_itself }
}

/// Whether the messages of a rule say the name of what is at the place.
fn names_itself(rule: &Rule) -> bool {
    [
        rule::BREAKING_PARAMETER_REQUIRED,
        rule::BREAKING_PARAMETER_REMOVED,
        rule::BREAKING_PARAMETER_STYLE,
        rule::BREAKING_PROPERTY_REMOVED,
        rule::BREAKING_STATUS_ADDED,
        rule::BREAKING_STATUS_REMOVED,
        rule::BREAKING_MEDIA_TYPE_REMOVED,
        rule::BREAKING_HEADER_OPTIONAL,
    ]
    .contains(&rule)
}

/// What a rule says was done.
fn kind(rule: &Rule) -> Kind {
    match rule {
        rule::BREAKING_STATUS_ADDED => Kind::Added,
        rule::BREAKING_OPERATION_REMOVED
        | rule::BREAKING_OPERATION_RETIRED
        | rule::BREAKING_SERVER_REMOVED
        | rule::BREAKING_MEDIA_TYPE_REMOVED
        | rule::BREAKING_STATUS_REMOVED
        | rule::BREAKING_EXAMPLE_REMOVED
        | rule::BREAKING_PARAMETER_REMOVED
        | rule::BREAKING_PROPERTY_REMOVED => Kind::Removed,
        _ => Kind::Changed,
    }
}
