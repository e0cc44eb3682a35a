//! The changelog as Markdown, for a comment in a code review.

mod entry;
mod escape;

use std::fmt::Write as _;

use crate::change::{Change, Changelog, Class, Group};
use crate::scope::Scope;
use crate::text::{counted, cut};
use entry::{brief, entry};
use escape::{code, message, plain};

/// The most characters of a comment. GitHub takes 65,536; the rest is for who puts something around it.
const MOST: usize = 60_000;
/// What is kept for saying what did not fit.
const KEPT: usize = 600;
/// The most characters of a name in a heading.
const NAME: usize = 300;
/// How many operations a heading names.
const USERS: usize = 5;

/// The changelog as Markdown of GitHub's flavour, at most 60,000 characters long: what has no room is
/// left out at the end, change by change, and counted. Nothing of the documents is markup in it, calls
/// anybody or leads anywhere.
#[must_use]
pub fn markdown(changelog: &Changelog) -> String {
    let mut page = Page { text: head(changelog), length: 0, left_out: Vec::new() };
    page.length = page.text.chars().count();
    for group in &changelog.groups {
        page.group(group);
    }
    page.folded(changelog, Class::Additive, ["breaks nobody", "break nobody"]);
    page.folded(changelog, Class::Prose, ["is for people only", "are for people only"]);
    page.finish()
}

fn head(changelog: &Changelog) -> String {
    let mut text = format!("## API changes: {}\n\n", changelog.verdict());
    let name = |text: &str| plain(&cut(text, NAME));
    let title = match changelog.title.as_str() {
        "" => name(&changelog.new_file),
        title => name(title),
    };
    let version = |version: &str| match version {
        "" => "no version".to_owned(),
        version => code(&cut(version, NAME)),
    };
    let versions = match (&changelog.base_version, &changelog.new_version) {
        (one, other) if one == other => version(one),
        (one, other) => format!("{} → {}", version(one), version(other)),
    };
    let needed = message(&changelog.version_needed());
    let _ = writeln!(text, "**{title}**, {versions}. {} {needed}\n", changelog.meaning());
    let counts: Vec<_> = Class::ALL
        .into_iter()
        .map(|class| (class, changelog.count(class)))
        .filter(|(_, count)| *count > 0)
        .collect();
    if !counts.is_empty() {
        text.push_str("| Changes | Number | Meaning |\n|---|---:|---|\n");
        for (class, count) in counts {
            let _ = writeln!(text, "| {} | {count} | {} |", class.name(), class.meaning());
        }
    }
    text
}

struct Page {
    text: String,
    /// How many characters the text has.
    length: usize,
    /// The classes of what had no room.
    left_out: Vec<Class>,
}

impl Page {
    /// Adds a text where there is room for it, and for `after`, and nothing was left out before.
    fn add(&mut self, text: &str, after: usize) -> bool {
        let length = text.chars().count();
        if !self.left_out.is_empty() || self.length + length + after + KEPT > MOST {
            return false;
        }
        self.text.push_str(text);
        self.length += length;
        true
    }

    /// What of a group somebody has to look at.
    fn group(&mut self, group: &Group) {
        let mut heading = Some(heading(group));
        for change in group.changes.iter().filter(|change| change.class().needs_a_look()) {
            let text = format!("{}{}", heading.as_deref().unwrap_or_default(), entry(change));
            if self.add(&text, 0) {
                heading = None;
            } else {
                self.left_out.push(change.class());
            }
        }
    }

    /// What of a class there is, in a line each, folded.
    fn folded(&mut self, changelog: &Changelog, class: Class, what: [&str; 2]) {
        const END: &str = "\n</details>\n";
        let of_class = |group: &Group| -> Vec<Change> {
            group.changes.iter().filter(|it| it.class() == class).cloned().collect()
        };
        let count = changelog.count(class);
        let said = what[usize::from(count != 1)];
        let mut start = Some(format!(
            "\n<details><summary>{} that {said}</summary>\n",
            counted(count, "change")
        ));
        let mut is_open = false;
        for group in &changelog.groups {
            let mut name = Some(format!("\n{}\n\n", title(group)));
            for change in of_class(group) {
                let text = format!(
                    "{}{}{}",
                    start.as_deref().unwrap_or_default(),
                    name.as_deref().unwrap_or_default(),
                    brief(&change)
                );
                if self.add(&text, END.len()) {
                    (start, name) = (None, None);
                    is_open = true;
                } else {
                    self.left_out.push(class);
                }
            }
        }
        if is_open {
            // Its room was kept.
            self.text.push_str(END);
            self.length += END.len();
        }
    }

    fn finish(mut self) -> String {
        if !self.left_out.is_empty() {
            let count = |class: &Class| self.left_out.iter().filter(|it| *it == class).count();
            let counts: Vec<String> = Class::ALL
                .iter()
                .map(|class| (count(class), class.name()))
                .filter(|(count, _)| *count > 0)
                .map(|(count, name)| format!("{count} {name}"))
                .collect();
            let all = counted(self.left_out.len(), "more change");
            let _ = writeln!(
                self.text,
                "\n**{all} had no room here** ({}). The HTML changelog has all of them.",
                counts.join(", ")
            );
        }
        self.text
    }
}

/// What a group is called, in a line.
fn title(group: &Group) -> String {
    let name = code(&cut(&group.scope.name(), NAME));
    match &group.scope {
        Scope::Operation { operation_id, .. } if !operation_id.is_empty() => {
            format!("{name} {}", plain(&cut(operation_id, NAME)))
        }
        Scope::Document | Scope::Waivers => group.scope.name(),
        scope => match plain(&cut(scope.kind(), NAME)) {
            kind if kind.is_empty() => name,
            kind => format!("{} {name}", capitalized(&kind)),
        },
    }
}

fn heading(group: &Group) -> String {
    let mut text = format!("\n### {}\n\n", title(group));
    if !group.operations.is_empty() {
        let mut names: Vec<String> =
            group.operations.iter().take(USERS).map(|it| code(&cut(it, NAME))).collect();
        if group.operations.len() > USERS {
            names.push(format!("{} more", group.operations.len() - USERS));
        }
        let _ = writeln!(text, "Used by {}\n", names.join(", "));
    }
    text
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}
