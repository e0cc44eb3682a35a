//! What git says of a repository.

use std::path::Path;
use std::process::Command;

use crate::ReadError;

/// An object that git is asked for in a folder of a repository.
pub(crate) struct Asked<'a> {
    pub(crate) repository: &'a Path,
    pub(crate) object: &'a str,
}

impl Asked<'_> {
    /// The content of a file in a revision. Unlike `git show`, this is nothing else: not the names in
    /// a folder, nor a commit.
    pub(crate) fn content(&self) -> Result<Vec<u8>, ReadError> {
        self.says(&["cat-file", "blob", "--end-of-options", self.object])
    }

    /// The folder of the repository that git is asked in: from its top on, with `/` at its end;
    /// empty for the top itself.
    pub(crate) fn folder(&self) -> Result<String, ReadError> {
        let said = self.says(&["rev-parse", "--show-prefix"])?;
        Ok(String::from_utf8_lossy(&said).trim_end_matches(['\n', '\r']).to_owned())
    }

    fn says(&self, arguments: &[&str]) -> Result<Vec<u8>, ReadError> {
        let object = self.object.to_owned();
        let mut command = Command::new("git");
        command.arg("-C").arg(self.repository).args(arguments);
        let output = match command.output() {
            Ok(output) => output,
            Err(reason) => return Err(ReadError::NoGit { object, reason }),
        };
        if output.status.success() {
            return Ok(output.stdout);
        }
        let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(ReadError::NotInGit { object, reason })
    }
}
