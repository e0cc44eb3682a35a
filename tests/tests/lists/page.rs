use bv_cms_conformance::Request;
use serde_json::{Value, json};

use crate::ask;

/// A page that is asked for; what is `None` is left to its default.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Page {
    pub(crate) number: Option<usize>,
    pub(crate) size: Option<usize>,
}

impl Page {
    /// The most that fits on a page: here, everything.
    pub(crate) const ALL: Self = Self { number: Some(1), size: Some(100) };

    pub(crate) const NAMES: [&str; 2] = ["current_page", "items_per_page"];

    pub(crate) fn ask(self, request: &mut Request) {
        for (name, value) in Self::NAMES.into_iter().zip([self.number, self.size]) {
            request.query.retain(|(other, _)| other != name);
            if let Some(value) = value {
                ask(request, name, &value.to_string());
            }
        }
    }

    /// What is on it, and what the answer says about it.
    pub(crate) fn of<T: Clone>(self, items: &[T]) -> (Vec<T>, Value) {
        // The defaults of the contract.
        let (number, size) = (self.number.unwrap_or(1), self.size.unwrap_or(1));
        let on_it = items.chunks(size).nth(number - 1).unwrap_or_default().to_vec();
        let pagination = json!({
            "total_items": items.len(), "items_per_page": size, "current_page": number,
        });
        (on_it, pagination)
    }

    /// Pages of every kind for that many items: the first, one in the middle, the last, one that is
    /// not full, those beyond, and the defaults.
    pub(crate) fn of_every_kind(items: usize) -> Vec<Self> {
        let mut pages = vec![Self::default()];
        for size in [1, 2, 3, items - 1, items, items + 1, 100] {
            let last = items.div_ceil(size);
            let beyond = [last + 1, last + 2, 2_147_483_647];
            let numbers = (1..=last).chain(beyond).map(Some).chain([None]);
            pages.extend(numbers.map(|number| Self { number, size: Some(size) }));
        }
        pages
    }
}
