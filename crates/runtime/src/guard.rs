//! Who calls, for which organisation, and whether they may.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;

use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;
use data_encoding::BASE64;

use crate::failure::{Failure, Operation};
use crate::observation::{Observation, Owner};
use crate::parameters::{Location, cookies, query_values};
use crate::rejection::Rejection;
use crate::types::Uuid;

/// A permission of the document. Only generated types implement it.
pub trait Permission: 'static {
    /// Its name.
    const NAME: &'static str;
    /// What it is for.
    const DESCRIPTION: &'static str;
    /// The roles that include it.
    const ROLES: &'static [&'static str];
}

/// A security scheme of the document (`components.securitySchemes`). Only generated types implement
/// it.
pub trait SecurityScheme: 'static {
    /// Its name.
    const NAME: &'static str;
    /// Where its credentials stand.
    const CREDENTIALS: CredentialsPlace;
}

/// Where credentials stand in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CredentialsPlace {
    /// `authorization: Bearer …` (RFC 6750, section 2.1).
    Bearer,
    /// `authorization: Basic …` (RFC 7617), decoded to `user:password`.
    Basic,
    /// A header, cookie or query parameter of that name (`type: apiKey`).
    ApiKey(Location, &'static str),
}

/// Credentials as they were sent. Their `Debug` does not show them.
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    text: &'a str,
    observation: Option<&'a Observation>,
}

impl<'a> Credentials<'a> {
    /// The text itself.
    #[must_use]
    pub fn expose(self) -> &'a str {
        self.text
    }

    /// Notes for the log whose they are, also where they open nothing any more.
    pub fn belong_to(self, owner: Owner) {
        if let Some(observation) = self.observation {
            observation.of_owner(owner);
        }
    }
}

impl fmt::Debug for Credentials<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials(…)")
    }
}

/// What a server does for a security scheme: it finds out who calls.
pub trait Authenticates<S: SecurityScheme>: Sized + 'static {
    /// Who calls, once that is known.
    type Caller;

    /// Finds out who calls; `None` when these are no credentials of this scheme, so that the next
    /// alternative of `security` is asked.
    ///
    /// # Errors
    /// When they are credentials of this scheme and open nothing.
    fn authenticate(
        &self,
        credentials: Credentials<'_>,
    ) -> impl Future<Output = Result<Option<Authenticated<Self::Caller>>, Failure<S>>>;
}

/// Somebody who is known, with their roles.
#[derive(Debug)]
pub struct Authenticated<C> {
    /// Who it is.
    pub caller: C,
    /// The roles that the credentials carry, for `security` to ask for.
    pub roles: Vec<String>,
}

/// What a server does for a scheme whose callers act for an organisation (`x-membership`).
pub trait Enters<S: SecurityScheme>: Authenticates<S> {
    /// What an operation works with: everything it needs, of one organisation.
    type Context;

    /// Finds the caller's role in the organisation; `None` when the caller is not a member or there
    /// is no such organisation.
    ///
    /// # Errors
    /// When that cannot be found out.
    fn enter(
        &self,
        caller: Self::Caller,
        organisation: Uuid,
    ) -> impl Future<Output = Result<Option<Membership<Self::Context>>, Failure<S>>>;
}

/// A caller in an organisation they are a member of.
#[derive(Debug)]
pub struct Membership<C> {
    /// What an operation works with there.
    pub context: C,
    /// The name of the caller's role there.
    pub role: &'static str,
}

/// Proof that the caller may be here. `P` is the permission they have, or the operation where it
/// alone says who may call. Generated routes make it after they have checked that, and a handler gets
/// at data through nothing else.
pub struct Guard<P, C> {
    context: C,
    proof: PhantomData<fn() -> P>,
}

impl<P, C> Guard<P, C> {
    pub(crate) fn new(context: C) -> Self {
        Self { context, proof: PhantomData }
    }

    /// What it guarded, for a handler that needs to own it.
    pub fn into_inner(self) -> C {
        self.context
    }
}

impl<P, C> Deref for Guard<P, C> {
    type Target = C;

    fn deref(&self) -> &C {
        &self.context
    }
}

impl<P, C> fmt::Debug for Guard<P, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Guard({})", std::any::type_name::<P>())
    }
}

/// The alternatives of `security`, tried in their order. The first that lets the caller in counts;
/// when none does, the first that knew the credentials says why.
#[derive(Debug)]
pub struct Alternatives<'r, O> {
    request: &'r HttpRequest,
    refusal: Option<Failure<O>>,
    sent: bool,
}

impl<'r, O: Operation> Alternatives<'r, O> {
    /// The alternatives for a request.
    #[must_use]
    pub fn new(request: &'r HttpRequest) -> Self {
        Self { request, refusal: None, sent: false }
    }

