//! Parameters and forms: text that becomes values.

use actix_web::rt::System;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::{self, Payload};
use actix_web::{App, FromRequest as _, HttpRequest};
use bv_cms_runtime::parameters::{self, Location, Parameter, Style};
use bv_cms_runtime::schema::{Format, Keyword, Property, Schema, Travel, Types};
use bv_cms_runtime::{Answer, MediaType, body, respond};
use serde_json::{Value, json};

use super::{Ask, outcome, told};

const TEXT: &Schema = &Schema(&[Keyword::Type(Types::STRING)]);
const UUID: &Schema = &Schema(&[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)]);
const NUMBERS: &Schema = &Schema(&[
    Keyword::Type(Types::ARRAY),
    Keyword::Items { each: &Schema(&[Keyword::Type(Types::INTEGER)]), after: 0 },
]);
/// Numbers, or a text in which nothing is separated.
const NUMBERS_OR_TEXT: &Schema = &Schema(&[
    Keyword::Type(Types::ARRAY.or(Types::STRING)),
    Keyword::Items { each: &Schema(&[Keyword::Type(Types::INTEGER)]), after: 0 },
]);
const MEMBERS: &Schema = &Schema(&[
    Keyword::Type(Types::OBJECT),
    Keyword::Properties(&[
        member("numbers", NUMBERS),
        member("text", TEXT),
        member("either", NUMBERS_OR_TEXT),
    ]),
]);

const fn member(name: &'static str, schema: &'static Schema) -> Property {
    Property { name, required: false, travel: Travel::Both, schema }
}

const fn query(name: &'static str, style: Style, schema: &'static Schema) -> Parameter {
    let location = Location::Query;
    Parameter { field: name, name, location, required: true, style, schema, default: None }
}

/// What is read of a request.
fn read(request: TestRequest, parameter: Parameter) -> Result<Value, String> {
    let request = request.to_http_request();
    let read = System::new().block_on(outcome(&request, async {
        let read: Value = parameters::read::<Ask, _>(&request, &[parameter])?;
        Ok(Answer::bytes(200, read.to_string().into()))
    }));
    read.map(|read| serde_json::from_slice(&read).expect("JSON"))
}

/// What is read of a form.
fn form(text: &'static str) -> Result<Value, String> {
    let request = TestRequest::default()
        .insert_header(("content-type", "application/x-www-form-urlencoded"))
        .set_payload(text);
    let (request, mut payload) = request.to_http_parts();
    let read = System::new().block_on(async {
        let payload = Payload::from_request(&request, &mut payload).await.expect("a payload");
        outcome(&request, async {
            let body = body::required::<Ask, Value>(&request, payload, MediaType::Form, MEMBERS);
            Ok(Answer::bytes(200, body.await?.to_string().into()))
        })
        .await
    });
    read.map(|read| serde_json::from_slice(&read).expect("JSON"))
}

#[test]
fn what_is_left_out_is_told_by_its_name() {
    let text = || query("needed", Style::Form { explode: true }, TEXT);
    assert_eq!(read(TestRequest::with_uri("/?needed=a"), text()), Ok(json!({ "needed": "a" })));
    let missing = read(TestRequest::with_uri("/?other=a"), text());
    assert_eq!(missing, Err("needed is required".to_owned()));
    let possible = Parameter { required: false, ..text() };
    assert_eq!(read(TestRequest::with_uri("/?other=a"), possible), Ok(json!({})));
}

#[test]
fn nothing_written_is_null_where_that_may_be_said_and_no_text() {
    const NUMBER_OR_NULL: &Schema = &Schema(&[Keyword::Type(Types::INTEGER.or(Types::NULL))]);
    const TEXT_OR_NULL: &Schema = &Schema(&[Keyword::Type(Types::STRING.or(Types::NULL))]);
    let header = |style, schema, sent: &str| {
        let parameter = Parameter { location: Location::Header, ..query("n", style, schema) };
        read(TestRequest::default().insert_header(("n", sent)), parameter)
    };
    let simple = || Style::Simple { explode: false };
    assert_eq!(header(simple(), NUMBER_OR_NULL, ""), Ok(json!({ "n": null })));
    assert_eq!(header(simple(), NUMBER_OR_NULL, "1"), Ok(json!({ "n": 1 })));
    assert_eq!(header(simple(), TEXT_OR_NULL, ""), Ok(json!({ "n": "" })));
    assert_eq!(header(Style::Json, NUMBER_OR_NULL, "1"), Ok(json!({ "n": 1 })));
    assert_eq!(header(Style::Json, NUMBER_OR_NULL, ""), Err("n must be JSON".to_owned()));
    let number = &Schema(&[Keyword::Type(Types::INTEGER)]);
    let refused = Err("n must be an integer, not a string".to_owned());
    assert_eq!(header(simple(), number, ""), refused);
}

