use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::pointer;
use crate::reference::{follow, references};

/// The members of a Path Item Object that are operations.
pub const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// One operation of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its `operationId`; its method and path where it has none, which is a finding of its own.
    pub operation_id: String,
    /// The HTTP method in capitals.
    pub method: String,
    /// The path template as it is written.
    pub path: String,
    /// The pointer of the Operation Object.
    pub pointer: String,
    /// The pointer of the Path Item Object around it.
    pub path_item: String,
    /// Its first tag.
    pub tag: Option<String>,
}

/// The operations of a document, in its order, and what each of them reaches through references.
#[derive(Debug, Clone)]
pub struct Operations {
    all: Vec<Operation>,
    /// The pointers inside which everything belongs to operations, and the numbers of these.
    users: BTreeMap<String, Vec<usize>>,
}

impl Operations {
    /// Finds the operations of a document.
    #[must_use]
    pub fn of(root: &Value) -> Self {
        let mut operations = Self { all: Vec::new(), users: BTreeMap::new() };
        let mut references = References::of(root);
        let paths = root.get("paths").and_then(Value::as_object);
        for path in paths.into_iter().flat_map(serde_json::Map::keys) {
            let path_item = pointer::join("/paths", path);
            // A path item that leads nowhere is a finding of the reference check.
            let Ok((path_item, item)) = follow(root, &path_item) else { continue };
            for method in METHODS {
                if let Some(object) = item.get(method) {
                    let operation = operation(object, path, method, &path_item);
                    for root in reached(&mut references, &operation) {
                        operations.users.entry(root).or_default().push(operations.all.len());
                    }
                    operations.all.push(operation);
                }
            }
        }
        operations
    }

    /// The operations, in the order of the document.
    pub fn iter(&self) -> std::slice::Iter<'_, Operation> {
        self.all.iter()
    }

    /// The operation with a method (in capitals) and a path template.
    #[must_use]
    pub fn find(&self, method: &str, path: &str) -> Option<&Operation> {
        self.all.iter().find(|operation| operation.method == method && operation.path == path)
    }

    /// The identifiers of the operations that contain the value at `pointer`, or reach it or
    /// something in it through references, however many.
    #[must_use]
    pub fn uses(&self, pointer: &str) -> Vec<String> {
        let depth = pointer.matches('/').count();
        // Everything is inside `/components`: only a component or a path item has users.
        let whole = depth >= if pointer.starts_with("/paths") { 2 } else { 3 };
        let around = std::iter::successors(Some(pointer), |inner| pointer::parent(inner));
        let mut users: BTreeSet<usize> =
            around.filter_map(|root| self.users.get(root)).flatten().copied().collect();
        if whole {
            let inside = format!("{pointer}/");
            let roots = self.users.range(inside.clone()..);
            let roots = roots.take_while(|(root, _)| root.starts_with(&inside));
            users.extend(roots.flat_map(|(_, users)| users));
        }
        users.into_iter().map(|index| self.all[index].operation_id.clone()).collect()
    }
}

impl<'o> IntoIterator for &'o Operations {
    type Item = &'o Operation;
    type IntoIter = std::slice::Iter<'o, Operation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn operation(object: &Value, path: &str, method: &str, path_item: &str) -> Operation {
    let method_in_capitals = method.to_ascii_uppercase();
    let operation_id = match object.get("operationId").and_then(Value::as_str) {
        Some(operation_id) => operation_id.to_owned(),
        None => format!("{method_in_capitals} {path}"),
    };
    Operation {
        operation_id,
        method: method_in_capitals,
        path: path.to_owned(),
        pointer: pointer::join(path_item, method),
        path_item: path_item.to_owned(),
        tag: object.pointer("/tags/0").and_then(Value::as_str).map(str::to_owned),
    }
}

fn reached(references: &mut References<'_>, operation: &Operation) -> BTreeSet<String> {
    let mut start =
        vec![operation.pointer.clone(), pointer::join(&operation.path_item, "parameters")];
    start.extend(security_schemes(references.root, operation));
    references.reach(start)
}

