//! Whether everything one side sends is accepted by the other, and if not, what shows it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use jsonschema::canonical::{CanonicalSchema, Containment};
use serde_json::Value;

use super::bundle::{Bundle, targets};
use super::candidate::candidates;
use super::form::{Form, key};
use super::prepared::{Prepared, canonical, relax};
use super::proof::proves;
use super::search::{Refused, Search};

/// The answer for one pair of schemas. When it is empty, everything the sender sends is accepted.
#[derive(Debug, Clone, Default)]
pub(super) struct Answer {
    /// Values that are sent and refused, each validated against both schemas.
    pub(super) refused: Vec<Refused>,
    /// What is not known beyond that.
    pub(super) undecided: Option<Undecided>,
}

/// Why it is not known whether everything is accepted.
#[derive(Debug, Clone)]
pub(super) struct Undecided {
    pub(super) reason: String,
    /// It is about the schemas that were compared.
    pub(super) here: bool,
    /// The pointers of schemas inside them that it is about.
    pub(super) inside: Vec<String>,
}

impl Answer {
    fn unusable(place: &str) -> Self {
        let reason = format!("what it uses is stated wrongly at {place}");
        let undecided = Some(Undecided { reason, here: true, inside: Vec::new() });
        Self { refused: Vec::new(), undecided }
    }
}

const UNKNOWN: &str = "neither is there a proof that everything is accepted, nor was a value \
                       found that is refused";

/// What the library says.
struct Asked {
    accepts: bool,
    /// Why that is not enough.
    reason: &'static str,
    /// What is sent and not accepted, when it can be written down.
    beyond: Option<Value>,
}

impl Asked {
    fn nothing() -> Self {
        Self { accepts: false, reason: UNKNOWN, beyond: None }
    }
}

/// The two documents in one direction: who sends, who receives.
pub(super) struct Pairs<'a> {
    sender: Prepared<'a>,
    receiver: Prepared<'a>,
    /// Keys of schemas that are not written the same in both documents.
    rewritten: HashSet<String>,
    /// Those of them, and what refers to them.
    different: HashSet<String>,
    answers: HashMap<(String, String), Rc<Answer>>,
    /// Answers that say no, by the rewritten schemas behind them.
    causes: HashMap<BTreeSet<String>, Rc<Answer>>,
    /// Keys of the schemas that are being decided, of which one may contain another.
    active: HashSet<String>,
    /// How many pairs the library was asked about.
    pub(super) asked: usize,
}

impl<'a> Pairs<'a> {
    pub(super) fn of(sender: &'a Bundle, receiver: &'a Bundle) -> Self {
        let keys = sender.open_keys();
        let rewritten: HashSet<String> = keys
            .iter()
            .filter(|key| sender.definition(key) != receiver.definition(key))
            .map(|key| (*key).clone())
            .collect();
        // A schema is different when it refers to a different one, however far away.
        let mut users: HashMap<String, Vec<&String>> = HashMap::new();
        for key in &keys {
            for target in sender.definition(key).into_iter().flat_map(targets) {
                users.entry(target).or_default().push(*key);
            }
        }
        let mut different = HashSet::new();
        let mut next: Vec<&String> = rewritten.iter().collect();
        while let Some(key) = next.pop() {
            if different.insert(key.clone()) {
                next.extend(users.get(key).into_iter().flatten().copied());
            }
        }
        Self {
            sender: Prepared::of(sender),
            receiver: Prepared::of(receiver),
            rewritten,
            different,
            answers: HashMap::new(),
            causes: HashMap::new(),
            active: HashSet::new(),
            asked: 0,
        }
    }

    /// Whether all that the schema at `sent` sends is accepted by the one at `received`; both are
    /// pointers of outermost schemas, each in its own document.
    pub(super) fn decide(&mut self, sent: &str, received: &str) -> Rc<Answer> {
        let pair = (sent.to_owned(), received.to_owned());
        if let Some(answer) = self.answers.get(&pair) {
            return Rc::clone(answer);
        }
        let answer = self.decide_anew(sent, received);
        self.answers.insert(pair, Rc::clone(&answer));
        answer
    }

