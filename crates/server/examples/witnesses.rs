//! Prints, as JSON, what the running application says about itself: the document that utoipa
//! derives, the routes that actix-web serves, the shapes that schemars sees, the errors of the
//! registry, the permissions of the guards and the headers in which they want an organisation.
//! `cargo xtask check` holds them against `openapi/bv-cms.yaml`.

use std::collections::BTreeSet;
use std::sync::Arc;

use actix_web::http::{Method, StatusCode};
use actix_web::introspection::{IntrospectionNode, IntrospectionTree, ResourceType};
use actix_web::{test, web};
use anyhow::{Context as _, bail};
use bv_cms::demo::DemoToken;
use bv_cms::system::{SystemClock, SystemRandom};
use bv_cms::{HttpOptions, Mode, application, demo};
use bv_cms_api::SecurityScheme as _;
use bv_cms_api::generated::document::{
    DerivedDocument, enforced_permissions, registered_errors, rust_shapes,
};
use bv_cms_api::generated::schemes::ApiToken;
use bv_cms_store::SqliteStore;
use serde_json::{Map, Value, json};
use utoipa::OpenApi as _;

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    println!("{}", testimony().await?);
    Ok(())
}

/// What the running application says about itself.
///
/// # Errors
/// When the application cannot be started.
pub async fn testimony() -> anyhow::Result<Value> {
    testimony_of(|_| {}).await
}

/// The same of an application that serves more than it should.
///
/// # Errors
/// When the application cannot be started.
pub async fn testimony_of(more: impl FnOnce(&mut web::ServiceConfig)) -> anyhow::Result<Value> {
    let folder = tempfile::tempdir()?;
    let database_url = format!("sqlite:{}", folder.path().join("witnesses.db").display());
    let store = Arc::new(SqliteStore::open(&database_url).await?);
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    demo::seed(store.as_ref(), clock.as_ref()).await?;
    let services = demo::services(store, clock, random, String::new()).await?;
    let application = test::init_service(
        application(Arc::new(services), &HttpOptions::of(Mode::Demo)).configure(more),
    )
    .await;
    let request = test::TestRequest::with_uri("/healthz").to_request();
    let response = test::call_service(&application, request).await;
    let tree = response
        .request()
        .app_data::<web::Data<IntrospectionTree>>()
        .context("actix-web keeps no list of its routes")?;
    let mut routes = BTreeSet::new();
    let mut paths = BTreeSet::new();
    collect(&tree.root, &mut routes, &mut paths);
    // A route without a guard for a method is served and listed nowhere: ask each path.
    for path in paths {
        for method in METHODS {
            let request = test::TestRequest::with_uri(&filled(&path)).method(method.clone());
            let response = test::call_service(&application, request.to_request()).await;
            if response.status() != StatusCode::METHOD_NOT_ALLOWED {
                routes.insert((method.to_string(), path.clone()));
            }
        }
    }
    let shapes = rust_shapes().into_iter().map(|(name, shape)| (name, shape.to_value()));
    let document = serde_json::to_value(DerivedDocument::openapi())?;
    let ask = async |request: test::TestRequest| {
        let body = test::call_and_read_body(&application, request.to_request()).await;
        String::from_utf8_lossy(&body).into_owned()
    };
    let memberships = memberships(&document, ask).await?;
    Ok(json!({
        "document": document,
        "routes": routes,
        "own_routes": bv_cms::DOCUMENTATION_ROUTES,
        "shapes": by_name(shapes),
        "errors": by_name(registered_errors()),
        "permissions": by_name(enforced_permissions()),
        "memberships": memberships,
    }))
}

/// The path with a text for each of its parameters.
fn filled(path: &str) -> String {
    let parts = path.split(['{', '}']).enumerate();
    parts.map(|(index, part)| if index % 2 == 0 { part } else { "index.html" }).collect()
}

/// What the guard of each operation asks of callers with the credentials of each of its schemes, found
/// out by asking: the header whose nonsense it refuses as no organisation.
async fn memberships(
    document: &Value,
    ask: impl AsyncFn(test::TestRequest) -> String,
) -> anyhow::Result<Vec<Value>> {
    let paths = document["paths"].as_object().context("the document has no paths")?;
    let operations: Vec<(&str, &str, &Value)> = paths
        .iter()
        .flat_map(|(path, item)| item.as_object().into_iter().flatten().map(move |it| (path, it)))
        .filter(|(_, (_, operation))| operation["operationId"].is_string())
        .map(|(path, (method, operation))| (path.as_str(), method.as_str(), operation))
        .collect();
    let headers: BTreeSet<&str> = operations
        .iter()
        .flat_map(|(_, _, operation)| operation["parameters"].as_array().into_iter().flatten())
        .filter(|parameter| parameter["in"] == "header")
        .filter_map(|parameter| parameter["name"].as_str())
        .collect();
    let mut memberships = Vec::new();
    for (path, method, operation) in operations {
        let security = operation.get("security").or_else(|| document.get("security"));
        let alternatives = security.and_then(Value::as_array).into_iter().flatten();
        for scheme in alternatives.filter_map(Value::as_object).flat_map(Map::keys) {
            if scheme != ApiToken::NAME {
                bail!("the demo has no credentials of the scheme `{scheme}` to ask with");
            }
            let token = format!("Bearer {}", DemoToken::Admin.secret().expose());
            let request = || {
                let method = Method::from_bytes(method.to_ascii_uppercase().as_bytes());
                let request = test::TestRequest::with_uri(&filled(path));
                let request = request.method(method.unwrap_or_default());
                request.insert_header(("authorization", token.as_str()))
            };
            let mut header = None;
            for name in &headers {
                let answer = ask(request().insert_header((*name, "nonsense"))).await;
                if answer.contains("ERROR_REASON_ORG_HEADER_INVALID") {
                    header = Some(*name);
                }
            }
            if header.is_none() && ask(request()).await.contains("ERROR_REASON_ORG_HEADER_MISSING")
            {
                header = Some("a header that no operation documents");
            }
            memberships.push(json!({
                "operation_id": operation["operationId"], "scheme": scheme, "header": header,
            }));
        }
    }
    Ok(memberships)
}

fn by_name(all: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The methods that a path is asked with.
const METHODS: [Method; 8] = [
    Method::GET,
    Method::PUT,
    Method::POST,
    Method::DELETE,
    Method::OPTIONS,
    Method::HEAD,
    Method::PATCH,
    Method::TRACE,
];

/// Every method and path that is listed, and every path.
fn collect(
    node: &IntrospectionNode,
    routes: &mut BTreeSet<(String, String)>,
    paths: &mut BTreeSet<String>,
) {
    if matches!(node.kind, ResourceType::Resource) {
        paths.insert(node.full_path.clone());
    }
    for method in &node.methods {
        routes.insert((method.to_string(), node.full_path.clone()));
    }
    for child in &node.children {
        collect(child, routes, paths);
    }
}
