//! Parameters, as they stand in the document.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::{Map, Value};

use super::example;
use super::place::Place;
use super::style::{is_among, letters, pairs, read_style};
use super::token::token;
use crate::keyword;
use crate::model::{Directions, Type};
use crate::names::{camel, snake};
use crate::node::{Fault, Node};
use crate::schema;
use crate::schema::text::{self, Reading};
use crate::sunset::sunset;
use crate::types::Types;

#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) ident: Ident,
    pub(crate) place: Place,
    pub(crate) required: bool,
    pub(crate) description: String,
    pub(crate) default: Option<Value>,
    pub(crate) kind: Type,
    /// The table of its schema.
    schema: TokenStream,
    style: TokenStream,
    /// The names of the pairs that it is read from in a query.
    pairs: Vec<String>,
    /// Whether it names the organisation, which the guard reads.
    pub(crate) of_the_guard: bool,
    /// The parameter as it stands in the document, without its extensions.
    pub(crate) json: Value,
}

/// Headers that OpenAPI has other words for.
const ELSEWHERE: [&str; 3] = ["accept", "content-type", "authorization"];

impl Parameter {
    /// The parameters of an operation and of its path item, which the operation's replace.
    pub(crate) fn read_all(
        path: &str,
        item: &Node<'_>,
        node: &Node<'_>,
        id: &str,
        types: &Types<'_>,
    ) -> Result<Vec<Self>, Fault> {
        let own = Self::read_list(node, id, types)?;
        let mut all = Self::read_list(item, id, types)?;
        all.retain(|shared| !own.iter().any(|own| own.is(shared)));
        all.extend(own);
        // Those of the path first: routes may know them by their names in Rust.
        let mut order: Vec<_> = all.iter_mut().collect();
        order.sort_by_key(|parameter| parameter.place != Place::Path);
        let mut idents = BTreeSet::new();
        for parameter in order {
            if !idents.insert(parameter.ident.clone()) {
                if parameter.place == Place::Path {
                    return Err(node.fault(format!(
                        "two parameters of the path are `{}` in Rust; rename one of them",
                        parameter.ident
                    )));
                }
                let place = format!("{:?}", parameter.place).to_ascii_lowercase();
                parameter.ident = format_ident!(
                    "{}_{place}",
                    parameter.ident.to_string().trim_start_matches("r#")
                );
                if !idents.insert(parameter.ident.clone()) {
                    return Err(node.fault(format!(
                        "two parameters are `{}` in Rust; rename one of them",
                        parameter.ident
                    )));
                }
            }
        }
        for (index, parameter) in all.iter().enumerate() {
            let other = all[..index].iter().find(|other| other.reads_one_of(&parameter.pairs));
            if let Some(other) = other {
                return Err(node.fault(format!(
                    "the parameters `{}` and `{}` are read from the same text of the query; rename \
                     one of them or a member of it",
                    other.name, parameter.name
                )));
            }
        }
        let templates: Vec<&str> =
            path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        let mut seen = BTreeSet::new();
        for name in &templates {
            if !seen.insert(*name) {
                return Err(item.fault(format!("the path names `{{{name}}}` twice")));
            }
            let known =
                |parameter: &Self| parameter.place == Place::Path && parameter.name == *name;
            if !all.iter().any(known) {
                return Err(node.fault(format!(
                    "the path has `{{{name}}}`: declare it among the parameters, `in: path`"
                )));
            }
        }
        for at in [item.items("parameters")?, node.items("parameters")?].concat() {
            let parameter = at.follow("parameters")?;
            let name = parameter.text("name")?;
            if parameter.text("in")? != "path" {
                continue;
            }
            let shares = |segment: &&str| segment.contains(&format!("{{{name}}}"));
            let segment = path.split('/').find(shares).unwrap_or_default();
            if segment.matches('{').count() > 1 && is_parted(&parameter)? {
                return Err(at.fault(
                    "a list or an object has a segment of the path to itself: separate it from the \
                     other parameter by a `/`",
                ));
            }
            if !templates.contains(&name) {
                return Err(at.fault(format!(
                    "the path has no `{{{name}}}`, which is declared `in: path`; name it in the \
                     path, or leave the parameter out"
                )));
            }
        }
        Ok(all)
    }

    /// Whether both are the same: the names of headers are in any case (RFC 9110, section 5.1).
    fn is(&self, other: &Self) -> bool {
        self.place == other.place
            && match self.place {
                Place::Header => self.name.eq_ignore_ascii_case(&other.name),
                _ => self.name == other.name,
            }
    }

    /// Whether it is read from what has that name in that place, or would be taken for a misspelling of
    /// it.
    pub(crate) fn reads(&self, place: &str, name: &str) -> bool {
        match self.place {
            Place::Query => {
                let alike = || letters(name) == letters(&self.name);
                place == "query" && (is_among(name, &self.pairs) || alike())
            }
            Place::Header => place == "header" && self.name.eq_ignore_ascii_case(name),
            Place::Cookie => place == "cookie" && self.name == name,
            Place::Path => false,
        }
    }

    /// Whether it is read from one of those pairs of a query as well.
    fn reads_one_of(&self, pairs: &[String]) -> bool {
        pairs.iter().any(|name| is_among(name, &self.pairs))
    }

