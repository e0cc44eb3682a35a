//! What a client waits for that wants to hear whether it is to send a body.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

/// Whether the client of a connection waits for `100 Continue` before it sends a body (RFC 9110,
/// section 10.1.1), and whether it is to have that. A server puts one into the data of each
/// connection; who reads a body says so here, and the server holds the interim answer back until then.
#[derive(Clone, Default)]
pub struct Expectation(Rc<Cell<Expected>>);

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Expected {
    /// The client waits for nothing.
    #[default]
    Nothing,
    /// The client waits, and nobody has asked for its body yet.
    Continue,
    /// The body is asked for.
    Body,
}

impl Expectation {
    /// How far it is.
    #[must_use]
    pub fn get(&self) -> Expected {
        self.0.get()
    }

    /// Notes how far it is.
    pub fn set(&self, expected: Expected) {
        self.0.set(expected);
    }

    /// The body of the request that is under way is about to be read.
    pub(crate) fn body_is_wanted(&self) {
        if self.get() == Expected::Continue {
            self.set(Expected::Body);
        }
    }
}

impl fmt::Debug for Expectation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Expectation").field(&self.get()).finish()
    }
}
