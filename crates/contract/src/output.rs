//! Where a report goes.

use std::io::{self, Write as _};
use std::path::Path;

use anyhow::Context as _;

/// Writes a report into a file, or to standard output where none is named. A file is there as a
/// whole or stays as it was.
pub(crate) fn write(text: &str, file: Option<&Path>) -> anyhow::Result<()> {
    let Some(file) = file else { return print(text) };
    into(text, file).with_context(|| {
        format!("cannot write {}; name a file in a folder that can be written to", file.display())
    })
}

fn into(text: &str, file: &Path) -> anyhow::Result<()> {
    // What is no regular file, such as a pipe or a link to one, is not replaced.
    if file.is_symlink() || file.exists() && !file.is_file() {
        anyhow::ensure!(!file.is_dir(), "it is a folder");
        return Ok(std::fs::write(file, text)?);
    }
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As the file was, or as any that is made: less what the umask takes away.
        let mode = std::fs::metadata(file).map_or(0o666, |it| it.permissions().mode() & 0o777);
        builder.permissions(std::fs::Permissions::from_mode(mode));
    }
    let mut whole = builder.prefix(".contract-").tempfile_in(folder)?;
    whole.write_all(text.as_bytes())?;
    whole.as_file().sync_all()?;
    whole.persist(file)?;
    Ok(())
}

/// Whoever reads may stop reading, as `head` does; everything else that cuts a report short is a
/// failure.
fn print(text: &str) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot write to standard output"),
    }
}
