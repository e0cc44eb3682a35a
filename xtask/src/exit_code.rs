//! What each command exits with.

/// Everything is as it should be.
pub(crate) const CLEAN: u8 = 0;
/// There are findings, or a test failed.
pub(crate) const FINDINGS: u8 = 1;
/// Nothing is wrong but that the generated code is not what the document generates.
pub(crate) const STALE: u8 = 4;
/// It could not be found out.
pub(crate) const COULD_NOT_RUN: u8 = 101;
