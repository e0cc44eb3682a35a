//! `cargo xtask generate`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use bv_cms_codegen::FOLDER;
use bv_cms_contract::Document;

/// The hand-owned document.
pub(crate) const DOCUMENT: &str = "openapi/bv-cms.yaml";

pub(crate) fn run() -> anyhow::Result<u8> {
    let generated = bv_cms_codegen::generate(&Document::read(DOCUMENT)?, FOLDER)?;
    let committed = committed()?;
    fs::create_dir_all(FOLDER).with_context(|| format!("cannot make {FOLDER}"))?;
    let mut changed = 0;
    for (name, text) in &generated {
        if committed.get(name) != Some(text) {
            let path = Path::new(FOLDER).join(name);
            fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {}", path.display());
            changed += 1;
        }
    }
    for name in committed.keys().filter(|name| !generated.contains_key(*name)) {
        let path = Path::new(FOLDER).join(name);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        println!("removed {}", path.display());
        changed += 1;
    }
    println!("{} files generated from {DOCUMENT}, {changed} changed", generated.len());
    Ok(crate::CLEAN)
}

/// The generated files as they are: name to text.
pub(crate) fn committed() -> anyhow::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    if !Path::new(FOLDER).exists() {
        return Ok(files);
    }
    for entry in fs::read_dir(FOLDER).with_context(|| format!("cannot read {FOLDER}"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path);
        files.insert(name, text.with_context(|| format!("cannot read {}", path.display()))?);
    }
    Ok(files)
}
