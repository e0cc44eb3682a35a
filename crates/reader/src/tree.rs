//! The files around a document, which its references name by their relative paths.

use std::path::{Component, Path, PathBuf};

use crate::git::Asked;

/// Where a file is, seen from the folder that holds the document: the names on the way there, `..`
/// only at the beginning.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FilePath(pub(crate) Vec<String>);

/// The files around a document.
#[derive(Debug)]
pub(crate) struct Tree {
    place: Place,
    /// The names of the folders from the top down to the one that holds the document.
    folders: Vec<String>,
    /// The name of the document in that; it is not named by its references at standard input.
    root: Option<String>,
}

#[derive(Debug)]
enum Place {
    /// The folder as it was given.
    Files { folder: PathBuf },
    /// A revision of a repository.
    Revision { repository: PathBuf, revision: String },
}

/// A file of the tree.
pub(crate) struct Found {
    /// What it is called in messages.
    pub(crate) file_name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Tree {
    /// The files around a file.
    pub(crate) fn beside(file: &Path) -> Self {
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        let root = file.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { folders: names(&folder), place: Place::Files { folder }, root }
    }

    /// The files around the working directory.
    pub(crate) fn here() -> Self {
        let folder = PathBuf::new();
        Self { folders: names(&folder), place: Place::Files { folder }, root: None }
    }

    /// The files around a file of a revision, whose path begins at the top of the repository.
    pub(crate) fn in_revision(repository: &Path, revision: &str, path: &str) -> Self {
        let mut folders = normal(path.split('/'));
        let root = folders.pop();
        let place =
            Place::Revision { repository: repository.to_owned(), revision: revision.to_owned() };
        Self { place, folders, root }
    }

    /// The document itself.
    pub(crate) fn root(&self) -> Option<FilePath> {
        self.root.clone().map(|name| FilePath(vec![name]))
    }

    /// The file that a relative path names in a file of the tree, or in the folder of the document.
    pub(crate) fn named(&self, path: &str, from: Option<&FilePath>) -> Result<FilePath, String> {
        let mut folder = from.map_or_else(Vec::new, |from| from.0.clone());
        folder.pop();
        let all = folder.iter().map(String::as_str).chain(path.split('/'));
        let mut names = normal(all);
        // A way that goes up and down again names what is named without it.
        let mut ups = names.iter().take_while(|name| *name == "..").count();
        while ups > 0
            && let Some(name) = names.get(ups)
            && self.folders.len().checked_sub(ups).and_then(|at| self.folders.get(at)) == Some(name)
        {
            names.drain(ups - 1..=ups);
            ups -= 1;
        }
        if matches!(self.place, Place::Revision { .. }) && ups > self.folders.len() {
            return Err("leads out of the repository; refer to a file in it".to_owned());
        }
        match names.last() {
            Some(name) if name != ".." && !path.ends_with('/') => Ok(FilePath(names)),
            _ => Err("names a folder; name a file".to_owned()),
        }
    }

    /// The file at a path, unless it has more than so many bytes.
    pub(crate) fn read(&self, path: &FilePath, most: u64) -> Result<Found, Unread> {
        let bytes = match &self.place {
            Place::Files { folder } => {
                let file = lexical(folder, &path.0);
                let file_name = file.display().to_string();
                let lost = |reason: String| Unread::Lost(format!("`{file_name}`: {reason}"));
                let metadata = std::fs::metadata(&file).map_err(|it| lost(it.to_string()))?;
                // A device or a pipe may never end.
                if !metadata.is_file() {
                    return Err(lost("this is no file".to_owned()));
                }
                if metadata.len() > most {
                    return Err(Unread::TooLarge);
                }
                std::fs::read(&file).map_err(|it| lost(it.to_string()))?
            }
            Place::Revision { repository, .. } => {
                let object = self.file_name(path);
                let asked = Asked { repository, object: &object };
                let bytes = asked.content().map_err(|error| match error {
                    crate::ReadError::NotInGit { object, reason } => {
                        Unread::Lost(format!("git has no `{object}`: {reason}"))
                    }
                    error => Unread::Lost(error.to_string()),
                })?;
                if bytes.len() as u64 > most {
                    return Err(Unread::TooLarge);
                }
                bytes
            }
        };
        Ok(Found { file_name: self.file_name(path), bytes })
    }

    fn file_name(&self, path: &FilePath) -> String {
        match &self.place {
            Place::Files { folder } => lexical(folder, &path.0).display().to_string(),
            Place::Revision { revision, .. } => {
                let names = self.folders.iter().chain(&path.0).map(String::as_str);
                format!("{revision}:{}", normal(names).join("/"))
            }
        }
    }

    /// The names of the folders down to a file, from the top on, and its own.
    pub(crate) fn absolute(&self, path: Option<&FilePath>) -> Vec<String> {
        let own = path.map_or(&[][..], |path| &path.0[..]);
        let names = normal(self.folders.iter().chain(own).map(String::as_str));
        names.into_iter().skip_while(|name| name == "..").collect()
    }
}

/// Why a file was not read.
pub(crate) enum Unread {
    /// It is not there, or not readable.
    Lost(String),
    /// It is larger than was allowed.
    TooLarge,
}

/// A path without `.` and without names that `..` takes back.
fn normal<'n>(path: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in path {
        match name {
            "" | "." => {}
            ".." if names.last().is_some_and(|last| last != "..") => {
                names.pop();
            }
            name => names.push(name.to_owned()),
        }
    }
    names
}

