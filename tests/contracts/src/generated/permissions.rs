// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! Permissions and the roles that include them.
/// See features.
#[derive(Debug)]
pub enum FeatureRead {}
impl bv_cms_runtime::Permission for FeatureRead {
    const NAME: &'static str = "feature.read";
    const DESCRIPTION: &'static str = "See features.";
    const ROLES: &'static [&'static str] = &["viewer", "editor"];
}
/// Change features.
#[derive(Debug)]
pub enum FeatureWrite {}
impl bv_cms_runtime::Permission for FeatureWrite {
    const NAME: &'static str = "feature.write";
    const DESCRIPTION: &'static str = "Change features.";
    const ROLES: &'static [&'static str] = &["editor"];
}
