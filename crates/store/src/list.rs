//! The list of lives as SQL: its conditions, its order and its pages.
//!
//! Every list is a walk over one organisation's part of the index `lives_to_list`, which holds all
//! that a list asks for, so that its cost has a bound whatever is asked: filters that are seldom
//! true cost as much as those that always are. `cargo run --release -p bv-cms-store --example
//! list_cost` measures it.

use std::collections::BTreeSet;

use bv_cms_core::{Interval, ListLives, LiveStatus, OrderField, OrganisationId, StoreError};
use sqlx::{QueryBuilder, Sqlite};

use crate::column::{json, microseconds, offset};
use crate::live_row;

/// Reads how many lives there are on all pages, and the identifiers of those on the page as a JSON
/// array. Lives of an organisation that does not exist are no row.
///
/// `labels` is the pattern of the wanted labels.
pub(crate) fn page(
    organisation: OrganisationId,
    list: &ListLives,
    labels: Option<&str>,
) -> Result<QueryBuilder<Sqlite>, StoreError> {
    let mut query = QueryBuilder::new("");
    if has_conditions(list) {
        // Kept as it is found, because it is needed twice: to be counted and to be ordered.
        query.push("WITH matches AS MATERIALIZED (SELECT id");
        for column in order(list).map(|(column, _)| column).filter(|column| *column != "id") {
            query.push(", ").push(column);
        }
        query.push(" FROM lives INDEXED BY lives_to_list WHERE ");
        push_conditions(&mut query, organisation, list, labels)?;
        query.push(") SELECT (SELECT count(*) FROM matches), ");
        query.push("(SELECT json_group_array(id) FROM (SELECT id FROM matches");
        push_page(&mut query, list);
        query.push("))");
    } else {
        query.push("SELECT lives, (SELECT json_group_array(id) FROM (SELECT id FROM ");
        query.push("lives INDEXED BY lives_to_list WHERE organisation_id = ");
        query.push_bind(organisation.to_string());
        push_page(&mut query, list);
        query.push(")) FROM organisations WHERE id = ").push_bind(organisation.to_string());
    }
    Ok(query)
}

/// Reads the lives that have these identifiers, a JSON array, in the order of the list.
pub(crate) fn rows(identifiers: String, list: &ListLives) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(live_row::SELECT);
    query.push("id IN (SELECT value FROM json_each(").push_bind(identifiers).push("))");
    push_order(&mut query, list);
    query
}

fn push_page(query: &mut QueryBuilder<Sqlite>, list: &ListLives) {
    push_order(query, list);
    query.push(" LIMIT ").push_bind(list.page.size);
    query.push(" OFFSET ").push_bind(offset(list.page));
}

/// The times that a list asks for.
fn intervals(list: &ListLives) -> [(OrderField, Interval); 5] {
    [
        (OrderField::UpdatedAt, list.updated_at),
        (OrderField::StartedAt, list.started_at),
        (OrderField::EndedAt, list.ended_at),
        (OrderField::VodStartedAt, list.vod_started_at),
        (OrderField::VodEndedAt, list.vod_ended_at),
    ]
}

/// The part of a name that a list asks for.
fn name(list: &ListLives) -> Option<&str> {
    list.name.as_deref().filter(|name| !name.is_empty())
}

fn has_conditions(list: &ListLives) -> bool {
    name(list).is_some()
        || !list.statuses.is_empty()
        || !list.labels.is_empty()
        || intervals(list).iter().any(|(_, interval)| *interval != Interval::default())
}

/// However many statuses there are, they are bound as one JSON array: SQLite limits how deep a
/// condition can be nested and how many values can be bound. What is cheap to find out comes first.
fn push_conditions(
    query: &mut QueryBuilder<Sqlite>,
    organisation: OrganisationId,
    list: &ListLives,
    labels: Option<&str>,
) -> Result<(), StoreError> {
    query.push("organisation_id = ").push_bind(organisation.to_string());
    for (field, interval) in intervals(list) {
        push_interval(query, column(field), interval);
    }
    if !list.statuses.is_empty() {
        let statuses: BTreeSet<_> = list.statuses.iter().copied().map(LiveStatus::name).collect();
        query.push(" AND status IN (SELECT value FROM json_each(");
        query.push_bind(json(&statuses)?).push("))");
    }
    if let Some(labels) = labels {
        query.push(" AND label_numbers GLOB ").push_bind(labels.to_owned());
    }
    if let Some(name) = name(list) {
        // Finds ASCII letters in both cases, and does not copy every name for that.
        query
            .push(" AND name LIKE ")
            .push_bind(format!("%{}%", escaped(&live_row::searchable(name))))
            .push(r" ESCAPE '\'");
    }
    Ok(())
}

