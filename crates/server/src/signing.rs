//! The keys that sign interaction tokens: made once, kept in the storage.

use std::fmt;
use std::sync::Arc;

use anyhow::Context as _;
use bv_cms_core::{Random, SigningKeyRecord, Store};
use bv_cms_token::{JsonWebKeySet, SigningAlgorithm, SigningKey};

/// The key that signs, and the public keys of every key there ever was.
pub struct SigningKeys {
    /// The key that signs.
    pub current: Arc<SigningKey>,
    /// What verifies: also what was signed with the other algorithm before.
    pub public: JsonWebKeySet,
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SigningKeys")
            .field("current", &self.current)
            .finish_non_exhaustive()
    }
}

/// The stored keys; one is made first when `algorithm` has none.
///
/// # Errors
/// When a key cannot be made, stored or read.
pub async fn signing_keys(
    store: &dyn Store,
    random: &dyn Random,
    algorithm: SigningAlgorithm,
) -> anyhow::Result<SigningKeys> {
    let has_key = |records: &[SigningKeyRecord]| {
        records.iter().any(|record| record.algorithm == algorithm.name())
    };
    let mut records = store.signing_keys().await?;
    if !has_key(&records) {
        let pkcs8 = SigningKey::generate_pkcs8(algorithm, random)?;
        let algorithm = algorithm.name().to_owned();
        store.insert_signing_key(&SigningKeyRecord { algorithm, pkcs8 }).await?;
        records = store.signing_keys().await?;
    }
    let mut current = None;
    let mut keys = Vec::new();
    for record in records {
        let stored = SigningAlgorithm::from_name(&record.algorithm).with_context(|| {
            format!(
                "the storage holds a signing key for {}, which this version does not know: it \
                     was made by a newer one, so serve with that or a later one",
                record.algorithm
            )
        })?;
        let key = SigningKey::from_pkcs8(stored, &record.pkcs8).with_context(|| {
            format!(
                "the {stored} signing key of the storage cannot be read; restore the database from a \
                 backup, or delete the row of {stored} from its table signing_keys: a new key is made \
                 then, and tokens that the old one signed are refused"
            )
        })?;
        keys.push(key.public_jwk());
        if stored == algorithm {
            current = Some(Arc::new(key));
        }
    }
    let current = current.context(
        "the signing key was deleted from the storage just after it was made; see who else writes \
         to the database, and start again",
    )?;
    Ok(SigningKeys { current, public: JsonWebKeySet { keys } })
}
