use std::collections::HashMap;

use serde::Serialize;
use serde_json::Value;

use crate::place::{Place, walk};
use crate::pointer::{self, join};
use crate::{Dialect, Operations};

/// Which way what is written at a place travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From clients to the server, and only so.
    Request,
    /// From the server to clients, and only so.
    Response,
    /// Both ways, or neither: the structure of the document.
    #[default]
    Structural,
}

impl Direction {
    /// The direction as reports write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Structural => "structural",
        }
    }
}

/// Which sides of an exchange use a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sides {
    request: bool,
    response: bool,
}

/// The directions of all places in a document.
///
/// A place belongs to a request when an operation reaches it from its parameters, its body or its
/// security, and to a response when one reaches it from its responses. What is `readOnly` is never
/// part of a request, what is `writeOnly` never part of a response.
#[derive(Debug, Clone)]
pub struct Directions {
    places: HashMap<String, Sides>,
}

impl Directions {
    /// Finds the directions of all places in a document that is written in some dialect.
    #[must_use]
    pub fn of(root: &Value, dialect: &Dialect) -> Self {
        let mut requests = vec![];
        let mut responses = vec![join("", dialect.extensions.unmatched_routes)];
        for operation in &Operations::of(root) {
            requests.push(join(&operation.path_item, "parameters"));
            for member in ["parameters", "requestBody", "security"] {
                requests.push(join(&operation.pointer, member));
            }
            responses.push(join(&operation.pointer, "responses"));
        }
        requests.push("/security".to_owned());
        requests.push("/components/securitySchemes".to_owned());
        let mut directions = Self { places: HashMap::new() };
        directions.spread(root, requests, "readOnly", |sides| &mut sides.request);
        directions.spread(root, responses, "writeOnly", |sides| &mut sides.response);
        directions
    }

    /// Marks everything that is reached from the places in `next`, but what has `barrier` on it.
    fn spread(
        &mut self,
        root: &Value,
        mut next: Vec<String>,
        barrier: &str,
        side: impl Fn(&mut Sides) -> &mut bool,
    ) {
        while let Some(start) = next.pop() {
            let Some(value) = root.pointer(&start) else { continue };
            let place = Place::at(root, &start);
            walk(value, &start, place, &mut |pointer, value, place| {
                // Also when it is not of this side: an absent child must not inherit its parent's.
                let sides = self.places.entry(pointer.to_owned()).or_default();
                if *side(sides)
                    || place == Place::Keywords && value.get(barrier) == Some(&true.into())
                {
                    return false;
                }
                *side(sides) = true;
                if place == Place::Keywords
                    && let Some(target) = value.get("$ref").and_then(Value::as_str)
                {
                    next.extend(pointer::from_reference(target));
                }
                true
            });
        }
    }

    /// The direction of the place at a pointer; of the nearest place around it that has one when
    /// there is nothing at the pointer itself.
    #[must_use]
    pub fn at(&self, pointer: &str) -> Direction {
        match self.sides(pointer) {
            Sides { request: true, response: false } => Direction::Request,
            Sides { request: false, response: true } => Direction::Response,
            _ => Direction::Structural,
        }
    }

    /// Whether a request can hold what is described at a pointer.
    #[must_use]
    pub fn in_requests(&self, pointer: &str) -> bool {
        self.sides(pointer).request
    }

    /// Whether an answer can hold what is described at a pointer.
    #[must_use]
    pub fn in_responses(&self, pointer: &str) -> bool {
        self.sides(pointer).response
    }

    fn sides(&self, pointer: &str) -> Sides {
        let mut ancestor = Some(pointer);
        while let Some(inner) = ancestor {
            if let Some(sides) = self.places.get(inner) {
                return *sides;
            }
            ancestor = pointer::parent(inner);
        }
        Sides::default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::dialect::TEST;

    fn directions() -> Directions {
        let schema =
            |name: &str| json!({"schema": {"$ref": format!("#/components/schemas/{name}")}});
        let document = json!({
            "info": {"title": "t"},
            "paths": {"/lives": {"post": {
                "summary": "s",
                "security": [{"bearer": []}],
                "parameters": [{"name": "page", "schema": {"type": "integer"}}],
                "requestBody": {"content": {"application/json": schema("Live")}},
                "responses": {"200": {"content": {"application/json": schema("Page")}}},
            }}},
            "x-test-unmatched": {"404": {"content": {"application/json": schema("Error")}}},
            "components": {"schemas": {
                "Live": {"properties": {
                    "id": {"type": "string", "readOnly": true},
                    "status": {"$ref": "#/components/schemas/Status", "readOnly": true},
                    "password": {"type": "string", "writeOnly": true},
                    "name": {"type": "string"},
                }},
                "Page": {"properties": {"lives": {"items": {"$ref": "#/components/schemas/Live"}}}},
                "Status": {"enum": ["A"]},
                "Error": {},
            }},
        });
        Directions::of(&document, TEST)
    }

    #[test]
    fn a_place_has_the_direction_of_those_who_use_it() {
        let directions = directions();
        let at = |pointer: &str| directions.at(pointer);
        assert_eq!(at("/paths/~1lives/post/parameters/0/schema/maximum"), Direction::Request);
        assert_eq!(at("/paths/~1lives/post/security"), Direction::Request);
        assert_eq!(at("/paths/~1lives/post/responses/200"), Direction::Response);
        assert_eq!(at("/components/schemas/Page/properties/lives"), Direction::Response);
        assert_eq!(at("/components/schemas/Error"), Direction::Response);
        assert_eq!(at("/components/schemas/Live/properties/name"), Direction::Structural);
        assert_eq!(at("/paths/~1lives/post/summary"), Direction::Structural);
        assert_eq!(at("/info/title"), Direction::Structural);
    }

    #[test]
    fn read_only_and_write_only_travel_one_way() {
        let directions = directions();
        let at = |property: &str| directions.at(&format!("/components/schemas/{property}"));
        assert_eq!(at("Live/properties/id"), Direction::Response);
        assert_eq!(at("Live/properties/id/maxLength"), Direction::Response);
        assert_eq!(at("Live/properties/password"), Direction::Request);
        assert_eq!(at("Status/enum/0"), Direction::Response);
    }
}
