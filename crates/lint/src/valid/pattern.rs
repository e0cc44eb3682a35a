use bv_cms_document::Position;
use bv_cms_document::pattern::{posix_class, translate};
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding};
use serde_json::Value;

use crate::rule;

/// Finds the patterns of the schemas at some pointers that ECMA-262 does not know or that nobody
/// can enforce. Whether there are none.
pub(super) fn patterns(collector: &mut Collector<'_>, schemas: &[String]) -> bool {
    let document = collector.document;
    let root = document.value();
    let mut sound = true;
    for schema in schemas {
        let Some(Value::Object(keywords)) = root.pointer(schema) else { continue };
        if let Some(Value::String(pattern)) = keywords.get("pattern") {
            let at = join(schema, "pattern");
            let place = |character| document.position_in(&at, character);
            sound &= one(collector, pattern, &at, place);
        }
        if let Some(Value::Object(names)) = keywords.get("patternProperties") {
            let all = join(schema, "patternProperties");
            for pattern in names.keys() {
                let at = join(&all, pattern);
                let place = |character| document.position_in_name(&at, character);
                sound &= one(collector, pattern, &at, place);
            }
        }
    }
    sound
}

/// Finds what is wrong with a pattern. `place` says where a character of it is written.
fn one(
    collector: &mut Collector<'_>,
    pattern: &str,
    pointer: &str,
    place: impl Fn(usize) -> Option<Position>,
) -> bool {
    let Some((character, message)) = fault(pattern, engine) else { return true };
    // That it takes linear time is a promise of ours: JSON Schema takes all that ECMA-262 does.
    let groups = pattern.matches('(').count();
    if !collector.document.dialect().conventions && groups <= NESTED && engine(pattern).is_ok() {
        return false;
    }
    let finding = Finding::new(rule::PATTERN_INVALID, message)
        .expected("rule", "a pattern of ECMA-262 that is matched in linear time")
        .found(collector.document.file_name(), pattern)
        .help(collector.document.dialect().say(rule::PATTERN_INVALID.remedy));
    let position = place(character).unwrap_or_else(|| collector.document.position(pointer));
    collector.add_at(finding, pointer, position);
    false
}

/// The character where a pattern goes wrong, counted from 1, and what is wrong there.
///
/// The reading that patterns are enforced by says what to write instead. An engine that shares
/// nothing with it has the last word: what it does not take, some client does not take either. It is
/// asked last, since it follows nested groups however deep they are.
fn fault(pattern: &str, engine: impl Fn(&str) -> Result<(), String>) -> Option<(usize, String)> {
    if let Err(error) = translate(pattern) {
        return Some((error.character, error.to_string()));
    }
    if let Some((character, class)) = posix_class(pattern) {
        let message = format!(
            "character {character}: ECMA-262 has no `{class}`, it lists its characters; write \
             those that are meant, such as `A-Za-z`"
        );
        return Some((character, message));
    }
    let error = engine(pattern).err()?;
    Some((1, format!("not ECMA-262, to an engine of its own: {error}")))
}

/// As many groups as that engine is given without knowing how deep they are.
const NESTED: usize = 250;

/// What an engine of ECMA-262 says of a pattern, with the flag `u`.
fn engine(pattern: &str) -> Result<(), String> {
    match regress::Regex::with_flags(pattern, "u") {
        Ok(_) => Ok(()),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use super::*;
    use crate::valid::all_schemas;

    #[test]
    fn what_an_engine_refuses_is_no_pattern() {
        assert_eq!(fault("^a$", engine), None);
        assert_eq!(engine("\\-"), Err("Invalid character escape".to_owned()));
        let refuses = |_: &str| Err("Invalid".to_owned());
        let message = "not ECMA-262, to an engine of its own: Invalid".to_owned();
        assert_eq!(fault("^a$", refuses), Some((1, message)));
        // What is said more plainly is said first.
        assert_eq!(fault("a\\-", refuses).unwrap().0, 2);
        assert_eq!(fault("[a[:alpha:]", refuses).unwrap().0, 3);
    }

    /// Where a pattern goes wrong, as the text of a member and as a name.
    fn columns(pattern: &str) -> [usize; 2] {
        let quoted = pattern.replace('\'', "''");
        let keywords =
            [format!("pattern: '{quoted}'"), format!("patternProperties: {{'{quoted}': {{}}}}")];
        keywords.map(|keyword| {
            let yaml = format!("components:\n  schemas:\n    A:\n      {keyword}\n");
            let document = Document::parse("a.yaml", &yaml, BV_CMS).unwrap();
            let mut collector = Collector::new(&document);
            assert!(!patterns(&mut collector, &all_schemas(document.value())), "{pattern}");
            let [finding] = &collector.finish()[..] else { panic!("{pattern}") };
            finding.position.unwrap().column
        })
    }

    #[test]
    fn what_only_other_dialects_know_is_found_where_it_is_written() {
        for (pattern, character) in [
            ("a\\-b", 2),
            ("\\_", 1),
            ("(?i)a", 1),
            ("a(?s).", 2),
            ("a(?x)", 2),
            ("\\Aa", 1),
            ("a\\z", 2),
            ("a\\Z", 2),
            ("a++", 3),
            ("a*+", 3),
            ("ab?+", 4),
            ("a{2}+", 5),
            ("(?>a)", 1),
            ("a\\p{Foo}", 2),
            ("\\pL", 1),
            ("[a[:alpha:]]", 3),
            ("[a[:alpha:]", 3),
            ("\\h", 1),
            ("\\Qa\\E", 1),
            ("(?P<a>b)", 1),
            ("(?#a)", 1),
            ("\\@", 1),
            ("\\ ", 1),
            ("\\x{41}", 1),
            ("\\07", 1),
            ("a{,2}", 2),
            ("x{", 2),
            ("a]", 2),
            ("[z-a]", 2),
            ("[\\w-a]", 2),
            ("[\\_]", 2),
            ("\\p{sc=Isyi}", 1),
            ("a(?=b)", 2),
            ("(a)\\1", 4),
        ] {
            assert_eq!(columns(pattern), [16 + character, 27 + character], "{pattern}");
        }
    }
}
