use crate::dialect::TEST;
use serde_json::json;

use super::*;

fn parse(text: &str) -> Document {
    Document::parse("test.yaml", text, TEST).unwrap()
}

fn error(text: &str) -> String {
    Document::parse("test.yaml", text, TEST).unwrap_err().to_string()
}

fn at(line: usize, column: usize) -> Position {
    Position { line, column }
}

#[test]
fn scalars_follow_the_core_schema() {
    let document = parse(
        "on: on\nno: no\nint: 1\nfloat: 1.0\nbig: 18446744073709551615\nnegative: -3\n\
         null_: ~\nempty:\nyes_: true\nquoted: \"1\"\ndate: 2024-01-01\n200: {}\n",
    );
    assert_eq!(
        document.value(),
        &json!({
            "on": "on", "no": "no", "int": 1, "float": 1.0, "big": u64::MAX, "negative": -3,
            "null_": null, "empty": null, "yes_": true, "quoted": "1", "date": "2024-01-01",
            "200": {},
        })
    );
    assert!(document.value()["int"].is_i64());
    assert!(document.value()["float"].is_f64());
    assert!(document.value()["big"].is_u64());
}

#[test]
fn members_are_where_their_key_is_and_items_where_their_value_is() {
    let document = parse(
        "# comment\npaths:\n  /a/{id}:\n    get:\n      tags: [x, y]\n      parameters:\n      \
         - name: id\n        in: path\n",
    );
    assert_eq!(document.position(""), at(1, 1));
    assert_eq!(document.position("/paths"), at(2, 1));
    assert_eq!(document.position("/paths/~1a~1{id}"), at(3, 3));
    assert_eq!(document.position("/paths/~1a~1{id}/get/tags/1"), at(5, 17));
    assert_eq!(document.position("/paths/~1a~1{id}/get/parameters/0"), at(7, 9));
    assert_eq!(document.position("/paths/~1a~1{id}/get/parameters/0/in"), at(8, 9));
    assert_eq!(document.position("/paths/~1a~1{id}/get/parameters/0/schema/x"), at(7, 9));
    assert_eq!(document.position("/absent"), at(1, 1));
}

#[test]
fn aliases_repeat_the_anchored_value() {
    let document = parse("a: &a {b: 1}\nc: *a\n");
    assert_eq!(document.value(), &json!({"a": {"b": 1}, "c": {"b": 1}}));
    assert_eq!(document.position("/c"), at(2, 1));
    assert_eq!(document.position("/c/b"), at(1, 8));
}

#[test]
fn operations_are_those_of_the_content_as_it_is() {
    let mut document = parse("paths: {/a: {get: {operationId: A}}}\n");
    let names = |document: &Document| -> Vec<String> {
        document.operations().iter().map(|operation| operation.operation_id.clone()).collect()
    };
    assert_eq!(names(&document), ["A"]);
    document.value_mut()["paths"]["/a"]["get"]["operationId"] = "B".into();
    assert_eq!(names(&document), ["B"]);
}

#[test]
fn duplicate_keys_are_errors() {
    assert_eq!(error("a: 1\nb: 2\na: 3\n"), "test.yaml:3:1: duplicated key in mapping");
    assert_eq!(error("200: 1\n\"200\": 3\n"), "test.yaml:2:1: duplicated key in mapping");
}

#[test]
fn what_is_missing_at_the_end_is_missed_there() {
    let document = parse("\r?\r ");
    assert_eq!(document.position("/null"), at(3, 2));
}

#[test]
fn errors_have_a_position() {
    assert!(error("a: 1\n b: 2\n").starts_with("test.yaml:2:"));
    assert_eq!(error("a: !x 1\n"), "test.yaml:1:4: JSON has no tag `!x`");
    assert_eq!(error("a: .inf\n"), "test.yaml:1:4: JSON has no infinities and no not-a-number");
    assert_eq!(error(""), "test.yaml:1:1: the file holds no YAML document");
    // What is missing is missed at the end, and not in a line after it.
    assert!(error("a: 1\nb: 2\nc").starts_with("test.yaml:3:2: "), "{}", error("a: 1\nb: 2\nc"));
    assert_eq!(error("a: 1\n---\nb: 2\n"), "test.yaml:3:1: a second YAML document starts here");
}

#[test]
fn a_tab_separates_like_a_space() {
    let tabs = "a:\tword\nb:\t\"x\ty\"\t# note\nc:\t- no\nd:\t|\n  text\te\n-: \t1\n";
    assert!(error(tabs).starts_with("test.yaml:3:4: "), "{}", error(tabs));
    for (with_tabs, content) in [
        ("a:\tword\nb:\t1\n", json!({"a": "word", "b": 1})),
        ("a:\t\tword\n", json!({"a": "word"})),
        ("a \t:\tword\t# note\nb:\t# note\n  c: 1\n", json!({"a": "word", "b": {"c": 1}})),
        ("a:\t\"x\ty\"\t\nb:\t'\t'\n", json!({"a": "x\ty", "b": "\t"})),
        ("a:\tword\tword\n", json!({"a": "word\tword"})),
        (
            "a:\t|\n  \tword\tword\nb:\t>-\n  one\n  \n  two\n",
            json!({"a": "\tword\tword\n", "b": "one\ntwo"}),
        ),
        ("a:\t&a word\nb:\t*a\n", json!({"a": "word", "b": "word"})),
        (
            "a:\n-\tword\n-\t\"word\"\n-\t{a:\tword}\n",
            json!({"a": ["word", "word", {"a": "word"}]}),
        ),
        (
            "{\ta\t:\tword,\tb:\t[\tword\t,\tword\t]\t}\n",
            json!({"a": "word", "b": ["word", "word"]}),
        ),
        ("a: {b:\n\tword}\n", json!({"a": {"b": "word"}})),
        ("a: one\n  \ttwo\n\t\nb:\t-1\n", json!({"a": "one two", "b": -1})),
        ("a:\thttp://b:\tc\n", json!({})),
    ] {
        if content == json!({}) {
            assert!(Document::parse("test.yaml", with_tabs, TEST).is_err(), "{with_tabs:?}");
        } else {
            assert_eq!(parse(with_tabs).value(), &content, "{with_tabs:?}");
        }
    }
    let document = parse("a:\tword\nb:\t{c:\tword}\n");
    assert_eq!(document.position("/b"), at(2, 1));
    assert_eq!(document.position("/b/c"), at(2, 5));
}

