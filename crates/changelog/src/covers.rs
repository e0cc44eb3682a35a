//! Which edits a finding is about, so that nothing is told twice.

use std::collections::BTreeSet;
use std::iter::successors;

use bv_cms_breaking::rule;
use bv_cms_document::{Direction, Document, Extensions, References, pointer};
use bv_cms_findings::Finding;

use crate::change::{Kind, Severity};
use crate::edit::Edit;
use crate::effect::Effect;

/// Whether what was edited is what a finding is about. `operations` are those that use the place of
/// the edit; `new` is the document that findings of schemas point into.
pub(crate) fn covers(
    finding: &Finding,
    edit: &Edit,
    operations: &[String],
    new: &Document,
) -> bool {
    let (at, place) = (edit.pointer.as_str(), finding.pointer.as_str());
    let is_there = at == place || edit.behind.as_deref() == Some(place);
    if edit.severity == Severity::Prose {
        return match finding.rule {
            rule::BREAKING_ERROR => is_there,
            rule::BREAKING_EXAMPLE_REMOVED => {
                pointer::is_within(at, place) && edit.message.contains("`examples`")
            }
            _ => false,
        };
    }
    if is_there {
        return true;
    }
    // What was edited inside of the place: the first name on the way, and whether it is the last.
    let inside = at.strip_prefix(place).and_then(|rest| rest.strip_prefix('/'));
    let keyword = inside.map(|rest| rest.split('/').next().unwrap_or_default());
    let is_around = pointer::is_within(place, at);
    let Extensions { permissions, sunset, .. } = new.dialect().extensions;
    match finding.rule {
        rule::BREAKING_REQUEST_NARROWED
        | rule::BREAKING_RESPONSE_WIDENED
        | rule::BREAKING_UNDECIDED
        | rule::BREAKING_WEBHOOK
        | rule::BREAKING_INVALID => of_schema(place, edit, inside, is_around, new),
        rule::BREAKING_PARAMETER_REQUIRED
        | rule::BREAKING_BODY_REQUIRED
        | rule::BREAKING_HEADER_OPTIONAL => inside == Some("required"),
        rule::BREAKING_PARAMETER_STYLE => {
            keyword
                .is_some_and(|it| matches!(it, "style" | "explode" | "allowReserved" | "content"))
                || inside == Some("schema")
        }
        rule::BREAKING_SECURITY => {
            let of_scheme = at.starts_with("/components/securitySchemes/");
            let is_used = operations.iter().any(|it| finding.operations.contains(it));
            at == "/security"
                || keyword == Some("security")
                || of_scheme && is_used && edit.kind != Kind::Added
        }
        rule::BREAKING_PERMISSION => edit.keyword == permissions,
        rule::BREAKING_SERVER_REMOVED => edit.keyword == "servers" && is_around,
        rule::BREAKING_DEPRECATION => {
            edit.keyword == sunset && pointer::parent(at) == pointer::parent(place)
        }
        rule::BREAKING_OPERATION_REMOVED | rule::BREAKING_OPERATION_RETIRED => is_around,
        _ => false,
    }
}

/// Whether what was edited is what a value showed that a schema refuses. The place of such a finding
/// is that of the keyword, or the nearest one around it that is still there.
fn of_schema(
    place: &str,
    edit: &Edit,
    inside: Option<&str>,
    is_around: bool,
    new: &Document,
) -> bool {
    let at = edit.pointer.as_str();
    let other_members = ["/additionalProperties", "/unevaluatedProperties"];
    let schema = other_members.iter().find_map(|it| place.strip_suffix(it));
    if edit.keyword == "member" && edit.kind == Kind::Added {
        // A member more, where others were refused.
        return schema.is_some_and(|schema| {
            pointer::parent(at) == Some(pointer::join(schema, "properties").as_str())
        });
    }
    if edit.keyword == "operation" || edit.keyword.is_empty() || edit.keyword == "deprecated" {
        return false;
    }
    let is_direct = inside.is_some_and(|rest| !rest.contains('/'));
    let was_nearest = edit.is_base && inside.is_some() && {
        let mut around = pointer::parent(at);
        while around.is_some_and(|around| new.get(around).is_none()) {
            around = around.and_then(pointer::parent);
        }
        around == Some(place)
    };
    is_direct || was_nearest || is_around
}

/// What the place of a finding about schemas reaches through references: the same values, and those
/// inside of them. None for a finding about anything else.
pub(crate) fn reached(finding: &Finding, documents: &mut [References<'_>; 2]) -> BTreeSet<String> {
    let rules = [
        rule::BREAKING_REQUEST_NARROWED,
        rule::BREAKING_RESPONSE_WIDENED,
        rule::BREAKING_UNDECIDED,
    ];
    let place = &finding.pointer;
    let is_schema = place.starts_with("/components/schemas/") || place.contains("/schema");
    if !is_schema || !rules.contains(&finding.rule) {
        return BTreeSet::new();
    }
    documents.iter_mut().flat_map(|references| references.reach(vec![place.clone()])).collect()
}

/// Whether an edit, which no finding is about by its place, can be a reason of one that reaches it: what
/// refuses a value can be far inside of the schema that says so, and what is undecided is so as a whole.
pub(crate) fn is_reason(finding: &Finding, reached: &BTreeSet<String>, edit: &Edit) -> bool {
    // A choice, and what must not be, turn the effect round or hide it.
    let keyword = finding.pointer.rsplit('/').next().unwrap_or_default();
    let turned = ["oneOf", "not", "if", "then", "else", "contains", "dependentSchemas"];
    let is_open = finding.rule == rule::BREAKING_UNDECIDED || turned.contains(&keyword);
    let matters = match (edit.effect, finding.direction) {
        (Effect::Nothing, _) => false,
        _ if is_open => true,
        (Effect::Fewer, direction) => direction != Direction::Response,
        (Effect::More, direction) => direction != Direction::Request,
        (Effect::Unknown, _) => true,
    };
    let mut around = successors(Some(edit.pointer.as_str()), |inner| pointer::parent(inner));
    matters && !reached.is_empty() && around.any(|root| reached.contains(root))
}
