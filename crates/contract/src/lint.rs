//! `contract lint`: where a document is not valid.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use bv_cms_document::Document;
use bv_cms_findings::Finding;
use bv_cms_lint::rule::LINT_COMMAND;

use crate::config::Config;
use crate::format::Format;
use crate::named::{self, NAME};
use crate::{outcome, output};

#[derive(Debug, clap::Args)]
pub(crate) struct Lint {
    /// The document: a file, a folder that holds openapi.yaml, .yml or .json, a file in a git
    /// revision, or `-` for standard input
    #[arg(long, value_name = NAME, default_value = ".")]
    document: String,
    #[command(flatten)]
    outcome: outcome::Arguments,
}

pub(crate) fn run(arguments: &Lint) -> anyhow::Result<u8> {
    let Lint { document: name, outcome: shown } = arguments;
    let source = named::source(name, None)?;
    shown.spares(&[&source])?;
    let config = Config::of(shown.config.as_deref(), &named::folder(&source))?;
    let Format::Findings(format) = shown.format(&config) else {
        bail!(
            "markdown and html tell of changes, and `lint` looks at one document; choose text, \
             json, junit, github or sarif by `--format`"
        );
    };
    let document = named::document(&source, name, config.dialect)?;
    let findings = findings(&document, &config)?;
    let report = shown.report(LINT_COMMAND, findings, &config)?;
    output::write(&report.render(format), shown.output.as_deref())?;
    Ok(outcome::exit_code(&report))
}

/// Where conventions count, the names that are promised stand beside the configuration.
fn findings(document: &Document, config: &Config) -> anyhow::Result<Vec<Finding>> {
    if !config.dialect.conventions {
        return Ok(bv_cms_lint::lint_openapi(document));
    }
    let name = Path::new(config.dialect.files.operation_ids).file_name().unwrap_or_default();
    let file = config.folder.join(name);
    let shown = file.strip_prefix(".").unwrap_or(&file).display().to_string();
    let promised = fs::read_to_string(&file).with_context(|| {
        format!("{shown}: it cannot be read, and this dialect has the names of operations there")
    })?;
    Ok(bv_cms_lint::lint(document, (&shown, &promised)))
}