/// What is read of a path that is served as this pattern.
fn segment(pattern: &str, sent: &str, schema: &'static Schema) -> Result<Value, String> {
    let style = Style::Simple { explode: false };
    let parameter =
        Parameter { name: "the.id", location: Location::Path, ..query("id", style, schema) };
    let read = move |request: HttpRequest| async move {
        respond::<Ask>(&request, async {
            let read: Value = parameters::read::<Ask, _>(&request, &[parameter])?;
            Ok(Answer::bytes(200, read["id"].to_string().into()))
        })
        .await
    };
    let response = System::new().block_on(async {
        let served = init_service(App::new().route(pattern, web::get().to(read))).await;
        let request = TestRequest::with_uri(&format!("/{sent}")).to_request();
        call_service(&served, request).await.into_parts().1
    });
    told(response).map(|read| serde_json::from_slice(&read).expect("JSON"))
}

#[test]
fn a_text_of_a_path_is_taken_as_it_was_sent() {
    for (sent, expected) in [("1,2", "1,2"), ("1%2C2", "1,2"), ("a%20b+c%2fd%25", "a b+c/d%")] {
        assert_eq!(segment("/{id}", sent, TEXT), Ok(json!(expected)), "{sent}");
    }
    assert_eq!(segment("/{id}", "1,2", NUMBERS), Ok(json!([1, 2])));
    let refused = segment("/{id}", "1%2C2", NUMBERS);
    assert_eq!(refused, Err("the.id[0] must be an integer, not a string".to_owned()));
    for schema in [TEXT, NUMBERS] {
        for sent in ["%ff", "1%zz", "%"] {
            let refused = segment("/{id}", sent, schema);
            assert_eq!(refused, Err("the.id must be percent-encoded UTF-8".to_owned()), "{sent}");
        }
    }
    for sent in ["%ff", "1%zz", "%"] {
        let refused = segment("/{id}", sent, UUID);
        assert_eq!(
            refused,
            Err("the.id must be a UUID in its hyphenated form".to_owned()),
            "{sent}"
        );
    }
}

#[test]
fn parameters_that_share_a_segment_are_taken_as_the_router_parts_them() {
    for (pattern, sent) in [("/{id}-{other}", "1%2C2-3"), ("/{other}-{id}", "3-1%2C2")] {
        assert_eq!(segment(pattern, sent, TEXT), Ok(json!("1,2")), "{pattern}");
    }
    let missing = segment("/{other}", "1", TEXT);
    assert_eq!(missing, Err("the.id is required".to_owned()));
}

#[test]
fn brackets_behind_the_name_of_a_list_are_refused_and_not_ignored() {
    const NUMBERS: &Schema = &Schema(&[
        Keyword::Type(Types::ARRAY),
        Keyword::Items { each: &Schema(&[Keyword::Type(Types::INTEGER)]), after: 0 },
    ]);
    let list = || query("n", Style::Form { explode: true }, NUMBERS);
    for wrong in ["n[]=1", "n[0]=1&n[1]=2", "n=1&n%5B%5D=2"] {
        assert_eq!(
            read(TestRequest::with_uri(&format!("/?{wrong}")), list()),
            Err("n must be repeated under its own name for each item, without brackets".to_owned()),
            "{wrong}"
        );
    }
    for right in ["n=1", "n=1&m[]=2", "n=1&n]=2"] {
        let taken = read(TestRequest::with_uri(&format!("/?{right}")), list());
        assert_eq!(taken, Ok(json!({ "n": [1] })), "{right}");
    }
}

#[test]
fn a_name_that_is_almost_that_of_a_parameter_is_refused_and_not_ignored() {
    let refused = "of_names must be written exactly so, with the same case and number and without \
                   brackets; the query has it in another spelling";
    let text =
        || Parameter { required: false, ..query("of_names", Style::Form { explode: true }, TEXT) };
    for wrong in
        ["of_name=a", "ofNames=a", "OF-NAMES=a", "of_names[]=a", "of_names=a&of_names[x]=b"]
    {
        let found = read(TestRequest::with_uri(&format!("/?{wrong}")), text());
        assert_eq!(found, Err(refused.to_owned()), "{wrong}");
    }
    for right in ["", "of_named=a", "names=a", "of.names=a"] {
        let found = read(TestRequest::with_uri(&format!("/?{right}")), text());
        assert_eq!(found, Ok(json!({})), "{right}");
    }
    let short = Parameter { required: false, ..query("s", Style::Form { explode: true }, TEXT) };
    assert_eq!(read(TestRequest::with_uri("/?e=a&es=b"), short), Ok(json!({})));
    let deep = Parameter { required: false, ..query("o", Style::DeepObject, MEMBERS) };
    assert!(read(TestRequest::with_uri("/?o[text]=a"), deep).is_ok());
}

