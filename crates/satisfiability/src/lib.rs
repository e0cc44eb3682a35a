//! Whether a value exists that some JSON Schemas accept and others refuse: such a value, or the proof
//! that there is none.
//!
//! That is how it is decided whether one schema contains another: what the first accepts and the
//! second refuses is a value, or nothing. Schemas are literals of a logic, accepted or refused.
//! They are taken apart into what they say about a value (`expand`), choice by choice, until each
//! branch speaks of one type only; and for each type a value is made, or none is possible (`text`,
//! `number`, `array`, `object`). What is inside of a value is a goal of its own, and each goal is
//! solved once, however many ways lead to it. A goal that needs itself further inside has no value
//! on that way: values end somewhere.
//!
//! Texts are decided by automata, as far as patterns are regular; numbers are exact. Whatever is not
//! known to be so is `Unknown`, never guessed. JSON Schema 2020-12 is what counts, with formats as
//! assertions; it is read as data, and nothing of OpenAPI is known here.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document → satisfiability → breaking
//! ```

#![deny(missing_docs)]

mod alphabet;
mod array;
mod assume;
mod atom;
mod blame;
mod branch;
mod equal;
mod evaluate;
mod expand;
mod format;
mod glance;
mod goal;
mod identity;
mod language;
mod literal;
mod lookahead;
mod names;
mod number;
mod object;
mod place;
mod rational;
mod refuse;
mod search;
mod solver;
mod text;
mod types;
mod unevaluated;

#[cfg(test)]
mod tests;

pub use literal::Side;
pub use solver::{Answer, Solver};
