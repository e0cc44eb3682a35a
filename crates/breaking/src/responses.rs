//! Responses: statuses, headers, media types, bodies.

use std::collections::BTreeSet;

use bv_cms_document::pointer;
use serde_json::{Map, Value};

use super::Way;
use super::annotated::is_xml;
use super::bodies::{covers, find_media};
use super::kind::Kinds;
use super::operation::Pair;
use super::parameters::is_any_text;
use super::shown::whole;
use super::style::simple;
use super::text::Message;
use super::walk::{Side, Walk};
use crate::rule;

/// The key of the response that describes a status: its own, that of its range, or `default`.
fn describing(responses: &Map<String, Value>, status: u16) -> Option<String> {
    let exact = status.to_string();
    let range = format!("{}XX", status / 100);
    [exact, range, "default".to_owned()].into_iter().find(|key| responses.contains_key(key))
}

/// Statuses that together reach every response of both documents: each that is named, and one of
/// each class that is not.
fn statuses(base: &Map<String, Value>, new: &Map<String, Value>) -> Vec<u16> {
    let named: BTreeSet<u16> =
        base.keys().chain(new.keys()).filter_map(|key| key.parse().ok()).collect();
    let other = |class: u16| (0..100).rev().map(|n| class * 100 + n).find(|it| !named.contains(it));
    let others: Vec<u16> = [5, 4, 3, 2, 1].into_iter().filter_map(other).collect();
    named.into_iter().chain(others).collect()
}

/// Whether clients wait for what a key describes, and nothing of it is left. Fewer statuses of a
/// range are no other ones. A lone `default` describes success, too.
fn is_gone(key: &str, base: &Map<String, Value>, responses: &Map<String, Value>) -> bool {
    let succeeds = |key: &String| key.starts_with(['2', '3']);
    if key == "default" {
        return !base.keys().any(succeeds) && !responses.keys().any(succeeds);
    }
    let class = key.chars().next().filter(|class| matches!(class, '2' | '3'));
    let is_left = |class| key.ends_with("XX") && responses.keys().any(|it| it.starts_with(class));
    class.is_some_and(|class: char| !is_left(class))
}

