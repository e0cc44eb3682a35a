//! What lists of lives cost: the time of each filter and each order, alone and together, for an
//! organisation with many lives of twenty labels each. What is asked is what costs most: labels that
//! nearly every live has, and names that none has.
//!
//! ```sh
//! cargo run --release -p bv-cms-store --example list_cost -- 100000
//! ```

use std::error::Error;
use std::time::{Duration, Instant};

use bv_cms_core::{
    BroadcastMode, ChatId, Interval, ListLives, ListOrder, Live, LiveId, LiveKind, LiveResolution,
    LiveSettings, LiveStatus, LiveStore, Metadata, OrderField, Organisation, OrganisationId,
    OrganisationStore, Page, Privacy,
};
use bv_cms_store::SqliteStore;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};
use time::OffsetDateTime;
use uuid::Uuid;

/// How many labels each live has, the most that the contract allows.
const LABELS: usize = 20;
/// How often each list is asked for; the median counts.
const TIMES: usize = 7;
/// The last change of the first live, in seconds since 1970.
const BEGINNING: i64 = 1_700_000_000;

/// Lives 2 to ?1 like the first: each a second later, each without one of the labels, in one of
/// five statuses, every third one never started, with a name of a hundred characters.
const FILL: &str = "\
    WITH RECURSIVE numbers (number) AS ( \
        SELECT 2 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?1 \
    ) \
    INSERT INTO lives (id, organisation_id, kind, broadcast_mode, resolution, status, settings, \
        chat_id, created_at, updated_at, started_at, ended_at, revision, name, label_numbers, \
        vod_started_at, vod_ended_at) \
    SELECT \
        printf('%08x-0000-4000-8000-%012x', number * 2654435761 % 4294967296, number), \
        organisation_id, kind, broadcast_mode, resolution, \
        CASE number % 5 WHEN 0 THEN 'LIVE_STATUS_LIVE' WHEN 1 THEN 'LIVE_STATUS_VOD' \
            WHEN 2 THEN 'LIVE_STATUS_CLOSED' WHEN 3 THEN 'LIVE_STATUS_ARCHIVED' ELSE status END, \
        settings, chat_id, created_at, updated_at + number * 1000000, \
        CASE WHEN number % 3 THEN updated_at + number * 7919 % 1000003 END, \
        CASE WHEN number % 3 THEN updated_at + number * 6007 % 1000003 END, \
        revision, substr(printf('%d', number) || ' ' || name, 1, 100), \
        replace(label_numbers, '<' || (number % 20 + 1) || '>', ''), \
        updated_at + number * 4001 % 1000003, updated_at + number * 2003 % 1000003 \
    FROM lives, numbers";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let lives: i64 = std::env::args().nth(1).map_or(Ok(100_000), |number| number.parse())?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("cost.db");
    let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await?;
    let organisation = OrganisationId(Uuid::from_u128(1));
    store.insert_organisation(&Organisation { id: organisation, name: "o".to_owned() }).await?;
    store.insert_live(&first(organisation)).await?;
    let mut connection: SqliteConnection =
        SqliteConnectOptions::new().filename(&file).connect().await?;
    sqlx::query(FILL).bind(lives).execute(&mut connection).await?;
    connection.close().await?;

    println!("{:>9} {:>9}  {lives} lives of {LABELS} labels", "median", "longest");
    for (what, list) in lists() {
        let mut times = Vec::new();
        let mut total = 0;
        for _ in 0..TIMES {
            let begun = Instant::now();
            total = store.list_lives(organisation, &list).await?.total;
            times.push(begun.elapsed());
        }
        times.sort_unstable();
        let shown = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        let (median, longest) = (shown(times[TIMES / 2]), shown(times[TIMES - 1]));
        println!("{median:>9} {longest:>9}  {what} ({total} found)");
    }
    store.close().await;
    Ok(())
}

fn label(number: usize) -> String {
    format!("{number:02} is a label of it")
}

fn first(organisation: OrganisationId) -> Live {
    let updated_at =
        OffsetDateTime::from_unix_timestamp(BEGINNING).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let name =
        "What this live is called, at some length, so that looking into it takes time as well. ";
    Live {
        id: LiveId(Uuid::from_u128(1)),
        organisation,
        kind: LiveKind::Live,
        broadcast_mode: BroadcastMode::TraditionalLive,
        resolution: LiveResolution::Hd,
        settings: LiveSettings {
            name: Some(format!("{name}{}", "And so on.".repeat(2)).chars().take(100).collect()),
            custom_id: None,
            scheduled_at: None,
            live_vod: None,
            privacy: Privacy::PUBLIC,
            metadata: Some(Metadata {
                labels: (0..LABELS).map(label).collect(),
                ..Metadata::default()
            }),
            interaction: None,
        },
        chat_id: ChatId(Uuid::from_u128(2)),
        chatroom_options: None,
        admin_name: None,
        status: LiveStatus::WaitForPreview,
        created_at: updated_at,
        updated_at,
        started_at: None,
        ended_at: None,
        revision: 1,
    }
}

fn lists() -> Vec<(&'static str, ListLives)> {
    let everything = ListLives::all(Page { number: 1, size: 100 });
    let by = |field| ListOrder { field, descending: true };
    let every_order = vec![
        by(OrderField::VodEndedAt),
        by(OrderField::VodStartedAt),
        by(OrderField::EndedAt),
        by(OrderField::StartedAt),
        by(OrderField::UpdatedAt),
    ];
    let labels = |count| (0..count).map(label).collect::<Vec<_>>();
    let always = Interval { start: Some(OffsetDateTime::UNIX_EPOCH), end: None };
    let statuses = LiveStatus::ALL.to_vec();
    let nobody = Some("what nothing is called".to_owned());
    let last = Page { number: 1_000, size: 100 };
    let with_intervals = ListLives {
        updated_at: always,
        started_at: always,
        ended_at: always,
        vod_started_at: always,
        vod_ended_at: always,
        ..everything.clone()
    };
    vec![
        ("everything", everything.clone()),
        ("everything, page 1000", ListLives { page: last, ..everything.clone() }),
        (
            "everything by one time",
            ListLives { order_by: vec![by(OrderField::StartedAt)], ..everything.clone() },
        ),
        (
            "everything by five times",
            ListLives { order_by: every_order.clone(), ..everything.clone() },
        ),
        (
            "everything by five times, page 1000",
            ListLives { order_by: every_order.clone(), page: last, ..everything.clone() },
        ),
        ("a name that none has", ListLives { name: nobody.clone(), ..everything.clone() }),
        (
            "a name that all have",
            ListLives { name: Some("CALLED".to_owned()), ..everything.clone() },
        ),
        ("every status", ListLives { statuses: statuses.clone(), ..everything.clone() }),
        (
            "a status that none has",
            ListLives { statuses: vec![LiveStatus::Preparing], ..everything.clone() },
        ),
        ("one label", ListLives { labels: labels(1), ..everything.clone() }),
        ("ten labels", ListLives { labels: labels(10), ..everything.clone() }),
        ("twenty labels", ListLives { labels: labels(20), ..everything.clone() }),
        ("five intervals", with_intervals.clone()),
        (
            "everything together, found",
            ListLives {
                name: Some("called".to_owned()),
                statuses: statuses.clone(),
                labels: labels(1),
                order_by: every_order.clone(),
                page: Page { number: 300, size: 100 },
                ..with_intervals.clone()
            },
        ),
        (
            "everything together, not found",
            ListLives {
                name: nobody,
                statuses,
                labels: labels(10),
                order_by: every_order,
                ..with_intervals
            },
        ),
    ]
}
