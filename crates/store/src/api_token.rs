//! API tokens on SQLite.

use async_trait::async_trait;
use bv_cms_core::{
    AccountId, ApiTokenDeletion, ApiTokenId, ApiTokenRecord, ApiTokenStore, Page, Slice, StoreError,
};
use sqlx::{Connection as _, FromRow, QueryBuilder, Sqlite};
use time::OffsetDateTime;

use crate::SqliteStore;
use crate::column::{
    count, identifier, json, microseconds, offset, optional_identifier, optional_time, time,
};
use crate::error::{Violation, broken};
use crate::transaction::WriteTransaction;

const SELECT: &str = "SELECT id, account_id, name, hash, parent_id, created_at, expires_at, \
                      last_used_at, deleted_at FROM api_tokens WHERE ";

#[derive(FromRow)]
struct ApiTokenRow {
    id: String,
    account_id: String,
    name: String,
    hash: Vec<u8>,
    parent_id: Option<String>,
    created_at: i64,
    expires_at: Option<i64>,
    last_used_at: Option<i64>,
    deleted_at: Option<i64>,
}

impl ApiTokenRow {
    fn record(self) -> Result<ApiTokenRecord, StoreError> {
        Ok(ApiTokenRecord {
            id: identifier(&self.id)?,
            account: identifier(&self.account_id)?,
            name: self.name,
            hash: self.hash.as_slice().try_into().map_err(broken)?,
            parent: optional_identifier(self.parent_id.as_deref())?,
            created_at: time(self.created_at)?,
            expires_at: optional_time(self.expires_at)?,
            last_used_at: optional_time(self.last_used_at)?,
            deleted_at: optional_time(self.deleted_at)?,
        })
    }
}

#[async_trait]
impl ApiTokenStore for SqliteStore {
    async fn insert_api_token(&self, token: &ApiTokenRecord) -> Result<(), StoreError> {
        // In one transaction: otherwise the parent could be deleted between the check and the
        // insertion, and its child would live on.
        let mut transaction = self.begin_write().await?;
        if let Some(parent) = token.parent {
            let found = require_alive(&mut transaction, token.account, parent).await?;
            if !found {
                return Err(StoreError::Missing { what: "the parent of the API token" });
            }
        }
        sqlx::query(
            "INSERT INTO api_tokens (id, account_id, name, hash, parent_id, created_at, \
             expires_at, last_used_at, deleted_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )
        .bind(token.id.to_string())
        .bind(token.account.to_string())
        .bind(&token.name)
        .bind(token.hash.as_slice())
        .bind(token.parent.map(|parent| parent.to_string()))
        .bind(microseconds(token.created_at))
        .bind(token.expires_at.map(microseconds))
        .bind(token.last_used_at.map(microseconds))
        .bind(token.deleted_at.map(microseconds))
        .execute(transaction.reach()?)
        .await
        .map_err(|error| {
            transaction.refusal(error, |violation| {
                Some(match violation {
                    Violation::PrimaryKey | Violation::Unique => {
                        StoreError::AlreadyExists { what: "the API token" }
                    }
                    Violation::ForeignKey => StoreError::Missing { what: "the account" },
                })
            })
        })?;
        transaction.commit().await
    }

    async fn api_token_by_hash(
        &self,
        hash: &[u8; 32],
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        let mut query = QueryBuilder::new(SELECT);
        query.push("hash = ").push_bind(hash.as_slice());
        self.one_api_token(query).await
    }

    async fn api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        let mut query = QueryBuilder::new(SELECT);
        query.push("id = ").push_bind(id.to_string());
        query.push(" AND account_id = ").push_bind(account.to_string());
        query.push(" AND deleted_at IS NULL");
        self.one_api_token(query).await
    }

    async fn list_api_tokens(
        &self,
        account: AccountId,
        name: Option<&str>,
        page: Page,
    ) -> Result<Slice<ApiTokenRecord>, StoreError> {
        let filtered = |select: &str| {
            let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(select);
            query.push("account_id = ").push_bind(account.to_string());
            query.push(" AND deleted_at IS NULL");
            if let Some(name) = name {
                query.push(" AND instr(lower(name), lower(").push_bind(name).push(")) > 0");
            }
            query
        };
        let mut rows = filtered(SELECT);
        rows.push(" ORDER BY created_at DESC, id LIMIT ").push_bind(page.size);
        rows.push(" OFFSET ").push_bind(offset(page));
        let mut total = filtered("SELECT count(*) FROM api_tokens WHERE ");

        // In one transaction, so that the total is that of the very list the page is from.
        let (_turns, mut connection) = self.reach_list(account.0, Some(account)).await?;
        let mut transaction =
            connection.connection().begin().await.map_err(|error| self.failure(error))?;
        let total = total
            .build_query_scalar()
            .fetch_one(&mut *transaction)
            .await
            .map_err(|error| self.failure(error))?;
        let rows: Vec<ApiTokenRow> = rows
            .build_query_as()
            .fetch_all(&mut *transaction)
            .await
            .map_err(|error| self.failure(error))?;
        let items = rows.into_iter().map(ApiTokenRow::record);
        Ok(Slice { items: items.collect::<Result<_, _>>()?, total: count(total)? })
    }

