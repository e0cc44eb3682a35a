//! What the reports look like and where they go.

use std::fs;

use serde_json::Value;

use crate::repository::{DOCUMENT, NARROWED, Repository};

#[test]
fn every_format_tells_of_the_finding() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    for (format, part) in [
        ("text", "error"),
        ("json", "\"fingerprint\": \""),
        ("junit", "<testsuite"),
        ("github", "::error file=openapi.yaml,line="),
        ("sarif", "\"finding/v2\": \""),
        ("markdown", "# "),
        ("html", "<!doctype html>"),
    ] {
        let said = here.run(&format!("breaking --base HEAD --format {format}"));
        assert_eq!(said.code, 1, "{format}: {}", said.err);
        let text = said.out.to_lowercase();
        assert!(text.contains(part), "{format}: {}", said.out);
        assert!(text.contains("/pets/{id}") || text.contains("pet"), "{format}: {}", said.out);
    }
}

#[test]
fn lint_has_no_changelog_and_unknown_formats_are_refused() {
    let here = Repository::with(DOCUMENT);
    for format in ["markdown", "html"] {
        let said = here.run(&format!("lint --format {format}"));
        assert_eq!(said.code, 101);
        assert!(said.err.contains("choose text, json, junit, github or sarif"), "{}", said.err);
    }
    let said = here.run("breaking --base HEAD --format xml");
    assert_eq!(said.code, 101);
    assert!(
        said.err.contains("one of text, json, junit, github, sarif, markdown, html"),
        "{}",
        said.err
    );
}

#[test]
fn a_report_goes_into_a_file_as_a_whole_or_not_at_all() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    here.write("report.json", "before");
    let said = here.run("breaking --base HEAD --format json --output report.json");
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
    let report: Value = serde_json::from_str(&here.read("report.json")).unwrap();
    assert_eq!(report["findings"][0]["rule"], "breaking-request-narrowed");
    let names = fs::read_dir(here.path()).unwrap().map(|it| it.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with(".contract-")));
    for (file, why) in [("none/report.json", "No such file"), (".git", "it is a folder")] {
        let said = here.run(&format!("breaking --base HEAD --output {file}"));
        assert_eq!(said.code, 101);
        let place = format!("cannot write {file}");
        assert!(said.err.contains(&place) && said.err.contains(why), "{}", said.err);
    }
}

#[test]
fn versions_that_do_not_count_are_not_spoken_of() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    here.write("contract.toml", "version = \"none\"\n");
    for format in ["markdown", "html"] {
        let said = here.run(&format!("breaking --base HEAD --format {format}"));
        let text = said.out;
        assert!(!text.contains("too small"), "{text}");
        assert!(!text.contains("needs version") && !text.contains("to count from"), "{text}");
    }
}
