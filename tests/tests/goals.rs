//! The table of goals names tests that exist.

use std::fs;

use bv_cms_tests::contract::top;

/// The code spans of a text: what stands between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Whether a file computes its tests from the contract; its functions are what each of them plays.
fn is_computed(file: &str) -> bool {
    file.starts_with("tests/tests/scenarios/")
}

#[test]
fn every_goal_is_shown_by_a_test_that_exists() {
    let table = fs::read_to_string(top().join("tests/GOALS.md")).expect("the table");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| row.split(" | ").collect())
        .filter(|row: &Vec<&str>| row != &["Goal", "Level", "Shown by"])
        .collect();
    assert!(rows.len() > 20, "the table has lost its rows");
    for row in rows {
        let [goal, level, shown_by] = row.as_slice() else { panic!("not three cells: {row:?}") };
        assert!(["must", "beat"].contains(level), "{goal}: {level}");
        assert!(code(shown_by).count() > 1, "nothing shows: {goal}");
        for place in shown_by.split("; ") {
            let mut names = code(place);
            let file = names.next().expect("a file");
            let text = fs::read_to_string(top().join(file));
            let text = text.unwrap_or_else(|error| panic!("{goal}: {file}: {error}"));
            for name in names {
                // What must not compile is a test in a comment.
                if text.contains(&format!("//! fn {name}(")) {
                    continue;
                }
                let function = format!("fn {name}(");
                let (before, _) = text.split_once(&function).unwrap_or_else(|| {
                    panic!("{goal}: {file} has no {name}");
                });
                let before = before.trim_end().trim_end_matches("async").trim_end();
                let attribute = before.ends_with("#[test]") || before.ends_with("::test]");
                assert!(attribute || is_computed(file), "{goal}: {name} is no test");
            }
        }
    }
}
