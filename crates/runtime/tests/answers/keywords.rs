//! Every keyword, kept and broken by an answer.

use bv_cms_runtime::Answer;
use bv_cms_runtime::schema::{Format, Keyword, Literal, Pattern, Property, Schema, Travel, Types};
use serde_json::{Value, json};

use super::{INTEGER, TEXT, assert_refused, assert_sent};

static LOWER: Pattern = Pattern::new("^[a-z]+$", "^[a-z]+$");
static PREFIX: Pattern = Pattern::new("^n_", "^n_");

const fn member(name: &'static str, required: bool, travel: Travel) -> Property {
    Property { name, required, travel, schema: TEXT }
}
static NEEDED: Schema = Schema(&[Keyword::Properties(&[member("a", true, Travel::Both)])]);
static POSSIBLE: Schema = Schema(&[Keyword::Properties(&[member("a", false, Travel::Both)])]);
static ONLY_ANSWERED: Schema =
    Schema(&[Keyword::Properties(&[member("a", true, Travel::Answers)])]);
static ONLY_REQUESTED: Schema =
    Schema(&[Keyword::Properties(&[member("a", true, Travel::Requests)])]);
static LOWERCASE: Schema = Schema(&[Keyword::Pattern(&LOWER)]);
static PREFIXED: Schema = Schema(&[Keyword::PatternProperties(&[(&PREFIX, TEXT)])]);
static CLOSED: Schema =
    Schema(&[Keyword::AdditionalProperties { each: None, known: &["a"], patterns: &[&PREFIX] }]);

