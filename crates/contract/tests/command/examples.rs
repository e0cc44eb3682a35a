//! What `--help` says.

use std::process::Command;

use crate::repository::{DOCUMENT, NARROWED, Repository};

#[test]
fn each_example_of_the_help_runs() {
    let here = Repository::with(DOCUMENT);
    here.edit(NARROWED);
    let mut run = 0;
    for command in ["", "breaking", "lint", "rules", "explain"] {
        let help = here.run(&format!("{command} --help"));
        assert_eq!(help.code, 0);
        let examples = help.out.split_once("Examples:\n").expect("examples").1;
        for line in examples.lines().take_while(|line| line.starts_with("  ")) {
            let binary = env!("CARGO_BIN_EXE_contract");
            let script = format!("contract() {{ '{binary}' \"$@\"; }}\n{line}");
            let output =
                Command::new("sh").args(["-c", &script]).current_dir(here.path()).output().unwrap();
            let expected = i32::from(line.contains("breaking --base"));
            assert_eq!(output.status.code(), Some(expected), "{line}: {output:?}");
            run += 1;
        }
    }
    assert!(run >= 14, "{run}");
    assert!(here.read("changes.html").contains("</html>"));
}

#[test]
fn without_a_command_there_is_help() {
    let here = Repository::with(DOCUMENT);
    let said = here.run("");
    assert_eq!(said.code, 101);
    assert!(format!("{}{}", said.out, said.err).contains("Examples:"), "{}", said.err);
    assert_eq!(here.run("braking").code, 101);
    assert_eq!(here.run("breaking").code, 101);
}

#[test]
fn every_rule_that_is_listed_is_explained() {
    let here = Repository::with(DOCUMENT);
    let rules = here.run("rules").out;
    assert!(rules.lines().count() > 20, "{rules}");
    assert!(rules.lines().all(|line| line.chars().count() <= 80), "{rules}");
    for line in rules.lines().filter(|line| !line.starts_with(' ')) {
        let id = line.split_whitespace().next().unwrap();
        let said = here.run(&format!("explain {id}"));
        assert!(said.code == 0 && said.out.starts_with(id), "{}{}", said.out, said.err);
        assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
        assert!(!said.out.contains("{x-") && !said.out.contains("{program}"), "{}", said.out);
    }
    let said = here.run("explain breaking-undecidd");
    assert!(
        said.code == 101 && said.err.contains("the nearest are breaking-undecided"),
        "{}",
        said.err
    );
}
