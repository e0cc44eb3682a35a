//! Bodies: how large they may be, and of which media type.

use actix_web::FromRequest as _;
use actix_web::dev;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use actix_web::rt::System;
use actix_web::test::TestRequest;
use actix_web::web::Payload;
use bv_cms_runtime::schema::{Keyword, Schema, Types};
use bv_cms_runtime::{Answer, BODY_LIMIT, MediaType, body};
use futures_util::stream;

use super::{Ask, outcome};

const TEXT: &Schema = &Schema(&[Keyword::Type(Types::STRING)]);

/// What is read of a body that comes in chunks of these lengths.
fn of_chunks(lengths: &[usize]) -> Result<usize, String> {
    let chunks = lengths.iter().map(|length| vec![b'a'; *length]).collect();
    let request = TestRequest::default().insert_header((CONTENT_TYPE, "application/octet-stream"));
    read(request, chunks, None).map(|body| body.len())
}

/// What is read of a body with these headers.
fn of_type(headers: &[(&str, &str)], expected: MediaType) -> Result<Vec<u8>, String> {
    let mut request = TestRequest::default();
    for header in headers {
        request = request.append_header(*header);
    }
    read(request, vec![b"a".to_vec()], Some(expected))
}

/// What is read of a body that comes in these chunks; without a media type, of bytes.
fn read(
    request: TestRequest,
    chunks: Vec<Vec<u8>>,
    expected: Option<MediaType>,
) -> Result<Vec<u8>, String> {
    let request = request.to_http_request();
    let chunks = stream::iter(chunks.into_iter().map(|chunk| Ok(chunk.into())));
    let mut payload: dev::Payload = dev::Payload::Stream { payload: Box::pin(chunks) };
    System::new().block_on(async {
        let payload = Payload::from_request(&request, &mut payload).await.expect("a payload");
        outcome(&request, async {
            let body = match expected {
                None => body::bytes::<Ask>(&request, payload, true).await?,
                Some(expected) => {
                    let text: String =
                        body::required::<Ask, _>(&request, payload, expected, TEXT).await?;
                    text.into()
                }
            };
            Ok(Answer::bytes(200, body))
        })
        .await
    })
}

#[test]
fn a_body_is_as_large_as_the_limit_at_most_however_it_is_cut() {
    assert_eq!(BODY_LIMIT, 65_536, "the document speaks of 64 KiB");
    for whole in [&[BODY_LIMIT][..], &[BODY_LIMIT - 1, 1], &[1, BODY_LIMIT - 1]] {
        assert_eq!(of_chunks(whole), Ok(BODY_LIMIT), "{whole:?}");
    }
    for more in [&[BODY_LIMIT + 1][..], &[BODY_LIMIT, 1], &[1, BODY_LIMIT], &[2 * BODY_LIMIT]] {
        assert_eq!(of_chunks(more), Err("BodyTooLarge".to_owned()), "{more:?}");
    }
    assert_eq!(of_chunks(&[]), Ok(0));
}

#[test]
fn a_media_type_may_have_parameters_and_no_charset_but_utf_8() {
    let text = |content_type| of_type(&[(CONTENT_TYPE.as_str(), content_type)], MediaType::Text);
    for right in [
        "text/plain",
        "Text/Plain",
        "text/plain;",
        "text/plain; charset=utf-8",
        "text/plain;Charset=\"UTF-8\"",
        "text/plain; format=flowed",
        "text/plain; format=flowed; charset=utf-8",
    ] {
        assert_eq!(text(right), Ok(b"a".to_vec()), "{right}");
    }
    let unsupported = || Err("MediaTypeUnsupported".to_owned());
    for wrong in [
        "text/html",
        "application/json",
        "",
        "text/plain; charset=iso-8859-1",
        "text/plain; charset",
        "text/plain; charset=utf-8; charset=utf-16",
    ] {
        assert_eq!(text(wrong), unsupported(), "{wrong}");
    }
    assert_eq!(of_type(&[], MediaType::Text), unsupported());
    let packed = [(CONTENT_TYPE.as_str(), "text/plain"), (CONTENT_ENCODING.as_str(), "gzip")];
    assert_eq!(of_type(&packed, MediaType::Text), unsupported());
}

#[test]
fn what_is_empty_is_there_when_its_media_type_is() {
    let missing = || Err("BodyMissing".to_owned());
    let empty = |content_type: Option<&str>, expected| {
        let request = content_type.into_iter().fold(TestRequest::default(), |request, own| {
            request.insert_header((CONTENT_TYPE, own))
        });
        read(request, Vec::new(), expected)
    };
    for (own, expected) in
        [("text/plain", Some(MediaType::Text)), ("application/octet-stream", None)]
    {
        assert_eq!(empty(Some(own), expected), Ok(Vec::new()), "{own}");
        assert_eq!(empty(None, expected), missing(), "{own}");
        assert_eq!(empty(Some("text/html"), expected), missing(), "{own}");
    }
    assert_eq!(empty(Some("application/json"), Some(MediaType::Json)), missing());
}

#[test]
fn bytes_have_their_media_type_and_may_be_left_out_where_they_are_not_required() {
    let bytes = |content_type: Option<&str>, sent: &'static str, required: bool| {
        let request = content_type.into_iter().fold(TestRequest::default(), |request, own| {
            request.insert_header((CONTENT_TYPE, own))
        });
        let (request, mut payload) = request.set_payload(sent).to_http_parts();
        System::new().block_on(async {
            let payload = Payload::from_request(&request, &mut payload).await.expect("a payload");
            outcome(&request, async {
                Ok(Answer::bytes(200, body::bytes::<Ask>(&request, payload, required).await?))
            })
            .await
        })
    };
    let unsupported = || Err("MediaTypeUnsupported".to_owned());
    for required in [true, false] {
        assert_eq!(bytes(Some("application/octet-stream"), "a", required), Ok(b"a".to_vec()));
        assert_eq!(bytes(Some("text/plain"), "a", required), unsupported());
        assert_eq!(bytes(None, "a", required), unsupported());
    }
    assert_eq!(bytes(None, "", true), Err("BodyMissing".to_owned()));
    assert_eq!(bytes(None, "", false), Ok(Vec::new()));
}

#[test]
fn null_leaves_a_body_out_that_may_be_left_out() {
    const TEXT_OR_NULL: &Schema = &Schema(&[Keyword::Type(Types::STRING.or(Types::NULL))]);
    let read = |sent: &'static str, schema: &'static Schema| {
        let request = TestRequest::default()
            .insert_header((CONTENT_TYPE, "application/json"))
            .set_payload(sent);
        let (request, mut payload) = request.to_http_parts();
        let read = System::new().block_on(async {
            let payload = Payload::from_request(&request, &mut payload).await.expect("a payload");
            outcome(&request, async {
                let json = MediaType::Json;
                let body = body::optional::<Ask, String>(&request, payload, json, schema).await?;
                Ok(Answer::bytes(200, format!("{body:?}").into()))
            })
            .await
        });
        read.map(|read| String::from_utf8(read).expect("a text"))
    };
    assert_eq!(read("null", TEXT_OR_NULL), Ok("None".to_owned()));
    assert_eq!(read("", TEXT_OR_NULL), Ok("None".to_owned()));
    assert_eq!(read("\"a\"", TEXT_OR_NULL), Ok("Some(\"a\")".to_owned()));
    assert_eq!(read("null", TEXT), Err("body must be a string, not null".to_owned()));
}
