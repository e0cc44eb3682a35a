//! Rebuilds the crate when a migration is added: the compiler only watches those it has seen.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
