//! Tenants, accounts, and the roles that accounts have in tenants.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::{AccountId, OrganisationId, StoreError};

/// What a member may do in an organisation. Each role includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads.
    Viewer,
    /// Reads, changes lives and mints interaction tokens.
    Editor,
    /// Everything an editor does; the highest role there is.
    Admin,
}

impl Role {
    /// Every role, lowest first.
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Editor, Self::Admin];

    /// The role's name as it is stored, typed and shown.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Editor => "editor",
            Self::Admin => "admin",
        }
    }

    /// The role of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// A tenant: lives belong to exactly one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its identifier, sent by callers in `x-bv-org-id`.
    pub id: OrganisationId,
    /// A name for people.
    pub name: String,
}

/// Who an API token speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its identifier.
    pub id: AccountId,
    /// A name for people.
    pub name: String,
}

/// An account's role in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Membership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The member.
    pub account: AccountId,
    /// What the member may do there.
    pub role: Role,
}

/// Organisations, accounts and memberships.
#[async_trait]
pub trait OrganisationStore: Send + Sync + 'static {
    /// Adds an organisation.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], or when the storage fails.
    async fn insert_organisation(&self, organisation: &Organisation) -> Result<(), StoreError>;

    /// Adds an account.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], or when the storage fails.
    async fn insert_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Makes an account a member of an organisation, or gives a member another role.
    ///
    /// # Errors
    /// [`StoreError::Missing`] without the organisation or the account, or when the storage fails.
    async fn put_membership(&self, membership: Membership) -> Result<(), StoreError>;

    /// The account's role in the organisation; `None` when it is no member or there is no such
    /// organisation.
    ///
    /// # Errors
    /// When the storage fails.
    async fn role(
        &self,
        organisation: OrganisationId,
        account: AccountId,
    ) -> Result<Option<Role>, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_found_by_the_names_they_are_stored_by() {
        assert_eq!(Role::ALL.map(Role::name), ["viewer", "editor", "admin"]);
        for role in Role::ALL {
            assert_eq!(Role::from_name(role.name()), Some(role));
        }
        for other in ["", "Admin", "owner"] {
            assert_eq!(Role::from_name(other), None, "{other}");
        }
    }
}
