//! A change of a contract that nobody noticed.

use crate::mutation::{self, Outcome, Verdict};
use crate::{Document, Finding};

pub(super) fn findings() -> Vec<Finding> {
    let contract = Document::parse("openapi/bv-cms.yaml", "info:\n  title: lives\n").unwrap();
    let mutants = mutation::mutants(&contract).into_iter();
    let title = mutants.filter(|mutant| mutant.pointer == "/info/title").take(1);
    let outcomes = title.map(|mutant| Outcome { mutant, verdict: Verdict::Survived });
    mutation::findings(&contract, &outcomes.collect::<Vec<_>>())
}
