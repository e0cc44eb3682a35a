//! Lives in the storage: which there are to ask for, and in what order.

use async_trait::async_trait;

use crate::{Interval, Live, LiveId, LiveStatus, OrganisationId, Page, Slice, StoreError};

/// A time by which lives are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderField {
    /// When it last changed.
    UpdatedAt,
    /// When it was opened to the audience.
    StartedAt,
    /// When it ended.
    EndedAt,
    /// From when on its recording can be seen.
    VodStartedAt,
    /// Until when its recording can be seen.
    VodEndedAt,
}

/// One criterion of an order. Lives without that time come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListOrder {
    /// The time that counts.
    pub field: OrderField,
    /// Latest first.
    pub descending: bool,
}

/// Which lives to list. Criteria left empty do not restrict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLives {
    /// Part of the name, in any case.
    pub name: Option<String>,
    /// One of these statuses.
    pub statuses: Vec<LiveStatus>,
    /// All of these labels.
    pub labels: Vec<String>,
    /// When it last changed.
    pub updated_at: Interval,
    /// When it was opened to the audience.
    pub started_at: Interval,
    /// When it ended.
    pub ended_at: Interval,
    /// From when on its recording can be seen.
    pub vod_started_at: Interval,
    /// Until when its recording can be seen.
    pub vod_ended_at: Interval,
    /// First criterion first; then, and without any, the latest change first, then by id.
    pub order_by: Vec<ListOrder>,
    /// Which page.
    pub page: Page,
}

/// Lives, always of one organisation.
#[async_trait]
pub trait LiveStore: Send + Sync + 'static {
    /// Adds a live.
    ///
    /// # Errors
    /// [`StoreError::CustomIdTaken`], or when the storage fails.
    async fn insert_live(&self, live: &Live) -> Result<(), StoreError>;

    /// The live of that id in the organisation.
    ///
    /// # Errors
    /// When the storage fails.
    async fn live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
    ) -> Result<Option<Live>, StoreError>;

    /// The live of that custom id in the organisation.
    ///
    /// # Errors
    /// When the storage fails.
    async fn live_by_custom_id(
        &self,
        organisation: OrganisationId,
        custom_id: &str,
    ) -> Result<Option<Live>, StoreError>;

    /// A page of the organisation's lives.
    ///
    /// # Errors
    /// When the storage fails.
    async fn list_lives(
        &self,
        organisation: OrganisationId,
        list: &ListLives,
    ) -> Result<Slice<Live>, StoreError>;

    /// Writes a changed live back, found by its organisation, id and revision, and raises the
    /// stored revision by one.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the stored revision is another one,
    /// [`StoreError::CustomIdTaken`], or when the storage fails.
    async fn replace_live(&self, live: &Live) -> Result<(), StoreError>;
}
