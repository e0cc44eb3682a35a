//! Items that `contains` asks for, and more of them than there can be.

use super::number::integer;
use super::schema::{Contradiction, Said, Schema};

/// `minContains` and `maxContains` speak of the `contains` beside them only, `maxItems` of every
/// item.
pub(super) fn find(schema: &mut Schema<'_>) {
    let mut found = Vec::new();
    for contains in schema.said("contains") {
        let beside = |keyword| schema.said(keyword).find(|it| std::ptr::eq(it.part, contains.part));
        let least = beside("minContains");
        // Without it, `contains` asks for one.
        let count = least.map_or(Some(1), |least| integer(least.value));
        for most in beside("maxContains").into_iter().chain(schema.said("maxItems")) {
            let few =
                matches!((count, integer(most.value)), (Some(count), Some(most)) if most < count);
            let places: Vec<_> = least.iter().chain([&most, &contains]).map(Said::at).collect();
            if few && let Some(pointer) = schema.place(&places) {
                let asked = least.unwrap_or(contains);
                found.push(Contradiction {
                    pointer,
                    message: "`contains` asks for more items than there can be".to_owned(),
                    expected: format!("a higher `{}`, or a lower `minContains`", most.keyword),
                    found: format!("{} and {}", asked.text(), most.text()),
                });
            }
        }
    }
    schema.found.append(&mut found);
}
