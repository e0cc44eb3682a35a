//! Whether the database file is still where it was opened: whoever has it open can go on writing to
//! one that nobody will ever find again.

use std::io;
use std::path::{Path, PathBuf};

use bv_cms_core::StoreError;

/// Where a database file is, and which file that is.
#[derive(Debug)]
pub(crate) struct Place {
    path: PathBuf,
    file: FileId,
}

/// Tells files apart, whatever they are called: the numbers of the device and of the file on it.
type FileId = (u64, u64);

impl Place {
    /// The place of a file that is open.
    ///
    /// # Errors
    /// When nothing is there.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: file_id(path)? })
    }

    /// Holds that the file is still in its place.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it was deleted, moved away or replaced. It passes when the file
    /// is put back.
    pub(crate) fn hold(&self) -> Result<(), StoreError> {
        let lost = match file_id(&self.path) {
            Ok(file) if file == self.file => return Ok(()),
            Ok(_) => "another file is in its place",
            Err(error) if error.kind() == io::ErrorKind::NotFound => "it is not there any more",
            Err(error) => return Err(StoreError::Unavailable(error.into())),
        };
        let why = format!(
            "what is written to `{}` would be lost, because {lost}: put the file back, or take a \
             backup of what can still be read, restore that and restart",
            self.path.display()
        );
        Err(StoreError::Unavailable(why.into()))
    }
}

#[cfg(unix)]
fn file_id(path: &Path) -> io::Result<FileId> {
    use std::os::unix::fs::MetadataExt as _;

    let metadata = std::fs::metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

/// Where files have no such numbers they cannot be replaced while they are open either.
#[cfg(not(unix))]
fn file_id(path: &Path) -> io::Result<FileId> {
    std::fs::metadata(path).map(|_| (0, 0))
}
