//! The credentials of who calls.

use bv_cms::demo::{DemoToken, ORGANISATION};
use bv_cms_conformance::Identity;
use bv_cms_conformance::run::UNKNOWN_TOKEN;
use bv_cms_core::{Account, AccountId, ApiTokenId, ApiTokenRecord, Membership, Role, Store};
use bv_cms_token::ApiToken;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// The account of the demo's admin.
pub const ADMIN_ACCOUNT: AccountId = AccountId(identifier(0xe1));

/// When the API token of [`Identity::Expiring`] expires: soon.
pub const EXPIRY: OffsetDateTime = datetime!(2026-06-01 14:00:00 UTC);

/// Its credentials.
#[must_use]
pub fn secret(identity: Identity) -> Option<ApiToken> {
    Some(match identity {
        Identity::Anonymous => return None,
        Identity::Admin => DemoToken::Admin.secret(),
        Identity::Viewer => DemoToken::Viewer.secret(),
        Identity::Outsider => DemoToken::Outsider.secret(),
        Identity::Expired => DemoToken::Expired.secret(),
        Identity::Editor => ApiToken::from_entropy(*b"the editor's token--"),
        Identity::Expiring => ApiToken::from_entropy(*b"soon to be expired--"),
        Identity::Deleted => ApiToken::from_entropy(*b"the deleted token---"),
        Identity::Unknown => UNKNOWN_TOKEN.parse().expect("an API token"),
    })
}

/// The id of its API token, whether it is stored or not.
#[must_use]
pub fn api_token_id(identity: Identity) -> ApiTokenId {
    ApiTokenId(identifier(match identity {
        Identity::Admin => 0xf1,
        Identity::Viewer => 0xf2,
        Identity::Outsider => 0xf3,
        Identity::Expired => 0xf4,
        Identity::Editor => 0xf5,
        Identity::Deleted => 0xf6,
        Identity::Expiring => 0xf7,
        Identity::Anonymous | Identity::Unknown => 0xff,
    }))
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
    for (identity, account, parent, expires_at) in [
        (Identity::Editor, editor, None, None),
        (Identity::Deleted, editor, None, None),
        (Identity::Expiring, ADMIN_ACCOUNT, Some(Identity::Admin), Some(EXPIRY)),
    ] {
        let record = ApiTokenRecord {
            id: api_token_id(identity),
            account,
            name: identity.name().to_owned(),
            hash: secret(identity).expect("it has one").hash(),
            parent: parent.map(api_token_id),
            created_at: now - Duration::DAY,
            expires_at,
            last_used_at: None,
            deleted_at: None,
        };
        store.insert_api_token(&record).await?;
    }
    let deleted_at = now - Duration::HOUR;
    store.delete_api_token(editor, api_token_id(Identity::Deleted), None, deleted_at).await?;
    Ok(())
}
