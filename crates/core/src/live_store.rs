//! Lives in the storage: which there are to ask for, and in what order.

use async_trait::async_trait;

use crate::{
    AccountId, Interval, Live, LiveId, LiveStatus, OrganisationId, Page, Slice, StoreError,
};

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
    /// Who asks: where lists wait for each other, those of others do not wait for all of theirs.
    pub asked_by: Option<AccountId>,
}

impl ListLives {
    /// A page of all lives, in the usual order.
    #[must_use]
    pub fn all(page: Page) -> Self {
        Self {
            name: None,
            statuses: Vec::new(),
            labels: Vec::new(),
            updated_at: Interval::default(),
            started_at: Interval::default(),
            ended_at: Interval::default(),
            vod_started_at: Interval::default(),
            vod_ended_at: Interval::default(),
            order_by: Vec::new(),
            page,
            asked_by: None,
        }
    }
}

/// Whether a transaction writes what it made of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Write it.
    Commit,
    /// Leave the stored one as it is.
    RollBack,
}

/// What came of changing a live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LiveChange {
    /// It was changed, and is stored like this.
    Changed(Box<Live>),
    /// It was left as it is.
    Unchanged,
    /// The organisation has no such live.
    Missing,
}

/// Changes a live inside of a transaction: changes the value it is handed, and decides whether that
/// is written. What it did to a live that it decides against is lost.
///
/// It may be called more than once, each time with the latest state, where a storage has to repeat
/// a transaction that met another one; only the last time counts.
pub type ChangeLive<'a> = dyn FnMut(&mut Live) -> Decision + Send + 'a;

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

    /// Changes the live of that id in the organisation: reads it and writes it in one transaction,
    /// so that nobody else changes it in between, and raises its revision by one.
    ///
    /// What never changes (its id, organisation, kind, broadcast mode, resolution, chat id and time
    /// of creation) is kept whatever `change` does to it, and so is the revision.
    ///
    /// # Errors
    /// [`StoreError::CustomIdTaken`], or when the storage fails; nothing is changed then.
    async fn change_live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
        change: &mut ChangeLive<'_>,
    ) -> Result<LiveChange, StoreError>;
}