/// A text that a pattern of `LIKE` takes for what it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A missing time is in no interval: comparing it yields no truth.
fn push_interval(query: &mut QueryBuilder<Sqlite>, column: &str, interval: Interval) {
    if let Some(start) = interval.start {
        query.push(format_args!(" AND {column} >= ")).push_bind(microseconds(start));
    }
    if let Some(end) = interval.end {
        query.push(format_args!(" AND {column} < ")).push_bind(microseconds(end));
    }
}

fn push_order(query: &mut QueryBuilder<Sqlite>, list: &ListLives) {
    query.push(" ORDER BY ");
    for (index, (column, direction)) in order(list).enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        query.push(format_args!("{separator}{column} {direction}"));
    }
}

/// What a list is ordered by, and how: each column once, because one that has been sorted by already
/// has nothing left to decide.
fn order(list: &ListLives) -> impl Iterator<Item = (&'static str, &'static str)> {
    let direction = |descending| if descending { "DESC NULLS LAST" } else { "ASC NULLS LAST" };
    let asked = list.order_by.iter().map(move |it| (column(it.field), direction(it.descending)));
    let mut seen = BTreeSet::new();
    asked
        .chain([("updated_at", "DESC"), ("id", "ASC")])
        .filter(move |(column, _)| seen.insert(*column))
}

