//! The coverage as a page: what there is to see in tables, and behind each cell the exchanges.

use std::collections::{BTreeMap, HashSet};

use bv_cms_conformance::{UNMATCHED_ROUTE, unmatched_routes};
use bv_cms_document::pointer::{is_within, join, tokens};
use bv_cms_document::{Direction, Operation};
use bv_cms_findings::Finding;
use serde_json::{Value, json};

use crate::cell::{Aspect, Cell, Kind};
use crate::coverage::Coverage;
use crate::exchange::Exchange;

/// The page without its data.
const TEMPLATE: &str = include_str!("page.html");
/// Where the data goes.
const PLACEHOLDER: &str = "\"coverage data\"";
/// The column for what operations are asked with.
const REQUEST: &str = "request";

impl Coverage<'_> {
    /// A page to look at: one HTML file that needs nothing else. `findings` are those of
    /// [`Coverage::findings`] that are not waived; what is missing and none of them was waived.
    #[must_use]
    pub fn page(&self, findings: &[Finding]) -> String {
        let waived = self.cells().filter(|(cell, shown)| {
            let same = |finding: &Finding| {
                finding.pointer == cell.pointer
                    && finding.direction == cell.direction
                    && finding.expected == cell.aspect.words()
            };
            shown.is_none() && !findings.iter().any(same)
        });
        let page = Page { coverage: self, waived: waived.map(|(cell, _)| cell).collect() };
        // Inside a script element only `<` could end it.
        let data = page.data().to_string().replace('<', "\\u003c");
        TEMPLATE.replacen(PLACEHOLDER, &data, 1)
    }
}

struct Page<'c> {
    coverage: &'c Coverage<'c>,
    waived: HashSet<&'c Cell>,
}

impl Page<'_> {
    fn data(&self) -> Value {
        let coverage = self.coverage;
        let waived =
            |kind: Kind| self.waived.iter().filter(|cell| cell.aspect.kind() == kind).count();
        let counts: Vec<Value> = coverage
        .counts()
        .into_iter()
        .filter(|(_, _, all)| *all > 0)
        .map(|(kind, seen, all)| {
            json!({ "name": kind.name(), "seen": seen, "waived": waived(kind), "all": all })
        })
        .collect();
        let info = |name: &str| coverage.contract.get(&format!("/info/{name}")).cloned();
        json!({
            "title": info("title"),
            "version": info("version"),
            "waivers": coverage.contract.dialect().files.waivers,
            "counts": counts,
            "tables": [self.operations(), self.schemas()],
            "exchanges": coverage.exchanges.iter().map(shown).collect::<Vec<_>>(),
        })
    }

    /// Operations down, responses across.
    fn operations(&self) -> Value {
        let coverage = self.coverage;
        let mut columns = vec![REQUEST.to_owned()];
        let mut rows: Vec<Row> = coverage.operations.iter().map(Row::of).collect();
        rows.push(Row {
            group: "Without an operation".to_owned(),
            name: UNMATCHED_ROUTE.to_owned(),
            detail: "what no operation matches".to_owned(),
            place: unmatched_routes(coverage.contract),
            cells: BTreeMap::new(),
        });
        for row in &mut rows {
            let responses = match row.name.as_str() {
                UNMATCHED_ROUTE => row.place.clone(),
                _ => join(&row.place, "responses"),
            };
            for cell in &coverage.cells {
                let column = if cell.pointer == row.place {
                    REQUEST.to_owned()
                } else if is_within(&cell.pointer, &responses) {
                    tokens(&cell.pointer).pop().unwrap_or_default()
                } else {
                    continue;
                };
                if !columns.contains(&column) {
                    columns.push(column.clone());
                }
                row.cells.entry(column).or_default().push(self.item(cell, &cell.aspect.words()));
            }
        }
        // By their status, `default` last.
        columns[1..].sort();
        table("Operations", "each example and header of each response", &columns, rows)
    }

    /// Components down, directions across.
    fn schemas(&self) -> Value {
        let coverage = self.coverage;
        let columns = ["request", "response"].map(str::to_owned);
        let mut rows: Vec<Row> = Vec::new();
        for cell in &coverage.cells {
            let path = tokens(&cell.pointer);
            let [components, kind, name, inner @ ..] = path.as_slice() else { continue };
            if components != "components" {
                continue;
            }
            let place = join(&join("/components", kind), name);
            let index = rows.iter().position(|row| row.place == place).unwrap_or_else(|| {
                let location = coverage.contract.location(&place);
                rows.push(Row {
                    group: kind.clone(),
                    name: name.clone(),
                    detail: format!("{}:{}", location.file_name(), location.position.line),
                    place,
                    cells: BTreeMap::new(),
                });
                rows.len() - 1
            });
            let column = columns[usize::from(cell.direction != Direction::Request)].clone();
            let label = label(inner, &cell.aspect);
            rows[index].cells.entry(column).or_default().push(self.item(cell, &label));
        }
        rows.sort_by(|one, other| (&one.group, &one.name).cmp(&(&other.group, &other.name)));
        let caption = "each value, each optional property present and absent";
        table("Schemas", caption, &columns, rows)
    }

    /// What there is to see, and the number of the exchange that shows it.
    fn item(&self, cell: &Cell, label: &str) -> Value {
        json!({
            "label": label.replace('`', ""),
            "exchange": self.coverage.seen.get(cell),
            "waived": self.waived.contains(cell),
        })
    }
}

