//! What all comparisons share: both documents, containment in both directions, the findings.

use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

use bv_cms_document::{Direction, Document, pointer, resolve};
use bv_cms_findings::{Finding, Rule, show};
use semver::Version;
use serde_json::Value;
use time::Date;

use super::answer::{Refused, Undecided};
use super::bundle::{ANY_TEXT, ANYTHING};
use super::containment::Pairs;
use super::kind::Kinds;
use super::request::is_json;
use super::shadow::added_paths;
use super::shown::whole as whole_value;
pub(super) use super::side::Side;
use super::side::{is_bytes, schema_at};
use super::text::Message;
use super::version::{self, Size};
use super::wire::is_small;
use crate::outcome::{Break, CounterExample, Outcome};
use crate::rule;
use crate::way::Way;

pub(super) struct Walk<'a> {
    pub(super) base: Side<'a>,
    pub(super) new: Side<'a>,
    pub(super) today: Date,
    pub(super) request: Pairs<'a>,
    pub(super) response: Pairs<'a>,
    /// The documents are the other way round, as servers send what clients take.
    pub(super) reversed: bool,
    pub(super) breaks: Vec<Break>,
    /// What tells the findings apart: each is there once, however many meet it.
    pub(super) known: HashSet<(&'static str, Direction, String, String)>,
    pub(super) warnings: Vec<Finding>,
    /// The paths that the new document has and the base has not.
    pub(super) added_paths: Rc<Vec<String>>,
    /// The operations that were allowed to go.
    pub(super) retired: BTreeSet<String>,
    /// Something was taken away that was allowed to go.
    pub(super) incompatible: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        base: &'a Document,
        new: &'a Document,
        today: Date,
        request: Pairs<'a>,
        response: Pairs<'a>,
    ) -> Self {
        Self {
            base: Side::of(base),
            new: Side::of(new),
            today,
            request,
            response,
            reversed: false,
            breaks: Vec::new(),
            known: HashSet::new(),
            warnings: Vec::new(),
            added_paths: added_paths(base.value(), new.value()),
            retired: BTreeSet::new(),
            incompatible: false,
        }
    }

    /// Adds a finding at a pointer of the new document.
    pub(super) fn add_new(
        &mut self,
        finding: Finding,
        way: Option<Way>,
        at: &str,
    ) -> Option<&mut Break> {
        let finding = finding.at(self.new.document, at).used_by(&self.new.operations);
        self.add(finding, way, None)
    }

    /// Adds a finding at a pointer of the base document, for what the new one does not have.
    pub(super) fn add_base(
        &mut self,
        finding: Finding,
        way: Option<Way>,
        at: &str,
    ) -> Option<&mut Break> {
        let finding = finding.at(self.base.document, at).used_by(&self.base.operations);
        self.add(finding, way, None)
    }

    /// Warns about what is at a pointer of the base document and gone from the new one.
    pub(super) fn warn(&mut self, rule: &'static Rule, message: String, at: &str) {
        let base = self.base.document;
        let finding = self
            .said(rule, message, show(base.get(at)), "(absent)")
            .help("make sure that nobody counts on it, or keep it")
            .at(base, at)
            .used_by(&self.base.operations)
            .directed_by(base.directions());
        self.warnings.push(finding);
    }

    /// A component that ten operations reach is changed once; `None` when it was known.
    pub(super) fn add(
        &mut self,
        finding: Finding,
        way: Option<Way>,
        counter_example: Option<CounterExample>,
    ) -> Option<&mut Break> {
        let direction = way.map_or(Direction::Structural, Way::direction);
        let finding = Finding { direction, ..finding };
        let Finding { rule, file, pointer, .. } = &finding;
        if !self.known.insert((rule.id, direction, file.clone(), pointer.clone())) {
            return None;
        }
        self.breaks.push(Break { finding, counter_example, curl: None });
        self.breaks.last_mut()
    }

    /// A finding with what each side says about an example.
    pub(super) fn said(
        &self,
        rule: &'static Rule,
        message: String,
        base: impl Into<String>,
        new: impl Into<String>,
    ) -> Finding {
        Finding::new(rule, message)
            .expected(self.base.document.file_name(), base)
            .found(self.new.document.file_name(), new)
    }

    /// Holds two schemas against each other; `base` and `new` are the pointers of their holders'
    /// `schema`. `show` puts a value into the message it travels in.
    pub(super) fn schemas(
        &mut self,
        way: Way,
        base: &str,
        new: &str,
        message: &dyn Fn(&Self, &Value) -> Message,
    ) {
        let (base_at, new_at) = (schema_at(&self.base, base), schema_at(&self.new, new));
        let (Some(base_at), Some(new_at)) = (&base_at, &new_at) else {
            let lost =
                |side: &Side<'_>, at| side.document.get(at).is_some() && side.at(at).is_none();
            // Where the same leads nowhere in both, nothing has changed.
            let same = self.base.nowhere(base);
            if same.is_some() && same == self.new.nowhere(new) {
                return;
            }
            if lost(&self.base, base) || lost(&self.new, new) {
                self.undecided(way, new, "a reference leads nowhere, or only to itself");
                return;
            }
            let (receiver, side) = match way {
                Way::Request => (new_at.as_ref(), &self.new),
                Way::Response => (base_at.as_ref(), &self.base),
            };
            let Some(receiver) = receiver else { return };
            // Anything is sent: any JSON, or bytes, which no schema describes.
            let is_json = pointer::tokens(base).iter().rev().nth(1).is_none_or(|it| is_json(it));
            if is_json {
                let [base, new] =
                    [base_at.as_deref().unwrap_or(base), new_at.as_deref().unwrap_or(new)];
                self.hold(way, base, new, ANYTHING, message);
            } else if !side.document.get(receiver).is_some_and(is_bytes) {
                self.undecided(way, new, "the sender has no schema, the receiver has one");
            }
            return;
        };
        self.hold(way, base_at, new_at, ANYTHING, message);
    }

    /// The same for what travels as text, where a schema counts at the place that it has.
    pub(super) fn texts(
        &mut self,
        way: Way,
        base: &str,
        new: &str,
        message: &dyn Fn(&Self, &Value) -> Message,
    ) {
        let written = |side: &Side<'_>, at: &str| {
            let small = side.document.get(at).is_some_and(|it| is_small(side.root(), it));
            small.then(|| resolve(side.root(), at).ok()).flatten().map(|it| it.value)
        };
        let [one, other] = [written(&self.base, base), written(&self.new, new)];
        if one.is_some() && one == other {
            return;
        }
        let is_there = |side: &Side<'_>, at: &str| side.document.get(at).is_some();
        let (sender, receiver) = match way {
            Way::Request => (is_there(&self.base, base), self.new.at(new)),
            Way::Response => (is_there(&self.new, new), self.base.at(base)),
        };
        let Some((_, schema)) = receiver else { return };
        let root = if way == Way::Request { self.new.root() } else { self.base.root() };
        let kinds = Kinds::of(root, schema);
        if sender || !kinds.list && !kinds.members {
            self.hold(way, base, new, ANY_TEXT, message);
        } else if kinds != Kinds::of(root, &Value::Bool(true)) {
            self.undecided(way, new, "the sender has no schema, the receiver has one");
        }
    }

    /// Asks whether all is accepted; `without` is what a sender sends that has no schema.
    fn hold(
        &mut self,
        way: Way,
        base_at: &str,
        new_at: &str,
        without: &str,
        message: &dyn Fn(&Self, &Value) -> Message,
    ) {
        let sent = |side: &Side<'_>, at: &str| {
            if side.document.get(at).is_some() { at.to_owned() } else { without.to_owned() }
        };
        let answer = match way {
            Way::Request => self.request.decide(&sent(&self.base, base_at), new_at),
            Way::Response => self.response.decide(&sent(&self.new, new_at), base_at),
        };
        for refused in &answer.refused {
            let Refused { value, part, .. } = refused;
            let Message { text, curl } = match part {
                None => message(self, value),
                Some(part) => {
                    let Message { text, .. } = message(self, &Value::from("…"));
                    format!("{text}, where the value of {part} is {}", whole_value(value)).into()
                }
            };
            if self.refused(way, refused, base_at, new_at, &text).is_some() {
                let whole = part.as_ref().filter(|_| way == Way::Request);
                let whole = whole.and_then(|part| self.around(base_at, part, value));
                let curl = curl.or_else(|| message(self, &whole?).curl);
                if let Some(broken) = self.breaks.last_mut() {
                    broken.curl = curl;
                }
            }
        }
        if let Some(Undecided { reason, here, inside }) = &answer.undecided {
            // What many share is undecided once.
            for (at, reason) in inside {
                self.undecided(way, at, reason);
            }
            if *here {
                self.undecided(way, new_at, reason);
            }
        }
    }

    fn refused(
        &mut self,
        way: Way,
        refused: &Refused,
        base_at: &str,
        new_at: &str,
        text: &str,
    ) -> Option<&mut Break> {
        let Refused { value, at, why, .. } = refused;
        let (rule, message, said) = match way {
            Way::Request => (
                rule::BREAKING_REQUEST_NARROWED,
                "a request that was valid no longer is",
                [format!("valid: {text}"), format!("refused: {why}")],
            ),
            Way::Response => (
                rule::BREAKING_RESPONSE_WIDENED,
                "a response that the base does not describe",
                [format!("refused by a strict client: {why}"), format!("valid: {text}")],
            ),
        };
        let [base, new] = said;
        // What refuses a response is in the base; the same place of the new document says the new
        // thing.
        let place = nearest(self.new.document, at, new_at);
        let (accepted_by, refused_by) = match (&refused.part, way) {
            (Some(part), _) => (part.as_str(), part.as_str()),
            (None, Way::Request) => (base_at, new_at),
            (None, Way::Response) => (new_at, base_at),
        };
        let finding = self
            .said(rule, message.to_owned(), base, new)
            .help(match way {
                Way::Request => "accept what was accepted, or offer the new form beside it",
                Way::Response => "keep to what was described, or offer the new form beside it",
            })
            .at(self.new.document, &place)
            .used_by(&self.new.operations);
        let (value, accepted_by) = (value.clone(), accepted_by.to_owned());
        let example = CounterExample { value, accepted_by, refused_by: refused_by.to_owned() };
        self.add(finding, Some(way), Some(example))
    }

    pub(super) fn undecided(&mut self, way: Way, new: &str, reason: &str) {
        let shown = |side: &Side<'_>| show(side.document.get(new));
        let message = format!("it could not be decided whether this breaks clients: {reason}");
        let finding = self
            .said(rule::BREAKING_UNDECIDED, message, shown(&self.base), shown(&self.new))
            .help("write the change so that it can be proved, or look at it and waive it");
        self.add_new(finding, Some(way), new);
    }

    pub(super) fn finish(mut self) -> Outcome {
        let (base, new) = (self.base.root(), self.new.root());
        let breaking = self.incompatible || self.breaks.iter().any(Break::is_decided);
        let size = if breaking { Size::Breaking } else { version::size(base, new) };
        let written = |root: &Value| -> String {
            root.pointer("/info/version").and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let (base_version, version) = (written(base), written(new));
        let needed_version = version::needed(&base_version, size);
        // Where nothing changed, nothing is asked of the version: also of one that cannot be read.
        let stays = size == Size::Nothing && version == base_version;
        if !stays && !version::suffices(&version, needed_version.as_ref()) {
            let message = format!("the version is too small for a change that is {}", size.name());
            let needed = needed_version.as_ref().map_or("a version".to_owned(), Version::to_string);
            let finding = self
                .said(rule::BREAKING_VERSION, message, format!("{needed} or later"), version)
                .help("raise `info.version`");
            self.add_new(finding, None, "/info/version");
        }
        Outcome {
            breaks: self.breaks,
            warnings: self.warnings,
            size,
            base_version,
            needed_version: needed_version.map(|version| version.to_string()),
            pairs_asked: self.request.asked + self.response.asked,
        }
    }
}

/// The pointer of the nearest place around `at` that the document has; `otherwise` when that says
/// nothing.
pub(super) fn nearest(document: &Document, at: &str, otherwise: &str) -> String {
    let mut place = at;
    while document.get(place).is_none() {
        match pointer::parent(place) {
            Some(parent) => place = parent,
            None => return otherwise.to_owned(),
        }
    }
    let deep = place.matches('/').count() >= 3;
    if deep { place.to_owned() } else { otherwise.to_owned() }
}
