//! What the compiler knows about errors: which of them an operation documents.

use std::marker::PhantomData;

use crate::problem::{Problem, RegistryEntry};
use crate::rejection::{Document, Rejection};

/// An operation of a document. Only generated types implement it.
pub trait Operation: 'static {
    /// The document that describes it.
    type Document: Document;
    /// Its `operationId`.
    const ID: &'static str;
    /// Whether its answers document `x-ignored-members`, and so name the members of a body that its
    /// type does not hold.
    const NAMES_IGNORED_MEMBERS: bool = false;
}

/// States that an operation documents the error `E`; of a security scheme, that every operation
/// which it opens does. Only generated code implements it, so an error that is not documented does
/// not compile.
pub trait Documents<E> {}

/// An error that `O` documents.
#[derive(Debug)]
pub struct Failure<O> {
    problem: Box<Problem>,
    operation: PhantomData<fn() -> O>,
}

impl<O, E: RegistryEntry> From<E> for Failure<O>
where
    O: Documents<E>,
{
    fn from(entry: E) -> Self {
        Self { problem: Box::new(entry.problem()), operation: PhantomData }
    }
}

impl<O> Failure<O> {
    pub(crate) fn into_problem(self) -> Problem {
        *self.problem
    }

    /// The same error, of an operation that documents it because it is opened by the scheme `O`.
    pub(crate) fn of<P>(self) -> Failure<P> {
        Failure { problem: self.problem, operation: PhantomData }
    }
}

impl<O: Operation> Failure<O> {
    /// What generated code refuses. The generator has seen to it that the operation documents it.
    pub(crate) fn rejection(rejection: Rejection) -> Self {
        let problem = Box::new(O::Document::problem(rejection));
        Self { problem, operation: PhantomData }
    }
}
