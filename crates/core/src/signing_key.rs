//! The private keys that sign interaction tokens, as they are stored.

use async_trait::async_trait;

use crate::StoreError;

/// A private key as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKeyRecord {
    /// The JOSE algorithm it signs with: `EdDSA` or `ES256`.
    pub algorithm: String,
    /// The private key, PKCS #8 in DER (RFC 5958).
    pub pkcs8: Vec<u8>,
}

impl std::fmt::Debug for SigningKeyRecord {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SigningKeyRecord")
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

/// The keys that sign interaction tokens: one for each algorithm ever configured.
#[async_trait]
pub trait SigningKeyStore: Send + Sync + 'static {
    /// Adds a key unless its algorithm has one. However many servers start at once, they end up
    /// with the same key.
    ///
    /// # Errors
    /// When the storage fails.
    async fn insert_signing_key(&self, key: &SigningKeyRecord) -> Result<(), StoreError>;

    /// Every key, by algorithm.
    ///
    /// # Errors
    /// When the storage fails.
    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_key_is_not_shown() {
        let record = SigningKeyRecord { algorithm: "EdDSA".to_owned(), pkcs8: vec![7; 4] };
        assert_eq!(format!("{record:?}"), "SigningKeyRecord { algorithm: \"EdDSA\", .. }");
    }
}
