//! What the binary that is released is made of.

use std::env;
use std::process::Command;

/// The packages and the features that a build of the server alone has.
fn parts() -> String {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut tree = Command::new(cargo);
    tree.args(["tree", "--locked", "--package", "bv-cms", "--edges", "normal,features"]);
    let tree = tree.args(["--prefix", "none"]).output().expect("cargo runs");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout).expect("names are text")
}

#[test]
fn nothing_that_only_witnesses_is_released() {
    let parts = parts();
    for served in ["bv-cms-api v", "utoipa-swagger-ui v", "actix-web feature \"http2\""] {
        assert!(parts.contains(served), "{served} is served: {parts}");
    }
    for witness in [
        "schemars v",
        "actix-web feature \"experimental-introspection\"",
        "bv-cms-api feature \"witness\"",
        "bv-cms-api feature \"rehearsal\"",
    ] {
        assert!(!parts.contains(witness), "{witness} only witnesses");
    }
}
