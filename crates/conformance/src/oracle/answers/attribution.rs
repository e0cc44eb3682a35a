//! Which changes of a document explain what a server that was generated from it answers otherwise.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use bv_cms_document::Document;
use bv_cms_witness::mutation::{Effect, Targeted, changed};
use serde_json::Value;

use super::{Ask, Clue, Exercise, Judge, Report, Wrong, exercises};
use crate::oracle::Extent;
use crate::oracle::attribution::{Evidence, is_met};

/// Plays every part of every documented success, and looks for who explains what is sent otherwise.
///
/// # Errors
/// When a schema is none, or nothing could be made that fits one. Says where.
pub fn investigate(
    document: &Document,
    extent: Extent,
    suspects: &[Targeted],
    ask: Ask<'_>,
) -> Result<Evidence, String> {
    let documents: Vec<Option<Document>> =
        suspects.iter().map(|suspect| changed(document, &[&suspect.mutant])).collect();
    let mut evidence = Evidence::default();
    for exercise in exercises(document, extent)? {
        let own = Judge::new(document, &exercise)?;
        let case = Case {
            document,
            exercise: &exercise,
            own: &own,
            suspects,
            judges: suspects.iter().map(|_| OnceCell::new()).collect(),
            documents: &documents,
        };
        let mut report = Report::default();
        for value in exercise.values() {
            evidence.instances += 1;
            let Err(wrong) = own.judge(value, ask, &mut report) else { continue };
            evidence.explanations.extend(case.explanations(value, &wrong));
        }
    }
    Ok(evidence)
}

/// One part of one answer, and who may have changed what it says.
struct Case<'c> {
    document: &'c Document,
    exercise: &'c Exercise,
    own: &'c Judge<'c>,
    suspects: &'c [Targeted],
    /// The judges of the suspects' documents, where there is one.
    judges: Vec<OnceCell<Option<Judge<'c>>>>,
    documents: &'c [Option<Document>],
}

