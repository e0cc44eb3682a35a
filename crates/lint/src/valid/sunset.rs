use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding, date, show};
use serde_json::Value;

use crate::rule;

/// Finds what says when it ends, and says no day or not that it ends.
pub(super) fn sunsets(collector: &mut Collector<'_>) {
    let document = collector.document;
    let dialect = document.dialect();
    let mut found = Vec::new();
    walk(document.value(), "", Place::Keywords, &mut |pointer, value, place| {
        if place == Place::Keywords
            && let Some(sunset) = value.get(dialect.extensions.sunset)
        {
            let wrong = if sunset.as_str().is_none_or(|text| date(text).is_none()) {
                Some(("the sunset is no day", "YYYY-MM-DD"))
            } else if value.get("deprecated") != Some(&Value::Bool(true)) {
                Some(("what has a sunset is not deprecated", "`deprecated: true` beside it"))
            } else {
                None
            };
            found.extend(wrong.map(|(message, expected)| {
                let finding = Finding::new(rule::SUNSET_INVALID, message)
                    .expected("rule", expected)
                    .found(document.file_name(), show(Some(sunset)))
                    .help(dialect.say(rule::SUNSET_INVALID.remedy));
                (join(pointer, dialect.extensions.sunset), finding)
            }));
        }
        place != Place::Data
    });
    for (pointer, finding) in found {
        collector.add(finding, &pointer);
    }
}