    fn read_list(holder: &Node<'_>, id: &str, types: &Types<'_>) -> Result<Vec<Self>, Fault> {
        let mut parameters: Vec<Self> = Vec::new();
        for at in holder.items("parameters")? {
            let parameter = Self::read(&at.follow("parameters")?, id, types)?;
            if parameters.iter().any(|other| other.is(&parameter)) {
                return Err(at.fault(format!(
                    "the parameter `{}` is declared twice; leave one of them out",
                    parameter.name
                )));
            }
            parameters.push(parameter);
        }
        Ok(parameters)
    }

    pub(super) fn read(node: &Node<'_>, id: &str, types: &Types<'_>) -> Result<Self, Fault> {
        node.only(&[
            "name",
            "in",
            "required",
            "description",
            "deprecated",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "content",
            "example",
            "examples",
        ])?;
        sunset(node)?;
        example::not_both(node)?;
        node.flag("allowReserved")?;
        let name = node.text("name")?;
        let at = node.require("in")?;
        let place = match node.text("in")? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            "cookie" => Place::Cookie,
            _ => return Err(at.fault("must be `path`, `query`, `header` or `cookie`")),
        };
        if place == Place::Header && ELSEWHERE.iter().any(|known| known.eq_ignore_ascii_case(name))
        {
            return Err(node.fault(format!(
                "OpenAPI ignores a parameter `{name}`; describe it by `security`, by the body's \
                 media type or by those of the responses"
            )));
        }
        if matches!(place, Place::Header | Place::Cookie) {
            token(name, &node.require("name")?)?;
        }
        let required = node.flag("required")?;
        if place == Place::Path && !required {
            return Err(node.fault("a parameter of the path is `required: true`"));
        }
        let schema = match (node.get("schema"), node.get("content")) {
            (Some(schema), None) => schema,
            (None, Some(content)) => {
                content.only(&["application/json"])?;
                let content = content.require("application/json")?;
                content.only(&["schema", "example", "examples"])?;
                example::not_both(&content)?;
                content.require("schema")?
            }
            _ => return Err(node.fault("a parameter has either a `schema` or `content`")),
        };
        let table = keyword::schema(&schema, types.context)?;
        let style = match node.get("schema") {
            Some(schema) => read_style(node, place, &schema)?,
            None => quote!(Style::Json),
        };
        let pairs = match (place, node.get("schema")) {
            (Place::Query, Some(schema)) => pairs(node, &schema)?,
            (Place::Query, None) => vec![name.to_owned()],
            _ => Vec::new(),
        };
        schema::travels(&schema)?;
        schema::not_kept(&schema, "readOnly")?;
        let directions = Directions { requested: true, answered: false };
        let kind = types.of(&schema, &format!("{id}{}", camel(name)), directions)?;
        let mut json = without_extensions(node.value);
        // utoipa reads no parameter without it.
        json["required"] = required.into();
        let default = default(&schema, required)?.map(|default| default.value.clone());
        let description = node.get("description").and_then(|text| text.value.as_str());
        Ok(Self {
            name: name.to_owned(),
            ident: snake(name),
            place,
            required,
            description: description.unwrap_or_default().to_owned(),
            default,
            kind,
            schema: table,
            style,
            pairs,
            of_the_guard: false,
            json,
        })
    }

    /// The type of its field.
    pub(crate) fn field_type(&self) -> Type {
        let plain = self.required || self.default.is_some() || matches!(self.kind, Type::List(_));
        if plain { self.kind.clone() } else { self.kind.clone().optional() }
    }

    /// Its row in the table of the operation's parameters.
    pub(crate) fn row(&self) -> TokenStream {
        let Self { name, required, schema, style, .. } = self;
        let field = self.ident.to_string();
        let field = field.trim_start_matches("r#");
        let location = match self.place {
            Place::Path => quote!(Path),
            Place::Query => quote!(Query),
            Place::Header => quote!(Header),
            Place::Cookie => quote!(Cookie),
        };
        let default = self.default.as_ref().map_or_else(
            || quote!(None),
            |default| {
                let json = default.to_string();
                quote!(Some(#json))
            },
        );
        quote!(Parameter {
            field: #field,
            name: #name,
            location: Location::#location,
            required: #required,
            style: #style,
            schema: &#schema,
            default: #default,
        })
    }
}

/// What a parameter is where it is left out: the default of its schema, or of what that refers to.
fn default<'d>(schema: &Node<'d>, is_required: bool) -> Result<Option<Node<'d>>, Fault> {
    let mut at = schema.clone();
    loop {
        if let Some(default) = at.get("default") {
            return Ok(Some(default));
        }
        // One part alone is often there to be described in another way.
        let parts = at.items("allOf")?;
        match (at.reference("schemas")?, parts.as_slice()) {
            (Some(name), _) => at = at.component("schemas", &name)?,
            (None, [only]) => at = only.clone(),
            _ => break,
        }
    }
    if is_required {
        return Ok(None);
    }
    match schema.parts()?.into_iter().find_map(|part| part.get("default")) {
        None => Ok(None),
        Some(hidden) => Err(hidden.fault(format!(
            "no code looks for the default of a parameter here; write it at {}",
            schema.pointer()
        ))),
    }
}

/// Whether the text of a parameter has several parts.
fn is_parted(parameter: &Node<'_>) -> Result<bool, Fault> {
    let Some(schema) = parameter.get("schema") else { return Ok(false) };
    Ok(matches!(text::reading(&schema)?, Reading::List(_) | Reading::Object))
}

/// The members of an object without its extensions.
fn without_extensions(value: &Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .iter()
                .filter(|(name, _)| !name.starts_with("x-"))
                .map(|(name, value)| (name.clone(), without_extensions(value)))
                .collect::<Map<_, _>>(),
        ),
        other => other.clone(),
    }
}
