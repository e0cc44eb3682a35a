//! Which way messages travel, and so which document must contain which.

use bv_cms_document::Direction;

/// Which way a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// From client to server: what the base document accepts, the new one must accept.
    Request,
    /// From server to client: what the new document may send, the base one must describe.
    Response,
}

impl Way {
    pub(crate) fn direction(self) -> Direction {
        match self {
            Self::Request => Direction::Request,
            Self::Response => Direction::Response,
        }
    }
}
