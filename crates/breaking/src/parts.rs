//! The headers of the parts of a multipart body (OAS 3.1.1, section 4.8.15).

use bv_cms_document::pointer;
use serde_json::Value;

use super::Way;
use super::operation::Pair;
use super::shown::whole;
use super::text::Message;
use super::walk::{Side, Walk};
use crate::rule;

/// The headers of a part by their names, which have no case: whether each is required, and where it
/// is. `Content-Type` is said by the encoding itself, and a header of that name is ignored.
fn headers(side: &Side<'_>, media: &str, part: &str) -> Vec<(String, bool, String)> {
    let encoding = pointer::join(&pointer::join(media, "encoding"), part);
    let Some((at, Value::Object(headers))) = side.member(&encoding, "headers") else {
        return Vec::new();
    };
    let counts = |name: &&String| !name.eq_ignore_ascii_case("content-type");
    let named = headers.keys().filter(counts);
    let found = named.filter_map(|name| {
        let (at, header) = side.member(&at, name)?;
        let required = header.get("required") == Some(&Value::Bool(true));
        Some((name.to_ascii_lowercase(), required, at))
    });
    found.collect()
}

impl Walk<'_> {
    /// The headers of the parts of a name; media types of both documents, by their pointers.
    pub(super) fn part_headers(&mut self, pair: &Pair, part: &str, base_at: &str, new_at: &str) {
        let known = headers(&self.base, base_at, part);
        for (name, required, at) in headers(&self.new, new_at, part) {
            let before = known.iter().find(|(other, ..)| *other == name);
            if required && before.is_none_or(|(_, required, _)| !required) {
                let finding = self
                    .said(
                        rule::BREAKING_PARAMETER_REQUIRED,
                        format!("parts `{part}` need the header `{name}` now"),
                        format!(
                            "valid: {}, `{part}` without `{name}`",
                            self.request(&pair.base, None)
                        ),
                        format!("refused: `{name}` is required"),
                    )
                    .help("let the header stay optional, and give it a default");
                self.add_new(finding, Some(Way::Request), &at);
            }
            if let Some((_, _, before)) = before {
                let request = self.request(&pair.base, None);
                let message: &dyn Fn(&Self, &Value) -> Message =
                    &|_, value| format!("{request}, `{part}` with {name}: {}", whole(value)).into();
                let [base, new] = [before, &at].map(|it| pointer::join(it, "schema"));
                self.texts(Way::Request, &base, &new, message);
            }
        }
    }
}
