//! The query of the list that has the most parameters.

use std::fmt::Write as _;

use actix_web::http::Uri;
use actix_web::test::TestRequest;
use bv_cms_api::generated::live::{ListLives, ListLivesParameters};
use bv_cms_api::parameters;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

/// What a query says, unless it is refused.
fn read(query: &str) -> Option<ListLivesParameters> {
    let uri: Uri = format!("/bv/cms/v1/lives?{query}").parse().ok()?;
    let request = TestRequest::with_uri(&uri.to_string()).to_http_request();
    parameters::read::<ListLives, _>(&request, ListLivesParameters::TABLE).ok()
}

/// The parameters as a query, each in its own style: `form`, exploded.
fn written(parameters: &ListLivesParameters) -> String {
    let fields = serde_json::to_value(parameters).expect("parameters are data");
    let mut query = String::new();
    for parameter in ListLivesParameters::TABLE {
        let values = match &fields[parameter.field] {
            Value::Null => Vec::new(),
            Value::Array(items) => items.clone(),
            value => vec![value.clone()],
        };
        for value in values {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let text = utf8_percent_encode(&text, NON_ALPHANUMERIC);
            // Writing to a string cannot fail.
            let _ = write!(query, "{}={text}&", parameter.name);
        }
    }
    query
}

/// A query is refused, or it says something that can be said again.
///
/// # Panics
/// When what was understood, written by the rules of its style, is refused or understood otherwise.
pub fn query_string(bytes: &[u8]) {
    let Ok(query) = std::str::from_utf8(bytes) else { return };
    let Some(understood) = read(query) else { return };
    let again = written(&understood);
    assert_eq!(read(&again).as_ref(), Some(&understood), "{query:?}, again: {again:?}");
}
