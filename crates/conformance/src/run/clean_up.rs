//! What a run created goes away with it, as far as the API lets it.

use serde_json::Value;

use super::session::Session;
use crate::answer::Answer;

impl Session<'_> {
    /// Deletes the API tokens and archives the lives. Says what is left.
    pub(super) fn clean_up(&mut self) -> Vec<String> {
        let mut left = Vec::new();
        for id in std::mem::take(&mut self.api_tokens) {
            if !self.is_gone(&id, &["DeleteApiToken"]) {
                left.push(format!("the API token {id}"));
            }
        }
        for id in std::mem::take(&mut self.lives) {
            // Which of them is possible depends on what a scenario did with it.
            if !self.is_gone(&id, &["ArchiveLive", "CancelLive"]) {
                left.push(format!("the live {id}"));
            }
        }
        left
    }

    /// Whether one of the operations puts it away, or has nothing to put away.
    fn is_gone(&mut self, id: &str, operations: &[&str]) -> bool {
        operations.iter().any(|operation_id| {
            let mut request = self.valid(operation_id, &self.empty_stage());
            request.set_path_parameter(id);
            let answer = self.send(&request);
            answer.is_ok_and(|it| matches!(it.status, 200 | 404) || is_archived(&it))
        })
    }
}

fn is_archived(answer: &Answer) -> bool {
    let info = answer.detail("ErrorInfo").unwrap_or_default();
    info.pointer("/metadata/status").and_then(Value::as_str) == Some("LIVE_STATUS_ARCHIVED")
}
