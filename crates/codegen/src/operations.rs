//! One file per tag: its operations, their parameters, the trait to implement and the routes.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Api;
use crate::names::{doc, field, literal, pascal, snake};
use crate::operation::{Operation, Parameter, Place};
use crate::responses;
use crate::validation::write_check;

pub(crate) fn write(api: &Api, tag: &str) -> String {
    let operations: Vec<&Operation> =
        api.operations.iter().filter(|operation| operation.tag == tag).collect();
    let mut out =
        format!("//! The operations of the tag `{tag}`.\n\n{}", imports(api, &operations));
    out += &write_trait(api, tag, &operations);
    out += &write_routing(tag, &operations);
    for operation in operations {
        out += &write_markers(api, operation);
        out += &write_parameters(api, operation);
        out += &write_documentation(operation);
        out += &write_route(api, tag, operation);
    }
    out
}

fn imports(api: &Api, operations: &[&Operation]) -> String {
    let any = |test: fn(&Operation) -> bool| operations.iter().any(|operation| test(operation));
    let uses = |kinds: &[&str]| {
        let shapes = operations.iter().flat_map(|operation| operation.decoded());
        let mut types = shapes.map(|parameter| parameter.shape.rust_type());
        types.any(|kind| kinds.contains(&kind.as_str()))
    };
    let mut out = vec![
        "use std::collections::BTreeMap;\nuse std::future::Future;\n",
        "use actix_web::web;\nuse actix_web::{HttpRequest, HttpResponse};\nuse serde_json::json;\n\
         use utoipa::IntoResponses;\nuse utoipa::openapi::RefOr;\n\
         use utoipa::openapi::response::Response;\n",
        "#[allow(clippy::wildcard_imports, reason = \"the models and errors of these operations\")]\n\
         use super::{models::*, problems::*};",
        "use crate::documentation;\nuse crate::failure::{Documents, Failure, Operation, documents};\n\
         use crate::guard::Host;\nuse crate::respond::method_not_allowed;",
    ];
    let respond: BTreeSet<_> = operations
        .iter()
        .map(|operation| format!("use crate::respond::{};", respond(api, operation)))
        .collect();
    let respond = respond.into_iter().collect::<Vec<_>>().join("\n");
    out.push(&respond);
    if any(|operation| operation.permission.is_some()) {
        out.push("use super::permissions;\nuse crate::failure::Guarded;\nuse crate::guard::{self, Guard};");
    }
    if any(|operation| operation.body.is_some()) {
        out.push("use crate::body;\nuse crate::failure::GuardedBody;");
    }
    if any(|operation| !operation.parameters.is_empty()) {
        out.push(
            "use utoipa::IntoParams;\n\
             use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};",
        );
    }
    if any(|operation| operation.decoded().next().is_some()) {
        out.push("use crate::parameters::Parameters;");
    }
    if uses(&["Uuid"]) {
        out.push("use crate::types::Uuid;");
    }
    if uses(&["Timestamp"]) {
        out.push("use crate::types::Timestamp;");
    }
    if any(|operation| operation.decoded().any(|parameter| parameter.shape.pattern().is_some())) {
        out.push(
            "#[allow(clippy::wildcard_imports, reason = \"the patterns\")]\nuse super::validation::*;",
        );
    }
    out.join("\n") + "\n\n"
}

fn trait_name(tag: &str) -> String {
    format!("{tag}Operations")
}

fn parameters_name(operation: &Operation) -> String {
    format!("{}Parameters", operation.id)
}

fn write_trait(api: &Api, tag: &str, operations: &[&Operation]) -> String {
    let description = api.tags.iter().find(|known| known.name == tag).map(|tag| &tag.description);
    let mut out = doc(description.map_or("", String::as_str));
    out += &format!("pub trait {}: Host {{\n", trait_name(tag));
    for operation in operations {
        let mut arguments = vec![match &operation.permission {
            Some(permission) => {
                format!("guard: Guard<permissions::{}, Self::Context>", pascal(permission))
            }
            None => "&self".to_owned(),
        }];
        if operation.decoded().next().is_some() {
            arguments.push(format!("parameters: {}", parameters_name(operation)));
        }
        if let Some(body) = &operation.body {
            arguments.push(format!("body: {}", body.schema));
        }
        out += &format!(
            "{documentation}fn {name}({arguments}) -> impl Future<Output = Result<{success}, Failure<{id}>>>;\n\n",
            documentation = doc(&operation.summary),
            name = snake(&operation.id),
            arguments = arguments.join(", "),
            success = operation.success.schema,
            id = operation.id,
        );
    }
    out + "}\n\n"
}