    async fn delete_api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
        by: Option<ApiTokenId>,
        now: OffsetDateTime,
    ) -> Result<ApiTokenDeletion, StoreError> {
        let mut transaction = self.begin_write().await?;
        if let Some(by) = by {
            require_alive(&mut transaction, account, by).await?;
            if is_ancestor(&mut transaction, id, by).await? {
                return Ok(ApiTokenDeletion::Ancestor);
            }
        }
        let deleted = sqlx::query(
            "WITH RECURSIVE doomed (id) AS ( \
                 SELECT id FROM api_tokens \
                 WHERE id = ?1 AND account_id = ?2 AND deleted_at IS NULL \
                 UNION \
                 SELECT child.id FROM api_tokens AS child JOIN doomed ON child.parent_id = doomed.id \
             ) \
             UPDATE api_tokens SET deleted_at = max(?3, created_at) \
             WHERE deleted_at IS NULL AND id IN (SELECT id FROM doomed)",
        )
        .bind(id.to_string())
        .bind(account.to_string())
        .bind(microseconds(now))
        .execute(transaction.reach()?)
        .await
        .map_err(|error| self.failure(error))?;
        transaction.commit().await?;
        Ok(if deleted.rows_affected() > 0 {
            ApiTokenDeletion::Deleted
        } else {
            ApiTokenDeletion::Missing
        })
    }

    async fn touch_api_tokens(
        &self,
        uses: &[(ApiTokenId, OffsetDateTime)],
    ) -> Result<(), StoreError> {
        let uses: Vec<_> =
            uses.iter().map(|(id, used)| (id.to_string(), microseconds(*used))).collect();
        sqlx::query(
            "UPDATE api_tokens SET last_used_at = used.at \
             FROM (SELECT value ->> 0 AS id, value ->> 1 AS at FROM json_each(?1)) AS used \
             WHERE api_tokens.id = used.id AND (last_used_at IS NULL OR last_used_at < used.at)",
        )
        .bind(json(&uses)?)
        .execute(self.reach_write().await?.connection())
        .await
        .map_err(|error| self.failure(error))?;
        Ok(())
    }
}

impl SqliteStore {
    async fn one_api_token(
        &self,
        mut query: QueryBuilder<Sqlite>,
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        let row: Option<ApiTokenRow> = query
            .build_query_as()
            .fetch_optional(self.reach_read()?)
            .await
            .map_err(|error| self.failure(error))?;
        row.map(ApiTokenRow::record).transpose()
    }
}

/// Refuses what is done in the name of a deleted API token. Says whether the account has it at all.
async fn require_alive(
    transaction: &mut WriteTransaction,
    account: AccountId,
    id: ApiTokenId,
) -> Result<bool, StoreError> {
    let deleted_at: Option<Option<i64>> =
        sqlx::query_scalar("SELECT deleted_at FROM api_tokens WHERE id = ?1 AND account_id = ?2")
            .bind(id.to_string())
            .bind(account.to_string())
            .fetch_optional(transaction.reach()?)
            .await
            .map_err(|error| transaction.failure(error))?;
    match deleted_at {
        Some(Some(deleted_at)) => {
            Err(StoreError::ApiTokenDeleted { deleted_at: time(deleted_at)? })
        }
        Some(None) => Ok(true),
        None => Ok(false),
    }
}

/// Whether an API token made another one, directly or not.
async fn is_ancestor(
    transaction: &mut WriteTransaction,
    id: ApiTokenId,
    of: ApiTokenId,
) -> Result<bool, StoreError> {
    sqlx::query_scalar(
        "WITH RECURSIVE ancestor (id) AS ( \
             SELECT parent_id FROM api_tokens WHERE id = ?2 \
             UNION \
             SELECT parent_id FROM api_tokens JOIN ancestor USING (id) \
         ) \
         SELECT EXISTS (SELECT 1 FROM ancestor WHERE id = ?1)",
    )
    .bind(id.to_string())
    .bind(of.to_string())
    .fetch_one(transaction.reach()?)
    .await
    .map_err(|error| transaction.failure(error))
}
