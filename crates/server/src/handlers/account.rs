//! The operations of the tag `Account`: the API tokens of whoever asks.

use bv_cms_api::generated::account::{
    AccountOperations, CreateApiToken, DeleteApiToken, DeleteApiTokenParameters, GetApiToken,
    GetApiTokenParameters, ListApiTokens, ListApiTokensParameters,
};
use bv_cms_api::generated::models::{
    ApiToken as ShownApiToken, CreateApiTokenRequest, CreateApiTokenResponse,
    DeleteApiTokenResponse, GetApiTokenResponse, ListApiTokensResponse, TokenType,
};
use bv_cms_api::generated::permissions::AccountApiTokenManage;
use bv_cms_api::generated::problems::{
    ApiTokenIsAncestor, ApiTokenNotFound, ExpiryBeyondParent, ExpiryNotInFuture, Internal,
    TokenDeleted, Unavailable,
};
use bv_cms_api::{Documents, Failure, Guard, Timestamp, TimestampError, Uuid};
use bv_cms_core::{
    ApiTokenDeletion, ApiTokenId, ApiTokenRecord, ExpiryError, NewApiToken, StoreError,
};
use bv_cms_token::ApiToken;

use super::paging::{page, pagination};
use crate::app::{App, Scope, text};
use crate::failures;

impl AccountOperations for App {
    async fn list_api_tokens(
        scope: Guard<AccountApiTokenManage, Scope>,
        parameters: ListApiTokensParameters,
    ) -> Result<ListApiTokensResponse, Failure<ListApiTokens>> {
        let page = page(parameters.current_page, parameters.items_per_page);
        let name = parameters.filter_name.as_deref();
        let slice = scope.store().list_api_tokens(scope.token.account, name, page).await;
        let slice = slice.map_err(failures::store)?;
        let api_tokens =
            slice.items.into_iter().map(|record| shown(&scope, record)).collect::<Result<_, _>>();
        Ok(ListApiTokensResponse {
            api_tokens: api_tokens.map_err(failures::internal)?,
            pagination: pagination(slice.total, page),
        })
    }

    async fn create_api_token(
        scope: Guard<AccountApiTokenManage, Scope>,
        body: CreateApiTokenRequest,
    ) -> Result<CreateApiTokenResponse, Failure<CreateApiToken>> {
        let id = ApiTokenId(scope.new_identifier().map_err(failures::internal)?);
        let secret =
            ApiToken::generate(scope.services.random.as_ref()).map_err(failures::internal)?;
        let new = NewApiToken {
            parent: &scope.token,
            name: body.name,
            expires_at: body.expired_date.map(Into::into),
        };
        let record = new.record(id, secret.hash(), scope.now).map_err(|error| match error {
            ExpiryError::NotInFuture => Failure::from(ExpiryNotInFuture {}),
            ExpiryError::BeyondParent { latest } => {
                ExpiryBeyondParent { latest: text(latest) }.into()
            }
        })?;
        scope.store().insert_api_token(&record).await.map_err(refused)?;
        Ok(CreateApiTokenResponse {
            id: Uuid(id.0),
            token: secret.expose().to_owned().into(),
            expired_date: timestamp(record.expires_at).map_err(failures::internal)?,
            token_type: "Bearer".to_owned(),
        })
    }

    async fn get_api_token(
        scope: Guard<AccountApiTokenManage, Scope>,
        parameters: GetApiTokenParameters,
    ) -> Result<GetApiTokenResponse, Failure<GetApiToken>> {
        let id = ApiTokenId(parameters.id.0);
        let record = scope.store().api_token(scope.token.account, id).await;
        let record = record.map_err(failures::store)?.ok_or_else(|| missing(id))?;
        Ok(GetApiTokenResponse { api_token: shown(&scope, record).map_err(failures::internal)? })
    }

    async fn delete_api_token(
        scope: Guard<AccountApiTokenManage, Scope>,
        parameters: DeleteApiTokenParameters,
    ) -> Result<DeleteApiTokenResponse, Failure<DeleteApiToken>> {
        let id = ApiTokenId(parameters.id.0);
        let by = Some(scope.token.id);
        let deleted = scope.store().delete_api_token(scope.token.account, id, by, scope.now).await;
        match deleted.map_err(refused)? {
            ApiTokenDeletion::Deleted => Ok(DeleteApiTokenResponse::default()),
            ApiTokenDeletion::Missing => Err(missing(id).into()),
            ApiTokenDeletion::Ancestor => {
                Err(ApiTokenIsAncestor { api_token_id: id.to_string() }.into())
            }
        }
    }
}

/// What it means that nothing was written. The caller's API token may have been deleted after it was
/// accepted.
fn refused<O>(error: StoreError) -> Failure<O>
where
    O: Documents<TokenDeleted> + Documents<Internal> + Documents<Unavailable>,
{
    match error {
        StoreError::ApiTokenDeleted { deleted_at } => {
            TokenDeleted { deleted_at: text(deleted_at) }.into()
        }
        error => failures::store(error),
    }
}

fn missing(id: ApiTokenId) -> ApiTokenNotFound {
    ApiTokenNotFound { api_token_id: id.to_string() }
}

fn shown(scope: &Scope, record: ApiTokenRecord) -> Result<ShownApiToken, TimestampError> {
    let last_used = scope.services.last_used.of(&record);
    Ok(ShownApiToken {
        id: Uuid(record.id.0),
        name: record.name,
        expired_date: timestamp(record.expires_at)?,
        created_at: record.created_at.try_into()?,
        last_used: timestamp(last_used)?,
        token_type: TokenType::Bearer,
    })
}

fn timestamp(moment: Option<time::OffsetDateTime>) -> Result<Option<Timestamp>, TimestampError> {
    moment.map(Timestamp::try_from).transpose()
}
