//! What the generator makes of every keyword of JSON Schema 2020-12 and every field of OpenAPI 3.1:
//! measured with a document that has it and the same without, and written to `openapi/KEYWORDS.md`.

mod complete;
mod decides;
mod probe;
mod table;
mod used;

use std::path::Path;

use self::probe::{Probe, Verdict};
use self::table::Table;

/// The probes, as data.
const FILES: [&str; 5] = [
    include_str!("schemas.yaml"),
    include_str!("formats.yaml"),
    include_str!("objects.yaml"),
    include_str!("answers.yaml"),
    include_str!("places.yaml"),
];

/// The page, seen from the top of the repository.
const PAGE: &str = "openapi/KEYWORDS.md";

#[test]
fn the_page_says_what_the_generator_does() {
    let mut faults = Vec::new();
    let tables: Vec<Table> =
        FILES.into_iter().flat_map(|file| Table::read_all(file, &mut faults)).collect();
    assert!(faults.is_empty(), "these probes measure nothing:\n{}", faults.join("\n"));
    let missing = complete::missing(&tables);
    assert!(missing.is_empty(), "no probe in tests/keywords/*.yaml stands for {missing:#?}");
    let unused = used::unused(&tables);
    assert!(unused.is_empty(), "tests/contracts/features.yaml does not have {unused:#?}");
    let page = table::page(&tables);
    println!("{PAGE}: {}", table::totals(&tables));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(PAGE);
    if std::env::var("BV_CMS_KEYWORDS").is_ok_and(|value| value == "write") {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let different = page.lines().find(|line| !written.lines().any(|known| known == *line));
    assert!(
        written == page,
        "{PAGE} does not say what the generator does, first: {different:?}; look whether that is \
         meant, then write it with `BV_CMS_KEYWORDS=write cargo test -p bv-cms-codegen keywords`"
    );
}
