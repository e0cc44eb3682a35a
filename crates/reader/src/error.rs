use bv_cms_document::{Document, DocumentError, Position};

/// Why nothing could be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file could not be read.
    #[error("{file_name}: {reason}; name a file that can be read")]
    Unreadable {
        /// The file.
        file_name: String,
        /// What the operating system said.
        reason: std::io::Error,
    },
    /// Git could not be asked.
    #[error("cannot run git to read `{object}`: {reason}; install git, or name a file")]
    NoGit {
        /// What git was to show.
        object: String,
        /// What the operating system said.
        reason: std::io::Error,
    },
    /// Git does not have it.
    #[error("git has no `{object}`: {reason}; name a revision and a path that it has, or a file")]
    NotInGit {
        /// What git was asked for.
        object: String,
        /// What git said.
        reason: String,
    },
    /// A name that names nothing.
    #[error(
        "`{name}` is no document: there is no file and no folder of that name, and it is no \
         `REVISION:PATH` of git; name one of these, or `-` for standard input"
    )]
    Nothing {
        /// The name.
        name: String,
    },
    /// The address of something on the network.
    #[error(
        "`{address}` is on the network, where nothing is read from: download it and name the file, or \
         pipe it and name `-`"
    )]
    Remote {
        /// The address.
        address: String,
    },
    /// A folder that does not hold exactly one document.
    #[error("the folder `{folder}` holds {held}; name the document itself")]
    Folder {
        /// The folder.
        folder: String,
        /// What it holds.
        held: String,
    },
    /// It is not YAML, or YAML that JSON cannot express.
    #[error("{0}; this has to be an OpenAPI document in YAML or JSON")]
    Syntax(DocumentError),
    /// It is something else, or more than can be read.
    #[error("{file_name}:{position}: {message}; {remedy}")]
    Other {
        /// The file.
        file_name: String,
        /// Where that is seen.
        position: Position,
        /// What it is.
        message: String,
        /// What to do instead.
        remedy: String,
    },
}

impl ReadError {
    /// Something that is wrong at a pointer of a document.
    pub(crate) fn at(document: &Document, pointer: &str, message: String, remedy: String) -> Self {
        let location = document.location(pointer);
        let (file_name, position) = (location.file_name().to_owned(), location.position);
        Self::Other { file_name, position, message, remedy }
    }
}
