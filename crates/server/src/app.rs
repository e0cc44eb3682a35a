//! What the operations work with, and how they are wired together.

use std::fmt;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use bv_cms_api::generated::problems::{
    RouteNotFound, TokenDeleted, TokenExpired, TokenUnknown, Unavailable,
};
use bv_cms_api::generated::{self, schemes};
use bv_cms_api::{
    Authenticated, Authenticates, Credentials, Enters, Failure, Membership, Owner,
    RegistryEntry as _, Timestamp, Uuid, problem_response,
};
use bv_cms_core::{
    AccountId, ApiTokenRecord, ApiTokenState, Clock, LiveId, OrganisationId, Random, Store,
    StoreError,
};
use bv_cms_token::{ApiToken, JsonWebKeySet, TokenIssuer};
use time::OffsetDateTime;

use crate::at_once::UnderWay;
use crate::last_used::LastUsed;
use crate::load::Load;
use crate::mode::Mode;
use crate::readiness::Readiness;
use crate::{documentation, failures};

/// Everything the operations need that outlives a request.
pub struct Services {
    /// Where everything is stored.
    pub store: Arc<dyn Store>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where random bytes come from.
    pub random: Arc<dyn Random>,
    /// What mints interaction tokens.
    pub issuer: TokenIssuer,
    /// The public keys of every signing key.
    pub keys: JsonWebKeySet,
    /// When API tokens were last used, as far as that is not stored.
    pub last_used: LastUsed,
    /// How much is being taken on.
    pub load: Load,
    /// Whether the server shall be sent requests.
    pub readiness: Readiness,
}

impl fmt::Debug for Services {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Services").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl Services {
    /// The id of a request.
    pub(crate) fn new_request_id(&self) -> String {
        bv_cms_core::new_identifier(self.clock.now(), self.random.as_ref())
            .unwrap_or_default()
            .to_string()
    }
}

/// The server, as the generated routes see it.
#[derive(Debug, Clone)]
pub struct App {
    pub(crate) services: Arc<Services>,
}

/// What a guarded operation works with: one caller, one organisation, and the data of both.
#[derive(Debug)]
pub struct Scope {
    /// Counts the request as one of its account for as long as it is worked on.
    _under_way: UnderWay<AccountId>,
    pub(crate) services: Arc<Services>,
    pub(crate) organisation: OrganisationId,
    pub(crate) token: ApiTokenRecord,
    /// When the request was authenticated; one request has one time.
    pub(crate) now: OffsetDateTime,
}

impl Scope {
    pub(crate) fn store(&self) -> &dyn Store {
        self.services.store.as_ref()
    }

    pub(crate) async fn live(&self, id: LiveId) -> Result<Option<bv_cms_core::Live>, StoreError> {
        self.store().live(self.organisation, id).await
    }

    pub(crate) fn new_identifier(&self) -> std::io::Result<uuid::Uuid> {
        bv_cms_core::new_identifier(self.now, self.services.random.as_ref())
    }
}

/// Who calls.
#[derive(Debug)]
pub struct Caller {
    token: ApiTokenRecord,
    now: OffsetDateTime,
    under_way: UnderWay<AccountId>,
}

impl Authenticates<schemes::ApiToken> for App {
    type Caller = Caller;

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<Self::Caller>>, Failure<schemes::ApiToken>> {
        let Ok(token) = credentials.expose().parse::<ApiToken>() else { return Ok(None) };
        let store = &self.services.store;
        let record = store.api_token_by_hash(&token.hash()).await.map_err(failures::store)?;
        let record = record.ok_or(TokenUnknown {})?;
        credentials.belong_to(Owner { account: record.account.0, credentials: record.id.0 });
        let now = self.services.clock.now();
        match record.state(now) {
            ApiTokenState::Active => {}
            ApiTokenState::Expired => {
                let expired_at = text(record.expires_at.unwrap_or(now));
                return Err(TokenExpired { expired_at }.into());
            }
            ApiTokenState::Deleted => {
                let deleted_at = text(record.deleted_at.unwrap_or(now));
                return Err(TokenDeleted { deleted_at }.into());
            }
        }
        self.services.load.request_by(record.account, record.id)?;
        let under_way = self.services.load.begin_for(record.account);
        let under_way = under_way.ok_or(Unavailable { cause: None })?;
        self.services.last_used.note(&record, now);
        let caller = Caller { token: record, now, under_way };
        Ok(Some(Authenticated { caller, roles: Vec::new() }))
    }
}

impl Enters<schemes::ApiToken> for App {
    type Context = Scope;

    async fn enter(
        &self,
        Caller { token, now, under_way }: Caller,
        organisation: Uuid,
    ) -> Result<Option<Membership<Scope>>, Failure<schemes::ApiToken>> {
        let organisation = OrganisationId(organisation.0);
        let role = self.services.store.role(organisation, token.account).await;
        let role = role.map_err(failures::store)?;
        let services = Arc::clone(&self.services);
        let context = Scope { _under_way: under_way, services, organisation, token, now };
        Ok(role.map(|role| Membership { context, role: role.name() }))
    }
}

/// Serves the API, its documentation and the answer to everything else.
pub(crate) fn configure(
    services: Arc<Services>,
    mode: &Mode,
) -> impl FnOnce(&mut web::ServiceConfig) {
    let is_demo = *mode == Mode::Demo;
    move |config| {
        config.app_data(web::Data::new(App { services }));
        generated::configure::<App>(config);
        documentation::configure(config, is_demo);
        config.default_service(web::to(route_not_found));
    }
}

async fn route_not_found(request: HttpRequest) -> HttpResponse {
    problem_response(&request, RouteNotFound {}.problem())
}

/// A moment as the API shows it. Stored moments are in range, so the fallback is never seen.
pub(crate) fn text(moment: OffsetDateTime) -> String {
    Timestamp::try_from(moment).map_or_else(|_| moment.to_string(), |moment| moment.to_string())
}
