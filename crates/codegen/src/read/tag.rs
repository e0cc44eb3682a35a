//! Tags: each is a file of generated code.

use std::collections::BTreeMap;

use super::Operation;
use crate::names::camel;
use crate::node::{Fault, Node};

#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    /// The name of its file.
    pub(crate) module: String,
    pub(crate) description: String,
}

impl Tag {
    /// The name of its module.
    pub(crate) fn ident(&self) -> proc_macro2::Ident {
        crate::names::snake(&self.module)
    }
}

/// The files that every document has, so that no tag can have them.
const FILES: [&str; 8] =
    ["mod", "models", "schemas", "problems", "permissions", "schemes", "responses", "document"];

/// The tags that operations have: the first one says where an operation lives.
pub(crate) fn read_tags(root: &Node<'_>, operations: &[Operation]) -> Result<Vec<Tag>, Fault> {
    let mut described = BTreeMap::new();
    let mut names: Vec<String> = Vec::new();
    for tag in root.items("tags")? {
        let name = tag.text("name")?;
        let description = tag.get("description").and_then(|text| text.value.as_str());
        described.insert(name.to_owned(), description.unwrap_or_default().to_owned());
        names.push(name.to_owned());
    }
    for operation in operations {
        if !names.contains(&operation.tag) {
            names.push(operation.tag.clone());
        }
    }
    names.retain(|name| operations.iter().any(|operation| operation.tag == *name));
    let mut tags: Vec<Tag> = Vec::new();
    for name in names {
        let mut module = crate::names::file(&name);
        if FILES.contains(&module.as_str()) {
            module += "_operations";
        }
        let same = |tag: &&Tag| tag.module == module || camel(&tag.name) == camel(&name);
        if let Some(other) = tags.iter().find(same) {
            let place = root.get("tags").unwrap_or_else(|| root.clone());
            return Err(place.fault(format!(
                "the tags `{}` and `{name}` are both `{module}` in Rust; rename one of them",
                other.name
            )));
        }
        let description = described.get(&name).cloned().unwrap_or_default();
        tags.push(Tag { name, module, description });
    }
    Ok(tags)
}
