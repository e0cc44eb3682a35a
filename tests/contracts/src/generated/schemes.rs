// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The security schemes: a host authenticates each of them.
#![allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::guard::CredentialsPlace;
use bv_cms_runtime::parameters::Location;
use super::problems;
/// A token of a chatroom, which carries roles.
#[derive(Debug)]
pub enum ChatroomToken {}
impl bv_cms_runtime::SecurityScheme for ChatroomToken {
    const NAME: &'static str = "chatroom_token";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::Bearer;
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::BodyInvalid> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::BodyMalformed> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::BodyMissing> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::BodyTooLarge> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::CredentialsExpired> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::CredentialsUnknown> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::Internal> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::MediaTypeUnsupported> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::MembershipMissing> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::ParameterInvalid> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::PermissionDenied> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for ChatroomToken {}
impl bv_cms_runtime::Documents<problems::RoleMissing> for ChatroomToken {}
/// A token of an account.
#[derive(Debug)]
pub enum ApiToken {}
impl bv_cms_runtime::SecurityScheme for ApiToken {
    const NAME: &'static str = "api_token";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::Bearer;
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for ApiToken {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::BodyInvalid> for ApiToken {}
impl bv_cms_runtime::Documents<problems::BodyMalformed> for ApiToken {}
impl bv_cms_runtime::Documents<problems::BodyMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::BodyTooLarge> for ApiToken {}
impl bv_cms_runtime::Documents<problems::CredentialsExpired> for ApiToken {}
impl bv_cms_runtime::Documents<problems::CredentialsUnknown> for ApiToken {}
impl bv_cms_runtime::Documents<problems::Internal> for ApiToken {}
impl bv_cms_runtime::Documents<problems::MediaTypeUnsupported> for ApiToken {}
impl bv_cms_runtime::Documents<problems::MembershipMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for ApiToken {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for ApiToken {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for ApiToken {}
impl bv_cms_runtime::Documents<problems::ParameterInvalid> for ApiToken {}
impl bv_cms_runtime::Documents<problems::PermissionDenied> for ApiToken {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for ApiToken {}
impl bv_cms_runtime::Documents<problems::RoleMissing> for ApiToken {}
/// A key.
#[derive(Debug)]
pub enum Key {}
impl bv_cms_runtime::SecurityScheme for Key {
    const NAME: &'static str = "key";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::ApiKey(
        Location::Header,
        "x-api-key",
    );
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for Key {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for Key {}
impl bv_cms_runtime::Documents<problems::BodyInvalid> for Key {}
impl bv_cms_runtime::Documents<problems::BodyMalformed> for Key {}
impl bv_cms_runtime::Documents<problems::BodyMissing> for Key {}
impl bv_cms_runtime::Documents<problems::BodyTooLarge> for Key {}
impl bv_cms_runtime::Documents<problems::CredentialsExpired> for Key {}
impl bv_cms_runtime::Documents<problems::CredentialsUnknown> for Key {}
impl bv_cms_runtime::Documents<problems::Internal> for Key {}
impl bv_cms_runtime::Documents<problems::MediaTypeUnsupported> for Key {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for Key {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for Key {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for Key {}
impl bv_cms_runtime::Documents<problems::ParameterInvalid> for Key {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for Key {}
