//! Schemas as the static tables that the running server enforces.
//!
//! Every keyword of a schema becomes one of the runtime's, is documentation only, or is refused.

mod known;
mod literal;
mod members;
mod pattern;
mod scalar;

use bv_cms_document::{ASSERTIONS, Dialect};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use self::known::{DOCUMENTATION, our_own};
use self::literal::literal;
use crate::context::Context;
use crate::names::shouty;
use crate::node::{Fault, Node};
use crate::schema::{Kept, annotations, has_type, kept, refuse_contradiction, travels, width};
use crate::sunset::sunset;

/// The expression of a schema.
pub(crate) fn schema(node: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    schema_within(node, context, &Kept::new())
}

/// The expression of an alternative that a schema has.
pub(crate) fn alternative(
    alternative: &Node<'_>,
    of: &Node<'_>,
    context: &Context,
) -> Result<TokenStream, Fault> {
    schema_within(alternative, context, &kept(of)?)
}

/// The expression of a schema that stands in another one and speaks of the same value, where that
/// one keeps some members out of requests or answers.
fn schema_within(node: &Node<'_>, context: &Context, around: &Kept) -> Result<TokenStream, Fault> {
    match node.value {
        Value::Bool(true) => return Ok(quote!(Schema(&[]))),
        Value::Bool(false) => return Ok(quote!(Schema(&[Keyword::Never]))),
        Value::Object(_) => {}
        _ => return Err(node.fault("a schema is an object, `true` or `false`")),
    }
    node.only(&[&our_own(node.dialect())[..], &ASSERTIONS[..], &DOCUMENTATION[..]].concat())?;
    context.is_bounded(node)?;
    refuse_contradiction(node)?;
    annotations(node)?;
    sunset(node)?;
    let mut kept = kept(node)?;
    kept.extend(around.clone());
    let mut keywords = Vec::new();
    for (name, at) in node.entries()? {
        keywords.extend(context.deeper(node, || keyword(name, &at, node, context, &kept))?);
    }
    width::holds_them(node)?;
    // An integer without a format has 64 bits.
    if node.get("format").is_none() && has_type(node, "integer") && !has_type(node, "number") {
        keywords.push(quote!(Keyword::Format(Format::Int64)));
    }
    Ok(quote!(Schema(&[#(#keywords),*])))
}

/// Whether a keyword beside `$ref` says more of values than what that leads to.
fn decides(keyword: &str, dialect: &Dialect) -> bool {
    ASSERTIONS.contains(&keyword) || keyword == dialect.extensions.secret
}

/// A reference to the expression of a schema.
pub(crate) fn reference(node: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    reference_within(node, context, &Kept::new())
}

fn reference_within(
    node: &Node<'_>,
    context: &Context,
    around: &Kept,
) -> Result<TokenStream, Fault> {
    match node.reference("schemas")? {
        // Beside a reference only documentation: no schema of its own is needed.
        Some(name) if !node.entries()?.iter().any(|(key, _)| decides(key, node.dialect())) => {
            node.only(&[&["$ref"][..], &DOCUMENTATION[..]].concat())?;
            refuse_contradiction(node)?;
            annotations(node)?;
            sunset(node)?;
            let name = shouty(&name);
            Ok(quote!(&schemas::#name))
        }
        _ => {
            let schema = schema_within(node, context, around)?;
            Ok(quote!(&#schema))
        }
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each keyword")]
fn keyword(
    name: &str,
    at: &Node<'_>,
    node: &Node<'_>,
    context: &Context,
    kept: &Kept,
) -> Result<Option<TokenStream>, Fault> {
    let count = || -> Result<TokenStream, Fault> {
        let count = node.unsigned(name)?.unwrap_or_default();
        let count = Literal::u64_unsuffixed(count);
        Ok(quote!(#count))
    };
    let number = || match at.value {
        Value::Number(_) => literal(at.value, at),
        _ => Err(at.fault("must be a number")),
    };
    let list = |kept: &Kept| -> Result<Vec<TokenStream>, Fault> {
        let items = node.items(name)?;
        if items.is_empty() {
            return Err(at.fault("must have at least one item"));
        }
        items.iter().map(|item| reference_within(item, context, kept)).collect()
    };
    let member = |at: &Node<'_>| reference(at, context);
    let below = |at: &Node<'_>| {
        travels(at)?;
        reference(at, context)
    };
    Ok(Some(match name {
        "$ref" => {
            let name = shouty(&at.component_name("schemas")?);
            quote!(Keyword::Ref(&schemas::#name))
        }
        "type" => scalar::type_keyword(at, node)?,
        "enum" | "const" => {
            let values = match name {
                "enum" => node.items("enum")?,
                _ => vec![at.clone()],
            };
            if values.is_empty() {
                return Err(at.fault("`enum` must name at least one value"));
            }
            let values: Vec<_> =
                values.iter().map(|value| literal(value.value, value)).collect::<Result<_, _>>()?;
            quote!(Keyword::Enum(&[#(#values),*]))
        }
        "format" => return scalar::format(at, node),
        "minLength" => count().map(|count| quote!(Keyword::MinLength(#count)))?,
        "maxLength" => count().map(|count| quote!(Keyword::MaxLength(#count)))?,
        "pattern" => {
            let pattern = pattern::read(at, context)?;
            quote!(Keyword::Pattern(#pattern))
        }
        "minimum" => number().map(|bound| quote!(Keyword::Minimum(#bound)))?,
        "maximum" => number().map(|bound| quote!(Keyword::Maximum(#bound)))?,
        "exclusiveMinimum" => number().map(|bound| quote!(Keyword::ExclusiveMinimum(#bound)))?,
        "exclusiveMaximum" => number().map(|bound| quote!(Keyword::ExclusiveMaximum(#bound)))?,
        "multipleOf" => {
            if at.value.as_f64().is_none_or(|divisor| divisor <= 0.0) {
                return Err(at.fault("must be a number above 0"));
            }
            number().map(|divisor| quote!(Keyword::MultipleOf(#divisor)))?
        }
        "prefixItems" => {
            node.items(name)?.iter().try_for_each(travels)?;
            list(&Kept::new()).map(|schemas| quote!(Keyword::PrefixItems(&[#(#schemas),*])))?
        }
        "items" => {
            let each = below(at)?;
            let after = Literal::usize_unsuffixed(node.items("prefixItems")?.len());
            quote!(Keyword::Items { each: #each, after: #after })
        }
        "minItems" => count().map(|count| quote!(Keyword::MinItems(#count)))?,
        "maxItems" => count().map(|count| quote!(Keyword::MaxItems(#count)))?,
        "uniqueItems" if node.flag(name)? => quote!(Keyword::UniqueItems),
        "contains" => {
            width::is_said(at)?;
            let of = below(at)?;
            let min = Literal::u64_unsuffixed(node.unsigned("minContains")?.unwrap_or(1));
            let max = optional(node.unsigned("maxContains")?.map(Literal::u64_unsuffixed));
            quote!(Keyword::Contains { of: #of, min: #min, max: #max })
        }
        "minContains" | "maxContains" => {
            count()?;
            node.require("contains").map_err(|_| at.fault(format!("`{name}` needs `contains`")))?;
            return Ok(None);
        }
        "properties" => members::properties(node, kept, member)?,
        "required" if node.get("properties").is_none() => members::properties(node, kept, member)?,
        "patternProperties" => {
            let patterns = at.entries()?;
            let patterns = patterns.iter().map(|(pattern, schema)| {
                let pattern = pattern::read_text(pattern, schema, context)?;
                let schema = below(schema)?;
                Ok(quote!((#pattern, #schema)))
            });
            let patterns: Vec<_> = patterns.collect::<Result<_, Fault>>()?;
            quote!(Keyword::PatternProperties(&[#(#patterns),*]))
        }
        "additionalProperties" => return members::additional(at, node, context, below),
        "propertyNames" => {
            reference(at, context).map(|names| quote!(Keyword::PropertyNames(#names)))?
        }
        "minProperties" => count().map(|count| quote!(Keyword::MinProperties(#count)))?,
        "maxProperties" => count().map(|count| quote!(Keyword::MaxProperties(#count)))?,
        "dependentRequired" => {
            let dependent = at.entries()?;
            let dependent = dependent.iter().map(|(name, _)| {
                let others = at.texts(name)?;
                Ok(quote!((#name, &[#(#others),*])))
            });
            let dependent: Vec<_> = dependent.collect::<Result<_, Fault>>()?;
            quote!(Keyword::DependentRequired(&[#(#dependent),*]))
        }
        "dependentSchemas" => {
            let dependent = at.entries()?;
            let dependent = dependent.iter().map(|(name, schema)| {
                let schema = reference(schema, context)?;
                Ok(quote!((#name, #schema)))
            });
            let dependent: Vec<_> = dependent.collect::<Result<_, Fault>>()?;
            quote!(Keyword::DependentSchemas(&[#(#dependent),*]))
        }
        "allOf" => list(kept).map(|all| quote!(Keyword::AllOf(&[#(#all),*])))?,
        "anyOf" => list(kept).map(|any| quote!(Keyword::AnyOf(&[#(#any),*])))?,
        "oneOf" => {
            width::is_said_of_numbers(&node.items(name)?)?;
            list(kept).map(|one| quote!(Keyword::OneOf(&[#(#one),*])))?
        }
        "not" => {
            width::is_said(at)?;
            reference(at, context).map(|not| quote!(Keyword::Not(#not)))?
        }
        "if" => {
            width::is_said(at)?;
            let condition = reference_within(at, context, kept)?;
            let then = optional_reference(node, "then", context, kept)?;
            let otherwise = optional_reference(node, "else", context, kept)?;
            quote!(Keyword::If { condition: #condition, then: #then, otherwise: #otherwise })
        }
        "then" | "else" => {
            node.require("if").map_err(|_| at.fault(format!("`{name}` needs `if`")))?;
            return Ok(None);
        }
        _ => return Ok(None),
    }))
}

fn optional(value: Option<Literal>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

fn optional_reference(
    node: &Node<'_>,
    name: &str,
    context: &Context,
    kept: &Kept,
) -> Result<TokenStream, Fault> {
    let schema = node.get(name).map(|schema| reference_within(&schema, context, kept));
    let schema = schema.transpose()?;
    Ok(schema.map_or_else(|| quote!(None), |schema| quote!(Some(#schema))))
}
