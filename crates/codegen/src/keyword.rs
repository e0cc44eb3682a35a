//! Schemas as the static tables that the running server enforces.
//!
//! Every keyword of a schema becomes one of the runtime's, is documentation only, or is refused.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::context::Context;
use crate::contradiction;
use crate::names::shouty;
use crate::node::{Fault, Node};
use crate::pattern;

/// Keywords that say nothing about which values are valid.
pub(crate) const DOCUMENTATION: [&str; 12] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
    "discriminator",
    "$comment",
];

/// Keywords that are enforced.
pub(crate) const ENFORCED: [&str; 38] = [
    "$ref",
    "type",
    "enum",
    "const",
    "format",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "prefixItems",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
    "properties",
    "required",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "x-secret",
];

/// Formats that are enforced, each with the types it speaks of.
const FORMATS: [(&str, &str, &str); 12] = [
    ("string", "uuid", "Uuid"),
    ("string", "date-time", "DateTime"),
    ("string", "date", "Date"),
    ("string", "byte", "Byte"),
    ("string", "email", "Email"),
    ("string", "uri", "Uri"),
    ("string", "duration", "Duration"),
    ("string", "int64", "StringInt64"),
    ("integer", "int32", "Int32"),
    ("integer", "int64", "Int64"),
    ("number", "float", "Double"),
    ("number", "double", "Double"),
];

