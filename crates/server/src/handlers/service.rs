//! The operations of the tag `Service`: the public keys, and whether the server is well.

use bv_cms_api::generated::models::{
    GetHealthResponse, GetReadinessResponse, HealthStatus, JsonWebKey, JsonWebKeySet,
};
use bv_cms_api::generated::problems::{StorageDamaged, StorageNotWritable, Unavailable};
use bv_cms_api::generated::service::{
    GetHealth, GetJsonWebKeySet, GetReadiness, ServiceOperations,
};
use bv_cms_api::{Cause, Failure};

use crate::app::App;
use crate::readiness::NotReady;

impl ServiceOperations for App {
    async fn get_json_web_key_set(&self) -> Result<JsonWebKeySet, Failure<GetJsonWebKeySet>> {
        let keys = self.services.keys.keys.iter().map(|key| JsonWebKey {
            kty: key.kty.to_owned(),
            crv: key.crv.to_owned(),
            x: key.x.clone(),
            y: key.y.clone(),
            kid: key.kid.clone(),
            alg: key.alg.to_owned(),
            r#use: key.public_key_use.to_owned(),
        });
        Ok(JsonWebKeySet { keys: keys.collect() })
    }

    async fn get_health(&self) -> Result<GetHealthResponse, Failure<GetHealth>> {
        Ok(GetHealthResponse { status: HealthStatus::Serving })
    }

    async fn get_readiness(&self) -> Result<GetReadinessResponse, Failure<GetReadiness>> {
        match self.services.readiness.check(self.services.store.as_ref()).await {
            Ok(()) => Ok(GetReadinessResponse { status: HealthStatus::Serving }),
            Err(NotReady::Stopping) => {
                Err(Unavailable { cause: Some(Cause::new("the server stops")) }.into())
            }
            Err(NotReady::Unreadable(error)) => {
                Err(Unavailable { cause: Some(Cause::new(error)) }.into())
            }
            Err(NotReady::Unwritable(error)) => {
                Err(StorageNotWritable { cause: Some(Cause::new(error)) }.into())
            }
            Err(NotReady::Damaged(error)) => {
                Err(StorageDamaged { cause: Some(Cause::new(error)) }.into())
            }
        }
    }
}
