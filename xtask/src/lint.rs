//! `cargo xtask lint`: how the contract is written.

use std::fs;

use anyhow::Context as _;
use bv_cms_dialect::BV_CMS;
use bv_cms_lint::openapi;
use bv_cms_lint::rule::LINT_COMMAND;

use crate::generate::DOCUMENT;
use crate::outcome;

/// The names of operations that were promised.
pub(crate) const OPERATION_IDS: &str = BV_CMS.files.operation_ids;

pub(crate) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let document = openapi::read(DOCUMENT, BV_CMS)?;
    let operation_ids = fs::read_to_string(OPERATION_IDS)
        .with_context(|| format!("cannot read {OPERATION_IDS}"))?;
    let findings = bv_cms_lint::lint(&document, (OPERATION_IDS, &operation_ids));
    outcome::report(LINT_COMMAND, findings, arguments)
}
