//! `contract.toml`.

use crate::repository::{DOCUMENT, NARROWED, Repository};

#[test]
fn severities_and_the_version_are_as_configured() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    let narrowed = |word: &str| format!("[severities]\nbreaking-request-narrowed = \"{word}\"\n");
    for (config, code, said) in [
        (format!("version = \"semver\"\n{}", narrowed("warning")), 1, "breaking-version"),
        (format!("version = \"none\"\n{}", narrowed("warning")), 0, "warning"),
        (narrowed("off"), 0, ""),
        ("version = \"none\"\n".to_owned(), 1, "breaking-request-narrowed"),
    ] {
        here.write("contract.toml", &config);
        let answer = here.run("breaking --base HEAD");
        assert_eq!(answer.code, code, "{config}: {}{}", answer.out, answer.err);
        assert!(answer.out.contains(said), "{config}: {}", answer.out);
    }
    assert!(here.run("breaking --base HEAD").err.ends_with(": breaking\n"));
    // What nobody looks at breaks clients all the same.
    here.write("contract.toml", &narrowed("off"));
    let changes = here.run("breaking --base HEAD --format markdown").out;
    assert!(!changes.contains("breaks nobody"), "{changes}");
}

#[test]
fn flags_win_over_the_configuration() {
    let here = Repository::with(DOCUMENT);
    here.write("contract.toml", "format = \"json\"\n");
    assert!(here.run("lint").out.starts_with('{'));
    assert!(!here.run("lint --format text").out.starts_with('{'));
    here.write("other/config.toml", "format = \"sarif\"\n");
    assert!(here.run("lint --config other/config.toml").out.contains("sarif-schema"));
    let said = here.run("lint --config other/none.toml");
    assert_eq!(said.code, 101);
    assert!(said.err.contains("other/none.toml: it cannot be read"), "{}", said.err);
}

#[test]
fn what_is_wrong_in_it_is_refused_with_its_place() {
    let here = Repository::with(DOCUMENT);
    for (config, said) in [
        (
            "format = \"text\"\nwavers = \"a\"\n",
            "contract.toml:2:1: there is no key `wavers`; did you mean `waivers`?",
        ),
        (
            "[severities]\nbreaking-undecidd = \"off\"\n",
            "contract.toml:2:1: there is no key `breaking-undecidd`; did you mean `breaking-undecided`?",
        ),
        (
            "[severities]\nbreaking-undecided = \"none\"\n",
            "contract.toml:2:22: `breaking-undecided` is \"error\", \"warning\" or \"off\"",
        ),
        (
            "[severities]\nwaiver-unused = \"off\"\n",
            "contract.toml:2:17: `waiver-unused` is about waivers",
        ),
        ("dialect = \"google\"\n", "contract.toml:1:11: `dialect` is \"openapi\" or \"bv-cms\""),
        ("version = 1\n", "contract.toml:1:11: `version` is a text in quotes"),
        ("format = \"xml\"\n", "contract.toml:1:10: `format` is one of text, json"),
        ("a = \n", "contract.toml:1:"),
    ] {
        here.write("contract.toml", config);
        let answer = here.run("lint");
        assert_eq!(answer.code, 101, "{config}");
        assert!(answer.err.contains(said), "{config}: {}", answer.err);
    }
}

#[test]
fn conventions_count_only_where_they_are_chosen() {
    let here = Repository::with(DOCUMENT);
    let rules = here.run("rules").out;
    assert!(rules.contains("breaking-request-narrowed") && rules.contains("schema-invalid"));
    for rule in ["breaking-permission", "breaking-error", "error-reason", "operation-id-missing"] {
        assert!(!rules.contains(&format!("{rule} ")), "{rule}");
        let said = here.run(&format!("explain {rule}"));
        assert!(
            said.code == 101 && said.err.contains("counts only in another dialect"),
            "{}",
            said.err
        );
    }
    here.write("contract.toml", "dialect = \"bv-cms\"\n");
    assert!(here.run("rules").out.contains("error-reason"));
    assert_eq!(here.run("explain breaking-permission").code, 0);
    let said = here.run("lint");
    assert_eq!(said.code, 101);
    assert!(said.err.contains("operation-ids.txt: it cannot be read"), "{}", said.err);
    here.write("operation-ids.txt", "get_pet\n");
    let said = here.run("lint");
    assert!(said.code == 1 && said.out.contains("operation-id-form"), "{}{}", said.out, said.err);
    // What nothing changed about was said when it was new.
    assert_eq!(here.run("breaking --base HEAD").code, 0);
}

#[test]
fn our_own_document_has_our_dialect() {
    let top = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi/bv-cms.yaml");
    let here = Repository::with(DOCUMENT);
    let said = here.run(&format!("lint --document {top}"));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let listed = here.run(&format!("rules --document {top}"));
    assert!(listed.out.contains("permission-undeclared"), "{}", listed.out);
}