    fn decide_anew(&mut self, sent: &str, received: &str) -> Rc<Answer> {
        let written = |side: &Prepared<'a>, at| side.bundle.get(Form::Open, at).cloned();
        let schema = written(&self.sender, sent);
        let same = schema.is_some() && schema == written(&self.receiver, received);
        let different = |key: &String| self.different.contains(key);
        if same && !schema.iter().flat_map(targets).any(|key| different(&key)) {
            return Rc::new(Answer::default());
        }
        // Two that are written the same differ only in what they refer to. When that has been
        // refused before, it needs no second example.
        let causes = if same { self.causes_of(sent) } else { BTreeSet::new() };
        if let Some(answer) = self.causes.get(&causes) {
            return Rc::clone(answer);
        }
        let open = |at| key(Form::Open, at);
        let wrong = self.sender.bundle.wrong(&open(sent));
        let wrong = wrong.or_else(|| self.receiver.bundle.wrong(&open(received)));
        let mut answer = if let Some(place) = wrong {
            Answer::unusable(place)
        } else {
            self.asked += 1;
            self.ask(sent, received)
        };
        if let Some(undecided) = &mut answer.undecided
            && undecided.here
            && same
        {
            // What is written the same is not what changed.
            undecided.here = false;
            undecided.inside.extend(causes.iter().filter_map(|key| self.origin(key)));
        }
        let answer = Rc::new(answer);
        let covered = answer.refused.is_empty() && answer.undecided.is_none();
        if !causes.is_empty() && !covered {
            self.causes.insert(causes, Rc::clone(&answer));
        }
        answer
    }

    fn origin(&self, key: &str) -> Option<String> {
        self.sender.bundle.origin(&format!("/$defs/{key}"))
    }

    /// The rewritten schemas inside the one at `sent` that are undecided by themselves, and where
    /// whole values are too large to be shown, what is refused by those inside.
    fn found_inside(
        &mut self,
        sent: &str,
        large: bool,
    ) -> (BTreeSet<String>, BTreeMap<String, Vec<Refused>>) {
        let own = key(Form::Open, sent);
        self.active.insert(own.clone());
        let (mut undecided, mut refused) = (BTreeSet::new(), BTreeMap::new());
        for key in self.causes_of(sent) {
            let at = if self.active.contains(&key) { None } else { self.origin(&key) };
            let Some(at) = at else { continue };
            let answer = self.decide(&at, &at);
            if answer.undecided.is_some() {
                undecided.insert(key.clone());
            }
            if large && !answer.refused.is_empty() {
                let part = |it: &Refused| Refused {
                    part: it.part.clone().or_else(|| Some(at.clone())),
                    ..it.clone()
                };
                refused.insert(key, answer.refused.iter().map(part).collect());
            }
        }
        self.active.remove(&own);
        (undecided, refused)
    }

