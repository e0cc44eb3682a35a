//! What clients were promised: each write that was acknowledged, with what it set, and the one that may
//! be under way. Afterwards it is held against what there is.

use serde_json::{Value, json};

use super::client::{Answer, Client, LIVES, TOKENS};
use crate::binary::Server;

/// All of a live that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    /// What all of its settings follow from, so that half of a change is no change that was asked for.
    pub(crate) settings: u32,
    pub(crate) admin_name: String,
    pub(crate) status: &'static str,
}

impl State {
    pub(crate) fn created(settings: u32) -> Self {
        let admin_name = "Admin".to_owned();
        Self { settings, admin_name, status: "LIVE_STATUS_WAIT_FOR_PREVIEW" }
    }
}

/// The settings of a number.
pub(crate) fn settings(number: u32, custom_id: &str) -> Value {
    json!({
        "name": format!("settings {number}"),
        "custom_id": custom_id,
        "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } },
        "metadata": { "labels": labels(number) },
        "interaction": {
            "poll_enabled": number.is_multiple_of(3),
            "chatroom": { "live": { "enabled": number.is_multiple_of(2) } },
        },
    })
}

fn labels(number: u32) -> Value {
    json!([{ "name": format!("number {number}") }, { "name": format!("of {}", number % 10) }])
}

/// A body that creates a live with such settings.
pub(crate) fn creation(number: u32, custom_id: &str) -> Value {
    let mut live = settings(number, custom_id);
    live["type"] = json!("LIVE_TYPE_LIVE");
    live["broadcast_mode"] = json!("BROADCAST_MODE_DVR");
    live["resolution"] = json!("LIVE_RESOLUTION_HD");
    json!({ "live": live })
}

/// A live as its one writer knows it.
#[derive(Debug)]
pub(crate) struct Live {
    pub(crate) custom_id: String,
    pub(crate) id: String,
    /// Nothing as long as nobody said that it is there.
    pub(crate) acknowledged: Option<State>,
    /// What a write asks for that was sent and not answered.
    pub(crate) under_way: Option<State>,
}

impl Live {
    pub(crate) fn new(custom_id: String) -> Self {
        Self { custom_id, id: String::new(), acknowledged: None, under_way: None }
    }

    /// Sends a write and notes what it sets, before and after. False when the server went away.
    pub(crate) async fn write(
        &mut self,
        (client, server): (&Client, &Server),
        (method, path, body): (&str, &str, &Value),
        state: State,
    ) -> bool {
        self.under_way = Some(state);
        let Some(answer) = client.try_ask(server, method, path, body).await else { return false };
        let body = answer.success();
        if let Some(id) = body["live"]["id"].as_str() {
            id.clone_into(&mut self.id);
        }
        self.acknowledged = self.under_way.take();
        true
    }

    /// Fails unless it is what was acknowledged last, or what was under way then. From then on it is
    /// what it is.
    pub(crate) async fn check(&mut self, client: &Client, server: &Server) {
        let path = format!("{LIVES}/{}:custom-id", self.custom_id);
        let answer = client.get(server, &path).await;
        let found = match answer.status {
            404 => None,
            _ => Some(self.found(client, server, answer).await),
        };
        let allowed =
            found == self.acknowledged || (self.under_way.is_some() && found == self.under_way);
        assert!(allowed, "{found:?} instead of {self:?}");
        self.acknowledged = found;
        self.under_way = None;
    }

    async fn found(&mut self, client: &Client, server: &Server, answer: Answer) -> State {
        let live = answer.success()["live"].take();
        live["id"].as_str().unwrap().clone_into(&mut self.id);
        let number = live["name"].as_str().unwrap().strip_prefix("settings ").unwrap();
        let number: u32 = number.parse().unwrap();
        let chats = number.is_multiple_of(2);
        let interaction = &live["interaction"];
        assert_eq!(live["metadata"]["labels"], labels(number), "half of a write: {live}");
        assert_eq!(interaction["poll_enabled"], json!(number.is_multiple_of(3)), "{live}");
        assert_eq!(interaction["chatroom"]["live"]["enabled"], json!(chats), "{live}");
        assert_eq!(interaction["chat_id"].as_str().unwrap().is_empty(), !chats, "{live}");
        // What a label finds is stored apart from what is shown.
        let found = format!("{LIVES}?filter.labels=number%20{number}");
        let found = client.get(server, &found).await.success();
        let found = found["lives"].as_array().unwrap().iter().any(|it| it["id"] == live["id"]);
        assert!(found, "its labels do not find {live}");
        let admin_name = format!("{LIVES}/{}/interaction/chatroom/admin-names:last", self.id);
        let admin_name = client.get(server, &admin_name).await.success();
        let status = live["status"].as_str().unwrap();
        let status = STATUSES.into_iter().find(|known| *known == status);
        State {
            settings: number,
            admin_name: admin_name["name"].as_str().unwrap().to_owned(),
            status: status.unwrap_or_else(|| panic!("nobody asked for this status: {live}")),
        }
    }
}

pub(crate) const STATUSES: [&str; 4] = [
    "LIVE_STATUS_WAIT_FOR_PREVIEW",
    "LIVE_STATUS_PREVIEW",
    "LIVE_STATUS_LIVE",
    "LIVE_STATUS_ARCHIVED",
];

/// An API token whose secret somebody was told.
#[derive(Debug)]
pub(crate) struct Token {
    id: String,
    secret: String,
    is_deleted: bool,
    /// Whether its deletion was sent and not answered.
    being_deleted: bool,
}

impl Token {
    /// Makes one; nothing when the server went away.
    pub(crate) async fn create(client: &Client, server: &Server, name: &str) -> Option<Self> {
        let body = json!({ "name": name });
        let made = client.try_ask(server, "POST", TOKENS, &body).await?.success();
        let text = |member: &str| made[member].as_str().unwrap().to_owned();
        Some(Self {
            id: text("id"),
            secret: text("token"),
            is_deleted: false,
            being_deleted: false,
        })
    }

    /// False when the server went away.
    pub(crate) async fn delete(&mut self, client: &Client, server: &Server) -> bool {
        self.being_deleted = true;
        let path = format!("{TOKENS}/{}", self.id);
        let Some(answer) = client.try_ask(server, "DELETE", &path, &Value::Null).await else {
            return false;
        };
        answer.success();
        (self.is_deleted, self.being_deleted) = (true, false);
        true
    }

    /// Fails unless it lets in, or does not, as was acknowledged.
    pub(crate) async fn check(&mut self, client: &Client, server: &Server) {
        let path = format!("{LIVES}?items_per_page=1");
        let answer = client.with(&self.secret).get(server, &path).await;
        let is_deleted = match (answer.status, answer.reason()) {
            (200, _) => false,
            (401, "ERROR_REASON_TOKEN_DELETED") => true,
            _ => panic!("{self:?} was acknowledged: {}", answer.body),
        };
        assert!(is_deleted == self.is_deleted || self.being_deleted, "{self:?}: {}", answer.body);
        (self.is_deleted, self.being_deleted) = (is_deleted, false);
    }
}
