//! What a changelog holds.

use bv_cms_breaking::{CounterExample, Size};
use bv_cms_document::Direction;
use bv_cms_findings::Finding;

use crate::scope::Scope;

/// What changed between two documents, put in order for people: what needs somebody first.
#[derive(Debug, Clone)]
pub struct Changelog {
    /// The title of the new document.
    pub title: String,
    /// The file of the base document, as it was named.
    pub base_file: String,
    /// The file of the new document, as it was named.
    pub new_file: String,
    /// The version of the base document, as it is written.
    pub base_version: String,
    /// The version of the new document, as it is written.
    pub new_version: String,
    /// How large the change is.
    pub size: Size,
    /// The least version the new document may have; `None` when the base has none to count from.
    pub needed_version: Option<String>,
    /// Whether the version has to say how large the change is; otherwise nothing is said of it.
    pub version_counts: bool,
    /// The version of the new document is too small, and nobody has accepted that.
    pub version_too_small: bool,
    /// The changes, by what they belong to.
    pub groups: Vec<Group>,
}

/// The changes of an operation, or of something that several of them share.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they belong to.
    pub scope: Scope,
    /// The identifiers of the operations that use it, where it is not an operation itself.
    pub operations: Vec<String>,
    /// The changes, the worst first.
    pub changes: Vec<Change>,
}

/// How bad a change is for clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Clients can break.
    Breaking,
    /// Nobody knows whether clients can break.
    Undecided,
    /// By the contract it breaks nobody; somebody may miss it still.
    Warning,
    /// It breaks nobody.
    Additive,
    /// Only what people read changed.
    Prose,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It was not there.
    Added,
    /// It is gone.
    Removed,
    /// It is another.
    Changed,
}

impl Kind {
    /// The kind in a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// One change.
#[derive(Debug, Clone)]
pub struct Change {
    /// How bad it is.
    pub severity: Severity,
    /// A finding that somebody has accepted for a while.
    pub accepted: bool,
    /// What was done.
    pub kind: Kind,
    /// Which way what is written at the place travels.
    pub direction: Direction,
    /// The place inside of what the change belongs to, in words; empty for the whole.
    pub place: String,
    /// What changed, in one line. What stands between backticks is code.
    pub message: String,
    /// The file to look at.
    pub file: String,
    /// The line in the file; `None` for a whole file.
    pub line: Option<usize>,
    /// The JSON pointer of the place in the file.
    pub pointer: String,
    /// The identifiers of the operations that use the place.
    pub operations: Vec<String>,
    /// What was edited at the place, where the message says what that means.
    pub edits: Vec<String>,
    /// What `breaking` says about it.
    pub finding: Option<Finding>,
    /// The value that shows that clients can break.
    pub counter_example: Option<CounterExample>,
    /// A command that shows it.
    pub curl: Option<String>,
}

/// What the reader of a change has to do about it, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// It can break clients, and nobody has accepted that.
    Breaking,
    /// It is not decided, and nobody has accepted that.
    Undecided,
    /// It is worth knowing.
    Warning,
    /// It is one of these and was accepted.
    Accepted,
    /// It breaks nobody.
    Additive,
    /// It is for people only.
    Prose,
}

impl Class {
    /// Every class, in order.
    pub const ALL: [Self; 6] = [
        Self::Breaking,
        Self::Undecided,
        Self::Warning,
        Self::Accepted,
        Self::Additive,
        Self::Prose,
    ];

    /// The class in a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Undecided => "undecided",
            Self::Warning => "warning",
            Self::Accepted => "accepted",
            Self::Additive => "additive",
            Self::Prose => "prose",
        }
    }

    /// What it means, in a few words.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Breaking => "clients can break",
            Self::Undecided => "not known whether clients can break",
            Self::Warning => "allowed, and may be missed",
            Self::Accepted => "waived for a while",
            Self::Additive => "breaks nobody",
            Self::Prose => "for people only",
        }
    }

    /// Whether somebody should look at it before the change goes out.
    #[must_use]
    pub fn needs_a_look(self) -> bool {
        self <= Self::Accepted
    }
}

impl Change {
    /// What the reader has to do about it.
    #[must_use]
    pub fn class(&self) -> Class {
        match self.severity {
            _ if self.accepted => Class::Accepted,
            Severity::Breaking => Class::Breaking,
            Severity::Undecided => Class::Undecided,
            Severity::Warning => Class::Warning,
            Severity::Additive => Class::Additive,
            Severity::Prose => Class::Prose,
        }
    }

    /// The file and the line, as tools write them.
    #[must_use]
    pub fn location(&self) -> String {
        match self.line {
            Some(line) => format!("{}:{line}", self.file),
            None => self.file.clone(),
        }
    }
}

impl Changelog {
    /// All changes, in their order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.groups.iter().flat_map(|group| &group.changes)
    }

    /// How many changes there are of a class.
    #[must_use]
    pub fn count(&self, class: Class) -> usize {
        self.changes().filter(|change| change.class() == class).count()
    }
}
