//! The references in a part of a file, as they are written.

use bv_cms_document::pointer::join;
use serde_json::{Map, Value};

use crate::kind::{Kind, Object, reference, walk};
use crate::resource::NAMING;
use crate::upgrade::leaves_out_siblings;
use crate::version::Version;

/// Something that refers to a place, or gives one a name.
#[derive(Debug)]
pub(crate) struct Found {
    /// The pointer in the file of the object that holds it; of the text itself in a `mapping`.
    pub(crate) at: String,
    /// What stands there.
    pub(crate) kind: Kind,
    pub(crate) what: What,
}

#[derive(Debug)]
pub(crate) enum What {
    /// The text of a `$ref`.
    Reference(String),
    /// The text of a `$dynamicRef`.
    Dynamic(String),
    /// `$recursiveRef: '#'`, the only one there is.
    Recursive,
    /// The name or the reference that a `mapping` leads to.
    Mapping(String),
    /// A keyword that gives the schema a name.
    Name(&'static str),
}

/// All of them, at a pointer of a file, outermost first.
pub(crate) fn found(value: &Value, at: &str, kind: Kind, version: Version) -> Vec<Found> {
    let mut all = Vec::new();
    walk(value, at, kind, &mut |at, value, kind| {
        let found = |what| Found { at: at.to_owned(), kind, what };
        if let (Kind::One(Object::Schema), Value::Object(members)) = (kind, value) {
            all.extend(in_schema(members).map(found));
        }
        if let (Kind::Mapping, Value::Object(members)) = (kind, value) {
            all.extend(members.iter().filter_map(|(name, to)| {
                let what = What::Mapping(to.as_str()?.to_owned());
                Some(Found { at: join(at, name), kind: Kind::One(Object::Schema), what })
            }));
        }
        let Some(text) = reference(value, kind) else {
            return !matches!(kind, Kind::Data | Kind::Mapping);
        };
        all.push(found(What::Reference(text.to_owned())));
        version != Version::V3_0 || !kind.object().is_some_and(leaves_out_siblings)
    });
    all
}

fn in_schema(members: &Map<String, Value>) -> impl Iterator<Item = What> {
    let names = NAMING.into_iter().filter(|keyword| members.contains_key(*keyword));
    // A schema has room for one `$ref`.
    let text = |keyword| members.get(keyword).filter(|_| !members.contains_key("$ref"))?.as_str();
    let dynamic = text("$dynamicRef").map(|to| What::Dynamic(to.to_owned()));
    let recursive = text("$recursiveRef").filter(|to| *to == "#" && dynamic.is_none());
    let recursive = recursive.map(|_| What::Recursive);
    names.map(What::Name).chain(dynamic).chain(recursive)
}
