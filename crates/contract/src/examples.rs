//! The examples of `--help`. A test runs each of them where openapi.yaml is in git.

pub(crate) const ALL: &str = "\
Examples:
  contract breaking --base HEAD:openapi.yaml --document openapi.yaml
  contract lint --document openapi.yaml
  contract rules
  contract explain breaking-request-narrowed

What is not OpenAPI itself is chosen in contract.toml beside the document, or by `--config FILE`:
  dialect = \"openapi\"        # or \"bv-cms\"
  format = \"text\"            # as `--format`
  waivers = \"waivers.yaml\"   # what is accepted for a while, seen from contract.toml
  version = \"none\"           # or \"semver\": any change asks for a version
  [severities]
  breaking-undecided = \"warning\"   # error, warning or off";

pub(crate) const BREAKING: &str = "\
Examples:
  contract breaking --base HEAD:openapi.yaml --document openapi.yaml
  contract breaking --base HEAD
  contract breaking --base HEAD --format markdown --output changes.md
  contract breaking --base HEAD --format html --output changes.html
  git show HEAD:openapi.yaml | contract breaking --base - --document openapi.yaml";

pub(crate) const LINT: &str = "\
Examples:
  contract lint
  contract lint --document HEAD:openapi.yaml --format sarif
  contract lint --document openapi.yaml --format github --output findings.txt";

pub(crate) const RULES: &str = "\
Examples:
  contract rules
  contract rules --document openapi.yaml";

pub(crate) const EXPLAIN: &str = "\
Examples:
  contract explain breaking-undecided";
