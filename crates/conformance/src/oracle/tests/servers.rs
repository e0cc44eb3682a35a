//! What people read about a server that is wrong, and servers that are wrong about everything.

use serde_json::{Value, json};

use super::fake::{DOCUMENT, changed, play, refusal};
use crate::answer::Answer;

#[test]
fn a_disagreement_is_as_small_as_it_gets() {
    let mut lax = DOCUMENT.value().clone();
    let schema =
        "/paths/~1texts/post/requestBody/content/application~1json/schema/properties/short";
    let short = lax.pointer_mut(schema).and_then(Value::as_object_mut).expect("a schema");
    short.shift_remove("maxLength");
    let report = play(&changed(&lax), &["Texts"], |_, answer| answer);
    let [found] = report.disagreements.as_slice() else { panic!("{:?}", report.disagreements) };
    assert!(found.count > 1, "{found}");
    let expected = format!(
        r#"document.yaml:17:54: Texts, body as application/json, {} instances
  the schema: refused at short: "aaaaaa" is longer than 5 characters
  the server: accepted (200)
curl -sS -i -X POST 'http://localhost:8080/texts' \
  -H 'content-type: application/json' \
  --data-binary '{{"code":"AA9","short":"aaaaaa"}}'"#,
        found.count
    );
    assert_eq!(found.to_string(), expected);
}

#[test]
fn a_refusal_names_the_right_place() {
    let report = play(&DOCUMENT, &["Lists"], |_, answer| match answer.status {
        400 => refusal(400, "FORM", &["few".to_owned()]),
        _ => answer,
    });
    let wrong =
        report.disagreements.iter().any(|found| found.expected.contains("refused at few[0]"));
    assert!(wrong, "{report}");
}

#[test]
fn a_server_that_looks_at_nothing_is_found() {
    for (status, body) in [(200, json!({})), (401, json!({})), (403, json!({})), (500, json!({}))] {
        let same = |_: &_, _: Answer| Answer {
            status,
            headers: Vec::new(),
            body: body.to_string().into_bytes(),
        };
        let report = play(&DOCUMENT, &["Texts"], same);
        assert!(!report.disagreements.is_empty(), "{status}");
    }
    let never = play(&DOCUMENT, &["Numbers"], |_, _| refusal(400, "FORM", &[]));
    assert!(never.disagreements.iter().any(|found| found.expected == "accepted"));
}
