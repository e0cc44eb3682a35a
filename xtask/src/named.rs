//! The documents that people name on the command line.

use std::path::Path;

use anyhow::anyhow;
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_reader::{Source, read};

use crate::generate::DOCUMENT;

/// What `--help` calls such a name.
pub(crate) const NAME: &str = "FILE|FOLDER|REVISION|REVISION:PATH|-";

/// The document of a name, which may be wrong in places: a file, a folder, a file in a revision of
/// git, or standard input; what is none of them is a revision that has the contract.
pub(crate) fn named(repository: &Path, name: &str) -> anyhow::Result<Document> {
    match Source::parse(name, repository) {
        Ok(source) => Ok(read(&source, BV_CMS)?),
        // A folder without a document is none, whatever git calls its revisions.
        Err(error) if Path::new(name).exists() => Err(error.into()),
        Err(_) => {
            let source = Source::at_revision(repository, name, DOCUMENT);
            read(&source, BV_CMS).map_err(|error| match error {
                error @ bv_cms_reader::ReadError::NotInGit { .. } => {
                    anyhow!("there is no file `{name}`, and {error}")
                }
                error => error.into(),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::tests::Repository;

    fn document(version: &str) -> String {
        format!("openapi: 3.1.1\ninfo: {{title: t, version: {version}}}\npaths: {{}}\n")
    }

    #[test]
    fn a_name_is_that_of_a_revision_or_a_file() {
        let repository = Repository::new();
        for version in ["0.1.0", "0.2.0"] {
            repository.commit(&document(version));
        }
        repository.write(&document("0.3.0"));
        let path = repository.folder.path();
        let version = |name: &str| {
            let document = named(path, name).unwrap();
            document.get("/info/version").unwrap().as_str().unwrap().to_owned()
        };
        assert_eq!(version("HEAD"), "0.2.0");
        assert_eq!(version("HEAD~1"), "0.1.0");
        assert_eq!(version("HEAD~1:openapi/bv-cms.yaml"), "0.1.0");
        assert_eq!(version(path.join(DOCUMENT).to_str().unwrap()), "0.3.0");
        let error = |name: &str| named(path, name).unwrap_err().to_string();
        let said = error("HEAD~9");
        assert!(
            said.starts_with("there is no file `HEAD~9`, and git has no `HEAD~9:openapi/"),
            "{said}"
        );
        assert!(error("--output=x").contains("git has no `--output=x:openapi/bv-cms.yaml`"));
        assert!(error("HEAD:none.yaml").starts_with("git has no `HEAD:none.yaml`: "));
        assert!(error(path.to_str().unwrap()).contains("name the document itself"));
    }

    #[test]
    fn a_revision_that_is_no_openapi_is_named_with_the_place() {
        let repository = Repository::new();
        repository.commit("# once\nopenapi: 4.0.0\ninfo: {title: t, version: 0.1.0}\npaths: {}\n");
        let error = named(repository.folder.path(), "HEAD").unwrap_err().to_string();
        assert!(
            error.starts_with("HEAD:openapi/bv-cms.yaml:2:1: this is OpenAPI 4.0.0"),
            "{error}"
        );
    }
}
