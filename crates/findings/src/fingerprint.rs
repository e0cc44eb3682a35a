//! What a finding is recognised by when the document around it has changed.

use std::fmt::Write as _;

use bv_cms_document::pointer::{join, tokens};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::Finding;

/// How many bytes of the hash are kept: 16 digits.
const KEPT: usize = 8;

/// The members that name an item of a list, the first of them that it has. Parameters of the same
/// name differ in where they stand, and what is referred to is named by the reference.
const NAMES: [&str; 5] = ["$ref", "operationId", "name", "url", "title"];

impl Finding {
    /// 16 hexadecimal digits that stay the same as long as the rule, the direction and the place by
    /// its name do: the first half of a SHA-256 (FIPS 180-4). Lines, columns, messages and examples
    /// do not count, nor does the position in a list whose items have names.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let place = match &self.place {
            Some(place) if !place.is_empty() => place,
            _ if !self.pointer.is_empty() => &self.pointer,
            _ => &self.file,
        };
        let mut hash = Sha256::new();
        for part in [self.rule.id, self.direction.name(), place] {
            hash.update(part);
            hash.update([0]);
        }
        hash.finalize().iter().take(KEPT).fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// A pointer into a document with names in place of the positions in lists, where what stands there
/// has one and no other item of the list has the same.
pub(crate) fn named(root: &Value, pointer: &str) -> String {
    let mut here = Some(root);
    let mut named = String::new();
    for token in tokens(pointer) {
        let mut shown = None;
        here = match here {
            Some(Value::Array(items)) => {
                let item = token.parse().ok().and_then(|index: usize| items.get(index));
                let is_alone =
                    |name: &String| items.iter().filter(|it| is_called(it, name)).count() == 1;
                shown = item.and_then(name).filter(is_alone);
                item
            }
            Some(Value::Object(members)) => members.get(&token),
            _ => None,
        };
        named = join(&named, &shown.unwrap_or(token));
    }
    named
}

fn is_called(item: &Value, name: &str) -> bool {
    self::name(item).is_some_and(|own| own == name)
}

/// The name of an item of a list. That of a text is the text itself.
fn name(item: &Value) -> Option<String> {
    if let Value::String(text) = item {
        return Some(format!("={text}"));
    }
    let (key, name) = NAMES.iter().find_map(|key| Some((key, item.get(key)?.as_str()?)))?;
    let inside = item.get("in").and_then(Value::as_str).unwrap_or_default();
    Some(format!("{key}={name} {inside}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::{Direction, Document};

    use super::*;
    use crate::example::{COMPONENT_UNUSED, DERIVED_DIFFERS};

    const YAML: &str = "\
paths:
  /a:
    parameters:
    - {name: id, in: path}
    - {name: id, in: query}
    - {description: nameless}
    - $ref: '#/components/parameters/A'
    tags: [x, y, x]
";

    #[test]
    fn items_of_lists_are_called_by_their_names() {
        let document = Document::parse("a.yaml", YAML, BV_CMS).unwrap();
        let named = |rest: &str| named(document.value(), &format!("/paths/~1a/{rest}"));
        assert_eq!(named("parameters/0/name"), "/paths/~1a/parameters/name=id path/name");
        assert_eq!(named("parameters/1"), "/paths/~1a/parameters/name=id query");
        assert_eq!(named("parameters/2"), "/paths/~1a/parameters/2");
        assert_eq!(
            named("parameters/3"),
            "/paths/~1a/parameters/$ref=#~1components~1parameters~1A"
        );
        assert_eq!(named("tags/1"), "/paths/~1a/tags/=y");
        assert_eq!(named("tags/0"), "/paths/~1a/tags/0", "two have the same name");
        assert_eq!(named("nothing/0/x"), "/paths/~1a/nothing/0/x");
    }

    #[test]
    fn a_finding_stays_the_same_when_lines_move_and_items_are_added() {
        let at = "/paths/~1a/parameters/1";
        let found = |yaml: &str, at: &str, message: &str| {
            let document = Document::parse("a.yaml", yaml, BV_CMS).unwrap();
            Finding::new(DERIVED_DIFFERS, message).at(&document, at)
        };
        let here = found(YAML, at, "m").fingerprint();
        assert_eq!(here.len(), 16);
        let moved = format!("# a comment\n\ninfo: {{title: t}}\n{YAML}");
        assert_eq!(here, found(&moved, at, "another message").fingerprint());
        let more = YAML.replace("parameters:\n", "parameters:\n    - {name: new, in: query}\n");
        assert_eq!(here, found(&more, "/paths/~1a/parameters/2", "m").fingerprint());
        assert_ne!(here, found(YAML, "/paths/~1a/parameters/0", "m").fingerprint());
    }

    #[test]
    fn another_rule_direction_or_file_is_another_finding() {
        let document = Document::parse("a.yaml", YAML, BV_CMS).unwrap();
        let finding = |rule| Finding::new(rule, "m").at(&document, "/paths");
        let here = finding(DERIVED_DIFFERS);
        assert_ne!(here.fingerprint(), finding(COMPONENT_UNUSED).fingerprint());
        let request = Finding { direction: Direction::Request, ..here.clone() };
        assert_ne!(here.fingerprint(), request.fingerprint());
        let file = |file: &str| {
            let finding = Finding::new(DERIVED_DIFFERS, "m");
            Finding { file: file.to_owned(), ..finding }.fingerprint()
        };
        assert_ne!(file("a.rs"), file("b.rs"));
    }
}
