//! Paths and their parameters, which have to name the same things.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::join;
use bv_cms_document::{Operation, follow};
use bv_cms_findings::{Collector, Finding, Rule, show};
use serde_json::Value;

use crate::rule;

/// Holds each path against the parameters of its operations, and each list of parameters against
/// itself.
pub(super) fn paths(collector: &mut Collector<'_>) {
    let root = collector.document.value();
    duplicates(collector);
    let names = root.get("paths").and_then(Value::as_object);
    let mut templates = BTreeMap::new();
    let mut shapes: BTreeMap<String, &str> = BTreeMap::new();
    for path in names.into_iter().flat_map(serde_json::Map::keys).filter(|it| it.starts_with('/')) {
        let template = template(path);
        let shape = template.as_ref().map(|template| template.shape.clone());
        let fault = match (&template, shape.ok().and_then(|shape| shapes.insert(shape, path))) {
            (Err(fault), _) => Some((fault.message.clone(), fault.expected)),
            (_, Some(other)) => Some((
                format!("this is the same path as `{other}`"),
                "one path, whatever its parameters are called",
            )),
            _ => None,
        };
        if let Some((message, expected)) = fault {
            let found = show(Some(&path.as_str().into()));
            add(collector, rule::PATH_FORM, &join("/paths", path), message, expected, found);
        }
        if let Ok(template) = template {
            templates.insert(path.as_str(), template.names);
        }
    }
    let operations = collector.document.operations();
    for operation in operations {
        if let Some(names) = templates.get(operation.path.as_str()) {
            parameters(collector, operation, names);
        }
    }
    // One without operations has no other reader.
    let is_used = |path: &str| operations.iter().any(|operation| operation.path == path);
    for (path, names) in templates.iter().filter(|(path, _)| !is_used(path)) {
        if let Ok((item, _)) = follow(root, &join("/paths", path)) {
            declared(collector, &item, path, names);
        }
    }
}

fn add(
    collector: &mut Collector<'_>,
    rule: &'static Rule,
    pointer: &str,
    message: String,
    expected: impl Into<String>,
    found: String,
) {
    let finding = Finding::new(rule, message)
        .expected("rule", expected)
        .found(collector.document.file_name(), found)
        .help(collector.document.dialect().say(rule.remedy));
    collector.add(finding, pointer);
}

struct Template<'p> {
    names: BTreeSet<&'p str>,
    /// The path without the names of its parameters.
    shape: String,
}

struct Malformed {
    message: String,
    expected: &'static str,
}

fn template(path: &str) -> Result<Template<'_>, Malformed> {
    let fault = |message: String, expected| Err(Malformed { message, expected });
    if let Some(mark) = path.chars().find(|it| matches!(it, '?' | '#')) {
        return fault(
            format!("`{mark}` ends a path"),
            "a path alone: what follows `?` are parameters `in: query`, and `#` is never sent",
        );
    }
    let mut template = Template { names: BTreeSet::new(), shape: String::new() };
    let mut rest = path;
    while let Some(at) = rest.find(['{', '}']) {
        let (literal, brace) = rest.split_at(at);
        let name = brace.strip_prefix('{').and_then(|name| name.split_once('}'));
        let Some((name, after)) = name.filter(|(name, _)| !name.contains(['{', '/'])) else {
            return fault("a brace has no partner".to_owned(), "`{name}` inside one segment");
        };
        if name.is_empty() {
            return fault("a parameter has no name".to_owned(), "`{name}`");
        }
        if !template.names.insert(name) {
            return fault(format!("`{{{name}}}` is there twice"), "each parameter once");
        }
        template.shape.push_str(literal);
        template.shape.push_str("{}");
        rest = after;
    }
    template.shape.push_str(rest);
    Ok(template)
}

/// Holds the parameters of an operation and of its path item against the names in the path.
fn parameters(collector: &mut Collector<'_>, operation: &Operation, names: &BTreeSet<&str>) {
    let mut known = BTreeSet::new();
    for holder in [&operation.path_item, &operation.pointer] {
        // One that cannot be read may be the one that is missing here.
        let Some(declared) = declared(collector, holder, &operation.path, names) else { return };
        known.extend(declared);
    }
    let missing: BTreeSet<&str> = names.difference(&known).copied().collect();
    if !missing.is_empty() {
        let message = format!("{} does not declare {}", operation.operation_id, listed(&missing));
        let expected = "a parameter `in: path` for each name in braces".to_owned();
        let rule = rule::PATH_PARAMETER_UNDECLARED;
        add(collector, rule, &operation.pointer, message, expected, operation.path.clone());
    }
}

