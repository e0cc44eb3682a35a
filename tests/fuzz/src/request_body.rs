//! Bodies, as generated routes read them.

use std::sync::LazyLock;

use actix_web::http::header::CONTENT_TYPE;
use actix_web::test::TestRequest;
use actix_web::web::Payload;
use actix_web::{FromRequest as _, rt};
use bv_cms_api::generated::account::CreateApiToken;
use bv_cms_api::generated::live::{CreateLive, UpdateLive, UpdateLiveInteractionChatroomAdminName};
use bv_cms_api::generated::{models, schemas};
use bv_cms_api::schema::Schema;
use bv_cms_api::{BODY_LIMIT, MediaType, Operation, body};
use jsonschema::Validator;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::validator;

/// A body that the contract describes.
struct Body {
    /// Its name among the schemas.
    name: &'static str,
    /// Whether the server takes it.
    takes: fn(&[u8]) -> bool,
    judge: Validator,
}

static BODIES: LazyLock<[Body; 4]> = LazyLock::new(|| {
    let body = |name: &'static str, takes| Body {
        name,
        takes,
        judge: validator(&format!("/components/schemas/{name}")),
    };
    [
        body("CreateLiveRequest", |bytes| {
            takes::<CreateLive, models::CreateLiveRequest>(bytes, &schemas::CREATE_LIVE_REQUEST)
        }),
        body("UpdateLiveBody", |bytes| {
            takes::<UpdateLive, models::UpdateLiveBody>(bytes, &schemas::UPDATE_LIVE_BODY)
        }),
        body("CreateApiTokenRequest", |bytes| {
            let schema = &schemas::CREATE_API_TOKEN_REQUEST;
            takes::<CreateApiToken, models::CreateApiTokenRequest>(bytes, schema)
        }),
        body("UpdateLiveInteractionChatroomAdminNameBody", |bytes| {
            let schema = &schemas::UPDATE_LIVE_INTERACTION_CHATROOM_ADMIN_NAME_BODY;
            takes::<
                UpdateLiveInteractionChatroomAdminName,
                models::UpdateLiveInteractionChatroomAdminNameBody,
            >(bytes, schema)
        }),
    ]
});

thread_local! {
    static RUNTIME: rt::Runtime = rt::Runtime::new().expect("a runtime");
}

/// Whether a body is taken. Reading it waits for nothing, but has a deadline and so needs a runtime.
fn takes<O: Operation, T: DeserializeOwned>(bytes: &[u8], schema: &Schema) -> bool {
    let request = TestRequest::post().insert_header((CONTENT_TYPE, "application/json"));
    let (request, mut payload) = request.set_payload(bytes.to_vec()).to_http_parts();
    RUNTIME.with(|runtime| {
        runtime.block_on(async {
            let payload = Payload::from_request(&request, &mut payload).await.expect("always");
            body::required::<O, T>(&request, payload, MediaType::Json, schema).await.is_ok()
        })
    })
}

/// Whether something in a body is a moment that the server and JSON Schema disagree about on purpose: a
/// leap second, which is only one at the end of a month, or one near the ends of what a
/// `google.protobuf.Timestamp` holds.
fn is_at_an_edge_of_time(value: &Value) -> bool {
    match value {
        Value::String(text) => {
            let edges = ["0000-", "0001-01-01", "9999-12-31"];
            edges.iter().any(|edge| text.starts_with(edge)) || text.contains(":60")
        }
        Value::Array(items) => items.iter().any(is_at_an_edge_of_time),
        Value::Object(members) => members.values().any(is_at_an_edge_of_time),
        _ => false,
    }
}

/// The server takes a body exactly if it is JSON that an independent validator finds in order; about the
/// edges of time it may say either. The first byte chooses the operation.
///
/// # Panics
/// When the two disagree.
pub fn request_body(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    if bytes.len() > BODY_LIMIT {
        return;
    }
    let body = &BODIES[usize::from(*choice) % BODIES.len()];
    let value = serde_json::from_slice::<Value>(bytes);
    let verdict = value.as_ref().is_ok_and(|value| body.judge.is_valid(value));
    let taken = (body.takes)(bytes);
    if value.as_ref().is_ok_and(is_at_an_edge_of_time) {
        return;
    }
    let errors = || match &value {
        Ok(value) => body.judge.iter_errors(value).map(|error| error.to_string()).collect(),
        Err(error) => vec![error.to_string()],
    };
    assert_eq!(taken, verdict, "{}: {:?}", body.name, errors());
}
