use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding, date, show};
use serde_json::Value;

use crate::rule;

/// Finds what says when it ends, and says no day or not that it ends.
pub(super) fn sunsets(collector: &mut Collector<'_>) {
    let mut found = Vec::new();
    walk(collector.document.value(), "", Place::Keywords, &mut |pointer, value, place| {
        if place == Place::Keywords
            && let Some(sunset) = value.get("x-sunset")
        {
            let at = join(pointer, "x-sunset");
            if sunset.as_str().is_none_or(|text| date(text).is_none()) {
                found.push((at, "the sunset is no day", "YYYY-MM-DD", sunset));
            } else if value.get("deprecated") != Some(&Value::Bool(true)) {
                let message = "what has a sunset is not deprecated";
                found.push((at, message, "`deprecated: true` beside it", sunset));
            }
        }
        place != Place::Data
    });
    for (pointer, message, expected, sunset) in found {
        let finding = Finding::new(rule::SUNSET_INVALID, message)
            .expected("rule", expected)
            .found(collector.document.file_name(), show(Some(sunset)))
            .help(rule::SUNSET_INVALID.remedy);
        collector.add(finding, &pointer);
    }
}
