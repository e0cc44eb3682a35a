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
impl bv_cms_runtime::Documents<problems::RequestTimeout> for ChatroomToken {}
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
impl bv_cms_runtime::Documents<problems::RequestTimeout> for ApiToken {}
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
impl bv_cms_runtime::Documents<problems::RequestTimeout> for Key {}
/// A key in the query.
#[derive(Debug)]
pub enum QueryKey {}
impl bv_cms_runtime::SecurityScheme for QueryKey {
    const NAME: &'static str = "query_key";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::ApiKey(
        Location::Query,
        "key",
    );
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for QueryKey {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for QueryKey {}
impl bv_cms_runtime::Documents<problems::BodyInvalid> for QueryKey {}
impl bv_cms_runtime::Documents<problems::BodyMalformed> for QueryKey {}
impl bv_cms_runtime::Documents<problems::BodyMissing> for QueryKey {}
impl bv_cms_runtime::Documents<problems::BodyTooLarge> for QueryKey {}
impl bv_cms_runtime::Documents<problems::CredentialsExpired> for QueryKey {}
impl bv_cms_runtime::Documents<problems::CredentialsUnknown> for QueryKey {}
impl bv_cms_runtime::Documents<problems::Internal> for QueryKey {}
impl bv_cms_runtime::Documents<problems::MediaTypeUnsupported> for QueryKey {}
impl bv_cms_runtime::Documents<problems::MembershipMissing> for QueryKey {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for QueryKey {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for QueryKey {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for QueryKey {}
impl bv_cms_runtime::Documents<problems::ParameterInvalid> for QueryKey {}
impl bv_cms_runtime::Documents<problems::PermissionDenied> for QueryKey {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for QueryKey {}
impl bv_cms_runtime::Documents<problems::RequestTimeout> for QueryKey {}
impl bv_cms_runtime::Documents<problems::RoleMissing> for QueryKey {}
/// A key in a cookie.
#[derive(Debug)]
pub enum CookieKey {}
impl bv_cms_runtime::SecurityScheme for CookieKey {
    const NAME: &'static str = "cookie_key";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::ApiKey(
        Location::Cookie,
        "key",
    );
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for CookieKey {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for CookieKey {}
impl bv_cms_runtime::Documents<problems::BodyInvalid> for CookieKey {}
impl bv_cms_runtime::Documents<problems::BodyMalformed> for CookieKey {}
impl bv_cms_runtime::Documents<problems::BodyMissing> for CookieKey {}
impl bv_cms_runtime::Documents<problems::BodyTooLarge> for CookieKey {}
impl bv_cms_runtime::Documents<problems::CredentialsExpired> for CookieKey {}
impl bv_cms_runtime::Documents<problems::CredentialsUnknown> for CookieKey {}
impl bv_cms_runtime::Documents<problems::Internal> for CookieKey {}
impl bv_cms_runtime::Documents<problems::MediaTypeUnsupported> for CookieKey {}
impl bv_cms_runtime::Documents<problems::MembershipMissing> for CookieKey {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for CookieKey {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for CookieKey {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for CookieKey {}
impl bv_cms_runtime::Documents<problems::ParameterInvalid> for CookieKey {}
impl bv_cms_runtime::Documents<problems::PermissionDenied> for CookieKey {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for CookieKey {}
impl bv_cms_runtime::Documents<problems::RequestTimeout> for CookieKey {}
impl bv_cms_runtime::Documents<problems::RoleMissing> for CookieKey {}
/// A name and a password.
#[derive(Debug)]
pub enum Password {}
impl bv_cms_runtime::SecurityScheme for Password {
    const NAME: &'static str = "password";
    const CREDENTIALS: CredentialsPlace = CredentialsPlace::Basic;
}
impl bv_cms_runtime::Documents<problems::AuthorizationMalformed> for Password {}
impl bv_cms_runtime::Documents<problems::AuthorizationMissing> for Password {}
impl bv_cms_runtime::Documents<problems::BodyInvalid> for Password {}
impl bv_cms_runtime::Documents<problems::BodyMalformed> for Password {}
impl bv_cms_runtime::Documents<problems::BodyMissing> for Password {}
impl bv_cms_runtime::Documents<problems::BodyTooLarge> for Password {}
impl bv_cms_runtime::Documents<problems::CredentialsExpired> for Password {}
impl bv_cms_runtime::Documents<problems::CredentialsUnknown> for Password {}
impl bv_cms_runtime::Documents<problems::Internal> for Password {}
impl bv_cms_runtime::Documents<problems::MediaTypeUnsupported> for Password {}
impl bv_cms_runtime::Documents<problems::MembershipMissing> for Password {}
impl bv_cms_runtime::Documents<problems::MethodNotAllowed> for Password {}
impl bv_cms_runtime::Documents<problems::OrgHeaderInvalid> for Password {}
impl bv_cms_runtime::Documents<problems::OrgHeaderMissing> for Password {}
impl bv_cms_runtime::Documents<problems::ParameterInvalid> for Password {}
impl bv_cms_runtime::Documents<problems::PermissionDenied> for Password {}
impl bv_cms_runtime::Documents<problems::PreferenceUnknown> for Password {}
impl bv_cms_runtime::Documents<problems::RequestTimeout> for Password {}
impl bv_cms_runtime::Documents<problems::RoleMissing> for Password {}
