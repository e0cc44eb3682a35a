// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The schemas of the document.
#![allow(
    long_running_const_eval,
    reason = "schemars trims descriptions while it is compiled, however long they are"
)]
#[allow(unused_imports, reason = "not every document needs them")]
use serde_json::json;
#[allow(unused_imports, reason = "not every document needs them")]
use super::{models, schemas};
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ScalarsConstText {
    /// `fixed`
    #[serde(rename = "fixed")]
    Constant,
}
impl ScalarsConstText {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "fixed",
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalarsConstNumber {
    /// `7`
    Value7,
}
impl ScalarsConstNumber {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Value7];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::Value7 => 7,
        }
    }
}
impl serde::Serialize for ScalarsConstNumber {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.as_i64())
    }
}
impl<'de> serde::Deserialize<'de> for ScalarsConstNumber {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <i64 as serde::Deserialize>::deserialize(deserializer)?;
        Self::ALL
            .iter()
            .copied()
            .find(|known| known.as_i64() == value)
            .ok_or_else(|| serde::de::Error::custom("is not a value of the enumeration"))
    }
}
/// Every kind of scalar.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Scalars {
    pub boolean: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub float: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub large: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub large_or_small: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub double: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub int32: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub int64: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integer: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_int64: Option<bv_cms_runtime::StringInt64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<bv_cms_runtime::Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byte: Option<bv_cms_runtime::Base64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<bv_cms_runtime::Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_time: Option<bv_cms_runtime::Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// A text
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable_text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable_number: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable_integer: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable_boolean: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable_uuid: Option<bv_cms_runtime::Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable_moment: Option<bv_cms_runtime::Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_or_integer: Option<serde_json::Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub const_text: Option<models::ScalarsConstText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub const_number: Option<models::ScalarsConstNumber>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub const_boolean: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integer_or_number: Option<serde_json::Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag_or_object: Option<serde_json::Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub far: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bv_cms_runtime::Secret>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anything: Option<serde_json::Value>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Scalars {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"title\":\"Scalars\",\"type\":\"object\",\"description\":\"Every kind of scalar.\",\"required\":[\"boolean\"],\"examples\":[{\"boolean\":false}],\"properties\":{\"boolean\":{\"type\":\"boolean\"},\"number\":{\"type\":\"number\",\"minimum\":-1.5,\"maximum\":100},\"float\":{\"type\":\"number\",\"format\":\"float\",\"exclusiveMinimum\":0},\"large\":{\"type\":\"number\",\"minimum\":1e+19,\"exclusiveMaximum\":1e+20},\"large_or_small\":{\"enum\":[1e+19,2]},\"double\":{\"type\":\"number\",\"format\":\"double\",\"exclusiveMaximum\":10,\"multipleOf\":0.5},\"int32\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":-5,\"maximum\":5},\"int64\":{\"type\":\"integer\",\"format\":\"int64\",\"exclusiveMinimum\":10,\"exclusiveMaximum\":20},\"integer\":{\"type\":\"integer\",\"multipleOf\":3,\"default\":3},\"text_int64\":{\"type\":\"string\",\"format\":\"int64\"},\"date\":{\"type\":\"string\",\"format\":\"date\"},\"byte\":{\"type\":\"string\",\"format\":\"byte\",\"maxLength\":16},\"email\":{\"type\":\"string\",\"format\":\"email\"},\"uri\":{\"type\":\"string\",\"format\":\"uri\"},\"uuid\":{\"type\":\"string\",\"format\":\"uuid\"},\"date_time\":{\"type\":\"string\",\"format\":\"date-time\"},\"duration\":{\"type\":\"string\",\"format\":\"duration\"},\"text\":{\"type\":\"string\",\"title\":\"A text\",\"minLength\":2,\"maxLength\":4,\"pattern\":\"^[a-z]+$\",\"deprecated\":true,\"x-sunset\":\"2031-01-31\",\"default\":\"ab\",\"examples\":[\"abc\"]},\"nullable_text\":{\"type\":[\"string\",\"null\"],\"maxLength\":3},\"nullable_number\":{\"type\":[\"number\",\"null\"],\"minimum\":0},\"nullable_integer\":{\"type\":[\"integer\",\"null\"],\"format\":\"int32\"},\"nullable_boolean\":{\"type\":[\"boolean\",\"null\"]},\"nullable_uuid\":{\"type\":[\"string\",\"null\"],\"format\":\"uuid\"},\"nullable_moment\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"},\"text_or_integer\":{\"type\":[\"string\",\"integer\"],\"maxLength\":2,\"minimum\":7},\"const_text\":{\"type\":\"string\",\"const\":\"fixed\"},\"const_number\":{\"type\":\"integer\",\"const\":7},\"const_boolean\":{\"type\":\"boolean\",\"const\":true},\"integer_or_number\":{\"type\":[\"integer\",\"number\"],\"maximum\":2.5},\"flag_or_object\":{\"type\":[\"boolean\",\"object\",\"null\"],\"minProperties\":1},\"far\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":99999999999},\"hidden\":{\"type\":\"string\",\"maxLength\":5,\"x-secret\":true},\"anything\":true}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Scalars {
    fn name() -> std::borrow::Cow<'static, str> {
        "Scalars".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Scalars {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Scalars".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"title\":\"Scalars\",\"type\":\"object\",\"description\":\"Every kind of scalar.\",\"required\":[\"boolean\"],\"examples\":[{\"boolean\":false}],\"properties\":{\"boolean\":{\"type\":\"boolean\"},\"number\":{\"type\":\"number\",\"minimum\":-1.5,\"maximum\":100},\"float\":{\"type\":\"number\",\"format\":\"float\",\"exclusiveMinimum\":0},\"large\":{\"type\":\"number\",\"minimum\":1e+19,\"exclusiveMaximum\":1e+20},\"large_or_small\":{\"enum\":[1e+19,2]},\"double\":{\"type\":\"number\",\"format\":\"double\",\"exclusiveMaximum\":10,\"multipleOf\":0.5},\"int32\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":-5,\"maximum\":5},\"int64\":{\"type\":\"integer\",\"format\":\"int64\",\"exclusiveMinimum\":10,\"exclusiveMaximum\":20},\"integer\":{\"type\":\"integer\",\"multipleOf\":3,\"default\":3},\"text_int64\":{\"type\":\"string\",\"format\":\"int64\"},\"date\":{\"type\":\"string\",\"format\":\"date\"},\"byte\":{\"type\":\"string\",\"format\":\"byte\",\"maxLength\":16},\"email\":{\"type\":\"string\",\"format\":\"email\"},\"uri\":{\"type\":\"string\",\"format\":\"uri\"},\"uuid\":{\"type\":\"string\",\"format\":\"uuid\"},\"date_time\":{\"type\":\"string\",\"format\":\"date-time\"},\"duration\":{\"type\":\"string\",\"format\":\"duration\"},\"text\":{\"type\":\"string\",\"title\":\"A text\",\"minLength\":2,\"maxLength\":4,\"pattern\":\"^[a-z]+$\",\"deprecated\":true,\"x-sunset\":\"2031-01-31\",\"default\":\"ab\",\"examples\":[\"abc\"]},\"nullable_text\":{\"type\":[\"string\",\"null\"],\"maxLength\":3},\"nullable_number\":{\"type\":[\"number\",\"null\"],\"minimum\":0},\"nullable_integer\":{\"type\":[\"integer\",\"null\"],\"format\":\"int32\"},\"nullable_boolean\":{\"type\":[\"boolean\",\"null\"]},\"nullable_uuid\":{\"type\":[\"string\",\"null\"],\"format\":\"uuid\"},\"nullable_moment\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"},\"text_or_integer\":{\"type\":[\"string\",\"integer\"],\"maxLength\":2,\"minimum\":7},\"const_text\":{\"type\":\"string\",\"const\":\"fixed\"},\"const_number\":{\"type\":\"integer\",\"const\":7},\"const_boolean\":{\"type\":\"boolean\",\"const\":true},\"integer_or_number\":{\"type\":[\"integer\",\"number\"],\"maximum\":2.5},\"flag_or_object\":{\"type\":[\"boolean\",\"object\",\"null\"],\"minProperties\":1},\"far\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":99999999999},\"hidden\":{\"type\":\"string\",\"maxLength\":5,\"x-secret\":true},\"anything\":true}}",
        )
    }
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ArraysObjectsItem {
    pub name: String,
}
/// Every constraint of arrays.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Arrays {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounded: Option<Vec<i32>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique: Option<Vec<f64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub containing: Option<Vec<i32>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tuple: Option<Vec<serde_json::Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_tuple: Option<Vec<serde_json::Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_nulls: Option<Vec<Option<String>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable: Option<Vec<bv_cms_runtime::Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objects: Option<Vec<models::ArraysObjectsItem>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nested: Option<Vec<Vec<i64>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique_objects: Option<Vec<models::Range>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anything: Option<Vec<serde_json::Value>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Arrays {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Every constraint of arrays.\",\"properties\":{\"plain\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"bounded\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":3,\"items\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0}},\"unique\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"number\"}},\"containing\":{\"type\":\"array\",\"contains\":{\"type\":\"integer\",\"const\":1},\"minContains\":1,\"maxContains\":2,\"items\":{\"type\":\"integer\",\"format\":\"int32\"}},\"counted\":{\"type\":\"array\",\"contains\":{\"type\":\"string\",\"const\":\"k\"},\"minContains\":2,\"items\":{\"type\":\"string\"}},\"tuple\":{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\",\"format\":\"int32\"}],\"items\":{\"type\":\"boolean\"}},\"closed_tuple\":{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\",\"maxLength\":2}],\"items\":false},\"with_nulls\":{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}},\"nullable\":{\"type\":[\"array\",\"null\"],\"maxItems\":2,\"items\":{\"type\":\"string\",\"format\":\"date\"}},\"objects\":{\"type\":\"array\",\"maxItems\":2,\"items\":{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"}}}},\"nested\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"maxItems\":2,\"items\":{\"type\":\"integer\",\"format\":\"int64\"}}},\"unique_objects\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"$ref\":\"#/components/schemas/Range\"}},\"anything\":{\"type\":\"array\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Arrays {
    fn name() -> std::borrow::Cow<'static, str> {
        "Arrays".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Arrays {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Arrays".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Every constraint of arrays.\",\"properties\":{\"plain\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"bounded\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":3,\"items\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0}},\"unique\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"number\"}},\"containing\":{\"type\":\"array\",\"contains\":{\"type\":\"integer\",\"const\":1},\"minContains\":1,\"maxContains\":2,\"items\":{\"type\":\"integer\",\"format\":\"int32\"}},\"counted\":{\"type\":\"array\",\"contains\":{\"type\":\"string\",\"const\":\"k\"},\"minContains\":2,\"items\":{\"type\":\"string\"}},\"tuple\":{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\",\"format\":\"int32\"}],\"items\":{\"type\":\"boolean\"}},\"closed_tuple\":{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\",\"maxLength\":2}],\"items\":false},\"with_nulls\":{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}},\"nullable\":{\"type\":[\"array\",\"null\"],\"maxItems\":2,\"items\":{\"type\":\"string\",\"format\":\"date\"}},\"objects\":{\"type\":\"array\",\"maxItems\":2,\"items\":{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"}}}},\"nested\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"maxItems\":2,\"items\":{\"type\":\"integer\",\"format\":\"int64\"}}},\"unique_objects\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"$ref\":\"#/components/schemas/Range\"}},\"anything\":{\"type\":\"array\"}}}",
        )
    }
}
/// The parameters by the names of their fields.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Understood(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Understood {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"The parameters by the names of their fields.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Understood {
    fn name() -> std::borrow::Cow<'static, str> {
        "Understood".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Understood {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Understood".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"The parameters by the names of their fields.\"}",
        )
    }
}
/// A mood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum Mood {
    /// `good`
    #[serde(rename = "good")]
    Good,
    /// `bad`
    #[serde(rename = "bad")]
    Bad,
    /// `unknown mood`
    #[serde(rename = "unknown mood")]
    UnknownMood,
    /// `+1`
    #[serde(rename = "+1")]
    Plus1,
    /// `-1`
    #[serde(rename = "-1")]
    Minus1,
}
impl Mood {
    /// Every value.
    pub const ALL: &'static [Self] = &[
        Self::Good,
        Self::Bad,
        Self::UnknownMood,
        Self::Plus1,
        Self::Minus1,
    ];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::UnknownMood => "unknown mood",
            Self::Plus1 => "+1",
            Self::Minus1 => "-1",
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum EnumsInline {
    /// `+1`
    #[serde(rename = "+1")]
    Plus1,
    /// `-1`
    #[serde(rename = "-1")]
    Minus1,
    /// ``
    #[serde(rename = "")]
    Empty,
    /// `a b`
    #[serde(rename = "a b")]
    Ab,
    /// `日本`
    #[serde(rename = "日本")]
    日本,
}
impl EnumsInline {
    /// Every value.
    pub const ALL: &'static [Self] = &[
        Self::Plus1,
        Self::Minus1,
        Self::Empty,
        Self::Ab,
        Self::日本,
    ];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plus1 => "+1",
            Self::Minus1 => "-1",
            Self::Empty => "",
            Self::Ab => "a b",
            Self::日本 => "日本",
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum EnumsSingle {
    /// `only`
    #[serde(rename = "only")]
    Only,
}
impl EnumsSingle {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Only];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Only => "only",
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnumsIntegers {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// `-3`
    Minus3,
}
impl EnumsIntegers {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Value1, Self::Value2, Self::Minus3];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::Value1 => 1,
            Self::Value2 => 2,
            Self::Minus3 => -3,
        }
    }
}
impl serde::Serialize for EnumsIntegers {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.as_i64())
    }
}
impl<'de> serde::Deserialize<'de> for EnumsIntegers {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <i64 as serde::Deserialize>::deserialize(deserializer)?;
        Self::ALL
            .iter()
            .copied()
            .find(|known| known.as_i64() == value)
            .ok_or_else(|| serde::de::Error::custom("is not a value of the enumeration"))
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum EnumsWithNull {
    /// `left`
    #[serde(rename = "left")]
    Left,
    /// `right`
    #[serde(rename = "right")]
    Right,
}
impl EnumsWithNull {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Left, Self::Right];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}
/// Every kind of enumeration.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Enums {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inline: Option<models::EnumsInline>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single: Option<models::EnumsSingle>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integers: Option<models::EnumsIntegers>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_null: Option<models::EnumsWithNull>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referred: Option<models::Mood>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referred_or_null: Option<models::Mood>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<Vec<models::Mood>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mixed: Option<serde_json::Value>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Enums {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Every kind of enumeration.\",\"properties\":{\"inline\":{\"type\":\"string\",\"enum\":[\"+1\",\"-1\",\"\",\"a b\",\"日本\"]},\"single\":{\"type\":\"string\",\"enum\":[\"only\"]},\"integers\":{\"type\":\"integer\",\"enum\":[1,2,-3]},\"with_null\":{\"type\":[\"string\",\"null\"],\"enum\":[\"left\",\"right\",null]},\"referred\":{\"$ref\":\"#/components/schemas/Mood\"},\"referred_or_null\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Mood\"},{\"type\":\"null\"}]},\"listed\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Mood\"}},\"mixed\":{\"enum\":[1,\"text\",true,null]}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Enums {
    fn name() -> std::borrow::Cow<'static, str> {
        "Enums".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Enums {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Enums".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Every kind of enumeration.\",\"properties\":{\"inline\":{\"type\":\"string\",\"enum\":[\"+1\",\"-1\",\"\",\"a b\",\"日本\"]},\"single\":{\"type\":\"string\",\"enum\":[\"only\"]},\"integers\":{\"type\":\"integer\",\"enum\":[1,2,-3]},\"with_null\":{\"type\":[\"string\",\"null\"],\"enum\":[\"left\",\"right\",null]},\"referred\":{\"$ref\":\"#/components/schemas/Mood\"},\"referred_or_null\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Mood\"},{\"type\":\"null\"}]},\"listed\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Mood\"}},\"mixed\":{\"enum\":[1,\"text\",true,null]}}}",
        )
    }
}
/// A range.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Range {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<i32>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Range {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"A range.\",\"additionalProperties\":false,\"properties\":{\"low\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0},\"high\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":100}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Range {
    fn name() -> std::borrow::Cow<'static, str> {
        "Range".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Range {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Range".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"A range.\",\"additionalProperties\":false,\"properties\":{\"low\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0},\"high\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":100}}}",
        )
    }
}
/// What has a name.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Named {
    pub name: String,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Named {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"What has a name.\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":8}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Named {
    fn name() -> std::borrow::Cow<'static, str> {
        "Named".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Named {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Named".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"What has a name.\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":8}}}",
        )
    }
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsInlineDeeper {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag: Option<bool>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsInline {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deeper: Option<models::ObjectsInlineDeeper>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsInlineAllOf {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i32>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsNullable {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsExtended {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The members of other names.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<String, i32>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsDependent {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsDependentSchemas {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsOpen {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The members of other names.
    #[serde(flatten)]
    pub additional_properties: std::collections::BTreeMap<String, serde_json::Value>,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsBeside {
    pub name: String,
    pub size: i32,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsOnlyRequired {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub anything: serde_json::Value,
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ObjectsConditional {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}
/// Every keyword of objects.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Objects {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inline: Option<models::ObjectsInline>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_of: Option<models::Whole>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inline_all_of: Option<models::ObjectsInlineAllOf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<std::collections::BTreeMap<String, i32>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map_of_objects: Option<std::collections::BTreeMap<String, models::Named>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free_open: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<models::Range>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullable: Option<models::ObjectsNullable>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended: Option<models::ObjectsExtended>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patterns: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependent: Option<models::ObjectsDependent>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependent_schemas: Option<models::ObjectsDependentSchemas>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<models::ObjectsOpen>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<models::ObjectsBeside>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_required: Option<models::ObjectsOnlyRequired>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditional: Option<models::ObjectsConditional>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Objects {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Every keyword of objects.\",\"properties\":{\"inline\":{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"},\"deeper\":{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"}}}}},\"all_of\":{\"$ref\":\"#/components/schemas/Whole\"},\"inline_all_of\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Named\"},{\"type\":\"object\",\"properties\":{\"size\":{\"type\":\"integer\",\"format\":\"int32\"}}}]},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int32\"},\"maxProperties\":3},\"map_of_objects\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/Named\"}},\"free\":{\"type\":\"object\"},\"free_open\":{\"type\":\"object\",\"additionalProperties\":true,\"minProperties\":1},\"closed\":{\"$ref\":\"#/components/schemas/Range\"},\"nullable\":{\"type\":[\"object\",\"null\"],\"properties\":{\"name\":{\"type\":\"string\"}}},\"extended\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int32\"}},\"patterns\":{\"type\":\"object\",\"patternProperties\":{\"^n_\":{\"type\":\"integer\",\"format\":\"int32\"},\"^t_\":{\"type\":\"string\"}},\"additionalProperties\":false},\"names\":{\"type\":\"object\",\"propertyNames\":{\"maxLength\":3,\"pattern\":\"^[a-z]+$\"},\"minProperties\":1,\"maxProperties\":2},\"dependent\":{\"type\":\"object\",\"properties\":{\"card\":{\"type\":\"string\"},\"address\":{\"type\":\"string\"}},\"dependentRequired\":{\"card\":[\"address\"]}},\"dependent_schemas\":{\"type\":\"object\",\"properties\":{\"card\":{\"type\":\"string\"},\"limit\":{\"type\":\"integer\",\"format\":\"int32\"}},\"dependentSchemas\":{\"card\":{\"required\":[\"limit\"],\"properties\":{\"limit\":{\"minimum\":10}}}}},\"open\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"additionalProperties\":true},\"beside\":{\"$ref\":\"#/components/schemas/Named\",\"properties\":{\"size\":{\"type\":\"integer\",\"format\":\"int32\"}},\"required\":[\"size\"]},\"only_required\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"anything\"]},\"not\":{\"type\":\"string\",\"not\":{\"enum\":[\"forbidden\"]}},\"conditional\":{\"type\":\"object\",\"properties\":{\"country\":{\"type\":\"string\"},\"code\":{\"type\":\"string\"}},\"if\":{\"required\":[\"country\"],\"properties\":{\"country\":{\"const\":\"TW\"}}},\"then\":{\"required\":[\"code\"],\"properties\":{\"code\":{\"pattern\":\"^[0-9]{3}$\"}}},\"else\":{\"properties\":{\"code\":{\"maxLength\":5}}}}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Objects {
    fn name() -> std::borrow::Cow<'static, str> {
        "Objects".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Objects {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Objects".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Every keyword of objects.\",\"properties\":{\"inline\":{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"},\"deeper\":{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"}}}}},\"all_of\":{\"$ref\":\"#/components/schemas/Whole\"},\"inline_all_of\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Named\"},{\"type\":\"object\",\"properties\":{\"size\":{\"type\":\"integer\",\"format\":\"int32\"}}}]},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int32\"},\"maxProperties\":3},\"map_of_objects\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/Named\"}},\"free\":{\"type\":\"object\"},\"free_open\":{\"type\":\"object\",\"additionalProperties\":true,\"minProperties\":1},\"closed\":{\"$ref\":\"#/components/schemas/Range\"},\"nullable\":{\"type\":[\"object\",\"null\"],\"properties\":{\"name\":{\"type\":\"string\"}}},\"extended\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int32\"}},\"patterns\":{\"type\":\"object\",\"patternProperties\":{\"^n_\":{\"type\":\"integer\",\"format\":\"int32\"},\"^t_\":{\"type\":\"string\"}},\"additionalProperties\":false},\"names\":{\"type\":\"object\",\"propertyNames\":{\"maxLength\":3,\"pattern\":\"^[a-z]+$\"},\"minProperties\":1,\"maxProperties\":2},\"dependent\":{\"type\":\"object\",\"properties\":{\"card\":{\"type\":\"string\"},\"address\":{\"type\":\"string\"}},\"dependentRequired\":{\"card\":[\"address\"]}},\"dependent_schemas\":{\"type\":\"object\",\"properties\":{\"card\":{\"type\":\"string\"},\"limit\":{\"type\":\"integer\",\"format\":\"int32\"}},\"dependentSchemas\":{\"card\":{\"required\":[\"limit\"],\"properties\":{\"limit\":{\"minimum\":10}}}}},\"open\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"additionalProperties\":true},\"beside\":{\"$ref\":\"#/components/schemas/Named\",\"properties\":{\"size\":{\"type\":\"integer\",\"format\":\"int32\"}},\"required\":[\"size\"]},\"only_required\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"anything\"]},\"not\":{\"type\":\"string\",\"not\":{\"enum\":[\"forbidden\"]}},\"conditional\":{\"type\":\"object\",\"properties\":{\"country\":{\"type\":\"string\"},\"code\":{\"type\":\"string\"}},\"if\":{\"required\":[\"country\"],\"properties\":{\"country\":{\"const\":\"TW\"}}},\"then\":{\"required\":[\"code\"],\"properties\":{\"code\":{\"pattern\":\"^[0-9]{3}$\"}}},\"else\":{\"properties\":{\"code\":{\"maxLength\":5}}}}}}",
        )
    }
}
/// Two schemas together.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Whole {
    pub name: String,
    pub size: i32,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Whole {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"description\":\"Two schemas together.\",\"allOf\":[{\"$ref\":\"#/components/schemas/Named\"},{\"type\":\"object\",\"required\":[\"size\"],\"properties\":{\"size\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1}}}]}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Whole {
    fn name() -> std::borrow::Cow<'static, str> {
        "Whole".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Whole {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Whole".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"description\":\"Two schemas together.\",\"allOf\":[{\"$ref\":\"#/components/schemas/Named\"},{\"type\":\"object\",\"required\":[\"size\"],\"properties\":{\"size\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1}}}]}",
        )
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum CatKind {
    /// `cat`
    #[serde(rename = "cat")]
    Constant,
}
impl CatKind {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "cat",
        }
    }
}
/// A cat.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cat {
    pub kind: models::CatKind,
    pub lives: i32,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Cat {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"A cat.\",\"required\":[\"kind\",\"lives\"],\"properties\":{\"kind\":{\"type\":\"string\",\"const\":\"cat\"},\"lives\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":9}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Cat {
    fn name() -> std::borrow::Cow<'static, str> {
        "Cat".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Cat {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cat".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"A cat.\",\"required\":[\"kind\",\"lives\"],\"properties\":{\"kind\":{\"type\":\"string\",\"const\":\"cat\"},\"lives\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":9}}}",
        )
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum DogKind {
    /// `dog`
    #[serde(rename = "dog")]
    Constant,
}
impl DogKind {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "dog",
        }
    }
}
/// A dog.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Dog {
    pub kind: models::DogKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tricks: Option<Vec<String>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Dog {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"A dog.\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"type\":\"string\",\"const\":\"dog\"},\"tricks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Dog {
    fn name() -> std::borrow::Cow<'static, str> {
        "Dog".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Dog {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Dog".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"A dog.\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"type\":\"string\",\"const\":\"dog\"},\"tricks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}",
        )
    }
}
/// A cat or a dog.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
#[serde(untagged)]
#[cfg_attr(
    feature = "witness",
    schema(
        discriminator(
            property_name = "kind",
            mapping(
                ("cat" = "#/components/schemas/Cat"),
                ("dog" = "#/components/schemas/Dog")
            )
        )
    )
)]
pub enum Pet {
    Cat(models::Cat),
    Dog(models::Dog),
}
impl<'de> serde::Deserialize<'de> for Pet {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [&schemas::CAT, &schemas::DOG];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::Cat),
            Some(1usize) => serde_json::from_value(value).map(Self::Dog),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum ChoicesOneOf {
    Alternative1(String),
    Alternative2(i32),
    Alternative3(bool),
}
impl<'de> serde::Deserialize<'de> for ChoicesOneOf {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [
            &schemas::ALTERNATIVE_0,
            &schemas::ALTERNATIVE_1,
            &schemas::ALTERNATIVE_2,
        ];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::Alternative1),
            Some(1usize) => serde_json::from_value(value).map(Self::Alternative2),
            Some(2usize) => serde_json::from_value(value).map(Self::Alternative3),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum ChoicesAnyOf {
    Alternative1(i32),
    Alternative2(i32),
}
impl<'de> serde::Deserialize<'de> for ChoicesAnyOf {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [&schemas::ALTERNATIVE_3, &schemas::ALTERNATIVE_4];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::Alternative1),
            Some(1usize) => serde_json::from_value(value).map(Self::Alternative2),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum ChoicesAnyObjects {
    Range(models::Range),
    Named(models::Named),
}
impl<'de> serde::Deserialize<'de> for ChoicesAnyObjects {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [&schemas::RANGE, &schemas::NAMED];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::Range),
            Some(1usize) => serde_json::from_value(value).map(Self::Named),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
