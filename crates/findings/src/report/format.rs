//! The forms that a report can have.

use std::str::FromStr;

/// What a report looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, in the form of Cargo's own diagnostics, at most 80 columns wide. Only the file
    /// names that terminals turn into links are never broken.
    Text,
    /// For programs: an object with `findings` and a `summary`.
    Json,
    /// `JUnit` XML: a test case for each rule that holds and for each finding.
    Junit,
    /// Workflow commands of GitHub Actions, which annotate the lines they are about.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Text, Self::Json, Self::Junit, Self::Github, Self::Sarif];

    /// The name, as command lines write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Junit => "junit",
            Self::Github => "github",
            Self::Sarif => "sarif",
        }
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let format = Self::ALL.into_iter().find(|format| format.name() == name);
        format.ok_or_else(|| format!("one of {}", Self::ALL.map(Self::name).join(", ")))
    }
}
