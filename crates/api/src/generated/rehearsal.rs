// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What would be sent if handlers answered with given values.
use bv_cms_runtime::rehearsal::{Parts, Sent, Unsent, rehearse};
/// What is sent when the handler of an operation answers with that status and these values;
/// `None` when it documents no such success.
///
/// # Errors
/// When no handler can answer so, or the document does not admit it.
#[must_use]
#[allow(unused_variables, unreachable_code, reason = "not every answer has parts")]
pub fn answer(
    operation_id: &str,
    status: u16,
    parts: Parts,
) -> Option<Result<Sent, Unsent>> {
    Some(
        match (operation_id, status) {
            ("ListLives", 200u16) => {
                rehearse::<
                    super::live::ListLives,
                >(
                    parts,
                    |parts| { Ok(super::live::ListLives::answer(parts.take("body")?)) },
                )
            }
            ("CreateLive", 200u16) => {
                rehearse::<
                    super::live::CreateLive,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::CreateLive::answer(super::live::CreateLiveAnswer::Ok {
                                etag: parts.take("etag")?,
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("GetLive", 200u16) => {
                rehearse::<
                    super::live::GetLive,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::GetLive::answer(super::live::GetLiveAnswer::Ok {
                                etag: parts.take("etag")?,
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("UpdateLive", 200u16) => {
                rehearse::<
                    super::live::UpdateLive,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::UpdateLive::answer(super::live::UpdateLiveAnswer::Ok {
                                etag: parts.take("etag")?,
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("GetLiveByCustomId", 200u16) => {
                rehearse::<
                    super::live::GetLiveByCustomId,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::GetLiveByCustomId::answer(super::live::GetLiveByCustomIdAnswer::Ok {
                                etag: parts.take("etag")?,
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("PreviewLive", 200u16) => {
                rehearse::<
                    super::live::PreviewLive,
                >(
                    parts,
                    |parts| { Ok(super::live::PreviewLive::answer(parts.take("body")?)) },
                )
            }
            ("StartLive", 200u16) => {
                rehearse::<
                    super::live::StartLive,
                >(
                    parts,
                    |parts| { Ok(super::live::StartLive::answer(parts.take("body")?)) },
                )
            }
            ("EndLive", 200u16) => {
                rehearse::<
                    super::live::EndLive,
                >(
                    parts,
                    |parts| { Ok(super::live::EndLive::answer(parts.take("body")?)) },
                )
            }
            ("CancelLive", 200u16) => {
                rehearse::<
                    super::live::CancelLive,
                >(
                    parts,
                    |parts| { Ok(super::live::CancelLive::answer(parts.take("body")?)) },
                )
            }
            ("ArchiveLive", 200u16) => {
                rehearse::<
                    super::live::ArchiveLive,
                >(
                    parts,
                    |parts| { Ok(super::live::ArchiveLive::answer(parts.take("body")?)) },
                )
            }
            ("UpdateLiveInteractionChatroomAdminName", 200u16) => {
                rehearse::<
                    super::live::UpdateLiveInteractionChatroomAdminName,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::UpdateLiveInteractionChatroomAdminName::answer(
                                parts.take("body")?,
                            ),
                        )
                    },
                )
            }
            ("GetLiveInteractionChatroomLastAdminName", 200u16) => {
                rehearse::<
                    super::live::GetLiveInteractionChatroomLastAdminName,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::GetLiveInteractionChatroomLastAdminName::answer(
                                parts.take("body")?,
                            ),
                        )
                    },
                )
            }
            ("CreateLiveAdminInteractionToken", 200u16) => {
                rehearse::<
                    super::live::CreateLiveAdminInteractionToken,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live::CreateLiveAdminInteractionToken::answer(
                                parts.take("body")?,
                            ),
                        )
                    },
                )
            }
            ("ListApiTokens", 200u16) => {
                rehearse::<
                    super::account::ListApiTokens,
                >(
                    parts,
                    |parts| {
                        Ok(super::account::ListApiTokens::answer(parts.take("body")?))
                    },
                )
            }
            ("CreateApiToken", 200u16) => {
                rehearse::<
                    super::account::CreateApiToken,
                >(
                    parts,
                    |parts| {
                        Ok(super::account::CreateApiToken::answer(parts.take("body")?))
                    },
                )
            }
            ("GetApiToken", 200u16) => {
                rehearse::<
                    super::account::GetApiToken,
                >(
                    parts,
                    |parts| {
                        Ok(super::account::GetApiToken::answer(parts.take("body")?))
                    },
                )
            }
            ("DeleteApiToken", 200u16) => {
                rehearse::<
                    super::account::DeleteApiToken,
                >(
                    parts,
                    |parts| {
                        Ok(super::account::DeleteApiToken::answer(parts.take("body")?))
                    },
                )
            }
            ("GetJsonWebKeySet", 200u16) => {
                rehearse::<
                    super::service::GetJsonWebKeySet,
                >(
                    parts,
                    |parts| {
                        Ok(super::service::GetJsonWebKeySet::answer(parts.take("body")?))
                    },
                )
            }
            ("GetHealth", 200u16) => {
                rehearse::<
                    super::service::GetHealth,
                >(
                    parts,
                    |parts| {
                        Ok(super::service::GetHealth::answer(parts.take("body")?))
                    },
                )
            }
            ("GetReadiness", 200u16) => {
                rehearse::<
                    super::service::GetReadiness,
                >(
                    parts,
                    |parts| {
                        Ok(super::service::GetReadiness::answer(parts.take("body")?))
                    },
                )
            }
            _ => return None,
        },
    )
}
