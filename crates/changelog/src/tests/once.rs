//! Nothing is told twice, and nothing is forgotten.

use std::collections::HashSet;

use super::{BASE, NEW, document, told};
use crate::{Changelog, Class, Kind, Scope};

/// What is told, in short.
fn short(log: &Changelog) -> Vec<String> {
    let change = |it: &crate::Change| {
        let edits = it.edits.join("; ");
        let rule = it.finding.as_ref().map_or("", |finding| finding.rule.id);
        format!(
            "{} {} {}: {}{edits}{rule}",
            it.class().name(),
            it.kind.name(),
            it.place,
            it.message
        )
    };
    log.changes().map(change).collect()
}

#[test]
fn no_place_has_two_changes_of_one_kind() {
    let log = told(BASE, NEW, |_| false);
    let mut seen = HashSet::new();
    for change in log.changes() {
        let rule = change.finding.as_ref().map(|finding| finding.rule.id);
        let key = (&change.pointer, &change.file, rule, change.direction.name(), &change.message);
        assert!(seen.insert(key), "{change:#?}");
        // What a finding is about is not told beside it.
        let others = log.changes().filter(|it| it.finding.is_none() && it.class() != Class::Prose);
        let twice = others.filter(|it| it.pointer == change.pointer).count();
        assert!(rule.is_none() || twice == 0, "{change:#?}");
    }
    let edits: Vec<&String> = log.changes().flat_map(|it| &it.edits).collect();
    for change in log.changes().filter(|it| it.finding.is_none()) {
        assert!(!edits.contains(&&change.message), "{change:#?}");
    }
}

#[test]
fn a_component_is_told_once_with_all_who_use_it() {
    let log = told(BASE, NEW, |_| false);
    let is_state = |scope: &Scope| scope.name() == "State";
    let states: Vec<_> = log.groups.iter().filter(|group| is_state(&group.scope)).collect();
    let [state] = &states[..] else { panic!("{:#?}", log.groups) };
    assert_eq!(state.operations, ["ListLives", "CreateLive", "GetLive"]);
    assert_eq!(state.changes.len(), 1);
    assert_eq!(state.changes[0].edits, ["`ended` is a value now"]);
}

#[test]
fn a_component_that_one_operation_uses_belongs_to_it() {
    let log = told(BASE, NEW, |_| false);
    let group = log.groups.iter().find(|group| group.scope.name() == "POST /lives").unwrap();
    let of_input = group.changes.iter().filter(|it| it.place.starts_with("LiveInput")).count();
    assert!(of_input >= 4, "{:#?}", group.changes);
}

#[test]
fn parameters_of_a_path_and_names_in_it() {
    let path = |path: &str, parameter: &str| {
        format!(
            "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\npaths:\n  {path}:\n    parameters: \
             [{parameter}]\n    get: {{operationId: A, responses: {{}}}}\n    delete: {{operationId: B, \
             responses: {{}}}}\n"
        )
    };
    let before = path("/a/{id}", "{name: id, in: path, required: true, schema: {type: string}}");
    let after = path(
        "/a/{key}",
        "{name: key, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {}}",
    );
    let log = told(&before, &after, |_| false);
    assert_eq!(
        short(&log),
        [
            "additive added : the query parameter `q` was added",
            "prose changed path parameter key: the path parameter `id` is called `key`",
        ]
    );
    assert_eq!(log.groups[0].scope, Scope::Path("/a/{key}".into()));
    assert_eq!(log.groups[0].operations, ["A", "B"]);
}

#[test]
fn what_breaks_nobody_is_told_with_its_place() {
    let operation = |inside: &str| {
        format!(
            "      requestBody: {{content: {{application/json: {{schema: {inside}}}}}}}\n      responses: {{}}"
        )
    };
    let pair = |before: &str, after: &str| {
        let [before, after] = [before, after]
            .map(|it| document("1.0.0", &operation(it), "  schemas: {A: {type: string}}"));
        short(&told(&before, &after, |_| false))
    };
    let rest = "breaking-version";
    for (before, after, expected) in [
        (
            "{maxLength: 1}",
            "{maxLength: 2}",
            "additive changed body › application/json: `maxLength` was `1` and is `2`",
        ),
        (
            "{type: string}",
            "{type: string, deprecated: true}",
            "additive changed body › application/json: it is deprecated now",
        ),
        (
            "{properties: {b: {}}}",
            "{properties: {b: {}, a: {$ref: '#/components/schemas/A'}}}",
            "additive added body › application/json: the member `a` was added: `A`",
        ),
        (
            "{enum: [a]}",
            "{enum: [a, b]}",
            "additive added body › application/json: `b` is a value now",
        ),
        (
            "{required: [a, b]}",
            "{required: [b]}",
            "additive removed body › application/json: `a` is not required any more",
        ),
        (
            "{anyOf: [{type: string}]}",
            "{anyOf: [{type: string}, {type: integer}]}",
            "additive added body › application/json: the alternative `integer` was added",
        ),
        (
            "{$ref: '#/components/schemas/A'}",
            "{type: [string, integer]}",
            "additive changed body › application/json: `type` was `\"string\"` and is `[\"string\",\"integer\"]`",
        ),
        (
            "{x-a: {b: 1}}",
            "{x-a: {b: 2}}",
            "additive changed body › application/json: in `x-a`, `/b` was `1` and is `2`",
        ),
        ("{title: a}", "{title: b}", "prose changed body › application/json: `title` was changed"),
    ] {
        let found: Vec<String> =
            pair(before, after).into_iter().filter(|it| !it.ends_with(rest)).collect();
        assert_eq!(found, [expected], "{before} {after}");
    }
    // The same in other words is nothing.
    assert!(
        pair("{type: [string], description: 'a  b'}", "{type: string, description: a b}")
            .is_empty()
    );
}

#[test]
fn what_is_undecided_as_a_whole_is_not_said_to_break_nobody() {
    let operation = "      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}\n      responses: {}";
    let components = |length: u32, pattern: &str| {
        format!(
            "  schemas:\n    A: {{not: {{$ref: '#/components/schemas/B'}}, properties: {{z: {{type: string}}}}}}\n    \
             B: {{type: object, required: [z], properties: {{z: {{type: string, pattern: '{pattern}', maxLength: {length}}}}}}}"
        )
    };
    let log = told(
        &document("1.0.0", operation, &components(5, "(?=a)a")),
        &document("1.0.0", operation, &components(9, "(?!b)a")),
        |_| false,
    );
    assert_eq!(log.count(Class::Additive), 0, "{:#?}", short(&log));
    assert!(log.count(Class::Breaking) + log.count(Class::Undecided) > 0, "{:#?}", short(&log));
}

#[test]
fn operations_come_and_go() {
    let log = told(BASE, NEW, |_| false);
    let of = |name: &str| log.groups.iter().find(|group| group.scope.name() == name).unwrap();
    let [added] = &of("PUT /lives/{id}").changes[..] else { panic!() };
    assert_eq!((added.kind, added.class()), (Kind::Added, Class::Additive));
    assert_eq!(added.message, "the operation `ReplaceLive` was added: Replaces a live");
    let [gone] = &of("DELETE /lives/{id}").changes[..] else { panic!() };
    assert_eq!((gone.kind, gone.class()), (Kind::Removed, Class::Breaking));
    assert_eq!((gone.file.as_str(), gone.edits.len()), ("base.yaml", 0));
}
