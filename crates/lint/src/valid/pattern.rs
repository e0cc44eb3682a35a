use bv_cms_document::pattern::{posix_class, translate};
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding};
use serde_json::Value;

use crate::rule;

/// Finds the patterns of the schemas at some pointers that ECMA-262 does not know or that nobody
/// can enforce. Whether there are none.
pub(super) fn patterns(collector: &mut Collector<'_>, schemas: &[String]) -> bool {
    let root = collector.document.value();
    let mut sound = true;
    for schema in schemas {
        let Some(Value::Object(keywords)) = root.pointer(schema) else { continue };
        if let Some(Value::String(pattern)) = keywords.get("pattern") {
            sound &= one(collector, pattern, &join(schema, "pattern"));
        }
        if let Some(Value::Object(names)) = keywords.get("patternProperties") {
            let at = join(schema, "patternProperties");
            for pattern in names.keys() {
                sound &= one(collector, pattern, &join(&at, pattern));
            }
        }
    }
    sound
}

fn one(collector: &mut Collector<'_>, pattern: &str, pointer: &str) -> bool {
    let message = match (translate(pattern), posix_class(pattern)) {
        (Err(error), _) => error.to_string(),
        (_, Some((character, class))) => {
            format!("character {character}: ECMA-262 has no `{class}`, it lists its characters")
        }
        (Ok(_), None) => return true,
    };
    let finding = Finding::new(rule::PATTERN_INVALID, message)
        .expected("rule", "a pattern of ECMA-262 that is matched in linear time")
        .found(collector.document.file_name(), pattern)
        .help(rule::PATTERN_INVALID.remedy);
    collector.add(finding, pointer);
    false
}
