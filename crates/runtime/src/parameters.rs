//! The parameters of a request, decoded as OpenAPI's `style` and `explode` say and held against
//! their schemas.

mod encoded;
mod parameter;
mod spelling;
mod style;

use actix_web::HttpRequest;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::excerpt::excerpt;
use crate::failure::{Failure, Operation};
use crate::parameters::encoded::Encoded;
use crate::parameters::style::Found;
use crate::rejection::Rejection;
use crate::schema::{Schema, integers_as_integers};
use crate::violations::{FieldViolation, Violations};

pub(crate) use encoded::form_pairs;
pub use parameter::{Location, Parameter, Style};
pub(crate) use style::form_object;

/// Decodes and checks the parameters of a request.
///
/// # Errors
/// Everything that is wrong with them.
pub fn read<O: Operation, T: DeserializeOwned>(
    request: &HttpRequest,
    parameters: &[Parameter],
) -> Result<T, Failure<O>> {
    decode(request, parameters).map_err(|field_violations| {
        Failure::rejection(Rejection::ParameterInvalid { field_violations })
    })
}

fn decode<T: DeserializeOwned>(
    request: &HttpRequest,
    parameters: &[Parameter],
) -> Result<T, Vec<FieldViolation>> {
    let mut violations = Violations::default();
    let encoded = Encoded::of(request, &mut violations);
    let mut decoded = Map::new();
    for parameter in parameters {
        match parameter.find(&encoded) {
            Found::Nothing if parameter.required => {
                violations.note(parameter.name, "is required");
            }
            Found::Nothing => {
                if let Some(mut default) =
                    parameter.default.and_then(|json| serde_json::from_str(json).ok())
                {
                    integers_as_integers(&mut default);
                    decoded.insert(parameter.field.to_owned(), default);
                }
            }
            Found::Wrong(description) => violations.note(parameter.name, description),
            Found::Value(mut value) => {
                let is_stripped = parameter.schema.strip(&mut value);
                violations.within(parameter.name, |violations| {
                    if !is_stripped {
                        violations.incomplete();
                    }
                    parameter.schema.check(&value, violations);
                    for index in parameter.joined(&value) {
                        violations.at(index, |violations| {
                            if violations.are_here() {
                                violations.add(style::JOINED);
                            }
                        });
                    }
                });
                integers_as_integers(&mut value);
                decoded.insert(parameter.field.to_owned(), value);
            }
        }
    }
    for misspelt in spelling::misspelt(parameters, encoded.query()) {
        violations.note(misspelt.name, spelling::MISSPELT);
    }
    let found = violations.into_found();
    if !found.is_empty() {
        return Err(found);
    }
    T::deserialize(Value::Object(decoded)).map_err(|error| {
        vec![FieldViolation {
            field: "parameters".to_owned(),
            description: excerpt(&error.to_string()),
        }]
    })
}

/// A header of an answer, as who gets it reads it: OpenAPI writes it in the style `simple`.
///
/// # Errors
/// Why nobody can read it.
pub(crate) fn read_answered_header(
    name: &'static str,
    text: &str,
    schema: &'static Schema,
) -> Result<Value, &'static str> {
    let header = Parameter {
        field: name,
        name,
        location: Location::Header,
        required: true,
        style: Style::Simple { explode: false },
        schema,
        default: None,
    };
    match header.read_header(&[text]) {
        Found::Value(value) => Ok(value),
        Found::Wrong(complaint) => Err(complaint),
        Found::Nothing => Err("is required"),
    }
}

/// Each value of a cookie; `None` for one that cannot be read.
pub(crate) fn cookies(request: &HttpRequest, name: &str) -> Vec<Option<String>> {
    named(Encoded::of(request, &mut Violations::default()).cookies(), name)
}

/// Each value of a query parameter; `None` for one that cannot be read.
pub(crate) fn query_values(request: &HttpRequest, name: &str) -> Vec<Option<String>> {
    named(Encoded::of(request, &mut Violations::default()).query(), name)
}

fn named(pairs: &[encoded::Pair], name: &str) -> Vec<Option<String>> {
    let own = pairs.iter().filter(|pair| pair.name == name);
    own.map(|pair| (pair.decode)(&pair.raw)).collect()
}

impl Parameter {
    fn find(&self, encoded: &Encoded<'_>) -> Found {
        match self.location {
            Location::Path => {
                // A name that is none of a route's stands there as the one of the field.
                let known = encoded.path(self.name).is_some();
                let name = if known { self.name } else { self.field };
                let Some(sent) = encoded.path_as_sent(name) else { return Found::Nothing };
                let found = self.read_simple(&sent, encoded::decode_segment);
                let routed = || encoded.path(name).map(|text| self.schema.read_text(text));
                match found {
                    // What the schema says of the text as it was routed says more.
                    style::NOT_UTF8 if self.is_scalar() => {
                        let refused = routed().filter(|value| self.refuses(value));
                        refused.map_or(found, Found::Value)
                    }
                    _ => found,
                }
            }
            Location::Header => match encoded.header(self.name).as_slice() {
                [] => Found::Nothing,
                lines => self.read_header(lines),
            },
            Location::Query => self.read_form(encoded.query()),
            Location::Cookie => self.read_form(encoded.cookies()),
        }
    }

    fn refuses(&self, value: &Value) -> bool {
        let mut violations = Violations::default();
        self.schema.check(value, &mut violations);
        !violations.into_found().is_empty()
    }
}
