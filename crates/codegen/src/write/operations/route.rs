//! The function that answers an operation's requests.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::entrance::Entrance;
use crate::names::{route, snake};
use crate::read::{Body, MediaType, Operation};

pub(crate) fn write_route(host: &Ident, operation: &Operation, entrance: &Entrance) -> TokenStream {
    let (id, name, route) = (operation.ident(), snake(&operation.id), route(&operation.id));
    let mut arguments = Vec::new();
    let mut steps = vec![entrance.steps.clone()];
    let receiver = if entrance.guard.is_some() {
        arguments.push(quote!(guard));
        quote!(H::)
    } else {
        quote!(host.)
    };
    if operation.decoded().next().is_some() {
        let table = operation.parameters_ident();
        steps.push(quote! {
            let parameters = parameters::read::<#id, _>(&request, #table::TABLE)?;
        });
        arguments.push(quote!(parameters));
    }
    let mut payload = TokenStream::new();
    if let Some(body) = &operation.body {
        payload = quote!(, payload: web::Payload);
        steps.push(read_body(&id, body));
        arguments.push(quote!(body));
    }
    let schema = operation.body.as_ref().filter(|body| body.can_be_invalid()).map(|body| {
        let schema = &body.schema;
        quote!(static SCHEMA: Schema = #schema;)
    });
    quote! {
        async fn #route<H: #host>(
            host: web::Data<H>,
            request: HttpRequest
            #payload
        ) -> HttpResponse {
            #schema
            let host: &H = &host;
            let operation = async {
                #(#steps)*
                #receiver #name(#(#arguments),*).await.map(#id::answer)
            };
            respond::<#id>(&request, operation).await
        }
    }
}

fn read_body(id: &Ident, body: &Body) -> TokenStream {
    let media_type = match body.media_type {
        MediaType::Json => quote!(MediaType::Json),
        MediaType::Form => quote!(MediaType::Form),
        MediaType::Text => quote!(MediaType::Text),
        MediaType::Bytes => {
            let required = body.required;
            return quote!(let body = body::bytes::<#id>(&request, payload, #required).await?;);
        }
    };
    let read = if body.required { quote!(required) } else { quote!(optional) };
    quote! {
        let body = body::#read::<#id, _>(&request, payload, #media_type, &SCHEMA).await?;
    }
}
