//! In which directions values travel.

/// Whether what is declared travels in requests, and whether in answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Directions {
    pub(crate) requested: bool,
    pub(crate) answered: bool,
}