/// The place inside its component without the keywords that lead there.
fn label(inner: &[String], aspect: &Aspect) -> String {
    let words = aspect.words();
    let keywords = ["properties", "schema", "enum"];
    let value = matches!(aspect, Aspect::EnumValue(_));
    let shown = if value { &inner[..inner.len().saturating_sub(2)] } else { inner };
    let names: Vec<&str> =
        shown.iter().map(String::as_str).filter(|name| !keywords.contains(name)).collect();
    if names.is_empty() { words } else { format!("{}: {words}", names.join(".")) }
}

struct Row {
    group: String,
    name: String,
    detail: String,
    place: String,
    cells: BTreeMap<String, Vec<Value>>,
}

impl Row {
    fn of(operation: &Operation) -> Self {
        Self {
            group: operation.tag.clone().unwrap_or_default(),
            name: operation.operation_id.clone(),
            detail: format!("{} {}", operation.method, operation.path),
            place: operation.pointer.clone(),
            cells: BTreeMap::new(),
        }
    }
}

fn table(title: &str, caption: &str, columns: &[String], rows: Vec<Row>) -> Value {
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|row| {
            let cells: Vec<_> = columns.iter().map(|column| row.cells.get(column)).collect();
            json!({
                "group": row.group, "name": row.name, "detail": row.detail, "cells": cells,
            })
        })
        .collect();
    json!({ "title": title, "caption": caption, "columns": columns, "rows": rows })
}

fn shown(exchange: &Exchange) -> Value {
    let Exchange { request, answer, .. } = exchange;
    let asked = format!("{} {}", request.method, request.target);
    let mut headers = request.headers.clone();
    if request.caller != "anonymous" {
        headers.insert(0, ("authorization".to_owned(), format!("Bearer <{}>", request.caller)));
    }
    json!({
        "request": text(asked, &headers, request.body.as_deref().unwrap_or_default()),
        "answer": text(answer.status.to_string(), &answer.headers, &answer.body),
    })
}

fn text(first: String, headers: &[(String, String)], body: &str) -> String {
    let mut lines = vec![first];
    lines.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
    if !body.is_empty() {
        let pretty = serde_json::from_str::<Value>(body).map(|body| format!("{body:#}"));
        lines.extend([String::new(), pretty.unwrap_or_else(|_| body.to_owned())]);
    }
    lines.join("\n")
}
