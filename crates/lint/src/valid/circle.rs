use std::collections::{HashMap, HashSet};

use bv_cms_document::pointer::{from_reference, join};
use bv_cms_document::references;
use bv_cms_findings::{Collector, Finding, show};
use serde_json::Value;

use super::schema::all_schemas;
use crate::rule;

/// Keywords with one schema for the value itself.
const ONE: &[&str] = &["not", "if", "then", "else"];
/// Keywords with several.
const SEVERAL: &[&str] = &["allOf", "anyOf", "oneOf", "dependentSchemas"];

/// The places of the references that lead back to where they come from, without going into a member
/// or an item of the value on the way: to know what they stand for, one has to know it already.
#[must_use]
pub fn circles(root: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut walk = Walk { root, done: HashSet::new(), open: HashMap::new() };
    let holders = references(root, "").into_iter().map(|(holder, _)| holder);
    for start in holders.chain(all_schemas(root)) {
        walk.from(start, &mut found);
    }
    found
}

/// Finds such references. Whether there are none.
pub(super) fn circular(collector: &mut Collector<'_>) -> bool {
    let root = collector.document.value();
    let found = circles(root);
    for pointer in &found {
        let reference = root.pointer(pointer);
        let target = reference.and_then(Value::as_str).unwrap_or_default();
        let message = format!("`{target}` leads back to where it comes from");
        let finding = Finding::new(rule::REFERENCE_CIRCULAR, message)
            .expected(collector.document.file_name(), "a schema, or a member or an item on the way")
            .found(collector.document.file_name(), show(reference))
            .help(collector.document.dialect().say(rule::REFERENCE_CIRCULAR.remedy));
        collector.add(finding, pointer);
    }
    found.is_empty()
}

/// A search for circles, depth first, each place visited once.
struct Walk<'v> {
    root: &'v Value,
    done: HashSet<String>,
    /// The places that the search is inside of, and the last reference that it followed there.
    open: HashMap<String, Option<String>>,
}

/// A place where the value is judged next, and the reference that leads there.
type Step = (String, Option<String>);

impl Walk<'_> {
    fn from(&mut self, start: String, found: &mut Vec<String>) {
        // Not recursive: a chain of references can be as long as the document.
        let mut stack = vec![self.enter(start, None)];
        while let Some((place, followed, steps)) = stack.last_mut() {
            let Some((next, reference)) = steps.pop() else {
                self.open.remove(place);
                self.done.insert(std::mem::take(place));
                stack.pop();
                continue;
            };
            let reference = reference.or_else(|| followed.clone());
            if self.open.contains_key(&next) {
                found.extend(reference);
            } else if !self.done.contains(&next) {
                stack.push(self.enter(next, reference));
            }
        }
    }

    fn enter(
        &mut self,
        place: String,
        followed: Option<String>,
    ) -> (String, Option<String>, Vec<Step>) {
        self.open.insert(place.clone(), followed.clone());
        let steps = self.steps(&place);
        (place, followed, steps)
    }

    /// Where the value that is judged at a place is judged as well, the last one first.
    fn steps(&self, place: &str) -> Vec<Step> {
        let mut steps = Vec::new();
        let Some(Value::Object(keywords)) = self.root.pointer(place) else { return steps };
        for (keyword, value) in keywords {
            let at = join(place, keyword);
            match value {
                Value::String(reference) if keyword == "$ref" => {
                    steps.extend(from_reference(reference).map(|target| (target, Some(at))));
                }
                Value::Object(_) if ONE.contains(&keyword.as_str()) => steps.push((at, None)),
                Value::Object(schemas) if SEVERAL.contains(&keyword.as_str()) => {
                    steps.extend(schemas.keys().map(|name| (join(&at, name), None)));
                }
                Value::Array(schemas) if SEVERAL.contains(&keyword.as_str()) => {
                    let places = (0..schemas.len()).map(|index| join(&at, &index.to_string()));
                    steps.extend(places.map(|place| (place, None)));
                }
                _ => {}
            }
        }
        steps.reverse();
        steps
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use super::*;

    /// The places of the references that close a circle among some schemas.
    fn found(schemas: &str) -> Vec<String> {
        let document =
            Document::parse("a.yaml", &format!("components: {{schemas: {{{schemas}}}}}"), BV_CMS)
                .unwrap();
        let mut collector = Collector::new(&document);
        let none = circular(&mut collector);
        let found = collector.finish();
        assert_eq!(none, found.is_empty());
        let place = |it: &Finding| it.pointer.replace("/components/schemas", "");
        found.iter().map(place).collect()
    }

    #[test]
    fn what_stands_for_itself_is_found_where_the_circle_closes() {
        let to = |name: &str| format!("$ref: '#/components/schemas/{name}'");
        let (a, b, c) = (to("A"), to("B"), to("C"));
        for (schemas, places) in [
            (format!("A: {{{a}}}"), vec!["/A/$ref"]),
            (format!("A: {{{b}}}, B: {{{a}}}"), vec!["/B/$ref"]),
            (format!("A: {{{b}}}, B: {{{c}}}, C: {{{b}}}"), vec!["/C/$ref"]),
            (format!("A: {{allOf: [{{type: object}}, {{{a}}}]}}"), vec!["/A/allOf/1/$ref"]),
            (format!("A: {{anyOf: [{{{b}}}]}}, B: {{oneOf: [{{{a}}}]}}"), vec!["/B/oneOf/0/$ref"]),
            (format!("A: {{not: {{{a}}}}}"), vec!["/A/not/$ref"]),
            (format!("A: {{if: {{}}, then: {{{a}}}}}"), vec!["/A/then/$ref"]),
            (
                format!("A: {{dependentSchemas: {{a: {{{a}}}}}}}"),
                vec!["/A/dependentSchemas/a/$ref"],
            ),
            (format!("A: {{properties: {{a: {{{b}}}}}}}, B: {{{c}}}, C: {{{b}}}"), vec!["/C/$ref"]),
        ] {
            assert_eq!(found(&schemas), places, "{schemas}");
        }
    }

    #[test]
    fn members_and_items_end_a_circle() {
        let a = "$ref: '#/components/schemas/A'";
        for schema in [
            format!("properties: {{a: {{{a}}}}}"),
            format!("items: {{{a}}}"),
            format!("additionalProperties: {{{a}}}"),
            format!("oneOf: [{{type: string}}, {{properties: {{a: {{allOf: [{{{a}}}]}}}}}}]"),
            format!("default: {{{a}}}"),
        ] {
            assert_eq!(found(&format!("A: {{{schema}}}")), [""; 0], "{schema}");
        }
        let twice = "A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/B'}]}, B: {}";
        assert_eq!(found(twice), [""; 0]);
    }

    #[test]
    fn a_long_chain_is_followed() {
        let link =
            |it: usize| format!("A{it}: {{$ref: '#/components/schemas/A{}'}}", (it + 1) % 20_000);
        let chain = (0..20_000).map(link).collect::<Vec<_>>().join(",");
        assert_eq!(found(&chain), ["/A19999/$ref"]);
    }
}
