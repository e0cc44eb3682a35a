//! Formatting by the toolchain's own rustfmt, so that `cargo fmt --check` agrees.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::GenerateError;

pub(crate) fn format(file: &str, text: &str) -> Result<String, GenerateError> {
    let fault = |message: String| GenerateError::Format { file: file.to_owned(), message };
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| {
            fault(format!("{error}; install it with `rustup component add rustfmt`"))
        })?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(|error| fault(error.to_string()))?;
    }
    let output = child.wait_with_output().map_err(|error| fault(error.to_string()))?;
    if !output.status.success() {
        return Err(fault(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    String::from_utf8(output.stdout).map_err(|error| fault(error.to_string()))
}
