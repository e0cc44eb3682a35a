//! What the change is, in a line or two.

use bv_cms_breaking::Size;

use crate::change::{Changelog, Class};
use crate::text::counted;

impl Changelog {
    /// The verdict in one or two words.
    #[must_use]
    pub fn verdict(&self) -> &'static str {
        let has = |class: Class| self.count(class) > 0;
        match self.size {
            _ if has(Class::Breaking) => "breaking",
            _ if has(Class::Undecided) => "undecided",
            Size::Breaking => "breaking, as announced or accepted",
            _ if has(Class::Accepted) => "undecided, and accepted",
            Size::Additive => "safe",
            Size::Prose => "safe, prose only",
            Size::Nothing => "nothing changed",
        }
    }

    /// The class whose colour the verdict has.
    #[must_use]
    pub fn verdict_class(&self) -> Class {
        let worst = [Class::Breaking, Class::Undecided].into_iter().find(|it| self.count(*it) > 0);
        match self.size {
            _ if worst.is_some() => worst.unwrap_or(Class::Additive),
            Size::Breaking => Class::Accepted,
            _ if self.count(Class::Accepted) > 0 => Class::Accepted,
            _ => Class::Additive,
        }
    }

    /// What that means for clients, in a sentence.
    #[must_use]
    pub fn meaning(&self) -> String {
        let (breaking, undecided) = (self.count(Class::Breaking), self.count(Class::Undecided));
        let changes = |number| counted(number, "change");
        match (breaking, undecided) {
            (0, 0) if self.size == Size::Breaking => {
                "What can break clients was announced, or was accepted.".to_owned()
            }
            (0, 0) if self.count(Class::Accepted) > 0 => {
                "What could not be decided was accepted.".to_owned()
            }
            (0, 0) if self.size == Size::Nothing => "Both documents say the same.".to_owned(),
            (0, 0) => "No client of the earlier version breaks.".to_owned(),
            (0, 1) => "Of 1 change it is not known whether it breaks clients.".to_owned(),
            (0, many) => {
                format!("Of {} it is not known whether they break clients.", changes(many))
            }
            (many, 0) => format!("{} can break clients.", changes(many)),
            (many, more) => format!(
                "{} can break clients; of {} it is not known.",
                changes(many),
                changes(more)
            ),
        }
    }

    /// Which version it takes, in a sentence; nothing where versions do not count.
    #[must_use]
    pub fn version_needed(&self) -> String {
        let written = match self.new_version.as_str() {
            "" => "the document has none".to_owned(),
            version => format!("the document has {version}"),
        };
        match &self.needed_version {
            _ if !self.version_counts => String::new(),
            _ if self.size == Size::Nothing => "The version can stay.".to_owned(),
            Some(needed) if self.version_too_small => {
                format!("It needs version {needed} or later, and {written}: raise `info.version`.")
            }
            Some(needed) => format!("It needs version {needed} or later; {written}."),
            None => "The base has no version of Semantic Versioning to count from.".to_owned(),
        }
    }
}
