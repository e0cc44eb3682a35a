//! A database of any size.

use std::io::Write as _;

use anyhow::{Context as _, ensure};
use bv_cms::system::{SystemClock, SystemRandom};
use bv_cms_core::{
    Account, AccountId, ApiTokenId, ApiTokenRecord, ApiTokenStore as _, BroadcastMode, ChatId,
    Chatroom, ChatroomOptions, ChatroomPhase, ChatroomTheme, Clock as _, Interaction, Live, LiveId,
    LiveKind, LiveResolution, LiveSettings, LiveStore as _, Membership, Metadata, NewLive,
    Organisation, OrganisationId, OrganisationStore as _, Privacy, Role,
};
use bv_cms_store::SqliteStore;
use bv_cms_token::ApiToken;
use serde_json::json;
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use uuid::Uuid;

const ORGANISATION: OrganisationId = OrganisationId(identifier(0x01));
const ACCOUNT: AccountId = AccountId(identifier(0x02));
const API_TOKEN: ApiTokenId = ApiTokenId(identifier(0));
/// The first live; the others differ from it by the decimal digits at the end.
const FIRST_LIVE: LiveId = LiveId(identifier(0));

const fn identifier(number: u128) -> Uuid {
    Uuid::from_u128(0xbe4c_0000_0000_4000_8000_0000_0000_0000 | number)
}

/// Makes a database of so many lives and as many API tokens, and prints what requests need.
pub(crate) async fn fill(database_url: &str, lives: u32) -> anyhow::Result<()> {
    ensure!(
        [10, 100, 1000, 10_000, 100_000, 1_000_000].contains(&lives),
        "--lives must be a power of ten from 10 to 1000000, such as 10000: requests choose lives by \
         the digits at the end of their ids"
    );
    let secret = ApiToken::generate(&SystemRandom).context("cannot make a secret")?;
    let store = SqliteStore::open(database_url).await?;
    let now = SystemClock.now();
    store.insert_organisation(&Organisation { id: ORGANISATION, name: "Bench".to_owned() }).await?;
    store.insert_account(&Account { id: ACCOUNT, name: "Bench".to_owned() }).await?;
    let member = Membership { organisation: ORGANISATION, account: ACCOUNT, role: Role::Admin };
    store.put_membership(member).await?;
    let record = ApiTokenRecord {
        id: API_TOKEN,
        account: ACCOUNT,
        name: "bench".to_owned(),
        hash: secret.hash(),
        parent: None,
        created_at: now,
        expires_at: None,
        last_used_at: None,
        deleted_at: None,
    };
    store.insert_api_token(&record).await?;
    store.insert_live(&first_live(now)).await?;
    store.close().await;
    multiply(database_url, lives).await?;
    let printed = json!({
        "org_id": ORGANISATION.to_string(),
        "token": secret.expose(),
        "first_live": FIRST_LIVE.to_string(),
    });
    writeln!(std::io::stdout(), "{printed}")?;
    Ok(())
}

fn first_live(now: time::OffsetDateTime) -> Live {
    let phase = ChatroomPhase {
        enabled: true,
        theme: Some(ChatroomTheme::Light),
        ..ChatroomPhase::default()
    };
    let chatroom = Chatroom {
        live: Some(phase.clone()),
        vod: Some(phase),
        options: ChatroomOptions::default(),
    };
    let labels = ["launch", "spring", "english"].map(str::to_owned).to_vec();
    let new = NewLive {
        kind: LiveKind::Live,
        broadcast_mode: BroadcastMode::Dvr,
        resolution: LiveResolution::Fhd,
        settings: LiveSettings {
            name: Some("The launch of a product".to_owned()),
            custom_id: None,
            scheduled_at: None,
            live_vod: None,
            privacy: Privacy::PUBLIC,
            metadata: Some(Metadata { labels, ..Metadata::default() }),
            interaction: Some(Interaction { poll_enabled: true, chatroom: Some(chatroom) }),
        },
    };
    new.create(FIRST_LIVE, ChatId(identifier(0xc0)), ORGANISATION, now)
}

/// Copies the first live and the API token within the database. They would take hours one by one, each
/// durable before the next. The copies of the token have hashes that belong to no secret.
async fn multiply(database_url: &str, rows: u32) -> anyhow::Result<()> {
    let options: SqliteConnectOptions = database_url.parse()?;
    let mut connection = SqliteConnection::connect_with(&options).await?;
    for table in ["lives", "api_tokens"] {
        let columns = sqlx::query_scalar("SELECT name FROM pragma_table_info(?1)").bind(table);
        let columns: Vec<String> = columns.fetch_all(&mut connection).await?;
        let values: Vec<&str> = columns
            .iter()
            .map(|column| match column.as_str() {
                "id" => "printf('%s%06d', substr(id, 1, 30), number)",
                "hash" => "randomblob(32)",
                "created_at" => "created_at - number",
                "updated_at" => "updated_at - number",
                other => other,
            })
            .collect();
        let statement = format!(
            "WITH RECURSIVE numbers (number) AS \
             (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?1 - 1) \
             INSERT INTO {table} ({}) SELECT {} FROM {table} JOIN numbers",
            columns.join(", "),
            values.join(", ")
        );
        sqlx::query(sqlx::AssertSqlSafe(statement)).bind(rows).execute(&mut connection).await?;
    }
    connection.close().await?;
    Ok(())
}
