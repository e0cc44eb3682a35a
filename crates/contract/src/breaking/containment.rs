//! Whether everything one side sends is accepted by the other, and if not, what shows it.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use jsonschema::canonical::{self, CanonicalSchema, Containment, PreparedDocument};
use jsonschema::{CanonicalizationError, Draft, Validator};
use serde_json::Value;

use super::bundle::{Bundle, Form, key, targets};
use super::candidate::{Side, candidates};

/// How many places of one pair of schemas are shown; whoever mends these finds the others next.
const SHOWN: usize = 12;

/// The answer for one pair of schemas.
#[derive(Debug, Clone)]
pub(super) enum Answer {
    /// Everything the sender sends is accepted.
    Covered,
    /// These values are sent and refused; each of them was validated against both schemas.
    Refused(Vec<Refused>),
    /// It is not known, for this reason.
    Undecided(String),
}

/// A value that one side sends and the other refuses.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    pub(super) value: Value,
    /// The pointer of the keyword that refuses it, in the document of the receiver.
    pub(super) at: String,
    /// What the keyword says about the value.
    pub(super) why: String,
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

struct Prepared<'a> {
    bundle: &'a Bundle,
    document: PreparedDocument<'a>,
    schemas: HashMap<String, Result<CanonicalSchema, String>>,
}

impl<'a> Prepared<'a> {
    fn of(bundle: &'a Bundle) -> Result<Self, CanonicalizationError> {
        let options = canonical::options()
            .offline()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true);
        let document = options.prepare(&bundle.value)?;
        Ok(Self { bundle, document, schemas: HashMap::new() })
    }

    fn schema(&mut self, key: &str) -> Result<CanonicalSchema, String> {
        let document = &self.document;
        let schema = self.schemas.entry(key.to_owned()).or_insert_with(|| {
            let pointer = format!("/$defs/{key}");
            document.canonicalize_at(&pointer).map_err(|error| error.to_string())
        });
        schema.clone()
    }

    fn validator(&self, key: &str) -> Result<Validator, String> {
        let options = jsonschema::options()
            .offline()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true);
        options.build(&self.bundle.alone(key)).map_err(|error| error.to_string())
    }

    fn side(&self, key: &str) -> Option<Side<'_>> {
        let schema = self.bundle.definition(key)?;
        Some(Side { schema, definitions: &self.bundle.value["$defs"] })
    }
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
            return Rc::new(Answer::Covered);
        }
        // Two that are written the same differ only in what they refer to. When that has been
        // refused before, it needs no second example.
        let causes = if same { self.causes_of(sent) } else { BTreeSet::new() };
        if let Some(answer) = self.causes.get(&causes) {
            return Rc::clone(answer);
        }
        self.asked += 1;
        let answer = Rc::new(self.ask(sent, received));
        if !causes.is_empty() && !matches!(*answer, Answer::Covered) {
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

    fn ask(&mut self, sent: &str, taken: &str) -> Answer {
        let open = key(Form::Open, sent);
        let (sent, taken) = (key(Form::Root, sent), key(Form::Open, taken));
        let sender = self.sender.schema(&sent);
        let receiver = self.receiver.schema(&taken);
        let (sender, receiver) = match (sender, receiver) {
            (Ok(sender), Ok(receiver)) => (sender, receiver),
            (Err(error), _) | (_, Err(error)) => return Answer::Undecided(error),
        };
        let reason = match receiver.covers(&sender) {
            Ok(Containment::Yes) => return Answer::Covered,
            Ok(Containment::No) => "it is known that a value is refused, but none was found",
            Ok(Containment::Unknown) => {
                "neither could be proved that all values are accepted, nor a value be found that \
                 is refused"
            }
            Err(_) => "the schemas use keywords that cannot be compared",
        };
        let beyond = sender.subtract(&receiver).ok().map(|rest| rest.to_json_schema());
        match self.search(&sent, &open, &taken, beyond.as_ref()) {
            Ok(found) if found.is_empty() => Answer::Undecided(reason.to_owned()),
            Ok(found) => Answer::Refused(found),
            Err(error) => Answer::Undecided(error),
        }
    }

    /// Looks for values that are sent and refused, one for each keyword that refuses.
    fn search(
        &self,
        sent: &str,
        open: &str,
        taken: &str,
        beyond: Option<&Value>,
    ) -> Result<Vec<Refused>, String> {
        let closed = self.sender.validator(sent)?;
        let open = self.sender.validator(open)?;
        let receiver = self.receiver.validator(taken)?;
        let mut values = Vec::new();
        if let Some(schema) = beyond {
            values.extend(candidates(Side { schema, definitions: &schema["$defs"] }, None));
        }
        if let Some(side) = self.sender.side(sent) {
            values.extend(candidates(side, self.receiver.side(taken)));
        }
        let sends = |value: &Value| closed.is_valid(value) && open.is_valid(value);
        let mut found: Vec<Refused> = Vec::new();
        // What is refused at one place only shows that place best; anything else is second choice.
        for alone in [true, false] {
            for value in &values {
                let errors: Vec<_> = receiver.iter_errors(value).take(2).collect();
                let Some(error) = errors.first() else { continue };
                let at = self.receiver.bundle.origin(error.schema_path().as_str());
                let at = at.unwrap_or_default();
                let shown = found.iter().any(|other| other.at == at);
                if shown || (alone && errors.len() > 1) || !sends(value) {
                    continue;
                }
                found.push(Refused { value: value.clone(), at, why: error.to_string() });
                if found.len() == SHOWN {
                    break;
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        Ok(found)
    }

    /// A value the sender really sends, the simplest that can be made up.
    pub(super) fn sample(&self, sent: &str) -> Option<Value> {
        let key = key(Form::Root, sent);
        let validator = self.sender.validator(&key).ok()?;
        let values = candidates(self.sender.side(&key)?, None);
        values.into_iter().find(|value| validator.is_valid(value))
    }
}
