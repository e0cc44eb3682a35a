//! Two documents, the one after the other.

use bv_cms_dialect::BV_CMS;
use bv_cms_lint::openapi::valid;
use time::Date;

/// What separates the two documents of an input.
const SEPARATOR: &[u8] = b"\n---\n";

/// Documents that are valid can be compared, and what stays the same breaks nobody.
///
/// # Panics
/// When a document that is compared with itself has findings.
pub fn breaking(bytes: &[u8]) {
    let at = bytes.windows(SEPARATOR.len()).position(|window| window == SEPARATOR);
    let (base, new) = match at {
        Some(at) => (&bytes[..at], &bytes[at + SEPARATOR.len()..]),
        None => (bytes, bytes),
    };
    let Ok(base) = valid("base.yaml", base, BV_CMS) else { return };
    // A day is a day: no sunset of a document is decided by when this runs.
    let today = Date::from_ordinal_date(2026, 1).expect("the first day of a year");
    let same = bv_cms_breaking::breaking(&base, &base, today);
    let found: Vec<String> =
        same.findings().iter().map(|finding| finding.message.clone()).collect();
    assert!(found.is_empty(), "nothing changed: {found:?}");
    if let Ok(new) = valid("new.yaml", new, BV_CMS) {
        let _ = bv_cms_breaking::breaking(&base, &new, today);
    }
}
