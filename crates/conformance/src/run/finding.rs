//! What a run has found, for people who were not there.

use std::collections::BTreeSet;

use bv_cms_document::Direction;
use bv_cms_findings::Finding;

use super::perform::Played;
use super::session::Session;
use crate::UNMATCHED_ROUTE;
use crate::contract::Contract;
use crate::curl::curl;
use crate::judge::Disagreement;
use crate::request::Request;
use crate::row_name::RowName;

/// Each finding once: what is wrong with a response in the same words is one thing, however many
/// of its examples show it.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) all: Vec<Finding>,
    known: BTreeSet<(&'static str, String, String)>,
}

impl Findings {
    pub(super) fn add(&mut self, session: &Session<'_>, row: &RowName, played: &Played) {
        let Session { contract, access, .. } = session;
        for disagreement in &played.disagreements {
            let Disagreement { rule, pointer, .. } = disagreement;
            if self.known.insert((rule.id, pointer.clone(), disagreement.summary().to_owned())) {
                let request = &played.request;
                let finding = finding(contract, &access.base_url, row, request, disagreement);
                self.all.push(session.without_secrets_in(finding));
            }
        }
    }
}

/// The finding that a disagreement is.
pub(crate) fn finding(
    contract: &Contract,
    base_url: &str,
    row: &RowName,
    request: &Request,
    disagreement: &Disagreement,
) -> Finding {
    let document = contract.document();
    let first = disagreement.summary();
    let message =
        if first.contains(&row.to_string()) { first.to_owned() } else { format!("{row}: {first}") };
    let mut finding = Finding::new(disagreement.rule, message)
        .at(document, &disagreement.pointer)
        .expected(document.file_name(), &disagreement.expected)
        .found("server", shortened(&disagreement.found))
        .help(format!(
            "play the scenario again with `--row {row}`; this is what it sends:\n{}",
            curl(base_url, request)
        ));
    finding.direction = Direction::Response;
    if row.0.operation_id != UNMATCHED_ROUTE {
        finding.operations.push(row.0.operation_id.clone());
    }
    finding
}

/// The most characters of an answer that a finding shows.
const SHOWN: usize = 300;

fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}
