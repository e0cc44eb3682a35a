//! What becomes known of a request on its way, for the one line that the log has of it.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use actix_web::{HttpMessage as _, HttpRequest};
use uuid::Uuid;

use crate::problem::{Cause, Problem};

/// What becomes known of a request. Whoever observes requests puts one into the extensions of each,
/// keeps a clone, and reads it when the request has come to its end, whatever that is.
#[derive(Clone, Default)]
pub struct Observation(Rc<Known>);

#[derive(Default)]
struct Known {
    operation: Cell<Option<&'static str>>,
    reason: Cell<Option<&'static str>>,
    cause: RefCell<Option<Cause>>,
    organisation: Cell<Option<Uuid>>,
    owner: Cell<Option<Owner>>,
    body_is_read: Cell<bool>,
}

/// Whose credentials a request has. Both are identifiers, which open nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The account that they are of.
    pub account: Uuid,
    /// The identifier of the credentials, never the credentials.
    pub credentials: Uuid,
}

impl fmt::Debug for Observation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Observation")
            .field("operation", &self.operation())
            .field("reason", &self.reason())
            .finish_non_exhaustive()
    }
}

impl Observation {
    /// The `operationId` of the operation that the request is for.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.get()
    }

    /// The stable reason of the error that it is answered with.
    #[must_use]
    pub fn reason(&self) -> Option<&'static str> {
        self.0.reason.get()
    }

    /// Why the server failed, the first time it is asked; for the log, never for the caller.
    #[must_use]
    pub fn take_cause(&self) -> Option<Cause> {
        self.0.cause.take()
    }

    /// The organisation that the caller names, once it is known who calls. They need not be a member.
    #[must_use]
    pub fn organisation(&self) -> Option<Uuid> {
        self.0.organisation.get()
    }

    /// Whose credentials it has; they may open nothing any more.
    #[must_use]
    pub fn owner(&self) -> Option<Owner> {
        self.0.owner.get()
    }

    /// Whether the body was read to its end.
    #[must_use]
    pub fn body_is_read(&self) -> bool {
        self.0.body_is_read.get()
    }

    pub(crate) fn of(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().cloned()
    }

    pub(crate) fn for_operation(&self, id: &'static str) {
        self.0.operation.set(Some(id));
    }

    pub(crate) fn in_organisation(&self, id: Uuid) {
        self.0.organisation.set(Some(id));
    }

    pub(crate) fn of_owner(&self, owner: Owner) {
        self.0.owner.set(Some(owner));
    }

    pub(crate) fn read_body(&self) {
        self.0.body_is_read.set(true);
    }

    /// Notes what the request is answered with, and takes its cause.
    pub(crate) fn answered(&self, problem: &mut Problem) {
        self.0.reason.set(Some(problem.reason()));
        self.0.cause.replace(problem.take_cause());
    }
}
