//! How values are shown.

use serde_json::Value;

/// The most characters of a counter-example that are shown: it is there to be tried out, so it is
/// only cut where nobody would.
const SHOWN: usize = 4_000;

/// A value as it travels.
pub(super) fn whole(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}
