//! What handlers answer is sent as it is when its schemas admit it, and never when they do not: then
//! the caller gets the internal error and the log says why.

mod keywords;

use std::io::Write;
use std::sync::{Arc, Mutex};

use actix_web::body::MessageBody as _;
use actix_web::rt::System;
use actix_web::test::TestRequest;
use actix_web::{HttpMessage as _, HttpRequest};
use bv_cms_runtime::schema::{Keyword, Literal, Property, Schema, Travel, Types};
use bv_cms_runtime::{
    Answer, Document, DocumentedExamples, Operation, Problem, Rejection, RequestId, respond,
};
use serde::Serialize;
use serde_json::{Value, json};

struct Small;

impl Document for Small {
    fn problem(rejection: Rejection) -> Problem {
        let Rejection::Internal { cause } = rejection else { panic!("{rejection:?}") };
        Problem::new(500, 13, "small", "INTERNAL", "The server failed.".to_owned()).cause(cause)
    }

    fn examples() -> &'static DocumentedExamples {
        static EXAMPLES: DocumentedExamples = DocumentedExamples::new("{}");
        &EXAMPLES
    }
}

enum Ask {}

impl Operation for Ask {
    type Document = Small;
    const ID: &'static str = "Ask";
}

/// What the log holds.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panics while holding it").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What is sent when a handler answers so, and what the log says about it.
fn sent(answer: Answer) -> (u16, Vec<u8>, String) {
    sent_to(&TestRequest::default().to_http_request(), answer)
}

fn sent_to(request: &HttpRequest, answer: Answer) -> (u16, Vec<u8>, String) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let response = tracing::subscriber::with_default(subscriber, || {
        System::new().block_on(respond::<Ask>(request, async { Ok(answer) }))
    });
    let status = response.status().as_u16();
    let body = response.into_body().try_into_bytes().expect("the whole body");
    let log = log.0.lock().expect("nobody panics while holding it").clone();
    (status, body.to_vec(), String::from_utf8(log).expect("text"))
}

fn assert_sent(answer: Answer, expected: &[u8]) {
    let (status, body, log) = sent(answer);
    assert_eq!((status, log.as_str()), (200, ""));
    assert_eq!(body, expected);
}

fn assert_refused(answer: Answer, complaint: &str) {
    let (status, body, log) = sent(answer);
    let body = String::from_utf8(body).expect("text");
    assert_eq!(status, 500, "{body}");
    assert!(body.contains("The server failed."), "{body}");
    let expected = format!("Ask does not answer as documented; {complaint}");
    assert!(log.contains(&expected) && log.contains("ERROR"), "{expected}\n{log}");
    for text in [&body, &log] {
        assert!(!text.contains("hidden"), "a value is told: {text}");
    }
    assert!(!body.contains("documented"), "the caller learns why: {body}");
}

const TEXT: &Schema = &Schema(&[Keyword::Type(Types::STRING)]);
const INTEGER: &Schema = &Schema(&[Keyword::Type(Types::INTEGER)]);

#[test]
fn texts_and_headers_are_held_against_their_schemas_too() {
    const SHORT: &Schema = &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(5)]);
    const LIST: &Schema = &Schema(&[
        Keyword::Type(Types::ARRAY),
        Keyword::MaxItems(2),
        Keyword::Items { each: INTEGER, after: 0 },
    ]);
    const LITTLE: &Schema =
        &Schema(&[Keyword::Type(Types::INTEGER), Keyword::Maximum(Literal::Integer(9))]);
    let right = || {
        Answer::text(200, "short".to_owned(), SHORT)
            .header("x-little", 9, LITTLE)
            .optional_header("x-nothing", None::<i32>, LITTLE)
            .optional_header("x-list", Some("1,2"), LIST)
    };
    assert_sent(right(), b"short");
    assert_refused(
        Answer::text(200, "hidden".to_owned(), SHORT),
        "body must have at most 5 characters",
    );
    assert_refused(right().header("x-other", 10, LITTLE), "x-other must be at most 9");
    assert_refused(right().header("x-other", "1,hidden", LIST), "x-other[1] must be an integer");
    assert_refused(
        right().header("x-a", 10, LITTLE).header("x-b", "1,2,3", LIST),
        "x-a must be at most 9; x-b must have at most 2 items",
    );
}

