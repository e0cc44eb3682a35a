//! Roles and their names.

use bv_cms_core::Role;
use proptest::prelude::*;

use crate::configuration;

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn a_name_is_that_of_one_role_or_of_none(
        name in prop_oneof!["[a-zA-Z]{0,8}", "(?i)(viewer|editor|admin)", "\\PC{0,8}"],
    ) {
        match Role::from_name(&name) {
            Some(role) => prop_assert_eq!(role.name(), name),
            None => prop_assert!(Role::ALL.iter().all(|role| role.name() != name)),
        }
    }
}
