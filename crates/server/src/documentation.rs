//! Swagger UI and the document it shows.

use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use bv_cms_api::generated::{Contract, OPENAPI_JSON, OPENAPI_YAML};
use bv_cms_api::method_not_allowed;
use utoipa_swagger_ui::{Config, SwaggerUi};

/// The routes that belong to the server and not to the API.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", "/"),
    ("HEAD", "/"),
    ("GET", "/docs"),
    ("HEAD", "/docs"),
    ("GET", "/docs/index.css"),
    ("HEAD", "/docs/index.css"),
    ("GET", "/docs/{_}"),
    ("GET", "/openapi.json"),
    ("HEAD", "/openapi.json"),
    ("GET", "/openapi.yaml"),
    ("HEAD", "/openapi.yaml"),
];

/// What Swagger UI loads after its own style.
const STYLE: &str = include_str!("documentation.css");

pub(crate) fn configure(config: &mut web::ServiceConfig) {
    for path in ["/", "/docs"] {
        get(config, path, async || {
            HttpResponse::Found().insert_header((LOCATION, "/docs/")).finish()
        });
    }
    get(config, "/openapi.yaml", async || document("application/yaml", OPENAPI_YAML));
    get(config, "/openapi.json", async || document("application/json", OPENAPI_JSON));
    get(config, "/docs/index.css", async || document("text/css; charset=utf-8", STYLE));
    config.service(
        SwaggerUi::new("/docs/{_:.*}").config(
            Config::from("/openapi.yaml")
                .persist_authorization(true)
                .display_request_duration(true)
                .deep_linking(true)
                .use_base_layout()
                .default_models_expand_depth(0)
                .validator_url("none"),
        ),
    );
    // Swagger UI answers GET only; what else is asked for falls through to here.
    config.service(web::resource("/docs/{_:.*}").default_service(web::to(
        async |request: HttpRequest| method_not_allowed::<Contract>(&request, "GET"),
    )));
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
