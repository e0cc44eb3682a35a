//! Rules about the check itself: `mutants`.

use super::MUTANTS_COMMAND;

bv_cms_findings::rules! {
    MUTANT_RULES: &[MUTANTS_COMMAND];
    MUTANT_SURVIVED = "mutant-survived":
        "Every change of the contract is noticed by `check` or by `lint`.",
        "A place that can change unseen is one that the check only seems to guard.",
        "Have a witness compare the place, or a rule of lint look at it; or waive it with the reason \
         why it may change unseen.",
        "https://en.wikipedia.org/wiki/Mutation_testing";
    SERVER_MUTANT_SURVIVED = "server-mutant-survived":
        "A server that is generated from a changed contract decides otherwise, and is noticed.",
        "A keyword that can change unseen is one that the generator drops, or that nobody tries out.",
        "Have the generator enforce the keyword or refuse it, or the oracle make instances that show \
         it; or waive it with the reason why no request and no answer can.",
        "https://en.wikipedia.org/wiki/Mutation_testing";
}
