//! What scenarios need, created over the API.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::failure::Failure;
use super::server::{Access, Server};
use super::session::Session;
use crate::contract::Contract;
use crate::identity::Identity;
use crate::request::Request;
use crate::resource::{Resource, Subject};
use crate::row_name::RowName;
use crate::rule::CONFORM_COMMAND;
use crate::scenario::Scenario;
use crate::stage::{Features, Stage};

/// In the form of API tokens, checksum included, and made of no randomness: no server has made it.
pub const UNKNOWN_TOKEN: &str = "bvt_nzsxmzlsebwwczdfebrhsidbnz4w63tffmm6cca";

/// How long the API token lives that has to expire.
const SHORT_LIFE: Duration = Duration::from_secs(2);

/// How long the API token lives that another one cannot outlive: longer than a run takes.
const LONG_LIFE: Duration = Duration::from_hours(1);

impl<'s> Session<'s> {
    /// Finds out whether a run is possible and creates what all of it needs.
    ///
    /// # Errors
    /// Why it is not.
    pub(super) fn begin(
        contract: &'s Contract,
        server: &'s mut dyn Server,
        access: &'s Access,
    ) -> Result<Self, String> {
        let mut session = Self::open(contract, server, access);
        session.knock()?;
        let prepared = session.prepare();
        prepared.map_err(|Failure { request, said }| {
            session.clean_up();
            let said = said.unwrap_or_else(|error| error);
            let (method, target) = (&request.method, request.target());
            session.without_secrets(&format!(
                "the suite creates lives and API tokens to play with, and {method} {target} does \
                 not succeed: {said}"
            ))
        })?;
        Ok(session)
    }

    /// Asks for the lives of the organisation, to see who answers.
    fn knock(&mut self) -> Result<(), String> {
        let request = self.valid("ListLives", &self.empty_stage());
        let Access { base_url, organisation, .. } = self.access;
        let answer = self.send(&request).map_err(|error| {
            format!(
                "{base_url} does not answer: {error}; is it the right address, and does the server \
                 run?"
            )
        })?;
        let said = answer.json().unwrap_or_default();
        let message = said["message"].as_str().unwrap_or_default();
        match (answer.status, answer.reason()) {
            (200, _) if said.is_object() => Ok(()),
            (401, _) => Err(format!("{base_url} refuses the API token: {message}")),
            (403, Some(_)) => Err(format!("the API token is not for {organisation}: {message}")),
            (status, Some(reason)) => {
                Err(format!("{base_url} does not list lives: {status} {reason}: {message}"))
            }
            (status, None) => {
                let kind = answer.header("content-type").ok().flatten().unwrap_or("no media type");
                Err(format!(
                    "{base_url} is not a server of this API: GET {} is answered with {status} \
                     ({kind})",
                    request.target()
                ))
            }
        }
        .map_err(|message| self.without_secrets(&message))
    }

    fn prepare(&mut self) -> Result<(), Failure> {
        let create = self.create_live_request(Features::Everything, None);
        let created = self.succeed(&create)?["live"].clone();
        let began =
            created["created_at"].as_str().map(|text| OffsetDateTime::parse(text, &Rfc3339));
        let (Some(id), Some(Ok(began))) = (created["id"].as_str(), began) else {
            return Err(Failure::without(create, "id` or `created_at"));
        };
        id.clone_into(&mut self.name);
        self.began = began;
        let expiry = Some(self.began + SHORT_LIFE);
        let (_, secret) = self.create_api_token(Identity::Admin, expiry)?;
        self.tokens.insert(Identity::Expired, secret);
        let expiry = Some(self.began + LONG_LIFE);
        let (parent, secret) = self.create_api_token(Identity::Admin, expiry)?;
        self.parent_api_token = parent;
        self.tokens.insert(Identity::Expiring, secret);
        let (_, secret) = self.create_api_token(Identity::Expiring, expiry)?;
        self.tokens.insert(Identity::Expiring, secret);
        let (id, secret) = self.create_api_token(Identity::Admin, None)?;
        let mut delete = self.valid("DeleteApiToken", &self.empty_stage());
        delete.set_path_parameter(&id);
        self.succeed(&delete)?;
        self.tokens.insert(Identity::Deleted, secret);
        self.tokens.insert(Identity::Unknown, UNKNOWN_TOKEN.to_owned());
        Ok(())
    }

