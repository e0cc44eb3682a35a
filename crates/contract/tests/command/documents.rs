//! Documents of every kind and from everywhere.

use crate::repository::{DOCUMENT, NARROWED, Repository};

#[test]
fn a_document_of_somebody_else_is_clean_where_it_is_valid() {
    let here = Repository::with(DOCUMENT);
    let said = here.run("lint --document openapi.yaml");
    assert_eq!((said.code, said.out.contains("error")), (0, false), "{}{}", said.out, said.err);
    // Deprecated without a sunset, no operationId, no error examples: nobody asks for them.
    let said = here.run("breaking --base HEAD:openapi.yaml --document openapi.yaml");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(said.err, "change since HEAD:openapi.yaml: no change\n");
}

#[test]
fn a_pattern_may_be_all_that_ecma_262_has() {
    let here = Repository::with(DOCUMENT);
    for (pattern, code) in [("^(?=a)", 0), ("^(a", 1)] {
        here.edit((NARROWED.0, &format!("pattern: '{pattern}'")));
        assert_eq!(here.run("lint").code, code, "{}", here.run("lint").out);
    }
}

#[test]
fn what_breaks_clients_is_found_from_every_source() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    for (base, input) in [("HEAD:openapi.yaml", ""), ("HEAD", ""), ("-", DOCUMENT)] {
        let said = here.run_with(&format!("breaking --base {base}"), input);
        assert_eq!(said.code, 1, "{base}: {}{}", said.out, said.err);
        assert!(said.out.contains("breaking-request-narrowed"), "{base}: {}", said.out);
        assert!(said.err.ends_with(": breaking\n"), "{}", said.err);
        assert!(!said.out.contains("breaking-version"), "{}", said.out);
    }
    here.write("contract.toml", "version = \"semver\"\n");
    let said = here.run("breaking --base HEAD:openapi.yaml");
    assert!(said.err.contains("breaking: needs version 2.0.0 or later"), "{}", said.err);
    assert!(said.out.contains("breaking-version"), "{}", said.out);
    let said = here.run("breaking --base - --document -");
    assert_eq!(said.code, 101);
    assert!(said.err.contains("name a file for the other one"), "{}", said.err);
}

#[test]
fn a_revision_alone_has_the_document_also_below_the_top() {
    let here = Repository::with(DOCUMENT);
    here.write("api/v1/openapi.yaml", DOCUMENT);
    here.commit();
    here.write("api/v1/openapi.yaml", &DOCUMENT.replace(NARROWED.0, NARROWED.1));
    let said = here.run("breaking --base HEAD --document api/v1");
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let said = here.run("breaking --base nowhere --document api/v1");
    assert_eq!(said.code, 101);
    assert!(said.err.contains("there is no file `nowhere`, and git has no"), "{}", said.err);
}

#[test]
fn openapi_3_0_and_references_to_other_files_are_read() {
    let here = Repository::with(
        "openapi: 3.0.3\ninfo: {title: t, version: 1.0.0}\npaths:\n  /a:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema: {$ref: 'parts/a.yaml'}\n      responses:\n        '200': {description: d}\n",
    );
    here.write("parts/a.yaml", "{type: integer, minimum: 0, nullable: true}\n");
    here.commit();
    assert_eq!(here.run("lint").code, 0, "{}", here.run("lint").out);
    here.write("parts/a.yaml", "{type: integer, minimum: 0, exclusiveMinimum: true}\n");
    let said = here.run("breaking --base HEAD");
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("parts/a.yaml:1:"), "{}", said.out);
}

#[test]
fn what_is_wrong_in_places_does_not_stop_the_rest() {
    let here = Repository::with(DOCUMENT);
    let broken = DOCUMENT
        .replace(NARROWED.0, NARROWED.1)
        .replace("  schemas:", "  schemas:\n    other: {type: text}");
    here.write("openapi.yaml", &broken);
    let said = here.run("breaking --base HEAD");
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("breaking-request-narrowed"), "{}", said.out);
    let said = here.run("lint");
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("schema-invalid") && said.out.contains("openapi.yaml:25:"),
        "{}",
        said.out
    );
}

#[test]
fn nothing_that_cannot_be_read_is_without_its_place() {
    let here = Repository::with(DOCUMENT);
    for (text, place) in [
        ("a: [", "openapi.yaml:"),
        ("swagger: '2.0'\n", "openapi.yaml:1:"),
        ("- 1\n", "openapi.yaml:1:"),
    ] {
        here.write("openapi.yaml", text);
        for words in ["lint", "breaking --base HEAD"] {
            let said = here.run(words);
            assert_eq!(said.code, 101, "{text}");
            assert!(
                said.err.starts_with("could not run: ") && said.err.contains(place),
                "{}",
                said.err
            );
        }
    }
    let said = here.run("lint --document nothing.yaml");
    assert_eq!(said.code, 101);
    assert!(said.err.contains("`nothing.yaml` is no document"), "{}", said.err);
}

#[test]
fn a_sunset_that_was_announced_is_held() {
    let here = Repository::with(
        &DOCUMENT.replace("deprecated: true", "deprecated: true\n      x-sunset: 2999-12-31"),
    );
    for (now, code) in [("2999-12-30", 1), ("2999-12-31", 0), ("3000-01-01", 0)] {
        let edit = format!("deprecated: true\n      x-sunset: {now}");
        here.edit(("deprecated: true", &edit));
        here.write("contract.toml", "version = \"none\"\n");
        let said = here.run("breaking --base HEAD");
        assert_eq!(said.code, code, "{now}: {}{}", said.out, said.err);
    }
    here.write("openapi.yaml", DOCUMENT);
    let said = here.run("breaking --base HEAD");
    assert!(said.code == 1 && said.out.contains("the announced sunset is gone"), "{}", said.out);
}

#[test]
fn a_report_is_written_over_no_document_and_through_links() {
    let here = Repository::with(DOCUMENT);
    let said = here.run("lint --document openapi.yaml --output openapi.yaml");
    assert!(said.code == 101 && said.err.contains("is the document"), "{}", said.err);
    assert_eq!(here.read("openapi.yaml"), DOCUMENT);
    #[cfg(unix)]
    {
        here.write("report.txt", "before");
        std::os::unix::fs::symlink("report.txt", here.path().join("link")).unwrap();
        here.run("lint --document openapi.yaml --output link");
        assert!(here.path().join("link").is_symlink());
        assert!(!here.read("report.txt").contains("before"));
    }
}

#[test]
fn a_variable_that_is_not_set_is_no_document() {
    let here = Repository::with(DOCUMENT);
    let said = here.run("breaking --base= --document openapi.yaml");
    assert!(said.code == 101 && said.err.contains("is the variable set"), "{}", said.err);
}

#[test]
fn what_is_on_the_network_is_not_read() {
    let here = Repository::with(DOCUMENT);
    let said = here.run("lint --document https://example.com/openapi.yaml");
    assert!(said.code == 101 && said.err.contains("on the network"), "{}", said.err);
}

#[test]
fn what_is_not_valid_beside_schemas_is_said() {
    let here = Repository::with(DOCUMENT);
    here.write("openapi.yaml", &DOCUMENT.replace("paths:", "security: 5\npaths:"));
    let said = here.run("breaking --base HEAD --document openapi.yaml");
    assert!(said.err.contains("contract lint --document openapi.yaml` lists all"), "{}", said.err);
}
