//! Whom the server is for.

use crate::client_address::TrustedProxy;

/// Whom the server is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// Developers: browser pages of every origin may call, and `Prefer` gets any documented answer.
    Demo,
    /// Everybody: browser pages of the listed origins may call, and `Prefer` is ignored.
    Serve {
        /// Such as `https://console.example.com`.
        allowed_origins: Vec<String>,
        /// Those that are believed about the address of a client.
        trusted_proxies: Vec<TrustedProxy>,
    },
}
