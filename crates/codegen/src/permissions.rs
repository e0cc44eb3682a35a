//! `permissions.rs`: what an operation can need.

use crate::model::Api;
use crate::names::{doc, literal, pascal};

pub(crate) fn write(api: &Api) -> String {
    let mut out = String::from(
        "//! Permissions and the roles that include them.\n\nuse crate::guard::Permission;\n\n",
    );
    for permission in &api.permissions {
        let name = pascal(&permission.name);
        let roles: Vec<String> = permission.roles.iter().map(|role| literal(role)).collect();
        out += &format!(
            "{documentation}#[derive(Debug)]\npub enum {name} {{}}\n\n\
             impl Permission for {name} {{\nconst NAME: &'static str = {permission:?};\n\
             const DESCRIPTION: &'static str = {description:?};\n\
             const ROLES: &'static [&'static str] = &[{roles}];\n}}\n\n",
            documentation = doc(&permission.description),
            permission = permission.name,
            description = permission.description,
            roles = roles.join(", "),
        );
    }
    out
}
