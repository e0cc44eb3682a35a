//! Whose credentials the host knows: a function for each security scheme.

use bv_cms_runtime::{
    Authenticated, Authenticates, Credentials, Enters, Failure, Membership, Uuid,
};

use crate::generated::problems::{CredentialsExpired, CredentialsUnknown};
use crate::generated::schemes;
use crate::host::Echo;

/// The organisation that has members.
pub const ORGANISATION: &str = "0de30000-0000-4000-8000-000000000001";

/// `chat-moderator-admin` has the roles `moderator` and `admin`.
impl Authenticates<schemes::ChatroomToken> for Echo {
    type Caller = ();

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<()>>, Failure<schemes::ChatroomToken>> {
        match credentials.expose().strip_prefix("chat-") {
            None => Ok(None),
            Some("expired") => Err(CredentialsExpired {}.into()),
            Some(roles) => {
                let roles = roles.split('-').map(str::to_owned).collect();
                Ok(Some(Authenticated { caller: (), roles }))
            }
        }
    }
}

/// `api-editor` is an editor in [`ORGANISATION`].
impl Authenticates<schemes::ApiToken> for Echo {
    type Caller = String;

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<String>>, Failure<schemes::ApiToken>> {
        match credentials.expose().strip_prefix("api-") {
            None => Ok(None),
            Some("expired") => Err(CredentialsExpired {}.into()),
            Some(role) => Ok(Some(Authenticated { caller: role.to_owned(), roles: Vec::new() })),
        }
    }
}

impl Enters<schemes::ApiToken> for Echo {
    type Context = Uuid;

    async fn enter(
        &self,
        role: String,
        organisation: Uuid,
    ) -> Result<Option<Membership<Uuid>>, Failure<schemes::ApiToken>> {
        let known = ["viewer", "editor"].into_iter().find(|known| *known == role);
        let known = known.filter(|_| organisation.to_string() == ORGANISATION);
        Ok(known.map(|role| Membership { context: organisation, role }))
    }
}

/// `key-1` opens.
impl Authenticates<schemes::Key> for Echo {
    type Caller = ();

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<()>>, Failure<schemes::Key>> {
        match credentials.expose() {
            "key-1" => Ok(Some(Authenticated { caller: (), roles: Vec::new() })),
            "key-expired" => Err(CredentialsExpired {}.into()),
            text if text.starts_with("key-") => Err(CredentialsUnknown {}.into()),
            _ => Ok(None),
        }
    }
}

/// `user-1` opens with the password `secret`.
impl Authenticates<schemes::Password> for Echo {
    type Caller = ();

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<()>>, Failure<schemes::Password>> {
        match credentials.expose() {
            "user-1:secret" => Ok(Some(Authenticated { caller: (), roles: Vec::new() })),
            text if text.starts_with("user-") => Err(CredentialsUnknown {}.into()),
            _ => Ok(None),
        }
    }
}

/// `query-1` opens.
impl Authenticates<schemes::QueryKey> for Echo {
    type Caller = ();

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<()>>, Failure<schemes::QueryKey>> {
        let known = credentials.expose() == "query-1";
        Ok(known.then(|| Authenticated { caller: (), roles: Vec::new() }))
    }
}

/// `cookie-1` opens.
impl Authenticates<schemes::CookieKey> for Echo {
    type Caller = ();

    async fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> Result<Option<Authenticated<()>>, Failure<schemes::CookieKey>> {
        let known = credentials.expose() == "cookie-1";
        Ok(known.then(|| Authenticated { caller: (), roles: Vec::new() }))
    }
}
