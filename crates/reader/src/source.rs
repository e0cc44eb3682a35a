//! Where a document is.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::ReadError;
use crate::git::Asked;
use crate::tree::Tree;

/// The names that a document has in a folder which is named in its place.
const NAMES: [&str; 3] = ["openapi.yaml", "openapi.yml", "openapi.json"];

/// What a document is called that has no file.
const STANDARD_INPUT: &str = "<standard input>";

/// Where a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In a file.
    File(PathBuf),
    /// In a git repository.
    Revision {
        /// A folder of the repository.
        repository: PathBuf,
        /// What git calls a revision; empty for the index.
        revision: String,
        /// From the top of the repository on, or from the folder `repository` on if it begins with
        /// `./` or `../`.
        path: String,
    },
    /// At standard input.
    StandardInput,
}

impl Source {
    /// What somebody calls a document: a file that exists, a folder that holds one document
    /// (`openapi.yaml`, `openapi.yml` or `openapi.json`), `REVISION:PATH` or `:PATH` as git takes them
    /// in the folder `repository`, or `-` for standard input. A file whose name looks like one of the
    /// others is a file; write `./-` for one that is called `-`.
    ///
    /// # Errors
    /// When it is none of them, or a folder without a document or with several. Whether git has the
    /// file is seen when it is read.
    pub fn parse(text: &str, repository: &Path) -> Result<Self, ReadError> {
        if text == "-" {
            return Ok(Self::StandardInput);
        }
        let path = Path::new(text);
        if path.is_dir() {
            return in_folder(path).map(Self::File);
        }
        if path.exists() {
            return Ok(Self::File(path.to_owned()));
        }
        if text.starts_with("http://") || text.starts_with("https://") {
            return Err(ReadError::Remote { address: text.to_owned() });
        }
        match revision_and_path(text) {
            Some((revision, path)) => Ok(Self::at_revision(repository, revision, path)),
            None => Err(ReadError::Nothing { name: text.to_owned() }),
        }
    }

    /// A file in a revision of a git repository.
    #[must_use]
    pub fn at_revision(
        repository: impl Into<PathBuf>,
        revision: impl Into<String>,
        path: impl Into<String>,
    ) -> Self {
        let (repository, revision, path) = (repository.into(), revision.into(), path.into());
        Self::Revision { repository, revision, path }
    }

    /// What is there, what it is called, and where the files beside it are.
    pub(crate) fn content(&self) -> Result<Content, ReadError> {
        match self {
            Self::File(path) => {
                let file_name = path.display().to_string();
                match std::fs::read(path) {
                    Ok(bytes) => Ok(Content { tree: Tree::beside(path), file_name, bytes }),
                    Err(reason) => Err(ReadError::Unreadable { file_name, reason }),
                }
            }
            Self::Revision { repository, revision, path } => {
                let object = format!("{revision}:{path}");
                let asked = Asked { repository, object: &object };
                let bytes = asked.content()?;
                let is_relative = path.starts_with("./") || path.starts_with("../");
                let folder = if is_relative { asked.folder()? } else { String::new() };
                let tree = Tree::in_revision(repository, revision, &format!("{folder}{path}"));
                Ok(Content { tree, file_name: object, bytes })
            }
            Self::StandardInput => {
                let (file_name, mut bytes) = (STANDARD_INPUT.to_owned(), Vec::new());
                match std::io::stdin().lock().read_to_end(&mut bytes) {
                    Ok(_) => Ok(Content { tree: Tree::here(), file_name, bytes }),
                    Err(reason) => Err(ReadError::Unreadable { file_name, reason }),
                }
            }
        }
    }
}

/// What is read of a source.
pub(crate) struct Content {
    pub(crate) tree: Tree,
    pub(crate) file_name: String,
    pub(crate) bytes: Vec<u8>,
}

/// The document in a folder.
fn in_folder(folder: &Path) -> Result<PathBuf, ReadError> {
    let held: Vec<&str> = NAMES.into_iter().filter(|name| folder.join(name).is_file()).collect();
    let held = match held.as_slice() {
        [one] => return Ok(folder.join(one)),
        [] => "none of openapi.yaml, openapi.yml and openapi.json".to_owned(),
        several => several.join(" and "),
    };
    Err(ReadError::Folder { folder: folder.display().to_string(), held })
}

/// What stands before and behind the colon between a revision and a path. Like git, the first one
/// that is not in braces (`HEAD^{/a: b}:path`), but that the index has numbers (`:0:path`) and that
/// `:/text` looks for the message of a commit.
fn revision_and_path(text: &str) -> Option<(&str, &str)> {
    if text.starts_with(":/") {
        return None;
    }
    let mut depth = 0_usize;
    let from = match text.as_bytes() {
        [b':', b'0'..=b'3', b':', ..] => 1,
        _ => 0,
    };
    let colon = text[from..].char_indices().find_map(|(at, character)| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => return Some(from + at),
            _ => {}
        }
        None
    })?;
    let (revision, path) = (&text[..colon], &text[colon + 1..]);
    (!path.is_empty()).then_some((revision, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_ends_at_the_first_colon_outside_of_braces() {
        for (text, expected) in [
            ("HEAD:a.yaml", Some(("HEAD", "a.yaml"))),
            ("v1.0:./a:b.yaml", Some(("v1.0", "./a:b.yaml"))),
            (":a.yaml", Some(("", "a.yaml"))),
            (":0:a.yaml", Some((":0", "a.yaml"))),
            ("HEAD^{/a: b}:a.yaml", Some(("HEAD^{/a: b}", "a.yaml"))),
            ("main@{1 day ago}:a.yaml", Some(("main@{1 day ago}", "a.yaml"))),
            (":/a message: b", None),
            ("HEAD:", None),
            ("HEAD~1", None),
        ] {
            assert_eq!(revision_and_path(text), expected, "{text}");
        }
    }
}
