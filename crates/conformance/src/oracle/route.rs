//! Which paths are not those of an operation.

use bv_cms_document::Document;
use serde_json::{Map, Value};

use crate::request::Request;

/// Whether the path is that of another template as well, or a custom verb that none has.
pub(super) fn is_elsewhere(document: &Document, request: &Request) -> bool {
    let target = Request { query: Vec::new(), ..request.clone() }.target().replace("%3A", ":");
    let paths = document.get("/paths").and_then(Value::as_object);
    let templates: Vec<&String> = paths.into_iter().flat_map(Map::keys).collect();
    // Where a verb may follow a parameter, a `:` begins one and is no part of a value.
    let has_verb = |own: &[&str]| {
        templates.iter().any(|path| {
            let parts: Vec<&str> = path.split('/').collect();
            let (Some(last), index) = (own.last(), own.len() - 1) else { return false };
            last.contains('{')
                && parts.get(index).is_some_and(|part| part.contains("}:"))
                && parts
                    .iter()
                    .zip(&own[..index])
                    .all(|(one, other)| nameless(one) == nameless(other))
        })
    };
    // Whether a path matches a template, with at least one character for each parameter.
    let is_at = |template: &str| {
        let (parts, segments): (Vec<&str>, Vec<&str>) =
            (template.split('/').collect(), target.split('/').collect());
        parts.len() == segments.len()
            && parts
                .iter()
                .zip(segments)
                .enumerate()
                .all(|(index, (part, text))| segment(part, text, has_verb(&parts[..=index])))
    };
    !is_at(&request.path) || templates.iter().any(|path| ***path != request.path && is_at(path))
}

/// A segment of a template without the names in its braces.
fn nameless(segment: &str) -> String {
    let mut is_inside = false;
    let shown = segment.chars().filter(|character| {
        is_inside &= *character != '}';
        let is_shown = !is_inside;
        is_inside |= *character == '{';
        is_shown
    });
    shown.collect()
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
    use bv_cms_dialect::BV_CMS;

    #[test]
    fn a_path_may_be_that_of_another_template() {
        let text = "paths: {'/a/{id}': {}, '/a/{id}:do': {}, /a/list: {}, '/b/{id}': {}}\n";
        let document = Document::parse("test.yaml", text, BV_CMS).expect("a document");
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
        assert!(!elsewhere("/b/{id}", "b:other"));
    }
}
