//! Large documents in two versions, and how long it takes to compare them, next to reading and
//! validating them.
//!
//! The work grows with the size of documents, not with the number of ways through them: what is made
//! here has many.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, ensure};
use bv_cms_breaking::{Outcome, breaking};
use bv_cms_dialect::OPENAPI;
use bv_cms_document::Document;
use bv_cms_lint::openapi;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

/// Writes documents in two versions into a folder, and says where each pair is. `contract` is the
/// document of this project.
pub(crate) fn write(folder: &Path, contract: &Path) -> anyhow::Result<Value> {
    let contract = fs::read_to_string(contract)
        .with_context(|| format!("cannot read {}", contract.display()))?;
    let mut pairs = Vec::new();
    let mut pair = |name: &str, end: &str, texts: [String; 2]| -> anyhow::Result<()> {
        ensure!(texts[0] != texts[1], "{name}: both versions are the same");
        let mut files =
            ["base", "new"].map(|version| folder.join(format!("{name}-{version}.{end}")));
        for (file, text) in files.iter_mut().zip(&texts) {
            fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        }
        pairs.push(json!({"name": name, "base": files[0], "document": files[1]}));
        Ok(())
    };
    let longer = contract.replace("maxLength: 1", "maxLength: 2");
    pair("bv-cms.yaml", "yaml", [contract, longer])?;
    pair("18 levels", "json", [50, 40].map(|most| twice(18, most)))?;
    pair("320 operations", "json", [50, 40].map(|most| layered(320, 300, 5, most)))?;
    pair("2000 operations", "json", [50, 40].map(|most| layered(2000, 600, 3, most)))?;
    Ok(json!(pairs))
}

/// Reads two documents and compares them: the work, and what it took.
pub(crate) fn compare(base: &Path, document: &Path) -> anyhow::Result<Value> {
    let begun = Instant::now();
    let (base, document) = (openapi::read(base, OPENAPI)?, openapi::read(document, OPENAPI)?);
    let outcome = compared(&base, &document);
    let milliseconds = begun.elapsed().as_secs_f64() * 1e3;
    Ok(json!({
        "milliseconds": milliseconds,
        "peak_bytes": peak_bytes()?,
        "operations": document.operations().iter().count(),
        "findings": outcome.breaks.len(),
    }))
}

/// Reads documents and validates them: by the meta-schema of OpenAPI, their schemas by that of JSON
/// Schema, and every reference leads somewhere.
pub(crate) fn validate(documents: &[PathBuf]) -> anyhow::Result<Value> {
    let begun = Instant::now();
    let mut findings = 0;
    for document in documents {
        // Where it is not valid, all that is wrong was looked for, too.
        findings += usize::from(openapi::checked(openapi::read(document, OPENAPI)?).is_err());
    }
    let milliseconds = begun.elapsed().as_secs_f64() * 1e3;
    Ok(json!({"milliseconds": milliseconds, "peak_bytes": peak_bytes()?, "findings": findings}))
}

fn compared(base: &Document, document: &Document) -> Outcome {
    breaking(base, document, OffsetDateTime::UNIX_EPOCH.date())
}

/// The most memory that this process ever held.
fn peak_bytes() -> anyhow::Result<u64> {
    let status = fs::read_to_string("/proc/self/status").context("this needs Linux")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
    Ok(kibibytes.context("the kernel does not say how much memory was held")? * 1024)
}

/// A document of two operations, in which each of so many schemas refers twice to the next: there are
/// as many ways to the last as two to that power.
fn twice(levels: usize, most: u64) -> String {
    let mut all = Map::new();
    for level in 0..levels {
        let next = json!({"$ref": format!("#/components/schemas/S{}", level + 1)});
        let members = json!({format!("a{level}"): next, format!("b{level}"): next});
        all.insert(format!("S{level}"), json!({"type": "object", "properties": members}));
    }
    all.insert(format!("S{levels}"), json!({"type": "string", "maxLength": most}));
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}});
    let responses = json!({"200": {"description": "d", "content": content}});
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/things": {
            "get": {"operationId": "ListThings", "responses": responses},
            "post": {
                "operationId": "CreateThing",
                "requestBody": {"content": content},
                "responses": responses,
            },
        }},
        "components": {"schemas": all},
    })
    .to_string()
}

/// A document of operations over layers of schemas, each of which refers to four of the next.
fn layered(operations: usize, schemas: usize, layers: usize, most: u64) -> String {
    let each = schemas / layers;
    let mut all = Map::new();
    for (layer, index) in (0..layers).flat_map(|layer| (0..each).map(move |it| (layer, it))) {
        let bottom = layer + 1 == layers;
        let most = if bottom && index % 7 == 0 { most } else { 50 };
        let mut members = Map::new();
        members.insert(format!("own{index}"), json!({"type": "string", "maxLength": most}));
        for other in (0..4).filter(|_| !bottom) {
            let name =
                format!("#/components/schemas/L{}x{}", layer + 1, (index * 4 + other) % each);
            members.insert(format!("to{other}"), json!({ "$ref": name }));
        }
        let schema = json!({"type": "object", "properties": members});
        all.insert(format!("L{layer}x{index}"), schema);
    }
    let operation = |index: usize| -> (String, Value) {
        let schema = json!({"$ref": format!("#/components/schemas/L0x{}", index % each)});
        let content = json!({"application/json": {"schema": schema}});
        let operation = json!({
            "operationId": format!("Thing{index}"),
            "requestBody": {"content": content},
            "responses": {"200": {"description": "d", "content": content}},
        });
        (format!("/things{index}/{{id}}"), json!({ "post": operation }))
    };
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": (0..operations).map(operation).collect::<Map<_, _>>(),
        "components": {"schemas": all},
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// Compares two, in less time than ten times what it takes on a machine that does nothing else.
    fn assert_findings(made: &dyn Fn(u64) -> String, expected: usize, within: Duration) {
        for (most, rule) in [(40, "breaking-request-narrowed"), (60, "breaking-response-widened")] {
            let [base, new] =
                [50, most].map(|most| Document::parse("a.json", &made(most), OPENAPI).unwrap());
            let begun = Instant::now();
            let outcome = compared(&base, &new);
            let took = begun.elapsed();
            let found = outcome.findings();
            let others = found.iter().filter(|it| it.rule.id != "breaking-version");
            assert!(others.clone().all(|it| it.rule.id == rule), "{found:?}");
            assert_eq!(others.count(), expected, "{found:?}");
            assert!(took < within, "it took {took:?}");
        }
    }

    #[test]
    fn what_layers_share_is_compared_once() {
        let made = |most| layered(320, 300, 5, most);
        assert_findings(&made, 9, Duration::from_secs(20));
    }

    #[test]
    fn operations_are_found_without_looking_at_all_of_them() {
        let made = |most| layered(2000, 600, 3, most);
        assert_findings(&made, 29, Duration::from_secs(30));
    }

    #[test]
    fn values_are_counted_once() {
        let made = |most: u64| {
            let values: Vec<String> = (0..most * 100).map(|it| format!("v{it}")).collect();
            twice(1, 5).replace(
                "\"maxLength\":5",
                &json!({"enum": values}).to_string()[1..].replace('}', ""),
            )
        };
        assert_findings(&made, 1, Duration::from_secs(10));
    }

    #[test]
    fn ways_are_not_counted() {
        assert_findings(&|most| twice(18, most), 1, Duration::from_secs(2));
    }
}
