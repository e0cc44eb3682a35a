// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

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
            ("EchoScalars", 200u16) => {
                rehearse::<
                    super::values::EchoScalars,
                >(
                    parts,
                    |parts| {
                        Ok(super::values::EchoScalars::answer(parts.take("body")?))
                    },
                )
            }
            ("EchoArrays", 200u16) => {
                rehearse::<
                    super::values::EchoArrays,
                >(
                    parts,
                    |parts| {
                        Ok(super::values::EchoArrays::answer(parts.take("body")?))
                    },
                )
            }
            ("EchoEnums", 200u16) => {
                rehearse::<
                    super::values::EchoEnums,
                >(
                    parts,
                    |parts| { Ok(super::values::EchoEnums::answer(parts.take("body")?)) },
                )
            }
            ("EchoObjects", 200u16) => {
                rehearse::<
                    super::values::EchoObjects,
                >(
                    parts,
                    |parts| {
                        Ok(super::values::EchoObjects::answer(parts.take("body")?))
                    },
                )
            }
            ("EchoChoices", 200u16) => {
                rehearse::<
                    super::values::EchoChoices,
                >(
                    parts,
                    |parts| {
                        Ok(super::values::EchoChoices::answer(parts.take("body")?))
                    },
                )
            }
            ("EchoTrees", 200u16) => {
                rehearse::<
                    super::values::EchoTrees,
                >(
                    parts,
                    |parts| { Ok(super::values::EchoTrees::answer(parts.take("body")?)) },
                )
            }
            ("EchoAccount", 200u16) => {
                rehearse::<
                    super::values::EchoAccount,
                >(
                    parts,
                    |parts| {
                        Ok(super::values::EchoAccount::answer(parts.take("body")?))
                    },
                )
            }
            ("EchoNames", 200u16) => {
                rehearse::<
                    super::models_operations::EchoNames,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::models_operations::EchoNames::answer(
                                parts.take("body")?,
                            ),
                        )
                    },
                )
            }
            ("Move", 201u16) => {
                rehearse::<
                    super::live_streams::Move,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live_streams::Move::answer(super::live_streams::MoveAnswer::Created {
                                location: parts.take("Location")?,
                                x_count: parts.take("x-count")?,
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("Move", 202u16) => {
                rehearse::<
                    super::live_streams::Move,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live_streams::Move::answer(super::live_streams::MoveAnswer::Accepted {
                                x_mood: parts.take("x-mood")?,
                                x_steps: parts.take("x-steps")?,
                                x_moment: parts.take("x-moment")?,
                            }),
                        )
                    },
                )
            }
            ("Move", 204u16) => {
                rehearse::<
                    super::live_streams::Move,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live_streams::Move::answer(super::live_streams::MoveAnswer::NoContent {}),
                        )
                    },
                )
            }
            ("Move", 303u16) => {
                rehearse::<
                    super::live_streams::Move,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live_streams::Move::answer(super::live_streams::MoveAnswer::SeeOther {
                                location: parts.take("Location")?,
                            }),
                        )
                    },
                )
            }
            ("GetStream", 200u16) => {
                rehearse::<
                    super::live_streams::GetStream,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::live_streams::GetStream::answer(super::live_streams::GetStreamAnswer::Ok {
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("DeleteStream", 204u16) => {
                rehearse::<
                    super::credentials::DeleteStream,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::DeleteStream::answer(super::credentials::DeleteStreamAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ReadQueries", 200u16) => {
                rehearse::<
                    super::parameters::ReadQueries,
                >(
                    parts,
                    |parts| {
                        Ok(super::parameters::ReadQueries::answer(parts.take("body")?))
                    },
                )
            }
            ("ReadSegments", 200u16) => {
                rehearse::<
                    super::parameters::ReadSegments,
                >(
                    parts,
                    |parts| {
                        Ok(super::parameters::ReadSegments::answer(parts.take("body")?))
                    },
                )
            }
            ("ReadHeaders", 200u16) => {
                rehearse::<
                    super::parameters::ReadHeaders,
                >(
                    parts,
                    |parts| {
                        Ok(super::parameters::ReadHeaders::answer(parts.take("body")?))
                    },
                )
            }
            ("EchoOptional", 200u16) => {
                rehearse::<
                    super::bodies::EchoOptional,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::bodies::EchoOptional::answer(super::bodies::EchoOptionalAnswer::Ok {
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("EchoOptional", 204u16) => {
                rehearse::<
                    super::bodies::EchoOptional,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::bodies::EchoOptional::answer(super::bodies::EchoOptionalAnswer::NoContent {}),
                        )
                    },
                )
            }
            ("EchoForm", 200u16) => {
                rehearse::<
                    super::bodies::EchoForm,
                >(
                    parts,
                    |parts| { Ok(super::bodies::EchoForm::answer(parts.take("body")?)) },
                )
            }
            ("EchoText", 200u16) => {
                rehearse::<
                    super::bodies::EchoText,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::bodies::EchoText::answer(super::bodies::EchoTextAnswer::Ok {
                                body: parts.take("body")?,
                            }),
                        )
                    },
                )
            }
            ("EchoBytes", 200u16) => {
                rehearse::<
                    super::bodies::EchoBytes,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::bodies::EchoBytes::answer(super::bodies::EchoBytesAnswer::Ok {
                                body: parts.take::<String>("body")?.into(),
                            }),
                        )
                    },
                )
            }
            ("ForModerators", 204u16) => {
                rehearse::<
                    super::credentials::ForModerators,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForModerators::answer(super::credentials::ForModeratorsAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForModeratingAdmins", 204u16) => {
                rehearse::<
                    super::credentials::ForModeratingAdmins,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForModeratingAdmins::answer(super::credentials::ForModeratingAdminsAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForMembers", 204u16) => {
                rehearse::<
                    super::credentials::ForMembers,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForMembers::answer(super::credentials::ForMembersAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForKeys", 204u16) => {
                rehearse::<
                    super::credentials::ForKeys,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForKeys::answer(super::credentials::ForKeysAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForPasswords", 204u16) => {
                rehearse::<
                    super::credentials::ForPasswords,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForPasswords::answer(super::credentials::ForPasswordsAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForAnyKey", 204u16) => {
                rehearse::<
                    super::credentials::ForAnyKey,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForAnyKey::answer(super::credentials::ForAnyKeyAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForEverybodyKnown", 204u16) => {
                rehearse::<
                    super::credentials::ForEverybodyKnown,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForEverybodyKnown::answer(super::credentials::ForEverybodyKnownAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForAccounts", 204u16) => {
                rehearse::<
                    super::credentials::ForAccounts,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForAccounts::answer(super::credentials::ForAccountsAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForRoomOrStaff", 204u16) => {
                rehearse::<
                    super::credentials::ForRoomOrStaff,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForRoomOrStaff::answer(super::credentials::ForRoomOrStaffAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForTwoRoads", 204u16) => {
                rehearse::<
                    super::credentials::ForTwoRoads,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForTwoRoads::answer(super::credentials::ForTwoRoadsAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("ForEverybody", 204u16) => {
                rehearse::<
                    super::credentials::ForEverybody,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::ForEverybody::answer(super::credentials::ForEverybodyAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            ("Host", 204u16) => {
                rehearse::<
                    super::credentials::Host,
                >(
                    parts,
                    |parts| {
                        Ok(
                            super::credentials::Host::answer(super::credentials::HostAnswer::NoContent {
                                x_caller: parts.take("x-caller")?,
                            }),
                        )
                    },
                )
            }
            _ => return None,
        },
    )
}
