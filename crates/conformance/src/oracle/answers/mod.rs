//! The oracle of answers: whether what a server's types can answer is sent if and only if the schemas
//! of its document admit it.
//!
//! The instances are made like those of requests, from the schemas of every documented success. Who
//! plays the server makes an answer of each, through the types that a handler has to use, and says
//! what would be sent.

mod attribution;
mod exercise;
mod report;

use std::collections::BTreeMap;

use bv_cms_document::{Direction, Document};
use jsonschema::Validator;
use serde_json::{Map, Value};

use super::amend::{amendments, validator};
use super::comparisons;
use super::decode::header;
use super::echo::{self, Difference};
use super::rule::{COMPARISON_LIMIT, Rule};
use super::site::{Media, Part, Site};
use super::wire::pieces;
use super::{Extent, without_numbers};
use crate::answer::Answer;

pub use self::attribution::investigate;
use self::exercise::{Exercise, exercises, name, place};
pub use self::report::Report;

/// So many keywords are held against an answer in any case.
const MOST_COMPARISONS: u64 = 500_000;

/// What comes of an answer.
#[derive(Debug, Clone)]
pub enum Said {
    /// This is sent.
    Sent(Answer),
    /// No handler can say that: its types do not hold it.
    Untyped(String),
    /// A handler can say that, and it is not sent.
    Unfit {
        /// What is wrong with it.
        why: String,
        /// The fields that are, or the names of headers.
        fields: Vec<String>,
    },
}

/// What has to be asked: what comes of an answer of the operation with that status, whose body
/// (`body`) and headers (by their names) are these. Nothing when there is no such operation or status.
pub type Ask<'a> = &'a (dyn Fn(&str, u16, Map<String, Value>) -> Option<Said> + Sync);

/// Plays every part of every documented success.
///
/// # Errors
/// When a schema is none, or nothing could be made that fits one. Says where.
pub fn play(document: &Document, extent: Extent, ask: Ask<'_>) -> Result<Report, String> {
    let mut report = Report::default();
    for exercise in exercises(document, extent)? {
        let judge = Judge::new(document, &exercise)?;
        for (rule, _) in &judge.alone {
            report.exceptions.entry(rule.name).or_default();
        }
        judge.play(ask, &mut report);
    }
    Ok(report)
}

/// What is wrong with what comes of an answer.
struct Wrong {
    /// The same for answers that probably show the same.
    kind: String,
    complaint: String,
    clue: Clue,
}

/// What may lead to the cause.
enum Clue {
    None,
    /// The fields that are lost or not sent.
    Fields(Vec<String>),
    /// What was sent against its schema.
    Sent(Value),
}

impl From<String> for Wrong {
    fn from(complaint: String) -> Self {
        Self { kind: without_numbers(&complaint), complaint, clue: Clue::None }
    }
}

/// The judge of one part of one answer.
struct Judge<'d> {
    document: &'d Document,
    exercise: &'d Exercise,
    site: &'d Site,
    /// The schema with every exception.
    validator: Validator,
    /// The schema as it is written.
    written: Validator,
    /// The schema with one exception.
    alone: Vec<(Rule, Validator)>,
}

impl<'d> Judge<'d> {
    fn new(document: &'d Document, exercise: &'d Exercise) -> Result<Self, String> {
        let site = &exercise.site;
        let rules = amendments(Direction::Response);
        let build = |rules: &[Rule]| validator(document, site.schema.as_deref(), rules);
        let (validator, used) = build(rules)?;
        let alone = used.into_iter().map(|rule| Ok((rule, build(&[rule])?.0)));
        let alone = alone.collect::<Result<_, String>>()?;
        Ok(Self { document, exercise, site, validator, written: build(&[])?.0, alone })
    }

    /// Whether a server may give up on a value before it knows whether the schema admits it.
    fn asks_too_much(&self, value: &Value) -> bool {
        let root = self.document.value();
        comparisons::are_more_than(MOST_COMPARISONS, root, self.site.schema(root), value)
    }

    /// Counts the exceptions that decide about a value.
    fn count(&self, value: &Value, report: &mut Report) {
        let written = self.written.is_valid(value);
        if written == self.validator.is_valid(value) {
            return;
        }
        let deciding = self.alone.iter().filter(|(_, it)| it.is_valid(value) != written);
        report.decided(&deciding.map(|(rule, _)| *rule).collect::<Vec<_>>());
    }

