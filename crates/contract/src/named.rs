//! The documents that people name on the command line.

use std::path::{Path, PathBuf};

use bv_cms_document::{Dialect, Document};
use bv_cms_reader::{ReadError, Source, read};

/// What `--help` calls such a name.
pub(crate) const NAME: &str = "FILE|FOLDER|REVISION:PATH|-";

/// The source of a name: a file, a folder, a file in a revision of git, or standard input. Where
/// `beside` is a file, a name that is none of them is a revision that has this file.
pub(crate) fn source(name: &str, beside: Option<&Source>) -> anyhow::Result<Source> {
    let here = Path::new(".");
    anyhow::ensure!(
        !name.is_empty(),
        "a document has an empty name; is the variable set that it comes from?"
    );
    let error = match Source::parse(name, here) {
        // As code hosts know it, which take no `./` before the file of an annotation.
        Ok(Source::File(path)) => {
            return Ok(Source::File(path.strip_prefix(".").map_or(path.clone(), Path::to_owned)));
        }
        Ok(source) => return Ok(source),
        Err(error) => error,
    };
    match (&error, beside) {
        (ReadError::Nothing { .. }, Some(Source::File(path))) if path.is_relative() => {
            // Seen from here, as git takes it, and not from the top of the repository.
            Ok(Source::at_revision(here, name, format!("./{}", path.display())))
        }
        _ => Err(error.into()),
    }
}

/// Reads the document of a source. `name` is how it was named.
pub(crate) fn document(
    source: &Source,
    name: &str,
    dialect: &'static Dialect,
) -> anyhow::Result<Document> {
    read(source, dialect).map_err(|error| match error {
        error @ ReadError::NotInGit { .. } if !name.contains(':') => {
            anyhow::anyhow!("there is no file `{name}`, and {error}")
        }
        error => error.into(),
    })
}

/// The folder beside whose document the configuration stands; of a file in git, in the working
/// tree.
pub(crate) fn folder(source: &Source) -> PathBuf {
    let file = match source {
        Source::File(path) => path.clone(),
        Source::Revision { path, .. } if path.starts_with("./") || path.starts_with("../") => {
            PathBuf::from(path)
        }
        Source::Revision { path, .. } => top().join(path),
        Source::StandardInput => PathBuf::new(),
    };
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The top of the working tree that this is in, or this folder where git does not say.
fn top() -> PathBuf {
    let here = std::path::absolute(".").unwrap_or_default();
    let top = here.ancestors().find(|folder| folder.join(".git").exists());
    let depth = top.and_then(|top| here.strip_prefix(top).ok()).map_or(0, |it| it.iter().count());
    (0..depth).map(|_| "..").collect()
}