/// The path parameters that a path item or an operation declares; those that are not in the path are
/// found. `None` when one of the parameters cannot be read.
fn declared<'d>(
    collector: &mut Collector<'d>,
    holder: &str,
    path: &str,
    names: &BTreeSet<&str>,
) -> Option<BTreeSet<&'d str>> {
    let root = collector.document.value();
    let mut declared = BTreeSet::new();
    let list = join(holder, "parameters");
    for index in 0..root.pointer(&list).and_then(Value::as_array).map_or(0, Vec::len) {
        let at = join(&list, &index.to_string());
        let (_, parameter) = follow(root, &at).ok()?;
        if parameter.get("in").and_then(Value::as_str) != Some("path") {
            continue;
        }
        let name = parameter.get("name").and_then(Value::as_str)?;
        if !names.contains(name) {
            let message = format!("the path has no `{{{name}}}`");
            let expected = match names.len() {
                0 => "no parameter `in: path`".to_owned(),
                _ => format!("one of {}", listed(names)),
            };
            let rule = rule::PATH_PARAMETER_UNKNOWN;
            add(collector, rule, &at, message, expected, path.to_owned());
        }
        declared.insert(name);
    }
    Some(declared)
}

fn listed(names: &BTreeSet<&str>) -> String {
    names.iter().map(|name| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", ")
}

