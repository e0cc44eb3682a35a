//! What a run showed.

use std::collections::BTreeMap;
use std::fmt;

use super::rule::Rule;

/// How many instances went which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// The instances that were sent.
    pub instances: usize,
    /// Those that the server took.
    pub accepted: usize,
    /// Those that it refused for their form.
    pub refused: usize,
    /// Those about which it and the judge disagree.
    pub disagreements: usize,
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.instances += other.instances;
        self.accepted += other.accepted;
        self.refused += other.refused;
        self.disagreements += other.disagreements;
    }
}

/// Instances about which a server and the judge disagree for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The operation and the part of its requests.
    pub site: String,
    /// Where in the document the schema says what the judge says, as `file:line:column`.
    pub place: String,
    /// What the judge says.
    pub expected: String,
    /// What the server says.
    pub found: String,
    /// The command that sends the smallest such instance.
    pub curl: String,
    /// How many instances there were.
    pub count: usize,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { site, place, expected, found, curl, count } = self;
        let instances =
            if *count == 1 { "1 instance".to_owned() } else { format!("{count} instances") };
        write!(
            formatter,
            "{place}: {site}, {instances}\n  the schema: {expected}\n  the server: {found}\n{curl}"
        )
    }
}

/// What a run showed, or several.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The figures by operation and kind of site (body, path, query, header, cookie).
    pub figures: BTreeMap<(String, &'static str), Figures>,
    /// How many instances each exception decided. One that has something in the document to decide
    /// is here even if it decided nothing.
    pub exceptions: BTreeMap<&'static str, usize>,
    /// What the server and the judge disagree about.
    pub disagreements: Vec<Disagreement>,
}

impl Report {
    pub(super) fn relevant(&mut self, rules: impl Iterator<Item = Rule>) {
        for rule in rules {
            self.exceptions.entry(rule.name).or_default();
        }
    }

    /// Counts the exceptions that decided about an instance.
    pub fn decided(&mut self, rules: &[Rule]) {
        for rule in rules {
            *self.exceptions.entry(rule.name).or_default() += 1;
        }
    }

    /// Adds a disagreement, to the one that is the same but for the instance if there is such a one.
    pub(super) fn disagree(&mut self, found: Disagreement) {
        let same = |it: &&mut Disagreement| {
            (&it.site, &it.place, &it.expected, &it.found)
                == (&found.site, &found.place, &found.expected, &found.found)
        };
        match self.disagreements.iter_mut().find(same) {
            Some(known) => known.count += found.count,
            None => self.disagreements.push(found),
        }
    }

    /// Adds what another run showed.
    pub fn add(&mut self, other: Self) {
        for (key, figures) in other.figures {
            self.figures.entry(key).or_default().add(figures);
        }
        for (name, count) in other.exceptions {
            *self.exceptions.entry(name).or_default() += count;
        }
        self.disagreements.extend(other.disagreements);
        self.disagreements.sort_by(|one, other| one.place.cmp(&other.place));
    }

    /// The figures of everything together.
    #[must_use]
    pub fn total(&self) -> Figures {
        self.sum(|_, _| true)
    }

    /// The exceptions that decided nothing: nobody needs them.
    #[must_use]
    pub fn idle(&self) -> Vec<&'static str> {
        let idle = self.exceptions.iter().filter(|(_, count)| **count == 0);
        idle.map(|(name, _)| *name).collect()
    }

    fn sum(&self, of: impl Fn(&str, &str) -> bool) -> Figures {
        let mut sum = Figures::default();
        for ((operation, kind), figures) in &self.figures {
            if of(operation, kind) {
                sum.add(*figures);
            }
        }
        sum
    }
}

impl fmt::Display for Report {
    /// The figures of each operation, and last one line for all.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut operations: Vec<&str> = self.figures.keys().map(|(it, _)| it.as_str()).collect();
        operations.dedup();
        for operation in operations {
            let kinds = self.figures.iter().filter(|((other, _), _)| other == operation);
            let kinds = kinds.map(|((_, kind), it)| {
                format!(
                    "{kind} {} ({} accepted, {} refused)",
                    it.instances, it.accepted, it.refused
                )
            });
            let kinds: Vec<String> = kinds.collect();
            writeln!(formatter, "  {operation}: {}", kinds.join(", "))?;
        }
        let exceptions: Vec<String> =
            self.exceptions.iter().map(|(name, count)| format!("{name} {count}")).collect();
        let kinds = ["body", "path", "query", "header", "cookie"]
            .map(|kind| (kind, self.sum(|_, other| other == kind)));
        let kinds = kinds.into_iter().filter(|(_, figures)| figures.instances > 0);
        let kinds: Vec<String> =
            kinds.map(|(kind, figures)| format!("{kind} {}", figures.instances)).collect();
        let all = self.total();
        write!(
            formatter,
            "oracle: {} instances ({}), {} accepted, {} refused, {} disagreements; exceptions: {}",
            all.instances,
            kinds.join(", "),
            all.accepted,
            all.refused,
            all.disagreements,
            if exceptions.is_empty() { "none".to_owned() } else { exceptions.join(", ") },
        )
    }
}
