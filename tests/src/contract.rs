//! The contract, read once.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use bv_cms_conformance::Contract;
use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Document, Operation};

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    let document = Document::read(top().join("openapi/bv-cms.yaml"), BV_CMS);
    Contract::of(document.expect("the contract is a document"))
        .expect("every reference of the contract leads somewhere")
});

/// The contract.
#[must_use]
pub fn contract() -> &'static Contract {
    &CONTRACT
}

/// The operation of that `operationId`.
#[must_use]
pub fn operation(operation_id: &str) -> &'static Operation {
    CONTRACT.operation(operation_id)
}

/// The top of the tree that is tested: that of the package whose tests cargo runs, whichever tree
/// they were built in.
///
/// # Panics
/// When cargo does not run this.
#[must_use]
pub fn top() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
    let top = Path::new(&package).ancestors().find(|it| it.join("openapi/bv-cms.yaml").is_file());
    top.expect("a package of this workspace").to_owned()
}
