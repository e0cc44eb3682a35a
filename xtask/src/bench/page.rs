//! The figures as a page to look at, which needs nothing beside it.

/// The page. `json` is the report.
pub(crate) fn page(json: &str) -> String {
    // In a script, `<` could begin its end.
    include_str!("page.html").replace("/*REPORT*/", &json.replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_report_and_asks_for_nothing_else() {
        let page = page(r#"{"cores":"</script>"}"#);
        assert!(page.contains(r#"{"cores":"\u003c/script>"}"#));
        for outside in ["src=", "href=", "@import", "url(", "fetch("] {
            assert!(!page.contains(outside), "{outside}");
        }
    }
}
