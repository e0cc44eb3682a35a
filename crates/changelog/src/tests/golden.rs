//! A release of a service, as people read about it.

use bv_cms_breaking::rule;

use super::{BASE, NEW, told};
use crate::{Class, html, markdown};

fn release() -> crate::Changelog {
    told(BASE, NEW, |finding| finding.rule == rule::BREAKING_MEDIA_TYPE_REMOVED)
}

#[test]
fn a_release_in_markdown() {
    insta::assert_snapshot!(markdown(&release()));
}

#[test]
fn a_release_as_a_page() {
    let page = html(&release());
    let body = page.split_once("<body>").unwrap().1.split_once("<script>").unwrap().0;
    insta::assert_snapshot!(body);
}

#[test]
fn what_is_accepted_is_told_as_such() {
    let log = release();
    assert_eq!(log.count(Class::Accepted), 1);
    assert!(log.version_too_small);
    let all = told(BASE, NEW, |_| true);
    assert_eq!((all.count(Class::Breaking), all.count(Class::Undecided)), (0, 0));
    assert_eq!(all.verdict(), "breaking, as announced or accepted");
    assert!(!all.version_too_small);
    // What is accepted is no less of a change.
    assert_eq!(all.changes().count(), log.changes().count());
}

#[test]
fn documents_that_say_the_same_have_nothing_to_tell() {
    let log = told(BASE, BASE, |_| false);
    assert_eq!((log.changes().count(), log.verdict()), (0, "nothing changed"));
    assert_eq!(
        markdown(&log),
        "## API changes: nothing changed\n\n**Lives**, <code>1.4.0</code>. Both documents say the same. \
         The version can stay.\n\n"
    );
    assert!(html(&log).contains("Both documents say the same."));
}
