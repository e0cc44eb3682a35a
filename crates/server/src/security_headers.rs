//! Headers by which browsers do less with an answer than they otherwise would.

use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};

/// What Swagger UI may do: load its own files, show the pictures and use the styles that it has inside,
/// and ask the server that it comes from. No other page may show it in a frame.
const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
                                img-src 'self' data:; connect-src 'self'; base-uri 'none'; \
                                form-action 'none'; frame-ancestors 'none'";

/// Adds them to an answer. What can be loaded as a page or a script, which is what is got, is never
/// taken for anything but what its `content-type` says.
pub(crate) fn add(response: &mut ServiceResponse) {
    let request = response.request();
    let is_got = matches!(*request.method(), Method::GET | Method::HEAD);
    let path = request.path();
    let is_page = path == "/" || path == "/docs" || path.starts_with("/docs/");
    // An error is not a page, and is documented with its headers.
    let is_page = is_page && response.status().as_u16() < 400;
    let headers = response.headers_mut();
    if is_got {
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    }
    if is_page {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
}
