//! Places of keywords.

use bv_cms_document::pointer::join;

/// Where in the definitions a keyword is, when anybody asks.
#[derive(Clone, Copy)]
pub(crate) enum Place<'p> {
    Unasked,
    Definition(&'p str),
    Keyword(&'p Place<'p>, &'p str),
    Item(&'p Place<'p>, usize),
}

impl<'p> Place<'p> {
    pub(crate) fn of(&'p self, name: &'p str) -> Self {
        if matches!(self, Self::Unasked) { Self::Unasked } else { Self::Keyword(self, name) }
    }

    pub(crate) fn item(&'p self, index: usize) -> Self {
        if matches!(self, Self::Unasked) { Self::Unasked } else { Self::Item(self, index) }
    }

    /// The place of a definition of a name.
    pub(crate) fn definition(self, name: &'p str) -> Self {
        if matches!(self, Self::Unasked) { self } else { Self::Definition(name) }
    }

    /// As a JSON pointer; an empty one when nobody asks.
    pub(crate) fn pointer(self) -> String {
        match self {
            Self::Unasked => String::new(),
            Self::Definition(name) => join("/$defs", name),
            Self::Keyword(around, name) => join(&around.pointer(), name),
            Self::Item(around, index) => join(&around.pointer(), &index.to_string()),
        }
    }
}
