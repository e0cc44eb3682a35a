//! The list of lives: its filters, its orders and its pages.

use bv_cms_api::generated::live::{ListLives as Operation, ListLivesParameters};
use bv_cms_api::generated::models::{ListLiveOrderBy, ListLivesResponse};
use bv_cms_api::{Failure, Timestamp};
use bv_cms_core::{Interval, ListLives, ListOrder, OrderField};

use super::conversion as convert;
use crate::app::Scope;
use crate::failures;
use crate::handlers::paging::{page, pagination};

pub(super) async fn list(
    scope: &Scope,
    parameters: ListLivesParameters,
) -> Result<ListLivesResponse, Failure<Operation>> {
    let page = page(parameters.current_page, parameters.items_per_page);
    let list = ListLives {
        name: parameters.filter_name,
        statuses: parameters.filter_statuses.into_iter().map(convert::status).collect(),
        labels: parameters.filter_labels,
        updated_at: interval(
            parameters.filter_updated_at_start_time,
            parameters.filter_updated_at_end_time,
        ),
        started_at: interval(
            parameters.filter_started_at_start_time,
            parameters.filter_started_at_end_time,
        ),
        ended_at: interval(
            parameters.filter_ended_at_start_time,
            parameters.filter_ended_at_end_time,
        ),
        vod_started_at: interval(
            parameters.filter_vod_started_at_start_time,
            parameters.filter_vod_started_at_end_time,
        ),
        vod_ended_at: interval(
            parameters.filter_vod_ended_at_start_time,
            parameters.filter_vod_ended_at_end_time,
        ),
        order_by: parameters.order_by.into_iter().map(order).collect(),
        page,
        asked_by: Some(scope.token.account),
    };
    let slice =
        scope.store().list_lives(scope.organisation, &list).await.map_err(failures::store)?;
    let lives = slice.items.into_iter().map(convert::live).collect::<Result<_, _>>();
    Ok(ListLivesResponse {
        lives: lives.map_err(failures::internal)?,
        pagination: pagination(slice.total, page),
    })
}

fn interval(start: Option<Timestamp>, end: Option<Timestamp>) -> Interval {
    Interval { start: start.map(Into::into), end: end.map(Into::into) }
}

fn order(order: ListLiveOrderBy) -> ListOrder {
    use ListLiveOrderBy as By;
    let field = match order {
        By::UpdatedAtAsc | By::UpdatedAtDesc => OrderField::UpdatedAt,
        By::StartedAtAsc | By::StartedAtDesc => OrderField::StartedAt,
        By::EndedAtAsc | By::EndedAtDesc => OrderField::EndedAt,
        By::VodStartedAtAsc | By::VodStartedAtDesc => OrderField::VodStartedAt,
        By::VodEndedAtAsc | By::VodEndedAtDesc => OrderField::VodEndedAt,
    };
    let descending = matches!(
        order,
        By::UpdatedAtDesc
            | By::StartedAtDesc
            | By::EndedAtDesc
            | By::VodStartedAtDesc
            | By::VodEndedAtDesc
    );
    ListOrder { field, descending }
}
