//! What is right: the verdict of `jsonschema` on what a request carries.

use bv_cms_document::Document;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError, Validator};
use serde_json::Value;

use super::amend::{AMENDMENTS, travelling, validator};
use super::comparisons;
use super::decode::readings;
use super::facets::Types;
use super::host::Host;
use super::route::is_elsewhere;
use super::rule::{
    BODY_LIMIT, COMPARISON_LIMIT, EMPTY_TEXT, HEADER_TEXT, NESTING_LIMIT, OTHER_ROUTE,
    PARAMETER_TEXT, READ_ONLY, Rule,
};
use super::site::{Media, Part, Place, Site};
use super::wire::{Instance, json, pieces};
use crate::request::Request;

/// What a server should say, and the exceptions that decided it.
#[derive(Debug, Clone)]
pub(super) struct Judgement {
    pub(super) expected: Expected,
    pub(super) rules: Vec<Rule>,
}

/// What a server should say.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expected {
    /// It is taken.
    Accepted,
    /// It is refused for one of these reasons.
    Refused(Vec<Fault>),
    /// Whatever it says is right.
    Either,
    /// It cannot be asked.
    Unsendable,
}

/// Something wrong with an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The fields that name its place.
    pub(super) fields: Vec<String>,
    /// The pointer of the keyword that it violates.
    pub(super) pointer: String,
    /// What is wrong.
    pub(super) message: String,
}

/// The judge of one site.
pub(super) struct Judge<'d> {
    document: &'d Document,
    site: &'d Site,
    /// The schema as it is written.
    written: Validator,
    /// The schema with every exception.
    meant: Validator,
    /// The schema with one exception.
    alone: Vec<(Rule, Validator)>,
}

impl<'d> Judge<'d> {
    /// # Errors
    /// When the schema is none; says what is wrong with it.
    pub(super) fn new(document: &'d Document, site: &'d Site) -> Result<Self, String> {
        let build = |rules: &[Rule]| validator(document, site.schema.as_deref(), rules);
        let (meant, used) = build(&AMENDMENTS)?;
        let alone = used.into_iter().map(|rule| Ok((rule, build(&[rule])?.0)));
        let alone = alone.collect::<Result<_, String>>()?;
        Ok(Self { document, site, written: build(&[])?.0, meant, alone })
    }

    /// The exceptions that have something to decide here.
    pub(super) fn relevant(&self) -> impl Iterator<Item = Rule> {
        self.alone.iter().map(|(rule, _)| *rule)
    }

    /// What a server should say to an instance, which `request` carries.
    pub(super) fn judge(
        &self,
        host: &Host<'_>,
        instance: &Instance,
        request: &Request,
    ) -> Judgement {
        match &self.site.part {
            Part::Body(Media::Json) => self.body(host, instance, request),
            part => self.text(part, host, instance, request),
        }
    }

    fn body(&self, host: &Host<'_>, instance: &Instance, request: &Request) -> Judgement {
        let bytes = request.body.as_deref().unwrap_or_default();
        let schema = match instance {
            Instance::Absent => return self.absent(),
            Instance::Value(value, spelling) => {
                serde_json::from_slice(&json(value, *spelling)).map_or_else(
                    // What the reader here does not read is judged as it was made.
                    |_| self.json(host, value),
                    |value| self.json(host, &value),
                )
            }
            Instance::Raw(_) if bytes.is_empty() => return self.absent(),
            Instance::Raw(_) => match serde_json::from_slice(bytes) {
                Ok(value) => self.json(host, &value),
                Err(error) => return self.refused("body", &error.to_string()),
            },
        };
        let depth = match instance {
            Instance::Value(value, _) => depth(value),
            _ => 0,
        };
        let beyond = [
            (bytes.len() > host.body_limit, BODY_LIMIT),
            (depth > host.nesting_limit, NESTING_LIMIT),
        ];
        match beyond.into_iter().find(|(beyond, _)| *beyond) {
            Some((_, rule)) => {
                let refused = self.refused("body", rule.when);
                let decided = schema.expected == Expected::Accepted;
                Judgement { rules: if decided { vec![rule] } else { schema.rules }, ..refused }
            }
            None => schema,
        }
    }

