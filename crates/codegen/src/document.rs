//! `document.rs`: the OpenAPI document that utoipa derives from the Rust types.

use serde_json::Value;

use crate::model::Api;
use crate::names::{literal, pascal, snake};

pub(crate) fn write(api: &Api) -> String {
    let text = |pointer: &str| {
        literal(api.info.pointer(pointer).and_then(Value::as_str).unwrap_or_default().trim_end())
    };
    let list = |items: Vec<String>| items.join(",\n");
    let servers = list(
        api.servers
            .iter()
            .map(|(url, description)| format!("(url = {url:?}, description = {description:?})"))
            .collect(),
    );
    let tags = list(
        api.tags
            .iter()
            .map(|tag| format!("(name = {:?}, description = {:?})", tag.name, tag.description))
            .collect(),
    );
    let paths = list(
        api.operations
            .iter()
            .map(|operation| format!("super::{}::{}", snake(&operation.tag), snake(&operation.id)))
            .collect(),
    );
    let schemas =
        list(api.schemas.iter().map(|schema| format!("models::{}", schema.name())).collect());
    let responses = list(
        api.responses.iter().map(|response| format!("responses::{}", response.name)).collect(),
    );
    format!(
        "//! The document that utoipa derives: a witness against the one it was generated from.\n\n\
         use serde_json::{{Value, json}};\nuse utoipa::openapi::security::SecurityScheme;\n\
         use utoipa::{{Modify, OpenApi}};\n\n\
         use super::{{models, permissions, problems, responses}};\nuse crate::documentation;\n\n\
         /// The derived document.\n#[derive(Debug, OpenApi)]\n#[openapi(\n\
         info(title = {title}, version = {version}, description = {description}, \
         license(name = {license}, identifier = {identifier})),\n\
         servers({servers}),\ntags({tags}),\npaths({paths}),\n\
         components(schemas({schemas}), responses({responses})),\nmodifiers(&Remainder),\n)]\n\
         pub struct DerivedDocument;\n\n\
         /// What the attributes of the derived document have no word for.\nstruct Remainder;\n\n\
         impl Modify for Remainder {{\n\
         fn modify(&self, document: &mut utoipa::openapi::OpenApi) {{\n\
         document.info.extensions = documentation::summary({summary});\n\
         let schemes: std::collections::BTreeMap<String, SecurityScheme> = \
         documentation::read(json!({schemes}));\n\
         let components = document.components.get_or_insert_default();\n\
         for (name, scheme) in schemes {{ components.add_security_scheme(name, scheme); }}\n}}\n}}\n\n\
         /// Every schema as schemars sees the Rust type.\n#[must_use]\n\
         pub fn rust_shapes() -> Vec<(&'static str, schemars::Schema)> {{\nvec![{shapes}]\n}}\n\n\
         /// Every error of the registry, as an Example Object of the document.\n#[must_use]\n\
         pub fn registered_errors() -> Vec<(&'static str, Value)> {{\nvec![{errors}]\n}}\n\n\
         /// Every permission that a guard can ask for, as the document shows it.\n#[must_use]\n\
         pub fn enforced_permissions() -> Vec<(&'static str, Value)> {{\nvec![{permissions}]\n}}\n",
        title = text("/title"),
        version = text("/version"),
        description = text("/description"),
        summary = text("/summary"),
        license = text("/license/name"),
        identifier = text("/license/identifier"),
        schemes = api.security_schemes,
        shapes = list(
            api.schemas
                .iter()
                .map(|schema| {
                    let name = schema.name();
                    format!("({name:?}, schemars::schema_for!(models::{name}))")
                })
                .collect()
        ),
        errors = list(
            api.problems
                .iter()
                .map(|problem| {
                    format!("documentation::registered_error::<problems::{}>()", problem.name)
                })
                .collect()
        ),
        permissions = list(
            api.permissions
                .iter()
                .map(|permission| {
                    let name = pascal(&permission.name);
                    format!("documentation::enforced_permission::<permissions::{name}>()")
                })
                .collect()
        ),
    )
}
