//! Bodies that are forms: fields of text, whatever type their schema names (OAS 3.1.1, sections
//! 4.8.14.4 and 4.8.15).

use bv_cms_document::{pointer, resolve};
use serde_json::{Map, Value, json};

use super::Way;
use super::bodies::{covers, parts};
use super::kind::Kinds;
use super::operation::Pair;
use super::taken::{Lists, taken};
use super::walk::{Side, Walk};
use super::wire::{is_small, without_null};
use crate::rule;

/// How many schemas around each other are looked into.
const DEPTH: usize = 8;

/// Whether a media type is one of forms.
pub(super) fn is_form(media: &str) -> bool {
    matches!(parts(media).0.as_str(), "application/x-www-form-urlencoded" | "multipart/form-data")
}

/// Whether no field of a form has another media type than that of text.
pub(super) fn is_all_text(media: &Value) -> bool {
    let fields = media.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let mut types = fields.filter_map(|(_, field)| field.get("contentType")?.as_str());
    types.all(are_texts)
}

/// Whether media types, separated by commas, are all of text.
fn are_texts(types: &str) -> bool {
    types.split(',').all(|it| parts(it).0.starts_with("text/"))
}

/// A list without items is not written.
fn with_an_item(root: &Value, schema: &Value) -> Value {
    if Kinds::of(root, schema).list {
        json!({"allOf": [schema], "minItems": 1})
    } else {
        schema.clone()
    }
}

/// What is sent or taken where fields are texts: no `null`, which no style writes; who receives takes
/// beside what a schema says also the same in the other types. Fields that `encoding` gives another
/// media type than that of text stay as they are.
pub(super) fn as_fields(root: &Value, media: &Value, sends: bool) -> Option<Value> {
    let text = |name: &str| {
        let of = media.get("encoding")?.get(name)?.get("contentType")?.as_str()?;
        Some(are_texts(of))
    };
    let field = |name: Option<&str>, schema: &Value, depth: usize| {
        if name.and_then(text) == Some(false) {
            schema.clone()
        } else if sends {
            with_an_item(root, &without_null(root, schema))
        } else {
            taken(root, schema, Lists::Encoded, depth)
        }
    };
    Some(fields(root, media.get("schema")?, &field, DEPTH))
}

/// What a field is on the wire, by its name where it has one, and how deep to look.
type OnTheWire<'f> = &'f dyn Fn(Option<&str>, &Value, usize) -> Value;

fn fields(root: &Value, schema: &Value, field: OnTheWire<'_>, depth: usize) -> Value {
    let (Value::Object(keywords), Some(depth)) = (schema, depth.checked_sub(1)) else {
        return schema.clone();
    };
    let target = keywords.get("$ref").and_then(Value::as_str).and_then(pointer::from_reference);
    if let Some(target) = target.and_then(|at| root.pointer(&at))
        && keywords.keys().all(|name| matches!(name.as_str(), "$ref" | "description" | "summary"))
    {
        return fields(root, target, field, depth);
    }
    let mut written = Map::new();
    for (keyword, value) in keywords {
        let value = match (keyword.as_str(), value) {
            ("properties", Value::Object(names)) => names
                .iter()
                .map(|(name, schema)| (name.clone(), field(Some(name), schema, depth)))
                .collect(),
            ("allOf", Value::Array(branches)) => {
                branches.iter().map(|branch| fields(root, branch, field, depth)).collect()
            }
            ("additionalProperties", schema) => field(None, schema, depth),
            _ => value.clone(),
        };
        written.insert(keyword.clone(), value);
    }
    Value::Object(written)
}

/// How one field is written.
struct Field {
    kinds: Kinds,
    media: Option<String>,
    style: String,
    explode: bool,
    reserved: bool,
}

impl Field {
    /// That of a media type at a pointer; `None` where the schema has no such field.
    fn of(side: &Side<'_>, at: &str, name: &str) -> Option<Self> {
        let schema_at = pointer::join(at, "schema");
        let small = side.document.get(&schema_at).is_some_and(|it| is_small(side.root(), it));
        let schema = small.then(|| resolve(side.root(), &schema_at).ok()).flatten();
        let all = Value::Bool(true);
        let described = match &schema {
            None => &all,
            Some(schema) => property(&schema.value, name, DEPTH)?,
        };
        let (_, encoding) = side.member(at, "encoding").unwrap_or((String::new(), &Value::Null));
        let said = |member: &str| encoding.get(name).and_then(|it| it.get(member));
        let text = |member: &str| said(member).and_then(Value::as_str).map(str::to_owned);
        let style = text("style").unwrap_or_else(|| "form".to_owned());
        Some(Self {
            kinds: Kinds::of(side.root(), described),
            media: text("contentType"),
            explode: said("explode").and_then(Value::as_bool).unwrap_or(style == "form"),
            style,
            reserved: said("allowReserved") == Some(&Value::Bool(true)),
        })
    }

