//! Why code could not be generated.

/// Why code could not be generated.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// The document says something that no code is generated for.
    #[error("{place}: {message}\n  at {pointer}")]
    Document {
        /// File, line and column.
        place: String,
        /// The JSON pointer in the document.
        pointer: String,
        /// What is wrong, and what to do about it.
        message: String,
    },
    /// What was written is no Rust, which is a fault of the generator.
    #[error("generated/{file} would not be Rust: {message}; please report it with the document")]
    Syntax {
        /// The file.
        file: String,
        /// What the parser said.
        message: String,
    },
}
