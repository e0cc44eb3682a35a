//! Lives between the contract's types and the domain's.

use bv_cms_api::generated::models as api;
use bv_cms_api::{Timestamp, TimestampError, Uuid};
use bv_cms_core as core;

/// The `device_limit` that does not limit.
const ANY_NUMBER_OF_DEVICES: i32 = 0;

/// Both directions of an enumeration whose values have the same meaning on both sides.
macro_rules! same {
    ($($to_core:ident, $to_api:ident: $api:ident => $core:ident { $($theirs:ident = $ours:ident),* $(,)? })*) => {$(
        pub(super) fn $to_core(value: api::$api) -> core::$core {
            match value { $(api::$api::$theirs => core::$core::$ours,)* }
        }

        fn $to_api(value: core::$core) -> api::$api {
            match value { $(core::$core::$ours => api::$api::$theirs,)* }
        }
    )*};
}

same! {
    kind, kind_to_api: LiveType => LiveKind { Live = Live, Simulive = Simulive }
    broadcast_mode, broadcast_mode_to_api: BroadcastMode => BroadcastMode {
        TraditionalLive = TraditionalLive, Playback = Playback, Dvr = Dvr,
    }
    resolution, resolution_to_api: LiveResolution => LiveResolution {
        Hd = Hd, Fhd = Fhd, Resolution4k = Uhd,
    }
    vod_source, vod_source_to_api: LiveVodSource => LiveVodSource {
        Catchup = Catchup, Replace = Replace, Playback = Playback,
    }
    audience, audience_to_api: SecurityPrivacyType => Audience { Public = Public, Token = Token }
    theme, theme_to_api: ChatroomTheme => ChatroomTheme { Light = Light, Dark = Dark }
    mode, mode_to_api: ChatroomMode => ChatroomMode { FreeTalk = FreeTalk, AllToOne = AllToOne }
    status, status_to_api: LiveStatus => LiveStatus {
        Preparing = Preparing, Scheduled = Scheduled, WaitForPreview = WaitForPreview,
        Initiating = Initiating, Preview = Preview, Live = Live, LiveEnd = LiveEnd,
        Encoding = Encoding, VodReady = VodReady, Vod = Vod, Closed = Closed,
        Canceling = Canceling, Archiving = Archiving, Archived = Archived,
        FailToCreate = FailToCreate, FailToPreview = FailToPreview, FailToEnd = FailToEnd,
        FailToVod = FailToVod, FailToCancel = FailToCancel, FailToArchive = FailToArchive,
    }
}

