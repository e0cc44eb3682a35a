//! Which paths are not those of an operation.

use bv_cms_document::Document;
use serde_json::{Map, Value};

use crate::request::Request;

/// Whether the path is that of another template as well, or a custom verb that none has.
pub(super) fn is_elsewhere(document: &Document, request: &Request) -> bool {
    let target = Request { query: Vec::new(), ..request.clone() }.target().replace("%3A", ":");
    let paths = document.get("/paths").and_then(Value::as_object);
    let templates: Vec<&String> = paths.into_iter().flat_map(Map::keys).collect();
    let verbs = templates.iter().any(|path| path.contains("}:"));
    let colons = |path: &str| path.matches(':').count();
    // Where there are custom verbs, a `:` begins one and is no part of a value.
    (verbs && colons(&target) > colons(&request.path))
        || templates.iter().any(|path| ***path != request.path && is_at(path, &target, verbs))
}

/// Whether a path matches a template, with at least one character for each parameter.
fn is_at(template: &str, path: &str, verbs: bool) -> bool {
    let (parts, segments): (Vec<&str>, Vec<&str>) =
        (template.split('/').collect(), path.split('/').collect());
    parts.len() == segments.len()
        && parts.iter().zip(segments).all(|(part, text)| segment(part, text, verbs))
}

fn segment(part: &str, text: &str, verbs: bool) -> bool {
    let Some((before, rest)) = part.split_once('{') else { return part == text };
    let Some((_, after)) = rest.split_once('}') else { return part == text };
    let Some(text) = text.strip_prefix(before) else { return false };
    let longest = if verbs { text.find(':').unwrap_or(text.len()) } else { text.len() };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.filter(|at| (1..=longest).contains(at)).any(|at| segment(after, &text[at..], verbs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_be_that_of_another_template() {
        let text = "paths: {'/a/{id}': {}, '/a/{id}:do': {}, /a/list: {}}\n";
        let document = Document::parse("test.yaml", text).expect("a document");
        let elsewhere = |template: &str, id: &str| {
            let mut request = Request::new("GET", template);
            request.path_parameters.push(("id".to_owned(), id.to_owned()));
            is_elsewhere(&document, &request)
        };
        assert!(!elsewhere("/a/{id}", "b"));
        assert!(elsewhere("/a/{id}", "list"));
        assert!(elsewhere("/a/{id}", "b%3Ado"));
        assert!(elsewhere("/a/{id}", "b:other"));
        assert!(!elsewhere("/a/{id}:do", "b"));
    }
}
