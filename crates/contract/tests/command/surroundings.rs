//! The action, the hooks and the pages about `contract` name only what there is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use saphyr::{LoadableYamlNode as _, Yaml};

use crate::repository::{DOCUMENT, Repository};

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file: &str) -> String {
    fs::read_to_string(top().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The flags of a command, of its help.
fn flags(command: &str) -> BTreeSet<String> {
    let here = Repository::with(DOCUMENT);
    words(&here.run(&format!("{command} --help")).out)
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|it: char| !it.is_ascii_alphanumeric() && it != '-');
    words.filter(|word| word.starts_with("--") && word.len() > 2).map(str::to_owned).collect()
}

#[test]
fn the_action_parses_and_names_flags_that_there_are() {
    let text = read(".github/actions/contract/action.yml");
    let action = Yaml::load_from_str(&text).unwrap().remove(0);
    assert_eq!(action["runs"]["using"].as_str(), Some("composite"));
    let steps = action["runs"]["steps"].as_vec().unwrap();
    assert_eq!(steps.len(), 3);
    assert!(steps[0]["run"].as_str().unwrap().contains("git fetch --no-tags --depth=1 origin"));
    for step in &steps[1..] {
        let script = step["run"].as_str().unwrap();
        assert!(script.contains("\"$GITHUB_ACTION_PATH/run\" breaking "), "{script}");
        assert!(!script.contains("${{"), "inputs come by variables: {script}");
        let (used, there) = (words(script), flags("breaking"));
        assert!(used.len() >= 4 && used.is_subset(&there), "{used:?}");
    }
    let inputs = action["inputs"].as_mapping().unwrap();
    for (name, _) in inputs {
        let name = name.as_str().unwrap();
        assert!(text.contains(&format!("${{{{ inputs.{name} }}}}")), "{name}");
    }
}

#[test]
fn the_script_of_both_is_one() {
    let script = top().join(".github/actions/contract/run");
    let status = Command::new("sh").arg("-n").arg(&script).status().unwrap();
    assert!(status.success());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&script).unwrap().permissions().mode();
        assert_eq!(mode & 0o111, 0o111, "it can be run");
    }
}

#[test]
fn the_hooks_parse_and_run() {
    let hooks = Yaml::load_from_str(&read(".pre-commit-hooks.yaml")).unwrap().remove(0);
    let hooks = hooks.as_vec().unwrap();
    assert_eq!(hooks.len(), 2);
    let here = Repository::with(DOCUMENT);
    for hook in hooks {
        let entry = hook["entry"].as_str().unwrap();
        let command = entry.strip_prefix(".github/actions/contract/run ").unwrap();
        let arguments = hook["args"].as_vec().unwrap().iter().map(|it| it.as_str().unwrap());
        let words: Vec<&str> = arguments.collect();
        let said = here.run(&format!("{command} {}", words.join(" ")));
        assert_eq!(said.code, 0, "{command}: {}{}", said.out, said.err);
        let id = hook["id"].as_str().unwrap();
        assert!(read("crates/contract/docs/guide.md").contains(&format!("`{id}`")), "{id}");
    }
}

#[test]
fn every_rule_in_the_table_of_changes_exists() {
    let here = Repository::with(DOCUMENT);
    here.write("contract.toml", "dialect = \"bv-cms\"\n");
    let rules = here.run("rules").out;
    let rules: BTreeSet<&str> =
        rules.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let folder = top().join("crates/contract/docs/changes");
    let mut named = 0;
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for row in text.lines().filter(|line| line.starts_with('|')) {
            let last = row.trim_end_matches('|').rsplit('|').next().unwrap();
            let ids = last.split('`').skip(1).step_by(2);
            for id in ids {
                assert!(rules.contains(id), "`{id}` in: {row}");
                named += 1;
            }
        }
    }
    assert!(named > 100, "{named}");
}

/// The commands in the blocks of a page, a line each.
fn commands(page: &str) -> Vec<String> {
    let joined = page.replace("\\\n", " ");
    let starts = |line: &str| line.trim_start_matches(['-', ' ']).starts_with("contract ");
    let of_line = |line: &str| line.trim_start_matches(['-', ' ']).to_owned();
    let entries = joined.lines().filter_map(|line| line.trim().strip_prefix("entry: "));
    let entries = entries.map(str::to_owned);
    let quoted = joined.split('`').filter(|part| !part.contains('\n') && starts(part));
    let lines = joined.lines().filter(|line| starts(line) && !line.contains('`'));
    lines.map(of_line).chain(quoted.map(of_line)).chain(entries).collect()
}

#[test]
fn the_commands_of_the_guide_name_flags_that_there_are() {
    let page = read("crates/contract/docs/guide.md");
    let all = commands(&page);
    assert!(all.len() >= 8, "{all:?}");
    for command in all {
        let name = command.split_whitespace().nth(1).unwrap();
        assert!(["breaking", "lint", "rules", "explain"].contains(&name), "{command}");
        let used = words(&command);
        assert!(used.is_subset(&flags(name)), "{command}");
    }
}

#[test]
fn the_configuration_of_the_guide_is_read() {
    let page = read("crates/contract/docs/guide.md");
    let block = page.split("```toml\n").nth(1).expect("a block of TOML");
    let here = Repository::with(DOCUMENT);
    here.write("contract.toml", block.split("```").next().unwrap());
    let waivers = page.split("```yaml\n- rule: ").nth(1).expect("a waiver");
    here.write("waivers.yaml", &format!("- rule: {}", waivers.split("```").next().unwrap()));
    let said = here.run("lint");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
}
