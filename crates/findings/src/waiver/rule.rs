//! Rules about the file of waivers itself. Every command looks at them and nothing waives them.

crate::rules! {
    WAIVER_RULES: &[];
    WAIVER_UNUSED = "waiver-unused":
        "Every waiver waives a finding.",
        "A waiver without a finding would hide the next one in the same place.",
        "Delete the waiver; add it again when the finding comes back.",
        "https://eslint.org/docs/latest/use/command-line-interface#--report-unused-disable-directives";
    WAIVER_EXPIRED = "waiver-expired":
        "No waiver is past its last day.",
        "A waiver is a decision for a time; somebody has to take it again.",
        "Correct what it waives and delete it, or have its owner decide again and set a new day.",
        "https://embarkstudios.github.io/cargo-deny/checks/advisories/cfg.html";
    WAIVER_EXPIRES_SOON = "waiver-expires-soon" (Warning):
        "Every waiver has more than thirty days left.",
        "On the day after its last one the build fails, whatever else is going on then.",
        "Correct what it waives and delete it, or have its owner decide again and set a new day.",
        "https://embarkstudios.github.io/cargo-deny/checks/advisories/cfg.html";
    WAIVER_INVALID = "waiver-invalid":
        "Every waiver names a rule that exists and a `pointer`, or a `fingerprint`, and has `reason`, \
         `owner` and `expires` and nothing else.",
        "Without them nobody can tell whether it may still stand.",
        "Complete the entry; `{program} explain RULE` shows one for a rule.",
        "https://www.rfc-editor.org/rfc/rfc6901";
}