#[test]
fn a_tab_is_no_indentation() {
    assert!(error("a:\n\tb: 1\n").starts_with("test.yaml:2:"));
    assert!(error("a:\n  b: [1]\n\tc: 1\n").starts_with("test.yaml:3:"));
}

#[test]
fn the_first_byte_that_is_not_utf_8_has_its_place() {
    let file = std::env::temp_dir().join(format!("bv-cms-latin-{}.yaml", std::process::id()));
    std::fs::write(&file, b"a: 1\nb: \"\xC3\xA9 \xE9\"\n").unwrap();
    let read = Document::read(&file, TEST);
    std::fs::remove_file(&file).unwrap();
    let error = read.unwrap_err();
    let name = file.display();
    assert_eq!(
        error.to_string(),
        format!("{name}:2:7: the byte 0xE9 is not UTF-8; save the file as UTF-8")
    );
    // What is printed with its sources says everything once.
    assert!(std::error::Error::source(&error).is_none());
    let missing = Document::read(&file, TEST).unwrap_err();
    assert!(missing.to_string().starts_with(&format!("{name}: ")));
    assert!(std::error::Error::source(&missing).is_none());
}

#[test]
fn json_is_read_as_json() {
    let text = "\n{\t\"a\\/b\": \"\\ud83d\\ude00 \\/ \\u00e9\\t\",\r\n\t\"c\":[1 , 18446744073709551615,\n{\"\\\"~\": 1.0}],\n\
                \"é\": {\"d\": null, \"e\": true}}\n";
    for name in ["test.json", "test.yaml"] {
        let document = Document::parse(name, text, TEST).unwrap();
        assert_eq!(
            document.value(),
            &json!({
                "a/b": "😀 / é\t", "c": [1, u64::MAX, {"\"~": 1.0}], "é": {"d": null, "e": true},
            })
        );
        for (pointer, position) in [
            ("", at(1, 1)),
            ("/a~1b", at(2, 3)),
            ("/c", at(3, 2)),
            ("/c/1", at(3, 11)),
            ("/c/2/\"~0", at(4, 2)),
            ("/é", at(5, 1)),
            ("/é/e", at(5, 18)),
        ] {
            assert_eq!(document.position(pointer), position, "{pointer}");
        }
    }
}

#[test]
fn what_is_wrong_in_json_has_its_place() {
    let error = |name, text| Document::parse(name, text, TEST).unwrap_err().to_string();
    assert_eq!(error("a.json", "{\"é\": tru}"), "a.json:1:10: expected ident");
    assert_eq!(error("a.json", "{\n\"a\": 1,\n}"), "a.json:3:1: trailing comma");
    assert_eq!(error("a.json", "{\"a\": 1}\n{}"), "a.json:2:1: trailing characters");
    assert_eq!(error("a.json", "a: 1"), "a.json:1:1: expected value");
    for name in ["a.json", "a.yaml"] {
        let twice = "{\"a\": 1,\n \"\\u0061\": 2}";
        assert_eq!(error(name, twice), format!("{name}:2:2: duplicated key in mapping"));
    }
    // Any other file is YAML, of which this is some.
    assert_eq!(parse("{a: [1, 2,],}").value(), &json!({"a": [1, 2]}));
}

#[test]
fn nesting_has_an_end() {
    let nested = |open: &str, close: &str| format!("{}1{}", open.repeat(200), close.repeat(200));
    assert_eq!(error(&nested("[", "]")), "test.yaml:1:128: nested more than 127 deep");
    assert_eq!(error(&nested("{a: ", "}")), "test.yaml:1:509: nested more than 127 deep");
    assert_eq!(
        Document::parse("a.json", &nested("[", "]"), TEST).unwrap_err().to_string(),
        "a.json:1:128: recursion limit exceeded"
    );
}

/// A line of two megabytes takes no longer than as much text in many lines.
#[test]
fn a_long_line_is_read_as_fast_as_many_short_ones() {
    let took = |text: &str| {
        let start = std::time::Instant::now();
        assert_eq!(parse(text).value()["a"].as_array().unwrap().len(), 400_000);
        start.elapsed()
    };
    let numbers = |separator: &str| format!("{{a: [{}1.5]}}", separator.repeat(399_999));
    let (many, one) = (took(&numbers("1.5,\n")), took(&numbers("1.5, ")));
    assert!(one < 5 * many + std::time::Duration::from_secs(1), "{one:?}, {many:?}");
    let json = |separator: &str| format!("{{\"a\": [{}1.5]}}", separator.repeat(399_999));
    let (many, one) = (took(&json("1.5,\n")), took(&json("1.5, ")));
    assert!(one < 5 * many + std::time::Duration::from_secs(1), "{one:?}, {many:?}");
}
