//! Prints, as JSON, what the running application says about itself: the document that utoipa
//! derives, the routes that actix-web serves, the shapes that schemars sees, the errors of the
//! registry and the permissions of the guards. `cargo xtask check` holds them against
//! `openapi/bv-cms.yaml`.

use std::collections::BTreeSet;
use std::sync::Arc;

use actix_web::http::{Method, StatusCode};
use actix_web::introspection::{IntrospectionNode, IntrospectionTree, ResourceType};
use actix_web::{test, web};
use anyhow::Context as _;
use bv_cms::system::{SystemClock, SystemRandom};
use bv_cms::{Mode, application, demo};
use bv_cms_api::generated::document::{
    DerivedDocument, enforced_permissions, registered_errors, rust_shapes,
};
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
    let services = demo::services(store, clock, random, String::new()).await?;
    let application =
        test::init_service(application(Arc::new(services), &Mode::Demo).configure(more)).await;
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
            let uri = path
                .split(['{', '}'])
                .enumerate()
                .map(|(index, part)| if index % 2 == 0 { part } else { "index.html" });
            let request =
                test::TestRequest::with_uri(&uri.collect::<String>()).method(method.clone());
            let response = test::call_service(&application, request.to_request()).await;
            if response.status() != StatusCode::METHOD_NOT_ALLOWED {
                routes.insert((method.to_string(), path.clone()));
            }
        }
    }
    let shapes = rust_shapes().into_iter().map(|(name, shape)| (name, shape.to_value()));
    Ok(json!({
        "document": DerivedDocument::openapi(),
        "routes": routes,
        "own_routes": bv_cms::DOCUMENTATION_ROUTES,
        "shapes": by_name(shapes),
        "errors": by_name(registered_errors()),
        "permissions": by_name(enforced_permissions()),
    }))
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
