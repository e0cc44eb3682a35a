//! Which paths are looked for together, so that a request for others passes them all at once.

use std::collections::BTreeSet;

use super::overlap::Segment;

/// The beginnings of paths under which only paths of one tag are found: each is the whole segments
/// before the first parameter of a path. A request that does not begin so is for none of the paths under
/// it, and one that does is for no other path.
///
/// `own` are the paths of the tag, `others` those of every other one.
pub(super) fn scopes<'p>(own: &[&'p str], others: &[&str]) -> Vec<&'p str> {
    let beginnings: BTreeSet<&str> = own.iter().filter_map(|path| beginning(path)).collect();
    let is_outermost =
        |scope: &&str| beginnings.iter().all(|other| other == scope || !is_under(scope, other));
    let hides_nothing = |scope: &&str| {
        others.iter().all(|path| !may_be_under(path, scope))
            && own.iter().all(|path| is_under(path, scope) || !may_be_under(path, scope))
    };
    let is_worth_it = |scope: &&str| own.iter().filter(|path| is_under(path, scope)).count() > 1;
    let scopes = beginnings.iter().copied().filter(is_outermost).filter(hides_nothing);
    scopes.filter(is_worth_it).collect()
}

/// Whether a path is the beginning itself or goes on after it with another segment.
pub(super) fn is_under(path: &str, scope: &str) -> bool {
    path.strip_prefix(scope).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The whole segments before the first parameter; nothing where there is no parameter or none before.
fn beginning(path: &str) -> Option<&str> {
    let (before, _) = path.split_once('{')?;
    let (beginning, _) = before.rsplit_once('/')?;
    (!beginning.is_empty()).then_some(beginning)
}

/// Whether a request under the beginning can be for a path that is not.
fn may_be_under(path: &str, scope: &str) -> bool {
    let (segments, beginning) = (path.split('/'), scope.split('/'));
    let count = beginning.clone().count();
    segments.clone().count() >= count
        && segments.zip(beginning).all(|(one, other)| Segment::of(one).admits(Segment::of(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_begin_alike_are_looked_for_together() {
        let own = ["/v1/a", "/v1/a/{id}", "/v1/a/{id}:move", "/v1/b", "/v1/c/{id}", "/v1/ab/{id}"];
        assert_eq!(scopes(&own, &["/v2"]), ["/v1/a"]);
        let nested = ["/v1/a/{id}", "/v1/a-b/{id}", "/v1/a-b/{id}/d", "/v1/a/b/{id}/c"];
        assert_eq!(scopes(&nested, &[]), ["/v1/a", "/v1/a-b"]);
    }

    #[test]
    fn nothing_is_looked_for_together_that_could_hide_another_path() {
        let own = ["/v1/a", "/v1/a/{id}"];
        for other in ["/v1/a", "/v1/a/{id}/b", "/v1/a/b", "/v1/{x}/b", "/{x}/a", "/v1/{x}"] {
            assert!(scopes(&own, &[other]).is_empty(), "{other} of another tag");
        }
        let wider = ["/v1/a", "/v1/a/{id}", "/v1/{x}/b"];
        assert_eq!(scopes(&wider, &[]), ["/v1"], "all of them are looked for together");
        assert!(scopes(&["/v1/a", "/v1/a/{id}", "/{x}/a"], &[]).is_empty());
        for other in ["/v1/ab", "/v1/a:all", "/v2/a", "/v1", "/{x}"] {
            assert_eq!(scopes(&own, &[other]), ["/v1/a"], "{other}");
        }
    }

    #[test]
    fn a_parameter_at_the_beginning_is_no_beginning() {
        let own = ["/{id}", "/{id}/a"];
        assert!(scopes(&own, &[]).is_empty());
    }
}
