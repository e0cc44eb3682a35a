//! Long bodies, sent piece by piece: of a client that does not read, a connection holds a piece and not
//! the whole.

use std::convert::Infallible;

use actix_web::body::{BoxBody, MessageBody as _, SizedStream};
use futures_util::stream;

/// The most bytes that are handed to a connection at once, as many as it collects before it writes.
const PIECE: usize = 32 * 1024;

/// The same body, of which no more than a piece is copied at a time.
pub(crate) fn in_pieces(body: BoxBody) -> BoxBody {
    match body.try_into_bytes() {
        Ok(bytes) if bytes.len() > PIECE => {
            let length = bytes.len();
            let starts = (0..length).step_by(PIECE);
            let pieces = starts.map(move |start| {
                let end = length.min(start + PIECE);
                Ok::<_, Infallible>(bytes.slice(start..end))
            });
            let length = u64::try_from(length).unwrap_or(u64::MAX);
            BoxBody::new(SizedStream::new(length, stream::iter(pieces)))
        }
        Ok(bytes) => BoxBody::new(bytes),
        Err(body) => body,
    }
}
