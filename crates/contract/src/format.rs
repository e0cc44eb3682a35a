//! The forms of a report: those of findings, and those of a changelog.

use std::str::FromStr;

use bv_cms_findings::Format as Findings;

/// What a report looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Findings(Findings),
    /// A comment on a pull request.
    Markdown,
    /// A page that needs nothing else.
    Html,
}

impl Format {
    /// The names of all of them, as command lines and configurations write them.
    pub(crate) fn names() -> Vec<&'static str> {
        let findings = Findings::ALL.iter().map(|format| format.name());
        findings.chain(["markdown", "html"]).collect()
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "markdown" => Ok(Self::Markdown),
            "html" => Ok(Self::Html),
            name => name
                .parse()
                .map(Self::Findings)
                .map_err(|_: String| format!("one of {}", Self::names().join(", "))),
        }
    }
}