#[test]
fn a_failure_is_logged_with_its_reason_under_the_id_that_the_caller_gets() {
    for id in [None, Some("r-1")] {
        let request = TestRequest::default().to_http_request();
        if let Some(id) = id {
            request.extensions_mut().insert(RequestId(id.to_owned()));
        }
        let (_, body, log) = sent_to(&request, Answer::text(200, "hidden".to_owned(), INTEGER));
        let body: Value = serde_json::from_slice(&body).expect("JSON");
        let id = id.unwrap_or_default();
        assert_eq!(body["details"][1]["requestId"], id, "{body}");
        let logged = format!("request_id={id:?} reason=\"INTERNAL\"");
        assert!(log.contains(&logged), "{logged}\n{log}");
    }
}

#[derive(Serialize)]
struct Unsorted {
    zebra: f64,
    apple: Vec<Option<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nothing: Option<i32>,
    text: &'static str,
    #[serde(flatten)]
    rest: std::collections::BTreeMap<&'static str, i64>,
}

#[test]
fn what_is_sent_is_what_was_always_sent() {
    let body = Unsorted {
        zebra: 1e21,
        apple: vec![Some(1), None],
        nothing: None,
        text: "\u{1f600}\"\\/\u{7f}\n",
        rest: [("b", i64::MIN), ("a", i64::MAX)].into(),
    };
    let expected = serde_json::to_vec(&body).expect("JSON");
    assert!(expected.starts_with(br#"{"zebra":1e+21,"apple":[1,null],"text":"#));
    assert_sent(Answer::json(200, &body, &Schema(&[Keyword::Type(Types::OBJECT)])), &expected);
}

#[test]
fn a_large_answer_is_checked_to_its_end() {
    const LIST: &Schema = &Schema(&[Keyword::Items { each: ITEM, after: 0 }]);
    const ITEM: &Schema = &Schema(&[
        Keyword::Type(Types::INTEGER.or(Types::STRING)),
        Keyword::AllOf(&[INTEGER, INTEGER, INTEGER, INTEGER]),
    ]);
    let mut items = vec![json!(10); 400_000];
    assert_sent(Answer::json(200, &items, LIST), &serde_json::to_vec(&items).expect("JSON"));
    items.push(json!("hidden"));
    assert_refused(Answer::json(200, &items, LIST), "[400000] must be an integer");
}

#[derive(Serialize)]
struct Chain {
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Box<Chain>>,
}

#[test]
fn a_deep_answer_is_checked_or_refused_and_ends_nothing() {
    static CHAIN: Schema = Schema(&[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(&[Property {
            name: "next",
            required: false,
            travel: Travel::Both,
            schema: &CHAIN,
        }]),
        Keyword::Not(&Schema(&[
            Keyword::Type(Types::OBJECT),
            Keyword::Properties(&[Property {
                name: "next",
                required: true,
                travel: Travel::Both,
                schema: &Schema(&[Keyword::Type(Types::STRING)]),
            }]),
        ])),
    ]);
    let chain = |depth| {
        (0..depth).fold(Chain { next: None }, |chain, _| Chain { next: Some(Box::new(chain)) })
    };
    let deep = chain(200);
    assert_sent(Answer::json(200, &deep, &CHAIN), &serde_json::to_vec(&deep).expect("JSON"));
    let (status, _, log) = sent(Answer::json(200, &chain(1_000), &CHAIN));
    assert_eq!(status, 500);
    assert!(log.contains("is too much or too deeply nested to be checked"), "{log}");
}
