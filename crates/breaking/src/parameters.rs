//! Parameters of a request.

use bv_cms_document::{Operation, pointer};
use serde_json::Value;

use super::Way;
use super::bodies::parts;
use super::bundle::UNRESERVED;
use super::kind::Kinds;
use super::operation::Pair;
use super::walk::{Side, Walk};
use crate::rule;

/// A parameter of an operation.
#[derive(Debug, Clone)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) location: String,
    /// Where it is in the path template.
    index: Option<usize>,
    pub(super) required: bool,
    pub(super) style: String,
    pub(super) explode: bool,
    pub(super) pointer: String,
    /// The pointer of its schema, where there is one.
    pub(super) schema: String,
    /// The media type, when its value is a document of its own.
    pub(super) media: Option<String>,
    /// Which kinds of values it has.
    kinds: Kinds,
    /// Reserved characters in its values are written as they are.
    reserved: bool,
}

impl Parameter {
    /// What a request shows of its identity: nobody sees the names in a path.
    pub(super) fn key(&self) -> (String, String) {
        let name = match (self.location.as_str(), self.index) {
            ("path", Some(index)) => index.to_string(),
            ("header", _) => self.name.to_ascii_lowercase(),
            _ => self.name.clone(),
        };
        (self.location.clone(), name)
    }

    /// Whether every value is one text, lists with it.
    fn is_one_text(&self) -> bool {
        self.media.is_none() && !self.kinds.members && !matches!(self.separator(), '&' | ';')
    }

    /// What a style puts around every value, whatever its kind.
    fn marks(&self) -> &str {
        match self.style.as_str() {
            style @ ("matrix" | "label" | "deepObject") => style,
            _ => "",
        }
    }

    /// Whether another one is written in another way. Only what both can have tells ways apart.
    fn is_written_otherwise(&self, new: &Self) -> bool {
        let style = |it: &Self| (it.style.clone(), it.explode);
        let media = |it: &Self| it.media.as_deref().map(parts);
        media(self) != media(new)
            || self.marks() != new.marks()
            || self.kinds.list && new.kinds.list && self.separator() != new.separator()
            || self.kinds.members && new.kinds.members && style(self) != style(new)
    }
}

/// The parameters of an operation and of the path around it.
pub(super) fn parameters(side: &Side<'_>, operation: &Operation) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = Vec::new();
    for holder in [&operation.path_item, &operation.pointer] {
        let Some((at, Value::Array(items))) = side.member(holder, "parameters") else { continue };
        for index in 0..items.len() {
            let Some((at, value)) = side.member(&at, &index.to_string()) else { continue };
            let Some(parameter) = parameter(side, operation, at, value) else { continue };
            found.retain(|other| other.key() != parameter.key());
            found.push(parameter);
        }
    }
    found
}

/// Headers that other parts of the document describe: a parameter of that name is ignored (OAS
/// 3.1.1, section 4.8.12.2).
const IGNORED: &[&str] = &["Accept", "Authorization", "Content-Type"];

fn parameter(
    side: &Side<'_>,
    operation: &Operation,
    pointer: String,
    value: &Value,
) -> Option<Parameter> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let (name, location) = (text("name")?, text("in")?);
    if location == "header" && IGNORED.iter().any(|other| name.eq_ignore_ascii_case(other)) {
        return None;
    }
    let in_path = || {
        operation
            .path
            .split('{')
            .skip(1)
            .position(|part| part.split('}').next() == Some(name.as_str()))
    };
    let index = if location == "path" { in_path() } else { None };
    let form = matches!(location.as_str(), "query" | "cookie");
    let style = text("style").unwrap_or(if form { "form" } else { "simple" }.to_owned());
    let explode = value.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    // That style has one form only (OAS 3.1.1, section 4.12.3, Style Examples).
    let explode = explode || style == "deepObject";
    let content = value.get("content").and_then(Value::as_object);
    let media = content.and_then(|content| content.keys().next()).cloned();
    let schema = match &media {
        Some(media) => {
            pointer::join(&pointer::join(&pointer::join(&pointer, "content"), media), "schema")
        }
        None => pointer::join(&pointer, "schema"),
    };
    let resolved = side.at(&schema);
    let described = resolved.as_ref().map_or(&Value::Bool(true), |(_, schema)| *schema);
    let mut kinds = Kinds::of(side.root(), described);
    // Nothing stands between the items of a list of one.
    kinds.list &= described.get("maxItems").and_then(Value::as_u64) != Some(1);
    let reserved = value.get("allowReserved") == Some(&Value::Bool(true)) && location == "query";
    let required = location == "path" || value.get("required") == Some(&Value::Bool(true));
    Some(Parameter {
        name,
        location,
        index,
        required,
        style,
        explode,
        pointer,
        schema,
        media,
        kinds,
        reserved,
    })
}

