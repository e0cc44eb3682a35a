use bv_cms::demo::OTHER_ORGANISATION;
use bv_cms_core::{Decision, LiveChange, LiveStatus, LiveStore as _};
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::world::World;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::model::{Live, TIMES};
use crate::{at, request};

/// A name, labels, and for each of [`TIMES`] the microseconds from the moment around which
/// everything happens. Each time has lives before, at and after that moment, no two times have the
/// same ones, and each but the first has lives without it.
type Row = (Option<&'static str>, &'static [&'static str], [Option<i64>; 5]);

#[rustfmt::skip]
const ROWS: [Row; 10] = [
    (Some("Summer Launch"),        &["news", "été"],         [Some(-1), Some(0), Some(1), Some(-1), Some(0)]),
    (Some("the LAUNCH of winter"), &["news"],                [Some(0), Some(1), Some(-1), Some(1), Some(-1)]),
    (Some("100% off_air"),         &["News", "été", "news"], [Some(1), Some(-1), Some(0), Some(0), Some(1)]),
    (Some("夏祭り 🎬 launch"),       &["a,b", "été"],          [Some(0), None, None, None, None]),
    (Some("ÉTÉ à Zürich"),         &["a", "b"],              [Some(1), None, None, Some(1), Some(1)]),
    (Some("été à zürich"),         &["a"],                   [Some(-1), Some(1), None, Some(0), Some(-1)]),
    (None,                         &["b", "a", "news"],      [Some(0), Some(0), Some(0), None, None]),
    (Some("straße"),               &[],                      [Some(1), Some(1), Some(1), Some(-1), Some(0)]),
    (Some("\"quoted\" 'name'"),    &["\"]"],                 [Some(-1), Some(-1), Some(-1), Some(0), Some(0)]),
    (None,                         &[],                      [Some(0), Some(0), Some(1), Some(1), Some(0)]),
];

/// Makes lives of every kind over HTTP, then moves some to the statuses that no operation leads to.
pub(crate) async fn make(world: &World) -> Vec<Live> {
    let mut lives = Vec::new();
    for row in &ROWS {
        lives.push(make_one(world, row).await);
    }
    let statuses = contract().document().get("/components/schemas/LiveStatus/enum");
    let statuses = statuses.and_then(Value::as_array).expect("an enumeration");
    for (index, status) in statuses.iter().filter_map(Value::as_str).enumerate() {
        if lives.iter().all(|live| live.status != status) {
            let mut live = make_one(world, &ROWS[index % ROWS.len()]).await;
            let id = live.id.parse().expect("an id");
            let status_of = |live: &mut bv_cms_core::Live| {
                live.status = LiveStatus::from_name(status).expect("a status of the contract");
                Decision::Commit
            };
            let changed = world.store.change_live(OTHER_ORGANISATION, id, &mut { status_of }).await;
            assert!(matches!(changed, Ok(LiveChange::Changed(_))), "{changed:?}");
            status.clone_into(&mut live.status);
            lives.push(live);
        }
    }
    world.clock.set(at(0));
    lives
}

async fn make_one(world: &World, (name, labels, times): &Row) -> Live {
    let times = times.map(|time| time.map(at));
    let [updated, started, ended, vod_started, vod_ended] = times;
    let mut settings = json!({
        "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } },
        "metadata": { "labels": labels.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>() },
    });
    if let Some(name) = name {
        settings["name"] = json!(name);
    }
    if let (Some(start), Some(end)) = (vod_started, vod_ended) {
        settings["live_vod"] = json!({
            "source": "LIVE_VOD_SOURCE_CATCHUP", "started_at": text(start), "ended_at": text(end),
        });
    }
    let mut live = settings;
    live["type"] = json!("LIVE_TYPE_LIVE");
    live["broadcast_mode"] = json!("BROADCAST_MODE_DVR");
    live["resolution"] = json!("LIVE_RESOLUTION_HD");

    world.clock.set(at(-1_000_000));
    let mut create = request(operation("CreateLive"));
    create.set_json(&json!({ "live": live }));
    let made = world.succeed(&create).await;
    let id = made["live"]["id"].as_str().expect("a live has an id").to_owned();
    let of = |operation_id: &str| {
        let mut request = request(operation(operation_id));
        request.set_path_parameter(&id);
        request
    };
    if started.is_some() {
        world.succeed(&of("PreviewLive")).await;
        world.succeed(&of("StartLive")).await;
    }
    if ended.is_some() {
        world.succeed(&of("EndLive")).await;
    }
    // The times of a live never go back, and here each is before and after each other one.
    let mut set_times = |live: &mut bv_cms_core::Live| {
        live.updated_at = updated.expect("every live was changed");
        (live.started_at, live.ended_at) = (started, ended);
        Decision::Commit
    };
    let stored = id.parse().expect("an id");
    let changed = world.store.change_live(OTHER_ORGANISATION, stored, &mut set_times).await;
    assert!(matches!(changed, Ok(LiveChange::Changed(_))), "{changed:?}");
    let shown = world.succeed(&of("GetLive")).await["live"].clone();
    assert_eq!(TIMES.map(|name| shown_time(&shown, name)), times, "as it was made: {shown}");

    let status = match (started, ended, vod_started) {
        (None, ..) => "LIVE_STATUS_WAIT_FOR_PREVIEW",
        (_, None, _) => "LIVE_STATUS_LIVE",
        (.., None) => "LIVE_STATUS_CLOSED",
        (.., Some(_)) => "LIVE_STATUS_VOD",
    };
    let labels = labels.iter().map(|&label| label.to_owned()).collect();
    Live { id, name: name.map(str::to_owned), labels, status: status.to_owned(), times }
}

fn text(time: OffsetDateTime) -> String {
    time.format(&Rfc3339).expect("a time of this century")
}

/// A time that a live shows, by the name that filters have for it.
fn shown_time(live: &Value, name: &str) -> Option<OffsetDateTime> {
    let shown = match name {
        "started_at" => &live["started_time"],
        "ended_at" => &live["ended_time"],
        "vod_started_at" => &live["live_vod"]["started_at"],
        "vod_ended_at" => &live["live_vod"]["ended_at"],
        _ => &live[name],
    };
    let shown = shown.as_str()?;
    Some(OffsetDateTime::parse(shown, &Rfc3339).expect("the contract says date-time"))
}
