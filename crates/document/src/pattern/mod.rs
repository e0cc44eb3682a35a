//! What the keyword `pattern` means: ECMA-262 with the flag `u`, as JSON Schema 2020-12 core, 6.4
//! says, in the syntax of the crate `regex`, which matches in linear time.
//!
//! The dialects look alike and differ: `\d` is ten characters here and every digit of Unicode
//! there, `&&` in a class is two characters here and an intersection there. So a pattern is read
//! by ECMA's grammar and written anew.
//!
//! What stands on what, and never the other way round:
//!
//! ```text
//! cursor, error, literal, posix, unicode → escape → class → translator → length → samples
//! ```

mod class;
mod cursor;
mod error;
mod escape;
mod length;
mod literal;
mod posix;
#[cfg(test)]
mod random;
mod samples;
#[cfg(test)]
mod tests;
mod translator;
mod unicode;

pub use error::{PatternError, PatternFault};
pub use length::{lengths, requires};
pub use posix::posix_class;
pub use samples::samples;
pub use translator::translate;