/// The expression of a schema.
pub(crate) fn schema(node: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    match node.value {
        Value::Bool(true) => return Ok(quote!(Schema(&[]))),
        Value::Bool(false) => return Ok(quote!(Schema(&[Keyword::Never]))),
        Value::Object(_) => {}
        _ => return Err(node.fault("a schema is an object, `true` or `false`")),
    }
    node.only(&[&ENFORCED[..], &DOCUMENTATION[..]].concat())?;
    contradiction::refuse(node)?;
    let mut keywords = Vec::new();
    for (name, at) in node.entries()? {
        keywords.extend(keyword(name, &at, node, context)?);
    }
    // An integer without a format has 64 bits.
    if node.get("format").is_none() && has_type(node, "integer") && !has_type(node, "number") {
        keywords.push(quote!(Keyword::Format(Format::Int64)));
    }
    Ok(quote!(Schema(&[#(#keywords),*])))
}

/// A reference to the expression of a schema.
fn reference(node: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    match component(node)? {
        // Beside a reference only documentation: no schema of its own is needed.
        Some(name) if node.entries()?.iter().all(|(key, _)| !ENFORCED[1..].contains(key)) => {
            node.only(&[&["$ref"][..], &DOCUMENTATION[..]].concat())?;
            contradiction::refuse(node)?;
            let name = shouty(&name);
            Ok(quote!(&schemas::#name))
        }
        _ => {
            let schema = schema(node, context)?;
            Ok(quote!(&#schema))
        }
    }
}

fn references(nodes: &[Node<'_>], context: &Context) -> Result<Vec<TokenStream>, Fault> {
    nodes.iter().map(|node| reference(node, context)).collect()
}

/// The component that a schema refers to.
pub(crate) fn component(node: &Node<'_>) -> Result<Option<String>, Fault> {
    node.get("$ref").map(|reference| reference.component_name("schemas")).transpose()
}

/// The types that a schema names.
pub(crate) fn types(node: &Node<'_>) -> Result<Vec<String>, Fault> {
    match node.get("type").map(|kind| kind.value) {
        None => Ok(Vec::new()),
        Some(Value::String(kind)) => Ok(vec![kind.clone()]),
        Some(Value::Array(_)) => node.texts("type"),
        Some(_) => Err(node.fault("`type` is a string or an array of strings")),
    }
}

pub(crate) fn has_type(node: &Node<'_>, kind: &str) -> bool {
    types(node).is_ok_and(|types| types.iter().any(|own| own == kind))
}

#[expect(clippy::too_many_lines, reason = "one arm for each keyword")]
fn keyword(
    name: &str,
    at: &Node<'_>,
    node: &Node<'_>,
    context: &Context,
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
    let list = || -> Result<Vec<TokenStream>, Fault> {
        let items = node.items(name)?;
        if items.is_empty() {
            return Err(at.fault("must have at least one item"));
        }
        references(&items, context)
    };
    Ok(Some(match name {
        "$ref" => {
            let name = shouty(&at.component_name("schemas")?);
            quote!(Keyword::Ref(&schemas::#name))
        }
        "type" => type_keyword(at, node)?,
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
        "format" => return format(at, node),
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
        "prefixItems" => list().map(|schemas| quote!(Keyword::PrefixItems(&[#(#schemas),*])))?,
        "items" => {
            let each = reference(at, context)?;
            let after = Literal::usize_unsuffixed(node.items("prefixItems")?.len());
            quote!(Keyword::Items { each: #each, after: #after })
        }
        "minItems" => count().map(|count| quote!(Keyword::MinItems(#count)))?,
        "maxItems" => count().map(|count| quote!(Keyword::MaxItems(#count)))?,
        "uniqueItems" if node.flag(name)? => quote!(Keyword::UniqueItems),
        "contains" => {
            let of = reference(at, context)?;
            let min = Literal::u64_unsuffixed(node.unsigned("minContains")?.unwrap_or(1));
            let max = optional(node.unsigned("maxContains")?.map(Literal::u64_unsuffixed));
            quote!(Keyword::Contains { of: #of, min: #min, max: #max })
        }
        "minContains" | "maxContains" => {
            count()?;
            node.require("contains").map_err(|_| at.fault(format!("`{name}` needs `contains`")))?;
            return Ok(None);
        }
        "properties" => properties(node, context)?,
        "required" if node.get("properties").is_none() => properties(node, context)?,
        "patternProperties" => {
            let patterns = at.entries()?;
            let patterns = patterns.iter().map(|(pattern, schema)| {
                let pattern = pattern::read_text(pattern, schema, context)?;
                let schema = reference(schema, context)?;
                Ok(quote!((#pattern, #schema)))
            });
            let patterns: Vec<_> = patterns.collect::<Result<_, Fault>>()?;
            quote!(Keyword::PatternProperties(&[#(#patterns),*]))
        }
        "additionalProperties" => return additional(at, node, context),
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
        "allOf" => list().map(|all| quote!(Keyword::AllOf(&[#(#all),*])))?,
        "anyOf" => list().map(|any| quote!(Keyword::AnyOf(&[#(#any),*])))?,
        "oneOf" => list().map(|one| quote!(Keyword::OneOf(&[#(#one),*])))?,
        "not" => reference(at, context).map(|not| quote!(Keyword::Not(#not)))?,
        "if" => {
            let condition = reference(at, context)?;
            let then = optional_reference(node, "then", context)?;
            let otherwise = optional_reference(node, "else", context)?;
            quote!(Keyword::If { condition: #condition, then: #then, otherwise: #otherwise })
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
) -> Result<TokenStream, Fault> {
    let schema = node.get(name).map(|schema| reference(&schema, context)).transpose()?;
    Ok(schema.map_or_else(|| quote!(None), |schema| quote!(Some(#schema))))
}

fn type_keyword(at: &Node<'_>, node: &Node<'_>) -> Result<TokenStream, Fault> {
    let types = types(node)?;
    let mut expression = TokenStream::new();
    for kind in &types {
        let kind = match kind.as_str() {
            "null" => quote!(Types::NULL),
            "boolean" => quote!(Types::BOOLEAN),
            "integer" => quote!(Types::INTEGER),
            "number" => quote!(Types::NUMBER),
            "string" => quote!(Types::STRING),
            "array" => quote!(Types::ARRAY),
            "object" => quote!(Types::OBJECT),
            other => return Err(at.fault(format!("there is no type `{other}`"))),
        };
        expression = if expression.is_empty() { kind } else { quote!(#expression.or(#kind)) };
    }
    if expression.is_empty() {
        return Err(at.fault("`type` must name at least one type"));
    }
    Ok(quote!(Keyword::Type(#expression)))
}

fn format(at: &Node<'_>, node: &Node<'_>) -> Result<Option<TokenStream>, Fault> {
    let name = node.text("format")?;
    // What a password looks like is nobody's business but its owner's.
    if name == "password" && has_type(node, "string") {
        return Ok(None);
    }
    let known = FORMATS.iter().find(|(kind, format, _)| *format == name && has_type(node, kind));
    let Some((_, _, known)) = known else {
        let all: Vec<_> =
            FORMATS.iter().map(|(kind, format, _)| format!("{format} ({kind})")).collect();
        return Err(at.fault(format!(
            "no code enforces `format: {name}` for this `type`; say it with `pattern`, or with one \
             of {}",
            all.join(", ")
        )));
    };
    let format = quote::format_ident!("{known}");
    Ok(Some(quote!(Keyword::Format(Format::#format))))
}

/// `properties` and `required` in one table.
fn properties(node: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    let required = node.texts("required")?;
    let members = node.members("properties")?;
    let mut table = Vec::new();
    for (name, member) in &members {
        let travel = match (flag(member, "readOnly")?, flag(member, "writeOnly")?) {
            (false, false) => quote!(Travel::Both),
            (true, false) => quote!(Travel::Answers),
            (false, true) => quote!(Travel::Requests),
            (true, true) => {
                return Err(member.fault("`readOnly` and `writeOnly` together travel nowhere"));
            }
        };
        let is_required = required.iter().any(|required| required == name);
        let schema = reference(member, context)?;
        table.push(quote!(Property {
            name: #name, required: #is_required, travel: #travel, schema: #schema
        }));
    }
    for name in required.iter().filter(|name| !members.iter().any(|(known, _)| known == name)) {
        table.push(quote!(Property {
            name: #name, required: true, travel: Travel::Both, schema: &Schema(&[])
        }));
    }
    Ok(quote!(Keyword::Properties(&[#(#table),*])))
}

/// A flag of a schema, or of the component it refers to.
pub(crate) fn flag(node: &Node<'_>, name: &str) -> Result<bool, Fault> {
    if !node.value.is_object() {
        return Ok(false);
    }
    Ok(node.flag(name)? || node.follow("schemas")?.flag(name)?)
}

fn additional(
    at: &Node<'_>,
    node: &Node<'_>,
    context: &Context,
) -> Result<Option<TokenStream>, Fault> {
    let each = match at.value {
        Value::Bool(true) => return Ok(None),
        Value::Bool(false) => quote!(None),
        _ => {
            let each = reference(at, context)?;
            quote!(Some(#each))
        }
    };
    let known = node.members("properties")?.into_iter().map(|(name, _)| name);
    let patterns = node.members("patternProperties")?;
    let patterns: Vec<_> = patterns
        .iter()
        .map(|(pattern, schema)| pattern::read_text(pattern, schema, context))
        .collect::<Result<_, _>>()?;
    Ok(Some(quote!(Keyword::AdditionalProperties {
        each: #each, known: &[#(#known),*], patterns: &[#(#patterns),*]
    })))
}

/// A value of the document as the runtime holds it.
pub(crate) fn literal(value: &Value, node: &Node<'_>) -> Result<TokenStream, Fault> {
    Ok(match value {
        Value::Null => quote!(Literal::Null),
        Value::Bool(value) => quote!(Literal::Boolean(#value)),
        Value::String(value) => quote!(Literal::Text(#value)),
        Value::Array(_) | Value::Object(_) => {
            let json = value.to_string();
            quote!(Literal::Json(#json))
        }
        Value::Number(number) => {
            if let Some(value) = number.as_i64() {
                let value = Literal::i64_unsuffixed(value);
                return Ok(quote!(Literal::Integer(#value)));
            }
            let Some(value) = number.as_f64().filter(|_| number.is_f64()) else {
                return Err(node.fault("no integer above 9223372036854775807 can be enforced"));
            };
            #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
            if value.fract() == 0.0 && value.abs() < 9e15 {
                let value = Literal::i64_unsuffixed(value as i64);
                return Ok(quote!(Literal::Integer(#value)));
            }
            let value = Literal::f64_unsuffixed(value);
            quote!(Literal::Number(#value))
        }
    })
}
