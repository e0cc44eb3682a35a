//! The Rust type of a schema.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase as _;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::context::Context;
use crate::keyword::{self, component, flag};
use crate::names::{camel, snake};
use crate::node::{Fault, Node};

/// A type in Rust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Secret,
    Uuid,
    Timestamp,
    Date,
    Base64,
    StringInt64,
    Integer32,
    Integer64,
    Number,
    Boolean,
    /// Any JSON value.
    Any,
    /// Any JSON object.
    Free,
    /// A type of `models.rs`.
    Named(String),
    List(Box<Type>),
    Map(Box<Type>),
    /// A value or `null`.
    Nullable(Box<Type>),
    /// A type that holds itself.
    Boxed(Box<Type>),
}

/// A type that is declared in `models.rs`.
#[derive(Debug)]
pub(crate) struct Declared {
    pub(crate) name: Ident,
    /// The component that it is; `None` for a schema that stands in another one.
    pub(crate) component: Option<String>,
    pub(crate) description: String,
    pub(crate) kind: Kind,
    /// The schema as the document has it.
    pub(crate) schema: Value,
    /// Whether it can hold itself.
    pub(crate) recursive: bool,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Struct {
        fields: Vec<Field>,
        additional: Option<Type>,
    },
    /// Strings, each with its name in Rust.
    Texts(Vec<(String, Ident)>),
    /// Whole numbers, each with its name in Rust.
    Integers(Vec<(i64, Ident)>),
    Choice {
        variants: Vec<Variant>,
        discriminator: Option<Value>,
    },
    Wrapper(Type),
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: Ident,
    pub(crate) kind: Type,
    /// A reference to the static of its schema.
    pub(crate) schema: TokenStream,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) ident: Ident,
    pub(crate) kind: Type,
    /// Whether it may be missing, because it may be left out or does not travel in both directions.
    pub(crate) optional: bool,
    pub(crate) write_only: bool,
    pub(crate) description: String,
    pub(crate) schema: Value,
}

impl Type {
    /// The type as generated code writes it, seen from outside of `models.rs`.
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Text => quote!(String),
            Self::Secret => quote!(bv_cms_runtime::Secret),
            Self::Uuid => quote!(bv_cms_runtime::Uuid),
            Self::Timestamp => quote!(bv_cms_runtime::Timestamp),
            Self::Date => quote!(bv_cms_runtime::Date),
            Self::Base64 => quote!(bv_cms_runtime::Base64),
            Self::StringInt64 => quote!(bv_cms_runtime::StringInt64),
            Self::Integer32 => quote!(i32),
            Self::Integer64 => quote!(i64),
            Self::Number => quote!(f64),
            Self::Boolean => quote!(bool),
            Self::Any => quote!(serde_json::Value),
            Self::Free => quote!(serde_json::Map<String, serde_json::Value>),
            Self::Named(name) => {
                let name: Ident = quote::format_ident!("{name}");
                quote!(models::#name)
            }
            Self::List(item) => {
                let item = item.tokens();
                quote!(Vec<#item>)
            }
            Self::Map(value) => {
                let value = value.tokens();
                quote!(std::collections::BTreeMap<String, #value>)
            }
            Self::Nullable(inner) => {
                let inner = inner.tokens();
                quote!(Option<#inner>)
            }
            Self::Boxed(inner) => {
                let inner = inner.tokens();
                quote!(Box<#inner>)
            }
        }
    }

    /// The same with `Option` around it, once.
    pub(crate) fn optional(self) -> Self {
        match self {
            Self::Nullable(_) => self,
            other => Self::Nullable(Box::new(other)),
        }
    }

    /// The type without `null`.
    pub(crate) fn inner(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }

    /// Whether it can be written as a text, for a header.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::Uuid
                | Self::Timestamp
                | Self::Date
                | Self::Base64
                | Self::StringInt64
                | Self::Integer32
                | Self::Integer64
                | Self::Number
                | Self::Boolean
        )
    }

    /// The type that it holds in any way.
    pub(crate) fn reached(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Nullable(inner) | Self::List(inner) | Self::Map(inner) | Self::Boxed(inner) => {
                inner.reached()
            }
            _ => None,
        }
    }

    /// The type that it holds without a list, a map or a box between them.
    pub(crate) fn held(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Nullable(inner) => inner.held(),
            _ => None,
        }
    }
}

/// The Rust types of schemas.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Types<'c> {
    pub(crate) context: &'c Context,
    /// The components that a request can hold.
    pub(crate) requested: &'c BTreeSet<String>,
    /// The components that an answer can hold.
    pub(crate) answered: &'c BTreeSet<String>,
}

