//! What a comparison finds out.

use bv_cms_findings::Finding;
use serde_json::Value;

use crate::rule;
use crate::version::Size;

/// One way in which clients of the base document can break.
#[derive(Debug, Clone)]
pub struct Break {
    /// What is reported about it; its direction is that of the messages that break.
    pub finding: Finding,
    /// The value that one schema accepts and the other refuses, where two schemas decided.
    pub counter_example: Option<CounterExample>,
    /// A command for a POSIX shell, with `curl`, that sends the request which shows it or gets the
    /// answer which does; `None` for what is about no request of clients. The request is valid by the
    /// base document, and goes to its first server, or to `localhost` where that names no host.
    /// Credentials are variables such as `$TOKEN`. A counter-example that no whole body could be made
    /// of is not in it.
    pub curl: Option<String>,
}

impl Break {
    /// Whether it is known that clients break, or that the version is too small.
    pub(crate) fn is_decided(&self) -> bool {
        ![rule::BREAKING_UNDECIDED, rule::BREAKING_INVALID].contains(&self.finding.rule)
    }
}

/// A value that shows that a schema does not contain another.
#[derive(Debug, Clone, PartialEq)]
pub struct CounterExample {
    /// The value.
    pub value: Value,
    /// The pointer of the schema that accepts it: in the base document for a request, in the new
    /// one for a response.
    pub accepted_by: String,
    /// The pointer of the schema that refuses it, in the other document.
    pub refused_by: String,
}

/// What changed between two documents.
#[derive(Debug)]
pub struct Outcome {
    /// What can break, and what could not be decided.
    pub breaks: Vec<Break>,
    /// What is gone and was allowed to go: it breaks nobody by the contract, and still somebody may
    /// miss it.
    pub warnings: Vec<Finding>,
    /// How large the change is.
    pub size: Size,
    /// The version of the base document, as it is written.
    pub base_version: String,
    /// The least version the new document may have; `None` when the base has none to count from.
    pub needed_version: Option<String>,
    /// How many pairs of schemas containment was asked about; the others are written the same.
    pub pairs_asked: usize,
}

impl Outcome {
    /// What can break, then the warnings, without what programs need of them.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.breaks.iter().map(|broken| &broken.finding).chain(&self.warnings).cloned().collect()
    }

    /// How large the change is, in words; what could not be decided may break clients.
    #[must_use]
    pub fn size_name(&self) -> &'static str {
        let decided = self.size == Size::Breaking || self.breaks.iter().all(Break::is_decided);
        if decided { self.size.name() } else { "undecided" }
    }

    /// What the change is and which version it needs, in one line.
    #[must_use]
    pub fn summary(&self) -> String {
        let (size, base_version) = (self.size_name(), &self.base_version);
        match &self.needed_version {
            _ if self.size == Size::Nothing => format!("{size}: version {base_version} stays"),
            Some(needed) => {
                format!("{size}: needs version {needed} or later, after {base_version}")
            }
            None => format!("{size}: the base has no version to count from"),
        }
    }
}