/// `/lives/{id}` to `/lives/{id:[^/:]+}`, so that an id never swallows a verb.
fn pattern(path: &str) -> String {
    path.replace('}', ":[^/:]+}")
}

fn write_routing(tag: &str, operations: &[&Operation]) -> String {
    let mut paths: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        paths.entry(&operation.path).or_default().push(operation);
    }
    let mut services = String::new();
    for (path, operations) in paths {
        let mut methods = BTreeSet::new();
        let mut routes = String::new();
        for operation in operations {
            methods.insert(operation.method.to_ascii_uppercase());
            routes +=
                &format!(".route(web::{}().to({}::<H>))\n", operation.method, snake(&operation.id));
        }
        let allowed = methods.into_iter().collect::<Vec<_>>().join(", ");
        services += &format!(
            ".service(web::resource({}){routes}.default_service(web::to(async |request: HttpRequest| \
             method_not_allowed(&request, {}))))\n",
            literal(&pattern(path)),
            literal(&allowed),
        );
    }
    format!(
        "/// Serves the operations. The app data must hold the host as `web::Data<H>`.\n\
         pub fn configure<H: {}>(config: &mut web::ServiceConfig) {{\nconfig{services};\n}}\n\n",
        trait_name(tag)
    )
}

fn write_markers(api: &Api, operation: &Operation) -> String {
    let id = &operation.id;
    let headers: Vec<String> = operation
        .constant_headers()
        .map(|(name, value)| format!("({}, {})", literal(name), literal(value)))
        .collect();
    let problems = problems(api, operation);
    let problems = problems.into_iter().collect::<Vec<_>>().join(", ");
    let mut out = format!(
        "/// `{method} {path}`\n#[derive(Debug)]\npub enum {id} {{}}\n\n\
         impl Operation for {id} {{\nconst ID: &'static str = {id:?};\n\
         const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[{headers}];\n}}\n\n\
         documents!({id}: {problems});\n\n",
        method = operation.method.to_ascii_uppercase(),
        path = operation.path,
        headers = headers.join(", "),
    );
    if let Some(permission) = &operation.permission {
        let permission = pascal(permission);
        out += &format!(
            "impl Guarded for {id} {{\ntype Permission = permissions::{permission};\n}}\n\n"
        );
    }
    if operation.body.is_some() {
        out += &format!("impl GuardedBody for {id} {{}}\n\n");
    }
    out
}

fn write_parameters(api: &Api, operation: &Operation) -> String {
    if operation.decoded().next().is_none() {
        return String::new();
    }
    let name = parameters_name(operation);
    let fields: String = operation
        .decoded()
        .map(|parameter| {
            let (field, kind) = (field(&parameter.name), parameter_type(parameter));
            format!("{}pub {field}: {kind},\n", doc(&parameter.description))
        })
        .collect();
    let decoding: String =
        operation.decoded().map(|parameter| write_decoding(api, parameter)).collect();
    let assembly: String = operation
        .decoded()
        .map(|parameter| {
            let field = field(&parameter.name);
            if parameter.required { format!("{field}: {field}?, ") } else { format!("{field}, ") }
        })
        .collect();
    format!(
        "/// The parameters of [`{id}`].\n#[derive(Debug, Clone, PartialEq)]\npub struct {name} {{ {fields} }}\n\n\
         impl {name} {{\nfn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {{\n\
         let mut parameters = Parameters::new(request);\n{decoding}\
         parameters.finish(|| Some(Self {{ {assembly} }}))\n}}\n}}\n\n",
        id = operation.id,
    )
}

fn parameter_type(parameter: &Parameter) -> String {
    let inner = parameter.shape.rust_type();
    let plain = parameter.required || parameter.default.is_some() || inner.starts_with("Vec<");
    if plain { inner } else { format!("Option<{inner}>") }
}

fn write_decoding(api: &Api, parameter: &Parameter) -> String {
    let (field, name) = (field(&parameter.name), literal(&parameter.name));
    let inner = parameter.shape.rust_type();
    if inner.starts_with("Vec<") {
        return format!("let {field} = parameters.repeated({name});\n");
    }
    let check = write_check(api, &parameter.shape, "value");
    let check = match check {
        Some(check) => format!("|violations, value: &{inner}| {{ {check} }}"),
        None => format!("|_, _: &{inner}| {{}}"),
    };
    let method = match (parameter.place, parameter.required) {
        (Place::Path, _) => "path",
        (_, true) => "required",
        (_, false) => "optional",
    };
    let default = match &parameter.default {
        Some(default) if !parameter.required => format!(".unwrap_or({default})"),
        _ => String::new(),
    };
    format!("let {field} = parameters.{method}({name}, {check}){default};\n")
}

