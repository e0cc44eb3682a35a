//! Each role includes the ones below it, in the contract and in every operation that is served.

use bv_cms_core::Role;
use bv_cms_dialect::BV_CMS;
use bv_cms_tests::contract::contract;

#[test]
fn who_has_a_higher_role_may_do_all_that_a_lower_one_may() {
    let permissions = format!("/{}", BV_CMS.extensions.permissions);
    let permissions = contract().document().get(&permissions).expect("the contract has them");
    let permissions = permissions.as_object().expect("by their names");
    assert!(permissions.len() > 2, "the contract has lost its permissions");
    for (name, permission) in permissions {
        let roles = permission["roles"].as_array().expect("each says who has it");
        let roles: Vec<Role> = roles
            .iter()
            .map(|role| Role::from_name(role.as_str().expect("a name")).expect("a role there is"))
            .collect();
        let lowest = *roles.iter().min().expect("somebody has it");
        for role in Role::ALL {
            assert_eq!(roles.contains(&role), role >= lowest, "{name}: {role:?}");
        }
    }
}
