//! Which schemas say the same, wherever they stand and whatever they are called.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use bv_cms_document::{pointer, references};
use serde_json::{Map, Value};

use crate::literal::{Side, address};

/// What tells schemas apart: those of one number accept the same values.
#[derive(Debug)]
pub(crate) struct Identities<'v> {
    definitions: Rc<Definitions<'v>>,
    /// The classes of definitions of the receiver in which something does, or that refer to such a
    /// one, however far away.
    classes: HashMap<&'v str, usize>,
    /// Schemas in which something says something else than what is written: how often that has been
    /// said.
    rewritten: HashMap<usize, usize>,
    next: usize,
    by_address: RefCell<HashMap<usize, usize>>,
    by_text: RefCell<HashMap<String, usize>>,
}

/// What all questions about the same definitions share.
#[derive(Debug)]
struct Definitions<'v> {
    /// The class of each definition of the sender, and of each of the receiver: those of one class
    /// say the same, and so does all that they refer to.
    classes: [HashMap<&'v str, usize>; 2],
    receiver: &'v Map<String, Value>,
    /// Who of the receiver refers to a name.
    users: HashMap<&'v str, Vec<&'v str>>,
}

impl<'v> Identities<'v> {
    pub(crate) fn of(sender: &'v Map<String, Value>, receiver: &'v Map<String, Value>) -> Self {
        let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
        for (name, schema) in receiver {
            for (_, reference) in references(schema, "") {
                users.entry(target(reference)).or_default().push(name);
            }
        }
        let (classes, next) = classes([sender, receiver]);
        Self::with(Rc::new(Definitions { classes, receiver, users }), next)
    }

    fn with(definitions: Rc<Definitions<'v>>, next: usize) -> Self {
        Self {
            definitions,
            classes: HashMap::new(),
            rewritten: HashMap::new(),
            next,
            by_address: RefCell::default(),
            by_text: RefCell::default(),
        }
    }

    /// The same definitions as they are written.
    pub(crate) fn anew(&self) -> Self {
        Self::with(Rc::clone(&self.definitions), self.next)
    }

    /// Takes note that something inside of a definition of the receiver says something else than what
    /// is written. From then on it and what it is part of have other numbers, and nothing else has.
    pub(crate) fn changed(&mut self, name: &'v str, schema: &'v Value, inside: &str) {
        let mut place = Some(inside);
        while let Some(at) = place {
            if let Some(part) = schema.pointer(at) {
                *self.rewritten.entry(address(part)).or_default() += 1;
            }
            place = pointer::parent(at);
        }
        let mut next = vec![name];
        let mut passed: HashSet<&str> = HashSet::new();
        while let Some(name) = next.pop() {
            if passed.insert(name) {
                self.classes.insert(name, self.next);
                self.next += 1;
                next.extend(self.definitions.users.get(name).into_iter().flatten().copied());
                if let Some(schema) = self.definitions.receiver.get(name) {
                    forget(self.by_address.get_mut(), schema);
                }
            }
        }
    }

    /// The number of a schema.
    pub(crate) fn number(&self, schema: &Value, side: Side) -> usize {
        let address = address(schema);
        if let Some(known) = self.by_address.borrow().get(&address) {
            return *known;
        }
        let (text, names) = without_names(schema);
        let text = self.rewritten.get(&address).map_or(text, |times| format!("{address} {times}"));
        let classes = names.into_iter().map(|name| self.class(side, name));
        let text = classes.fold(text, |text, class| format!("{text} {class}"));
        let mut texts = self.by_text.borrow_mut();
        let next = texts.len();
        let number = *texts.entry(text).or_insert(next);
        self.by_address.borrow_mut().insert(address, number);
        number
    }

    /// Whether something in a schema of the receiver, or in what it refers to, says something else
    /// than what is written.
    pub(crate) fn is_rewritten(&self, schema: &Value) -> bool {
        let refers =
            || references(schema, "").iter().any(|(_, it)| self.classes.contains_key(target(it)));
        !self.classes.is_empty() && (self.rewritten.contains_key(&address(schema)) || refers())
    }

    /// The class of a definition, or else its name.
    fn class(&self, side: Side, name: &str) -> String {
        let changed = self.classes.get(name).filter(|_| side == Side::Receiver);
        let class = changed.or_else(|| self.definitions.classes[side as usize].get(name));
        class.map_or_else(|| name.to_owned(), usize::to_string)
    }
}

/// The classes of all definitions, and the first number that is none of them. Those that look the same
/// but for names are told apart as long as what they refer to is.
fn classes(sides: [&Map<String, Value>; 2]) -> ([HashMap<&str, usize>; 2], usize) {
    let mut looks: HashMap<String, usize> = HashMap::new();
    let mut number = |text: String| {
        let next = looks.len();
        *looks.entry(text).or_insert(next)
    };
    let mut classes: [HashMap<&str, usize>; 2] = [HashMap::new(), HashMap::new()];
    let mut targets: [Vec<(&str, Vec<&str>)>; 2] = [Vec::new(), Vec::new()];
    for (side, definitions) in sides.into_iter().enumerate() {
        for (name, schema) in definitions {
            let (text, names) = without_names(schema);
            classes[side].insert(name, number(text));
            // What a reference leads to that leads nowhere is told by its name.
            for missing in names.iter().filter(|it| !definitions.contains_key(**it)) {
                classes[side].insert(missing, number(format!("\u{0}{missing}")));
            }
            targets[side].push((name, names));
        }
    }
    let mut count = 0;
    loop {
        let mut known: HashMap<(usize, Vec<usize>), usize> = HashMap::new();
        let mut finer = classes.clone();
        for (side, all) in targets.iter().enumerate() {
            for (name, names) in all {
                let of = |name: &&str| classes[side].get(name).copied().unwrap_or_default();
                let next = known.len() + looks.len();
                let key = (of(name), names.iter().map(of).collect());
                finer[side].insert(name, *known.entry(key).or_insert(next));
            }
        }
        classes = finer;
        if known.len() == count {
            return (classes, count + looks.len());
        }
        count = known.len();
    }
}

/// A schema as text in which references have no names, and these names in their order.
fn without_names(schema: &Value) -> (String, Vec<&str>) {
    let all = references(schema, "");
    if all.is_empty() {
        return (schema.to_string(), Vec::new());
    }
    let mut nameless = schema.clone();
    for (at, _) in &all {
        if let Some(holder) = nameless.pointer_mut(at) {
            holder["$ref"] = Value::Null;
        }
    }
    (nameless.to_string(), all.into_iter().map(|(_, reference)| target(reference)).collect())
}

/// Forgets the numbers of a schema and of all in it.
fn forget(numbers: &mut HashMap<usize, usize>, schema: &Value) {
    numbers.remove(&address(schema));
    match schema {
        Value::Object(members) => members.values().for_each(|it| forget(numbers, it)),
        Value::Array(items) => items.iter().for_each(|it| forget(numbers, it)),
        _ => {}
    }
}

/// The name of the definition that a reference leads to.
fn target(reference: &str) -> &str {
    reference.strip_prefix("#/$defs/").unwrap_or(reference)
}
