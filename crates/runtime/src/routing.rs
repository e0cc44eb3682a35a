//! Which of several paths a request is for.

use actix_web::dev::{ResourceDef, Url};
use actix_web::guard::{Guard, GuardContext};

/// A guard that lets a request through which is for none of some other paths. OpenAPI 3.1 has
/// concrete paths matched before templated ones, in whatever order they are served.
#[derive(Debug)]
pub struct NotAt(ResourceDef);

impl NotAt {
    /// The paths, in the syntax of actix-web's routes.
    #[must_use]
    pub fn any_of(patterns: &[&str]) -> Self {
        Self(ResourceDef::new(patterns.to_vec()))
    }
}

impl Guard for NotAt {
    fn check(&self, context: &GuardContext<'_>) -> bool {
        !self.0.is_match(Url::new(context.head().uri.clone()).path())
    }
}
