//! How large a change is, and which version it needs (Semantic Versioning 2.0.0).

use bv_cms_document::compare::Comparison;
use bv_cms_document::{Kept, resolve_but};
use semver::Version;
use serde_json::Value;

/// How large the change between two documents is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// The documents say the same.
    Nothing,
    /// Only prose and examples changed.
    Prose,
    /// Something was added that breaks nobody.
    Additive,
    /// Clients can break.
    Breaking,
}

impl Size {
    /// The size in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "no change",
            Self::Prose => "prose only",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        }
    }
}

/// Everything but what people read.
const MEANING: Comparison = Comparison {
    extension: None,
    ignored: &[
        "$comment",
        "description",
        "example",
        "examples",
        "externalDocs",
        "info",
        "summary",
        "tags",
        "title",
        "x-tagGroups",
    ],
    ignored_when_extra: &[],
    ignored_when_missing: &[],
};

/// Whether two values of the same kind differ in nothing but what people read.
pub(super) fn means_the_same(one: &Value, other: &Value) -> bool {
    MEANING.compare(one, other).is_empty()
}

/// The size of a change that breaks nobody.
pub(super) fn size(base: &Value, new: &Value) -> Size {
    // The version itself is not what has changed.
    let without_version = |root: &Value| {
        let mut root = root.clone();
        if let Some(Value::Object(info)) = root.get_mut("info") {
            info.shift_remove("version");
        }
        root
    };
    if without_version(base) == without_version(new) {
        return Size::Nothing;
    }
    // What references are for does not matter, so everything is compared without them; components
    // count where they are used.
    let kept = Kept::of(base, new);
    let meaning = |root: &Value| {
        let mut root = root.clone();
        if let Some(paths) =
            root.get("paths").is_some().then(|| resolve_but(&root, "/paths", &kept).ok())
            && let (Some(paths), Some(object)) = (paths, root.as_object_mut())
        {
            object.insert("paths".to_owned(), paths.value);
            let schemes = object.get("components").and_then(|it| it.get("securitySchemes"));
            let schemes = schemes.cloned().unwrap_or_default();
            object.insert("components".to_owned(), schemes);
        }
        root
    };
    let mut same = means_the_same(&meaning(base), &meaning(new));
    for schema in kept.pointers() {
        let [base, new] = [base, new].map(|root| resolve_but(root, schema, &kept));
        same &= match (base, new) {
            (Ok(base), Ok(new)) => means_the_same(&base.value, &new.value),
            _ => false,
        };
    }
    if same { Size::Prose } else { Size::Additive }
}

/// The least version after a change of a size; below 1.0.0 the minor version breaks. `None` when the
/// base has no version of Semantic Versioning 2.0.0 to count from.
pub(super) fn needed(base: &str, size: Size) -> Option<Version> {
    let base = Version::parse(base).ok()?;
    let Version { major, minor, patch, .. } = base;
    Some(match (size, major) {
        (Size::Nothing, _) => base,
        (Size::Breaking, 0) => Version::new(0, minor + 1, 0),
        (Size::Breaking, _) => Version::new(major + 1, 0, 0),
        (Size::Additive, 1..) => Version::new(major, minor + 1, 0),
        (Size::Additive | Size::Prose, _) => Version::new(major, minor, patch + 1),
    })
}

/// Whether a version comes up to the needed one; without one to count from, any version will do.
pub(super) fn suffices(version: &str, needed: Option<&Version>) -> bool {
    let Ok(version) = Version::parse(version) else { return false };
    needed.is_none_or(|needed| version.cmp_precedence(needed).is_ge())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_one_the_minor_version_breaks() {
        let needed = |base, size| needed(base, size).unwrap().to_string();
        assert_eq!(needed("0.1.2", Size::Breaking), "0.2.0");
        assert_eq!(needed("0.1.2", Size::Additive), "0.1.3");
        assert_eq!(needed("1.1.2", Size::Breaking), "2.0.0");
        assert_eq!(needed("1.1.2", Size::Additive), "1.2.0");
        assert_eq!(needed("1.1.2", Size::Prose), "1.1.3");
        assert_eq!(needed("1.1.2", Size::Nothing), "1.1.2");
    }

    #[test]
    fn what_comes_before_a_release_does_not_come_up_to_it() {
        let needed = needed("0.9.0", Size::Prose);
        let suffices = |version| suffices(version, needed.as_ref());
        assert!(suffices("0.10.0") && suffices("0.9.1") && suffices("0.9.1+build.5"));
        assert!(!suffices("0.9.0") && !suffices("0.9.1-rc.1") && !suffices("new"));
    }

    #[test]
    fn there_is_nothing_to_count_from_in_another_version() {
        assert_eq!(needed("2027-01-31", Size::Breaking), None);
        assert!(suffices("1.0.0", None) && !suffices("1.0", None));
    }
}
