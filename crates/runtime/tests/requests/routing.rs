//! Paths that match the same requests.

use actix_web::http::Method;
use actix_web::rt::System;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, HttpResponse, web};
use bv_cms_runtime::NotAt;

/// Who answers a request, where the templated path is served first.
fn answered(method: Method, sent: &str) -> String {
    let text =
        |text: &'static str| web::get().to(move || async move { HttpResponse::Ok().body(text) });
    System::new().block_on(async {
        let templated = web::resource("/a/{id:[^/:]+}")
            .guard(NotAt::any_of(&["/a/me", "/a/x-{rest:[^/:]+}"]))
            .route(text("templated"));
        let concrete = web::resource("/a/me").route(text("concrete"));
        let partly = web::resource("/a/x-{rest:[^/:]+}").route(text("partly"));
        let app = App::new().service(templated).service(concrete).service(partly);
        let served = init_service(app).await;
        let request = TestRequest::with_uri(sent).method(method).to_request();
        let response = call_service(&served, request).await;
        let status = response.status();
        let body = read_body(response).await;
        if status.is_success() {
            String::from_utf8(body.to_vec()).expect("a text")
        } else {
            status.as_u16().to_string()
        }
    })
}

#[test]
fn a_concrete_path_comes_first_in_whatever_order_they_are_served() {
    for (sent, expected) in [
        ("/a/me", "concrete"),
        ("/a/m%65", "concrete"),
        ("/a/me?x=1", "concrete"),
        ("/a/x-1", "partly"),
        ("/a/x-", "templated"),
        ("/a/mee", "templated"),
        ("/a/other", "templated"),
    ] {
        assert_eq!(answered(Method::GET, sent), expected, "{sent}");
    }
    // A method that the concrete path has not is none of the templated one's.
    assert_eq!(answered(Method::PUT, "/a/me"), "405");
}