/// A message in words, only put into words when there is something to say about it.
type Said<'s> = &'s dyn Fn(&Walk<'_>) -> String;

impl Walk<'_> {
    pub(super) fn responses_of(&mut self, pair: &Pair) {
        let at = |operation: &str| pointer::join(operation, "responses");
        let request: Said<'_> = &|walk| walk.request(&pair.base, None).to_string();
        self.responses(&at(&pair.base.pointer), &at(&pair.new.pointer), request);
    }

    /// What requests get that no operation matches is described beside the operations.
    pub(super) fn unmatched_routes(&mut self) {
        let at = pointer::join("", self.new.document.dialect().extensions.unmatched_routes);
        let at = at.as_str();
        let described = [self.base.root(), self.new.root()].map(|root| root.pointer(at).is_some());
        match described {
            [true, true] => {
                self.responses(at, at, &|_| "a request that no operation matches".to_owned());
            }
            [true, false] => self.undecided(
                Way::Response,
                at,
                "what requests get that no operation matches is no longer described",
            ),
            [false, _] => {}
        }
    }

    fn responses(&mut self, base_at: &str, new_at: &str, request: Said<'_>) {
        let nothing = Map::new();
        let members = |side: &Side<'_>, at: &str| -> Map<String, Value> {
            side.document.get(at).and_then(Value::as_object).unwrap_or(&nothing).clone()
        };
        let (base, new) = (members(&self.base, base_at), members(&self.new, new_at));
        for status in statuses(&base, &new) {
            let described = (describing(&base, status), describing(&new, status));
            match described {
                (Some(base), Some(new)) => {
                    let base = pointer::join(base_at, &base);
                    let new = pointer::join(new_at, &new);
                    self.response_pair(&base, &new, &|walk| {
                        format!("{} answers {status}", request(walk))
                    });
                }
                (None, Some(key)) => self.status_added(new_at, &key, status, request),
                (Some(key), None) if !self.reversed && is_gone(&key, &base, &new) => {
                    let at = pointer::join(base_at, &key);
                    let rest: Vec<&str> = new.keys().map(String::as_str).collect();
                    let finding = self
                        .said(
                            rule::BREAKING_STATUS_REMOVED,
                            format!("{status} is not answered any more"),
                            format!("valid: {} answers {status}", request(self)),
                            format!("statuses: {}", rest.join(", ")),
                        )
                        .help("keep answering with the status");
                    self.add_base(finding, Some(Way::Response), &at);
                }
                _ => {}
            }
        }
    }

    fn status_added(&mut self, new_at: &str, key: &str, status: u16, request: Said<'_>) {
        let at = pointer::join(new_at, key);
        let finding = self
            .said(
                rule::BREAKING_STATUS_ADDED,
                if self.reversed {
                    format!("the answer {status} is not taken any more")
                } else {
                    format!("{status} was not described by any response")
                },
                "refused by a strict client: no such status, range or default",
                format!("valid: {} answers {status}", request(self)),
            )
            .help("answer with a status that was described");
        self.add_new(finding, Some(Way::Response), &at);
    }

    fn response_pair(&mut self, base: &str, new: &str, answer: Said<'_>) {
        let (Some((base, _)), Some((new, _))) = (self.base.at(base), self.new.at(new)) else {
            let (before, now) = (self.base.nowhere(base), self.new.nowhere(new));
            if before != now {
                self.undecided(Way::Response, new, "a reference leads nowhere, or only to itself");
            }
            return;
        };
        self.headers(&base, &new, answer);
        let content = |side: &Side<'_>, at: &str| -> Map<String, Value> {
            let content = side.member(at, "content").and_then(|(_, value)| value.as_object());
            content.cloned().unwrap_or_default()
        };
        let (base_content, new_content) = (content(&self.base, &base), content(&self.new, &new));
        let within =
            |holder: &str, media: &str| pointer::join(&pointer::join(holder, "content"), media);
        for media in base_content.keys() {
            // Fewer media types of a range are no other ones.
            let is_left = || media.contains('*') && new_content.keys().any(|it| covers(media, it));
            if !self.reversed && find_media(&new_content, media).is_none() && !is_left() {
                let finding = self
                    .said(
                        rule::BREAKING_MEDIA_TYPE_REMOVED,
                        format!("{media} is not answered any more"),
                        format!("valid: {} as {media}", answer(self)),
                        "refused: no such media type is described",
                    )
                    .help("keep the media type");
                self.add_base(finding, Some(Way::Response), &within(&base, media));
            }
        }
        if self.reversed {
            self.answers_taken(&base_content, (&new, &new_content), answer);
        }
        // A client names the media types it takes (RFC 9110, section 12.5.1): one that is added is
        // only sent to those who ask for it.
        let described =
            new_content.keys().filter_map(|media| Some((find_media(&base_content, media)?, media)));
        // One that was there may be part of a range now, or have lost a parameter.
        let kept =
            base_content.keys().filter_map(|media| Some((media, find_media(&new_content, media)?)));
        let pairs: BTreeSet<(&String, &String)> = described.chain(kept).collect();
        for (described, media) in pairs {
            let base_schema = pointer::join(&within(&base, described), "schema");
            let new_schema = pointer::join(&within(&new, media), "schema");
            if is_xml(media) {
                self.xml(Way::Response, &base_schema, &new_schema);
            }
            self.schemas(Way::Response, &base_schema, &new_schema, &|walk, value| {
                format!("{} with {}", answer(walk), whole(value)).into()
            });
        }
    }

    /// What clients answer to webhooks and callbacks has to be taken still. Who describes no body of an
    /// answer does not look at one.
    fn answers_taken(
        &mut self,
        taken: &Map<String, Value>,
        (at, sent): (&str, &Map<String, Value>),
        answer: Said<'_>,
    ) {
        let gone = |media: &&String| !taken.is_empty() && find_media(taken, media).is_none();
        for media in sent.keys().filter(gone) {
            let finding = self
                .said(
                    rule::BREAKING_MEDIA_TYPE_REMOVED,
                    format!("answers of {media} are not taken any more"),
                    "refused: no such media type is described",
                    format!("valid: {} as {media}", answer(self)),
                )
                .help("keep the media type");
            let at = pointer::join(&pointer::join(at, "content"), media);
            self.add_new(finding, Some(Way::Response), &at);
        }
    }

    fn headers(&mut self, base: &str, new: &str, answer: Said<'_>) {
        let others = self.new.headers(new);
        for (name, base) in self.base.headers(base) {
            let other = others.iter().find(|(other, _)| *other == name).map(|(_, at)| at);
            if self.base.is_required(&base) && !other.is_some_and(|at| self.new.is_required(at)) {
                let finding = self
                    .said(
                        rule::BREAKING_HEADER_OPTIONAL,
                        if self.reversed {
                            format!("answers need the header `{name}` now")
                        } else {
                            format!("the header `{name}` may be missing now")
                        },
                        format!("refused by a strict client: there is no `{name}`"),
                        format!("valid: {} without `{name}`", answer(self)),
                    )
                    .help("keep sending the header");
                match other {
                    Some(at) => self.add_new(finding, Some(Way::Response), at),
                    None => self.add_base(finding, Some(Way::Response), &base),
                };
            }
            let Some(other) = other else {
                if !self.base.is_required(&base) {
                    let message = format!("the header `{name}` is not described any more");
                    self.warn(rule::BREAKING_HEADER_REMOVED, message, &base);
                }
                continue;
            };
            self.sunset(&base, other, "header");
            let other_header = other;
            let [inside, other_inside] =
                [(&self.base, &base), (&self.new, other)].map(|(side, at)| content(side, at));
            let is_json = inside.is_some();
            let explode = explodes(&self.new, other);
            let message: &dyn Fn(&Self, &Value) -> Message = &|walk, value| {
                let written = if is_json { whole(value) } else { simple(value, explode) };
                format!("{} with {name}: {written}", answer(walk)).into()
            };
            match (inside, other_inside) {
                (None, None) => {
                    let [at, other] = [&base, other].map(|it| pointer::join(it, "schema"));
                    if self.header_is_written_otherwise(&base, other_header) {
                        let finding = self
                            .said(
                                rule::BREAKING_PARAMETER_STYLE,
                                format!("the header `{name}` is written differently"),
                                format!("explode {}", explodes(&self.base, &base)),
                                format!("explode {}", explodes(&self.new, other_header)),
                            )
                            .help("keep the way in which the header is written");
                        self.add_new(finding, Some(Way::Response), other_header);
                        continue;
                    }
                    // A list is one text, too.
                    if is_any_text(&self.base, &at) && !has_members(&self.new, &other) {
                        continue;
                    }
                    self.texts(Way::Response, &at, &other, message);
                }
                (Some((media, at)), Some((other_media, other))) if media == other_media => {
                    self.schemas(Way::Response, &at, &other, message);
                }
                _ => self.undecided(Way::Response, other, "the header is written differently"),
            }
        }
    }
}

/// Whether the members of a header are written `a=1`, not `a,1` (OAS 3.1.1, section 4.12.3).
fn explodes(side: &Side<'_>, header: &str) -> bool {
    side.member(header, "explode").is_some_and(|(_, value)| value == &Value::Bool(true))
}

impl Walk<'_> {
    fn header_is_written_otherwise(&self, base: &str, new: &str) -> bool {
        let members = |side: &Side<'_>, at: &str| has_members(side, &pointer::join(at, "schema"));
        members(&self.base, base)
            && members(&self.new, new)
            && explodes(&self.base, base) != explodes(&self.new, new)
    }
}

/// Whether values of a schema can be objects.
fn has_members(side: &Side<'_>, schema: &str) -> bool {
    side.at(schema).is_some_and(|(_, schema)| Kinds::of(side.root(), schema).members)
}

/// The media type in which a header is written, and the pointer of its schema.
fn content(side: &Side<'_>, header: &str) -> Option<(String, String)> {
    let (at, content) = side.member(header, "content")?;
    let media = content.as_object()?.keys().next()?;
    let at = pointer::join(&pointer::join(&at, media), "schema");
    Some((media.to_ascii_lowercase(), at))
}