    fn play(&self, ask: Ask<'_>, report: &mut Report) {
        // By the kind of complaint, the shortest instance and how many there are.
        let mut groups: BTreeMap<String, (String, usize)> = BTreeMap::new();
        for value in self.exercise.values() {
            report.instances += 1;
            if let Some(value) = value {
                if self.asks_too_much(value) {
                    report.decided(&[COMPARISON_LIMIT]);
                    continue;
                }
                self.count(value, report);
            }
            if let Err(Wrong { kind, complaint, .. }) = self.judge(value, ask, report) {
                let shown = value.map_or_else(|| "nothing".to_owned(), Value::to_string);
                let shown = format!("{complaint}\n  of {shown}");
                let group = groups.entry(kind).or_default();
                if group.1 == 0 || shown.len() < group.0.len() {
                    group.0 = shown;
                }
                group.1 += 1;
            }
        }
        for (shown, count) in groups.into_values() {
            report.disagreements.push(format!(
                "{}: {}, answer {}, {count} of its instances: {shown}",
                place(self.document, self.site),
                self.site,
                self.exercise.status,
            ));
        }
    }

    /// Whether the schema admits the value; in a header, also as who reads it understands it.
    fn is_valid(&self, value: &Value) -> bool {
        let is_valid = |value: &Value| self.validator.is_valid(value);
        is_valid(value)
            && match &self.site.part {
                Part::Body(_) => true,
                part @ Part::Parameter { .. } => pieces(part, value).iter().any(|(_, text)| {
                    let root = self.document.value();
                    header(root, self.site.schema(root), text).iter().any(is_valid)
                }),
            }
    }

    /// Asks what comes of a value and says what is wrong with that.
    fn judge(&self, value: Option<&Value>, ask: Ask<'_>, report: &mut Report) -> Result<(), Wrong> {
        let is_valid = value.map_or(!self.site.required, |value| self.is_valid(value));
        let said = self.ask(value, ask)?;
        let (why, fields) = match said {
            Said::Sent(answer) => {
                report.sent += 1;
                return self.judge_sent(value.filter(|_| is_valid), &answer, report);
            }
            Said::Untyped(why) => {
                report.untyped += 1;
                (why, Vec::new())
            }
            Said::Unfit { why, fields } => {
                report.unfit += 1;
                (why, fields)
            }
        };
        if is_valid {
            Err(Wrong { clue: Clue::Fields(fields), ..Wrong::from(format!("is not sent: {why}")) })
        } else {
            Ok(())
        }
    }

    fn ask(&self, value: Option<&Value>, ask: Ask<'_>) -> Result<Said, String> {
        let said = |value: Option<Value>| {
            let mut parts = self.exercise.parts.clone();
            if let Some(value) = value {
                parts.insert(name(self.site), value);
            }
            let said = ask(&self.site.operation.operation_id, self.exercise.status, parts);
            said.ok_or_else(|| "the server does not know the answer".to_owned())
        };
        match (said(value.cloned())?, value) {
            // What a header has no type for its handler has to write.
            (Said::Untyped(_), Some(value)) if matches!(self.site.part, Part::Parameter { .. }) => {
                let text = pieces(&self.site.part, value).pop().map(|(_, text)| text.into());
                said(text)
            }
            (said, _) => Ok(said),
        }
    }

    /// What is sent has to be what the schema admits; of a valid value, that very value.
    fn judge_sent(
        &self,
        valid: Option<&Value>,
        answer: &Answer,
        report: &mut Report,
    ) -> Result<(), Wrong> {
        let readings = match &self.site.part {
            Part::Body(Media::Json) => vec![answer.json()?],
            Part::Body(_) => vec![answer.text().into()],
            Part::Parameter { name, .. } => match answer.header(name)? {
                None if self.site.required => return Err("is sent without it".to_owned().into()),
                None if valid.is_some() => return Err("is lost".to_owned().into()),
                None => return Ok(()),
                Some(text) => {
                    let root = self.document.value();
                    header(root, self.site.schema(root), text)
                }
            },
        };
        let right: Vec<&Value> =
            readings.iter().filter(|reading| self.validator.is_valid(reading)).collect();
        let Some(first) = right.first() else {
            let errors: Vec<_> =
                readings.iter().flat_map(|reading| self.validator.iter_errors(reading)).collect();
            let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
            let kind = errors.first().map(|error| error.schema_path().to_string());
            return Err(Wrong {
                kind: kind.unwrap_or_default(),
                complaint: format!("is sent against its schema: {}", said.join("; ")),
                clue: readings.into_iter().next().map_or(Clue::None, Clue::Sent),
            });
        };
        let (Some(valid), Some(schema)) = (valid, self.site.schema.as_deref()) else {
            return Ok(());
        };
        let echo = |sent: &Value| echo::answer(self.document, schema, valid, sent);
        if let Some(whole) = right.iter().map(|it| echo(it)).find(|it| it.differences.is_empty()) {
            report.decided(&whole.exceptions);
            return Ok(());
        }
        let losses: Vec<Difference> = echo(first).differences;
        let shown: Vec<String> = losses.iter().map(ToString::to_string).collect();
        let fields: Vec<String> = losses.into_iter().map(|loss| loss.field).collect();
        Err(Wrong {
            kind: format!("is sent as something else: {}", without_numbers(&fields.join(", "))),
            complaint: format!("is sent as something else: {}", shown.join("; ")),
            clue: Clue::Fields(fields),
        })
    }
}
