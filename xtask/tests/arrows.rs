//! Every crate draws its arrows: what it stands on, and what stands on it. Cargo says what is true.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The packages that are not in `crates`: their folders, which are their names in drawings, and
/// their roots.
const FOLDERS: [(&str, &str); 5] = [
    ("xtask", "main.rs"),
    ("tests", "lib.rs"),
    ("tests/bench", "main.rs"),
    ("tests/contracts", "lib.rs"),
    ("tests/fuzz", "lib.rs"),
];

/// The root of a package.
fn root(top: &Path, name: &str) -> PathBuf {
    if let Some((folder, root)) = FOLDERS.into_iter().find(|(folder, _)| *folder == name) {
        return top.join(folder).join("src").join(root);
    }
    let source = top.join("crates").join(name).join("src");
    let library = source.join("lib.rs");
    if library.exists() { library } else { source.join("main.rs") }
}

/// What each package stands on, by its name in drawings.
fn dependencies(top: &Path) -> BTreeMap<String, Vec<String>> {
    let crates = fs::read_dir(top.join("crates")).expect("the crates");
    let crates = crates.map(|entry| entry.expect("a crate").path()).filter(|path| path.is_dir());
    let mut packages: Vec<(String, PathBuf)> = crates
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path))
        .collect();
    packages.extend(FOLDERS.map(|(folder, _)| (folder.to_owned(), top.join(folder))));
    let read = |(name, path): (String, PathBuf)| {
        let manifest = fs::read_to_string(path.join("Cargo.toml")).expect("a manifest");
        let own = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
        let own = own.take_while(|line| !line.starts_with('['));
        let ours = own.filter_map(|line| line.split(['.', ' ']).next()?.strip_prefix("bv-cms"));
        let mut ours: Vec<String> = ours
            .map(|rest| match rest.trim_start_matches('-') {
                "" => "server".to_owned(),
                "tests" => "tests".to_owned(),
                "features-contract" => "tests/contracts".to_owned(),
                other => other.to_owned(),
            })
            .collect();
        ours.sort_unstable();
        (name, ours)
    };
    packages.into_iter().map(read).collect()
}

#[test]
fn every_crate_draws_its_arrows() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let all = dependencies(&top);
    for (name, own) in &all {
        let users: Vec<&str> = all
            .iter()
            .filter(|(_, own)| own.contains(name))
            .map(|(user, _)| user.as_str())
            .collect();
        let sides = [own.join(", "), name.clone(), users.join(", ")];
        let drawn: Vec<&str> =
            sides.iter().map(String::as_str).filter(|side| !side.is_empty()).collect();
        let arrows = format!("//! ```text\n//! {}\n//! ```\n", drawn.join(" → "));
        let path = root(&top, name);
        let text = fs::read_to_string(&path).expect("a crate has a root");
        assert!(text.contains(&arrows), "{} does not draw:\n{arrows}", path.display());
    }
}
