//! Places of a document in words.

use bv_cms_document::{Document, follow, pointer};
use serde_json::Value;

/// The place at a pointer inside of what stands at `root`, in words: `answer 200 › application/json ›
/// lives[].name`. Empty for `root` itself.
pub(crate) fn place(document: &Document, root: &str, at: &str) -> String {
    let inside = at.strip_prefix(root).unwrap_or(at);
    let mut words = Words { parts: Vec::new(), member: String::new() };
    let mut tokens = pointer::tokens(inside).into_iter();
    let mut here = if inside.len() == at.len() { String::new() } else { root.to_owned() };
    while let Some(token) = tokens.next() {
        here = pointer::join(&here, &token);
        let mut name = || {
            let name = tokens.next();
            if let Some(name) = &name {
                here = pointer::join(&here, name);
            }
            name
        };
        match token.as_str() {
            "components" => {
                name();
                words.part(name());
            }
            "webhooks" | "paths" | "callbacks" | "links" | "content" | "encoding" => {
                words.part(name());
            }
            "requestBody" => words.part(Some("body".to_owned())),
            "responses" => words.part(name().map(|status| format!("answer {status}"))),
            "headers" => words.part(name().map(|name| format!("header {name}"))),
            "parameters" => {
                name();
                words.part(Some(parameter(document, &here)));
            }
            "properties" => words.member(name()),
            "patternProperties" => words.member(name().map(|pattern| format!("/{pattern}/"))),
            "additionalProperties" | "unevaluatedProperties" => words.member(Some("*".to_owned())),
            "items" | "unevaluatedItems" => words.member.push_str("[]"),
            "prefixItems" => words.member.extend(["[", &name().unwrap_or_default(), "]"]),
            // Which one it is, its name says best.
            "oneOf" | "anyOf" => {
                let is_one = name().is_some();
                let told = alternative(document, &here);
                words.part(is_one.then(|| format!("alternative {told}")));
            }
            "allOf" => drop(name()),
            _ => {}
        }
    }
    words.finish()
}

struct Words {
    parts: Vec<String>,
    /// The member that the last schema describes.
    member: String,
}

impl Words {
    fn part(&mut self, part: Option<String>) {
        if !self.member.is_empty() {
            self.parts.push(std::mem::take(&mut self.member));
        }
        self.parts.extend(part);
    }

    fn member(&mut self, name: Option<String>) {
        let Some(name) = name else { return };
        if !self.member.is_empty() {
            self.member.push('.');
        }
        self.member.push_str(&name);
    }

    fn finish(mut self) -> String {
        self.part(None);
        self.parts.join(" › ")
    }
}

fn parameter(document: &Document, at: &str) -> String {
    let value = follow(document.value(), at).ok().map(|(_, value)| value);
    let text = |name: &str| value.and_then(|it| it.get(name)).and_then(Value::as_str);
    match (text("in"), text("name")) {
        (Some(location), Some(name)) => format!("{location} parameter {name}"),
        // A component that is called by its name, or what is not there.
        _ => pointer::tokens(at).pop().unwrap_or_default(),
    }
}

/// The name of an alternative where it has one, its number from 1 where it has none.
fn alternative(document: &Document, at: &str) -> String {
    let schema = document.get(at);
    let text = |name: &str| schema.and_then(|it| it.get(name)).and_then(Value::as_str);
    if let Some(name) = text("title").or_else(|| text("$ref")?.rsplit('/').next()) {
        return pointer::unescape(name);
    }
    let number = pointer::tokens(at).pop().and_then(|index| index.parse::<usize>().ok());
    number.map_or_else(String::new, |index| (index + 1).to_string())
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;

    use super::*;

    #[test]
    fn keywords_are_put_into_words_and_names_stay() {
        let yaml = "paths:\n  /a:\n    get:\n      parameters: [{name: page, in: query}]\n\
                    components:\n  schemas:\n    A: {oneOf: [{title: Cat}, {}]}\n";
        let document = Document::parse("a.yaml", yaml, BV_CMS).unwrap();
        let operation = "/paths/~1a/get";
        let inside = |at: &str| place(&document, operation, &format!("{operation}{at}"));
        assert_eq!(inside(""), "");
        assert_eq!(inside("/parameters/0/schema/maximum"), "query parameter page");
        assert_eq!(
            inside("/responses/200/content/text~1csv/schema/properties/a/items/properties/b/type"),
            "answer 200 › text/csv › a[].b"
        );
        assert_eq!(inside("/requestBody/required"), "body");
        let component = "/components/schemas/A";
        let inside = |at: &str| place(&document, component, &format!("{component}{at}"));
        assert_eq!(inside("/oneOf/0/properties/properties"), "alternative Cat › properties");
        assert_eq!(inside("/oneOf/1/additionalProperties"), "alternative 2 › *");
        assert_eq!(place(&document, "", "/components/schemas/A/properties/x"), "A › x");
        assert_eq!(place(&document, "", "/info/title"), "");
    }
}
