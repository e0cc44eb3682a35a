//! The algorithms that sign, by their JOSE names.

use std::fmt;
use std::str::FromStr;

/// How interaction tokens are signed: a digital signature algorithm for JWS (RFC 7515).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SigningAlgorithm {
    /// Ed25519 (RFC 8037).
    EdDsa,
    /// ECDSA with the curve P-256 and SHA-256 (RFC 7518, section 3.4).
    Es256,
}

/// A text that names no algorithm we sign with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signing algorithm is `EdDSA` or `ES256`")]
pub struct UnknownSigningAlgorithm;

impl SigningAlgorithm {
    /// Every algorithm.
    pub const ALL: [Self; 2] = [Self::EdDsa, Self::Es256];

    /// The `alg` of the IANA registry "JSON Web Signature and Encryption Algorithms".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EdDsa => "EdDSA",
            Self::Es256 => "ES256",
        }
    }

    /// The algorithm of that name, if there is one. Names are case-sensitive (RFC 7515, section
    /// 4.1.1).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.name() == name)
    }
}

impl FromStr for SigningAlgorithm {
    type Err = UnknownSigningAlgorithm;

    fn from_str(name: &str) -> Result<Self, UnknownSigningAlgorithm> {
        Self::from_name(name).ok_or(UnknownSigningAlgorithm)
    }
}

impl fmt::Display for SigningAlgorithm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_algorithm() {
        for algorithm in SigningAlgorithm::ALL {
            assert_eq!(algorithm.to_string().parse(), Ok(algorithm));
        }
        assert_eq!("eddsa".parse::<SigningAlgorithm>(), Err(UnknownSigningAlgorithm));
        assert_eq!(SigningAlgorithm::from_name("none"), None);
    }
}
