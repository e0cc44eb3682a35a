//! What the document is compared with when nobody says what: the last release, or without one
//! where the branch began, and on the main branch before its last change. Never the document itself.

use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

use crate::generate::DOCUMENT;
use crate::tools::Missing;

/// Where a branch is said to begin when it has no release: the first of them that there is.
const MAIN: [&str; 3] = ["origin/main", "origin/HEAD", "main"];

/// What there is to compare with.
#[derive(Debug)]
pub(crate) enum Base {
    /// A revision that has the document.
    Revision(String),
    /// An earlier document may well exist, but in a part of the history that is not here.
    CutOff(Missing),
    /// There is no earlier document.
    Nothing(Missing),
}

/// The revision to compare with. Where there is none, what of the history is missing.
pub(crate) fn of(repository: &Path) -> anyhow::Result<Base> {
    let git = Git { repository };
    // What is not committed yet is a change since the last commit.
    let changed = !git.succeeds(&["diff", "--quiet", "HEAD", "--", DOCUMENT])?;
    let newest = if changed { "HEAD" } else { "HEAD^" };
    let shallow =
        git.says(&["rev-parse", "--is-shallow-repository"])?.is_some_and(|it| it == "true");
    let release = git.says(&["describe", "--tags", "--abbrev=0", newest])?;
    let found = match release {
        Some(release) => Some(release),
        // Its releases may be in the part of the history that is not here.
        None if shallow => None,
        None => git.beginning(changed)?,
    };
    let Some(base) = found else {
        return Ok(if shallow {
            Base::CutOff(Missing::new(
                "the history before this shallow clone, and so what the document was,",
                "fetch it with `git fetch --unshallow --tags`",
            ))
        } else {
            Base::Nothing(Missing::new(
                "a commit before this one, and so an earlier document to compare with,",
                "name one with `cargo xtask breaking --base REVISION|FILE`",
            ))
        });
    };
    if git.succeeds(&["cat-file", "-e", &format!("{base}:{DOCUMENT}")])? {
        return Ok(Base::Revision(base));
    }
    Ok(Base::Nothing(Missing::new(
        format!("{DOCUMENT} of `{base}`, the last release or where the branch began,"),
        "name a revision that has it with `cargo xtask breaking --base REVISION|FILE`",
    )))
}

struct Git<'a> {
    repository: &'a Path,
}

