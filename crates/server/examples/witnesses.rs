//! Prints, as JSON, what the running application says about itself: the document that utoipa
//! derives, the routes that actix-web serves and the shapes that schemars sees. `cargo xtask check`
//! holds them against `openapi/bv-cms.yaml`.

use std::collections::BTreeSet;
use std::sync::Arc;

use actix_web::introspection::{IntrospectionNode, IntrospectionTree};
use actix_web::{test, web};
use anyhow::Context as _;
use bv_cms::system::{SystemClock, SystemRandom};
use bv_cms::{Mode, application, demo};
use bv_cms_api::generated::document::{DerivedDocument, rust_shapes};
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
    let folder = tempfile::tempdir()?;
    let database_url = format!("sqlite:{}", folder.path().join("witnesses.db").display());
    let store = Arc::new(SqliteStore::open(&database_url).await?);
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    let services = demo::services(store, clock, random, String::new()).await?;
    let application = test::init_service(application(Arc::new(services), &Mode::Demo)).await;
    let request = test::TestRequest::with_uri("/healthz").to_request();
    let response = test::call_service(&application, request).await;
    let tree = response
        .request()
        .app_data::<web::Data<IntrospectionTree>>()
        .context("actix-web keeps no list of its routes")?;
    let mut routes = BTreeSet::new();
    collect(&tree.root, &mut routes);
    let shapes: Map<_, _> = rust_shapes()
        .into_iter()
        .map(|(name, shape)| (name.to_owned(), shape.to_value()))
        .collect();
    Ok(json!({
        "document": DerivedDocument::openapi(),
        "routes": routes,
        "shapes": shapes,
        "documentation_routes": bv_cms::DOCUMENTATION_ROUTES,
    }))
}

/// Every method and path that is served.
fn collect(node: &IntrospectionNode, routes: &mut BTreeSet<(String, String)>) {
    for method in &node.methods {
        routes.insert((method.to_string(), node.full_path.clone()));
    }
    for child in &node.children {
        collect(child, routes);
    }
}