/// Every kind of choice.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Choices {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pet: Option<models::Pet>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_of: Option<models::ChoicesOneOf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any_of: Option<models::ChoicesAnyOf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any_objects: Option<models::ChoicesAnyObjects>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_or_null: Option<models::Range>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<Vec<models::Pet>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<models::Limits>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagged: Option<models::Tagged>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Choices {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Every kind of choice.\",\"properties\":{\"pet\":{\"$ref\":\"#/components/schemas/Pet\"},\"one_of\":{\"oneOf\":[{\"type\":\"string\",\"maxLength\":5},{\"type\":\"integer\",\"format\":\"int32\"},{\"type\":\"boolean\"}]},\"any_of\":{\"anyOf\":[{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":10},{\"type\":\"integer\",\"format\":\"int32\",\"multipleOf\":2}]},\"any_objects\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/Range\"},{\"$ref\":\"#/components/schemas/Named\"}]},\"one_or_null\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Range\"},{\"type\":\"null\"}]},\"list\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Pet\"}},\"limits\":{\"$ref\":\"#/components/schemas/Limits\"},\"tagged\":{\"$ref\":\"#/components/schemas/Tagged\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Choices {
    fn name() -> std::borrow::Cow<'static, str> {
        "Choices".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Choices {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Choices".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Every kind of choice.\",\"properties\":{\"pet\":{\"$ref\":\"#/components/schemas/Pet\"},\"one_of\":{\"oneOf\":[{\"type\":\"string\",\"maxLength\":5},{\"type\":\"integer\",\"format\":\"int32\"},{\"type\":\"boolean\"}]},\"any_of\":{\"anyOf\":[{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":10},{\"type\":\"integer\",\"format\":\"int32\",\"multipleOf\":2}]},\"any_objects\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/Range\"},{\"$ref\":\"#/components/schemas/Named\"}]},\"one_or_null\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Range\"},{\"type\":\"null\"}]},\"list\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Pet\"}},\"limits\":{\"$ref\":\"#/components/schemas/Limits\"},\"tagged\":{\"$ref\":\"#/components/schemas/Tagged\"}}}",
        )
    }
}
/// Bounds that 32 bits do not hold.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Limits {
    /// A count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// A text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Limits {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Bounds that 32 bits do not hold.\",\"properties\":{\"count\":{\"type\":\"integer\",\"format\":\"int64\",\"maximum\":3000000000,\"description\":\"A count.\"},\"text\":{\"type\":\"string\",\"maxLength\":5000000000,\"description\":\"A text.\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Limits {
    fn name() -> std::borrow::Cow<'static, str> {
        "Limits".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Limits {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Limits".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Bounds that 32 bits do not hold.\",\"properties\":{\"count\":{\"type\":\"integer\",\"format\":\"int64\",\"maximum\":3000000000,\"description\":\"A count.\"},\"text\":{\"type\":\"string\",\"maxLength\":5000000000,\"description\":\"A text.\"}}}",
        )
    }
}
/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum TaggedBirdKind {
    /// `bird`
    #[serde(rename = "bird")]
    Constant,
}
impl TaggedBirdKind {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "bird",
        }
    }
}
/// A bird.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TaggedBird {
    /// What it is.
    pub kind: models::TaggedBirdKind,
}
/// A discriminator beside an alternative without a name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Tagged {
    Cat(models::Cat),
    Bird(models::TaggedBird),
}
impl<'de> serde::Deserialize<'de> for Tagged {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [&schemas::CAT, &schemas::ALTERNATIVE_5];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::Cat),
            Some(1usize) => serde_json::from_value(value).map(Self::Bird),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Tagged {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"description\":\"A discriminator beside an alternative without a name.\",\"oneOf\":[{\"$ref\":\"#/components/schemas/Cat\"},{\"type\":\"object\",\"title\":\"Bird\",\"description\":\"A bird.\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"type\":\"string\",\"const\":\"bird\",\"description\":\"What it is.\"}}}],\"discriminator\":{\"propertyName\":\"kind\",\"mapping\":{\"cat\":\"#/components/schemas/Cat\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Tagged {
    fn name() -> std::borrow::Cow<'static, str> {
        "Tagged".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Tagged {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Tagged".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"description\":\"A discriminator beside an alternative without a name.\",\"oneOf\":[{\"$ref\":\"#/components/schemas/Cat\"},{\"type\":\"object\",\"title\":\"Bird\",\"description\":\"A bird.\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"type\":\"string\",\"const\":\"bird\",\"description\":\"What it is.\"}}}],\"discriminator\":{\"propertyName\":\"kind\",\"mapping\":{\"cat\":\"#/components/schemas/Cat\"}}}",
        )
    }
}
/// Every kind of recursion.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Trees {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<models::Chain>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<models::Branch>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ping: Option<models::Ping>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dictionary: Option<models::Dictionary>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<models::Term>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Trees {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Every kind of recursion.\",\"properties\":{\"chain\":{\"$ref\":\"#/components/schemas/Chain\"},\"branch\":{\"$ref\":\"#/components/schemas/Branch\"},\"ping\":{\"$ref\":\"#/components/schemas/Ping\"},\"dictionary\":{\"$ref\":\"#/components/schemas/Dictionary\"},\"term\":{\"$ref\":\"#/components/schemas/Term\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Trees {
    fn name() -> std::borrow::Cow<'static, str> {
        "Trees".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Trees {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Trees".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Every kind of recursion.\",\"properties\":{\"chain\":{\"$ref\":\"#/components/schemas/Chain\"},\"branch\":{\"$ref\":\"#/components/schemas/Branch\"},\"ping\":{\"$ref\":\"#/components/schemas/Ping\"},\"dictionary\":{\"$ref\":\"#/components/schemas/Dictionary\"},\"term\":{\"$ref\":\"#/components/schemas/Term\"}}}",
        )
    }
}
/// Holds itself.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Chain {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Box<models::Chain>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Chain {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Holds itself.\",\"properties\":{\"name\":{\"type\":\"string\",\"maxLength\":3},\"next\":{\"$ref\":\"#/components/schemas/Chain\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Chain {
    fn name() -> std::borrow::Cow<'static, str> {
        "Chain".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Chain {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Chain".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Holds itself.\",\"properties\":{\"name\":{\"type\":\"string\",\"maxLength\":3},\"next\":{\"$ref\":\"#/components/schemas/Chain\"}}}",
        )
    }
}
/// Holds itself in an array.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Branch {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branches: Option<Vec<models::Branch>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Branch {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Holds itself in an array.\",\"properties\":{\"name\":{\"type\":\"string\"},\"branches\":{\"type\":\"array\",\"maxItems\":3,\"items\":{\"$ref\":\"#/components/schemas/Branch\"}}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Branch {
    fn name() -> std::borrow::Cow<'static, str> {
        "Branch".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Branch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Branch".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Holds itself in an array.\",\"properties\":{\"name\":{\"type\":\"string\"},\"branches\":{\"type\":\"array\",\"maxItems\":3,\"items\":{\"$ref\":\"#/components/schemas/Branch\"}}}}",
        )
    }
}
/// Holds what holds it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Ping {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pong: Option<Box<models::Pong>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Ping {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Holds what holds it.\",\"properties\":{\"pong\":{\"$ref\":\"#/components/schemas/Pong\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Ping {
    fn name() -> std::borrow::Cow<'static, str> {
        "Ping".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Ping {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ping".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Holds what holds it.\",\"properties\":{\"pong\":{\"$ref\":\"#/components/schemas/Pong\"}}}",
        )
    }
}
/// Holds what holds it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Pong {
    pub value: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ping: Option<Box<models::Ping>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Pong {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Holds what holds it.\",\"required\":[\"value\"],\"properties\":{\"value\":{\"type\":\"integer\",\"format\":\"int32\"},\"ping\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Ping\"},{\"type\":\"null\"}]}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Pong {
    fn name() -> std::borrow::Cow<'static, str> {
        "Pong".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Pong {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Pong".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Holds what holds it.\",\"required\":[\"value\"],\"properties\":{\"value\":{\"type\":\"integer\",\"format\":\"int32\"},\"ping\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Ping\"},{\"type\":\"null\"}]}}}",
        )
    }
}
/// Holds itself in every alternative but one.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Term {
    Name(String),
    Sum(Box<models::Sum>),
    Product(Box<models::Product>),
}
impl<'de> serde::Deserialize<'de> for Term {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [&schemas::ALTERNATIVE_6, &schemas::SUM, &schemas::PRODUCT];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::Name),
            Some(1usize) => serde_json::from_value(value).map(Self::Sum),
            Some(2usize) => serde_json::from_value(value).map(Self::Product),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Term {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"description\":\"Holds itself in every alternative but one.\",\"oneOf\":[{\"type\":\"string\",\"maxLength\":3,\"title\":\"Name\"},{\"$ref\":\"#/components/schemas/Sum\"},{\"$ref\":\"#/components/schemas/Product\"}]}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Term {
    fn name() -> std::borrow::Cow<'static, str> {
        "Term".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Term {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Term".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"description\":\"Holds itself in every alternative but one.\",\"oneOf\":[{\"type\":\"string\",\"maxLength\":3,\"title\":\"Name\"},{\"$ref\":\"#/components/schemas/Sum\"},{\"$ref\":\"#/components/schemas/Product\"}]}",
        )
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum SumOperator {
    /// `sum`
    #[serde(rename = "sum")]
    Constant,
}
impl SumOperator {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "sum",
        }
    }
}
/// A sum.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Sum {
    pub operator: models::SumOperator,
    pub of: Box<models::Term>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Sum {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"A sum.\",\"required\":[\"operator\",\"of\"],\"properties\":{\"operator\":{\"type\":\"string\",\"const\":\"sum\"},\"of\":{\"$ref\":\"#/components/schemas/Term\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Sum {
    fn name() -> std::borrow::Cow<'static, str> {
        "Sum".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Sum {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Sum".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"A sum.\",\"required\":[\"operator\",\"of\"],\"properties\":{\"operator\":{\"type\":\"string\",\"const\":\"sum\"},\"of\":{\"$ref\":\"#/components/schemas/Term\"}}}",
        )
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ProductOperator {
    /// `product`
    #[serde(rename = "product")]
    Constant,
}
impl ProductOperator {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "product",
        }
    }
}
/// A product.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Product {
    pub operator: models::ProductOperator,
    pub of: Box<models::Term>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Product {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"A product.\",\"required\":[\"operator\",\"of\"],\"properties\":{\"operator\":{\"type\":\"string\",\"const\":\"product\"},\"of\":{\"$ref\":\"#/components/schemas/Term\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Product {
    fn name() -> std::borrow::Cow<'static, str> {
        "Product".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Product {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Product".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"A product.\",\"required\":[\"operator\",\"of\"],\"properties\":{\"operator\":{\"type\":\"string\",\"const\":\"product\"},\"of\":{\"$ref\":\"#/components/schemas/Term\"}}}",
        )
    }
}
/// Holds itself in a map.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Dictionary(pub std::collections::BTreeMap<String, models::Dictionary>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Dictionary {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Holds itself in a map.\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/Dictionary\"}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Dictionary {
    fn name() -> std::borrow::Cow<'static, str> {
        "Dictionary".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Dictionary {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Dictionary".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Holds itself in a map.\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/Dictionary\"}}",
        )
    }
}
/// What does not travel in both directions.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Account {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<bv_cms_runtime::Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<bv_cms_runtime::Timestamp>,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none", skip_serializing)]
    pub secret: Option<bv_cms_runtime::Secret>,
    #[serde(default, skip_serializing_if = "Option::is_none", skip_serializing)]
    pub hint: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Account {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"What does not travel in both directions.\",\"required\":[\"name\",\"secret\"],\"allOf\":[{\"type\":\"object\",\"required\":[\"id\"]}],\"properties\":{\"id\":{\"type\":\"string\",\"format\":\"uuid\",\"readOnly\":true},\"created_at\":{\"type\":\"string\",\"format\":\"date-time\",\"readOnly\":true},\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":8},\"secret\":{\"type\":\"string\",\"format\":\"password\",\"minLength\":4,\"maxLength\":12,\"writeOnly\":true},\"hint\":{\"type\":\"string\",\"maxLength\":5,\"writeOnly\":true},\"nickname\":{\"type\":[\"string\",\"null\"]}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Account {
    fn name() -> std::borrow::Cow<'static, str> {
        "Account".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Account {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Account".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"What does not travel in both directions.\",\"required\":[\"name\",\"secret\"],\"allOf\":[{\"type\":\"object\",\"required\":[\"id\"]}],\"properties\":{\"id\":{\"type\":\"string\",\"format\":\"uuid\",\"readOnly\":true},\"created_at\":{\"type\":\"string\",\"format\":\"date-time\",\"readOnly\":true},\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":8},\"secret\":{\"type\":\"string\",\"format\":\"password\",\"minLength\":4,\"maxLength\":12,\"writeOnly\":true},\"hint\":{\"type\":\"string\",\"maxLength\":5,\"writeOnly\":true},\"nickname\":{\"type\":[\"string\",\"null\"]}}}",
        )
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ABType {
    /// `names`
    #[serde(rename = "names")]
    Constant,
}
impl ABType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "names",
        }
    }
}
/// Names that are awkward in Rust.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AB {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#for: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#where: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#move: Option<String>,
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<String>,
    #[serde(rename = "4k", default, skip_serializing_if = "Option::is_none")]
    pub value_4k: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub 日本: Option<String>,
    #[serde(rename = "fooBar", default, skip_serializing_if = "Option::is_none")]
    pub foo_bar: Option<i32>,
    #[serde(rename = "@type", default, skip_serializing_if = "Option::is_none")]
    pub type_url: Option<models::ABType>,
    #[serde(rename = "$ref-like", default, skip_serializing_if = "Option::is_none")]
    pub ref_like: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<models::OptionModel>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<models::ValueModel>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dotted: Option<models::AC>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expired: Option<models::CredentialsExpired>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for AB {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Names that are awkward in Rust.\",\"properties\":{\"for\":{\"type\":\"string\"},\"where\":{\"type\":\"string\"},\"move\":{\"type\":\"string\"},\"self\":{\"type\":\"string\"},\"4k\":{\"type\":\"boolean\"},\"日本\":{\"type\":\"string\"},\"fooBar\":{\"type\":\"integer\",\"format\":\"int32\"},\"@type\":{\"type\":\"string\",\"const\":\"names\"},\"$ref-like\":{\"type\":\"string\"},\"option\":{\"$ref\":\"#/components/schemas/Option\"},\"value\":{\"$ref\":\"#/components/schemas/Value\"},\"dotted\":{\"$ref\":\"#/components/schemas/A.c\"},\"expired\":{\"$ref\":\"#/components/schemas/CredentialsExpired\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for AB {
    fn name() -> std::borrow::Cow<'static, str> {
        "A-b".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for AB {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "A-b".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Names that are awkward in Rust.\",\"properties\":{\"for\":{\"type\":\"string\"},\"where\":{\"type\":\"string\"},\"move\":{\"type\":\"string\"},\"self\":{\"type\":\"string\"},\"4k\":{\"type\":\"boolean\"},\"日本\":{\"type\":\"string\"},\"fooBar\":{\"type\":\"integer\",\"format\":\"int32\"},\"@type\":{\"type\":\"string\",\"const\":\"names\"},\"$ref-like\":{\"type\":\"string\"},\"option\":{\"$ref\":\"#/components/schemas/Option\"},\"value\":{\"$ref\":\"#/components/schemas/Value\"},\"dotted\":{\"$ref\":\"#/components/schemas/A.c\"},\"expired\":{\"$ref\":\"#/components/schemas/CredentialsExpired\"}}}",
        )
    }
}
/// A name that is awkward in Rust.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AC {
    #[serde(rename = "a.b", default, skip_serializing_if = "Option::is_none")]
    pub a_b: Option<String>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for AC {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"A name that is awkward in Rust.\",\"properties\":{\"a.b\":{\"type\":\"string\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for AC {
    fn name() -> std::borrow::Cow<'static, str> {
        "A.c".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for AC {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "A.c".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"A name that is awkward in Rust.\",\"properties\":{\"a.b\":{\"type\":\"string\"}}}",
        )
    }
}
/// Named like the example of an error.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CredentialsExpired {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<bv_cms_runtime::Date>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for CredentialsExpired {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Named like the example of an error.\",\"properties\":{\"since\":{\"type\":\"string\",\"format\":\"date\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for CredentialsExpired {
    fn name() -> std::borrow::Cow<'static, str> {
        "CredentialsExpired".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for CredentialsExpired {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CredentialsExpired".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Named like the example of an error.\",\"properties\":{\"since\":{\"type\":\"string\",\"format\":\"date\"}}}",
        )
    }
}
/// Named like a type of Rust.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OptionModel {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub some: Option<String>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for OptionModel {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Named like a type of Rust.\",\"properties\":{\"some\":{\"type\":\"string\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for OptionModel {
    fn name() -> std::borrow::Cow<'static, str> {
        "Option".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for OptionModel {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Option".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Named like a type of Rust.\",\"properties\":{\"some\":{\"type\":\"string\"}}}",
        )
    }
}
/// Named like another type.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ValueModel {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for ValueModel {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Named like another type.\",\"properties\":{\"type\":{\"type\":\"string\"}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for ValueModel {
    fn name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for ValueModel {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Named like another type.\",\"properties\":{\"type\":{\"type\":\"string\"}}}",
        )
    }
}
/// What a form holds.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Form {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<bv_cms_runtime::Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moods: Option<Vec<models::Mood>>,
}
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Form {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"What a form holds.\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":8},\"age\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0},\"ratio\":{\"type\":\"number\"},\"agreed\":{\"type\":\"boolean\"},\"born\":{\"type\":\"string\",\"format\":\"date\"},\"moods\":{\"type\":\"array\",\"maxItems\":3,\"items\":{\"$ref\":\"#/components/schemas/Mood\"}}}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for Form {
    fn name() -> std::borrow::Cow<'static, str> {
        "Form".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for Form {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Form".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"What a form holds.\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":8},\"age\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0},\"ratio\":{\"type\":\"number\"},\"agreed\":{\"type\":\"boolean\"},\"born\":{\"type\":\"string\",\"format\":\"date\"},\"moods\":{\"type\":\"array\",\"maxItems\":3,\"items\":{\"$ref\":\"#/components/schemas/Mood\"}}}}",
        )
    }
}
/// An error, as `google.rpc.Status`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Status {
    /// The gRPC code of the error (`google.rpc.Code`).
    pub code: i32,
    /// What went wrong and what to do about it, for developers.
    pub message: String,
    /// More about the error, each type at most once. A `google.rpc.ErrorInfo` and a `google.rpc.RequestInfo` are always among them.
    pub details: Vec<models::ErrorDetail>,
}
/// More about an error, a `google.protobuf.Any` in its JSON form. Its `@type` tells which type it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
#[serde(untagged)]
#[cfg_attr(
    feature = "witness",
    schema(
        discriminator(
            property_name = "@type",
            mapping(
                (
                    "type.googleapis.com/google.rpc.ErrorInfo" = "#/components/schemas/ErrorInfo"
                ),
                (
                    "type.googleapis.com/google.rpc.BadRequest" = "#/components/schemas/BadRequest"
                ),
                (
                    "type.googleapis.com/google.rpc.PreconditionFailure" = "#/components/schemas/PreconditionFailure"
                ),
                (
                    "type.googleapis.com/google.rpc.RetryInfo" = "#/components/schemas/RetryInfo"
                ),
                (
                    "type.googleapis.com/google.rpc.RequestInfo" = "#/components/schemas/RequestInfo"
                )
            )
        )
    )
)]
pub enum ErrorDetail {
    ErrorInfo(models::ErrorInfo),
    BadRequest(models::BadRequest),
    PreconditionFailure(models::PreconditionFailure),
    RetryInfo(models::RetryInfo),
    RequestInfo(models::RequestInfo),
}
impl<'de> serde::Deserialize<'de> for ErrorDetail {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [
            &schemas::ERROR_INFO,
            &schemas::BAD_REQUEST,
            &schemas::PRECONDITION_FAILURE,
            &schemas::RETRY_INFO,
            &schemas::REQUEST_INFO,
        ];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::ErrorInfo),
            Some(1usize) => serde_json::from_value(value).map(Self::BadRequest),
            Some(2usize) => serde_json::from_value(value).map(Self::PreconditionFailure),
            Some(3usize) => serde_json::from_value(value).map(Self::RetryInfo),
            Some(4usize) => serde_json::from_value(value).map(Self::RequestInfo),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ErrorInfoType {
    /// `type.googleapis.com/google.rpc.ErrorInfo`
    #[serde(rename = "type.googleapis.com/google.rpc.ErrorInfo")]
    Constant,
}
impl ErrorInfoType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.ErrorInfo",
        }
    }
}
/// Whose reason it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ErrorInfoDomain {
    /// `bv.features.v1`
    #[serde(rename = "bv.features.v1")]
    Constant,
}
impl ErrorInfoDomain {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "bv.features.v1",
        }
    }
}
/// Why it is an error, for programs (`google.rpc.ErrorInfo`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ErrorInfo {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::ErrorInfoType,
    /// The reason, which is stable. Later versions know more reasons, so treat one that you do not know by the status alone.
    #[cfg_attr(
        feature = "witness",
        schema(max_length = 63, pattern = "^[A-Z][A-Z0-9_]+[A-Z0-9]$"),
        schemars(length(max = 63), regex(pattern = "^[A-Z][A-Z0-9_]+[A-Z0-9]$"))
    )]
    pub reason: String,
    #[cfg_attr(feature = "witness", schema(inline))]
    pub domain: models::ErrorInfoDomain,
    /// What is variable in the message; left out when nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: ErrorInfoMetadata")
    )]
    pub metadata: Option<models::ErrorInfoMetadata>,
}
/// What is variable in the message of an error. Each reason has its own keys.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct ErrorInfoMetadata(pub std::collections::BTreeMap<String, String>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for ErrorInfoMetadata {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"What is variable in the message of an error. Each reason has its own keys.\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":64,\"pattern\":\"^[a-z][a-zA-Z0-9_-]+$\"},\"additionalProperties\":{\"type\":\"string\"}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for ErrorInfoMetadata {
    fn name() -> std::borrow::Cow<'static, str> {
        "ErrorInfoMetadata".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for ErrorInfoMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ErrorInfoMetadata".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"What is variable in the message of an error. Each reason has its own keys.\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":64,\"pattern\":\"^[a-z][a-zA-Z0-9_-]+$\"},\"additionalProperties\":{\"type\":\"string\"}}",
        )
    }
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum BadRequestType {
    /// `type.googleapis.com/google.rpc.BadRequest`
    #[serde(rename = "type.googleapis.com/google.rpc.BadRequest")]
    Constant,
}
impl BadRequestType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.BadRequest",
        }
    }
}
/// What is wrong with the request (`google.rpc.BadRequest`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct BadRequest {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::BadRequestType,
    /// Each thing that is wrong.
    #[serde(rename = "fieldViolations")]
    pub field_violations: Vec<models::BadRequestFieldViolation>,
}
/// One thing that is wrong with the request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct BadRequestFieldViolation {
    /// The path of a field in the body, such as `live.security`; or `body`, or the name of a parameter or header.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum PreconditionFailureType {
    /// `type.googleapis.com/google.rpc.PreconditionFailure`
    #[serde(rename = "type.googleapis.com/google.rpc.PreconditionFailure")]
    Constant,
}
impl PreconditionFailureType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.PreconditionFailure",
        }
    }
}
/// What is not as the operation needs it (`google.rpc.PreconditionFailure`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct PreconditionFailure {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::PreconditionFailureType,
    /// Each thing that is not as it must be.
    pub violations: Vec<models::PreconditionFailureViolation>,
}
/// One thing that is not as the operation needs it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct PreconditionFailureViolation {
    /// What kind of thing it is, such as `LIVE_STATUS`.
    pub r#type: String,
    /// The thing as it is.
    pub subject: String,
    /// Why that is not enough.
    pub description: String,
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum RetryInfoType {
    /// `type.googleapis.com/google.rpc.RetryInfo`
    #[serde(rename = "type.googleapis.com/google.rpc.RetryInfo")]
    Constant,
}
impl RetryInfoType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.RetryInfo",
        }
    }
}
/// When to try again (`google.rpc.RetryInfo`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct RetryInfo {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::RetryInfoType,
    /// How long to wait at least, a `google.protobuf.Duration` such as `1s`.
    #[serde(rename = "retryDelay")]
    #[cfg_attr(
        feature = "witness",
        schema(pattern = "^(0|[1-9][0-9]*)(\\.[0-9]{1,9})?s$"),
        schemars(regex(pattern = "^(0|[1-9][0-9]*)(\\.[0-9]{1,9})?s$"))
    )]
    pub retry_delay: String,
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum RequestInfoType {
    /// `type.googleapis.com/google.rpc.RequestInfo`
    #[serde(rename = "type.googleapis.com/google.rpc.RequestInfo")]
    Constant,
}
impl RequestInfoType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.RequestInfo",
        }
    }
}
/// Which request it was (`google.rpc.RequestInfo`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct RequestInfo {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::RequestInfoType,
    /// The `x-request-id` of the answer, for the operator.
    #[serde(rename = "requestId")]
    pub request_id: String,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadQueriesLevel {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// `4`
    Value4,
}
impl ReadQueriesLevel {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Value1, Self::Value2, Self::Value4];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::Value1 => 1,
            Self::Value2 => 2,
            Self::Value4 => 4,
        }
    }
}
impl serde::Serialize for ReadQueriesLevel {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.as_i64())
    }
}
impl<'de> serde::Deserialize<'de> for ReadQueriesLevel {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <i64 as serde::Deserialize>::deserialize(deserializer)?;
        Self::ALL
            .iter()
            .copied()
            .find(|known| known.as_i64() == value)
            .ok_or_else(|| serde::de::Error::custom("is not a value of the enumeration"))
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ReadQueriesFixed {
    /// `yes`
    #[serde(rename = "yes")]
    Constant,
}
impl ReadQueriesFixed {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "yes",
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ReadQueriesSpacedItem {
    /// `x`
    #[serde(rename = "x")]
    X,
    /// `y`
    #[serde(rename = "y")]
    Y,
    /// `z`
    #[serde(rename = "z")]
    Z,
}
impl ReadQueriesSpacedItem {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::X, Self::Y, Self::Z];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::X => "x",
            Self::Y => "y",
            Self::Z => "z",
        }
    }
}
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReadQueriesSpreadObject {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread_low: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread_high: Option<i32>,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ReadHeadersChoice {
    /// `one`
    #[serde(rename = "one")]
    One,
    /// `two`
    #[serde(rename = "two")]
    Two,
}
impl ReadHeadersChoice {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::One, Self::Two];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Two => "two",
        }
    }
}
