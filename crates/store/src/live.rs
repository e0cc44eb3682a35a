//! Lives on SQLite.

use async_trait::async_trait;
use bv_cms_core::{
    ChangeLive, Decision, ListLives, Live, LiveChange, LiveId, LiveSettings, LiveStore,
    OrganisationId, Slice, StoreError,
};
use sqlx::{Connection as _, QueryBuilder, Sqlite};

use crate::column::{choice_name, count, json, microseconds};
use crate::error::Violation;
use crate::live_row::{LiveRow, SELECT, SettingsColumns};
use crate::transaction::WriteTransaction;
use crate::{SqliteStore, label, list};

#[async_trait]
impl LiveStore for SqliteStore {
    async fn insert_live(&self, live: &Live) -> Result<(), StoreError> {
        let settings = SettingsColumns::of(&live.settings)?;
        let mut transaction = self.begin_write().await?;
        let labels = label::store(&mut transaction, live.organisation, settings.labels).await?;
        sqlx::query(
            "INSERT INTO lives (id, organisation_id, kind, broadcast_mode, resolution, status, \
             chat_id, admin_name, created_at, updated_at, started_at, ended_at, revision, \
             settings, custom_id, name, label_numbers, vod_started_at, vod_ended_at, chatroom_options) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, \
             ?18, ?19, ?20)",
        )
        .bind(live.id.to_string())
        .bind(live.organisation.to_string())
        .bind(choice_name(live.kind)?)
        .bind(choice_name(live.broadcast_mode)?)
        .bind(choice_name(live.resolution)?)
        .bind(live.status.name())
        .bind(live.chat_id.to_string())
        .bind(&live.admin_name)
        .bind(microseconds(live.created_at))
        .bind(microseconds(live.updated_at))
        .bind(live.started_at.map(microseconds))
        .bind(live.ended_at.map(microseconds))
        .bind(live.revision)
        .bind(settings.settings)
        .bind(settings.custom_id)
        .bind(settings.name)
        .bind(labels)
        .bind(settings.vod_started_at)
        .bind(settings.vod_ended_at)
        .bind(live.chatroom_options.as_ref().map(json).transpose()?)
        .execute(transaction.reach()?)
        .await
        .map_err(|error| transaction.refusal(error, |violation| refused(violation, &live.settings)))?;
        transaction.commit().await
    }

    async fn live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
    ) -> Result<Option<Live>, StoreError> {
        self.one_live(by_id(organisation, id)).await
    }

    async fn live_by_custom_id(
        &self,
        organisation: OrganisationId,
        custom_id: &str,
    ) -> Result<Option<Live>, StoreError> {
        let mut query = QueryBuilder::new(SELECT);
        query.push("custom_id = ").push_bind(custom_id);
        query.push(" AND organisation_id = ").push_bind(organisation.to_string());
        self.one_live(query).await
    }

    async fn list_lives(
        &self,
        organisation: OrganisationId,
        list: &ListLives,
    ) -> Result<Slice<Live>, StoreError> {
        // In one transaction, so that the total is that of the very list the page is from.
        let (_turns, mut connection) = self.reach_list(organisation.0, list.asked_by).await?;
        let mut transaction =
            connection.connection().begin().await.map_err(|error| self.failure(error))?;
        let nothing = Slice { items: vec![], total: 0 };
        let labels = if list.labels.is_empty() {
            None
        } else {
            match label::pattern(self, &mut transaction, organisation, &list.labels).await? {
                None => return Ok(nothing),
                labels => labels,
            }
        };
        let page: Option<(i64, String)> = list::page(organisation, list, labels.as_deref())?
            .build_query_as()
            .fetch_optional(&mut *transaction)
            .await
            .map_err(|error| self.failure(error))?;
        let Some((total, identifiers)) = page else { return Ok(nothing) };
        let rows: Vec<LiveRow> = list::rows(identifiers, list)
            .build_query_as()
            .fetch_all(&mut *transaction)
            .await
            .map_err(|error| self.failure(error))?;
        let items = rows.into_iter().map(LiveRow::live);
        Ok(Slice { items: items.collect::<Result<_, _>>()?, total: count(total)? })
    }

    async fn change_live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
        change: &mut ChangeLive<'_>,
    ) -> Result<LiveChange, StoreError> {
        let mut transaction = self.begin_write().await?;
        let row = by_id(organisation, id)
            .build_query_as::<LiveRow>()
            .fetch_optional(transaction.reach()?)
            .await
            .map_err(|error| self.failure(error))?;
        let Some(row) = row else { return Ok(LiveChange::Missing) };
        let stored = row.live()?;
        let mut live = stored.clone();
        if change(&mut live) == Decision::RollBack {
            return Ok(LiveChange::Unchanged);
        }
        let live = Live {
            id: stored.id,
            organisation: stored.organisation,
            kind: stored.kind,
            broadcast_mode: stored.broadcast_mode,
            resolution: stored.resolution,
            chat_id: stored.chat_id,
            created_at: stored.created_at,
            revision: stored.revision + 1,
            ..live
        };
        update(&mut transaction, &live).await?;
        transaction.commit().await?;
        Ok(LiveChange::Changed(Box::new(live)))
    }
}

impl SqliteStore {
    async fn one_live(&self, mut query: QueryBuilder<Sqlite>) -> Result<Option<Live>, StoreError> {
        let row: Option<LiveRow> = query
            .build_query_as()
            .fetch_optional(self.reach_read()?)
            .await
            .map_err(|error| self.failure(error))?;
        row.map(LiveRow::live).transpose()
    }
}

fn by_id(organisation: OrganisationId, id: LiveId) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(SELECT);
    query.push("id = ").push_bind(id.to_string());
    query.push(" AND organisation_id = ").push_bind(organisation.to_string());
    query
}

/// Writes what can change of a live.
async fn update(transaction: &mut WriteTransaction, live: &Live) -> Result<(), StoreError> {
    let settings = SettingsColumns::of(&live.settings)?;
    let labels = label::store(transaction, live.organisation, settings.labels).await?;
    sqlx::query(
        "UPDATE lives SET status = ?2, admin_name = ?3, updated_at = ?4, started_at = ?5, \
         ended_at = ?6, settings = ?7, custom_id = ?8, name = ?9, label_numbers = ?10, \
         vod_started_at = ?11, vod_ended_at = ?12, chatroom_options = ?13, revision = ?14 \
         WHERE id = ?1",
    )
    .bind(live.id.to_string())
    .bind(live.status.name())
    .bind(&live.admin_name)
    .bind(microseconds(live.updated_at))
    .bind(live.started_at.map(microseconds))
    .bind(live.ended_at.map(microseconds))
    .bind(settings.settings)
    .bind(settings.custom_id)
    .bind(settings.name)
    .bind(labels)
    .bind(settings.vod_started_at)
    .bind(settings.vod_ended_at)
    .bind(live.chatroom_options.as_ref().map(json).transpose()?)
    .bind(live.revision)
    .execute(transaction.reach()?)
    .await
    .map_err(|error| transaction.refusal(error, |violation| refused(violation, &live.settings)))?;
    Ok(())
}

fn refused(violation: Violation, settings: &LiveSettings) -> Option<StoreError> {
    match violation {
        Violation::PrimaryKey => Some(StoreError::AlreadyExists { what: "the live" }),
        Violation::Unique => {
            settings.custom_id.clone().map(|custom_id| StoreError::CustomIdTaken { custom_id })
        }
        Violation::ForeignKey => Some(StoreError::Missing { what: "the organisation" }),
    }
}
