//! The labels of lives, each stored once and known by a number.
//!
//! A live holds the numbers of its labels in one text, `<3><12>`, smallest first: one comparison of
//! texts then finds out whether it has all of those that are wanted, however many they are.

use bv_cms_core::{OrganisationId, StoreError};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::SqliteStore;
use crate::column::json;
use crate::transaction::WriteTransaction;

/// The numbers of labels, which are stored when they are new, as a live holds them.
pub(crate) async fn store(
    transaction: &mut WriteTransaction,
    organisation: OrganisationId,
    labels: &[String],
) -> Result<String, StoreError> {
    if labels.is_empty() {
        return Ok(String::new());
    }
    sqlx::query(
        "INSERT INTO labels (organisation_id, name) SELECT ?1, value FROM json_each(?2) WHERE TRUE \
         ON CONFLICT (organisation_id, name) DO NOTHING",
    )
    .bind(organisation.to_string())
    .bind(json(labels)?)
    .execute(transaction.reach()?)
    .await
    .map_err(|error| transaction.failure(error))?;
    let numbers: Vec<i64> = numbers(organisation, labels)?
        .build_query_scalar()
        .fetch_all(transaction.reach()?)
        .await
        .map_err(|error| transaction.failure(error))?;
    let numbers: Vec<_> = numbers.into_iter().map(|number| format!("<{number}>")).collect();
    Ok(numbers.concat())
}

/// The pattern of SQLite's `GLOB` that fits what lives hold which have all of these labels; `None`
/// when one of them is on no live.
pub(crate) async fn pattern(
    store: &SqliteStore,
    connection: &mut SqliteConnection,
    organisation: OrganisationId,
    labels: &[String],
) -> Result<Option<String>, StoreError> {
    let numbers: Vec<i64> = numbers(organisation, labels)?
        .build_query_scalar()
        .fetch_all(connection)
        .await
        .map_err(|error| store.failure(error))?;
    let mut wanted: Vec<&String> = labels.iter().collect();
    wanted.sort_unstable();
    wanted.dedup();
    if numbers.len() < wanted.len() {
        return Ok(None);
    }
    let numbers: Vec<_> = numbers.into_iter().map(|number| format!("<{number}>*")).collect();
    Ok(Some(format!("*{}", numbers.concat())))
}

/// Reads the numbers of the labels that are stored, each once, smallest first.
fn numbers(
    organisation: OrganisationId,
    labels: &[String],
) -> Result<QueryBuilder<Sqlite>, StoreError> {
    let mut query = QueryBuilder::new("SELECT number FROM labels WHERE organisation_id = ");
    query.push_bind(organisation.to_string());
    query.push(" AND name IN (SELECT value FROM json_each(").push_bind(json(labels)?);
    query.push(")) ORDER BY number");
    Ok(query)
}
