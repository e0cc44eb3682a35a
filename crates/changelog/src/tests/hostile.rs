//! Documents whose texts want to be more than texts.

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};

use super::{document, told};
use crate::{html, markdown};

const HOSTILE: &str = "</code></script><script>alert(1)</script><img src=x onerror=alert(1)> \" ' `|` \
                       @octocat #123 GH-7 https://evil.example www.evil.example ![a](b) [c](d) $x$ \
                       :tada: \u{202e}gnp\u{0} <!-- --> \n\n# heading\n\n- item\n|a|b|\n|-|-|\n```\n";

/// Texts of strangers wherever a document has some.
fn pair() -> [String; 2] {
    let name = serde_json::to_string(HOSTILE).unwrap();
    let document = |length: u32| {
        let operation = format!(
            "      summary: {name}\n      parameters:\n        - {{name: {name}, in: query, schema: {{type: \
             string, maxLength: {length}}}}}\n      requestBody:\n        content:\n          {name}: {{schema: \
             {{type: object, properties: {{{name}: {{type: string, maxLength: {length}}}}}}}}}\n      responses:\n        \
             \"200\": {{description: {name}, content: {{application/json: {{schema: {{$ref: \
             '#/components/schemas/A'}}}}}}}}"
        );
        let more = if length == 8 { String::new() } else { format!("{name}: {{type: string}}, ") };
        let components = format!(
            "  schemas:\n    A: {{type: object, properties: {{{more}b: {{enum: [{name}, {length}]}}}}}}"
        );
        let text = super::document("1.0.0", &operation, &components);
        text.replacen("title: t", &format!("title: {name}"), 1).replacen(
            "operationId: X",
            &format!("operationId: {name}"),
            1,
        )
    };
    [document(8), document(7)]
}

#[test]
fn in_markdown_nothing_is_markup_calls_or_leads_anywhere() {
    let [base, new] = pair();
    let text = markdown(&told(&base, &new, |_| false));
    let mut fence: Option<String> = None;
    let mut outside = String::new();
    for line in text.lines() {
        let inner = line.trim_start();
        let ticks = inner.len() - inner.trim_start_matches('`').len();
        match &fence {
            Some(open) if inner == open.as_str() => fence = None,
            None if ticks >= 3 => fence = Some(inner[..ticks].to_owned()),
            Some(_) => {}
            None => {
                outside.push_str(line);
                outside.push('\n');
            }
        }
    }
    assert_eq!(fence, None, "a block does not end");
    for tag in outside.split('<').skip(1) {
        let known =
            ["code>", "/code>", "details>", "/details>", "summary>", "/summary>", "!-- -->"];
        assert!(known.iter().any(|it| tag.starts_with(it)), "<{tag}");
    }
    // What is not code has nothing that GitHub looks for when it has read the Markdown.
    let mut prose = outside.clone();
    while let Some(start) = prose.find("<code>") {
        let end = prose[start..].find("</code>").unwrap();
        prose.replace_range(start..start + end + 7, "");
    }
    for link in ["@octocat", "#123", "GH-7", "https:/", "www.evil", ":tada", "# heading"] {
        assert!(!prose.contains(link), "{link}: {prose}");
    }
    for line in outside.lines().filter(|line| !line.starts_with("| ") && !line.starts_with("|-")) {
        assert!(!line.replace("\\|", "").contains('|'), "{line}");
    }
    assert!(!outside.replace("\\`", "").contains('`'), "{outside}");
    assert!(!text.contains('\u{202e}') && !text.contains('\0'));
}

#[test]
fn in_html_nothing_is_markup() {
    let [base, new] = pair();
    let log = told(&base, &new, |_| false);
    assert!(log.changes().count() > 3);
    let page = html(&log);
    assert!(!page.contains('\u{202e}') && !page.contains('\0'));
    // The page of tame documents has the same elements, but for how many.
    let tame: Vec<&str> = vec![
        "!doctype", "html", "head", "meta", "title", "style", "body", "header", "h1", "p",
        "strong", "ul", "li", "b", "small", "nav", "details", "summary", "div", "table", "thead",
        "tbody", "tr", "th", "td", "a", "span", "main", "section", "h2", "h3", "h4", "code", "wbr",
        "article", "pre", "dl", "dt", "dd", "footer", "script",
    ];
    let outside = page.split_once("</style>").unwrap().1.split_once("<script>").unwrap().0;
    for tag in outside.split('<').skip(1) {
        let (inside, _) = tag.split_once('>').unwrap_or_else(|| panic!("<{tag}"));
        let name = inside.trim_start_matches('/').split(' ').next().unwrap();
        assert!(tame.contains(&name), "<{inside}>");
        assert!(!inside.contains(" on") && !inside.contains("src="), "<{inside}>");
    }
    assert_eq!(page.matches("<script>").count(), 1);
    assert_eq!(page.matches("</script>").count(), 1);
}

#[test]
fn elements_are_closed_in_the_order_in_which_they_were_opened() {
    let [base, new] = pair();
    let page = html(&told(&base, &new, |_| false));
    let outside = page.split_once("</style>").unwrap().1.split_once("<script>").unwrap().0;
    let mut open = vec!["html", "head"];
    for tag in outside.split('<').skip(1) {
        let inside = tag.split('>').next().unwrap();
        let name = inside.trim_start_matches('/').split(' ').next().unwrap();
        match inside.starts_with('/') {
            true => assert_eq!(open.pop(), Some(name), "{inside}"),
            false if ["meta", "wbr"].contains(&name) => {}
            false => open.push(name),
        }
    }
    assert_eq!(open, ["html", "body"]);
}

#[test]
fn the_page_asks_for_nothing_and_runs_only_its_own_script() {
    let text = document("1.0.0", "      responses: {}", "  schemas: {}");
    let page = html(&told(&text, &text, |_| false));
    for outside in ["src=", "@import", "url(", "fetch(", "http:", "https:"] {
        assert!(!page.contains(outside), "{outside}");
    }
    let script = page.split_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
    let hash = BASE64.encode(&Sha256::digest(script));
    assert!(page.contains(&format!("script-src 'sha256-{hash}'")), "the hash is {hash}");
}
