//! Rules about the check itself: `cargo xtask mutants`.

use super::{MUTANTS_COMMAND, rules};

rules! {
    &[MUTANTS_COMMAND];
    MUTANT_SURVIVED = "mutant-survived":
        "Every change of the contract is noticed by `check` or by `lint`.",
        "A place that can change unseen is one that the check only seems to guard.",
        "Have a witness compare the place, or a rule of lint look at it; or waive it with the reason \
         why it may change unseen.",
        "https://en.wikipedia.org/wiki/Mutation_testing";
}
