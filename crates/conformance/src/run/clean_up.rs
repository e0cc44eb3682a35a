//! What a run created goes away with it, as far as the API lets it.

use serde_json::Value;

use super::session::Session;
use crate::answer::Answer;

impl Session<'_> {
    /// Deletes the API tokens and archives the lives. Says what is left.
    pub(super) fn clean_up(&mut self) -> Vec<String> {
        let api_tokens = std::mem::take(&mut self.api_tokens);
        let lives = std::mem::take(&mut self.lives);
        let mut left = Vec::new();
        // A server that has stopped answering is not asked hundreds of times.
        let mut answers = true;
        for (kind, ids, operations) in [
            ("API token", api_tokens, &["DeleteApiToken"][..]),
            // Which of them is possible depends on what a scenario did with the live.
            ("live", lives, &["ArchiveLive", "CancelLive"]),
        ] {
            for id in ids {
                let gone = if answers { self.put_away(&id, operations) } else { Ok(false) };
                answers &= gone.is_ok();
                if gone != Ok(true) {
                    left.push(format!("the {kind} {id}"));
                }
            }
        }
        left
    }

    /// Whether one of the operations puts it away, or has nothing to put away.
    fn put_away(&mut self, id: &str, operations: &[&str]) -> Result<bool, String> {
        for operation_id in operations {
            let mut request = self.valid(operation_id, &self.empty_stage());
            request.set_path_parameter(id);
            let answer = self.send(&request)?;
            if matches!(answer.status, 200 | 404) || is_archived(&answer) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn is_archived(answer: &Answer) -> bool {
    let info = answer.detail("ErrorInfo").unwrap_or_default();
    info.pointer("/metadata/status").and_then(Value::as_str) == Some("LIVE_STATUS_ARCHIVED")
}
