//! Places of keywords.

use bv_cms_document::pointer::join;
use serde_json::Value;

/// Where in the definitions of the receiver a keyword is, when anybody asks, and what the sender has
/// there.
#[derive(Clone, Copy)]
pub(crate) struct Place<'p, 'v> {
    path: Path<'p, 'v>,
    /// The sender's schema or keyword.
    pub(crate) sent: Option<&'v Value>,
    /// The same, behind a reference that stands alone.
    behind: Option<&'v Value>,
}

#[derive(Clone, Copy)]
enum Path<'p, 'v> {
    Unasked,
    Definition(&'p str),
    Keyword(&'p Place<'p, 'v>, &'p str),
    Item(&'p Place<'p, 'v>, usize),
}

impl<'p, 'v> Place<'p, 'v> {
    /// Nobody asks.
    pub(crate) const UNASKED: Self = Self { path: Path::Unasked, sent: None, behind: None };

    /// The definition of a name.
    pub(crate) fn definition(name: &'p str, sent: Option<&'v Value>) -> Self {
        Self { path: Path::Definition(name), sent, behind: sent }
    }

    /// The definition of a name that a reference at this place leads to.
    pub(crate) fn to(self, name: &'p str, sent: Option<&'v Value>) -> Self {
        if self.is_asked() { Self::definition(name, sent) } else { Self::UNASKED }
    }

    pub(crate) fn of(&'p self, name: &'p str) -> Self {
        if !self.is_asked() {
            return Self::UNASKED;
        }
        let sent = self.behind.and_then(|it| it.get(name));
        Self { path: Path::Keyword(self, name), sent, behind: sent }
    }

    pub(crate) fn item(&'p self, index: usize) -> Self {
        if !self.is_asked() {
            return Self::UNASKED;
        }
        let sent = self.behind.and_then(|it| it.get(index));
        Self { path: Path::Item(self, index), sent, behind: sent }
    }

    /// The same place, where the sender has something else.
    pub(crate) fn with(self, sent: Option<&'v Value>) -> Self {
        Self { sent, behind: sent, ..self }
    }

    /// The same place, where the sender has a reference alone to something.
    pub(crate) fn behind(self, behind: Option<&'v Value>) -> Self {
        Self { behind, ..self }
    }

    /// What the sender has around it.
    pub(crate) fn sent_around(self) -> Option<&'v Value> {
        self.around()?.sent
    }

    /// The place of another keyword beside it.
    pub(crate) fn beside(self, name: &'p str) -> Self {
        self.around().map_or(self, |around| around.of(name))
    }

    fn around(self) -> Option<&'p Self> {
        match self.path {
            Path::Keyword(around, _) | Path::Item(around, _) => Some(around),
            Path::Unasked | Path::Definition(_) => None,
        }
    }

    pub(crate) fn is_asked(self) -> bool {
        !matches!(self.path, Path::Unasked)
    }

    /// As a JSON pointer; an empty one when nobody asks.
    pub(crate) fn pointer(self) -> String {
        match self.path {
            Path::Unasked => String::new(),
            Path::Definition(name) => join("/$defs", name),
            Path::Keyword(around, name) => join(&around.pointer(), name),
            Path::Item(around, index) => join(&around.pointer(), &index.to_string()),
        }
    }
}
