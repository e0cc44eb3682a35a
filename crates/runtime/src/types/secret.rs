use std::fmt;

use serde::{Deserialize, Serialize};

/// A text that is a secret: it is sent, and never shown in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The secret itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(secret: String) -> Self {
        Self(secret)
    }
}

impl fmt::Debug for Secret {
    /// Shows whether there is one, no more.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_empty() { "Secret()" } else { "Secret(…)" })
    }
}

#[cfg(feature = "witness")]
impl utoipa::PartialSchema for Secret {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        String::schema()
    }
}

#[cfg(feature = "witness")]
impl utoipa::ToSchema for Secret {}

#[cfg(feature = "witness")]
impl schemars::JsonSchema for Secret {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Secret".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = String::json_schema(generator);
        schema.insert("x-secret".to_owned(), true.into());
        schema
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_secret_is_sent_and_not_shown() {
        let secret = Secret::from("hidden".to_owned());
        assert_eq!(secret.expose(), "hidden");
        assert_eq!(serde_json::to_value(&secret).expect("JSON"), json!("hidden"));
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(format!("{:?}", Secret::from(String::new())), "Secret()");
    }

    #[cfg(feature = "witness")]
    #[test]
    fn its_schema_is_that_of_a_text_and_says_that_it_is_a_secret() {
        let schema = serde_json::to_value(schemars::schema_for!(Vec<Secret>)).expect("JSON");
        assert_eq!(schema["items"], json!({ "type": "string", "x-secret": true }));
    }
}
