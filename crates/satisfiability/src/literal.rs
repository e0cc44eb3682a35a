//! A schema that a value is to be accepted or refused by.

use std::sync::LazyLock;

use serde_json::{Value, json};

/// Which of the two sets of definitions the references of a schema lead into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The one that sends values.
    Sender,
    /// The one that takes them.
    Receiver,
}

/// A schema, and whether it is to accept the value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Literal<'v> {
    pub(crate) schema: &'v Value,
    pub(crate) side: Side,
    pub(crate) holds: bool,
}

/// What tells literals apart: the number of the schema, and whether it is to accept the value.
pub(crate) type LiteralKey = (usize, bool);

impl<'v> Literal<'v> {
    pub(crate) fn accepts(schema: &'v Value, side: Side) -> Self {
        Self { schema, side, holds: true }
    }

    pub(crate) fn refuses(schema: &'v Value, side: Side) -> Self {
        Self { schema, side, holds: false }
    }

    pub(crate) fn not(self) -> Self {
        Self { holds: !self.holds, ..self }
    }
}

/// Where a schema is.
pub(crate) fn address(schema: &Value) -> usize {
    std::ptr::from_ref(schema).addr()
}

static TEXT: LazyLock<Value> = LazyLock::new(|| json!({"type": "string"}));

/// That a value is a text, as names of members are.
pub(crate) fn is_text<'v>() -> Literal<'v> {
    Literal::accepts(&TEXT, Side::Sender)
}