    fn text(
        &self,
        part: &Part,
        host: &Host<'_>,
        instance: &Instance,
        request: &Request,
    ) -> Judgement {
        let place = match part {
            Part::Parameter { place, .. } => Some(*place),
            Part::Body(_) => None,
        };
        let by = |expected, rule| Judgement { expected, rules: vec![rule] };
        let (value, sent) = match instance {
            Instance::Value(value, _) => (value, pieces(part, value)),
            _ if place == Some(Place::Path) => return by(Expected::Either, OTHER_ROUTE),
            _ => return self.absent(),
        };
        let types = Types::of(self.document.value(), self.site.schema(self.document.value()));
        let is_parted = !types.has("string") && (types.has("array") || types.has("object"));
        let carries = |text: &str| is_header(text) && (!is_parted || is_tight(text));
        if place == Some(Place::Header) && !sent.iter().all(|(_, text)| carries(text)) {
            return by(Expected::Unsendable, HEADER_TEXT);
        }
        if place == Some(Place::Path)
            && (sent.iter().any(|(_, text)| text.is_empty())
                || is_elsewhere(self.document, request))
        {
            return by(Expected::Either, OTHER_ROUTE);
        }
        if request.body.as_ref().is_some_and(|body| body.len() > host.body_limit) {
            return by(Expected::Refused(vec![self.fault("body", BODY_LIMIT.when)]), BODY_LIMIT);
        }
        let is_form = matches!(part, Part::Body(Media::Form));
        if is_form && request.body.as_ref().is_none_or(Vec::is_empty) {
            return by(Expected::Either, EMPTY_TEXT);
        }
        let schema = self.site.schema(self.document.value());
        let readings = match readings(self.document.value(), part, schema, &sent) {
            None => return self.absent(),
            Some(readings) if readings.is_empty() => {
                return self.refused(&self.whole(), "it cannot be read");
            }
            Some(readings) => readings,
        };
        let all: Vec<Judgement> = readings.iter().map(|reading| self.value(reading)).collect();
        let taken = all.iter().filter(|it| it.expected == Expected::Accepted).count();
        let nothing = sent.iter().all(|(_, text)| text.is_empty());
        if taken > 0 && taken < all.len() && nothing {
            return by(Expected::Either, EMPTY_TEXT);
        }
        let mut rules: Vec<Rule> = all.iter().flat_map(|it| it.rules.clone()).collect();
        let expected = if taken > 0 {
            Expected::Accepted
        } else {
            let faults = all.into_iter().filter_map(|it| match it.expected {
                Expected::Refused(faults) => Some(faults),
                _ => None,
            });
            Expected::Refused(faults.flatten().collect())
        };
        if self.meant.is_valid(value) != (expected == Expected::Accepted) {
            rules.push(PARAMETER_TEXT);
        }
        Judgement { expected, rules }
    }

    /// What the schema says of a value that travels as JSON.
    fn json(&self, host: &Host<'_>, value: &Value) -> Judgement {
        let root = self.document.value();
        // What one server counts as one comparison, another may count as some.
        let most = host.comparison_limit / 4;
        if comparisons::are_more_than(most, root, self.site.schema(root), value) {
            return Judgement { expected: Expected::Either, rules: vec![COMPARISON_LIMIT] };
        }
        self.value(value)
    }

    /// What the schema says of a value.
    pub(super) fn value(&self, value: &Value) -> Judgement {
        let root = self.document.value();
        let travelling = travelling(root, self.site.schema(root), value);
        let read = |rule: Rule| if rule == READ_ONLY { &travelling } else { value };
        let (written, meant) = (self.written.is_valid(value), self.meant.is_valid(&travelling));
        let mut rules = Vec::new();
        if written != meant {
            let decides = |rule: Rule, it: &Validator| it.is_valid(read(rule)) != written;
            let deciding = self.alone.iter().filter(|(rule, it)| decides(*rule, it));
            rules.extend(deciding.map(|(rule, _)| *rule));
        }
        if meant {
            return Judgement { expected: Expected::Accepted, rules };
        }
        let mut faults = Vec::new();
        for error in self.meant.iter_errors(&travelling) {
            let mut fields = Vec::new();
            self.site.fields(&travelling, &error, &mut fields);
            for cause in causes(&error) {
                let (fields, pointer) = (fields.clone(), cause.schema_path().to_string());
                faults.push(Fault { fields, pointer, message: cause.to_string() });
            }
        }
        Judgement { expected: Expected::Refused(faults), rules }
    }

    pub(super) fn absent(&self) -> Judgement {
        if self.site.required {
            return self.refused(&self.whole(), "it is required");
        }
        Judgement { expected: Expected::Accepted, rules: Vec::new() }
    }

    pub(super) fn refused(&self, field: &str, message: &str) -> Judgement {
        let expected = Expected::Refused(vec![self.fault(field, message)]);
        Judgement { expected, rules: Vec::new() }
    }

    fn fault(&self, field: &str, message: &str) -> Fault {
        let pointer = self.site.pointer.clone();
        Fault { fields: vec![field.to_owned()], pointer, message: message.to_owned() }
    }

    /// The field that is the whole of the site.
    pub(super) fn whole(&self) -> String {
        match &self.site.part {
            Part::Body(_) => "body".to_owned(),
            Part::Parameter { name, .. } => name.clone(),
        }
    }
}

/// What is wrong, in the one alternative that is not `null`, where there is no other.
fn causes<'e>(error: &'e ValidationError<'e>) -> Vec<&'e ValidationError<'e>> {
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) =
        error.kind()
    else {
        return vec![error];
    };
    let asks_for_null = |errors: &[ValidationError<'_>]| match errors {
        [only] => matches!(
            only.kind(),
            ValidationErrorKind::Type { kind: TypeKind::Single(JsonType::Null) }
        ),
        _ => false,
    };
    let mut others = context.iter().filter(|errors| !asks_for_null(errors));
    match (others.next(), others.next()) {
        (Some(only), None) if context.len() > 1 => only.iter().flat_map(causes).collect(),
        _ => vec![error],
    }
}

/// Whether HTTP carries a text in a header as it is.
pub(super) fn is_header(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && text.trim() == text
}

/// Whether no item of a list, and nothing that belongs to a name, has spaces around it: they are not
/// its own (RFC 9110, section 5.6.1).
fn is_tight(text: &str) -> bool {
    text.split([',', '=']).all(|item| item.trim() == item)
}

/// How deep a value is nested.
pub(super) fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