fn write_documentation(operation: &Operation) -> String {
    let id = &operation.id;
    let parameters: Vec<String> = operation
        .parameters
        .iter()
        .map(|parameter| format!("documentation::parameter(json!({}))", parameter.json))
        .collect();
    let examples: Vec<String> =
        operation.success.examples.iter().map(responses::success_example).collect();
    let success = responses::expression(&operation.success, &examples.join(", "));
    let errors: String = operation
        .errors
        .iter()
        .map(|(status, name)| {
            format!("({status:?}.to_owned(), documentation::response_reference({name:?})),\n")
        })
        .collect();
    let mut out = String::new();
    if !parameters.is_empty() {
        out += &format!(
            "impl IntoParams for {id} {{\n\
             fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {{\n\
             vec![{}]\n}}\n}}\n\n",
            parameters.join(", ")
        );
    }
    out + &format!(
        "impl IntoResponses for {id} {{\nfn responses() -> BTreeMap<String, RefOr<Response>> {{\n\
         BTreeMap::from([(\"200\".to_owned(), RefOr::T({success})),\n{errors}])\n}}\n}}\n\n"
    )
}

fn write_route(api: &Api, tag: &str, operation: &Operation) -> String {
    let id = &operation.id;
    let mut attributes = vec![
        operation.method.clone(),
        format!("path = {}", literal(&operation.path)),
        format!("operation_id = {}", literal(id)),
        format!("tag = {}", literal(tag)),
        format!("summary = {}", literal(&operation.summary)),
        format!("description = {}", literal(operation.description.trim_end())),
    ];
    if !operation.parameters.is_empty() {
        attributes.push(format!("params({id})"));
    }
    if let Some(body) = &operation.body {
        let examples: Vec<String> = body
            .examples
            .iter()
            .map(|example| {
                format!(
                    "({} = (summary = {}, value = json!({})))",
                    literal(&example.name),
                    literal(&example.summary),
                    example.value
                )
            })
            .collect();
        let examples = if examples.is_empty() {
            String::new()
        } else {
            format!(", examples({})", examples.join(", "))
        };
        attributes.push(format!(
            "request_body(content = {}, description = {}, content_type = \"application/json\"{examples})",
            body.schema,
            literal(&body.description),
        ));
    }
    attributes.push(format!("responses({id})"));
    if let Some(permission) = &operation.permission {
        attributes.push("security((\"api_token\" = []))".to_owned());
        attributes.push(format!("extensions((\"x-permission\" = json!({permission:?})))"));
    }
    format!(
        "#[utoipa::path({attributes})]\nasync fn {name}<H: {host}>({inputs}) -> HttpResponse {{\n\
         let operation = async {{ {steps} }};\n{respond}::<{id}, _>(&request, operation).await\n}}\n\n",
        attributes = attributes.join(", "),
        name = snake(id),
        host = trait_name(tag),
        inputs = inputs(operation),
        respond = respond(api, operation),
        steps = steps(api, operation),
    )
}

/// An operation that documents no failure of the server is one that cannot fail.
fn respond(api: &Api, operation: &Operation) -> &'static str {
    if problems(api, operation).contains("Internal") { "respond" } else { "respond_without_panic" }
}

/// The names of the errors that the operation documents.
fn problems<'a>(api: &'a Api, operation: &Operation) -> BTreeSet<&'a str> {
    operation
        .errors
        .iter()
        .filter_map(|(_, name)| api.response(name))
        .flat_map(|response| &response.examples)
        .map(|example| example.name.as_str())
        .collect()
}

fn inputs(operation: &Operation) -> String {
    let payload = if operation.body.is_some() { ", payload: web::Payload" } else { "" };
    format!("host: web::Data<H>, request: HttpRequest{payload}")
}

fn steps(api: &Api, operation: &Operation) -> String {
    let mut steps = String::new();
    let mut arguments = Vec::new();
    let id = &operation.id;
    let receiver = if let Some(permission) = &operation.permission {
        let enter = if api.every_role_has(permission) { "enter_with_any_role" } else { "enter" };
        steps += &format!("let guard = guard::{enter}::<H, {id}>(&host, &request).await?;\n");
        arguments.push("guard");
        "H::"
    } else {
        "host."
    };
    if operation.decoded().next().is_some() {
        steps += &format!("let parameters = {}::decode(&request)?;\n", parameters_name(operation));
        arguments.push("parameters");
    }
    if operation.body.is_some() {
        steps +=
            &format!("let body = body::decode::<{}, _>(&request, payload).await?;\n", operation.id);
        arguments.push("body");
    }
    format!("{steps}{receiver}{}({}).await", snake(&operation.id), arguments.join(", "))
}