#[test]
#[expect(clippy::too_many_lines, reason = "one line or two for each keyword")]
fn what_breaks_a_keyword_is_not_sent() {
    use Keyword as K;
    // A keyword, an answer that keeps it, one that breaks it, and what the log says of that.
    let cases: Vec<(Schema, Value, Value, &str)> = vec![
        (Schema(&[K::Ref(TEXT)]), json!("a"), json!(1), "body must be a string, not a number"),
        (*INTEGER, json!(1), json!("hidden"), "body must be an integer, not a string"),
        (Schema(&[K::Enum(&[Literal::Text("a")])]), json!("a"), json!("hidden"), "body must be a"),
        (Schema(&[K::Format(Format::Int32)]), json!(1), json!(1_i64 << 40), "body must "),
        (
            Schema(&[K::Format(Format::Uuid)]),
            json!("0de30000-0000-4000-8000-000000000001"),
            json!("hidden"),
            "body must be a UUID",
        ),
        (Schema(&[K::MinLength(2)]), json!("éé"), json!("é"), "body must have at least 2"),
        (Schema(&[K::MaxLength(5)]), json!("ééééé"), json!("hidden"), "body must have at most 5"),
        (LOWERCASE, json!("a"), json!("hidden!"), "body must match ^[a-z]+$"),
        (
            Schema(&[K::Minimum(Literal::Integer(2))]),
            json!(2),
            json!(1.5),
            "body must be at least 2",
        ),
        (
            Schema(&[K::Maximum(Literal::Integer(2))]),
            json!(2),
            json!(2.5),
            "body must be at most 2",
        ),
        (
            Schema(&[K::ExclusiveMinimum(Literal::Integer(2))]),
            json!(3),
            json!(2),
            "body must be more",
        ),
        (
            Schema(&[K::ExclusiveMaximum(Literal::Integer(2))]),
            json!(1),
            json!(2),
            "body must be less",
        ),
        (
            Schema(&[K::MultipleOf(Literal::Integer(2))]),
            json!(4),
            json!(3),
            "body must be a multiple",
        ),
        (Schema(&[K::PrefixItems(&[TEXT])]), json!(["a", 1]), json!([1]), "[0] must be a string"),
        (
            Schema(&[K::Items { each: TEXT, after: 1 }]),
            json!([1, "a"]),
            json!([1, 1]),
            "[1] must be",
        ),
        (Schema(&[K::MinItems(1)]), json!([1]), json!([]), "body must have at least 1 item"),
        (
            Schema(&[K::MaxItems(1)]),
            json!([1]),
            json!(["hidden", 1]),
            "body must have at most 1 item",
        ),
        (Schema(&[K::UniqueItems]), json!([1, 2]), json!(["hidden", "hidden"]), "[1] must not"),
        (
            Schema(&[K::Contains { of: TEXT, min: 1, max: Some(1) }]),
            json!(["a", 1]),
            json!(["hidden", "hidden"]),
            "body must have at least 1 and at most 1",
        ),
        (
            Schema(&[K::Contains { of: TEXT, min: 2, max: None }]),
            json!(["a", 1, "b", "c"]),
            json!(["hidden", 1]),
            "body must have at least 2 of the items",
        ),
        (NEEDED, json!({ "a": "b" }), json!({}), "a is required"),
        (POSSIBLE, json!({}), json!({ "a": null }), "a must not be null"),
        // What only answers hold is like any other member here.
        (ONLY_ANSWERED, json!({ "a": "b" }), json!({}), "a is required"),
        // What only requests hold is not needed, and has no place.
        (ONLY_REQUESTED, json!({}), json!({ "a": "hidden" }), "a must be left out of answers"),
        (PREFIXED, json!({ "n_a": "a", "b": 1 }), json!({ "n_hidden": 1 }), "* must be a string"),
        (CLOSED, json!({ "a": 1, "n_b": 1 }), json!({ "hidden": 1 }), "* is not a member here"),
        (
            Schema(&[K::AdditionalProperties { each: Some(TEXT), known: &[], patterns: &[] }]),
            json!({ "a": "b" }),
            json!({ "hidden": 1 }),
            "* must be a string",
        ),
        (
            Schema(&[K::PropertyNames(&Schema(&[K::MaxLength(3)]))]),
            json!({ "abc": 1 }),
            json!({ "hidden": 1 }),
            "* is no name for a member",
        ),
        (Schema(&[K::MinProperties(1)]), json!({ "a": 1 }), json!({}), "body must have at least 1"),
        (
            Schema(&[K::MaxProperties(1)]),
            json!({ "a": 1 }),
            json!({ "hidden": 1, "b": 1 }),
            "body must have at most 1 member",
        ),
        (
            Schema(&[K::DependentRequired(&[("a", &["b"])])]),
            json!({ "b": 1 }),
            json!({ "a": 1 }),
            "b is required",
        ),
        (
            Schema(&[K::DependentSchemas(&[("a", &Schema(&[K::MinProperties(2)]))])]),
            json!({}),
            json!({ "a": 1 }),
            "body must have at least 2",
        ),
        (
            Schema(&[K::AllOf(&[TEXT, &Schema(&[K::MinLength(2)])])]),
            json!("ab"),
            json!("a"),
            "body must have at least 2",
        ),
        (Schema(&[K::AnyOf(&[TEXT, INTEGER])]), json!(1), json!(true), "body must be a string"),
        (
            Schema(&[K::OneOf(&[INTEGER, &Schema(&[K::Type(Types::NUMBER)])])]),
            json!(0.5),
            json!(1),
            "body must fit one alternative, and fits 2",
        ),
        (Schema(&[K::Not(TEXT)]), json!(1), json!("hidden"), "body must not be"),
        (
            Schema(&[K::If {
                condition: TEXT,
                then: Some(&Schema(&[K::MinLength(2)])),
                otherwise: None,
            }]),
            json!(1),
            json!("a"),
            "body must have at least 2",
        ),
        (Schema(&[K::AnyOf(&[TEXT, &Schema(&[K::Never])])]), json!("a"), json!(1), "body must be"),
    ];
    for (schema, right, wrong, complaint) in cases {
        let expected = serde_json::to_vec(&right).expect("JSON");
        assert_sent(Answer::json(200, &right, &schema), &expected);
        assert_refused(Answer::json(200, &wrong, &schema), complaint);
    }
    assert_refused(
        Answer::json(200, &f64::NAN, &Schema(&[K::Type(Types::NUMBER)])),
        "body must be",
    );
}
