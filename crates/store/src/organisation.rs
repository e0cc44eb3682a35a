//! Organisations, accounts and memberships on SQLite.

use async_trait::async_trait;
use bv_cms_core::{
    Account, AccountId, Membership, Organisation, OrganisationId, OrganisationStore, Role,
    StoreError,
};

use crate::SqliteStore;
use crate::error::{Violation, broken};

#[async_trait]
impl OrganisationStore for SqliteStore {
    async fn insert_organisation(&self, organisation: &Organisation) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO organisations (id, name) VALUES (?1, ?2)")
            .bind(organisation.id.to_string())
            .bind(&organisation.name)
            .execute(self.reach_write().await?.connection())
            .await
            .map_err(|error| {
                self.refusal(error, |violation| exists(violation, "the organisation"))
            })?;
        Ok(())
    }

    async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO accounts (id, name) VALUES (?1, ?2)")
            .bind(account.id.to_string())
            .bind(&account.name)
            .execute(self.reach_write().await?.connection())
            .await
            .map_err(|error| self.refusal(error, |violation| exists(violation, "the account")))?;
        Ok(())
    }

    async fn put_membership(&self, membership: Membership) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO memberships (organisation_id, account_id, role) VALUES (?1, ?2, ?3) \
             ON CONFLICT (organisation_id, account_id) DO UPDATE SET role = excluded.role",
        )
        .bind(membership.organisation.to_string())
        .bind(membership.account.to_string())
        .bind(membership.role.name())
        .execute(self.reach_write().await?.connection())
        .await
        .map_err(|error| {
            // SQLite does not say which of the two it missed.
            self.refusal(error, |violation| match violation {
                Violation::ForeignKey => {
                    Some(StoreError::Missing { what: "the organisation or the account" })
                }
                Violation::PrimaryKey | Violation::Unique => None,
            })
        })?;
        Ok(())
    }

    async fn role(
        &self,
        organisation: OrganisationId,
        account: AccountId,
    ) -> Result<Option<Role>, StoreError> {
        let name: Option<String> = sqlx::query_scalar(
            "SELECT role FROM memberships WHERE organisation_id = ?1 AND account_id = ?2",
        )
        .bind(organisation.to_string())
        .bind(account.to_string())
        .fetch_optional(self.reach_read()?)
        .await
        .map_err(|error| self.failure(error))?;
        name.map(|name| {
            Role::from_name(&name).ok_or_else(|| broken(format!("`{name}` is not a role")))
        })
        .transpose()
    }
}

fn exists(violation: Violation, what: &'static str) -> Option<StoreError> {
    match violation {
        Violation::PrimaryKey => Some(StoreError::AlreadyExists { what }),
        Violation::Unique | Violation::ForeignKey => None,
    }
}
