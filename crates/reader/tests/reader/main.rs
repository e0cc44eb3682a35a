//! What the reader promises, seen from outside.

mod files;
mod identifiers;
mod inlined;
mod sources;
mod unchanged;
mod versions;

use std::fs;
use std::path::Path;
use std::process::Command;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_reader::{Source, read};
use tempfile::TempDir;

/// Files in a folder of their own.
struct Folder(TempDir);

impl Folder {
    /// Some files: names and texts.
    fn of(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }

    fn source(&self, name: &str) -> Source {
        let path = self.path().join(name);
        Source::parse(path.to_str().expect("a name"), self.path()).expect("a source")
    }

    fn read(&self, name: &str) -> Document {
        read(&self.source(name), BV_CMS).expect("a document")
    }

    fn error(&self, name: &str) -> String {
        self.short(&read(&self.source(name), BV_CMS).expect_err("no document").to_string())
    }

    /// A text without the name of the folder.
    fn short(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.path().display()), "")
    }

    /// Where something is, and its line.
    fn place(&self, document: &Document, pointer: &str) -> String {
        assert!(document.get(pointer).is_some(), "{pointer} of {:#}", document.value());
        let location = document.location(pointer);
        self.short(&format!("{location} {}", location.excerpt().expect("a line").0.trim()))
    }

    /// What was not read.
    fn faults(&self, document: &Document) -> Vec<String> {
        let said = |it: &bv_cms_document::Fault| {
            self.short(&format!("{}: {}", document.location(&it.pointer), it.message))
        };
        document.faults().iter().map(said).collect()
    }

    fn git(&self, arguments: &[&str]) {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.path()).args(arguments);
        for (name, value) in [("NAME", "test"), ("EMAIL", "test@example.com")] {
            command.env(format!("GIT_AUTHOR_{name}"), value);
            command.env(format!("GIT_COMMITTER_{name}"), value);
        }
        let output = command.output().expect("git runs");
        assert!(output.status.success(), "git {arguments:?}: {output:?}");
    }
}

/// A document of OpenAPI 3.1 with something more.
fn document(more: &str) -> String {
    format!("openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\n{more}")
}