/// Where the references of a document lead, looked up once for each place.
#[derive(Debug)]
pub struct References<'v> {
    root: &'v Value,
    targets: HashMap<String, Vec<String>>,
}

impl<'v> References<'v> {
    /// Those of a document, none of which is looked up yet.
    #[must_use]
    pub fn of(root: &'v Value) -> Self {
        Self { root, targets: HashMap::new() }
    }

    /// The pointers in `next` and those that references in them lead to, however many.
    pub fn reach(&mut self, mut next: Vec<String>) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        while let Some(pointer) = next.pop() {
            if self.root.pointer(&pointer).is_some() && reached.insert(pointer.clone()) {
                next.extend(self.from(&pointer).iter().cloned());
            }
        }
        reached
    }

    /// Where the references in the value at a pointer lead.
    fn from(&mut self, pointer: &str) -> &[String] {
        let root = self.root;
        self.targets.entry(pointer.to_owned()).or_insert_with(|| {
            references(root, pointer)
                .into_iter()
                .filter_map(|(_, reference)| pointer::from_reference(reference))
                .collect()
        })
    }
}

/// Security schemes are used by name, not by reference.
fn security_schemes(root: &Value, operation: &Operation) -> Vec<String> {
    let own = root.pointer(&pointer::join(&operation.pointer, "security"));
    let requirements = own.or_else(|| root.get("security")).and_then(Value::as_array);
    requirements
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
        .flat_map(serde_json::Map::keys)
        .map(|name| pointer::join("/components/securitySchemes", name))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn root() -> Value {
        json!({
            "security": [{"bearer": []}],
            "paths": {
                "/lives/{id}": {
                    "parameters": [{"$ref": "#/components/parameters/Id"}],
                    "get": {"operationId": "GetLive", "tags": ["Lives"], "schema": {
                        "$ref": "#/components/schemas/Live",
                    }},
                    "delete": {"operationId": "DeleteLive", "security": []},
                },
                "/keys": {"get": {}},
            },
            "components": {
                "parameters": {"Id": {"name": "id"}},
                "schemas": {
                    "Live": {"properties": {"status": {"$ref": "#/components/schemas/Status"}}},
                    "Status": {"enum": ["A"]},
                },
                "securitySchemes": {"bearer": {"type": "http"}},
            },
        })
    }

    #[test]
    fn operations_are_listed_in_order() {
        let operations = Operations::of(&root());
        let all: Vec<_> = operations
            .iter()
            .map(|operation| (operation.operation_id.as_str(), operation.pointer.as_str()))
            .collect();
        assert_eq!(
            all,
            [
                ("GetLive", "/paths/~1lives~1{id}/get"),
                ("DeleteLive", "/paths/~1lives~1{id}/delete"),
                ("GET /keys", "/paths/~1keys/get"),
            ]
        );
        let found = operations.find("GET", "/lives/{id}").unwrap();
        assert_eq!(found.tag.as_deref(), Some("Lives"));
    }

    #[test]
    fn uses_follows_references() {
        let operations = Operations::of(&root());
        assert_eq!(operations.uses("/components/schemas/Status/enum/0"), ["GetLive"]);
        assert_eq!(operations.uses("/components/schemas/Live"), ["GetLive"]);
        assert_eq!(operations.uses("/components/parameters/Id"), ["GetLive", "DeleteLive"]);
        assert_eq!(operations.uses("/components/securitySchemes/bearer"), ["GetLive", "GET /keys"]);
        assert_eq!(operations.uses("/paths/~1keys"), ["GET /keys"]);
        assert_eq!(operations.uses("/paths/~1lives~1{id}/delete/security"), ["DeleteLive"]);
        assert!(operations.uses("/info/title").is_empty());
        assert!(operations.uses("/components").is_empty());
    }
}
