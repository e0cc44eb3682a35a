//! Swagger UI and the document it shows.

use std::borrow::Cow;
use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, ContentEncoding, LOCATION};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use bv_cms_api::generated::{Contract, OPENAPI_JSON, OPENAPI_YAML};
use bv_cms_api::method_not_allowed;
use serde_json::{Value, json};
use utoipa_swagger_ui::Config;

/// The routes that belong to the server and not to the API.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", "/"),
    ("HEAD", "/"),
    ("GET", "/docs"),
    ("HEAD", "/docs"),
    ("GET", "/docs/index.css"),
    ("HEAD", "/docs/index.css"),
    ("GET", "/docs/openapi.json"),
    ("HEAD", "/docs/openapi.json"),
    ("GET", "/docs/{_}"),
    ("GET", "/openapi.json"),
    ("HEAD", "/openapi.json"),
    ("GET", "/openapi.yaml"),
    ("HEAD", "/openapi.yaml"),
];

/// What Swagger UI loads after its own style.
const STYLE: &str = include_str!("documentation.css");

/// What only who looks at Swagger UI needs to know.
const INTRODUCTION: &str = include_str!("documentation.md");

/// The document as Swagger UI shows it: it says how to use the page, and sends requests to the server
/// that the page comes from.
static SHOWN: LazyLock<String> = LazyLock::new(|| {
    let mut document: Value = serde_json::from_str(OPENAPI_JSON).unwrap_or_default();
    if let Some(Value::String(description)) = document.pointer_mut("/info/description") {
        *description = format!("{INTRODUCTION}\n{description}");
    }
    document["servers"] =
        json!([{ "url": "/", "description": "The server that shows this page." }]);
    document.to_string()
});

/// Serves the documentation. That of a demo keeps the credentials that were entered, which are well
/// known, until the next visit.
pub(crate) fn configure(config: &mut web::ServiceConfig, is_demo: bool) {
    for path in ["/", "/docs"] {
        get(config, path, async || {
            HttpResponse::Found().insert_header((LOCATION, "/docs/")).finish()
        });
    }
    get(config, "/openapi.yaml", async || document("application/yaml", OPENAPI_YAML));
    get(config, "/openapi.json", async || document("application/json", OPENAPI_JSON));
    get(config, "/docs/openapi.json", async || document("application/json", &SHOWN));
    get(config, "/docs/index.css", async || document("text/css; charset=utf-8", STYLE));
    let shown = Config::from("/docs/openapi.json")
        .persist_authorization(is_demo)
        .display_request_duration(true)
        .deep_linking(true)
        .use_base_layout()
        .default_models_expand_depth(0)
        .validator_url("none");
    let swagger_ui = web::resource("/docs/{_:.*}")
        .app_data(web::Data::new(shown))
        .route(web::get().to(swagger_ui))
        .default_service(web::to(async |request: HttpRequest| {
            method_not_allowed::<Contract>(&request, "GET")
        }));
    config.service(swagger_ui);
}

fn get<F, R>(config: &mut web::ServiceConfig, path: &str, handler: F)
where
    F: actix_web::Handler<(), Output = R>,
    R: actix_web::Responder + 'static,
{
    // What can be got can be asked about (RFC 9110, section 9.3.2).
    let resource = web::resource(path)
        .route(web::get().to(handler.clone()))
        .route(web::head().to(handler))
        .default_service(web::to(async |request: HttpRequest| {
            method_not_allowed::<Contract>(&request, "GET, HEAD")
        }));
    config.service(resource);
}

fn document(media_type: &'static str, text: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(text)
}

/// A file of Swagger UI. However many are being sent, there is one of each: the library's own service
/// would copy it for every answer.
async fn swagger_ui(file: web::Path<String>, shown: web::Data<Config<'static>>) -> HttpResponse {
    let Ok(Some(file)) = utoipa_swagger_ui::serve(&file, shown.into_inner()) else {
        return HttpResponse::NotFound().finish();
    };
    let mut response = HttpResponse::Ok();
    if file.gzpipped {
        response.insert_header(ContentEncoding::Gzip);
    }
    response.content_type(file.content_type).body(match file.bytes {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    })
}
