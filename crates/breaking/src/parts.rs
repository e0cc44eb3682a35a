//! The headers of the parts of a multipart body (OAS 3.1.1, section 4.8.15).

use bv_cms_document::pointer;
use serde_json::Value;

use super::Way;
use super::operation::Pair;
use super::shown::whole;
use super::text::Message;
use super::walk::Walk;
use crate::rule;

impl Walk<'_> {
    /// The headers of the parts of a name; media types of both documents, by their pointers.
    pub(super) fn part_headers(&mut self, pair: &Pair, part: &str, base_at: &str, new_at: &str) {
        let [base_part, new_part] =
            [base_at, new_at].map(|at| pointer::join(&pointer::join(at, "encoding"), part));
        let known = self.base.headers(&base_part);
        for (name, at) in self.new.headers(&new_part) {
            let before = known.iter().find(|(other, _)| *other == name).map(|(_, at)| at);
            if self.new.is_required(&at) && !before.is_some_and(|at| self.base.is_required(at)) {
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
            if let Some(before) = before {
                let request = self.request(&pair.base, None);
                let message: &dyn Fn(&Self, &Value) -> Message =
                    &|_, value| format!("{request}, `{part}` with {name}: {}", whole(value)).into();
                let [base, new] = [before, &at].map(|it| pointer::join(it, "schema"));
                self.texts(Way::Request, &base, &new, message);
            }
        }
    }
}
