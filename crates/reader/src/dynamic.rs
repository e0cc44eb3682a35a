//! Where `$dynamicRef` (JSON Schema 2020-12 core, section 8.2.3.2) and `$recursiveRef` of 2019-09 can
//! only mean one thing.
//!
//! Such a reference leads to the outermost of the anchors with its name among the schemas that were
//! passed on the way to it. It is a plain one as long as no other schema with that anchor leads there.

use std::collections::{BTreeSet, HashSet};

use bv_cms_document::{References, pointer};
use serde_json::Value;

/// A schema that is a dynamic anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Anchor {
    pub(crate) name: String,
    /// Its pointer in the document.
    pub(crate) at: String,
}

/// A reference to one.
#[derive(Debug, Clone)]
pub(crate) struct Dynamic {
    /// Where it stands.
    pub(crate) site: String,
    /// Where it leads to if nothing else has the name.
    pub(crate) to: Anchor,
}

/// The sites that can mean several things, in a document whose plain references lead somewhere.
pub(crate) fn ambiguous<'d>(
    root: &Value,
    anchors: &[Anchor],
    references: &'d [Dynamic],
) -> HashSet<&'d str> {
    let mut plain = References::of(root);
    let names: HashSet<&str> = references.iter().map(|it| it.to.name.as_str()).collect();
    let anchors: Vec<&Anchor> =
        anchors.iter().filter(|anchor| names.contains(anchor.name.as_str())).collect();
    // For each of the references, where it can lead to: whatever leads to it is one of them.
    let mut meant: Vec<BTreeSet<&str>> =
        references.iter().map(|it| BTreeSet::from([it.to.at.as_str()])).collect();
    loop {
        let mut is_new = false;
        for anchor in &anchors {
            let reached = reach(&mut plain, anchor, references, &meant);
            for (reference, meant) in references.iter().zip(&mut meant) {
                if reference.to.name == anchor.name && is_in(&reached, &reference.site) {
                    is_new |= meant.insert(&anchor.at);
                }
            }
        }
        if !is_new {
            break;
        }
    }
    let several = references.iter().zip(&meant).filter(|(_, meant)| meant.len() > 1);
    several.map(|(reference, _)| reference.site.as_str()).collect()
}

/// All that an anchor leads to, by references of either kind.
fn reach(
    plain: &mut References<'_>,
    from: &Anchor,
    references: &[Dynamic],
    meant: &[BTreeSet<&str>],
) -> BTreeSet<String> {
    let mut starts = vec![from.at.clone()];
    let mut open: Vec<(&Dynamic, &BTreeSet<&str>)> = references.iter().zip(meant).collect();
    loop {
        let reached = plain.reach(starts.clone());
        let (passed, rest): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|(it, _)| is_in(&reached, &it.site));
        if passed.is_empty() {
            return reached;
        }
        let next = passed.iter().flat_map(|(_, meant)| meant.iter());
        starts.extend(next.map(|at| (*at).to_owned()));
        open = rest;
    }
}

/// Whether a place is inside of one of those that were reached.
fn is_in(reached: &BTreeSet<String>, place: &str) -> bool {
    let mut ancestor = Some(place);
    while let Some(inner) = ancestor {
        if reached.contains(inner) {
            return true;
        }
        ancestor = pointer::parent(inner);
    }
    false
}
