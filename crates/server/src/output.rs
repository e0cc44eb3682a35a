//! What commands print.

use std::io::{self, Write as _};

/// Prints on standard output, at once. Unlike with `println!`, that it cannot be written is an error
/// and no panic.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
