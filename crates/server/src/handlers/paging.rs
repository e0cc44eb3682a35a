//! Pages, as every list has them.

use bv_cms_api::generated::models::Pagination;
use bv_cms_core::Page;

/// A page from parameters that were checked to be at least 1.
pub(super) fn page(current_page: i32, items_per_page: i32) -> Page {
    let number = u32::try_from(current_page).unwrap_or(1);
    Page { number, size: u32::try_from(items_per_page).unwrap_or(1) }
}

/// Which page it is, of so many items.
pub(super) fn pagination(total: u64, page: Page) -> Pagination {
    let number = |value: u64| i32::try_from(value).unwrap_or(i32::MAX);
    Pagination {
        total_items: number(total),
        items_per_page: number(page.size.into()),
        current_page: number(page.number.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_the_contract_can_say_is_the_most_that_it_can() {
        let page = Page { number: 2, size: 100 };
        for (total, told) in [(0, 0), (2_147_483_647, i32::MAX), (2_147_483_648, i32::MAX)] {
            let pagination = pagination(total, page);
            assert_eq!((pagination.current_page, pagination.items_per_page), (2, 100));
            assert_eq!(pagination.total_items, told);
        }
    }
}
