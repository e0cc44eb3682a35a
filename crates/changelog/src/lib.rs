//! What people read about a change between two documents: Markdown for the comment of a code review,
//! and a page that needs nothing else.
//!
//! `breaking` says what can break clients. Beside that a changelog says what breaks nobody: what was
//! added, loosened, deprecated, reworded. That is read from the two documents as they are written;
//! what is referred to is compared once, however many refer to it. Each change is told once: where a
//! finding is about a place, what was edited there is part of it.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! breaking, document, findings → changelog → contract
//! ```

#![deny(missing_docs)]

mod assemble;
mod change;
mod covers;
mod edit;
mod effect;
mod headline;
mod html;
mod keyword;
mod list;
mod markdown;
mod operations;
mod place;
mod scope;
#[cfg(test)]
mod tests;
mod text;
mod unused;
mod walk;

pub use assemble::changelog;
pub use change::{Change, Changelog, Class, Group, Kind, Severity};
pub use html::html;
pub use markdown::markdown;
pub use scope::Scope;