/// The names of the folders down to one; none where the working directory is not known.
fn names(folder: &Path) -> Vec<String> {
    // The empty path is the working directory, but to the operating system.
    let absolute = std::path::absolute(Path::new(".").join(folder)).unwrap_or_default();
    let names = absolute.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        Component::ParentDir => Some("..".to_owned()),
        _ => None,
    });
    let names: Vec<String> = names.collect();
    normal(names.iter().map(String::as_str))
}

/// A file in a folder, by a path like that of a URI: `..` takes back the name before it, whatever is
/// linked there.
fn lexical(folder: &Path, names: &[String]) -> PathBuf {
    let mut path = folder.to_owned();
    for name in names {
        let is_named = matches!(path.components().next_back(), Some(Component::Normal(_)));
        if name == ".." && is_named {
            path.pop();
        } else {
            path.push(name);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(tree: &Tree, path: &str, from: &[&str]) -> String {
        let from = FilePath(from.iter().map(|name| (*name).to_owned()).collect());
        tree.named(path, Some(&from)).map_or_else(|it| it, |path| path.0.join("/"))
    }

    #[test]
    fn paths_are_seen_from_the_folder_of_the_document() {
        let tree = Tree::in_revision(Path::new("."), "HEAD", "a/b/root.yaml");
        for (path, from, expected) in [
            ("c.yaml", &["root.yaml"][..], "c.yaml"),
            ("./c//d.yaml", &["root.yaml"], "c/d.yaml"),
            ("../d.yaml", &["c", "x.yaml"], "d.yaml"),
            ("../d.yaml", &["root.yaml"], "../d.yaml"),
            ("../b/d.yaml", &["root.yaml"], "d.yaml"),
            ("../../a/b/root.yaml", &["root.yaml"], "root.yaml"),
            ("../../a/c/d.yaml", &["root.yaml"], "../c/d.yaml"),
            (
                "../../../d.yaml",
                &["root.yaml"],
                "leads out of the repository; refer to a file in it",
            ),
            ("..", &["c", "root.yaml"], "names a folder; name a file"),
            ("d/", &["root.yaml"], "names a folder; name a file"),
        ] {
            assert_eq!(named(&tree, path, from), expected, "{path}");
        }
    }

    #[test]
    fn files_are_called_as_the_document_is() {
        let path = |names: &[&str]| FilePath(names.iter().map(|it| (*it).to_owned()).collect());
        let beside = |file: &str| Tree::beside(Path::new(file));
        assert_eq!(beside("root.yaml").file_name(&path(&["c", "d.yaml"])), "c/d.yaml");
        assert_eq!(beside("a/root.yaml").file_name(&path(&["..", "d.yaml"])), "d.yaml");
        assert_eq!(beside("/a/root.yaml").file_name(&path(&["d.yaml"])), "/a/d.yaml");
        assert_eq!(beside("root.yaml").file_name(&path(&["..", "d.yaml"])), "../d.yaml");
        assert_eq!(beside("../root.yaml").file_name(&path(&["..", "d.yaml"])), "../../d.yaml");
        let tree = Tree::in_revision(Path::new("."), "v1", "a/root.yaml");
        assert_eq!(tree.file_name(&path(&["..", "d.yaml"])), "v1:d.yaml");
    }
}
