//! What the fuzzer left: inputs by hand, and those that reached something that no other had reached.

use std::fs;
use std::path::{Path, PathBuf};

use bv_cms_fuzz::TARGETS;

fn inputs(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let files = fs::read_dir(folder).expect("every target has a corpus");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    files
}

#[test]
fn everything_in_the_corpora_still_holds() {
    for (name, target) in TARGETS {
        let inputs = inputs(name);
        assert!(inputs.len() >= 5, "the corpus of {name} has lost its files");
        for input in inputs {
            // Said before it is known whether it holds: a failing test shows the last one.
            println!("{}", input.display());
            target(&fs::read(&input).expect("readable"));
        }
    }
}

#[test]
fn every_target_has_a_program_for_the_fuzzer() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("libfuzzer");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("its manifest");
    for (name, _) in TARGETS {
        let program = folder.join("fuzz_targets").join(format!("{name}.rs"));
        let program = fs::read_to_string(program).expect("a program");
        assert!(program.contains(&format!("bv_cms_fuzz::{name}(bytes)")), "{name}: {program}");
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} is not in its manifest");
    }
    let corpora = fs::read_dir(folder.with_file_name("corpus")).expect("the corpora");
    let programs = fs::read_dir(folder.join("fuzz_targets")).expect("the programs");
    assert_eq!((corpora.count(), programs.count()), (TARGETS.len(), TARGETS.len()));
}
