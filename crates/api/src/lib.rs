//! The API of bv-cms: its types, operations, routes and errors.
//!
//! Everything in [`generated`] comes from `openapi/bv-cms.yaml` through `cargo xtask generate`; what
//! it stands on is `bv_cms_runtime`.
//!
//! Each promise below is two examples that differ in one line: the first compiles, the second does
//! not. Stable rustdoc takes any error for the one that is meant, that of a misspelt name too; but
//! every name of the second example is one of the first, which then would not compile either.
//!
//! An operation answers with the errors that it documents. `GetLive` documents that there may be no
//! such live:
//!
//! ```
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::live::{GetLive, ListLives};
//! use bv_cms_api::generated::problems::LiveNotFound;
//!
//! fn an_undocumented_error_does_not_compile(live_id: String) {
//!     let _: Failure<GetLive> = LiveNotFound { live_id }.into();
//! }
//! ```
//!
//! `ListLives` does not, so it cannot answer that:
//!
//! ```compile_fail,E0277
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::live::{GetLive, ListLives};
//! use bv_cms_api::generated::problems::LiveNotFound;
//!
//! fn an_undocumented_error_does_not_compile(live_id: String) {
//!     let _: Failure<ListLives> = LiveNotFound { live_id }.into();
//! }
//! ```
//!
//! It answers with the success that it documents:
//!
//! ```
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{live::GetLive, models};
//!
//! type Answered = models::GetLiveResponse;
//! type Answer = Result<Answered, Failure<GetLive>>;
//! type Other = models::CreateLiveResponse;
//!
//! fn an_undocumented_answer_does_not_compile(got: Answered, created: Other) -> Answer {
//!     Ok(got)
//! }
//! ```
//!
//! and with no other:
//!
//! ```compile_fail,E0308
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{live::GetLive, models};
//!
//! type Answered = models::GetLiveResponse;
//! type Answer = Result<Answered, Failure<GetLive>>;
//! type Other = models::CreateLiveResponse;
//!
//! fn an_undocumented_answer_does_not_compile(got: Answered, created: Other) -> Answer {
//!     Ok(created)
//! }
//! ```
//!
//! A host implements every operation of a tag:
//!
//! ```
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{models::*, service::*};
//!
//! fn a_missing_operation_does_not_compile() {
//!     type Answer<T, Operation> = Result<T, Failure<Operation>>;
//!     struct Host;
//!     impl ServiceOperations for Host {
//!         async fn get_json_web_key_set(&self) -> Answer<JsonWebKeySet, GetJsonWebKeySet> { todo!() }
//!         async fn get_health(&self) -> Answer<GetHealthResponse, GetHealth> { todo!() }
//!         async fn get_readiness(&self) -> Answer<GetReadinessResponse, GetReadiness> { todo!() }
//!     }
//! }
//! ```
//!
//! or none:
//!
//! ```compile_fail,E0046
//! use bv_cms_api::Failure;
//! use bv_cms_api::generated::{models::*, service::*};
//!
//! fn a_missing_operation_does_not_compile() {
//!     type Answer<T, Operation> = Result<T, Failure<Operation>>;
//!     struct Host;
//!     impl ServiceOperations for Host {
//!         async fn get_json_web_key_set(&self) -> Answer<JsonWebKeySet, GetJsonWebKeySet> { todo!() }
//!         async fn get_health(&self) -> Answer<GetHealthResponse, GetHealth> { todo!() }
//!     }
//! }
//! ```
//!
//! A guard proves a permission. It cannot be made elsewhere:
//!
//! ```
//! use bv_cms_api::Guard;
//! use bv_cms_api::generated::permissions::{LiveRead, LiveWrite};
//!
//! fn write(guard: Guard<LiveWrite, ()>) {}
//! fn another_permission_does_not_compile(reads: Guard<LiveRead, ()>, writes: Guard<LiveWrite, ()>) {
//!     write(writes);
//! }
//! ```
//!
//! and one permission does not pass for another:
//!
//! ```compile_fail,E0308
//! use bv_cms_api::Guard;
//! use bv_cms_api::generated::permissions::{LiveRead, LiveWrite};
//!
//! fn write(guard: Guard<LiveWrite, ()>) {}
//! fn another_permission_does_not_compile(reads: Guard<LiveRead, ()>, writes: Guard<LiveWrite, ()>) {
//!     write(reads);
//! }
//! ```
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! runtime → api → server, tests/fuzz
//! ```

#[allow(
    clippy::doc_markdown,
    clippy::large_enum_variant,
    clippy::large_stack_frames,
    clippy::let_unit_value,
    clippy::match_single_binding,
    clippy::match_wildcard_for_single_variants,
    clippy::needless_pass_by_value,
    clippy::redundant_closure_for_method_calls,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::uninlined_format_args,
    clippy::unreadable_literal,
    clippy::wildcard_imports,
    reason = "names and sizes are the document's"
)]
#[rustfmt::skip]
pub mod generated;

pub use bv_cms_runtime::*;

#[cfg(test)]
mod tests {
    /// The examples of this file's documentation: what is said of each, and its lines.
    fn examples() -> Vec<(&'static str, Vec<&'static str>)> {
        let mut examples = Vec::new();
        let mut open = false;
        for line in include_str!("lib.rs").lines().map_while(|line| line.strip_prefix("//!")) {
            match line.strip_prefix(" ```") {
                Some(kind) => {
                    open = !open;
                    if open {
                        examples.push((kind, Vec::new()));
                    }
                }
                None if open => examples.last_mut().expect("one is open").1.push(line),
                None => {}
            }
        }
        examples
    }

    fn names(line: &str) -> impl Iterator<Item = &str> {
        line.split(|character: char| !character.is_alphanumeric() && character != '_')
            .filter(|name| !name.is_empty())
    }

    #[test]
    fn what_does_not_compile_would_but_for_one_line() {
        let examples = examples();
        let mut pairs = 0;
        for pair in examples.windows(2) {
            let [(kind, compiles), (code, does_not)] = pair else { unreachable!("two of them") };
            if !code.starts_with("compile_fail,") {
                continue;
            }
            let only = |these: &[&'static str], others: &[&str]| -> Vec<&'static str> {
                these.iter().copied().filter(|line| !others.contains(line)).collect()
            };
            let (instead, wrong) = (only(compiles, does_not), only(does_not, compiles));
            assert_eq!((*kind, instead.len()), ("", 1), "{code}: {instead:?}");
            assert!(wrong.len() <= 1, "{code}: {wrong:?}");
            for name in wrong.into_iter().flat_map(names) {
                let known = compiles.iter().any(|line| names(line).any(|it| it == name));
                assert!(known, "{code}: the example before it does not have `{name}`");
            }
            pairs += 1;
        }
        assert_eq!(pairs, 4);
    }
}
