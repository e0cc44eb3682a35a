//! Domain errors to the error registry, in one place.

use bv_cms_api::generated::problems::{Internal, Unavailable};
use bv_cms_api::{Cause, Documents, Failure};
use bv_cms_core::StoreError;

/// What a failing storage means to a caller.
pub(crate) fn store<O>(error: StoreError) -> Failure<O>
where
    O: Documents<Internal> + Documents<Unavailable>,
{
    let may_pass = matches!(error, StoreError::Unavailable(_));
    let cause = Some(Cause::new(error));
    if may_pass { Unavailable { cause }.into() } else { Internal { cause }.into() }
}

/// What any other failure of ours means to a caller.
pub(crate) fn internal<O: Documents<Internal>>(
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> Failure<O> {
    Internal { cause: Some(Cause::new(error)) }.into()
}
