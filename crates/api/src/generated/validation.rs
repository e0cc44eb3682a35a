// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The constraints of request bodies.

use std::sync::LazyLock;

use regex::Regex;

#[allow(clippy::wildcard_imports, reason = "the models of the request bodies")]
use super::models::*;
use crate::validation::{Validate, Violations};

#[expect(clippy::expect_used, reason = "the generator has compiled it")]
pub(crate) static PATTERN_0: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("^[a-zA-Z0-9._-]{1,150}$").expect("the pattern compiles"));

#[expect(clippy::expect_used, reason = "the generator has compiled it")]
pub(crate) static PATTERN_1: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("^((0|[1-9][0-9]{0,5}|1[01][0-9]{5}|120[0-8][0-9]{3}|1209[0-5][0-9]{2})(\\.[0-9]{1,9})?|1209600(\\.0{1,9})?)s$").expect("the pattern compiles")
});

#[expect(clippy::expect_used, reason = "the generator has compiled it")]
pub(crate) static PATTERN_2: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("^(0\\.[5-9][0-9]{0,8}|([1-9]|[1-5][0-9])(\\.[0-9]{1,9})?|60(\\.0{1,9})?)s$")
        .expect("the pattern compiles")
});

impl Validate for Live {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.name {
            violations.within("name", |violations| {
                violations.max_length(value, 100);
            });
        }
        if let Some(value) = &self.custom_id {
            violations.within("custom_id", |violations| {
                violations.min_length(value, 1);
                violations.max_length(value, 150);
                violations.pattern(value, &PATTERN_0);
            });
        }
        if let Some(value) = &self.live_vod {
            violations.within("live_vod", |violations| {
                value.validate(violations);
            });
        }
        let value = &self.security;
        violations.within("security", |violations| {
            value.validate(violations);
        });
        if let Some(value) = &self.metadata {
            violations.within("metadata", |violations| {
                value.validate(violations);
            });
        }
        if let Some(value) = &self.interaction {
            violations.within("interaction", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for LiveVod {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.replace {
            violations.within("replace", |violations| {
                value.validate(violations);
            });
        }
        if let Some(value) = &self.playback {
            violations.within("playback", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for LiveVodVideo {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for Security {
    fn validate(&self, violations: &mut Violations) {
        let value = &self.privacy;
        violations.within("privacy", |violations| {
            value.validate(violations);
        });
    }
}

impl Validate for SecurityPrivacy {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.token {
            violations.within("token", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for SecurityPrivacyToken {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.device_limit {
            violations.within("device_limit", |violations| {
                violations.minimum(*value, 0);
                violations.maximum(*value, 1000);
            });
        }
    }
}

impl Validate for Metadata {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.labels {
            violations.within("labels", |violations| {
                violations.max_items(value, 20);
                violations.each(value, |violations, item| {
                    item.validate(violations);
                });
            });
        }
    }
}

impl Validate for Label {
    fn validate(&self, violations: &mut Violations) {
        let value = &self.name;
        violations.within("name", |violations| {
            violations.max_length(value, 20);
        });
    }
}

impl Validate for Interaction {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.chatroom {
            violations.within("chatroom", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for LiveChatroom {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.live {
            violations.within("live", |violations| {
                value.validate(violations);
            });
        }
        if let Some(value) = &self.vod {
            violations.within("vod", |violations| {
                value.validate(violations);
            });
        }
        if let Some(value) = &self.options {
            violations.within("options", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for Chatroom {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for ChatroomOptions {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.message_ttl {
            violations.within("message_ttl", |violations| {
                violations.max_length(value, 18);
                violations.pattern(value, &PATTERN_1);
            });
        }
        if let Some(value) = &self.message_batch_window {
            violations.within("message_batch_window", |violations| {
                violations.max_length(value, 13);
                violations.pattern(value, &PATTERN_2);
            });
        }
        if let Some(value) = &self.broadcast_setting {
            violations.within("broadcast_setting", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for BroadcastSetting {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for CreateLiveRequest {
    fn validate(&self, violations: &mut Violations) {
        let value = &self.live;
        violations.within("live", |violations| {
            value.validate(violations);
        });
    }
}

impl Validate for UpdateLiveBody {
    fn validate(&self, violations: &mut Violations) {
        if let Some(value) = &self.name {
            violations.within("name", |violations| {
                violations.max_length(value, 100);
            });
        }
        if let Some(value) = &self.custom_id {
            violations.within("custom_id", |violations| {
                violations.min_length(value, 1);
                violations.max_length(value, 150);
                violations.pattern(value, &PATTERN_0);
            });
        }
        if let Some(value) = &self.live_vod {
            violations.within("live_vod", |violations| {
                value.validate(violations);
            });
        }
        let value = &self.security;
        violations.within("security", |violations| {
            value.validate(violations);
        });
        if let Some(value) = &self.metadata {
            violations.within("metadata", |violations| {
                value.validate(violations);
            });
        }
        if let Some(value) = &self.interaction {
            violations.within("interaction", |violations| {
                value.validate(violations);
            });
        }
    }
}

impl Validate for PreviewLiveBody {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for StartLiveBody {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for EndLiveBody {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for CancelLiveBody {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for ArchiveLiveBody {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for UpdateLiveInteractionChatroomAdminNameBody {
    fn validate(&self, violations: &mut Violations) {
        let value = &self.name;
        violations.within("name", |violations| {
            violations.min_length(value, 1);
            violations.max_length(value, 32);
        });
    }
}

impl Validate for CreateLiveAdminInteractionTokenBody {
    fn validate(&self, _: &mut Violations) {}
}

impl Validate for CreateApiTokenRequest {
    fn validate(&self, violations: &mut Violations) {
        let value = &self.name;
        violations.within("name", |violations| {
            violations.min_length(value, 1);
            violations.max_length(value, 100);
        });
    }
}
