//! A change of a contract that nobody noticed.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::Finding;

use crate::mutation::{self, Mutant, Outcome, Verdict};

pub(super) fn findings() -> Vec<Finding> {
    let contract =
        Document::parse("openapi/bv-cms.yaml", "info:\n  title: lives\n", BV_CMS).unwrap();
    let mutants = mutation::mutants(&contract).into_iter();
    let title = mutants.filter(|mutant| mutant.pointer == "/info/title").take(1);
    let title: Vec<Mutant> = title.collect();
    let mut findings = mutation::server_findings(&contract, title.iter());
    let outcomes = title.into_iter().map(|mutant| Outcome { mutant, verdict: Verdict::Survived });
    findings.extend(mutation::findings(&contract, &outcomes.collect::<Vec<_>>()));
    findings
}