    /// The rewritten schemas that the one at `sent` reaches.
    fn causes_of(&self, sent: &str) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut next = vec![key(Form::Open, sent)];
        while let Some(key) = next.pop() {
            if seen.insert(key.clone()) {
                next.extend(self.sender.bundle.definition(&key).into_iter().flat_map(targets));
            }
        }
        seen.retain(|key| self.rewritten.contains(key));
        seen
    }

    /// Asks whether everything is accepted, as long as the answer is no: what refuses a value is
    /// taken out of the receiver before the next time, so that one refusal hides no other. What is
    /// undecided inside has findings of its own; it is then taken for accepted, so that it makes
    /// nothing around it undecided.
    fn ask(&mut self, sent: &str, taken: &str) -> Answer {
        let (root, open) = (key(Form::Root, sent), key(Form::Open, taken));
        let mut answer = Answer::default();
        let mut inside = BTreeSet::new();
        let mut granted = false;
        let mut why = String::new();
        let mut search = None;
        let mut relaxed = self.receiver.bundle.alone(&open);
        let forms = [root.clone(), key(Form::Open, sent)];
        let shared = self.sender.bundle.is_shared(&root) || self.receiver.bundle.is_shared(&open);
        let here = loop {
            if proves(self.sender.definitions(), &forms, &relaxed["$defs"], &open) {
                break false;
            }
            let asked = match (shared, search.is_none()) {
                (true, _) => Ok(Asked::nothing()),
                (false, true) => {
                    self.receiver.schema(&open).and_then(|it| self.library(&root, &it))
                }
                (false, false) => canonical(&relaxed).and_then(|it| self.library(&root, &it)),
            };
            let Asked { accepts, reason, beyond } = match asked {
                Ok(asked) => asked,
                Err(error) => {
                    why = error;
                    break true;
                }
            };
            if accepts {
                break false;
            }
            if search.is_none() {
                search =
                    Some(Search::of(&self.sender, sent, &self.receiver, &open, beyond.as_ref()));
            }
            let found = match &search {
                Some(Ok(search)) => search.run(&relaxed, &self.receiver),
                Some(Err(error)) => Err(error.clone()),
                None => Ok(Vec::new()),
            };
            let found = match found {
                Ok(found) => found,
                Err(error) => {
                    why = error;
                    break true;
                }
            };
            let before = answer.refused.len();
            answer.refused.extend(found.into_iter().filter(|it| relax(&mut relaxed, &it.path)));
            if answer.refused.len() == before {
                reason.clone_into(&mut why);
                if granted {
                    break true;
                }
                granted = true;
                let (undecided, refused) = self.found_inside(sent, shared);
                if undecided.is_empty() && refused.is_empty() {
                    break true;
                }
                for key in undecided.iter().chain(refused.keys()) {
                    self.grant(&mut relaxed, key);
                }
                inside = undecided;
                answer.refused.extend(refused.into_values().flatten());
            }
        };
        if here || !inside.is_empty() {
            let inside = inside.iter().filter_map(|key| self.origin(key)).collect();
            answer.undecided = Some(Undecided { reason: why, here, inside });
        }
        answer
    }

    /// What the library says about a schema of the sender and what is left of the receiver's.
    fn library(&mut self, sent: &str, receiver: &CanonicalSchema) -> Result<Asked, String> {
        let sender = self.sender.schema(sent)?;
        let (accepts, reason) = match receiver.covers(&sender) {
            Ok(Containment::Yes) => (true, ""),
            Ok(Containment::No) => (false, "a value is refused, but none could be found"),
            Ok(Containment::Unknown) => (false, UNKNOWN),
            Err(_) => (false, "the schemas use keywords that cannot be compared"),
        };
        let rest = if accepts { None } else { sender.subtract(receiver).ok() };
        Ok(Asked { accepts, reason, beyond: rest.map(|rest| rest.to_json_schema()) })
    }

    /// Lets the receiver take all that the sender describes under a key.
    fn grant(&self, relaxed: &mut Value, key: &str) {
        let described = self.sender.bundle.alone(key);
        for (name, schema) in described["$defs"].as_object().into_iter().flatten() {
            if name == key || relaxed["$defs"].get(name).is_none() {
                relaxed["$defs"][name] = schema.clone();
            }
        }
    }

    /// Whether one of some values is sent; in doubt it is.
    pub(super) fn sends(&self, sent: &str, values: &[Value]) -> bool {
        let validator = self.sender.validator(&key(Form::Root, sent));
        validator.map_or(true, |it| values.iter().any(|value| it.is_valid(value)))
    }

    /// A value the sender really sends, the simplest that can be made up.
    pub(super) fn sample(&self, sent: &str) -> Option<Value> {
        let key = key(Form::Root, sent);
        let validator = self.sender.validator(&key).ok()?;
        let values = candidates(self.sender.side(&key)?, None);
        values.into_iter().find(|value| validator.is_valid(value))
    }
}