impl Git<'_> {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.repository).args(arguments);
        command
    }

    /// The line that git prints; none where it fails.
    fn says(&self, arguments: &[&str]) -> anyhow::Result<Option<String>> {
        let output = self.command(arguments).output().context("cannot run git")?;
        let text = String::from_utf8(output.stdout).context("git says what is not UTF-8")?;
        Ok(output.status.success().then(|| text.trim_end().to_owned()))
    }

    fn succeeds(&self, arguments: &[&str]) -> anyhow::Result<bool> {
        Ok(self.command(arguments).output().context("cannot run git")?.status.success())
    }

    /// Where the branch left the main one; on the main one itself, and where the branch has not
    /// changed the document, the commit before it was changed: any later one has the document itself.
    fn beginning(&self, changed: bool) -> anyhow::Result<Option<String>> {
        let commit = |name: &str| {
            self.says(&["rev-parse", "--verify", "--quiet", &format!("{name}^{{commit}}")])
        };
        let head = commit("HEAD")?;
        for main in MAIN {
            if commit(main)?.is_none() {
                continue;
            }
            let began = self.says(&["merge-base", "HEAD", main])?;
            if let Some(began) = began.filter(|began| Some(began) != head.as_ref())
                && !self.succeeds(&["diff", "--quiet", &began, "--", DOCUMENT])?
            {
                return Ok(Some(began));
            }
            break;
        }
        if changed {
            return Ok(head);
        }
        let last = self.says(&["rev-list", "--max-count=1", "HEAD", "--", DOCUMENT])?;
        last.filter(|last| !last.is_empty()).map_or(Ok(None), |last| commit(&format!("{last}^")))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::fs;

    use super::*;

    /// A repository to try things in.
    pub(crate) struct Repository {
        pub(crate) folder: tempfile::TempDir,
    }

    impl Repository {
        pub(crate) fn new() -> Self {
            let repository = Self { folder: tempfile::tempdir().unwrap() };
            repository.git(&["init", "--quiet", "--initial-branch", "main"]);
            repository
        }

        pub(crate) fn git(&self, arguments: &[&str]) -> String {
            let mut command = Command::new("git");
            command.arg("-C").arg(self.folder.path()).args(arguments);
            for (name, value) in [("NAME", "test"), ("EMAIL", "test@example.com")] {
                command.env(format!("GIT_AUTHOR_{name}"), value);
                command.env(format!("GIT_COMMITTER_{name}"), value);
            }
            let output = command.output().unwrap();
            assert!(output.status.success(), "git {arguments:?}: {output:?}");
            String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
        }

        /// Writes the document.
        pub(crate) fn write(&self, text: &str) {
            let file = self.folder.path().join(DOCUMENT);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, text).unwrap();
        }

        /// Commits the document, and answers with the name of the commit.
        pub(crate) fn commit(&self, text: &str) -> String {
            self.write(text);
            self.git(&["add", "--all"]);
            self.git(&["commit", "--quiet", "--no-verify", "--allow-empty", "--message", "c"]);
            self.git(&["rev-parse", "HEAD"])
        }

        fn base(&self) -> String {
            match of(self.folder.path()).unwrap() {
                Base::Revision(revision) => revision,
                Base::CutOff(missing) | Base::Nothing(missing) => missing.to_string(),
            }
        }
    }

    #[test]
    fn the_last_release_is_compared_with_and_never_what_is_there_now() {
        let repository = Repository::new();
        repository.commit("1");
        repository.git(&["tag", "v1"]);
        repository.commit("2");
        assert_eq!(repository.base(), "v1");
        repository.git(&["tag", "v2"]);
        assert_eq!(repository.base(), "v1", "the release itself is not compared with itself");
        repository.write("3");
        assert_eq!(repository.base(), "v2", "what is not committed comes after the release");
        repository.commit("3");
        assert_eq!(repository.base(), "v2");
    }

    #[test]
    fn without_a_release_the_commit_before_the_last_change_is_compared_with() {
        let repository = Repository::new();
        let first = repository.commit("1");
        assert!(matches!(of(repository.folder.path()).unwrap(), Base::Nothing(_)));
        assert_eq!(
            repository.base(),
            "a commit before this one, and so an earlier document to compare with, is missing; \
             name one with `cargo xtask breaking --base REVISION|FILE`"
        );
        repository.write("2");
        assert_eq!(repository.base(), first);
        repository.commit("2");
        assert_eq!(repository.base(), first);
        let other = repository.commit("2");
        assert_eq!(repository.base(), first, "a commit of something else has the same document");
        repository.write("3");
        assert_eq!(repository.base(), other);
    }

    #[test]
    fn without_a_release_a_branch_is_compared_with_where_it_began() {
        let repository = Repository::new();
        repository.commit("1");
        let second = repository.commit("2");
        repository.git(&["update-ref", "refs/remotes/origin/main", &second]);
        repository.git(&["switch", "--quiet", "--create", "topic"]);
        repository.commit("3");
        repository.commit("4");
        assert_eq!(repository.base(), second);
        // Work that has not been sent is on a branch as well, whatever its name.
        repository.git(&["branch", "--force", "main", "topic"]);
        assert_eq!(repository.base(), second);
    }

    #[test]
    fn a_base_without_the_document_is_said_to_have_none() {
        let repository = Repository::new();
        repository.git(&["commit", "--quiet", "--no-verify", "--allow-empty", "--message", "c"]);
        repository.commit("1");
        let said = repository.base();
        assert!(said.starts_with("openapi/bv-cms.yaml of `"), "{said}");
    }

    #[test]
    fn a_shallow_clone_says_what_it_could_not_compare() {
        let origin = Repository::new();
        origin.commit("1");
        origin.git(&["tag", "v1"]);
        origin.commit("2");
        origin.commit("3");
        let url = format!("file://{}", origin.folder.path().display());
        for depth in ["1", "2"] {
            let clone = Repository { folder: tempfile::tempdir().unwrap() };
            clone.git(&["clone", "--quiet", "--depth", depth, &url, "."]);
            assert!(matches!(of(clone.folder.path()).unwrap(), Base::CutOff(_)), "depth {depth}");
            let said = clone.base();
            assert!(said.contains("`git fetch --unshallow --tags`"), "{said}");
            clone.git(&["fetch", "--quiet", "--unshallow", "--tags"]);
            assert_eq!(clone.base(), "v1");
        }
    }
}