    /// Its media types; `None` where they follow from a schema that can be of several kinds.
    fn media_types(&self) -> Option<Vec<&str>> {
        match (&self.media, self.kinds) {
            (Some(media), _) => Some(media.split(',').map(str::trim).collect()),
            (None, Kinds { text: true, list: false, members: false, .. }) => {
                Some(vec!["text/plain"])
            }
            (None, Kinds { text: false, list: false, members: true, .. }) => {
                Some(vec!["application/json"])
            }
            _ => None,
        }
    }

    fn is_written_otherwise(&self, new: &Self) -> bool {
        let several = self.kinds.list && new.kinds.list || self.kinds.members && new.kinds.members;
        let style = |it: &Self| (it.style.clone(), it.explode);
        several && style(self) != style(new) || self.reserved && !new.reserved
    }
}

/// What a resolved schema says about a member.
fn property<'s>(schema: &'s Value, name: &str, depth: usize) -> Option<&'s Value> {
    let own = schema.get("properties").and_then(|names| names.get(name));
    let depth = depth.checked_sub(1)?;
    let parts = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|it| schema.get(it)?.as_array());
    own.or_else(|| parts.flatten().find_map(|part| property(part, name, depth)))
}

impl Walk<'_> {
    /// How the fields of a form are written; media types of both documents, by their pointers.
    pub(super) fn encodings(&mut self, pair: &Pair, base_at: &str, new_at: &str) {
        let mut names: Vec<String> = Vec::new();
        for (side, at) in [(&self.base, base_at), (&self.new, new_at)] {
            let encoding = side.member(at, "encoding").and_then(|(_, value)| value.as_object());
            names.extend(encoding.into_iter().flatten().map(|(name, _)| name.clone()));
        }
        names.sort();
        names.dedup();
        for name in names {
            let base = Field::of(&self.base, base_at, &name);
            let new = Field::of(&self.new, new_at, &name);
            if let (Some(base), Some(new)) = (base, new) {
                self.encoding(pair, &name, (&base, &new), new_at);
                self.part_headers(pair, &name, base_at, new_at);
            }
        }
    }

    fn encoding(&mut self, pair: &Pair, name: &str, (base, new): (&Field, &Field), at: &str) {
        let said = |media: &Option<String>| media.clone().unwrap_or("no media type".to_owned());
        let taken = |media: &&str, all: &[&str]| all.iter().any(|range| covers(range, media));
        let lost = match (base.media_types(), new.media_types()) {
            (Some(before), Some(after)) => before.iter().any(|media| !taken(media, &after)),
            _ if base.media == new.media => false,
            _ => {
                self.undecided(Way::Request, at, "a part has its media type by its values");
                false
            }
        };
        let place = pointer::join(&pointer::join(at, "encoding"), name);
        let place = if self.new.document.get(&place).is_some() { place } else { at.to_owned() };
        if lost {
            let finding = self
                .said(
                    rule::BREAKING_MEDIA_TYPE_REMOVED,
                    format!("parts `{name}` of {} are not taken any more", said(&base.media)),
                    format!(
                        "valid: {}, `{name}` of {}",
                        self.request(&pair.base, None),
                        said(&base.media)
                    ),
                    format!("refused: {} is described", said(&new.media)),
                )
                .help("keep the media type");
            self.add_new(finding, Some(Way::Request), &place);
        }
        if base.is_written_otherwise(new) {
            let form = |it: &Field| format!("style {}, explode {}", it.style, it.explode);
            let finding = self
                .said(
                    rule::BREAKING_PARAMETER_STYLE,
                    format!("the field `{name}` is written differently"),
                    form(base),
                    form(new),
                )
                .help("keep the way in which the field is written");
            self.add_new(finding, Some(Way::Request), &place);
        }
    }
}
