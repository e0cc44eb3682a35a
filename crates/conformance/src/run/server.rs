//! The server that a run is held against, and the credentials for it.

use std::fmt;
use std::time::Duration;

use crate::answer::Answer;
use crate::request::Request;

/// A server somewhere.
pub trait Server {
    /// Sends a request, with an API token if one is given.
    ///
    /// # Errors
    /// When no whole answer came; says why.
    fn send(&mut self, request: &Request, token: Option<&str>) -> Result<Answer, String>;

    /// Lets time pass.
    fn wait(&mut self, time: Duration);
}

/// Where to play and with which credentials.
#[derive(Clone)]
pub struct Access {
    /// The address of the server, for commands that people copy.
    pub base_url: String,
    /// The organisation that lives are created in.
    pub organisation: String,
    /// An API token of one who may create and change lives there.
    pub token: String,
    /// An API token of a viewer there.
    pub viewer_token: Option<String>,
    /// An API token of somebody who is no member there.
    pub outsider_token: Option<String>,
}

impl fmt::Debug for Access {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Access")
            .field("base_url", &self.base_url)
            .field("organisation", &self.organisation)
            .finish_non_exhaustive()
    }
}
