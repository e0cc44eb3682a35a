//! `cargo xtask check`: seven witnesses and one contract.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::process::Stdio;
use std::thread;

use anyhow::{Context as _, ensure};
use bv_cms_dialect::BV_CMS;
use bv_cms_findings::{Finding, Rule};
use bv_cms_lint::rule::{CHECK_COMMAND, LINT_COMMAND};
use bv_cms_lint::{openapi, valid};
use bv_cms_witness::Testimony;

use crate::generate::{self, DOCUMENT, GENERATED};
use crate::outcome;
use crate::process::built;

pub(crate) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let document = openapi::read(DOCUMENT, BV_CMS)?;
    let mut findings = valid::meta_schema(&document);
    findings.extend(valid::overlap(&document));
    // What is generated from an invalid document proves nothing.
    if !findings.is_empty() {
        let by_itself = |rule: &Rule| rule.runs_in(LINT_COMMAND);
        return outcome::report_some(CHECK_COMMAND, findings, arguments, by_itself);
    }
    // The application starts while the code is generated.
    let (stale, said) = thread::scope(|scope| {
        let asked = scope.spawn(testimony);
        let stale = stale();
        (stale, asked.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    findings.extend(stale?);
    let said = match said {
        Ok(said) => said,
        // Stale code often does not build; what is stale says more than that.
        Err(error) if !findings.is_empty() => {
            eprintln!("{error:#}");
            return outcome::report_some(CHECK_COMMAND, findings, arguments, |rule| rule.stale);
        }
        Err(error) => return Err(error),
    };
    findings.extend(bv_cms_witness::application(&document, &said));
    outcome::report(CHECK_COMMAND, findings, arguments)
}

/// The generated files that are not what their document generates.
fn stale() -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (document, folder) in GENERATED {
        let placed = |files: BTreeMap<String, String>| -> BTreeMap<String, String> {
            files.into_iter().map(|(name, text)| (format!("{folder}/{name}"), text)).collect()
        };
        let generated = generate::generate(document, folder)?;
        findings.extend(bv_cms_witness::stale(
            &placed(generate::committed(folder)?),
            &placed(generated),
            "cargo xtask generate",
        ));
    }
    Ok(findings)
}

/// Asks the running application what it says about itself.
pub(crate) fn testimony() -> anyhow::Result<Testimony> {
    let advice = "the application does not build or run with the generated code as it is; mend it, \
                  or run `cargo xtask generate` if the document has changed";
    let mut witnesses = built("witnesses").context(advice)?;
    let output = witnesses.stderr(Stdio::inherit()).output().with_context(|| {
        format!(
            "cannot run {}; build it with `cargo build --workspace --example witnesses`",
            witnesses.get_program().display()
        )
    })?;
    ensure!(output.status.success(), advice);
    serde_json::from_slice(&output.stdout).context(
        "the example `witnesses` and this program do not speak the same way, or it writes something \
         else to standard output; run `cargo run -p bv-cms --all-features --example witnesses` and \
         see what it says",
    )
}
