//! What was edited in a document, as it is written.

use crate::change::{Kind, Severity};
use crate::effect::Effect;

/// One thing that was edited.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    /// The pointer is one of the base document, for what the new one does not have.
    pub(crate) is_base: bool,
    /// The place.
    pub(crate) pointer: String,
    /// The place behind a reference that stands at the place, which a finding would name.
    pub(crate) behind: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) severity: Severity,
    /// The keyword that was edited, where it is one.
    pub(crate) keyword: String,
    pub(crate) effect: Effect,
    /// What was done, in one line. What stands between backticks is code.
    pub(crate) message: String,
}

impl Edit {
    /// Whether it is about something that has a name which the message says.
    pub(crate) fn is_named(&self) -> bool {
        let named = [
            "alternative",
            "answer",
            "callback",
            "dependent schema",
            "header",
            "item",
            "link",
            "media type",
            "member",
            "member pattern",
            "operation",
            "parameter",
            "part",
            "security scheme",
            "URL",
            "webhook",
        ];
        self.kind != Kind::Changed && named.contains(&self.keyword.as_str())
    }
}

/// The pointer of what holds a thing that has a name.
pub(crate) fn holder(pointer: &str) -> &str {
    let inside = |pointer| bv_cms_document::pointer::parent(pointer).unwrap_or_default();
    inside(inside(pointer))
}

/// A text of a document as code in a message: between backticks, which it has none of itself.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}
