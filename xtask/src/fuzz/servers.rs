//! `cargo xtask fuzz servers`: whatever the generator takes of random documents, the servers that it generates
//! have to enforce. Nobody looked at these documents before.

use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use bv_cms_codegen::refusal;
use bv_cms_conformance::documents::{only, random};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::Value;

use crate::exit_code::{CLEAN, FINDINGS};
use crate::{progress, servers};

/// The fewest instances that an operation has on average.
const LEAST: usize = 100;

/// The server.
const NAME: &str = "random";

/// Makes a document with so many operations; the same seed makes the same one.
pub(super) fn run(seed: u64, operations: usize) -> anyhow::Result<u8> {
    let start = Instant::now();
    let whole = random(seed, operations, BV_CMS);
    let (taken, refused) = divide(&whole)?;
    eprintln!("{operations} operations: {} are taken", paths(&taken).len());
    for (reason, count) in most_frequent_first(refused) {
        eprintln!("{count:6} {reason}");
    }
    let (file, text) = (servers::sources(NAME).join("document.json"), format!("{taken:#}"));
    let document = Document::parse(&file.display().to_string(), &text, BV_CMS)?;
    servers::clear()?;
    servers::write(&document, NAME, include_str!("harness.rs"), &[("document.json", text)])
        .context("operations that are taken alone are refused together")?;
    servers::build("witness")?;
    let output = servers::program(NAME).arg(&file).output().context("the server cannot be run")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (mut instances, mut found) = (0, 0);
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let judged: Value = serde_json::from_str(line).context("says nothing that can be read")?;
        instances += judged["instances"].as_u64().unwrap_or_default();
        let disagreements = judged["disagreements"].as_array().into_iter().flatten();
        for disagreement in disagreements.filter_map(Value::as_str) {
            found += 1;
            println!("{disagreement}\n");
        }
    }
    let least = paths(&taken).len() * LEAST;
    ensure!(
        paths(&taken).len() * 10 > operations && instances >= least as u64,
        "too little was asked to say anything: {instances} instances"
    );
    eprintln!(
        "seed {seed}: {instances} instances, {found} disagreements, {:.1} s; the document: {}",
        start.elapsed().as_secs_f32(),
        file.display()
    );
    Ok(if found == 0 { CLEAN } else { FINDINGS })
}

/// The document with the operations that are taken, and why the others are not.
fn divide(whole: &Value) -> anyhow::Result<(Value, BTreeMap<String, usize>)> {
    let (mut taken, mut refused) = (whole.clone(), BTreeMap::new());
    let all = paths(whole);
    let bar = progress::bar(all.len());
    for path in all {
        let alone = only(whole, &path);
        if let Some(error) = refusal(&parse(&alone)?) {
            *refused.entry(reason(&error.to_string())).or_default() += 1;
            for (pointer, gone) in
                [("/paths", paths(&alone)), ("/components/schemas", names(&alone))]
            {
                let holder = taken.pointer_mut(pointer).and_then(Value::as_object_mut);
                holder.context("the document has both")?.retain(|name, _| !gone.contains(name));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok((taken, refused))
}

fn parse(document: &Value) -> anyhow::Result<Document> {
    Ok(Document::parse("a random document", &format!("{document:#}"), BV_CMS)?)
}

fn paths(document: &Value) -> Vec<String> {
    document["paths"].as_object().into_iter().flat_map(|all| all.keys().cloned()).collect()
}

fn names(document: &Value) -> Vec<String> {
    let schemas = document["components"]["schemas"].as_object();
    schemas.into_iter().flat_map(|all| all.keys().cloned()).collect()
}

/// What is told of a document, without its place, its names and its advice.
fn reason(message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    let message = message.split_once(": ").map_or(message, |(_, message)| message);
    let words = message.split(' ').map(|word| if word.contains(['`', '/']) { "…" } else { word });
    let told = words.collect::<Vec<_>>().join(" ");
    told.split([';', ':']).next().unwrap_or_default().to_owned()
}

fn most_frequent_first(reasons: BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    reasons
}
