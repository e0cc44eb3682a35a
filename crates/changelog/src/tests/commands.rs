//! Commands, as a shell reads them.

use std::process::Command;

use bv_cms_breaking::Break;
use serde_json::{Value, json};

use super::{BASE, NEW, document, documents, outcome};

/// The words that `curl` gets.
fn words(command: &str) -> Vec<String> {
    let check = Command::new("sh").args(["-n", "-c", command]).status().unwrap();
    assert!(check.success(), "{command}");
    let script = format!("curl() {{ for word; do printf '%s\\0' \"$word\"; done; }}\n{command}");
    let output = Command::new("sh")
        .args(["-c", &script])
        .env("TOKEN", "t'o\"k $e`n")
        .env("API_KEY", "k")
        .output()
        .unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{command}: {output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_terminator('\0').map(str::to_owned).collect()
}

/// What breaks between two documents.
fn breaks(base: &str, new: &str) -> Vec<Break> {
    let [base, new] = documents(base, new);
    outcome(&base, &new).breaks
}

/// The argument behind an option, the first of those that begin in some way.
fn after<'w>(words: &'w [String], option: &str, start: &str) -> Option<&'w str> {
    let pairs = words.windows(2).filter(|pair| pair[0] == option);
    pairs.map(|pair| pair[1].as_str()).find(|word| word.starts_with(start))
}

#[test]
fn what_breaks_requests_or_answers_has_a_command() {
    let all = breaks(BASE, NEW);
    for Break { finding, curl, .. } in &all {
        let is_message = finding.direction != bv_cms_document::Direction::Structural;
        assert_eq!(curl.is_some(), is_message, "{finding:#?}");
        if let Some(curl) = curl {
            let words = words(curl);
            assert!(
                words.iter().any(|it| it.starts_with("https://api.example.com/v1/lives")),
                "{words:?}"
            );
            let authorization = after(&words, "-H", "authorization");
            assert_eq!(authorization, Some("authorization: Bearer t'o\"k $e`n"), "{curl}");
        }
    }
    // A counter-example is what is sent.
    let narrowed = all.iter().filter(|it| it.finding.rule.id == "breaking-request-narrowed");
    for Break { curl, counter_example, .. } in narrowed {
        let words = words(curl.as_ref().unwrap());
        let body: Value = serde_json::from_str(after(&words, "--data-raw", "").unwrap()).unwrap();
        assert_eq!(body, counter_example.as_ref().unwrap().value);
        assert_eq!(after(&words, "-X", ""), Some("POST"));
        assert_eq!(after(&words, "-H", "content-type"), Some("content-type: application/json"));
    }
}

/// What a shell, a terminal or a header could stumble over.
const ODD: [&str; 8] = [
    "it's",
    "$HOME `id` $(id) \\",
    "\"; rm -rf / #",
    "a\nb",
    "''''",
    "\u{202e}é日🎉",
    "--output",
    "!! * ? [a] {b,c} ~",
];

#[test]
fn odd_values_of_bodies_stay_what_they_are() {
    for text in ODD {
        let schema = |values: &Value| {
            format!(
                "      requestBody: {{content: {{application/json: {{schema: {}}}}}}}\n      responses: {{}}",
                json!({"enum": values})
            )
        };
        let base = document("1.0.0", &schema(&json!([text, "x"])), "  schemas: {}");
        let new = document("1.0.0", &schema(&json!(["x"])), "  schemas: {}");
        let all = breaks(&base, &new);
        let words = words(all[0].curl.as_ref().unwrap());
        let body: Value = serde_json::from_str(after(&words, "--data-raw", "").unwrap()).unwrap();
        assert_eq!(body, json!(text));
        let shown = all[0].curl.as_ref().unwrap();
        assert!(!shown.contains(bv_cms_findings::is_hidden), "{shown:?}");
    }
}

#[test]
fn odd_values_of_parameters_stay_what_they_are() {
    for text in ODD {
        let parameters = |values: &Value| {
            let schema = json!({"enum": values});
            let parameters = json!([
                {"name": "it's [a]", "in": "query", "schema": schema},
                {"name": "x-odd", "in": "header", "schema": schema},
                {"name": "@/etc/passwd", "in": "header", "required": true, "schema": {"const": "v"}},
            ]);
            format!("      parameters: {parameters}\n      responses: {{}}")
        };
        let base = document("1.0.0", &parameters(&json!([text, "y"])), "  schemas: {}");
        let new = document("1.0.0", &parameters(&json!(["y"])), "  schemas: {}");
        let all = breaks(&base, &new);
        let narrowed: Vec<&Break> =
            all.iter().filter(|it| it.finding.rule.id == "breaking-request-narrowed").collect();
        assert_eq!(narrowed.len(), 2, "{all:#?}");
        for Break { curl, .. } in narrowed {
            let words = words(curl.as_ref().unwrap());
            assert_eq!(after(&words, "-H", "@"), None);
            let url = words.iter().find(|it| it.starts_with("http://localhost/x")).unwrap();
            if let Some((_, value)) = url.split_once("?it%27s%20%5Ba%5D=") {
                let decoded = percent_encoding::percent_decode_str(value).decode_utf8().unwrap();
                assert_eq!(decoded, text);
                assert!(!value.contains(['{', '[', ' ', '\'']));
            } else {
                let header = after(&words, "-H", "x-odd").unwrap();
                assert_eq!(header, format!("x-odd: {}", text.replace('\n', " ")));
            }
        }
    }
}

#[test]
fn objects_in_a_query_are_written_as_their_style_says() {
    for (style, expected) in [
        ("style: deepObject, explode: true", "?f%5Ba%5D=1"),
        ("style: form, explode: true", "?a=1"),
        ("style: form, explode: false", "?f=a,1"),
    ] {
        let parameters = |schema: &str| {
            format!(
                "      parameters: [{{name: f, in: query, {style}, schema: {{type: object, required: [a], \
                 additionalProperties: false, properties: {{a: {schema}}}}}}}]\n      responses: {{}}"
            )
        };
        let base = document("1.0.0", &parameters("{enum: [1, 2]}"), "  schemas: {}");
        let new = document("1.0.0", &parameters("{enum: [2]}"), "  schemas: {}");
        let all = breaks(&base, &new);
        let curl =
            all.iter().find_map(|it| it.curl.as_ref().filter(|_| it.counter_example.is_some()));
        assert!(words(curl.unwrap()).iter().any(|it| it.ends_with(expected)), "{style}: {curl:?}");
    }
}
