//! The list of lives as SQL: its conditions, its order and its pages.

use bv_cms_core::{Interval, ListLives, LiveStatus, OrderField, OrganisationId, StoreError};
use sqlx::{QueryBuilder, Sqlite};

use crate::column::{json, microseconds, offset};
use crate::live_row;

/// Reads the lives on the page.
pub(crate) fn page(
    organisation: OrganisationId,
    list: &ListLives,
) -> Result<QueryBuilder<Sqlite>, StoreError> {
    let mut query = QueryBuilder::new(live_row::SELECT);
    push_conditions(&mut query, organisation, list)?;
    push_order(&mut query, list);
    query.push(" LIMIT ").push_bind(list.page.size);
    query.push(" OFFSET ").push_bind(offset(list.page));
    Ok(query)
}

/// Counts the lives on all pages.
pub(crate) fn total(
    organisation: OrganisationId,
    list: &ListLives,
) -> Result<QueryBuilder<Sqlite>, StoreError> {
    let mut query = QueryBuilder::new("SELECT count(*) FROM lives WHERE ");
    push_conditions(&mut query, organisation, list)?;
    Ok(query)
}

/// However long the lists are, they are bound as one JSON array each: SQLite limits how deep a
/// condition can be nested and how many values can be bound.
fn push_conditions(
    query: &mut QueryBuilder<Sqlite>,
    organisation: OrganisationId,
    list: &ListLives,
) -> Result<(), StoreError> {
    query.push("organisation_id = ").push_bind(organisation.to_string());
    if let Some(name) = list.name.as_deref().filter(|name| !name.is_empty()) {
        query.push(" AND instr(lower(name), lower(").push_bind(name.to_owned()).push(")) > 0");
    }
    if !list.statuses.is_empty() {
        let statuses: Vec<_> = list.statuses.iter().copied().map(LiveStatus::name).collect();
        query.push(" AND status IN (SELECT value FROM json_each(");
        query.push_bind(json(&statuses)?).push("))");
    }
    if !list.labels.is_empty() {
        query.push(" AND NOT EXISTS (SELECT 1 FROM json_each(").push_bind(json(&list.labels)?);
        query.push(") AS wanted WHERE wanted.value NOT IN ");
        query.push("(SELECT label.value FROM json_each(lives.labels) AS label))");
    }
    for (field, interval) in [
        (OrderField::UpdatedAt, list.updated_at),
        (OrderField::StartedAt, list.started_at),
        (OrderField::EndedAt, list.ended_at),
        (OrderField::VodStartedAt, list.vod_started_at),
        (OrderField::VodEndedAt, list.vod_ended_at),
    ] {
        push_interval(query, column(field), interval);
    }
    Ok(())
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
    for (index, order) in list.order_by.iter().enumerate() {
        // A field that has been sorted by already has nothing left to decide.
        if list.order_by[..index].iter().any(|earlier| earlier.field == order.field) {
            continue;
        }
        let direction = if order.descending { "DESC" } else { "ASC" };
        query.push(format_args!("{} {direction} NULLS LAST, ", column(order.field)));
    }
    query.push("updated_at DESC, id");
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
