//! Which tree is judged: the one that was asked about, wherever the program was built; and that a
//! tree whose document nobody understands is not judged at all.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const DOCUMENT: &str = "openapi/bv-cms.yaml";

/// A checkout with as much in it as the commands need that only read the document.
fn checkout(change: impl Fn(&str) -> String) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let package = env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
    let top = Path::new(&package).parent().expect("a workspace").to_owned();
    let write = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    let read = |name: &str| fs::read_to_string(top.join(name)).expect("a file of the tree");
    write("Cargo.toml", "[workspace]\n".to_owned());
    // What is waived of the tree is about its own history.
    write("openapi/waivers.yaml", "[]\n".to_owned());
    write("openapi/operation-ids.txt", read("openapi/operation-ids.txt"));
    write(DOCUMENT, change(&read(DOCUMENT)));
    folder
}

/// A document with a name in it that lint refuses.
fn with_another_name(text: &str) -> String {
    let changed = text.replacen("operationId: GetLive\n", "operationId: Get_Live\n", 1);
    assert_ne!(changed, text);
    changed
}

struct Said {
    code: Option<i32>,
    text: String,
}

/// Runs a command in one folder, for the checkout whose package cargo is said to run.
fn xtask(arguments: &[&str], typed_in: &Path, package: Option<PathBuf>) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(typed_in).env_remove("CARGO_MANIFEST_DIR");
    if let Some(package) = package {
        command.env("CARGO_MANIFEST_DIR", package);
    }
    let output = command.output().expect("the program runs");
    let text = [output.stdout, output.stderr].concat();
    Said { code: output.status.code(), text: String::from_utf8(text).expect("text") }
}

#[test]
fn the_tree_that_is_asked_about_is_the_one_that_is_judged() {
    let (sound, unsound) = (checkout(str::to_owned), checkout(with_another_name));
    let (sound, unsound) = (sound.path(), unsound.path());
    for elsewhere in [sound, unsound, Path::new("/")] {
        let lint = |tree: &Path| xtask(&["lint"], elsewhere, Some(tree.join("xtask")));
        assert_eq!(lint(sound).code, Some(0), "{}", lint(sound).text);
        assert_eq!(lint(unsound).code, Some(1), "{}", lint(unsound).text);
        assert!(lint(unsound).text.contains("Get_Live"));
    }
    // Against the document of the other.
    let base = sound.join(DOCUMENT);
    let breaking = ["breaking", "--base", base.to_str().expect("a name")];
    assert_eq!(xtask(&breaking, sound, Some(sound.join("xtask"))).code, Some(0));
    let said = xtask(&breaking, sound, Some(unsound.join("xtask")));
    assert!(said.text.contains("prose only") || said.text.contains("additive"), "{}", said.text);
}

#[test]
fn without_cargo_the_tree_is_judged_that_the_command_is_typed_in() {
    let (sound, unsound) = (checkout(str::to_owned), checkout(with_another_name));
    assert_eq!(xtask(&["lint"], &sound.path().join("openapi"), None).code, Some(0));
    assert_eq!(xtask(&["lint"], &unsound.path().join("openapi"), None).code, Some(1));
    let nowhere = tempfile::tempdir().expect("a folder");
    let said = xtask(&["lint"], nowhere.path(), None);
    assert_eq!(said.code, Some(101), "{}", said.text);
    assert!(said.text.contains("run `cargo xtask` inside of a checkout"), "{}", said.text);
}

