//! What is said about one value, in the smallest parts.

use num_rational::BigRational;
use serde_json::{Map, Value};

use crate::literal::{Literal, Side};
use crate::types::Types;

/// One thing that is said about a value. Those about one type say nothing about values of others.
#[derive(Debug, Clone)]
pub(crate) enum Atom<'v> {
    /// Another schema accepts or refuses the same value.
    Literal(Literal<'v>),
    /// The value has one of some types.
    Types(Types),
    /// It is one of some values.
    OneOf(Vec<&'v Value>),
    /// It is another value.
    Not(&'v Value),
    /// A text has at least so many characters.
    LeastLength(u64),
    /// A text has at most so many characters.
    MostLength(u64),
    /// A text matches a pattern, or does not.
    Pattern(&'v str, bool),
    /// A text is of a format, or is not.
    Format(&'v str, bool),
    /// A number is not below a bound, or above it where that is exclusive.
    Low(BigRational, bool),
    /// A number is not above a bound, or below it where that is exclusive.
    High(BigRational, bool),
    /// A number is a multiple of another, or is not.
    Multiple(BigRational, bool),
    /// A list has at least so many items.
    LeastItems(u64),
    /// A list has at most so many items.
    MostItems(u64),
    /// No two items of a list are the same, or two are.
    Distinct(bool),
    /// What the items of a list are.
    Items(Items<'v>),
    /// How many items of a list a schema accepts.
    Contains(Contains<'v>),
    /// Some item of a list.
    Item(Position, Literal<'v>),
    /// An object has at least so many members.
    LeastMembers(u64),
    /// An object has at most so many members.
    MostMembers(u64),
    /// An object has a member.
    Present(&'v str),
    /// An object does not have a member.
    Absent(&'v str),
    /// An object with one member has others, too.
    Depends(&'v str, Vec<&'v str>),
    /// What the members of an object are.
    Members(Members<'v>),
    /// The names of all members of an object are accepted.
    Names(Literal<'v>),
    /// Some member of an object.
    Member(Name<'v>, Option<Literal<'v>>),
    /// Something that is not looked at: what is made may be no value that was asked for.
    Inexact,
}

/// Schemas of the items of a list, by their places.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Items<'v> {
    pub(crate) first: &'v [Value],
    pub(crate) rest: Option<&'v Value>,
    pub(crate) side: Side,
}

/// How many items of a list a schema accepts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contains<'v> {
    pub(crate) literal: Literal<'v>,
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
}

/// Where in a list something is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Position {
    At(usize),
    From(usize),
}

/// Schemas of the members of an object, by their names.
#[derive(Debug, Clone)]
pub(crate) struct Members<'v> {
    /// Where members and patterns of names are described; none, where only others are.
    pub(crate) own: Option<&'v Map<String, Value>>,
    /// The schema of those that are nowhere declared.
    pub(crate) rest: Option<&'v Value>,
    /// Where members are declared.
    pub(crate) declared: Vec<&'v Map<String, Value>>,
    pub(crate) side: Side,
}

/// Which name a member has.
#[derive(Debug, Clone)]
pub(crate) enum Name<'v> {
    /// This one.
    Exact(&'v str),
    /// One that matches a pattern.
    Matching(&'v str),
    /// One that is not declared.
    Undeclared(Vec<&'v Map<String, Value>>),
    /// One that is accepted or refused by a schema.
    Such(Literal<'v>),
}

impl<'v> Items<'v> {
    /// What is said about the item at a place.
    pub(crate) fn at(&self, index: usize) -> Option<Literal<'v>> {
        let schema = self.first.get(index).or(self.rest)?;
        Some(Literal::accepts(schema, self.side))
    }
}
