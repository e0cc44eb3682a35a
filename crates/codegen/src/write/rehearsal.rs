//! `rehearsal.rs`: what would be sent if handlers answered with given values.

use proc_macro2::TokenStream;
use quote::quote;

use super::operations::answers;
use crate::read::Api;

pub(crate) fn write(api: &Api) -> TokenStream {
    let answers = api
        .operations
        .iter()
        .map(|operation| answers::rehearsals(&api.module(operation), operation));
    quote! {
        #![doc = " What would be sent if handlers answered with given values."]
        use bv_cms_runtime::rehearsal::{Parts, Sent, Unsent, rehearse};

        /// What is sent when the handler of an operation answers with that status and these values;
        /// `None` when it documents no such success.
        ///
        /// # Errors
        /// When no handler can answer so, or the document does not admit it.
        #[must_use]
        #[allow(unused_variables, unreachable_code, reason = "not every answer has parts")]
        pub fn answer(
            operation_id: &str,
            status: u16,
            parts: Parts,
        ) -> Option<Result<Sent, Unsent>> {
            Some(match (operation_id, status) {
                #(#answers)*
                _ => return None,
            })
        }
    }
}
