// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The security schemes: a host authenticates each of them.
#![allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::guard::CredentialsPlace;
use bv_cms_runtime::parameters::Location;
use super::problems;
/// An API token. `cargo run --release -- demo` prints four of them.
#[derive(Debug)]
pub enum ApiToken {}
impl bv_cms_runtime::SecurityScheme for ApiToken {
    const NAME: &'static str = "api_token";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::Bearer;
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for ApiToken {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::Internal> for ApiToken {}
impl bv_cms_runtime::Documents<problems::MembershipMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for ApiToken {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for ApiToken {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for ApiToken {}
impl bv_cms_runtime::Documents<problems::RateLimited> for ApiToken {}
impl bv_cms_runtime::Documents<problems::TokenDeleted> for ApiToken {}
impl bv_cms_runtime::Documents<problems::TokenExpired> for ApiToken {}
impl bv_cms_runtime::Documents<problems::TokenUnknown> for ApiToken {}
impl bv_cms_runtime::Documents<problems::Unavailable> for ApiToken {}
