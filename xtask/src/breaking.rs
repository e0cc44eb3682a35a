//! `cargo xtask breaking`: what the document as it is now does to the clients of an earlier one.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};
use bv_cms_breaking::breaking;
use bv_cms_breaking::rule::BREAKING_COMMAND;
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_lint::openapi;

use crate::generate::DOCUMENT;
use crate::outcome;

#[derive(Debug, clap::Args)]
pub(crate) struct Breaking {
    /// What clients were written against: a git revision, or a file
    #[arg(long, value_name = "REVISION|FILE")]
    base: String,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Breaking) -> anyhow::Result<u8> {
    let base = base(Path::new("."), &arguments.base)?;
    let new = openapi::read_valid(DOCUMENT, BV_CMS)?;
    let outcome = breaking(&base, &new, outcome::today());
    // Beside the report, so that every shape of it stays what it is.
    eprintln!("change since {}: {}", base.file_name(), outcome.summary());
    outcome::report(BREAKING_COMMAND, outcome.findings(), &arguments.outcome)
}

/// The document as it was. A file is one that exists; everything else is a revision.
fn base(repository: &Path, name: &str) -> anyhow::Result<Document> {
    if Path::new(name).is_file() {
        return Ok(openapi::read_valid(name, BV_CMS)?);
    }
    let object = format!("{name}:{DOCUMENT}");
    let output = Command::new("git")
        .arg("-C")
        .arg(repository)
        .args(["show", "--end-of-options", &object])
        .output()
        .context("cannot run git")?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("there is no file `{name}`, and git has no `{object}`: {}", reason.trim());
    }
    Ok(openapi::valid(&object, &output.stdout, BV_CMS)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::tests::Repository;

    #[test]
    fn the_base_is_a_revision_or_a_file() {
        let repository = Repository::new();
        let document = |version: &str| {
            format!("openapi: 3.1.1\ninfo: {{title: t, version: {version}}}\npaths: {{}}\n")
        };
        for version in ["0.1.0", "0.2.0"] {
            repository.commit(&document(version));
        }
        repository.write(&document("0.3.0"));
        let path = repository.folder.path();
        let version = |name: &str| {
            let document = base(path, name).unwrap();
            document.get("/info/version").unwrap().as_str().unwrap().to_owned()
        };
        assert_eq!(version("HEAD"), "0.2.0");
        assert_eq!(version("HEAD~1"), "0.1.0");
        assert_eq!(version(path.join(DOCUMENT).to_str().unwrap()), "0.3.0");
        let error = base(path, "HEAD~9").unwrap_err().to_string();
        assert!(error.contains("git has no `HEAD~9:openapi/bv-cms.yaml`"), "{error}");
        assert!(base(path, "--output=x").is_err());
    }

    #[test]
    fn a_revision_that_is_no_openapi_3_1_is_named_with_the_place() {
        let repository = Repository::new();
        repository.commit("# once\nopenapi: 3.0.3\ninfo: {title: t, version: 0.1.0}\npaths: {}\n");
        let error = base(repository.folder.path(), "HEAD").unwrap_err().to_string();
        assert!(
            error.starts_with("HEAD:openapi/bv-cms.yaml:2:1: this is OpenAPI 3.0.3"),
            "{error}"
        );
    }
}
