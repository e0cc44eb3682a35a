//! The rules of all commands.

use bv_cms_findings::Rule;

/// Every rule, in the order in which they are listed.
pub(crate) fn all() -> Vec<&'static Rule> {
    [
        bv_cms_lint::rule::DOCUMENT_RULES,
        bv_cms_witness::rule::CHECK_RULES,
        bv_cms_lint::rule::LINT_RULES,
        bv_cms_breaking::rule::BREAKING_RULES,
        bv_cms_witness::rule::MUTANT_RULES,
        bv_cms_coverage::rule::COVERAGE_RULES,
        bv_cms_conformance::rule::CONFORM_RULES,
        bv_cms_findings::waiver_rule::WAIVER_RULES,
    ]
    .concat()
}
