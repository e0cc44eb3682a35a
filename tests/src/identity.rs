//! Who calls.

use bv_cms::demo::{DemoToken, ORGANISATION};
use bv_cms_core::{Account, AccountId, ApiTokenId, ApiTokenRecord, Membership, Role, Store};
use bv_cms_token::ApiToken;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// The account of the demo's admin.
pub const ADMIN_ACCOUNT: AccountId = AccountId(identifier(0xe1));

/// A caller, or the lack of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// Sends no credentials.
    Anonymous,
    /// An admin of the demo's organisation.
    Admin,
    /// An editor there.
    Editor,
    /// A viewer there.
    Viewer,
    /// An admin of the other organisation.
    Outsider,
    /// An admin whose API token expires at [`EXPIRY`].
    Expiring,
    /// An admin whose API token has expired.
    Expired,
    /// The editor, with an API token that was deleted.
    Deleted,
    /// Somebody with a well-formed API token that was never made.
    Unknown,
}

/// When the API token of [`Identity::Expiring`] expires: soon.
pub const EXPIRY: OffsetDateTime = datetime!(2026-06-01 14:00:00 UTC);

impl Identity {
    /// Its name in snapshots and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Admin => "admin",
            Self::Editor => "editor",
            Self::Viewer => "viewer",
            Self::Outsider => "outsider",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Deleted => "deleted",
            Self::Unknown => "unknown",
        }
    }

    /// Its credentials.
    #[must_use]
    pub fn secret(self) -> Option<ApiToken> {
        Some(match self {
            Self::Anonymous => return None,
            Self::Admin => DemoToken::Admin.secret(),
            Self::Viewer => DemoToken::Viewer.secret(),
            Self::Outsider => DemoToken::Outsider.secret(),
            Self::Expired => DemoToken::Expired.secret(),
            Self::Editor => ApiToken::from_entropy(*b"the editor's token--"),
            Self::Expiring => ApiToken::from_entropy(*b"soon to be expired--"),
            Self::Deleted => ApiToken::from_entropy(*b"the deleted token---"),
            Self::Unknown => ApiToken::from_entropy(*b"never made by anyone"),
        })
    }

    /// The id of its API token, whether it is stored or not.
    #[must_use]
    pub fn api_token_id(self) -> ApiTokenId {
        ApiTokenId(identifier(match self {
            Self::Admin => 0xf1,
            Self::Viewer => 0xf2,
            Self::Outsider => 0xf3,
            Self::Expired => 0xf4,
            Self::Editor => 0xf5,
            Self::Deleted => 0xf6,
            Self::Expiring => 0xf7,
            Self::Anonymous | Self::Unknown => 0xff,
        }))
    }
}

/// An identifier in the style of the demo's.
#[must_use]
pub const fn identifier(number: u128) -> Uuid {
    Uuid::from_u128(0x0de3_0000_0000_4000_8000_0000_0000_0000 | number)
}

/// Adds the identities that the demo lacks.
///
/// # Errors
/// When the storage fails.
pub async fn seed(store: &dyn Store, now: OffsetDateTime) -> anyhow::Result<()> {
    let editor = AccountId(identifier(0xe5));
    store.insert_account(&Account { id: editor, name: "editor".to_owned() }).await?;
    let membership = Membership { organisation: ORGANISATION, account: editor, role: Role::Editor };
    store.put_membership(membership).await?;
    for (identity, account, expires_at) in [
        (Identity::Editor, editor, None),
        (Identity::Deleted, editor, None),
        (Identity::Expiring, ADMIN_ACCOUNT, Some(EXPIRY)),
    ] {
        let record = ApiTokenRecord {
            id: identity.api_token_id(),
            account,
            name: identity.name().to_owned(),
            hash: identity.secret().expect("it has one").hash(),
            parent: None,
            created_at: now - Duration::DAY,
            expires_at,
            last_used_at: None,
            deleted_at: None,
        };
        store.insert_api_token(&record).await?;
    }
    let deleted_at = now - Duration::HOUR;
    store.delete_api_token(editor, Identity::Deleted.api_token_id(), deleted_at).await?;
    Ok(())
}
