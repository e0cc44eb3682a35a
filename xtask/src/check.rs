//! `cargo xtask check`: five witnesses and one contract.

use std::collections::BTreeMap;
use std::process::Stdio;

use anyhow::{Context as _, bail};
use bv_cms_contract::Document;
use bv_cms_contract::rule::{CHECK_COMMAND, LINT_COMMAND, Rule};
use bv_cms_contract::witness::{self, Route};
use serde_json::Value;

use crate::generate::{self, DOCUMENT};
use crate::outcome;
use crate::process::cargo;

pub(crate) fn run(arguments: &outcome::Arguments) -> anyhow::Result<u8> {
    let document = Document::read(DOCUMENT)?;
    let mut findings = witness::meta_schema(&document);
    findings.extend(witness::overlap(&document));
    // What is generated from an invalid document proves nothing.
    if !findings.is_empty() {
        let by_itself = |rule: &Rule| rule.runs_in(LINT_COMMAND);
        return outcome::report_some(CHECK_COMMAND, findings, arguments, by_itself);
    }
    let generated = bv_cms_codegen::generate(&document)?;
    findings.extend(witness::stale(
        &folder(generate::committed()?),
        &folder(generated),
        "cargo xtask generate",
    ));
    let running = match Running::ask() {
        Ok(running) => running,
        // Stale code often does not build; what is stale says more than that.
        Err(error) if !findings.is_empty() => {
            eprintln!("{error:#}");
            let stale = |rule: &Rule| rule.id.starts_with("generated-");
            return outcome::report_some(CHECK_COMMAND, findings, arguments, stale);
        }
        Err(error) => return Err(error),
    };
    findings.extend(witness::derived(&document, &running.document, "utoipa document"));
    findings.extend(witness::routes(&document, &running.routes, &running.documentation()));
    findings.extend(witness::shapes(&document, &running.shapes));
    outcome::report(CHECK_COMMAND, findings, arguments)
}

/// The files with the folder they stand in, as findings name them.
fn folder(files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let place = |name| format!("{}/{name}", bv_cms_codegen::FOLDER);
    files.into_iter().map(|(name, text)| (place(name), text)).collect()
}

/// What the running application says about itself.
pub(crate) struct Running {
    pub(crate) document: Value,
    pub(crate) routes: Vec<Route>,
    documentation_routes: Vec<(String, String)>,
    pub(crate) shapes: BTreeMap<String, Value>,
}

impl Running {
    /// The routes of the server's own, as methods and paths.
    pub(crate) fn documentation(&self) -> Vec<(&str, &str)> {
        let routes = self.documentation_routes.iter();
        routes.map(|(method, path)| (method.as_str(), path.as_str())).collect()
    }

    pub(crate) fn ask() -> anyhow::Result<Self> {
        let output = cargo(&["run", "--quiet", "--package", "bv-cms", "--example", "witnesses"])
            .stderr(Stdio::inherit())
            .output()
            .context("cannot run cargo")?;
        if !output.status.success() {
            bail!(
                "the application does not build or run with the generated code as it is; mend it, \
                 or run `cargo xtask generate` if the document has changed"
            );
        }
        let mut said: Value = serde_json::from_slice(&output.stdout)?;
        let pairs = |value: &Value| -> anyhow::Result<Vec<(String, String)>> {
            Ok(serde_json::from_value(value.clone())?)
        };
        Ok(Self {
            routes: pairs(&said["routes"])?
                .into_iter()
                .map(|(method, path)| Route { method, path })
                .collect(),
            documentation_routes: pairs(&said["documentation_routes"])?,
            shapes: serde_json::from_value(said["shapes"].take())?,
            document: said["document"].take(),
        })
    }
}
