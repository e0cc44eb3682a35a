//! Whether everything one side sends is accepted by the other, and if not, what shows it.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use jsonschema::canonical::Containment;
use jsonschema::{CanonicalizationError, Validator};
use serde_json::Value;

use super::bundle::{Bundle, Form, key, targets};
use super::candidate::{Side, candidates};
use super::prepared::{Prepared, canonical, relax, validator};

/// How many places of one pair of schemas are shown; whoever mends these finds the others next.
const SHOWN: usize = 12;

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
    /// The pointers of the schemas that changed, when those that were compared did not.
    pub(super) causes: Vec<String>,
}

/// A value that one side sends and the other refuses.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    pub(super) value: Value,
    /// The pointer of the keyword that refuses it, in the document of the receiver.
    pub(super) at: String,
    /// What the keyword says about the value.
    pub(super) why: String,
    /// The pointer of the keyword in the bundle.
    path: String,
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
    /// How many pairs the library was asked about.
    pub(super) asked: usize,
}

/// Values worth trying, and the schemas as they are written: what the sender sends, closed and
/// open, and what the receiver takes.
struct Sources {
    sends: [Validator; 2],
    takes: Validator,
    values: Vec<Value>,
}

impl<'a> Pairs<'a> {
    /// # Errors
    /// When a schema of either document is not a JSON Schema.
    pub(super) fn of(
        sender: &'a Bundle,
        receiver: &'a Bundle,
    ) -> Result<Self, CanonicalizationError> {
        let keys = sender.open_keys();
        let rewritten: HashSet<String> = keys
            .iter()
            .filter(|key| sender.definition(key) != receiver.definition(key))
            .map(|key| (*key).clone())
            .collect();
        let mut different = rewritten.clone();
        // A schema is different when it refers to a different one, however far away.
        loop {
            let before = different.len();
            for key in &keys {
                let schema = sender.definition(key);
                if schema.is_some_and(|it| targets(it).iter().any(|key| different.contains(key))) {
                    different.insert((*key).clone());
                }
            }
            if different.len() == before {
                break;
            }
        }
        Ok(Self {
            sender: Prepared::of(sender)?,
            receiver: Prepared::of(receiver)?,
            rewritten,
            different,
            answers: HashMap::new(),
            causes: HashMap::new(),
            asked: 0,
        })
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
        self.asked += 1;
        let mut answer = self.ask(sent, received);
        if let Some(undecided) = &mut answer.undecided {
            let origin = |key: &String| self.sender.bundle.origin(&format!("/$defs/{key}"));
            undecided.causes = causes.iter().filter_map(origin).collect();
        }
        let answer = Rc::new(answer);
        let covered = answer.refused.is_empty() && answer.undecided.is_none();
        if !causes.is_empty() && !covered {
            self.causes.insert(causes, Rc::clone(&answer));
        }
        answer
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
    /// taken out of the receiver before the next time, so that one refusal hides no other.
    fn ask(&mut self, sent: &str, taken: &str) -> Answer {
        let open = key(Form::Open, sent);
        let (sent, taken) = (key(Form::Root, sent), key(Form::Open, taken));
        let mut answer = Answer::default();
        let mut sources = None;
        let mut relaxed = self.receiver.bundle.alone(&taken);
        let sender = self.sender.schema(&sent);
        let mut receiver = self.receiver.schema(&taken);
        let reason = loop {
            let (sender, receiver_now) = match (&sender, &receiver) {
                (Ok(sender), Ok(receiver)) => (sender, receiver),
                (Err(error), _) | (_, Err(error)) => break error.clone(),
            };
            let reason = match receiver_now.covers(sender) {
                Ok(Containment::Yes) => return answer,
                Ok(Containment::No) => "a value is refused, but none could be found",
                Ok(Containment::Unknown) => {
                    "neither is there a proof that everything is accepted, nor was a value found \
                     that is refused"
                }
                Err(_) => "the schemas use keywords that cannot be compared",
            };
            if sources.is_none() {
                let beyond = sender.subtract(receiver_now).ok().map(|rest| rest.to_json_schema());
                match self.sources(&sent, &open, &taken, beyond.as_ref()) {
                    Ok(found) => sources = Some(found),
                    Err(error) => break error,
                }
            }
            let found = match (&sources, validator(&relaxed)) {
                (Some(sources), Ok(validator)) => self.search(sources, &validator),
                (_, Err(error)) => break error,
                (None, _) => Vec::new(),
            };
            let before = answer.refused.len();
            for refused in found {
                if relax(&mut relaxed, &refused.path) {
                    answer.refused.push(refused);
                }
            }
            if answer.refused.len() == before {
                break reason.to_owned();
            }
            if answer.refused.len() > SHOWN {
                break "more may be refused than is shown".to_owned();
            }
            receiver = canonical(&relaxed);
        };
        answer.undecided = Some(Undecided { reason, causes: Vec::new() });
        answer
    }

    /// The values worth trying.
    fn sources(
        &self,
        sent: &str,
        open: &str,
        taken: &str,
        beyond: Option<&Value>,
    ) -> Result<Sources, String> {
        let sends = [self.sender.validator(sent)?, self.sender.validator(open)?];
        let mut values = Vec::new();
        if let Some(schema) = beyond {
            values.extend(candidates(Side { schema, definitions: &schema["$defs"] }, None));
        }
        if let Some(side) = self.sender.side(sent) {
            values.extend(candidates(side, self.receiver.side(taken)));
        }
        Ok(Sources { sends, takes: self.receiver.validator(taken)?, values })
    }

    /// Looks for values that are sent and refused, one for each keyword that refuses.
    fn search(&self, sources: &Sources, receiver: &Validator) -> Vec<Refused> {
        let mut found: Vec<Refused> = Vec::new();
        // What is refused at one place only shows that place best; anything else is second choice.
        for alone in [true, false] {
            for value in &sources.values {
                let errors: Vec<_> = receiver.iter_errors(value).take(2).collect();
                let Some(error) = errors.first() else { continue };
                let path = error.schema_path().as_str();
                let shown = found.iter().any(|other| other.path == path);
                let counts = || {
                    let sent = sources.sends.iter().all(|sender| sender.is_valid(value));
                    sent && !sources.takes.is_valid(value)
                };
                if shown || (alone && errors.len() > 1) || !counts() {
                    continue;
                }
                let at = self.receiver.bundle.origin(path).unwrap_or_default();
                let (value, why) = (value.clone(), error.to_string());
                found.push(Refused { value, at, why, path: path.to_owned() });
                if found.len() == SHOWN {
                    break;
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// A value the sender really sends, the simplest that can be made up.
    pub(super) fn sample(&self, sent: &str) -> Option<Value> {
        let key = key(Form::Root, sent);
        let validator = self.sender.validator(&key).ok()?;
        let values = candidates(self.sender.side(&key)?, None);
        values.into_iter().find(|value| validator.is_valid(value))
    }
}
