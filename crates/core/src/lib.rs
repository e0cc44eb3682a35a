//! Lives, organisations, roles and API tokens as pure rules, and the storage traits they need.
//!
//! Nothing here knows HTTP or SQL. Time and randomness come in through [`Clock`] and [`Random`].
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! core → server, store, tests, tests/bench, token
//! ```

#![deny(missing_docs)]

mod api_token;
mod clock;
mod identifier;
mod interaction;
mod live;
mod live_store;
mod organisation;
mod random;
mod signing_key;
mod state;
mod storage;
mod store;

pub use api_token::{
    ApiTokenDeletion, ApiTokenRecord, ApiTokenState, ApiTokenStore, ExpiryError, NewApiToken,
};
pub use clock::Clock;
pub use identifier::{
    AccountId, ApiTokenId, ChatId, IdentifierError, LiveId, OrganisationId, new_identifier,
    new_identifiers,
};
pub use interaction::{
    AdminCapabilities, Chatroom, ChatroomMode, ChatroomOption, ChatroomOptions,
    ChatroomOptionsInForce, ChatroomPhase, ChatroomTheme, DEFAULT_ADMIN_NAME, ImmutableOption,
    Interaction,
};
pub use live::{
    Audience, BroadcastMode, Live, LiveKind, LiveResolution, LiveSettings, LiveVod, LiveVodSource,
    Metadata, NewLive, Privacy, Replacement,
};
pub use live_store::{
    ChangeLive, Decision, ListLives, ListOrder, LiveChange, LiveStore, OrderField,
};
pub use organisation::{Account, Membership, Organisation, OrganisationStore, Role};
pub use random::Random;
pub use signing_key::{SigningKeyRecord, SigningKeyStore};
pub use state::{ActionNotAllowed, LiveAction, LiveStatus};
pub use storage::{Interval, Page, Slice, StoreError};
pub use store::Store;
