//! Whether a request can be for two paths.

/// Whether a request can match both paths.
pub(super) fn overlap(one: &str, other: &str) -> bool {
    let (ones, others): (Vec<_>, Vec<_>) = (one.split('/').collect(), other.split('/').collect());
    let both = |(one, other): (&&str, &&str)| {
        let (one, other) = (Segment::of(one), Segment::of(other));
        one.admits(other) && other.admits(one)
    };
    ones.len() == others.len() && ones.iter().zip(&others).all(both)
}

/// The text before the first parameter of a segment and after the last one; the same where it has
/// none.
#[derive(Clone, Copy)]
pub(super) struct Segment<'p> {
    before: &'p str,
    after: &'p str,
    has_parameter: bool,
}

impl<'p> Segment<'p> {
    pub(super) fn of(segment: &'p str) -> Self {
        Self {
            before: segment.split('{').next().unwrap_or(segment),
            after: segment.rsplit('}').next().unwrap_or(segment),
            has_parameter: segment.contains('{'),
        }
    }

    /// Whether a text of the other one can match, as far as its ends say.
    pub(super) fn admits(self, other: Self) -> bool {
        if !self.has_parameter {
            return other.has_parameter || self.before == other.before;
        }
        let fits =
            |own: &str, other: &str, is: fn(&str, &str) -> bool| is(own, other) || is(other, own);
        if other.has_parameter {
            return fits(self.before, other.before, |one, other| one.starts_with(other))
                && fits(self.after, other.after, |one, other| one.ends_with(other));
        }
        let rest = other.before.strip_prefix(self.before);
        let rest = rest.and_then(|rest| rest.strip_suffix(self.after));
        rest.is_some_and(|rest| !rest.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_overlap_that_a_request_can_match() {
        for (one, other, expected) in [
            ("/a/me", "/a/{id}", true),
            ("/a/x-1", "/a/x-{id}", true),
            ("/a/y-1", "/a/x-{id}", false),
            ("/a/x-", "/a/x-{id}", false),
            ("/a/me:move", "/a/{id}", true),
            ("/a/me:move", "/a/{id}:move", true),
            ("/a/me", "/a/{id}:move", false),
            ("/a/{id}/b", "/a/c/{id}", true),
            ("/a/x-{id}", "/a/y-{id}", false),
            ("/a/{id}-x", "/a/{id}-y", false),
            ("/a/{id}", "/a/{id}/b", false),
        ] {
            assert_eq!(overlap(one, other), expected, "{one} {other}");
            assert_eq!(overlap(other, one), expected, "{other} {one}");
        }
    }
}
