//! The page: a table for each object.

use std::fmt::Write as _;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;

use super::{Probe, Verdict};

/// A table of the page.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) title: String,
    text: String,
    /// The definition of the meta-schema whose fields are its rows; empty where none is.
    pub(super) of: String,
    pub(super) rows: Vec<Probe>,
}

impl Table {
    /// Reads the tables of a file, and measures each of their rows. What cannot be measured is added
    /// to the faults.
    pub(super) fn read_all(yaml: &str, faults: &mut Vec<String>) -> Vec<Self> {
        let document = Document::parse("keywords.yaml", yaml, BV_CMS).expect("the tables are YAML");
        let tables = document.value().as_array().expect("a file is a list of tables");
        let mut read = |table: &serde_json::Value| {
            let text = |name: &str| table[name].as_str().unwrap_or_default().to_owned();
            let rows = table["rows"].as_array().expect("a table has rows");
            let rows = rows.iter().filter_map(|row| {
                Probe::read(row, &text("at")).map_err(|fault| faults.push(fault)).ok()
            });
            let rows = rows.collect();
            Self { title: text("table"), text: text("text"), of: text("of"), rows }
        };
        tables.iter().map(&mut read).collect()
    }
}

const INTRODUCTION: &str = "\
# What the generator makes of each keyword

`cargo xtask generate` enforces what it takes, or refuses it with its place. The tables say which, for
every keyword of JSON Schema 2020-12 and every field of the objects of OpenAPI 3.1. Nobody wrote them:
each row is measured by two documents, one that has the keyword and the same without.

- **enforced**: the code that reads requests and writes answers is another one.
- **documented only**: it is taken, and no request and no answer depends on it.
- **refused**: no code is generated, and the message tells file, line, column and what to write instead.

The tests of `crates/codegen` compare this page with the generator, and the rows with the meta-schemas.
After a change, write it with `BV_CMS_KEYWORDS=write cargo test -p bv-cms-codegen keywords`.
";

pub(super) fn page(tables: &[Table]) -> String {
    let mut page = format!("{INTRODUCTION}\nIn all: {}.\n", totals(tables));
    for table in tables {
        let _ = write!(page, "\n## {}\n\n", table.title);
        if !table.text.is_empty() {
            let _ = write!(page, "{}\n\n", table.text.trim());
        }
        page += "| | Verdict | |\n|---|---|---|\n";
        for Probe { shown, note, verdict, .. } in &table.rows {
            let (verdict, remark) = match verdict {
                Verdict::Enforced => ("enforced", note.clone()),
                Verdict::Documented => ("documented only", note.clone()),
                Verdict::Refused(message) if note.is_empty() => ("**refused**", remedy(message)),
                Verdict::Refused(_) => ("**refused**", note.clone()),
            };
            let _ = writeln!(page, "| {shown} | {verdict} | {} |", remark.replace('|', "\\|"));
        }
    }
    page
}

/// How many rows have which verdict.
pub(super) fn totals(tables: &[Table]) -> String {
    let rows = || tables.iter().flat_map(|table| &table.rows);
    let count = |wanted: fn(&Verdict) -> bool| rows().filter(|row| wanted(&row.verdict)).count();
    format!(
        "{} enforced, {} documented only, {} refused",
        count(|verdict| *verdict == Verdict::Enforced),
        count(|verdict| *verdict == Verdict::Documented),
        count(|verdict| matches!(verdict, Verdict::Refused(_)))
    )
}

/// The generator's own remedy, without the place and without long lists of what may stand there.
fn remedy(message: &str) -> String {
    let message = message.split("\n  at /").next().unwrap_or_default();
    let said = message.splitn(4, ':').nth(3).unwrap_or_default().trim();
    let said = said.split_once("; ").map_or(said, |(_, remedy)| remedy);
    let said = said.split(", or with one of").next().unwrap_or_default();
    match said.split_once(": here may stand ") {
        Some((_, others)) if others.len() < 60 => format!("here may stand {others}"),
        Some((said, _)) => said.to_owned(),
        None => said.to_owned(),
    }
}