impl Case<'_> {
    /// The sets of suspects that explain what is wrong. A field that is missing is explained by who
    /// took it away. Everything else by those whose own document decides otherwise about the value
    /// than the unchanged one.
    fn explanations(&self, value: Option<&Value>, wrong: &Wrong) -> BTreeSet<BTreeSet<usize>> {
        if let Clue::Fields(fields) = &wrong.clue {
            let sets = fields.iter().map(|field| self.those(|index| self.takes(index, field)));
            let explained: BTreeSet<_> = sets.filter(|set| !set.is_empty()).collect();
            if !explained.is_empty() {
                return explained;
            }
        }
        // Several changes may have let something out that none of them alone lets out.
        let value = if let Clue::Sent(sent) = &wrong.clue { Some(sent) } else { value };
        BTreeSet::from([match value {
            Some(value) => self.those(|index| self.decides_otherwise(index, value)),
            None => self.those(|index| self.suspects[index].target == self.exercise.site.pointer),
        }])
    }

    fn those(&self, explains: impl Fn(usize) -> bool) -> BTreeSet<usize> {
        (0..self.suspects.len()).filter(|index| explains(*index)).collect()
    }

    fn takes(&self, index: usize, field: &str) -> bool {
        let Targeted { effect, target, .. } = &self.suspects[index];
        let (root, site) = (self.document.value(), &self.exercise.site);
        matches!(effect, Effect::Covers | Effect::Silences)
            && is_met(root, site, field, target, false)
    }

    fn decides_otherwise(&self, index: usize, value: &Value) -> bool {
        let judge = self.judges[index]
            .get_or_init(|| Judge::new(self.documents[index].as_ref()?, self.exercise).ok());
        judge.as_ref().is_some_and(|judge| judge.is_valid(value) != self.own.is_valid(value))
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Direction;
    use bv_cms_witness::mutation::deciding;
    use serde_json::Map;

    use super::super::Said;
    use super::*;
    use crate::answer::Answer;

    const CONTRACT: &str = r"
paths:
  /a:
    get:
      operationId: A
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
components:
  schemas:
    A:
      type: object
      required: [x, y]
      properties: { x: { type: string, maxLength: 2 }, y: { type: integer }, z: { type: boolean } }
";

    /// The changes that explain what a server answers otherwise, by the place of each.
    fn explanations(
        places: &[&str],
        answer: impl Fn(&mut Value) -> Vec<&'static str> + Sync,
    ) -> Vec<Vec<String>> {
        let document = Document::parse("test.yaml", CONTRACT, BV_CMS).expect("a document");
        let mut suspects = deciding(&document, Direction::Response);
        suspects.retain(|it| places.iter().any(|place| it.mutant.pointer.ends_with(place)));
        let ask = |_: &str, status: u16, mut parts: Map<String, Value>| {
            let mut body = parts.remove("body")?;
            let fields: Vec<String> = answer(&mut body).into_iter().map(Into::into).collect();
            if !fields.is_empty() {
                return Some(Said::Unfit { why: fields.join("; "), fields });
            }
            let body = body.to_string().into_bytes();
            Some(Said::Sent(Answer { status, headers: Vec::new(), body }))
        };
        let extent = Extent { seed: 1, instances: 0 };
        let evidence = investigate(&document, extent, &suspects, &ask).expect("it can be played");
        let place = |index: &usize| {
            let pointer = &suspects[*index].mutant.pointer;
            pointer.trim_start_matches("/components/schemas/A/").to_owned()
        };
        evidence.explanations.iter().map(|set| set.iter().map(place).collect()).collect()
    }

    #[test]
    fn what_is_sent_against_its_schema_is_explained_by_who_admits_it() {
        let places = ["properties/y/type", "required/0", "required/1"];
        let found = explanations(&places, |_| Vec::new());
        for alone in places {
            assert!(found.contains(&vec![alone.to_owned()]), "{alone}: {found:#?}");
        }
        // Who has lost both required members is explained by no single change.
        assert!(found.contains(&Vec::new()), "{found:#?}");
    }

    #[test]
    fn what_is_missing_is_explained_by_who_took_it_away() {
        let places = ["properties/x", "properties/z"];
        let forgetful = |body: &mut Value| {
            if let Value::Object(members) = body {
                members.remove("z");
            }
            Vec::new()
        };
        let (lost, unfit) =
            (explanations(&places, forgetful), explanations(&places, |_| vec!["x"]));
        assert!(lost.contains(&vec!["properties/z".to_owned()]), "{lost:#?}");
        assert_eq!(unfit, [["properties/x".to_owned()]]);
    }

    #[test]
    fn a_header_that_may_be_left_out_now_is_explained_by_who_allowed_it() {
        let required = "responses:\n        '200':\n          headers: { etag: { required: true, \
                        schema: { type: string } } }\n          content: { application/json: { \
                        schema: { $ref: '#/components/schemas/A' } } }";
        let start = CONTRACT.find("responses:").expect("it has responses");
        let end = CONTRACT.find("components:").expect("it has components");
        let contract = format!("{}{required}\n{}", &CONTRACT[..start], &CONTRACT[end..]);
        let document = Document::parse("test.yaml", &contract, BV_CMS).expect("a document");
        let mut suspects = deciding(&document, Direction::Response);
        suspects.retain(|it| it.mutant.pointer.ends_with("/headers/etag/required"));
        // It can be left out of the document, and it can be false.
        assert!(!suspects.is_empty());
        let ask = |_: &str, status: u16, parts: Map<String, Value>| {
            let etag = parts.get("etag").and_then(Value::as_str);
            let headers = etag.map(|etag| ("etag".to_owned(), etag.to_owned()));
            let headers = headers.into_iter().collect();
            Some(Said::Sent(Answer { status, headers, body: parts["body"].to_string().into() }))
        };
        let extent = Extent { seed: 1, instances: 0 };
        let evidence = investigate(&document, extent, &suspects, &ask).expect("it can be played");
        let all: BTreeSet<usize> = (0..suspects.len()).collect();
        assert!(evidence.explanations.contains(&all), "{:?}", evidence.explanations);
    }
}
