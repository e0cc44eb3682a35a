//! A parameter, and how it is written.

use crate::schema::Schema;

/// A parameter of an operation, as the document describes it.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// The name of the field that holds it.
    pub field: &'static str,
    /// Its name in the request.
    pub name: &'static str,
    /// Where it stands.
    pub location: Location,
    /// Whether there must be one.
    pub required: bool,
    /// How arrays and objects are written.
    pub style: Style,
    /// What it must be.
    pub schema: &'static Schema,
    /// Its value when it is left out, as JSON.
    pub default: Option<&'static str>,
}

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In the headers.
    Header,
    /// In the cookies.
    Cookie,
}

/// How a parameter is written (OpenAPI 3.1, "Style Values").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `simple`, for paths and headers: `a,b`; objects `k,v` or, exploded, `k=v`.
    Simple {
        /// `explode`.
        explode: bool,
    },
    /// `form`, for queries and cookies: `n=a,b` or, exploded, `n=a&n=b`.
    Form {
        /// `explode`.
        explode: bool,
    },
    /// `spaceDelimited`: `n=a%20b`.
    SpaceDelimited,
    /// `pipeDelimited`: `n=a|b`.
    PipeDelimited,
    /// `deepObject`: `n[k]=v`.
    DeepObject,
    /// `content: {application/json: …}`: JSON in the text.
    Json,
}