/// Whether what is declared travels in requests, and whether in answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Directions {
    pub(crate) requested: bool,
    pub(crate) answered: bool,
}

impl Types<'_> {
    /// Declares the type of a component.
    pub(crate) fn declare_component(&self, name: &str, node: &Node<'_>) -> Result<(), Fault> {
        let ident = camel(name);
        self.context.take(&ident, node)?;
        let directions = Directions {
            requested: self.requested.contains(name),
            answered: self.answered.contains(name),
        };
        let kind = self.kind(node, &ident.to_string(), directions)?;
        let kind = match kind {
            Ok(kind) => kind,
            Err(plain) => Kind::Wrapper(plain),
        };
        self.context.declare(Declared {
            name: ident,
            component: Some(name.to_owned()),
            description: description(node),
            kind,
            schema: node.value.clone(),
            recursive: false,
        });
        Ok(())
    }

    /// The type of a schema. What needs a type of its own is declared, by the wished name.
    pub(crate) fn of(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
    ) -> Result<Type, Fault> {
        let kind = match self.kind(node, wished, directions)? {
            Err(plain) => plain,
            Ok(kind) => {
                let name = self.context.free(wished, node);
                self.context.declare(Declared {
                    name: name.clone(),
                    component: None,
                    description: description(node),
                    kind,
                    schema: node.value.clone(),
                    recursive: false,
                });
                Type::Named(name.to_string())
            }
        };
        let nullable = admits_null(node, &mut BTreeSet::new())? && kind != Type::Any;
        Ok(if nullable { kind.optional() } else { kind })
    }

    /// What has to be declared for a schema, or the type that needs no declaration.
    fn kind(
        &self,
        node: &Node<'_>,
        wished: &str,
        directions: Directions,
    ) -> Result<Result<Kind, Type>, Fault> {
        if !node.value.is_object() {
            return Ok(Err(Type::Any));
        }
        if let Some(name) = component(node)? {
            return Ok(Err(Type::Named(camel(&name).to_string())));
        }
        if let Some(values) = constants(node)? {
            return enumeration(wished, &values, node);
        }
        if is_record(node, &mut BTreeSet::new())? {
            return self.record(node, wished, directions).map(Ok);
        }
        for name in ["oneOf", "anyOf"] {
            let alternatives = node.items(name)?;
            if alternatives.is_empty() || !keyword::types(node)?.iter().all(|kind| kind == "object")
            {
                continue;
            }
            let kinds = alternatives.iter().filter(|alternative| !is_null(alternative));
            let kinds: Vec<_> = kinds.collect();
            return match kinds.as_slice() {
                [] => Ok(Err(Type::Any)),
                [only] => self.kind(only, wished, directions),
                _ => self.choice(&kinds, wished, node, directions),
            };
        }
        let types: Vec<_> =
            keyword::types(node)?.into_iter().filter(|kind| kind != "null").collect();
        if types.is_empty() || types == ["object"] {
            for part in node.items("allOf")? {
                match self.kind(&part, wished, directions)? {
                    Err(Type::Any) => {}
                    found => return Ok(found),
                }
            }
        }
        let format = node.get("format").and_then(|format| format.value.as_str());
        Ok(Err(match (types.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), format) {
            (["string"], Some("uuid")) => Type::Uuid,
            (["string"], Some("date-time")) => Type::Timestamp,
            (["string"], Some("date")) => Type::Date,
            (["string"], Some("byte")) => Type::Base64,
            (["string"], Some("int64")) => Type::StringInt64,
            (["string"], Some("password")) => Type::Secret,
            (["string"], _) if node.flag("x-secret")? => Type::Secret,
            (["string"], _) => Type::Text,
            (["integer"], Some("int32")) => Type::Integer32,
            (["integer"], _) => Type::Integer64,
            (["number"], _) => Type::Number,
            (["boolean"], _) => Type::Boolean,
            (["array"], _) => {
                let item = match (node.get("items"), node.get("prefixItems")) {
                    (Some(items), None) => self.of(&items, &format!("{wished}Item"), directions)?,
                    _ => Type::Any,
                };
                Type::List(Box::new(item))
            }
            (["object"], _) => match node.get("additionalProperties") {
                Some(each) if each.value.is_object() && node.get("patternProperties").is_none() => {
                    let value = self.of(&each, &format!("{wished}Value"), directions)?;
                    Type::Map(Box::new(value))
                }
                _ => Type::Free,
            },
            _ => Type::Any,
        }))
    }

    fn choice(
        &self,
        alternatives: &[&Node<'_>],
        wished: &str,
        node: &Node<'_>,
        directions: Directions,
    ) -> Result<Result<Kind, Type>, Fault> {
        let mut variants: Vec<Variant> = Vec::new();
        for (index, alternative) in alternatives.iter().enumerate() {
            let title = alternative.get("title").and_then(|title| title.value.as_str());
            let referred = component(alternative)?;
            let name = referred
                .as_deref()
                .or(title)
                .map_or_else(|| quote::format_ident!("Alternative{}", index + 1), camel);
            if variants.iter().any(|variant| variant.name == name) {
                return Err(alternative.fault(format!("two alternatives are named `{name}`")));
            }
            let kind = self.of(alternative, &format!("{wished}{name}"), directions)?;
            let schema = match referred {
                Some(referred) if alternative.entries()?.len() == 1 => {
                    let referred = crate::names::shouty(&referred);
                    quote!(&schemas::#referred)
                }
                _ => self.context.schema(keyword::schema(alternative, self.context)?),
            };
            variants.push(Variant { name, kind, schema });
        }
        let discriminator = node.get("discriminator").map(|node| node.value.clone());
        Ok(Ok(Kind::Choice { variants, discriminator }))
    }

    /// An object with known members, `allOf` taken together.
    fn record(&self, node: &Node<'_>, wished: &str, directions: Directions) -> Result<Kind, Fault> {
        let mut fields: Vec<Field> = Vec::new();
        let mut additional = None;
        let mut parts = Vec::new();
        gather(node, &mut parts, 0)?;
        let mut required = BTreeSet::new();
        for part in &parts {
            required.extend(part.texts("required")?);
        }
        for part in &parts {
            for (name, member) in part.members("properties")? {
                if let Some(known) = fields.iter().find(|field| field.name == name) {
                    if known.schema != *member.value {
                        return Err(member.fault(format!(
                            "`allOf` gives `{name}` two different schemas; give it one of them"
                        )));
                    }
                    continue;
                }
                let required = required.contains(name);
                let field = self.field(name, &member, required, wished, directions)?;
                if let Some(other) = fields.iter().find(|other| other.ident == field.ident) {
                    return Err(member.fault(format!(
                        "the members `{}` and `{name}` are both `{}` in Rust; rename one of them",
                        other.name, field.ident
                    )));
                }
                fields.push(field);
            }
            if let Some(each) =
                part.get("additionalProperties").filter(|each| each.value.is_object())
            {
                additional = Some(self.of(&each, &format!("{wished}Value"), directions)?);
            }
        }
        Ok(Kind::Struct { fields, additional })
    }

    fn field(
        &self,
        name: &str,
        member: &Node<'_>,
        required: bool,
        wished: &str,
        directions: Directions,
    ) -> Result<Field, Fault> {
        let (read_only, write_only) = (flag(member, "readOnly")?, flag(member, "writeOnly")?);
        let travels = !(read_only && directions.requested || write_only && directions.answered);
        let wished = format!("{wished}{}", name.to_upper_camel_case());
        let kind = self.of(member, &wished, directions)?;
        let optional = !(required && travels);
        Ok(Field {
            name: name.to_owned(),
            ident: snake(name),
            kind,
            optional,
            write_only,
            description: description(member),
            schema: member.value.clone(),
        })
    }
}

/// The description of a schema, and where it ends.
fn description(node: &Node<'_>) -> String {
    let text = |name: &str| node.get(name).and_then(|text| text.value.as_str());
    text("description").or(text("title")).unwrap_or_default().to_owned()
}

/// The constants that a schema admits, without `null`; `None` when it names none.
fn constants(node: &Node<'_>) -> Result<Option<Vec<Value>>, Fault> {
    let all = match (node.get("const"), node.get("enum")) {
        (Some(constant), _) => vec![constant.value.clone()],
        (None, Some(_)) => {
            node.items("enum")?.into_iter().map(|value| value.value.clone()).collect()
        }
        (None, None) => return Ok(None),
    };
    Ok(Some(all.into_iter().filter(|value| !value.is_null()).collect()))
}

fn enumeration(
    wished: &str,
    values: &[Value],
    node: &Node<'_>,
) -> Result<Result<Kind, Type>, Fault> {
    let texts: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
    let integers: Option<Vec<i64>> = values
        .iter()
        .map(|value| value.as_i64().filter(|_| value.is_i64() || value.is_u64()))
        .collect();
    Ok(match (texts, integers) {
        _ if values.is_empty() => Err(Type::Any),
        (Some(texts), _) => {
            let constant = node.get("const").is_some();
            let name = |text: &str| {
                if constant { quote::format_ident!("Constant") } else { variant(wished, text) }
            };
            let values = texts.iter().map(|text| ((*text).to_owned(), name(text))).collect();
            Ok(Kind::Texts(distinct(values, node)?))
        }
        (None, Some(integers)) => {
            let name = |value: i64| match value {
                0.. => quote::format_ident!("Value{value}"),
                _ => quote::format_ident!("Minus{}", value.unsigned_abs()),
            };
            let values = integers.iter().map(|value| (*value, name(*value))).collect();
            Ok(Kind::Integers(distinct(values, node)?))
        }
        (None, None) if values.iter().all(Value::is_boolean) => Err(Type::Boolean),
        (None, None) if values.iter().all(Value::is_number) => Err(Type::Number),
        (None, None) => Err(Type::Any),
    })
}

fn distinct<T>(values: Vec<(T, Ident)>, node: &Node<'_>) -> Result<Vec<(T, Ident)>, Fault> {
    let mut seen = BTreeSet::new();
    match values.iter().find(|(_, name)| !seen.insert(name.clone())) {
        None => Ok(values),
        Some((_, name)) => Err(node.fault(format!(
            "two values are `{name}` in Rust; rename one of them, or leave out `enum` and use \
             `pattern`"
        ))),
    }
}

/// `LIVE_STATUS_PREVIEW` of `LiveStatus` to `Preview`; a digit in front is preceded by the last
/// word of the type: `LIVE_RESOLUTION_4K` of `LiveResolution` to `Resolution4k`.
fn variant(name: &str, value: &str) -> Ident {
    use heck::{ToShoutySnakeCase as _, ToSnakeCase as _};
    let prefix = name.to_shouty_snake_case() + "_";
    let short = value.strip_prefix(&prefix).unwrap_or(value);
    if short.starts_with(|first: char| first.is_ascii_digit()) && short != value {
        let own = name.to_snake_case();
        let last = own.rsplit('_').next().unwrap_or_default();
        return camel(&format!("{last}_{}", short.to_ascii_lowercase()));
    }
    match short {
        // Signs that names cannot show.
        "" => quote::format_ident!("Empty"),
        "+1" => quote::format_ident!("Plus1"),
        "-1" => quote::format_ident!("Minus1"),
        other => camel(&other.to_upper_camel_case()),
    }
}

fn is_null(node: &Node<'_>) -> bool {
    keyword::types(node).is_ok_and(|types| types == ["null"])
        || node.get("const").is_some_and(|constant| constant.value.is_null())
}

/// Whether a schema admits `null`, as far as types and enumerations say so.
pub(crate) fn admits_null(node: &Node<'_>, seen: &mut BTreeSet<String>) -> Result<bool, Fault> {
    if !node.value.is_object() {
        return Ok(node.value == &Value::Bool(true));
    }
    if !seen.insert(node.pointer().to_owned()) {
        return Ok(true);
    }
    let types = keyword::types(node)?;
    if !types.is_empty() && !types.iter().any(|kind| kind == "null") {
        return Ok(false);
    }
    if node.get("const").is_some_and(|constant| !constant.value.is_null()) {
        return Ok(false);
    }
    if node.get("enum").is_some() && !node.items("enum")?.iter().any(|value| value.value.is_null())
    {
        return Ok(false);
    }
    if let Some(name) = component(node)?
        && !admits_null(&node.component("schemas", &name)?, seen)?
    {
        return Ok(false);
    }
    for part in node.items("allOf")? {
        if !admits_null(&part, seen)? {
            return Ok(false);
        }
    }
    for name in ["oneOf", "anyOf"] {
        let alternatives = node.items(name)?;
        let mut any = alternatives.is_empty();
        for alternative in &alternatives {
            any |= admits_null(alternative, seen)?;
        }
        if !any {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a schema is an object with members of its own.
fn is_record(node: &Node<'_>, seen: &mut BTreeSet<String>) -> Result<bool, Fault> {
    if !node.value.is_object() || !seen.insert(node.pointer().to_owned()) {
        return Ok(false);
    }
    let types = keyword::types(node)?;
    if types.iter().any(|kind| kind != "object" && kind != "null") {
        return Ok(false);
    }
    if node.get("properties").is_some() && node.get("patternProperties").is_none() {
        return Ok(true);
    }
    for part in node.items("allOf")? {
        if is_record(&part.follow("schemas")?, seen)? {
            // One reference and nothing beside it is the component itself.
            return Ok(node.items("allOf")?.len() > 1 || component(&part)?.is_none());
        }
    }
    Ok(false)
}

/// A schema and everything that `allOf` adds to it.
fn gather<'d>(node: &Node<'d>, parts: &mut Vec<Node<'d>>, depth: usize) -> Result<(), Fault> {
    if depth > 32 {
        return Err(node.fault("`allOf` leads back to itself"));
    }
    let node = node.follow("schemas")?;
    for part in node.items("allOf")? {
        gather(&part, parts, depth + 1)?;
    }
    parts.push(node);
    Ok(())
}
