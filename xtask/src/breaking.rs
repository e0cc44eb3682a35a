//! `cargo xtask breaking`: what the document as it is now does to the clients of an earlier one.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};
use bv_cms_contract::Document;
use bv_cms_contract::breaking::breaking;
use bv_cms_contract::rule::BREAKING_COMMAND;

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
    let new = Document::read(DOCUMENT)?;
    let outcome = breaking(&base, &new, outcome::today())?;
    // Beside the report, so that every shape of it stays what it is.
    eprintln!("change since {}: {}", base.file_name(), outcome.summary());
    outcome::report(BREAKING_COMMAND, outcome.findings(), &arguments.outcome)
}

/// The document as it was. A file is one that exists; everything else is a revision.
fn base(repository: &Path, name: &str) -> anyhow::Result<Document> {
    if Path::new(name).is_file() {
        return Ok(Document::read(name)?);
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
    let text = String::from_utf8(output.stdout).context("the base document is not UTF-8")?;
    Ok(Document::parse(&object, &text)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_base_is_a_revision_or_a_file() {
        let repository = tempfile::tempdir().unwrap();
        let git = |arguments: &[&str]| {
            let mut command = Command::new("git");
            command.arg("-C").arg(repository.path()).args(arguments);
            for (name, value) in [("NAME", "test"), ("EMAIL", "test@example.com")] {
                command.env(format!("GIT_AUTHOR_{name}"), value);
                command.env(format!("GIT_COMMITTER_{name}"), value);
            }
            assert!(command.output().unwrap().status.success(), "git {arguments:?}");
        };
        git(&["init", "--quiet"]);
        let file = repository.path().join(DOCUMENT);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        for version in ["0.1.0", "0.2.0"] {
            fs::write(&file, format!("info: {{version: {version}}}\n")).unwrap();
            git(&["add", "--all"]);
            git(&["commit", "--quiet", "--no-verify", "--message", version]);
        }
        fs::write(&file, "info: {version: 0.3.0}\n").unwrap();
        let version = |name: &str| {
            let document = base(repository.path(), name).unwrap();
            document.get("/info/version").unwrap().as_str().unwrap().to_owned()
        };
        assert_eq!(version("HEAD"), "0.2.0");
        assert_eq!(version("HEAD~1"), "0.1.0");
        assert_eq!(version(file.to_str().unwrap()), "0.3.0");
        let error = base(repository.path(), "HEAD~9").unwrap_err().to_string();
        assert!(error.contains("git has no `HEAD~9:openapi/bv-cms.yaml`"), "{error}");
        assert!(base(repository.path(), "--output=x").is_err());
    }
}
