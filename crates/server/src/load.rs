//! How much the server takes on: so many requests in a second from one caller, and so many at once.

use std::fmt;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use bv_cms_api::generated::problems::RateLimited;
use bv_cms_core::{AccountId, ApiTokenId};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::at_once::{AtOnce, UnderWay};

/// How much to take on. `None` is without limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LoadLimits {
    /// Requests in a second from one address; of IPv6, from one network of 64 bits.
    pub address: Option<NonZeroU32>,
    /// Requests in a second of one account.
    pub account: Option<NonZeroU32>,
    /// Requests in a second with one API token.
    pub api_token: Option<NonZeroU32>,
    /// Requests in a second from one address that are refused for their credentials.
    pub failed_authentications: Option<NonZeroU32>,
    /// Requests that are under way at once.
    pub under_way: Option<usize>,
    /// How many of them may be of one account.
    pub account_under_way: Option<usize>,
}

/// What is left of the limits.
#[derive(Debug, Default)]
pub struct Load {
    address: Limit<IpAddr>,
    account: Limit<AccountId>,
    api_token: Limit<ApiTokenId>,
    failed_authentications: Limit<IpAddr>,
    under_way: AtOnce<()>,
    account_under_way: AtOnce<AccountId>,
}

impl Load {
    /// With nothing used up.
    #[must_use]
    pub fn of(limits: LoadLimits) -> Self {
        Self {
            address: Limit::of("address", limits.address),
            account: Limit::of("account", limits.account),
            api_token: Limit::of("api-token", limits.api_token),
            failed_authentications: Limit::of(
                "failed-authentications",
                limits.failed_authentications,
            ),
            under_way: AtOnce::of(limits.under_way),
            account_under_way: AtOnce::of(limits.account_under_way),
        }
    }

    /// A request from an address.
    pub(crate) fn request_from(&self, address: IpAddr) -> Result<(), RateLimited> {
        self.address.take(&network(address))
    }

    /// A request with an API token of an account.
    pub(crate) fn request_by(
        &self,
        account: AccountId,
        token: ApiTokenId,
    ) -> Result<(), RateLimited> {
        self.api_token.take(&token)?;
        self.account.take(&account)
    }

    /// Credentials from an address were refused.
    pub(crate) fn refused_from(&self, address: IpAddr) -> Result<(), RateLimited> {
        self.failed_authentications.take(&network(address))
    }

    /// One more request under way; `None` when there are enough.
    pub(crate) fn begin(&self) -> Option<UnderWay<()>> {
        self.under_way.begin(())
    }

    /// One of the requests under way turns out to be of this account; `None` when it has enough of them.
    /// A request may wait for its body and for its turn, so that without such a share an account could
    /// keep everybody else out.
    pub(crate) fn begin_for(&self, account: AccountId) -> Option<UnderWay<AccountId>> {
        self.account_under_way.begin(account)
    }

    /// Forgets who has not asked for a while.
    pub(crate) fn forget(&self) {
        self.address.forget();
        self.account.forget();
        self.api_token.forget();
        self.failed_authentications.forget();
    }
}

/// A limit on requests in a second, for each of some keys.
struct Limit<K: Hash + Eq + Clone> {
    name: &'static str,
    quota: u32,
    used: Option<DefaultKeyedRateLimiter<K>>,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn of(name: &'static str, quota: Option<NonZeroU32>) -> Self {
        Self {
            name,
            quota: quota.map_or(0, NonZeroU32::get),
            used: quota.map(|quota| RateLimiter::keyed(Quota::per_second(quota))),
        }
    }

    fn take(&self, key: &K) -> Result<(), RateLimited> {
        match &self.used {
            Some(used) if used.check_key(key).is_err() => {
                Err(RateLimited { limit: self.name.to_owned(), quota: self.quota.to_string() })
            }
            _ => Ok(()),
        }
    }

    fn forget(&self) {
        if let Some(used) = &self.used {
            used.retain_recent();
            used.shrink_to_fit();
        }
    }
}

impl<K: Hash + Eq + Clone> Default for Limit<K> {
    fn default() -> Self {
        Self { name: "", quota: 0, used: None }
    }
}

impl<K: Hash + Eq + Clone> fmt::Debug for Limit<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Limit")
            .field("name", &self.name)
            .field("quota", &self.quota)
            .finish_non_exhaustive()
    }
}

/// What counts as one address: who has one of IPv6 has a network of them (RFC 6177).
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let prefix = address.to_bits() >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from_bits(prefix))
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn each_has_a_limit_of_its_own() {
        let three = NonZeroU32::new(3);
        let load = Load::of(LoadLimits { address: three, account: three, ..LoadLimits::default() });
        for _ in 0..3 {
            load.request_from(address("192.0.2.1")).expect("below the limit");
        }
        let refused = load.request_from(address("192.0.2.1")).expect_err("above it");
        assert_eq!((refused.limit.as_str(), refused.quota.as_str()), ("address", "3"));
        load.request_from(address("192.0.2.2")).expect("somebody else");
        let account = |number| AccountId(Uuid::from_u128(number));
        let token = |number| ApiTokenId(Uuid::from_u128(number));
        for number in 0..3 {
            load.request_by(account(1), token(number)).expect("below the limit");
        }
        load.request_by(account(1), token(4)).expect_err("its tokens share it");
        load.request_by(account(2), token(5)).expect("somebody else");
        load.refused_from(address("192.0.2.1")).expect("without limit");
    }

    #[test]
    fn a_network_of_ipv6_is_one_address() {
        assert_eq!(network(address("2001:db8:1:2:3:4:5:6")), network(address("2001:db8:1:2::")));
        assert_ne!(network(address("2001:db8:1:2::")), network(address("2001:db8:1:3::")));
        assert_eq!(network(address("::ffff:192.0.2.1")), address("192.0.2.1"));
    }
}
