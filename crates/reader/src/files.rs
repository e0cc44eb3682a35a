//! The files that a document consists of, each read once.

use std::collections::HashMap;

use bv_cms_document::{Dialect, Document};

use crate::resource::Names;
use crate::tree::{FilePath, Tree, Unread};
use crate::version::Version;

/// How many files a document consists of at most.
const FILES: usize = 10_000;
/// How many bytes they have together at most.
const BYTES: u64 = 512 * 1024 * 1024;

/// One of the files.
#[derive(Debug)]
pub(crate) struct File {
    /// Its path; that of a document at standard input is not known.
    pub(crate) path: Option<FilePath>,
    pub(crate) document: Document,
    pub(crate) names: Names,
    pub(crate) version: Version,
}

/// All of them; the first one is the document itself.
#[derive(Debug)]
pub(crate) struct Files {
    pub(crate) tree: Tree,
    pub(crate) all: Vec<File>,
    known: HashMap<FilePath, Result<usize, String>>,
    bytes: u64,
}

/// Why something cannot be used.
#[derive(Debug)]
pub(crate) enum Lost {
    /// The rest can.
    Part(String),
    /// Reading has to end.
    TooMuch(String),
}

impl Files {
    pub(crate) fn of(document: Document, version: Version, tree: Tree) -> Self {
        let (path, bytes) = (tree.root(), document.text().len() as u64);
        let known = path.clone().map(|path| (path, Ok(0))).into_iter().collect();
        let names = Names::of(&document, &tree, path.clone());
        Self { tree, all: vec![File { path, document, names, version }], known, bytes }
    }

    /// The file at a path, which is read if it was not before.
    pub(crate) fn at(&mut self, path: FilePath) -> Result<usize, Lost> {
        if let Some(known) = self.known.get(&path) {
            return known.clone().map_err(Lost::Part);
        }
        let read = match self.read(&path) {
            Ok(read) => Ok(read),
            Err(Lost::Part(why)) => Err(why),
            Err(too_much) => return Err(too_much),
        };
        self.known.insert(path, read.clone());
        read.map_err(Lost::Part)
    }

    fn read(&mut self, path: &FilePath) -> Result<usize, Lost> {
        if self.known.len() > FILES {
            let message = format!("this leads to more than {FILES} files");
            return Err(Lost::TooMuch(message));
        }
        let found = match self.tree.read(path, BYTES.saturating_sub(self.bytes)) {
            Ok(found) => found,
            Err(Unread::Lost(why)) => return Err(Lost::Part(why)),
            Err(Unread::TooLarge) => {
                let message = format!("this leads to more than {} MiB of files", BYTES >> 20);
                return Err(Lost::TooMuch(message));
            }
        };
        self.bytes += found.bytes.len() as u64;
        let root = &self.all[0];
        let dialect: &'static Dialect = root.document.dialect();
        let document = Document::from_bytes(&found.file_name, &found.bytes, dialect);
        let document = document.map_err(|error| Lost::Part(error.to_string()))?;
        let version = Version::of_file(&document, root.version);
        let names = Names::of(&document, &self.tree, Some(path.clone()));
        self.all.push(File { path: Some(path.clone()), document, names, version });
        Ok(self.all.len() - 1)
    }
}
