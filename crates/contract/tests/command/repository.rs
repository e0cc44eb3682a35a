//! A git repository of somebody else, and what `contract` says in it.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// A document without any convention of ours.
pub(crate) const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      operationId: get_pet
      deprecated: true
      responses:
        '200':
          description: a pet
          content:
            application/json:
              schema: {$ref: '#/components/schemas/pet'}
    put:
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/pet'}
      responses:
        '204': {description: done}
components:
  schemas:
    pet:
      type: object
      properties:
        name: {type: string, maxLength: 20}
";

/// What breaks its clients.
pub(crate) const NARROWED: (&str, &str) = ("maxLength: 20", "maxLength: 5");

pub(crate) struct Repository(pub(crate) tempfile::TempDir);

pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Repository {
    /// One whose only commit has `openapi.yaml`.
    pub(crate) fn with(document: &str) -> Self {
        let repository = Self(tempfile::tempdir().unwrap());
        repository.git(&["init", "--quiet"]);
        repository.write("openapi.yaml", document);
        repository.commit();
        repository
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let file = self.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Writes `openapi.yaml` with an edit.
    pub(crate) fn edit(&self, (from, to): (&str, &str)) {
        assert!(DOCUMENT.contains(from), "{from}");
        self.write("openapi.yaml", &DOCUMENT.replace(from, to));
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        let git = Command::new("git")
            .args(["-c", "user.name=t", "-c", "user.email=t@example.com"])
            .args(arguments)
            .current_dir(self.path())
            .status();
        assert!(git.unwrap().success(), "{arguments:?}");
    }

    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--no-verify", "--message", "c"]);
    }

    /// Runs `contract` with some words.
    pub(crate) fn run(&self, words: &str) -> Said {
        self.run_with(words, "")
    }

    /// The same, with something at standard input.
    pub(crate) fn run_with(&self, words: &str, input: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_contract"))
            .args(words.split_whitespace())
            .current_dir(self.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Whoever does not read it closes it.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}