    /// What a scenario finds, created for it alone: what it changes is in nobody's way.
    pub(super) fn set_up(&mut self, scenario: &Scenario, row: &RowName) -> Result<Stage, Failure> {
        let mut stage = self.empty_stage();
        let operation = self.contract.find_operation(&row.0.operation_id);
        let subject = operation.map(|operation| Subject::of(self.contract, operation));
        // What nobody knows, or can create, is an example as it stands.
        if let Some(Ok(Some(Subject { resource, .. }))) = subject
            && let Some(created_by) = resource.created_by
        {
            let created = self.create(resource, created_by, scenario.features)?;
            for name in resource.names {
                let text = created.pointer(name.pointer).and_then(Value::as_str);
                stage.names.extend(text.map(|text| (name.parameter, text.to_owned())));
            }
        }
        if scenario.example == "CustomIdTaken" {
            stage.taken_custom_id = self.custom_id();
            let taken = Some(stage.taken_custom_id.as_str());
            let request = self.create_live_request(Features::Nothing, taken);
            self.succeed(&request)?;
        }
        Ok(stage)
    }

    /// Sees to it that there are credentials for the caller.
    ///
    /// # Errors
    /// Why there are none.
    pub(super) fn authorise(&mut self, request: &mut Request) -> Result<(), String> {
        match request.identity {
            Identity::Anonymous => {}
            Identity::Outsider if !self.tokens.contains_key(&Identity::Outsider) => {
                // Nobody is a member of an organisation that is the id of a live.
                request.identity = Identity::Admin;
                request.set_header("x-bv-org-id", &self.name.clone());
            }
            Identity::Expired if !self.waited => {
                self.server.wait(SHORT_LIFE + Duration::from_secs(1));
                self.waited = true;
            }
            identity if self.tokens.contains_key(&identity) => {}
            Identity::Viewer => {
                return Err("it takes the API token of a viewer: give `--viewer-token`".to_owned());
            }
            identity => return Err(format!("there is no API token of an {}", identity.name())),
        }
        Ok(())
    }

    /// A valid request to an operation of which the suite knows that there is one.
    pub(super) fn valid(&self, operation_id: &str, stage: &Stage) -> Request {
        self.contract.valid_request(self.contract.operation(operation_id), stage)
    }

    /// A stage with nothing on it but what is not there. The identifiers of organisations name
    /// nothing among the other kinds.
    pub(super) fn empty_stage(&self) -> Stage {
        let organisation = self.access.organisation.clone();
        let missing = format!("conform-{}-missing", self.name);
        Stage {
            missing: self.contract.missing_names(&organisation, &missing),
            names: BTreeMap::from([("OrganizationId", organisation)]),
            taken_custom_id: String::new(),
            now: self.began,
            expiry: self.began + LONG_LIFE,
            parent_api_token: self.parent_api_token.clone(),
        }
    }

    fn custom_id(&self) -> String {
        format!("conform-{}-{}", self.name, self.created.len())
    }

    fn create_live_request(&self, features: Features, custom_id: Option<&str>) -> Request {
        let mut request = self.valid("CreateLive", &self.empty_stage());
        let (chatroom, polls) = match features {
            Features::Everything => (true, true),
            Features::Chatroom => (true, false),
            Features::Polls => (false, true),
            Features::Nothing => (false, false),
        };
        let name = self.made_by();
        request.change_json(|body| {
            let live = &mut body["live"];
            live["name"] = json!(name);
            if let Some(custom_id) = custom_id {
                live["custom_id"] = json!(custom_id);
            }
            live["interaction"] = json!({
                "poll_enabled": polls, "chatroom": { "live": { "enabled": chatroom } },
            });
        });
        request
    }

    /// One more thing: what the operation that creates it answers.
    fn create(
        &mut self,
        resource: &Resource,
        created_by: &str,
        features: Features,
    ) -> Result<Value, Failure> {
        let request = match created_by {
            "CreateLive" => self.create_live_request(features, Some(&self.custom_id())),
            operation_id => self.valid(operation_id, &self.empty_stage()),
        };
        let created = self.succeed(&request)?;
        match resource.id(&created) {
            Some(_) => Ok(created),
            None => Err(Failure::without(request, "id")),
        }
    }

    /// What is made here is called after who makes it, so that people know what they find.
    fn made_by(&self) -> String {
        self.contract.document().dialect().command(CONFORM_COMMAND)
    }

    /// An API token, made with another one: its id and its secret.
    fn create_api_token(
        &mut self,
        maker: Identity,
        expiry: Option<OffsetDateTime>,
    ) -> Result<(String, String), Failure> {
        let mut request = self.valid("CreateApiToken", &self.empty_stage()).by(maker);
        let name = self.made_by();
        request.change_json(|body| {
            body["name"] = json!(name);
            if let Some(expiry) = expiry {
                let text = expiry.format(&Rfc3339);
                body["expired_date"] = json!(text.expect("a moment of this century has a text"));
            }
        });
        let created = self.succeed(&request)?;
        match (created["id"].as_str(), created["token"].as_str()) {
            (Some(id), Some(secret)) => Ok((id.to_owned(), secret.to_owned())),
            _ => Err(Failure::without(request, "token")),
        }
    }
}
