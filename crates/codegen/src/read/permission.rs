//! Permissions and the roles that include them.

use crate::node::{Fault, Node};

#[derive(Debug)]
pub(crate) struct Permission {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) roles: Vec<String>,
}

pub(crate) fn read_permissions(root: &Node<'_>) -> Result<Vec<Permission>, Fault> {
    root.members(root.extensions().permissions)?
        .into_iter()
        .map(|(name, node)| {
            Ok(Permission {
                name: name.to_owned(),
                description: node.text("description")?.to_owned(),
                roles: node.texts("roles")?,
            })
        })
        .collect()
}
