// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! Permissions and the roles that include them.
/// See the lives of an organisation.
#[derive(Debug)]
pub enum LiveRead {}
impl bv_cms_runtime::Permission for LiveRead {
    const NAME: &'static str = "live.read";
    const DESCRIPTION: &'static str = "See the lives of an organisation.";
    const ROLES: &'static [&'static str] = &["viewer", "editor", "admin"];
}
/// Create and change lives.
#[derive(Debug)]
pub enum LiveWrite {}
impl bv_cms_runtime::Permission for LiveWrite {
    const NAME: &'static str = "live.write";
    const DESCRIPTION: &'static str = "Create and change lives.";
    const ROLES: &'static [&'static str] = &["editor", "admin"];
}
/// Administer the interaction of lives, which includes minting admin tokens.
#[derive(Debug)]
pub enum LiveInteractionAdmin {}
impl bv_cms_runtime::Permission for LiveInteractionAdmin {
    const NAME: &'static str = "live.interaction.admin";
    const DESCRIPTION: &'static str = "Administer the interaction of lives, which includes minting admin tokens.";
    const ROLES: &'static [&'static str] = &["editor", "admin"];
}
/// Manage the API tokens of your own account.
#[derive(Debug)]
pub enum AccountApiTokenManage {}
impl bv_cms_runtime::Permission for AccountApiTokenManage {
    const NAME: &'static str = "account.api-token.manage";
    const DESCRIPTION: &'static str = "Manage the API tokens of your own account.";
    const ROLES: &'static [&'static str] = &["viewer", "editor", "admin"];
}
