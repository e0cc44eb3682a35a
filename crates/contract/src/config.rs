//! `contract.toml`: what counts beside OpenAPI, and what to do with what is found.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use bv_cms_dialect::{BV_CMS, OPENAPI};
use bv_cms_document::Dialect;
use bv_cms_findings::{Rule, Severity};
use toml::de::DeTable;

use crate::format::Format;
use crate::keys::{Member, Text, Value, members};
use crate::rules;

/// The name of the file, beside the document.
pub(crate) const CONFIG: &str = "contract.toml";

const KEYS: [&str; 5] = ["dialect", "format", "severities", "version", "waivers"];

/// What is configured. Without a file only OpenAPI counts.
#[derive(Debug)]
pub(crate) struct Config {
    pub(crate) dialect: &'static Dialect,
    pub(crate) format: Option<Format>,
    /// Beside which the other files stand.
    pub(crate) folder: PathBuf,
    pub(crate) waivers: Option<PathBuf>,
    /// Whether the version has to say how large a change is.
    pub(crate) version_counts: bool,
    /// `None` for a rule that is off.
    severities: BTreeMap<&'static str, Option<Severity>>,
}

impl Config {
    /// That of a file that was named, or of the one in a folder if there is one.
    pub(crate) fn of(named: Option<&Path>, folder: &Path) -> anyhow::Result<Self> {
        let beside = folder.join(CONFIG);
        let file = match named {
            Some(file) => file,
            None if beside.exists() => &beside,
            None => return Ok(Self::without(folder.to_owned())),
        };
        let shown = match file.strip_prefix(".") {
            Ok(inside) if inside != Path::new("") => inside.display().to_string(),
            _ => file.display().to_string(),
        };
        let text = fs::read_to_string(file).with_context(|| {
            format!("{shown}: it cannot be read; name a {CONFIG} in UTF-8 by `--config`")
        })?;
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        Self::parse(&Text { file: &shown, text: &text }, folder)
    }

    fn without(folder: PathBuf) -> Self {
        Self {
            dialect: OPENAPI,
            format: None,
            folder,
            waivers: None,
            version_counts: false,
            severities: BTreeMap::new(),
        }
    }

    fn parse(text: &Text<'_>, folder: PathBuf) -> anyhow::Result<Self> {
        let table = DeTable::parse(text.text).map_err(|error| {
            text.error(&error.span().unwrap_or_default(), &format!("no TOML: {}", error.message()))
        })?;
        let mut config = Self::without(folder);
        for member in members(table.get_ref()) {
            config.take(text, &member)?;
        }
        Ok(config)
    }

    fn take(&mut self, text: &Text<'_>, member: &Member<'_>) -> anyhow::Result<()> {
        let refused = |expected: &str| text.refused(member, expected);
        match (member.key.as_str(), &member.value) {
            ("dialect", Value::Text(name)) => {
                self.dialect = match name.as_str() {
                    "openapi" => OPENAPI,
                    "bv-cms" => BV_CMS,
                    _ => return Err(refused("\"openapi\" or \"bv-cms\"")),
                };
            }
            ("format", Value::Text(name)) => {
                self.format = Some(name.parse().map_err(|expected: String| refused(&expected))?);
            }
            ("waivers", Value::Text(file)) => self.waivers = Some(self.folder.join(file)),
            ("version", Value::Text(policy)) => {
                self.version_counts = match policy.as_str() {
                    "semver" => true,
                    "none" => false,
                    _ => return Err(refused("\"semver\" or \"none\"")),
                };
            }
            ("severities", Value::Table(table)) => {
                for member in members(table) {
                    self.severity(text, &member)?;
                }
            }
            ("severities", _) => return Err(refused("a table of rules and their severities")),
            (key, _) if KEYS.contains(&key) => return Err(refused("a text in quotes")),
            _ => return Err(text.unknown(member, &KEYS)),
        }
        Ok(())
    }

    fn severity(&mut self, text: &Text<'_>, member: &Member<'_>) -> anyhow::Result<()> {
        let known = rules::known();
        let Some(rule) = known.iter().find(|rule| rule.id == member.key) else {
            let ids: Vec<&str> = known.iter().map(|rule| rule.id).collect();
            return Err(text.unknown(member, &ids));
        };
        let severity = match &member.value {
            Value::Text(name) => match name.as_str() {
                "error" => Some(Severity::Error),
                "warning" => Some(Severity::Warning),
                "off" if rule.can_be_waived() => None,
                "off" => return Err(text.refused(member, "about waivers, which cannot be off")),
                _ => return Err(text.refused(member, "\"error\", \"warning\" or \"off\"")),
            },
            _ => return Err(text.refused(member, "\"error\", \"warning\" or \"off\"")),
        };
        self.severities.insert(rule.id, severity);
        Ok(())
    }

    /// How bad a finding of a rule is; `None` when nobody looks at it.
    pub(crate) fn severity_of(&self, rule: &Rule) -> Option<Severity> {
        if rule == bv_cms_breaking::rule::BREAKING_VERSION && !self.version_counts {
            return None;
        }
        self.severities.get(rule.id).copied().unwrap_or(Some(rule.severity))
    }
}
