//! Who calls, for which organisation, and whether they may.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;

use actix_web::HttpRequest;
use actix_web::http::header::{AUTHORIZATION, HeaderName};

use crate::failure::{Authentication, Documents, Failure, Guarded};
use crate::generated::problems::{
    AuthorizationMalformed, AuthorizationMissing, MembershipMissing, OrgHeaderInvalid,
    OrgHeaderMissing, PermissionDenied,
};
use crate::types::Uuid;

const ORGANISATION: HeaderName = HeaderName::from_static("x-bv-org-id");

/// A permission of the document. Only generated types implement it.
pub trait Permission: 'static {
    /// Its name.
    const NAME: &'static str;
    /// What it is for.
    const DESCRIPTION: &'static str;
    /// The roles that include it.
    const ROLES: &'static [&'static str];
}

/// The text after `Bearer`, as it was sent. Its `Debug` does not show it.
#[derive(Clone, Copy)]
pub struct Credentials<'a>(&'a str);

impl<'a> Credentials<'a> {
    /// The text itself.
    #[must_use]
    pub fn expose(self) -> &'a str {
        self.0
    }
}

impl fmt::Debug for Credentials<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials(…)")
    }
}

/// What the generated routes ask of a server.
pub trait Host: Sized + 'static {
    /// Who calls, once that is known.
    type Caller;
    /// What an operation works with: everything it needs, of one organisation.
    type Context;

    /// Finds out who calls.
    fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> impl Future<Output = Result<Self::Caller, Failure<Authentication>>>;

    /// Finds the caller's role in the organisation; `None` when the caller is not a member or there
    /// is no such organisation.
    fn enter(
        &self,
        caller: Self::Caller,
        organisation: Uuid,
    ) -> impl Future<Output = Result<Option<Membership<Self::Context>>, Failure<Authentication>>>;
}

/// A caller in an organisation they are a member of.
#[derive(Debug)]
pub struct Membership<C> {
    /// What an operation works with there.
    pub context: C,
    /// The name of the caller's role there.
    pub role: &'static str,
}

/// Proof that the caller has the permission `P`. Only generated routes make one, after they have
/// checked it, and a handler gets at data through nothing else.
///
/// It cannot be made elsewhere, and one permission does not pass for another:
///
/// ```compile_fail,E0308
/// use bv_cms_api::Guard;
/// use bv_cms_api::generated::permissions::{LiveRead, LiveWrite};
///
/// fn write(guard: Guard<LiveWrite, ()>) {}
/// fn read(guard: Guard<LiveRead, ()>) {
///     write(guard);
/// }
/// ```
pub struct Guard<P, C> {
    context: C,
    permission: PhantomData<fn() -> P>,
}

impl<P, C> Deref for Guard<P, C> {
    type Target = C;

    fn deref(&self) -> &C {
        &self.context
    }
}

impl<P: Permission, C> fmt::Debug for Guard<P, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Guard({})", P::NAME)
    }
}

/// Checks, in this order: credentials (401), organisation (400), permission there (403).
pub(crate) async fn enter<H: Host, O: Guarded + Documents<PermissionDenied>>(
    host: &H,
    request: &HttpRequest,
) -> Result<Guard<O::Permission, H::Context>, Failure<O>> {
    let (organisation, membership) = membership(host, request).await.map_err(Failure::of::<O>)?;
    if !O::Permission::ROLES.contains(&membership.role) {
        let (permission, role) = (O::Permission::NAME.to_owned(), membership.role.to_owned());
        return Err(PermissionDenied { permission, role, org_id: organisation.to_string() }.into());
    }
    Ok(Guard { context: membership.context, permission: PhantomData })
}

/// The same for an operation that every role may call, so that it documents no refusal by role.
pub(crate) async fn enter_with_any_role<H: Host, O: Guarded>(
    host: &H,
    request: &HttpRequest,
) -> Result<Guard<O::Permission, H::Context>, Failure<O>> {
    let (organisation, membership) = membership(host, request).await.map_err(Failure::of::<O>)?;
    if !O::Permission::ROLES.contains(&membership.role) {
        // A role that the document does not know; it is safe to treat as none.
        let outside: Failure<Authentication> =
            MembershipMissing { org_id: organisation.to_string() }.into();
        return Err(outside.of());
    }
    Ok(Guard { context: membership.context, permission: PhantomData })
}

async fn membership<H: Host>(
    host: &H,
    request: &HttpRequest,
) -> Result<(Uuid, Membership<H::Context>), Failure<Authentication>> {
    let caller = host.authenticate(credentials(request)?).await?;
    let organisation = organisation(request)?;
    let membership = host.enter(caller, organisation).await?;
    let outside = || MembershipMissing { org_id: organisation.to_string() };
    Ok((organisation, membership.ok_or_else(outside)?))
}

/// The credentials of `authorization: Bearer …` (RFC 6750, section 2.1; the scheme in any case).
fn credentials(request: &HttpRequest) -> Result<Credentials<'_>, Failure<Authentication>> {
    let mut values = request.headers().get_all(AUTHORIZATION);
    let value = values.next().ok_or(AuthorizationMissing {})?;
    if values.next().is_some() {
        return Err(AuthorizationMalformed {}.into());
    }
    let text = value.to_str().map_err(|_| AuthorizationMalformed {})?;
    if text.trim().is_empty() {
        return Err(AuthorizationMissing {}.into());
    }
    match text.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => {
            Ok(Credentials(token.trim()))
        }
        _ => Err(AuthorizationMalformed {}.into()),
    }
}

fn organisation(request: &HttpRequest) -> Result<Uuid, Failure<Authentication>> {
    let mut values = request.headers().get_all(ORGANISATION);
    let value = values.next().ok_or(OrgHeaderMissing {})?;
    if values.next().is_some() {
        return Err(OrgHeaderInvalid {}.into());
    }
    let text = value.to_str().map_err(|_| OrgHeaderInvalid {})?;
    if text.is_empty() {
        return Err(OrgHeaderMissing {}.into());
    }
    Ok(text.parse().map_err(|_| OrgHeaderInvalid {})?)
}
