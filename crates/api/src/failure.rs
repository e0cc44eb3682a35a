//! What the compiler knows about errors: which of them an operation documents.

use std::marker::PhantomData;

use crate::generated::problems::{
    AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing,
    BodyTooLarge, Internal, MediaTypeUnsupported, MembershipMissing, OrgHeaderInvalid,
    OrgHeaderMissing, TokenDeleted, TokenExpired, TokenUnknown, Unavailable,
};
use crate::guard::Permission;
use crate::problem::{Problem, RegistryEntry};

/// An operation of the document. Only generated types implement it.
pub trait Operation: 'static {
    /// Its `operationId`.
    const ID: &'static str;
    /// The headers of its success, besides those of every answer.
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)];
}

/// States that the operation documents the error `E`. Only generated code implements it, so an
/// error that is not documented does not compile.
pub trait Documents<E> {}

/// An error that `O` documents.
///
/// `GetLive` documents that there may be no such live:
///
/// ```
/// use bv_cms_api::Failure;
/// use bv_cms_api::generated::{live::GetLive, problems::LiveNotFound};
///
/// fn failure(live_id: String) -> Failure<GetLive> {
///     LiveNotFound { live_id }.into()
/// }
/// ```
///
/// `ListLives` does not, so it cannot answer that:
///
/// ```compile_fail,E0277
/// use bv_cms_api::Failure;
/// use bv_cms_api::generated::{live::ListLives, problems::LiveNotFound};
///
/// fn failure(live_id: String) -> Failure<ListLives> {
///     LiveNotFound { live_id }.into()
/// }
/// ```
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
}

/// Stands for what happens before an operation: finding out who calls and what they may do there.
#[derive(Debug)]
pub enum Authentication {}

macro_rules! authentication_documents {
    ($($entry:ident),* $(,)?) => {
        $(impl Documents<$entry> for Authentication {})*

        /// An operation that needs a permission. It documents everything that can go wrong before
        /// it runs.
        pub trait Guarded: Operation $(+ Documents<$entry>)* {
            /// The permission it needs.
            type Permission: Permission;
        }

        impl Failure<Authentication> {
            /// The same error, of the operation that was called.
            pub(crate) fn of<O: Guarded>(self) -> Failure<O> {
                Failure { problem: self.problem, operation: PhantomData }
            }
        }
    };
}

authentication_documents!(
    AuthorizationMissing,
    AuthorizationMalformed,
    TokenUnknown,
    TokenExpired,
    TokenDeleted,
    OrgHeaderMissing,
    OrgHeaderInvalid,
    MembershipMissing,
    Internal,
    Unavailable,
);

/// An operation with a body. It documents everything that can be wrong with one.
pub trait GuardedBody:
    Guarded
    + Documents<BodyMissing>
    + Documents<BodyMalformed>
    + Documents<BodyInvalid>
    + Documents<BodyTooLarge>
    + Documents<MediaTypeUnsupported>
{
}

/// States which errors an operation documents.
macro_rules! documents {
    ($operation:ident: $($entry:ident),* $(,)?) => {
        $(impl Documents<$entry> for $operation {})*
    };
}

pub(crate) use documents;
