//! Whether everything one side sends is accepted by the other, and if not, what shows it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use bv_cms_satisfiability::{Answer as Beyond, Side, Solver};
use serde_json::Value;

use super::answer::{Answer, Refused, Undecided};
use super::bundle::{Bundle, targets};
use super::form::{Form, key};
use super::judge::{Judge, Reason};

/// How many values are shown for one pair of schemas.
const SHOWN: usize = 100;
/// How many values are looked at that turn out to be none that show anything.
const TRIES: usize = 6;

const UNKNOWN: &str = "neither is there a proof that everything is accepted, nor was a value \
                       found that is refused";

/// The two documents in one direction: who sends, who receives.
pub(super) struct Pairs<'a> {
    sender: &'a Bundle,
    receiver: &'a Bundle,
    /// For schemas at the same place in both documents. What was refused once is taken for accepted
    /// from then on: it is found once, however many schemas refer to it.
    solver: RefCell<Solver<'a>>,
    /// Keys of schemas that are not written the same in both documents.
    rewritten: HashSet<String>,
    /// Those of them, and what refers to them.
    different: HashSet<String>,
    answers: HashMap<(String, String), Rc<Answer>>,
    samples: RefCell<HashMap<String, Option<Value>>>,
    /// How many pairs were asked about.
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
            sender,
            receiver,
            solver: RefCell::new(Solver::new(sender.definitions(), receiver.definitions())),
            rewritten,
            different,
            answers: HashMap::new(),
            samples: RefCell::default(),
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
        let answer = Rc::new(self.decide_anew(sent, received));
        self.answers.insert(pair, Rc::clone(&answer));
        answer
    }

    fn decide_anew(&mut self, sent: &str, received: &str) -> Answer {
        let open = |at| key(Form::Open, at);
        let schema = self.sender.definition(&open(sent));
        let same = schema.is_some() && schema == self.receiver.definition(&open(received));
        let different = |key: &String| self.different.contains(key);
        if same && !schema.into_iter().flat_map(targets).any(|key| different(&key)) {
            return Answer::default();
        }
        let wrong = self.sender.wrong(&open(sent));
        if let Some(place) = wrong.or_else(|| self.receiver.wrong(&open(received))) {
            return Answer::unusable(place);
        }
        self.asked += 1;
        let mut wrong = self.sender.wrong_inside(&open(sent));
        wrong.extend(self.receiver.wrong_inside(&open(received)));
        if !wrong.is_empty() && self.whatever_is_meant(sent, received, &wrong, &[]) {
            return Answer::default();
        }
        let mut refused = Vec::new();
        let mut answer = if sent == received {
            let solver = &mut self.solver.borrow_mut();
            ignore(solver, wrong.keys());
            self.ask(solver, sent, received, &mut refused)
        } else {
            let mut alone = self.solver.borrow().anew();
            ignore(&mut alone, wrong.keys());
            self.ask(&mut alone, sent, received, &mut refused)
        };
        // What is stated wrongly is the reason where something depends on it.
        if !wrong.is_empty() {
            let matters = |(key, place): (&String, &String)| {
                let reason = format!("it is stated wrongly at {place}");
                let pointer = format!("/$defs/{key}");
                let at = self.sender.origin(&pointer).or_else(|| self.receiver.origin(&pointer));
                (!self.means_the_same(key)).then_some((at?, reason))
            };
            let inside: Vec<(String, String)> = wrong.iter().filter_map(matters).collect();
            if self.whatever_is_meant(sent, received, &wrong, &refused) {
                answer.undecided = None;
            } else if !inside.is_empty() {
                answer.undecided = Some(Undecided { reason: String::new(), here: false, inside });
            }
        }
        if let Some(undecided) = &mut answer.undecided
            && undecided.here
            && same
        {
            // What is written the same is not what changed.
            undecided.here = false;
            let causes = self.causes_of(sent);
            let causes = causes.iter().filter_map(|key| self.origin(key));
            undecided.inside.extend(causes.map(|at| (at, undecided.reason.clone())));
        }
        answer
    }

    /// Whether what is stated wrongly under a key is written the same on both sides, and is used in the
    /// same way: whatever is meant, it is the same.
    fn means_the_same(&self, key: &String) -> bool {
        let uses = |at: &String| {
            let users = [self.sender.definition(at), self.receiver.definition(at)];
            users.into_iter().flatten().flat_map(targets).any(|target| target == *key)
        };
        self.sender.definition(key) == self.receiver.definition(key)
            && !self.rewritten.iter().any(uses)
    }

    /// Whether all that is sent is accepted but for what is refused at some places, whatever is meant by
    /// what is stated wrongly: by the sender everything or nothing, by the receiver nothing.
    fn whatever_is_meant(
        &self,
        sent: &str,
        received: &str,
        wrong: &BTreeMap<String, String>,
        refused: &[String],
    ) -> bool {
        let root_and_own = [key(Form::Root, sent), key(Form::Open, sent)];
        let is_accepted = |sends: bool| {
            let mut solver = self.solver.borrow().anew();
            for place in refused {
                solver.grant(place);
            }
            for key in wrong.keys() {
                if !sends {
                    solver.deny(Side::Sender, key);
                }
                if !self.means_the_same(key) {
                    solver.deny(Side::Receiver, key);
                }
            }
            let sent = [&root_and_own[0][..], &root_and_own[1][..]];
            solver.beyond(&sent, &key(Form::Open, received), &[]) == Beyond::Nothing
        };
        is_accepted(true) && is_accepted(false)
    }

    /// Asks for a value that is sent and not accepted, as long as there is one: what refuses it is
    /// taken for accepting it the next time, so that one refusal hides no other; `places` are where that
    /// is. What is undecided inside is so once.
    fn ask(
        &self,
        solver: &mut Solver<'a>,
        sent: &str,
        taken: &str,
        places: &mut Vec<String>,
    ) -> Answer {
        let (root, own, open) =
            (key(Form::Root, sent), key(Form::Open, sent), key(Form::Open, taken));
        let mut answer = Answer::default();
        let mut judge: Option<Result<Judge, String>> = None;
        let (mut but, mut inside) = (Vec::new(), BTreeSet::new());
        let mut looked_inside = false;
        let why = loop {
            let value = match solver.beyond(&[&root, &own], &open, &but) {
                Beyond::Nothing if but.is_empty() => break None,
                Beyond::Value(value) if but.len() < TRIES && answer.refused.len() < SHOWN => value,
                Beyond::Large if answer.refused.len() < SHOWN => {
                    let found = self.refused_inside(solver, sent, places);
                    if found.is_empty() {
                        break Some("a value is refused that is too large to be shown".to_owned());
                    }
                    answer.refused.extend(found);
                    continue;
                }
                _ if looked_inside => break Some(UNKNOWN.to_owned()),
                _ => {
                    looked_inside = true;
                    inside = self.undecided_inside(solver, sent);
                    if inside.is_empty() {
                        break Some(UNKNOWN.to_owned());
                    }
                    grant(solver, inside.iter());
                    continue;
                }
            };
            let judge = judge
                .get_or_insert_with(|| Judge::of(self.sender, [&root, &own], self.receiver, &open));
            match judge {
                Err(error) => break Some(error.clone()),
                Ok(judge) => match self.confirmed(solver, judge, &open, &value, places) {
                    Some(refused) => {
                        answer.refused.push(refused);
                        but.clear();
                    }
                    None => but.push(value),
                },
            }
        };
        if why.is_some() || !inside.is_empty() {
            let here = why.is_some();
            let reason = why.unwrap_or_else(|| UNKNOWN.to_owned());
            let inside = inside.iter().filter_map(|key| self.origin(key));
            let inside = inside.map(|at| (at, UNKNOWN.to_owned())).collect();
            answer.undecided = Some(Undecided { reason, here, inside });
        }
        answer
    }

    /// A value that is sent and refused, when both schemas as they are written say so; what refuses it
    /// accepts it from then on.
    fn confirmed(
        &self,
        solver: &mut Solver<'a>,
        judge: &Judge,
        open: &str,
        value: &Value,
        places: &mut Vec<String>,
    ) -> Option<Refused> {
        let place = solver.refusal(open, value)?;
        let Reason { why, place: said_at } = judge.refuses(value, &place)?;
        solver.grant(&place);
        let origin = |at: &str| self.receiver.origin(at);
        let at = origin(&said_at).or_else(|| origin(&place)).unwrap_or_default();
        places.push(place);
        Some(Refused { value: value.clone(), at, why, part: None })
    }

    /// What is refused by the rewritten schemas inside the one at `sent`.
    fn refused_inside(
        &self,
        solver: &mut Solver<'a>,
        sent: &str,
        places: &mut Vec<String>,
    ) -> Vec<Refused> {
        let own = key(Form::Open, sent);
        let mut found = Vec::new();
        for open in self.causes_of(sent).into_iter().filter(|key| *key != own) {
            let Some(at) = self.origin(&open) else { continue };
            let root = key(Form::Root, &at);
            let judge = Judge::of(self.sender, [&root, &open], self.receiver, &open);
            let Ok(judge) = judge else { continue };
            while let Beyond::Value(value) = solver.beyond(&[&root, &open], &open, &[]) {
                let refused = self.confirmed(solver, &judge, &open, &value, places);
                let Some(refused) = refused else { break };
                found.push(Refused { part: Some(at.clone()), ..refused });
            }
        }
        found
    }

    /// The keys of the rewritten schemas inside the one at `sent` that are undecided by themselves.
    fn undecided_inside(&self, solver: &Solver<'a>, sent: &str) -> BTreeSet<String> {
        let own = key(Form::Open, sent);
        let mut solver = solver.anew();
        let mut is_undecided = |open: &String| {
            let root = self.origin(open).map(|at| key(Form::Root, &at)).unwrap_or_default();
            open != &own && solver.beyond(&[&root, open], open, &[]) == Beyond::Unknown
        };
        self.causes_of(sent).into_iter().filter(|key| is_undecided(key)).collect()
    }

    fn origin(&self, key: &str) -> Option<String> {
        self.sender.origin(&format!("/$defs/{key}"))
    }

    /// The rewritten schemas that the one at `sent` reaches.
    fn causes_of(&self, sent: &str) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut next = vec![key(Form::Open, sent)];
        while let Some(key) = next.pop() {
            if seen.insert(key.clone()) {
                next.extend(self.sender.definition(&key).into_iter().flat_map(targets));
            }
        }
        seen.retain(|key| self.rewritten.contains(key));
        seen
    }

    /// Whether one of some values is sent.
    pub(super) fn sends(&self, sent: &str, values: &[Value]) -> bool {
        let (key, mut solver) = (key(Form::Root, sent), self.solver.borrow_mut());
        values.iter().any(|value| solver.accepts(Side::Sender, &key, value))
    }

    /// Whether a value is taken.
    pub(super) fn takes(&self, received: &str, value: &Value) -> bool {
        let key = key(Form::Open, received);
        self.solver.borrow_mut().accepts(Side::Receiver, &key, value)
    }

    /// A value the sender really sends.
    pub(super) fn sample(&self, sent: &str) -> Option<Value> {
        let (root, open) = (key(Form::Root, sent), key(Form::Open, sent));
        let make = || match self.solver.borrow_mut().sample(&[&root, &open]) {
            Beyond::Value(value) => Some(value),
            _ => None,
        };
        self.samples.borrow_mut().entry(root.clone()).or_insert_with(make).clone()
    }
}

/// Lets nothing rest on the schemas under some keys.
fn ignore<'k>(solver: &mut Solver<'_>, keys: impl Iterator<Item = &'k String>) {
    for key in keys {
        solver.ignore(key);
    }
}

/// Lets the receiver accept whatever the schemas under some keys are asked about.
fn grant<'k>(solver: &mut Solver<'_>, keys: impl Iterator<Item = &'k String>) {
    for key in keys {
        solver.grant(&format!("/$defs/{key}"));
    }
}