#[test]
fn a_document_that_nobody_understands_is_not_judged() {
    let conform = ["conform", "--base-url", "http://127.0.0.1:1", "--token", "t", "--org", "o"];
    let other = checkout(str::to_owned);
    let base = other.path().join(DOCUMENT);
    let breaking = ["breaking", "--base", base.to_str().expect("a name")];
    let commands: [&[&str]; 7] = [
        &["generate"],
        &["check"],
        &["lint"],
        &["mutants"],
        &["coverage", "--no-run"],
        &breaking,
        &conform,
    ];
    let old = checkout(|text| text.replacen("openapi: 3.1.1\n", "openapi: 4.0.0\n", 1));
    for arguments in commands {
        let said = xtask(arguments, old.path(), None);
        assert_eq!(said.code, Some(101), "{arguments:?}: {}", said.text);
        assert!(said.text.contains("openapi/bv-cms.yaml:"), "{}", said.text);
        assert!(said.text.contains(":1: this is OpenAPI 4.0.0, and only 3.0"), "{}", said.text);
        assert!(!old.path().join("crates").exists(), "something was written");
    }
    // As the base it is no better.
    let base = old.path().join(DOCUMENT);
    let said = xtask(&["breaking", "--base", base.to_str().expect("a name")], other.path(), None);
    assert_eq!(said.code, Some(101), "{}", said.text);
    assert!(said.text.contains("this is OpenAPI 4.0.0"), "{}", said.text);
}

#[test]
fn what_is_wrong_in_places_is_a_finding_of_the_check_and_stops_what_decides_by_it() {
    let wrong = checkout(|text| text.replacen("paths:\n", "surprise: 1\npaths:\n", 1));
    let other = checkout(str::to_owned);
    assert_eq!(xtask(&["check"], wrong.path(), None).code, Some(1));
    let base = other.path().join(DOCUMENT);
    let breaking = ["breaking", "--base", base.to_str().expect("a name")];
    for arguments in [&["generate"][..], &["mutants"], &["coverage", "--no-run"]] {
        let said = xtask(arguments, wrong.path(), None);
        assert_eq!(said.code, Some(101), "{arguments:?}: {}", said.text);
        assert!(
            said.text.contains("this is not valid OpenAPI 3.1 at \"/surprise\""),
            "{}",
            said.text
        );
        assert!(!wrong.path().join("crates").exists(), "something was written");
    }
    // What is compared is compared beside it.
    let said = xtask(&breaking, wrong.path(), None);
    assert_eq!(said.code, Some(1), "{}", said.text);
    assert!(said.text.contains("change since"), "{}", said.text);
}

/// Two checkouts that share the folder cargo builds into, and not what it builds.
#[test]
fn a_shared_target_folder_holds_what_was_built_last() {
    let shared = tempfile::tempdir().expect("a folder");
    let package = env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
    let settings = fs::read(Path::new(&package).join("../.cargo/config.toml")).expect("settings");
    let program = |says: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &[u8]| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        write(".cargo/config.toml", &settings);
        write("Cargo.toml", b"[package]\nname = 'says'\nedition = '2024'\n[workspace]\n");
        write("src/main.rs", format!("fn main() {{ println!(\"{says}\"); }}\n").as_bytes());
        folder
    };
    // Both are written before either is built: the second one is older than what is built first.
    let (one, other) = (program("one"), program("other"));
    for (folder, says) in [(&one, "one\n"), (&other, "other\n"), (&one, "one\n")] {
        let mut cargo = Command::new(env::var_os("CARGO").expect("cargo runs this"));
        let cargo = cargo.args(["run", "--quiet", "--offline"]).current_dir(folder.path());
        cargo.env("CARGO_TARGET_DIR", shared.path()).env_remove("CARGO_BUILD_BUILD_DIR");
        let output = cargo.output().expect("cargo runs");
        assert_eq!(String::from_utf8_lossy(&output.stdout), says, "{output:?}");
    }
    // What runs beside another checkout's build is in its own folder.
    for folder in [&one, &other] {
        let mut cargo = Command::new(env::var_os("CARGO").expect("cargo runs this"));
        let cargo = cargo.args(["build", "--quiet", "--offline", "--target-dir", "target"]);
        let cargo = cargo.current_dir(folder.path()).env("CARGO_TARGET_DIR", shared.path());
        let status = cargo.env_remove("CARGO_BUILD_BUILD_DIR").status().expect("cargo runs");
        assert!(status.success());
    }
    for (folder, says) in [(&one, "one\n"), (&other, "other\n")] {
        let output = Command::new(folder.path().join("target/debug/says")).output();
        let output = output.expect("it is in its own folder");
        assert_eq!(String::from_utf8_lossy(&output.stdout), says, "{output:?}");
    }
}
