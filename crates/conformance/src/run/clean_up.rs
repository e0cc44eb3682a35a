//! What a run created goes away with it, as far as the API lets it.

use serde_json::Value;

use super::session::Session;
use crate::answer::Answer;
use crate::resource::RESOURCES;

impl Session<'_> {
    /// Puts away all that was created, what needs other things first. Says what is left.
    pub(super) fn clean_up(&mut self) -> Vec<String> {
        let created = std::mem::take(&mut self.created);
        let mut left = Vec::new();
        // A server that has stopped answering is not asked hundreds of times.
        let mut answers = true;
        for resource in RESOURCES.iter().rev() {
            for (_, id) in created.iter().filter(|(kind, _)| *kind == resource) {
                let operations = resource.put_away_by;
                let gone = if answers { self.put_away(id, operations) } else { Ok(false) };
                answers &= gone.is_ok();
                if gone != Ok(true) {
                    left.push(format!("the {} {id}", resource.noun));
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