const fn column(field: OrderField) -> &'static str {
    match field {
        OrderField::UpdatedAt => "updated_at",
        OrderField::StartedAt => "started_at",
        OrderField::EndedAt => "ended_at",
        OrderField::VodStartedAt => "vod_started_at",
        OrderField::VodEndedAt => "vod_ended_at",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use bv_cms_core::{ListOrder, Page};
    use sqlx::AssertSqlSafe;
    use sqlx::sqlite::SqliteConnection;
    use time::OffsetDateTime;
    use uuid::Uuid;

    use super::*;
    use crate::SqliteStore;

    /// Every combination of filters, each with every number of orders.
    fn lists() -> Vec<ListLives> {
        let fields = [
            OrderField::UpdatedAt,
            OrderField::StartedAt,
            OrderField::EndedAt,
            OrderField::VodStartedAt,
            OrderField::VodEndedAt,
        ];
        let always = Interval { start: Some(OffsetDateTime::UNIX_EPOCH), end: None };
        let mut lists = Vec::new();
        for filters in 0_u32..64 {
            let has = |bit: u32| filters & (1 << bit) != 0;
            let interval = |bit| if has(bit) { always } else { Interval::default() };
            for orders in 0..=fields.len() {
                let order_by = fields[..orders]
                    .iter()
                    .map(|&field| ListOrder { field, descending: orders % 2 == 0 });
                lists.push(ListLives {
                    name: has(0).then(|| "name".to_owned()),
                    statuses: if has(1) { LiveStatus::ALL.to_vec() } else { vec![] },
                    labels: if has(2) { vec!["label".to_owned()] } else { vec![] },
                    updated_at: interval(3),
                    started_at: interval(4),
                    ended_at: interval(4),
                    vod_started_at: interval(5),
                    vod_ended_at: interval(5),
                    order_by: order_by.collect(),
                    page: Page { number: if orders == 5 { 1000 } else { 1 }, size: 100 },
                    asked_by: None,
                });
            }
        }
        lists
    }

    /// What SQLite is going to do, a step a line.
    async fn plan(connection: &mut SqliteConnection, query: &QueryBuilder<Sqlite>) -> Vec<String> {
        let explain = format!("EXPLAIN QUERY PLAN {}", query.sql().as_str());
        let steps: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(AssertSqlSafe(explain)).fetch_all(connection).await.expect("a plan");
        steps.into_iter().map(|(.., step)| step).collect()
    }

    #[tokio::test]
    async fn a_list_walks_over_the_index_of_its_organisation_and_no_further() {
        let directory = tempfile::tempdir().expect("a directory");
        let url = format!("sqlite:{}", directory.path().join("cms.db").display());
        let store = SqliteStore::open(&url).await.expect("opens");
        let mut connection =
            store.reach_read().expect("open").acquire().await.expect("a connection");
        let organisation = OrganisationId(Uuid::nil());
        for list in lists() {
            let labels = (!list.labels.is_empty()).then_some("*<1>*");
            let query = page(organisation, &list, labels).expect("names");
            let steps = plan(&mut connection, &query).await;
            let walks: Vec<_> = steps.iter().filter(|step| step.contains(" lives ")).collect();
            assert_eq!(walks.len(), 1, "{list:?}: {steps:#?}");
            let walk = "SEARCH lives USING COVERING INDEX lives_to_list (organisation_id=?";
            assert!(walks[0].starts_with(walk), "{list:?}: {steps:#?}");
            let sorts = steps.iter().any(|step| step.contains("TEMP B-TREE"));
            let needs_none = list.order_by.is_empty() && !has_conditions(&list);
            assert!(!(sorts && needs_none), "{list:?}: {steps:#?}");

            let steps = plan(&mut connection, &rows(String::new(), &list)).await;
            let finds = "SEARCH lives USING INDEX sqlite_autoindex_lives_1 (id=?)";
            assert!(steps.iter().any(|step| step == finds), "{list:?}: {steps:#?}");
        }
    }

    /// Lives 2 to ?1 like the first.
    const FILL: &str = "WITH RECURSIVE numbers (number) AS ( \
            SELECT 2 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?1 \
        ) \
        INSERT INTO lives (id, organisation_id, kind, broadcast_mode, resolution, status, settings, \
            chat_id, created_at, updated_at, started_at, revision, name, label_numbers) \
        SELECT printf('%08x-0000-4000-8000-%012x', number * 2654435761 % 4294967296, number), ?2, \
            'LIVE_KIND_LIVE', 'x', 'x', 'LIVE_STATUS_LIVE', '{}', 'x', 0, number, \
            CASE WHEN number % 3 THEN number * 7919 % 1000003 END, 1, 'a name', '<1><2><3>' \
        FROM numbers";

    /// How many instructions of its virtual machine SQLite needs for the costliest list.
    async fn most_instructions(lives: i64) -> u64 {
        const AT_ONCE: i32 = 100;
        let directory = tempfile::tempdir().expect("a directory");
        let url = format!("sqlite:{}", directory.path().join("cms.db").display());
        let store = SqliteStore::open(&url).await.expect("opens");
        let organisation = OrganisationId(Uuid::nil());
        let mut writer = store.reach_write().await.expect("nobody else writes");
        for statement in ["INSERT INTO organisations (id, name) VALUES (?2, 'o')", FILL] {
            let query = sqlx::query(statement).bind(lives).bind(organisation.to_string());
            query.execute(writer.connection()).await.expect("new");
        }
        let mut reader = store.reach_read().expect("open").acquire().await.expect("a connection");
        let instructions = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&instructions);
        let mut handle = reader.lock_handle().await.expect("nobody else");
        handle.set_progress_handler(AT_ONCE, move || {
            counted.fetch_add(100, Ordering::Relaxed);
            true
        });
        drop(handle);
        let mut most = 0;
        for list in lists() {
            instructions.store(0, Ordering::Relaxed);
            let labels = (!list.labels.is_empty()).then_some("*<1>*");
            let mut query = page(organisation, &list, labels).expect("names");
            query.build().fetch_all(&mut *reader).await.expect("a page");
            most = most.max(instructions.load(Ordering::Relaxed));
        }
        most
    }

    #[tokio::test]
    async fn the_costliest_list_costs_in_proportion_to_the_lives_of_its_organisation() {
        let (few, many) = (most_instructions(1000).await, most_instructions(4000).await);
        println!("{few} and {many} instructions");
        assert!(few >= 1000 * 10, "{few}: it is not what walks over all of them");
        assert!(many <= 4000 * 120, "{many}: a live costs more than 120 instructions");
        assert!(many <= few * 5, "{few} and {many}: more than in proportion");
    }
}
