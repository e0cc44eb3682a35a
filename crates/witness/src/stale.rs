//! A witness: the generated files as they are committed.

use std::collections::BTreeMap;

use bv_cms_document::Position;
use bv_cms_findings::Finding;

use crate::rule;

/// Holds committed generated files against what would be generated now. Both maps go from file
/// name to text; `command` is what generates the files.
#[must_use]
pub fn stale(
    committed: &BTreeMap<String, String>,
    generated: &BTreeMap<String, String>,
    command: &str,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sides = |finding: Finding, expected: &str, found: &str| {
        finding
            .expected("generated now", expected)
            .found("committed", found)
            .help(format!("run `{command}` and commit what it writes"))
    };
    for (file, fresh) in generated {
        let Some(text) = committed.get(file) else {
            let finding = Finding::new(rule::GENERATED_MISSING, format!("{file} is missing"));
            findings.push(sides(finding, "present", "(absent)").at_line(file, "", Position::START));
            continue;
        };
        if let Some((position, expected, found)) = first_difference(fresh, text) {
            let message = format!("{file} is not what would be generated now");
            let finding = Finding::new(rule::GENERATED_DIFFERS, message);
            findings.push(sides(finding, &expected, &found).at_line(file, text, position));
        }
    }
    for (file, text) in committed {
        if !generated.contains_key(file) {
            let finding = Finding::new(rule::GENERATED_EXTRA, format!("nothing generates {file}"));
            let finding = sides(finding, "(absent)", "present")
                .help(format!("delete it, or teach `{command}` to write it"));
            findings.push(finding.at_line(file, text, Position::START));
        }
    }
    findings
}

/// Where two texts begin to differ in the second of them, and the line of each.
fn first_difference(expected: &str, found: &str) -> Option<(Position, String, String)> {
    if expected == found {
        return None;
    }
    // Line ends belong to the lines: a missing last one is a difference as well.
    let mut expected = expected.split_inclusive('\n');
    let mut found = found.split_inclusive('\n');
    let mut line = 1;
    loop {
        let (one, other) = (expected.next(), found.next());
        if one != other || one.is_none() {
            let text = |line: Option<&str>| match line {
                Some(line) => format!("{line:?}"),
                None => "(end of file)".to_owned(),
            };
            let (left, right) = (one.unwrap_or_default(), other.unwrap_or_default());
            let same = left.chars().zip(right.chars()).take_while(|(one, other)| one == other);
            let column = same.count() + 1;
            return Some((Position { line, column }, text(one), text(other)));
        }
        line += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    fn check(committed: &[(&str, &str)]) -> Vec<(&'static str, String, String, String, String)> {
        let generated = files(&[("a.rs", "one\ntwo\nthree\n")]);
        stale(&files(committed), &generated, "cargo xtask generate")
            .into_iter()
            .map(|finding| {
                let position = finding.position.unwrap().to_string();
                (finding.rule.id, finding.file, position, finding.expected, finding.found)
            })
            .collect()
    }

    #[test]
    fn the_same_files_are_clean() {
        assert_eq!(check(&[("a.rs", "one\ntwo\nthree\n")]), []);
    }

    #[test]
    fn a_hand_edited_file_is_found() {
        assert_eq!(
            check(&[("a.rs", "one\ntwenty\nthree\n")]),
            [(
                "generated-differs",
                "a.rs".into(),
                "2:3".into(),
                "\"two\\n\"".into(),
                "\"twenty\\n\"".into()
            )]
        );
        assert_eq!(check(&[("a.rs", "one\ntwo\nthree")])[0].2, "3:6");
        assert_eq!(check(&[("a.rs", "one\ntwo\n")])[0].4, "(end of file)");
    }

    #[test]
    fn missing_and_extra_files_are_found() {
        let findings = check(&[("b.rs", "")]);
        assert_eq!(findings[0].0, "generated-missing");
        assert_eq!(findings[1].0, "generated-extra");
        assert_eq!(findings[1].1, "b.rs");
    }
}
