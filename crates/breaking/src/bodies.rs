//! Bodies of requests, and the media types of both directions.

use bv_cms_document::pointer;
use serde_json::{Map, Value};

use super::Way;
use super::annotated::is_xml;
use super::fields::is_form;
use super::operation::Pair;
use super::text::Message;
use super::walk::Walk;
use crate::rule;

/// Whether a media type or range of one document is what another speaks of. Parameters that it names
/// have to be there (RFC 9110, section 12.5.1); text is UTF-8 where nothing else is said.
pub(super) fn covers(range: &str, media: &str) -> bool {
    let (range, wanted) = parts(range);
    let (media, given) = parts(media);
    let type_fits = match range.strip_suffix('*') {
        Some(prefix) => prefix == "*/" || media.starts_with(prefix),
        None => range == media,
    };
    type_fits && wanted.iter().all(|parameter| given.contains(parameter))
}

/// The type and the parameters of a media type (RFC 9110, section 8.3.1), but for the charset that
/// every type has.
pub(super) fn parts(media: &str) -> (String, Vec<(String, String)>) {
    let mut all = media.split(';').map(str::trim);
    let name = all.next().unwrap_or_default().to_ascii_lowercase();
    let mut parameters = Vec::new();
    for (name, value) in all.filter_map(|parameter| parameter.split_once('=')) {
        let (name, value) = (name.to_ascii_lowercase(), value.trim_matches('"'));
        let value = if name == "charset" { value.to_ascii_lowercase() } else { value.to_owned() };
        if (name.as_str(), value.as_str()) != ("charset", "utf-8") {
            parameters.push((name, value));
        }
    }
    (name, parameters)
}

/// The member of a `content` object that speaks of a media type, the most exact first.
pub(super) fn find_media<'c>(content: &'c Map<String, Value>, media: &str) -> Option<&'c String> {
    let mut fitting: Vec<&String> = content.keys().filter(|range| covers(range, media)).collect();
    fitting.sort_by_key(|range| std::cmp::Reverse(range.trim_end_matches('*').len()));
    fitting.first().copied()
}

impl Walk<'_> {
    pub(super) fn body(&mut self, pair: &Pair) {
        let base = self.base.member(&pair.base.pointer, "requestBody");
        let new = self.new.member(&pair.new.pointer, "requestBody");
        let required = |body: Option<&Value>| {
            body.and_then(|body| body.get("required")) == Some(&Value::Bool(true))
        };
        let [base_required, new_required] =
            [&base, &new].map(|body| required(body.as_ref().map(|(_, value)| *value)));
        if let (true, false, Some((at, _))) = (new_required, base_required, &new) {
            let finding = self
                .said(
                    rule::BREAKING_BODY_REQUIRED,
                    if self.reversed {
                        "the body may be missing now"
                    } else {
                        "a body is required now"
                    }
                    .to_owned(),
                    format!("valid: {}, without a body", self.request(&pair.base, None)),
                    "refused: there is no body",
                )
                .help("leave the body optional");
            self.add_new(finding, Some(Way::Request), &at.clone());
        }
        let Some((base_at, base)) = base else { return };
        // Who described no body of a webhook does not look at one.
        if self.reversed && new.is_none() {
            return;
        }
        let nothing = Map::new();
        let new_at = new.as_ref().map_or(pair.new.pointer.clone(), |(at, _)| at.clone());
        let content = |body: Option<&Value>| -> Map<String, Value> {
            let content = body.and_then(|body| body.get("content")).and_then(Value::as_object);
            content.unwrap_or(&nothing).clone()
        };
        let new_content = content(new.map(|(_, value)| value));
        for media in content(Some(base)).keys() {
            let base_media = pointer::join(&pointer::join(&base_at, "content"), media);
            let Some(other) = find_media(&new_content, media) else {
                self.body_gone(pair, media, &base_media);
                continue;
            };
            let new_media = pointer::join(&pointer::join(&new_at, "content"), other);
            let [base_schema, new_schema] =
                [&base_media, &new_media].map(|media| pointer::join(media, "schema"));
            let message: &dyn Fn(&Self, &Value) -> Message = &|walk, value| {
                let request = walk.request(&pair.base, None).with(media, value);
                walk.message(&pair.base, request)
            };
            if is_xml(media) {
                self.xml(Way::Request, &base_schema, &new_schema);
            }
            if is_form(media) {
                self.texts(Way::Request, &base_schema, &new_schema, message);
                self.encodings(pair, &base_media, &new_media);
            } else {
                self.schemas(Way::Request, &base_schema, &new_schema, message);
            }
        }
    }

    fn body_gone(&mut self, pair: &Pair, media: &str, at: &str) {
        let body = self.request.sample(&pointer::join(at, "schema")).unwrap_or_default();
        let request = self.request(&pair.base, None).with(media, &body);
        let finding = self
            .said(
                rule::BREAKING_MEDIA_TYPE_REMOVED,
                if self.reversed {
                    format!("bodies of {media} were not sent before")
                } else {
                    format!("bodies of {media} are not taken any more")
                },
                format!("valid: {request}"),
                format!("refused: no body of {media} is described"),
            )
            .help("keep the media type");
        let curl = self.command(&pair.base, request);
        if let Some(broken) = self.add_base(finding, Some(Way::Request), at) {
            broken.curl = curl;
        }
    }
}