#[test]
fn items_that_stand_in_one_are_told_to_be_repeated() {
    const LETTERS: &Schema = &Schema(&[
        Keyword::Type(Types::ARRAY),
        Keyword::Items {
            each: &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(1)]),
            after: 0,
        },
    ]);
    let list = || query("n", Style::Form { explode: true }, LETTERS);
    let refused = read(TestRequest::with_uri("/?n=a,b"), list());
    let expected = "n[0] must have at most 1 character; n[0] is one item; repeat the parameter for \
                    each, since a comma does not separate them";
    assert_eq!(refused, Err(expected.to_owned()));
    assert_eq!(read(TestRequest::with_uri("/?n=,"), list()), Ok(json!({ "n": [","] })));
}

#[test]
fn a_list_repeats_its_name_among_the_members_of_an_object() {
    let expected = json!({ "numbers": [1, 2], "text": "a", "either": "3" });
    assert_eq!(form("numbers=1&text=a&numbers=2&either=3"), Ok(expected.clone()));
    let deep = || query("deep", Style::DeepObject, MEMBERS);
    let sent = "/?deep[numbers]=1&deep[text]=a&deep[numbers]=2&deep[either]=3";
    assert_eq!(read(TestRequest::with_uri(sent), deep()), Ok(json!({ "deep": expected })));
    let nested = read(TestRequest::with_uri("/?deep[numbers][1]=1"), deep());
    assert_eq!(nested, Err("deep must have plain members, such as n[a]=1".to_owned()));
    assert_eq!(form(""), Ok(json!({})), "a form without a pair is one");
    for twice in ["text=a&text=b", "either=1&either=2"] {
        assert_eq!(
            form(twice),
            Err("body must name each member only once, unless the member is a list".to_owned()),
            "{twice}"
        );
    }
    assert_eq!(
        form("numbers=1&numbers=a").expect_err("no number"),
        "numbers[1] must be an integer, not a string"
    );
}

#[test]
fn every_style_is_read_in_its_place() {
    const LOW_HIGH: &Schema = &Schema(&[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(&[
            member("low", &Schema(&[Keyword::Type(Types::INTEGER)])),
            member("high", &Schema(&[Keyword::Type(Types::INTEGER)])),
        ]),
    ]);
    let range = json!({ "n": { "low": 1, "high": 2 } });
    let numbers = json!({ "n": [1, 2] });
    let simple = |explode| Style::Simple { explode };
    let form = |explode| Style::Form { explode };
    for (style, schema, sent, expected) in [
        (form(true), LOW_HIGH, "low=1&high=2", &range),
        (form(false), LOW_HIGH, "n=low,1,high,2", &range),
        (form(true), NUMBERS, "n=1&n=2", &numbers),
        (form(false), NUMBERS, "n=1,2", &numbers),
        (Style::SpaceDelimited, NUMBERS, "n=1%202", &numbers),
        (Style::PipeDelimited, NUMBERS, "n=1%7C2", &numbers),
        (Style::DeepObject, LOW_HIGH, "n[low]=1&n[high]=2", &range),
        (Style::Json, LOW_HIGH, "n=%7B%22low%22:1,%22high%22:2%7D", &range),
    ] {
        let found = read(TestRequest::with_uri(&format!("/?{sent}")), query("n", style, schema));
        assert_eq!(found.as_ref(), Ok(expected), "{style:?} {sent}");
    }
    let header = |style, schema, lines: &[&str]| {
        let parameter = Parameter { location: Location::Header, ..query("n", style, schema) };
        let mut request = TestRequest::default();
        for line in lines {
            request = request.append_header(("n", *line));
        }
        read(request, parameter)
    };
    for (style, schema, lines, expected) in [
        (simple(false), NUMBERS, &["1,2"][..], &numbers),
        (simple(false), NUMBERS, &["1", "2"], &numbers),
        (simple(false), LOW_HIGH, &["low,1,high,2"], &range),
        (simple(false), LOW_HIGH, &["low,1", "high,2"], &range),
        (simple(true), LOW_HIGH, &["low=1,high=2"], &range),
        (Style::Json, LOW_HIGH, &[r#"{"low":1,"high":2}"#], &range),
    ] {
        assert_eq!(header(style, schema, lines).as_ref(), Ok(expected), "{style:?} {lines:?}");
    }
    for (style, schema, line, told) in [
        (simple(false), LOW_HIGH, "low,1,high", "n must be names and values in turns"),
        (simple(true), LOW_HIGH, "low,1", "n must be names and values with `=` between them"),
    ] {
        assert_eq!(header(style, schema, &[line]), Err(told.to_owned()));
    }
    assert_eq!(
        header(simple(false), TEXT, &["a", "b"]),
        Err("n must be given only once".to_owned())
    );
}