/// Finds the parameters that a list declares twice. One of an operation may stand for one of its
/// path item: those are two lists.
fn duplicates(collector: &mut Collector<'_>) {
    let root = collector.document.value();
    let mut lists = Vec::new();
    walk(root, "", Place::Keywords, &mut |pointer, value, place| {
        if place == Place::Keywords
            && let Some(Value::Array(list)) = value.get("parameters")
        {
            lists.push((join(pointer, "parameters"), list.len()));
        }
        place != Place::Data
    });
    for (list, length) in lists {
        let mut first = BTreeMap::new();
        for index in 0..length {
            let at = join(&list, &index.to_string());
            let Ok((_, parameter)) = follow(root, &at) else { continue };
            let text = |key: &str| parameter.get(key).and_then(Value::as_str);
            let (Some(name), Some(place)) = (text("name"), text("in")) else { continue };
            // Headers are the same in any case.
            let key = if place == "header" { name.to_ascii_lowercase() } else { name.to_owned() };
            if let Some(other) = first.insert((place, key), at.clone()) {
                let message = format!("the {place} parameter `{name}` is declared twice");
                let found = format!("the other one is at {other}");
                let rule = rule::PARAMETER_DUPLICATE;
                add(collector, rule, &at, message, "each parameter once in a list", found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use super::*;

    const COMPONENTS: &str = "\
components:
  parameters:
    A: {name: a, in: path, required: true, schema: {type: string}}
    AlsoA: {$ref: '#/components/parameters/A'}
    Q: {name: q, in: query, schema: {type: string}}
    H: {name: X-Mark, in: header, schema: {type: string}}
  pathItems:
    Shared:
      parameters: [{$ref: '#/components/parameters/A'}]
      get: {operationId: Shared, responses: {}}
";

    /// The rule and the line of each finding, where the paths begin on line 2.
    fn found(paths: &[&str]) -> Vec<(&'static Rule, usize)> {
        let text = format!("paths:\n  {}\n{COMPONENTS}", paths.join("\n  "));
        let document = Document::parse("a.yaml", &text, BV_CMS).unwrap();
        let mut collector = Collector::new(&document);
        super::paths(&mut collector);
        collector.finish().iter().map(|it| (it.rule, it.position.unwrap().line)).collect()
    }

    /// A path with one operation that has some parameters.
    fn path(path: &str, parameters: &str) -> String {
        format!("{path}: {{get: {{operationId: A, parameters: [{parameters}], responses: {{}}}}}}")
    }

    fn to(name: &str) -> String {
        format!("{{$ref: '#/components/parameters/{name}'}}")
    }

    #[test]
    fn a_path_is_only_a_path() {
        for wrong in [
            "/a?b=c", "/a#b", "/a?", "/{a", "/a}", "/{}", "/{{a}}", "/{a/b}", "/{a}/{a}",
            "/{a}?{b}",
        ] {
            let path = path(&format!("'{wrong}'"), &to("A"));
            assert_eq!(found(&[&path]), [(rule::PATH_FORM, 2)], "{wrong}");
        }
        for right in ["/{a}", "/lives/{a}:cancel", "/{a}.json", "/x-{a}-y/", "/a%3Fb/{a}"] {
            assert_eq!(found(&[&path(&format!("'{right}'"), &to("A"))]), [], "{right}");
        }
        let extension = "x-paths: {get: {}}";
        assert_eq!(found(&[extension]), []);
    }

    #[test]
    fn a_path_is_written_once_whatever_its_parameters_are_called() {
        let (one, other) = (path("/b/{a}", &to("A")), path("/b/{q}", "{name: q, in: path}"));
        assert_eq!(found(&[&one, &other]), [(rule::PATH_FORM, 3)]);
        assert_eq!(found(&[&one, &other.replace("get", "put")]), [(rule::PATH_FORM, 3)]);
        assert_eq!(found(&[&one, "/b/{q}: {}"]), [(rule::PATH_FORM, 3)]);
        assert_eq!(found(&[&one, &path("/b/c", ""), &path("/{a}/b", &to("A"))]), []);
    }

    #[test]
    fn names_in_braces_and_parameters_are_the_same() {
        let undeclared = [(rule::PATH_PARAMETER_UNDECLARED, 2)];
        let unknown = [(rule::PATH_PARAMETER_UNKNOWN, 2)];
        assert_eq!(found(&[&path("/{a}", "")]), undeclared);
        assert_eq!(found(&[&path("/{a}", "{name: a, in: query}")]), undeclared);
        assert_eq!(found(&[&path("/{a}/{b}", &to("AlsoA"))]), undeclared);
        assert_eq!(found(&[&path("/a", &to("AlsoA"))]), unknown);
        assert_eq!(found(&[&path("/{b}", &to("A"))]), [unknown, undeclared].concat());
        assert_eq!(found(&[&path("/{a}", &to("AlsoA"))]), []);
        // Where one cannot be read, nobody knows which one is missing.
        assert_eq!(found(&[&path("/{a}", &to("Gone"))]), []);
    }

    #[test]
    fn parameters_of_a_path_are_those_of_its_operations() {
        let shared = |parameters: &str| {
            format!("/{{a}}: {{parameters: [{parameters}], get: {{}}, put: {{parameters: []}}}}")
        };
        assert_eq!(found(&[&shared(&to("A"))]), []);
        // One finding for each operation without, one for the list with one too many.
        assert_eq!(found(&[&shared("")]).len(), 2);
        // It is found without any operation, too.
        let lonely = |parameters: &str| format!("/{{a}}: {{parameters: [{parameters}]}}");
        assert_eq!(found(&[&lonely("{name: b, in: path}")]), [(rule::PATH_PARAMETER_UNKNOWN, 2)]);
        assert_eq!(found(&[&lonely("")]), []);
        let many = format!("{}, {{name: b, in: path}}", to("A"));
        assert_eq!(found(&[&shared(&many)]), [(rule::PATH_PARAMETER_UNKNOWN, 2)]);
        let item = |path: &str| format!("{path}: {{$ref: '#/components/pathItems/Shared'}}");
        assert_eq!(found(&[&item("/{a}"), &item("/b/{a}")]), []);
        assert_eq!(found(&[&item("/b")]), [(rule::PATH_PARAMETER_UNKNOWN, 11)]);
    }

    #[test]
    fn a_list_declares_each_parameter_once() {
        let twice = [(rule::PARAMETER_DUPLICATE, 2)];
        for parameters in [
            format!("{}, {{name: q, in: query}}", to("Q")),
            format!("{}, {}", to("Q"), to("Q")),
            format!("{}, {{name: x-mark, in: header}}", to("H")),
        ] {
            assert_eq!(found(&[&path("/a", &parameters)]), twice, "{parameters}");
            let shared = format!("/a: {{parameters: [{parameters}]}}");
            assert_eq!(found(&[&shared]), twice, "{shared}");
        }
        for parameters in [
            format!("{}, {{name: q, in: header}}", to("Q")),
            format!("{}, {{name: Q, in: query}}", to("Q")),
        ] {
            assert_eq!(found(&[&path("/a", &parameters)]), [], "{parameters}");
        }
        // What an operation declares stands for what its path declares.
        let overridden = format!(
            "/{{a}}: {{parameters: [{}, {}], get: {{parameters: [{}, {{name: a, in: path}}]}}}}",
            to("A"),
            to("Q"),
            to("Q")
        );
        assert_eq!(found(&[&overridden]), []);
    }
}
