//! A conversation with the server, which remembers what it created there.

use std::collections::BTreeMap;

use bv_cms_findings::Finding;
use serde_json::Value;
use time::OffsetDateTime;

use super::failure::Failure;
use super::server::{Access, Server};
use crate::answer::Answer;
use crate::contract::Contract;
use crate::identity::Identity;
use crate::request::Request;
use crate::resource::Resource;

/// In place of a secret in a finding.
const HIDDEN: &str = "[secret]";

/// The length of the shortest text that is worth hiding, in bytes.
const SHORTEST_SECRET: usize = 16;

/// What one run says and hears.
pub(crate) struct Session<'s> {
    pub(crate) contract: &'s Contract,
    pub(crate) access: &'s Access,
    pub(super) server: &'s mut dyn Server,
    /// The API tokens there are to call with.
    pub(super) tokens: BTreeMap<Identity, String>,
    /// Whether the API token that was made to expire has had the time to.
    pub(super) waited: bool,
    /// The id of the first live, which makes the names of everything else unique.
    pub(super) name: String,
    /// When the run began, by the server's clock.
    pub(super) began: OffsetDateTime,
    /// The id of the API token that made the one which expires, once there is one.
    pub(super) parent_api_token: String,
    /// What was created, and its id.
    pub(super) created: Vec<(&'static Resource, String)>,
    /// What findings must not show.
    secrets: Vec<String>,
}

impl<'s> Session<'s> {
    pub(super) fn open(
        contract: &'s Contract,
        server: &'s mut dyn Server,
        access: &'s Access,
    ) -> Self {
        let given = [
            (Identity::Admin, Some(&access.token)),
            (Identity::Viewer, access.viewer_token.as_ref()),
            (Identity::Outsider, access.outsider_token.as_ref()),
        ];
        let tokens: BTreeMap<_, _> =
            given.into_iter().filter_map(|(who, token)| Some((who, token?.clone()))).collect();
        Self {
            contract,
            access,
            server,
            secrets: tokens.values().cloned().collect(),
            tokens,
            waited: false,
            name: String::new(),
            began: OffsetDateTime::UNIX_EPOCH,
            parent_api_token: String::new(),
            created: Vec::new(),
        }
    }

    /// Sends a request and remembers what the answer says was created.
    pub(super) fn send(&mut self, request: &Request) -> Result<Answer, String> {
        let token = self.tokens.get(&request.identity).map(String::as_str);
        let answer = self.server.send(request, token)?;
        if let Ok(body) = answer.json() {
            remember_secrets(&body, &mut self.secrets);
            let operation = self.contract.operations().find(&request.method, &request.path);
            let resource = operation.and_then(|it| Resource::created_by(&it.operation_id));
            if let Some((resource, id)) = resource.and_then(|it| Some((it, it.id(&body)?))) {
                self.created.push((resource, id.to_owned()));
            }
        }
        Ok(answer)
    }

    /// Sends a request that has to succeed, and reads the JSON of the answer.
    pub(super) fn succeed(&mut self, request: &Request) -> Result<Value, Failure> {
        let said = match self.send(request) {
            Ok(answer) => match answer.json() {
                Ok(body) if (200..300).contains(&answer.status) => return Ok(body),
                _ => Ok(format!("{} {}", answer.status, answer.text())),
            },
            Err(error) => Err(error),
        };
        Err(Failure { request: Box::new(request.clone()), said })
    }

    /// The finding without the secrets that the run has come across.
    pub(super) fn without_secrets_in(&self, finding: Finding) -> Finding {
        let [message, found, help] =
            [&finding.message, &finding.found, &finding.help].map(|it| self.without_secrets(it));
        Finding { message, found, help, ..finding }
    }

    /// The text without the secrets that the run has come across.
    pub(super) fn without_secrets(&self, text: &str) -> String {
        self.secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret, HIDDEN))
    }
}

/// Whatever is called a token is a secret.
fn remember_secrets(body: &Value, secrets: &mut Vec<String>) {
    match body {
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_str() {
                    Some(text) if name == "token" || name.ends_with("_token") => {
                        // What is shorter can be guessed, and hides more than itself.
                        if text.len() >= SHORTEST_SECRET {
                            secrets.push(text.to_owned());
                        }
                    }
                    _ => remember_secrets(member, secrets),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| remember_secrets(item, secrets)),
        _ => {}
    }
}
