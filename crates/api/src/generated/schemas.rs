// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What each schema of the document admits, as the running server enforces it.
#[allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::schema::{
    Format, Keyword, Literal, Pattern, Property, Schema, Travel, Types,
};
#[allow(unused_imports, reason = "schemas refer to each other")]
use super::schemas;
pub(super) static PATTERN_0: Pattern = Pattern::new(
    "^[a-zA-Z0-9._-]{1,150}$",
    "^[a-zA-Z0-9\\._\\-]{1,150}$",
);
pub(super) static PATTERN_1: Pattern = Pattern::new(
    "^((0|[1-9][0-9]{0,5}|1[01][0-9]{5}|120[0-8][0-9]{3}|1209[0-5][0-9]{2})(\\.[0-9]{1,9})?|1209600(\\.0{1,9})?)s$",
    "^(?:(?:0|[1-9][0-9]{0,5}|1[01][0-9]{5,5}|120[0-8][0-9]{3,3}|1209[0-5][0-9]{2,2})(?:\\.[0-9]{1,9})?|1209600(?:\\.0{1,9})?)s$",
);
pub(super) static PATTERN_2: Pattern = Pattern::new(
    "^(0\\.[5-9][0-9]{0,8}|([1-9]|[1-5][0-9])(\\.[0-9]{1,9})?|60(\\.0{1,9})?)s$",
    "^(?:0\\.[5-9][0-9]{0,8}|(?:[1-9]|[1-5][0-9])(?:\\.[0-9]{1,9})?|60(?:\\.0{1,9})?)s$",
);
pub(super) static PATTERN_3: Pattern = Pattern::new(
    "^[A-Z][A-Z0-9_]+[A-Z0-9]$",
    "^[A-Z][A-Z0-9_]+[A-Z0-9]$",
);
pub(super) static PATTERN_4: Pattern = Pattern::new(
    "^[a-z][a-zA-Z0-9_-]+$",
    "^[a-z][a-zA-Z0-9_\\-]+$",
);
pub(super) static PATTERN_5: Pattern = Pattern::new(
    "^(0|[1-9][0-9]*)(\\.[0-9]{1,9})?s$",
    "^(?:0|[1-9][0-9]*)(?:\\.[0-9]{1,9})?s$",
);
pub(super) static PATTERN_6: Pattern = Pattern::new(
    "^\"[!#-~]{1,64}\"$",
    "^\"[!\\#-\\~]{1,64}\"$",
);
pub(super) static PATTERN_7: Pattern = Pattern::new(
    "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$",
    "^(?:\\*|(?:W/)?\"[!\\#-\\~]*\"(?:[ \\u{9}]*,[ \\u{9}]*(?:W/)?\"[!\\#-\\~]*\")*)$",
);
/// `Live`.
pub static LIVE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "id",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                    ),
                },
                Property {
                    name: "name",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(100)],
                    ),
                },
                Property {
                    name: "custom_id",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(150),
                            Keyword::Pattern(&schemas::PATTERN_0),
                        ],
                    ),
                },
                Property {
                    name: "type",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_TYPE,
                },
                Property {
                    name: "broadcast_mode",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::BROADCAST_MODE,
                },
                Property {
                    name: "resolution",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_RESOLUTION,
                },
                Property {
                    name: "scheduled_at",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "live_vod",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_VOD,
                },
                Property {
                    name: "security",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY,
                },
                Property {
                    name: "metadata",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::METADATA,
                },
                Property {
                    name: "interaction",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::INTERACTION,
                },
                Property {
                    name: "status",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_STATUS,
                },
                Property {
                    name: "org_id",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                    ),
                },
                Property {
                    name: "created_at",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "updated_at",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "started_time",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "ended_time",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `LiveInput`.
pub static LIVE_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MaxLength(100),
                        ],
                    ),
                },
                Property {
                    name: "custom_id",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(150),
                            Keyword::Pattern(&schemas::PATTERN_0),
                        ],
                    ),
                },
                Property {
                    name: "type",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_TYPE,
                },
                Property {
                    name: "broadcast_mode",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::BROADCAST_MODE,
                },
                Property {
                    name: "resolution",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_RESOLUTION,
                },
                Property {
                    name: "scheduled_at",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "live_vod",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::LIVE_VOD_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "security",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_INPUT,
                },
                Property {
                    name: "metadata",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::METADATA_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "interaction",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::INTERACTION_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `LiveType`.
pub static LIVE_TYPE: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[Literal::Text("LIVE_TYPE_LIVE"), Literal::Text("LIVE_TYPE_SIMULIVE")],
        ),
    ],
);
/// `BroadcastMode`.
pub static BROADCAST_MODE: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("BROADCAST_MODE_TRADITIONAL_LIVE"),
                Literal::Text("BROADCAST_MODE_PLAYBACK"),
                Literal::Text("BROADCAST_MODE_DVR"),
            ],
        ),
    ],
);
/// `LiveResolution`.
pub static LIVE_RESOLUTION: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("LIVE_RESOLUTION_HD"),
                Literal::Text("LIVE_RESOLUTION_FHD"),
                Literal::Text("LIVE_RESOLUTION_4K"),
            ],
        ),
    ],
);
/// `LiveStatus`.
pub static LIVE_STATUS: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("LIVE_STATUS_PREPARING"),
                Literal::Text("LIVE_STATUS_SCHEDULED"),
                Literal::Text("LIVE_STATUS_WAIT_FOR_PREVIEW"),
                Literal::Text("LIVE_STATUS_INITIATING"),
                Literal::Text("LIVE_STATUS_PREVIEW"),
                Literal::Text("LIVE_STATUS_LIVE"),
                Literal::Text("LIVE_STATUS_LIVE_END"),
                Literal::Text("LIVE_STATUS_ENCODING"),
                Literal::Text("LIVE_STATUS_VOD_READY"),
                Literal::Text("LIVE_STATUS_VOD"),
                Literal::Text("LIVE_STATUS_CLOSED"),
                Literal::Text("LIVE_STATUS_CANCELING"),
                Literal::Text("LIVE_STATUS_ARCHIVING"),
                Literal::Text("LIVE_STATUS_ARCHIVED"),
                Literal::Text("LIVE_STATUS_FAIL_TO_CREATE"),
                Literal::Text("LIVE_STATUS_FAIL_TO_PREVIEW"),
                Literal::Text("LIVE_STATUS_FAIL_TO_END"),
                Literal::Text("LIVE_STATUS_FAIL_TO_VOD"),
                Literal::Text("LIVE_STATUS_FAIL_TO_CANCEL"),
                Literal::Text("LIVE_STATUS_FAIL_TO_ARCHIVE"),
            ],
        ),
    ],
);
/// `ListLiveOrderBy`.
pub static LIST_LIVE_ORDER_BY: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("LIST_LIVE_ORDER_BY_UPDATED_AT_ASC"),
                Literal::Text("LIST_LIVE_ORDER_BY_UPDATED_AT_DESC"),
                Literal::Text("LIST_LIVE_ORDER_BY_STARTED_AT_ASC"),
                Literal::Text("LIST_LIVE_ORDER_BY_STARTED_AT_DESC"),
                Literal::Text("LIST_LIVE_ORDER_BY_ENDED_AT_ASC"),
                Literal::Text("LIST_LIVE_ORDER_BY_ENDED_AT_DESC"),
                Literal::Text("LIST_LIVE_ORDER_BY_VOD_STARTED_AT_ASC"),
                Literal::Text("LIST_LIVE_ORDER_BY_VOD_STARTED_AT_DESC"),
                Literal::Text("LIST_LIVE_ORDER_BY_VOD_ENDED_AT_ASC"),
                Literal::Text("LIST_LIVE_ORDER_BY_VOD_ENDED_AT_DESC"),
            ],
        ),
    ],
);
/// `LiveVod`.
pub static LIVE_VOD: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "source",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_VOD_SOURCE,
                },
                Property {
                    name: "replace",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_VOD_VIDEO,
                },
                Property {
                    name: "playback",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_VOD_VIDEO,
                },
                Property {
                    name: "started_at",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "ended_at",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `LiveVodInput`.
pub static LIVE_VOD_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "source",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_VOD_SOURCE,
                },
                Property {
                    name: "replace",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::LIVE_VOD_VIDEO,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "playback",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::LIVE_VOD_VIDEO,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "started_at",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "ended_at",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `LiveVodSource`.
pub static LIVE_VOD_SOURCE: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("LIVE_VOD_SOURCE_CATCHUP"),
                Literal::Text("LIVE_VOD_SOURCE_REPLACE"),
                Literal::Text("LIVE_VOD_SOURCE_PLAYBACK"),
            ],
        ),
    ],
);
/// `LiveVodVideo`.
pub static LIVE_VOD_VIDEO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "id",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `Security`.
pub static SECURITY: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "privacy",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_PRIVACY,
                },
            ],
        ),
    ],
);
/// `SecurityInput`.
pub static SECURITY_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "privacy",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_PRIVACY_INPUT,
                },
            ],
        ),
    ],
);
/// `SecurityPrivacy`.
pub static SECURITY_PRIVACY: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "type",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_PRIVACY_TYPE,
                },
                Property {
                    name: "token",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_PRIVACY_TOKEN,
                },
            ],
        ),
    ],
);
/// `SecurityPrivacyInput`.
pub static SECURITY_PRIVACY_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "type",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_PRIVACY_TYPE,
                },
                Property {
                    name: "token",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::SECURITY_PRIVACY_TOKEN_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `SecurityPrivacyType`.
pub static SECURITY_PRIVACY_TYPE: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("SECURITY_PRIVACY_TYPE_PUBLIC"),
                Literal::Text("SECURITY_PRIVACY_TYPE_TOKEN"),
            ],
        ),
    ],
);
/// `SecurityPrivacyToken`.
pub static SECURITY_PRIVACY_TOKEN: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "device_limit",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Minimum(Literal::Integer(0)),
                            Keyword::Maximum(Literal::Integer(1000)),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `SecurityPrivacyTokenInput`.