impl Walk<'_> {
    pub(super) fn parameters(&mut self, pair: &Pair) {
        let base = parameters(&self.base, &pair.base);
        let new = parameters(&self.new, &pair.new);
        for parameter in &base {
            if let Some(other) = new.iter().find(|other| other.key() == parameter.key()) {
                self.parameter(pair, parameter, other);
                continue;
            }
            // The server does not look at what it does not know.
            let Parameter { name, location, pointer, .. } = parameter;
            let message = format!(
                "the {location} parameter `{name}` is not declared any more; requests that have it \
                 stay valid and it is not acted on"
            );
            self.warn(rule::BREAKING_PARAMETER_REMOVED, message, pointer);
        }
        for parameter in new.iter().filter(|parameter| parameter.required) {
            let before = base.iter().find(|other| other.key() == parameter.key());
            if before.is_none_or(|before| !before.required) {
                let Parameter { name, location, pointer, .. } = parameter;
                let finding = self
                    .said(
                        rule::BREAKING_PARAMETER_REQUIRED,
                        if self.reversed {
                            format!("the {location} parameter `{name}` may be missing now")
                        } else {
                            format!("the {location} parameter `{name}` is required now")
                        },
                        format!("valid: {}", self.request(&pair.base, None)),
                        format!("refused: there is no `{name}`"),
                    )
                    .help("leave the parameter optional, with a default that does what was done");
                self.add_new(finding, Some(Way::Request), pointer);
            }
        }
    }

    /// Whether a value of a schema can have a character that URIs reserve.
    fn can_be_reserved(&mut self, schema: &str) -> bool {
        let answer = self.request.decide(schema, UNRESERVED);
        !answer.refused.is_empty() || answer.undecided.is_some()
    }

    fn parameter(&mut self, pair: &Pair, base: &Parameter, new: &Parameter) {
        if base.is_written_otherwise(new)
            || base.reserved && !new.reserved && self.can_be_reserved(&base.schema)
        {
            let sample = self.request.sample(&base.schema);
            let example = match &sample {
                Some(sample) => self.request(&pair.base, Some((base, sample))),
                None => self.request(&pair.base, None),
            };
            let form = |it: &Parameter| match &it.media {
                Some(media) => media.clone(),
                None if it.reserved => {
                    format!("style {}, explode {}, reserved characters", it.style, it.explode)
                }
                None => format!("style {}, explode {}", it.style, it.explode),
            };
            let finding = self
                .said(
                    rule::BREAKING_PARAMETER_STYLE,
                    format!(
                        "the {} parameter `{}` is written differently",
                        base.location, base.name
                    ),
                    format!("{}: {example}", form(base)),
                    form(new),
                )
                .help("keep the way in which the parameter is written");
            let curl = self.command(&pair.base, example);
            if let Some(broken) = self.add_new(finding, Some(Way::Request), &new.pointer) {
                broken.curl = curl;
            }
            return;
        }
        self.default_changed(base, new);
        self.empty_value(pair, base, new);
        self.sunset(&base.pointer, &new.pointer, "parameter");
        let (at, other) = (&base.schema, &new.schema);
        if base.is_one_text() && is_any_text(&self.new, other) {
            return;
        }
        self.texts(Way::Request, at, other, &|walk, value| {
            walk.message(&pair.base, walk.request(&pair.base, Some((base, value))))
        });
    }
}

/// Whether a schema takes every text.
pub(super) fn is_any_text(side: &Side<'_>, at: &str) -> bool {
    let prose = ["type", "description", "title", "example", "examples", "default", "deprecated"];
    let bare = |schema: &Value| {
        schema.as_object().is_some_and(|it| it.keys().all(|key| prose.contains(&&key[..])))
    };
    side.at(at).is_some_and(|(_, schema)| bare(schema) && schema["type"] == "string")
}
