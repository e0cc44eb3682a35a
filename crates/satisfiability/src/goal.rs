//! A question: is there a value that some schemas accept, others refuse, and that is none of some.

use serde_json::Value;

use crate::literal::{Literal, LiteralKey};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Goal<'v> {
    pub(crate) literals: Vec<Literal<'v>>,
    /// Values that do not count.
    pub(crate) but: Vec<Value>,
}

/// What makes two goals the same.
pub(crate) type GoalKey = (Vec<LiteralKey>, Vec<String>);

impl<'v> Goal<'v> {
    pub(crate) fn of(literals: Vec<Literal<'v>>) -> Self {
        Self { literals, but: Vec::new() }
    }
}
