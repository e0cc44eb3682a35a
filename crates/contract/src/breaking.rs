//! `contract breaking`: what a document does to the clients of an earlier one.

use bv_cms_breaking::breaking_watched;
use bv_cms_breaking::rule::{BREAKING_COMMAND, BREAKING_VERSION};
use bv_cms_changelog::{changelog, html, markdown};
use bv_cms_findings::Progress;
use bv_cms_lint::valid::structure;

use crate::config::Config;
use crate::format::Format;
use crate::named::{self, NAME};
use crate::{outcome, output};

#[derive(Debug, clap::Args)]
pub(crate) struct Breaking {
    /// What clients were written against: a file, a folder that holds openapi.yaml, .yml or .json, a
    /// file in a git revision, a revision alone for the file that `--document` names, or `-` for
    /// standard input
    #[arg(long, value_name = "FILE|FOLDER|REVISION[:PATH]|-")]
    base: String,
    /// What they meet now
    #[arg(long, value_name = NAME, default_value = ".")]
    document: String,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Breaking) -> anyhow::Result<u8> {
    let Breaking { base: base_name, document: name, outcome: shown } = arguments;
    anyhow::ensure!(
        base_name != "-" || name != "-",
        "standard input is one document, not two; name a file for the other one"
    );
    let source = named::source(name, None)?;
    let base_source = named::source(base_name, Some(&source))?;
    shown.spares(&[&source, &base_source])?;
    let config = Config::of(shown.config.as_deref(), &named::folder(&source))?;
    let base = named::document(&base_source, base_name, config.dialect)?;
    let new = named::document(&source, name, config.dialect)?;
    let outcome = {
        let mut progress = Progress::of("operations compared");
        breaking_watched(&base, &new, outcome::today(), &mut |done, all| progress.at(done, all))
    };
    let asks_version = config.severity_of(BREAKING_VERSION).is_some();
    let report = shown.report(BREAKING_COMMAND, outcome.findings(), &config)?;
    let changes = || {
        let mut changes = changelog(&base, &new, &outcome, &report.findings);
        changes.version_counts = asks_version;
        changes
    };
    let text = match shown.format(&config) {
        Format::Findings(format) => report.render(format),
        Format::Markdown => markdown(&changes()),
        Format::Html => html(&changes()),
    };
    for (document, name) in [(&base, base_name), (&new, name)] {
        let wrong = structure(document);
        if let Some(position) = wrong.first().and_then(|it| it.position) {
            eprintln!(
                "{}:{position}: not valid there, nor in {} other places; what stands there may not be \
                 compared. `contract lint --document {name}` lists all",
                document.file_name(),
                wrong.len() - 1
            );
        }
    }
    // Beside the report, so that every shape of it stays what it is.
    let summary = if asks_version { outcome.summary() } else { outcome.size_name().to_owned() };
    eprintln!("change since {}: {summary}", base.file_name());
    output::write(&text, shown.output.as_deref())?;
    Ok(outcome::exit_code(&report))
}
