//! `cargo xtask generate`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use bv_cms_dialect::BV_CMS;
use bv_cms_lint::openapi;

use crate::exit_code::CLEAN;

/// The hand-owned document.
pub(crate) const DOCUMENT: &str = BV_CMS.files.contract;

/// The documents that code is generated from, each with the folder that the code stands in.
pub(crate) const GENERATED: [(&str, &str); 2] = [
    (DOCUMENT, BV_CMS.files.generated),
    // Every feature of the generator, for tests.
    ("tests/contracts/features.yaml", "tests/contracts/src/generated"),
];

pub(crate) fn run() -> anyhow::Result<u8> {
    let mut all = Vec::new();
    // Nothing is written as long as anything is wrong.
    for (document, folder) in GENERATED {
        all.push((document, folder, generate(document, folder)?));
    }
    for (document, folder, files) in all {
        write(document, folder, &files)?;
    }
    Ok(CLEAN)
}

/// The files that a document generates: name to text.
pub(crate) fn generate(document: &str, folder: &str) -> anyhow::Result<BTreeMap<String, String>> {
    Ok(bv_cms_codegen::generate(&openapi::read_valid(document, BV_CMS)?, folder)?)
}

fn write(document: &str, folder: &str, generated: &BTreeMap<String, String>) -> anyhow::Result<()> {
    let committed = committed(folder)?;
    let mut changed = 0;
    for (name, text) in generated {
        if committed.get(name) != Some(text) {
            let path = Path::new(folder).join(name);
            let parent = path.parent().unwrap_or(Path::new(folder));
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
            fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {}", path.display());
            changed += 1;
        }
    }
    for name in committed.keys().filter(|name| !generated.contains_key(*name)) {
        let path = Path::new(folder).join(name);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        println!("removed {}", path.display());
        changed += 1;
    }
    println!("{} files generated from {document}, {changed} changed", generated.len());
    Ok(())
}

/// The generated files of a folder as they are: name to text.
pub(crate) fn committed(folder: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    if !Path::new(folder).exists() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {folder}"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = committed(&path.to_string_lossy())?.into_iter();
            files.extend(inner.map(|(file, text)| (format!("{name}/{file}"), text)));
            continue;
        }
        let text = fs::read_to_string(&path);
        files.insert(name, text.with_context(|| format!("cannot read {}", path.display()))?);
    }
    Ok(files)
}
