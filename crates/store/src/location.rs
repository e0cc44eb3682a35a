//! From the URL of a database to its file.

use std::path::PathBuf;
use std::str::FromStr;

use sqlx::sqlite::SqliteConnectOptions;

use crate::OpenError;

/// The file that a `sqlite:` URL names.
///
/// Only the scheme of a refused URL is ever shown: the rest may hold a password.
pub(crate) fn database_file(url: &str) -> Result<PathBuf, OpenError> {
    let Some((scheme, rest)) = url.split_once(':') else {
        return Err(OpenError::NoScheme);
    };
    if scheme != "sqlite" {
        return Err(OpenError::Scheme { scheme: scheme.to_owned() });
    }
    if rest.contains('?') {
        return Err(OpenError::Parameters);
    }
    // sqlx turns `:memory:` into a name of its own making, so it has to be found before.
    if rest.trim_start_matches('/') == ":memory:" {
        return Err(OpenError::InMemory);
    }
    let options = SqliteConnectOptions::from_str(url).map_err(OpenError::Url)?;
    let name = options.get_filename();
    if name.as_os_str().is_empty() {
        return Err(OpenError::NoFile);
    }
    if name.as_os_str() == ":memory:" {
        return Err(OpenError::InMemory);
    }
    // An absolute path stays right if the process changes its directory, and SQLite can no longer
    // take a name such as `file:…` for a URL of its own.
    std::path::absolute(name).map_err(|source| OpenError::File { path: name.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(url: &str) -> String {
        database_file(url).expect_err("refused").to_string()
    }

    #[test]
    fn both_forms_of_the_url_name_the_same_file() {
        let here = std::env::current_dir().expect("a directory").join("cms.db");
        assert_eq!(database_file("sqlite:cms.db").expect("accepted"), here);
        assert_eq!(database_file("sqlite://cms.db").expect("accepted"), here);
        let root = PathBuf::from("/data/with space/cms.db");
        assert_eq!(database_file("sqlite:/data/with space/cms.db").expect("accepted"), root);
        assert_eq!(database_file("sqlite:///data/with%20space/cms.db").expect("accepted"), root);
    }

    #[test]
    fn another_storage_is_refused_without_showing_the_password() {
        let message = message("postgres://user:secret@host/cms");
        assert!(message.contains("`postgres`"), "{message}");
        assert!(message.contains("PostgreSQL is not supported yet"), "{message}");
        assert!(message.contains("sqlite:"), "{message}");
        assert!(!message.contains("secret"), "{message}");
    }

    #[test]
    fn what_is_no_url_is_refused() {
        assert!(matches!(database_file("cms.db"), Err(OpenError::NoScheme)));
        for url in ["sqlite:", "sqlite://"] {
            assert!(matches!(database_file(url), Err(OpenError::NoFile)), "{url}");
        }
    }

    #[test]
    fn memory_is_refused_however_it_is_written() {
        for url in ["sqlite::memory:", "sqlite://:memory:", "sqlite:%3Amemory%3A"] {
            assert!(matches!(database_file(url), Err(OpenError::InMemory)), "{url}");
        }
        assert!(message("sqlite::memory:").contains("memory"));
    }

    #[test]
    fn parameters_are_refused() {
        for url in ["sqlite:cms.db?mode=ro", "sqlite://?mode=memory", "sqlite:cms.db?immutable=1"] {
            assert!(matches!(database_file(url), Err(OpenError::Parameters)), "{url}");
        }
    }
}
