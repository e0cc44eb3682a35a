//! Findings that are accepted for a while, by their place or by their fingerprint.

use serde_json::Value;

use crate::repository::{DOCUMENT, NARROWED, Repository};

/// The fingerprint of each finding of a rule.
fn fingerprints(here: &Repository, rule: &str) -> Vec<String> {
    let said = here.run("breaking --base HEAD --format json");
    let report: Value = serde_json::from_str(&said.out).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let of_rule = findings.filter(|finding| finding["rule"] == rule);
    of_rule.map(|finding| finding["fingerprint"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_file_without_waivers_is_none() {
    let here = Repository::with(DOCUMENT);
    here.write("contract.toml", "waivers = \"waivers.yaml\"\n");
    for text in ["", "# the last one is gone\n\n", "[]\n"] {
        here.write("waivers.yaml", text);
        let said = here.run("lint");
        assert_eq!(said.code, 0, "{text:?}: {}{}", said.out, said.err);
    }
}

#[test]
fn an_accepted_finding_stays_accepted_when_lines_move() {
    let here = Repository::with(DOCUMENT);
    let narrowed = DOCUMENT.replace(NARROWED.0, NARROWED.1);
    here.write("openapi.yaml", &narrowed);
    here.write("contract.toml", "version = \"semver\"\n");
    let [fingerprint] = fingerprints(&here, "breaking-request-narrowed").try_into().unwrap();
    let [version] = fingerprints(&here, "breaking-version").try_into().unwrap();
    assert_ne!(fingerprint, version);
    here.write(
        "waivers.yaml",
        &format!(
            "- fingerprint: '{fingerprint}'\n  reason: r\n  owner: o\n  expires: 2999-12-31\n\
             - rule: breaking-version\n  fingerprint: '{version}'\n  reason: r\n  owner: o\n  expires: 2999-12-31\n"
        ),
    );
    here.write("contract.toml", "version = \"semver\"\nwaivers = \"waivers.yaml\"\n");
    assert_eq!(
        here.run("breaking --base HEAD").code,
        0,
        "{}",
        here.run("breaking --base HEAD").out
    );
    here.write(
        "openapi.yaml",
        &format!("# one\n# more\n\n{}", narrowed.replace("maxLength: 5", "maxLength: 7")),
    );
    let said = here.run("breaking --base HEAD");
    assert_eq!(said.code, 0, "{}", said.out);
    // Another rule at the same place is another finding.
    here.write(
        "openapi.yaml",
        &narrowed
            .replace("{type: string, maxLength: 5}", "{type: [string, integer], maxLength: 20}"),
    );
    let said = here.run("breaking --base HEAD");
    assert!(said.code == 1 && said.out.contains("breaking-response-widened"), "{}", said.out);
}

#[test]
fn waivers_name_places_and_end() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    let waiver = |expires: &str| {
        format!(
            "- rule: breaking-request-narrowed\n  pointer: /components/schemas/pet/**\n  reason: r\n  owner: o\n  expires: {expires}\n"
        )
    };
    here.write("contract.toml", "version = \"none\"\nwaivers = \"accepted.yaml\"\n");
    let said = here.run("breaking --base HEAD");
    assert!(
        said.code == 101 && said.err.contains("accepted.yaml: the waivers cannot be read"),
        "{}",
        said.err
    );
    here.write("accepted.yaml", &waiver("2999-12-31"));
    assert_eq!(here.run("breaking --base HEAD").code, 0);
    assert_eq!(here.run("lint").code, 0, "a waiver of the other command is not unused");
    here.write("other.yaml", &waiver("2020-01-01"));
    let said = here.run("breaking --base HEAD --waivers other.yaml");
    assert!(said.code == 1 && said.out.contains("waiver-expired"), "{}", said.out);
    here.write("openapi.yaml", DOCUMENT);
    let said = here.run("breaking --base HEAD");
    assert!(said.code == 1 && said.out.contains("waiver-unused"), "{}", said.out);
    // Nobody looks at a rule that is off.
    here.write(
        "contract.toml",
        "waivers = \"accepted.yaml\"\n[severities]\nbreaking-request-narrowed = \"off\"\n",
    );
    assert_eq!(here.run("breaking --base HEAD").code, 0);
}
