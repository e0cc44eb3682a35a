//! Values against schemas: what is told of one that does not fit.

use actix_web::FromRequest as _;
use actix_web::rt::System;
use actix_web::test::TestRequest;
use actix_web::web::Payload;
use bv_cms_runtime::schema::{Keyword, Property, Schema, Travel, Types};
use bv_cms_runtime::{Answer, MediaType, body};
use serde_json::{Value, json};

use super::{Ask, outcome};

const TEXT: &Schema = &Schema(&[Keyword::Type(Types::STRING)]);
const INTEGER: &Schema = &Schema(&[Keyword::Type(Types::INTEGER)]);
const MEMBER: &Schema = &Schema(&[Keyword::Properties(&[member(
    "a",
    &Schema(&[Keyword::Properties(&[member("b", TEXT)])]),
)])]);

const fn member(name: &'static str, schema: &'static Schema) -> Property {
    Property { name, required: true, travel: Travel::Both, schema }
}

/// What a body comes to, or what is told of it.
fn read(value: &Value, schema: &'static Schema) -> Result<Value, String> {
    let (request, mut payload) = TestRequest::default().set_json(value).to_http_parts();
    let read = System::new().block_on(async {
        let payload = Payload::from_request(&request, &mut payload).await.expect("a payload");
        outcome(&request, async {
            let body = body::required::<Ask, Value>(&request, payload, MediaType::Json, schema);
            Ok(Answer::bytes(200, body.await?.to_string().into()))
        })
        .await
    });
    read.map(|read| serde_json::from_slice(&read).expect("JSON"))
}

#[test]
fn a_fraction_is_told_where_an_integer_is_asked_for() {
    let told = |value, schema| read(&value, schema).expect_err("it is refused");
    assert_eq!(told(json!(0.5), INTEGER), "body must be an integer, not a number with a fraction");
    assert_eq!(told(json!(0.5), TEXT), "body must be a string, not a number");
    assert_eq!(told(json!(5), TEXT), "body must be a string, not a number");
}

#[test]
fn of_alternatives_the_first_that_fits_deepest_is_told() {
    static ANY: [Schema; 3] = [
        Schema(&[Keyword::AnyOf(&[TEXT, MEMBER])]),
        Schema(&[Keyword::AnyOf(&[MEMBER, TEXT])]),
        Schema(&[Keyword::AnyOf(&[TEXT, INTEGER])]),
    ];
    static ONE: [Schema; 3] = [
        Schema(&[Keyword::OneOf(&[TEXT, MEMBER])]),
        Schema(&[Keyword::OneOf(&[MEMBER, TEXT])]),
        Schema(&[Keyword::OneOf(&[TEXT, INTEGER])]),
    ];
    for [text_or_member, member_or_text, text_or_integer] in [&ANY, &ONE] {
        let value = json!({ "a": { "b": [] } });
        for (schema, told) in [
            (text_or_member, "a.b must be a string, not an array"),
            (member_or_text, "a.b must be a string, not an array"),
            (text_or_integer, "body must be a string, not an object"),
        ] {
            assert_eq!(read(&value, schema), Err(told.to_owned()), "{schema:?}");
        }
        assert_eq!(read(&json!("b"), text_or_integer), Ok(json!("b")));
    }
}

#[test]
fn a_hundred_violations_are_told_and_no_more() {
    static TEXTS: Schema = Schema(&[Keyword::Items { each: TEXT, after: 0 }]);
    for (wrong, told) in [(1, 1), (100, 100), (101, 100), (500, 100)] {
        let refused = read(&json!(vec![0; wrong]), &TEXTS).expect_err("no texts");
        assert_eq!(refused.split("; ").count(), told, "{refused}");
    }
}

#[test]
fn what_would_take_too_long_to_check_is_refused() {
    /// Each level asks twice for what is below it.
    static TREE: Schema = Schema(&[Keyword::AllOf(&[&ITEMS, &ITEMS])]);
    static ITEMS: Schema = Schema(&[Keyword::Items { each: &TREE, after: 0 }]);
    let nested = |depth| (0..depth).fold(json!(1), |value, _| json!([value]));
    assert_eq!(read(&nested(10), &TREE), Ok(nested(10)));
    assert!(TREE.admits(&nested(10)));
    let refused = read(&nested(21), &TREE).expect_err("a million items");
    assert!(
        refused.ends_with(" is too much or too deeply nested to be checked; send less at once")
    );
    assert!(!TREE.admits(&nested(21)), "nobody knows");
}

#[test]
fn what_would_take_too_long_to_strip_is_refused() {
    /// Each level asks twice for what is below it, and the first alternative fits.
    static TREE: Schema = Schema(&[Keyword::AnyOf(&[&Schema(&[]), &ITEMS, &ITEMS])]);
    static ITEMS: Schema = Schema(&[Keyword::Items { each: &TREE, after: 0 }]);
    let nested = |depth| (0..depth).fold(json!(1), |value, _| json!([value]));
    assert_eq!(read(&nested(10), &TREE), Ok(nested(10)));
    let refused = read(&nested(24), &TREE).expect_err("a million alternatives");
    assert!(
        refused.ends_with(" is too much or too deeply nested to be checked; send less at once")
    );
}

#[test]
fn a_value_is_admitted_when_nothing_is_wrong_with_it() {
    assert!(TEXT.admits(&json!("a")));
    assert!(!TEXT.admits(&json!(1)));
}
