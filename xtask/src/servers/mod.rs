//! Servers that are generated and compiled so that a judge can ask them: a package of their own, with
//! a program for each server.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};
use bv_cms_document::Document;

use crate::process;

/// The package.
const FOLDER: &str = "target/generated-servers";

/// Removes the servers of before.
pub(crate) fn clear() -> anyhow::Result<()> {
    let sources = Path::new(FOLDER).join("src/bin");
    if sources.exists() {
        fs::remove_dir_all(&sources).context("cannot remove what was generated before")?;
    }
    Ok(())
}

/// The folder of a server's sources.
pub(crate) fn sources(name: &str) -> PathBuf {
    Path::new(FOLDER).join("src/bin").join(name)
}

/// A server, to be started.
pub(crate) fn program(name: &str) -> Command {
    Command::new(Path::new(FOLDER).join("target/debug").join(name))
}

/// Generates a server from a document. `main` is the text of who asks it, and `others` are files that
/// stand beside that.
pub(crate) fn write(
    document: &Document,
    name: &str,
    main: &str,
    others: &[(&str, String)],
) -> anyhow::Result<()> {
    let folder = sources(name);
    let generated = folder.join("generated");
    let place = generated.to_str().context("a folder of ours has a name in UTF-8")?;
    let files = bv_cms_codegen::generate(document, place)?;
    let mut files: Vec<(PathBuf, String)> =
        files.into_iter().map(|(name, text)| (generated.join(name), text)).collect();
    files.push((folder.join("host.rs"), bv_cms_codegen::taking_host(document)?));
    files.push((folder.join("service.rs"), include_str!("service.rs").to_owned()));
    files.push((folder.join("main.rs"), main.to_owned()));
    files.extend(others.iter().map(|(name, text)| (folder.join(name), text.clone())));
    for (file, text) in files {
        let parent = file.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// Compiles the servers, with these features: `witness` is what utoipa and schemars derive, which
/// costs half of the time.
pub(crate) fn build(features: &str) -> anyhow::Result<()> {
    let folder = Path::new(FOLDER);
    write_package(folder)?;
    let mut build = process::cargo(&["build", "--quiet", "--bins", "--features", features]);
    let target = fs::canonicalize(folder).context("the package is gone")?.join("target");
    build.current_dir(folder);
    build.env("CARGO_TARGET_DIR", &target).env("CARGO_BUILD_BUILD_DIR", &target);
    ensure!(
        build.status().context("cannot run cargo")?.success(),
        "a server that was generated does not compile; see {FOLDER}/src/bin"
    );
    Ok(())
}

/// The package of the servers, with the versions and the profile of the workspace.
fn write_package(folder: &Path) -> anyhow::Result<()> {
    let manifest = fs::read_to_string("Cargo.toml").context("cannot read Cargo.toml")?;
    let (_, dependencies) = manifest
        .split_once("[workspace.dependencies]")
        .context("Cargo.toml has no [workspace.dependencies]")?;
    let (dependencies, rest) = dependencies.split_once("\n[").context("nothing follows them")?;
    let dependencies = dependencies.replace("path = \"", "path = \"../../");
    let (_, profiles) = rest.split_once("[profile.dev]").context("there is no [profile.dev]")?;
    let (_, optimised) =
        profiles.split_once("[profile.dev.package]").context("it has no packages")?;
    let (optimised, _) = optimised.split_once("\n[").context("nothing follows the profile")?;
    let used = [
        "actix-web",
        "bv-cms-conformance",
        "bv-cms-dialect",
        "bv-cms-document",
        "bv-cms-runtime",
        "bv-cms-witness",
        "serde",
        "serde_json",
        "time",
    ];
    let used = used.iter().fold(String::new(), |mut used, name| {
        let _ = writeln!(used, "{name}.workspace = true");
        used
    });
    let own = format!(
        "[package]\nname = \"generated-servers\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\ndefault = [\"rehearsal\"]\nrehearsal = [\"bv-cms-runtime/rehearsal\"]\n\
         witness = [\"bv-cms-runtime/witness\", \"dep:schemars\", \"dep:utoipa\"]\n\n\
         [dependencies]\n{used}\
         schemars = {{ workspace = true, optional = true }}\n\
         utoipa = {{ workspace = true, optional = true }}\n\n[workspace]\n\n[workspace.package]\nversion = \"0.1.0\"\n\
         edition = \"2024\"\n\n[workspace.dependencies]{dependencies}\n[profile.dev]\n\
         debug = false\n\n[profile.dev.package]{optimised}\n"
    );
    fs::write(folder.join("Cargo.toml"), own).context("cannot write the package")?;
    fs::copy("Cargo.lock", folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    Ok(())
}
