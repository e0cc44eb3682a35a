//! Tags: each is a file of generated code.

use std::collections::BTreeMap;

use proc_macro2::Ident;
use quote::format_ident;

use super::operation::Operation;
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
    pub(crate) fn ident(&self) -> Ident {
        format_ident!("{}", self.module)
    }

    /// The trait that a host implements.
    pub(crate) fn host(&self) -> Ident {
        format_ident!("{}Operations", camel(&self.name))
    }
}

/// The longest name that a file of generated code has, which every file system takes.
const LONGEST: usize = 200;

/// The files that every document has, so that no tag can have them.
const FILES: [&str; 9] = [
    // The crate, which stands beside them.
    "bv_cms_runtime",
    "document",
    "mod",
    "models",
    "permissions",
    "problems",
    "responses",
    "schemas",
    "schemes",
];

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
        let mut module = crate::names::module(&name);
        if FILES.contains(&module.as_str()) {
            module += "_operations";
        }
        let place = || {
            let own = operations.iter().find(|operation| operation.tag == name);
            let place = own.and_then(|operation| {
                root.get("paths")?.get(&operation.path)?.get(&operation.method)?.get("tags")
            });
            place.unwrap_or_else(|| root.clone())
        };
        if module.len() > LONGEST {
            return Err(place().fault(format!(
                "no file has a name as long as this tag; shorten it to {LONGEST} letters"
            )));
        }
        let same = |tag: &&Tag| tag.module == module || camel(&tag.name) == camel(&name);
        if let Some(other) = tags.iter().find(same) {
            return Err(place().fault(format!(
                "the tags `{}` and `{name}` are both `{module}` in Rust; rename one of them",
                other.name
            )));
        }
        let description = described.get(&name).cloned().unwrap_or_default();
        tags.push(Tag { name, module, description });
    }
    Ok(tags)
}