/// A live to create.
pub(super) fn new_live(live: api::LiveInput) -> core::NewLive {
    core::NewLive {
        kind: kind(live.r#type),
        broadcast_mode: broadcast_mode(live.broadcast_mode),
        resolution: resolution(live.resolution),
        settings: settings(api::UpdateLiveBody {
            name: live.name,
            custom_id: live.custom_id,
            scheduled_at: live.scheduled_at,
            live_vod: live.live_vod,
            security: live.security,
            metadata: live.metadata,
            interaction: live.interaction,
        }),
    }
}

/// The settings a live shall have.
pub(super) fn settings(body: api::UpdateLiveBody) -> core::LiveSettings {
    core::LiveSettings {
        name: body.name,
        custom_id: body.custom_id,
        scheduled_at: body.scheduled_at.map(Into::into),
        live_vod: body.live_vod.map(|vod| core::LiveVod {
            source: vod_source(vod.source),
            replace: vod.replace.map(|video| core::Replacement { id: video.id }),
            playback: vod.playback.map(|video| core::Replacement { id: video.id }),
            started_at: vod.started_at.into(),
            ended_at: vod.ended_at.into(),
        }),
        privacy: core::Privacy {
            audience: audience(body.security.privacy.r#type),
            device_limit: body
                .security
                .privacy
                .token
                .map(|token| token.device_limit.unwrap_or(ANY_NUMBER_OF_DEVICES)),
        },
        metadata: body.metadata.map(|metadata| core::Metadata {
            short_description: metadata.short_description,
            long_description: metadata.long_description,
            labels: metadata.labels.into_iter().flatten().map(|label| label.name).collect(),
        }),
        interaction: body.interaction.map(|interaction| core::Interaction {
            poll_enabled: interaction.poll_enabled.unwrap_or(false),
            chatroom: interaction.chatroom.map(chatroom),
        }),
    }
}

fn chatroom(chatroom: api::LiveChatroomInput) -> core::Chatroom {
    let options = chatroom.options.map(|options| core::ChatroomOptions {
        custom_counter_keys: options.custom_counter_keys,
        message_ttl: options.message_ttl,
        message_batch_window: options.message_batch_window,
        viewer_metrics_enabled: options
            .broadcast_setting
            .and_then(|setting| setting.viewer_metrics_enabled),
    });
    core::Chatroom {
        live: chatroom.live.as_ref().map(phase),
        vod: chatroom.vod.as_ref().map(phase),
        options: options.unwrap_or_default(),
    }
}

fn phase(chatroom: &api::ChatroomInput) -> core::ChatroomPhase {
    let enabled = chatroom.enabled.unwrap_or(false);
    let default = enabled.then_some(core::ChatroomTheme::Light);
    core::ChatroomPhase {
        enabled,
        theme: chatroom.theme.map(theme).or(default),
        mode: chatroom.mode.map(mode).unwrap_or_default(),
    }
}

/// Where a setting stands in the body of an update.
pub(super) fn field(option: core::ChatroomOption) -> &'static str {
    match option {
        core::ChatroomOption::CustomCounterKeys => {
            "interaction.chatroom.options.custom_counter_keys"
        }
        core::ChatroomOption::MessageTtl => "interaction.chatroom.options.message_ttl",
        core::ChatroomOption::MessageBatchWindow => {
            "interaction.chatroom.options.message_batch_window"
        }
        core::ChatroomOption::ViewerMetricsEnabled => {
            "interaction.chatroom.options.broadcast_setting.viewer_metrics_enabled"
        }
    }
}

/// A live as the contract shows it.
///
/// # Errors
/// When a moment is out of the contract's range, which no live that came in through it has.
pub(super) fn live(live: core::Live) -> Result<api::Live, TimestampError> {
    let interaction =
        live.settings.interaction.clone().map(|settings| interaction(&live, settings));
    let settings = live.settings;
    Ok(api::Live {
        id: Uuid(live.id.0),
        name: settings.name,
        custom_id: settings.custom_id,
        r#type: kind_to_api(live.kind),
        broadcast_mode: broadcast_mode_to_api(live.broadcast_mode),
        resolution: resolution_to_api(live.resolution),
        scheduled_at: timestamp(settings.scheduled_at)?,
        live_vod: settings.live_vod.map(vod_to_api).transpose()?,
        security: api::Security { privacy: privacy_to_api(settings.privacy) },
        metadata: settings.metadata.map(metadata_to_api),
        interaction,
        status: status_to_api(live.status),
        org_id: Uuid(live.organisation.0),
        created_at: live.created_at.try_into()?,
        updated_at: live.updated_at.try_into()?,
        started_time: timestamp(live.started_at)?,
        ended_time: timestamp(live.ended_at)?,
    })
}

fn timestamp(moment: Option<time::OffsetDateTime>) -> Result<Option<Timestamp>, TimestampError> {
    moment.map(Timestamp::try_from).transpose()
}

fn vod_to_api(vod: core::LiveVod) -> Result<api::LiveVod, TimestampError> {
    let video = |video: core::Replacement| api::LiveVodVideo { id: video.id };
    Ok(api::LiveVod {
        source: vod_source_to_api(vod.source),
        replace: vod.replace.map(video),
        playback: vod.playback.map(video),
        started_at: vod.started_at.try_into()?,
        ended_at: vod.ended_at.try_into()?,
    })
}

fn privacy_to_api(privacy: core::Privacy) -> api::SecurityPrivacy {
    let token = |limit| api::SecurityPrivacyToken { device_limit: limit };
    api::SecurityPrivacy {
        r#type: audience_to_api(privacy.audience),
        token: privacy.device_limit.map(token),
    }
}

fn metadata_to_api(metadata: core::Metadata) -> api::Metadata {
    api::Metadata {
        short_description: metadata.short_description,
        long_description: metadata.long_description,
        labels: metadata.labels.into_iter().map(|name| api::Label { name }).collect(),
    }
}

fn interaction(live: &core::Live, interaction: core::Interaction) -> api::Interaction {
    let shown = |shown: bool| if shown { live.chat_id.to_string() } else { String::new() };
    api::Interaction {
        chat_id: shown(interaction.has_chatroom()),
        event_id: shown(interaction.has_chatroom() || interaction.poll_enabled),
        poll_enabled: interaction.poll_enabled,
        chatroom: interaction.chatroom.map(|chatroom| api::LiveChatroom {
            live: chatroom.live.as_ref().map(phase_to_api),
            vod: chatroom.vod.as_ref().map(phase_to_api),
            options: options_to_api(chatroom.options),
        }),
    }
}

fn phase_to_api(phase: &core::ChatroomPhase) -> api::Chatroom {
    api::Chatroom {
        enabled: phase.enabled,
        theme: phase.theme.map(theme_to_api),
        mode: mode_to_api(phase.mode),
    }
}

fn options_to_api(options: core::ChatroomOptions) -> api::ChatroomOptions {
    let options = options.in_force();
    api::ChatroomOptions {
        custom_counter_keys: options.custom_counter_keys,
        message_ttl: options.message_ttl,
        message_batch_window: options.message_batch_window,
        broadcast_setting: api::BroadcastSetting {
            viewer_metrics_enabled: options.viewer_metrics_enabled,
        },
    }
}