pub static SECURITY_PRIVACY_TOKEN_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "device_limit",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER.or(Types::NULL)),
                            Keyword::Format(Format::Int32),
                            Keyword::Minimum(Literal::Integer(0)),
                            Keyword::Maximum(Literal::Integer(1000)),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Metadata`.
pub static METADATA: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "short_description",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "long_description",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "labels",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::LABEL,
                                after: 0,
                            },
                            Keyword::MaxItems(20),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `MetadataInput`.
pub static METADATA_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "short_description",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING.or(Types::NULL))]),
                },
                Property {
                    name: "long_description",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING.or(Types::NULL))]),
                },
                Property {
                    name: "labels",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::LABEL,
                                after: 0,
                            },
                            Keyword::MaxItems(20),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Label`.
pub static LABEL: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(20)],
                    ),
                },
            ],
        ),
    ],
);
/// `Interaction`.
pub static INTERACTION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "poll_enabled",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                },
                Property {
                    name: "chatroom",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_CHATROOM,
                },
                Property {
                    name: "event_id",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "chat_id",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `InteractionInput`.
pub static INTERACTION_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "poll_enabled",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN.or(Types::NULL))]),
                },
                Property {
                    name: "chatroom",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::LIVE_CHATROOM_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `LiveChatroom`.
pub static LIVE_CHATROOM: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::CHATROOM,
                },
                Property {
                    name: "vod",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::CHATROOM,
                },
                Property {
                    name: "options",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::CHATROOM_OPTIONS,
                },
            ],
        ),
    ],
);
/// `LiveChatroomInput`.
pub static LIVE_CHATROOM_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::CHATROOM_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "vod",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::CHATROOM_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "options",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::CHATROOM_OPTIONS_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Chatroom`.
pub static CHATROOM: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "enabled",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                },
                Property {
                    name: "theme",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::CHATROOM_THEME,
                },
                Property {
                    name: "mode",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::CHATROOM_MODE,
                },
            ],
        ),
    ],
);
/// `ChatroomInput`.
pub static CHATROOM_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "enabled",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN.or(Types::NULL))]),
                },
                Property {
                    name: "theme",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::CHATROOM_THEME,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "mode",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::CHATROOM_MODE,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `ChatroomTheme`.
pub static CHATROOM_THEME: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("CHATROOM_THEME_LIGHT"),
                Literal::Text("CHATROOM_THEME_DARK"),
            ],
        ),
    ],
);
/// `ChatroomMode`.
pub static CHATROOM_MODE: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("CHATROOM_MODE_FREE_TALK"),
                Literal::Text("CHATROOM_MODE_ALL_TO_ONE"),
            ],
        ),
    ],
);
/// `ChatroomOptions`.
pub static CHATROOM_OPTIONS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "custom_counter_keys",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::STRING)]),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "message_ttl",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MaxLength(18),
                            Keyword::Pattern(&schemas::PATTERN_1),
                        ],
                    ),
                },
                Property {
                    name: "message_batch_window",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MaxLength(13),
                            Keyword::Pattern(&schemas::PATTERN_2),
                        ],
                    ),
                },
                Property {
                    name: "broadcast_setting",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::BROADCAST_SETTING,
                },
            ],
        ),
    ],
);
/// `ChatroomOptionsInput`.
pub static CHATROOM_OPTIONS_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "custom_counter_keys",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::STRING)]),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "message_ttl",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MaxLength(18),
                            Keyword::Pattern(&schemas::PATTERN_1),
                        ],
                    ),
                },
                Property {
                    name: "message_batch_window",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MaxLength(13),
                            Keyword::Pattern(&schemas::PATTERN_2),
                        ],
                    ),
                },
                Property {
                    name: "broadcast_setting",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::BROADCAST_SETTING_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `BroadcastSetting`.
pub static BROADCAST_SETTING: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "viewer_metrics_enabled",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                },
            ],
        ),
    ],
);
/// `BroadcastSettingInput`.
pub static BROADCAST_SETTING_INPUT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "viewer_metrics_enabled",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN.or(Types::NULL))]),
                },
            ],
        ),
    ],
);
/// `Pagination`.
pub static PAGINATION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "total_items",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
                Property {
                    name: "items_per_page",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
                Property {
                    name: "current_page",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
            ],
        ),
    ],
);
/// `ListLivesResponse`.
pub static LIST_LIVES_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "lives",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::LIVE,
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "pagination",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::PAGINATION,
                },
            ],
        ),
    ],
);
/// `CreateLiveRequest`.
pub static CREATE_LIVE_REQUEST: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE_INPUT,
                },
            ],
        ),
    ],
);
/// `CreateLiveResponse`.
pub static CREATE_LIVE_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE,
                },
            ],
        ),
    ],
);
/// `GetLiveResponse`.
pub static GET_LIVE_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE,
                },
            ],
        ),
    ],
);
/// `GetLiveByCustomIdResponse`.
pub static GET_LIVE_BY_CUSTOM_ID_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE,
                },
            ],
        ),
    ],
);
/// `UpdateLiveResponse`.
pub static UPDATE_LIVE_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "live",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::LIVE,
                },
            ],
        ),
    ],
);
/// `UpdateLiveBody`.
pub static UPDATE_LIVE_BODY: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MaxLength(100),
                        ],
                    ),
                },
                Property {
                    name: "custom_id",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(150),
                            Keyword::Pattern(&schemas::PATTERN_0),
                        ],
                    ),
                },
                Property {
                    name: "scheduled_at",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "live_vod",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::LIVE_VOD_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "security",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::SECURITY_INPUT,
                },
                Property {
                    name: "metadata",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::METADATA_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "interaction",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &schemas::INTERACTION_INPUT,
                                    &Schema(&[Keyword::Type(Types::NULL)]),
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `PreviewLiveBody`.
pub static PREVIEW_LIVE_BODY: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `PreviewLiveResponse`.
pub static PREVIEW_LIVE_RESPONSE: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `StartLiveBody`.
pub static START_LIVE_BODY: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `StartLiveResponse`.
pub static START_LIVE_RESPONSE: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `EndLiveBody`.
pub static END_LIVE_BODY: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `EndLiveResponse`.
pub static END_LIVE_RESPONSE: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `CancelLiveBody`.
pub static CANCEL_LIVE_BODY: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `CancelLiveResponse`.
pub static CANCEL_LIVE_RESPONSE: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `ArchiveLiveBody`.
pub static ARCHIVE_LIVE_BODY: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `ArchiveLiveResponse`.
pub static ARCHIVE_LIVE_RESPONSE: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `UpdateLiveInteractionChatroomAdminNameBody`.
pub static UPDATE_LIVE_INTERACTION_CHATROOM_ADMIN_NAME_BODY: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(32),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `UpdateLiveInteractionChatroomAdminNameResponse`.
pub static UPDATE_LIVE_INTERACTION_CHATROOM_ADMIN_NAME_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `GetLiveInteractionChatroomLastAdminNameResponse`.
pub static GET_LIVE_INTERACTION_CHATROOM_LAST_ADMIN_NAME_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `CreateLiveAdminInteractionTokenBody`.
pub static CREATE_LIVE_ADMIN_INTERACTION_TOKEN_BODY: Schema = Schema(
    &[Keyword::Type(Types::OBJECT)],
);
/// `CreateLiveAdminInteractionTokenResponse`.
pub static CREATE_LIVE_ADMIN_INTERACTION_TOKEN_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "chatroom_token",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "poll_token",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "sticker_token",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "word_filter_token",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `ApiToken`.
pub static API_TOKEN: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "id",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                    ),
                },
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "expired_date",
                    required: false,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "created_at",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "last_used",
                    required: false,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "token_type",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::TOKEN_TYPE,
                },
            ],
        ),
    ],
);
/// `TokenType`.
pub static TOKEN_TYPE: Schema = Schema(
    &[Keyword::Type(Types::STRING), Keyword::Enum(&[Literal::Text("TOKEN_TYPE_BEARER")])],
);
/// `CreateApiTokenRequest`.
pub static CREATE_API_TOKEN_REQUEST: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(100),
                        ],
                    ),
                },
                Property {
                    name: "expired_date",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `CreateApiTokenResponse`.
pub static CREATE_API_TOKEN_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "id",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                    ),
                },
                Property {
                    name: "token",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "expired_date",
                    required: false,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "token_type",
                    required: true,
                    travel: Travel::Answers,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `GetApiTokenResponse`.
pub static GET_API_TOKEN_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "api_token",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::API_TOKEN,
                },
            ],
        ),
    ],
);
/// `DeleteApiTokenResponse`.
pub static DELETE_API_TOKEN_RESPONSE: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `ListApiTokensResponse`.
pub static LIST_API_TOKENS_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "api_tokens",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::API_TOKEN,
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "pagination",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::PAGINATION,
                },
            ],
        ),
    ],
);
/// `JsonWebKeySet`.
pub static JSON_WEB_KEY_SET: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "keys",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::JSON_WEB_KEY,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `JsonWebKey`.
pub static JSON_WEB_KEY: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "kty",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "crv",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "x",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "y",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "kid",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "alg",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "use",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `HealthStatus`.
pub static HEALTH_STATUS: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(&[Literal::Text("HEALTH_STATUS_SERVING")]),
    ],
);
/// `GetHealthResponse`.
pub static GET_HEALTH_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "status",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::HEALTH_STATUS,
                },
            ],
        ),
    ],
);
/// `GetReadinessResponse`.
pub static GET_READINESS_RESPONSE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "status",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::HEALTH_STATUS,
                },
            ],
        ),
    ],
);
/// `Status`.
pub static STATUS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "code",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
                Property {
                    name: "message",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "details",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::ERROR_DETAIL,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `ErrorDetail`.
pub static ERROR_DETAIL: Schema = Schema(
    &[
        Keyword::OneOf(
            &[
                &schemas::ERROR_INFO,
                &schemas::BAD_REQUEST,
                &schemas::PRECONDITION_FAILURE,
                &schemas::RETRY_INFO,
                &schemas::REQUEST_INFO,
            ],
        ),
    ],
);
/// `ErrorInfo`.
pub static ERROR_INFO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[Literal::Text("type.googleapis.com/google.rpc.ErrorInfo")],
                            ),
                            Keyword::Enum(
                                &[Literal::Text("type.googleapis.com/google.rpc.ErrorInfo")],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "reason",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MaxLength(63),
                            Keyword::Pattern(&schemas::PATTERN_3),
                        ],
                    ),
                },
                Property {
                    name: "domain",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("bv.cms.v1")]),
                            Keyword::Enum(&[Literal::Text("bv.cms.v1")]),
                        ],
                    ),
                },
                Property {
                    name: "metadata",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::ERROR_INFO_METADATA,
                },
            ],
        ),
    ],
);
/// `ErrorInfoMetadata`.
pub static ERROR_INFO_METADATA: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::PropertyNames(
            &Schema(
                &[
                    Keyword::Type(Types::STRING),
                    Keyword::MaxLength(64),
                    Keyword::Pattern(&schemas::PATTERN_4),
                ],
            ),
        ),
        Keyword::AdditionalProperties {
            each: Some(&Schema(&[Keyword::Type(Types::STRING)])),
            known: &[],
            patterns: &[],
        },
    ],
);
/// `BadRequest`.
pub static BAD_REQUEST: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text("type.googleapis.com/google.rpc.BadRequest"),
                                ],
                            ),
                            Keyword::Enum(
                                &[
                                    Literal::Text("type.googleapis.com/google.rpc.BadRequest"),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "fieldViolations",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::BAD_REQUEST_FIELD_VIOLATION,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `BadRequestFieldViolation`.
pub static BAD_REQUEST_FIELD_VIOLATION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "field",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "description",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `PreconditionFailure`.
pub static PRECONDITION_FAILURE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text(
                                        "type.googleapis.com/google.rpc.PreconditionFailure",
                                    ),
                                ],
                            ),
                            Keyword::Enum(
                                &[
                                    Literal::Text(
                                        "type.googleapis.com/google.rpc.PreconditionFailure",
                                    ),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "violations",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::PRECONDITION_FAILURE_VIOLATION,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `PreconditionFailureViolation`.
pub static PRECONDITION_FAILURE_VIOLATION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "subject",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "description",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `RetryInfo`.
pub static RETRY_INFO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[Literal::Text("type.googleapis.com/google.rpc.RetryInfo")],
                            ),
                            Keyword::Enum(
                                &[Literal::Text("type.googleapis.com/google.rpc.RetryInfo")],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "retryDelay",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Pattern(&schemas::PATTERN_5),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `RequestInfo`.
pub static REQUEST_INFO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text("type.googleapis.com/google.rpc.RequestInfo"),
                                ],
                            ),
                            Keyword::Enum(
                                &[
                                    Literal::Text("type.googleapis.com/google.rpc.RequestInfo"),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "requestId",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