    /// Tries a scheme, with the roles that `security` asks for: all of them.
    pub async fn scheme<H: Authenticates<S>, S: SecurityScheme>(
        &mut self,
        host: &H,
        roles: &[&'static str],
    ) -> Option<Guard<O, H::Caller>> {
        self.authenticate(host, roles).await.map(Guard::new)
    }

    /// Tries a scheme whose callers act for the organisation that a header names (400): they must be
    /// members there, in a role that includes the permission (403).
    pub async fn member<H: Enters<S>, S: SecurityScheme, P: Permission>(
        &mut self,
        host: &H,
        roles: &[&'static str],
        header: &str,
    ) -> Option<Guard<P, H::Context>> {
        let caller = self.authenticate(host, roles).await?;
        match enter(host, self.request, header, caller).await {
            Ok(guard) => Some(guard),
            Err(failure) => {
                self.refusal.get_or_insert(failure);
                None
            }
        }
    }

    async fn authenticate<H: Authenticates<S>, S: SecurityScheme>(
        &mut self,
        host: &H,
        roles: &[&'static str],
    ) -> Option<H::Caller> {
        let text = match find(self.request, S::CREDENTIALS) {
            Sent::Nothing => return None,
            Sent::Malformed => {
                self.sent = true;
                return None;
            }
            Sent::Text(text) => text,
        };
        self.sent = true;
        let observation = Observation::of(self.request);
        let credentials = Credentials { text: &text, observation: observation.as_ref() };
        let refusal = match host.authenticate(credentials).await {
            Ok(None) => return None,
            Err(failure) => failure.of(),
            Ok(Some(known)) => {
                match roles.iter().find(|role| !known.roles.iter().any(|own| own == *role)) {
                    None => return Some(known.caller),
                    Some(role) => Failure::rejection(Rejection::RoleMissing { role }),
                }
            }
        };
        self.refusal.get_or_insert(refusal);
        None
    }

    /// Whether no credentials were sent, where `security` has the alternative `{}`.
    #[must_use]
    pub fn anonymous(&self) -> bool {
        !self.sent
    }

    /// Why nobody is let in.
    #[must_use]
    pub fn refusal(self) -> Failure<O> {
        self.refusal.unwrap_or_else(|| {
            Failure::rejection(if self.sent {
                Rejection::AuthorizationMalformed
            } else {
                Rejection::AuthorizationMissing
            })
        })
    }
}

/// Lets somebody in whom one of the alternatives let in. For generated routes alone.
#[doc(hidden)]
#[must_use]
pub fn admit<O: Operation, C>(caller: C) -> Guard<O, C> {
    Guard::new(caller)
}

async fn enter<O: Operation, P: Permission, H: Enters<S>, S: SecurityScheme>(
    host: &H,
    request: &HttpRequest,
    header: &str,
    caller: H::Caller,
) -> Result<Guard<P, H::Context>, Failure<O>> {
    let organisation = organisation(request, header).map_err(Failure::rejection)?;
    if let Some(observation) = Observation::of(request) {
        observation.in_organisation(organisation.0);
    }
    let membership = host.enter(caller, organisation).await.map_err(Failure::of)?;
    let Some(membership) = membership else {
        let org_id = organisation.to_string();
        return Err(Failure::rejection(Rejection::MembershipMissing { org_id }));
    };
    if P::ROLES.contains(&membership.role) {
        return Ok(Guard::new(membership.context));
    }
    let (org_id, role) = (organisation.to_string(), membership.role);
    Err(Failure::rejection(Rejection::PermissionDenied { org_id, permission: P::NAME, role }))
}

fn organisation(request: &HttpRequest, header: &str) -> Result<Uuid, Rejection> {
    let mut values = request.headers().get_all(header);
    let value = values.next().ok_or(Rejection::OrgHeaderMissing)?;
    let (Ok(text), None) = (value.to_str(), values.next()) else {
        return Err(Rejection::OrgHeaderInvalid);
    };
    if text.is_empty() {
        return Err(Rejection::OrgHeaderMissing);
    }
    text.parse().map_err(|_| Rejection::OrgHeaderInvalid)
}

/// What a request has at the place of credentials.
enum Sent {
    Nothing,
    Malformed,
    Text(String),
}

fn find(request: &HttpRequest, place: CredentialsPlace) -> Sent {
    match place {
        CredentialsPlace::Bearer => authorization(request, "bearer"),
        CredentialsPlace::Basic => match authorization(request, "basic") {
            Sent::Text(text) => {
                let bytes = BASE64.decode(text.as_bytes()).ok();
                match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
                    Some(text) if text.contains(':') => Sent::Text(text),
                    _ => Sent::Malformed,
                }
            }
            sent => sent,
        },
        CredentialsPlace::ApiKey(location, name) => {
            let found = match location {
                Location::Cookie => cookies(request, name),
                Location::Query => query_values(request, name),
                Location::Header | Location::Path => {
                    let values = request.headers().get_all(name);
                    values.map(|value| value.to_str().ok().map(str::to_owned)).collect()
                }
            };
            match found.as_slice() {
                [] => Sent::Nothing,
                [Some(text)] if text.is_empty() => Sent::Nothing,
                [Some(text)] => Sent::Text(text.clone()),
                _ => Sent::Malformed,
            }
        }
    }
}

/// The text after the scheme of an `authorization` header, whose name is in any case.
fn authorization(request: &HttpRequest, expected: &str) -> Sent {
    let mut values = request.headers().get_all(AUTHORIZATION);
    let Some(value) = values.next() else { return Sent::Nothing };
    let (Ok(text), None) = (value.to_str(), values.next()) else { return Sent::Malformed };
    if text.trim().is_empty() {
        return Sent::Nothing;
    }
    match text.split_once(' ') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case(expected) => {
            Sent::Text(rest.trim().to_owned())
        }
        _ => Sent::Malformed,
    }
}
