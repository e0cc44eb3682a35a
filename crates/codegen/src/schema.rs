//! The schemas of the document, as far as code is generated for them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::names;
use crate::node::{Fault, Node};
use crate::shape::Shape;

/// A schema of the components.
#[derive(Debug)]
pub(crate) enum Schema {
    Object(Object),
    Enumeration(Enumeration),
    Map(Map),
    Choice(Choice),
}

#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) properties: Vec<Property>,
}

#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) name: String,
    pub(crate) description: String,
    /// The values, each with its name in Rust.
    pub(crate) values: Vec<(String, String)>,
}

/// An object whose properties have any name that a schema allows, and values of one shape.
#[derive(Debug)]
pub(crate) struct Map {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) values: Shape,
    /// What a name must be, a schema.
    pub(crate) names: Value,
    /// The schema as the document has it.
    pub(crate) schema: Value,
}

/// One of several objects, told apart by the constant that each has in the same property.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) property: String,
    /// The constants, each with the name of its schema.
    pub(crate) variants: Vec<(String, String)>,
}

#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) required: bool,
    pub(crate) read_only: bool,
    pub(crate) default: Option<Value>,
    pub(crate) shape: Shape,
}

impl Schema {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Object(object) => &object.name,
            Self::Enumeration(enumeration) => &enumeration.name,
            Self::Map(map) => &map.name,
            Self::Choice(choice) => &choice.name,
        }
    }

    /// Whether what the schema asks for is enforced where a request holds it.
    pub(crate) fn is_enforced(&self) -> bool {
        matches!(self, Self::Object(_) | Self::Enumeration(_))
    }

    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        if node.get("enum").is_some() {
            Enumeration::read(name, node).map(Self::Enumeration)
        } else if node.get("oneOf").is_some() {
            Choice::read(name, node).map(Self::Choice)
        } else if node.get("additionalProperties").is_some() {
            Map::read(name, node).map(Self::Map)
        } else {
            Object::read(name, node).map(Self::Object)
        }
    }
}

impl Enumeration {
    fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["type", "description", "enum"])?;
        node.expect("type", "string")?;
        let values = node.texts("enum")?.into_iter().map(|value| {
            let variant = variant(name, &value);
            (value, variant)
        });
        let values = values.collect();
        let description = node.text("description")?.to_owned();
        Ok(Self { name: name.to_owned(), description, values })
    }
}

/// `LIVE_STATUS_PREVIEW` of `LiveStatus` to `Preview`; a digit in front is preceded by the last
/// word of the type: `LIVE_RESOLUTION_4K` of `LiveResolution` to `Resolution4k`.
fn variant(name: &str, value: &str) -> String {
    let prefix = names::snake(name).to_ascii_uppercase() + "_";
    let variant = names::pascal(value.strip_prefix(&prefix).unwrap_or(value));
    if variant.starts_with(|first: char| first.is_ascii_digit()) {
        names::pascal(names::snake(name).rsplit('_').next().unwrap_or_default()) + &variant
    } else {
        variant
    }
}

impl Map {
    fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["type", "description", "propertyNames", "additionalProperties"])?;
        node.expect("type", "object")?;
        let names = node.require("propertyNames")?;
        Shape::read(&names)?;
        Ok(Self {
            name: name.to_owned(),
            description: node.text("description")?.to_owned(),
            values: Shape::read(&node.require("additionalProperties")?)?,
            names: names.value.clone(),
            schema: node.value.clone(),
        })
    }
}

impl Choice {
    fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["description", "oneOf", "discriminator"])?;
        let discriminator = node.require("discriminator")?;
        discriminator.only(&["propertyName", "mapping"])?;
        let property = discriminator.text("propertyName")?;
        let mut variants = Vec::new();
        for item in node.items("oneOf")? {
            item.only(&["$ref"])?;
            let schema = item.require("$ref")?.component_name("schemas")?;
            variants.push((constant(&item.follow("schemas")?, property)?, schema));
        }
        let mut mapped = BTreeSet::new();
        for (value, target) in discriminator.members("mapping")? {
            mapped.insert((value.to_owned(), target.component_name("schemas")?));
        }
        if mapped != variants.iter().cloned().collect() {
            let message =
                format!("`mapping` must lead from each constant `{property}` to its choice");
            return Err(discriminator.fault(message));
        }
        let description = node.text("description")?.to_owned();
        Ok(Self { name: name.to_owned(), description, property: property.to_owned(), variants })
    }
}

/// The constant that an object must have in a property.
fn constant(object: &Node<'_>, property: &str) -> Result<String, Fault> {
    let place = object.require("properties")?.require(property)?;
    if !object.texts("required")?.iter().any(|required| required == property) {
        return Err(place.fault("what tells choices apart must be required"));
    }
    place.text("const").map(str::to_owned)
}

impl Object {
    fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["type", "description", "required", "properties"])?;
        node.expect("type", "object")?;
        let required = node.texts("required")?;
        let mut properties = Vec::new();
        for (property, schema) in node.members("properties")? {
            let required = required.iter().any(|name| *name == property);
            properties.push(Property::read(name, property, required, &schema)?);
        }
        if let Some(missing) =
            required.iter().find(|name| !properties.iter().any(|property| property.name == **name))
        {
            return Err(node.fault(format!("`required` names `{missing}`, which is no property")));
        }
        let description = node.text("description")?.to_owned();
        Ok(Self { name: name.to_owned(), description, properties })
    }

    /// The properties that a request can set.
    pub(crate) fn writable(&self) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(|property| !property.read_only)
    }
}

impl Property {
    fn read(object: &str, name: &str, required: bool, node: &Node<'_>) -> Result<Self, Fault> {
        let shape = if node.get("const").is_some() {
            node.only(&["type", "const", "description"])?;
            node.expect("type", "string")?;
            let rust_type = object.to_owned() + &names::pascal(name);
            Shape::Constant { rust_type, value: node.text("const")?.to_owned() }
        } else {
            Shape::read(node)?
        };
        Ok(Self {
            name: name.to_owned(),
            description: node.text("description")?.to_owned(),
            required,
            read_only: node.flag("readOnly")?,
            default: node.get("default").map(|default| default.value.clone()),
            shape,
        })
    }

    /// The type in Rust, without `Option`.
    pub(crate) fn inner_type(&self) -> String {
        self.shape.rust_type()
    }
}
