//! How much the server takes on, on the command line.

use std::num::NonZeroU32;

use crate::load::LoadLimits;

/// The limits of [`crate::load`]; 0 is none.
#[derive(Debug, Clone, clap::Args)]
pub struct LoadArguments {
    /// How many requests an address may send in a second (an IPv6 network of 64 bits counts as one);
    /// 0 for any number
    #[arg(long = "limit-address", env = "BV_CMS_LIMIT_ADDRESS", default_value_t = 2000)]
    pub address: u32,
    /// How many requests an account may send in a second; 0 for any number
    #[arg(long = "limit-account", env = "BV_CMS_LIMIT_ACCOUNT", default_value_t = 1000)]
    pub account: u32,
    /// How many requests may be sent with an API token in a second; 0 for any number
    #[arg(long = "limit-api-token", env = "BV_CMS_LIMIT_API_TOKEN", default_value_t = 500)]
    pub api_token: u32,
    /// How many requests from an address may be refused for their credentials in a second; 0 for any
    /// number
    #[arg(
        long = "limit-failed-authentications",
        env = "BV_CMS_LIMIT_FAILED_AUTHENTICATIONS",
        default_value_t = 20
    )]
    pub failed_authentications: u32,
    /// How many requests may be under way at once; 0 for any number
    #[arg(long = "limit-under-way", env = "BV_CMS_LIMIT_UNDER_WAY", default_value_t = 512)]
    pub under_way: usize,
    /// How many of them may be of one account, so that one cannot keep out the others; 0 for any number
    #[arg(
        long = "limit-account-under-way",
        env = "BV_CMS_LIMIT_ACCOUNT_UNDER_WAY",
        default_value_t = 128
    )]
    pub account_under_way: usize,
}

impl LoadArguments {
    pub(crate) fn limits(&self) -> LoadLimits {
        LoadLimits {
            address: NonZeroU32::new(self.address),
            account: NonZeroU32::new(self.account),
            api_token: NonZeroU32::new(self.api_token),
            failed_authentications: NonZeroU32::new(self.failed_authentications),
            under_way: (self.under_way > 0).then_some(self.under_way),
            account_under_way: (self.account_under_way > 0).then_some(self.account_under_way),
        }
    }
}
