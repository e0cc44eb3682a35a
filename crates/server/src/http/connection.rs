//! A connection that does not wait for ever: for a request to arrive, or for its answer to be taken.
//!
//! actix bounds the first head of a connection and the idle time between two requests. What it does
//! not bound is a later head that comes byte by byte, a body that goes on after its request was
//! answered, and a client that does not read.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker, ready};

use actix_web::rt::net::TcpStream;
use actix_web::rt::time::{Instant, Sleep, sleep_until};
use bv_cms_api::{Expectation, Expected};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::deadlines::Deadlines;

/// The most bytes that are read while no request is under way: the largest head that is parsed and
/// the largest body. What comes after a request was refused is taken up to here, so that the client
/// can read why (RFC 9112, section 9.6).
const UNANSWERED_BYTES: usize = 128 * 1024 + bv_cms_api::BODY_LIMIT;

/// The interim answer that actix writes as soon as a client says that it waits for it.
const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";

/// The requests of one connection, as the application knows them.
#[derive(Clone)]
pub(crate) struct Requests(Rc<Shared>);

struct Shared {
    /// How many were begun and not answered yet.
    under_way: Cell<usize>,
    /// Since when there is none.
    idle_since: Cell<Instant>,
    /// What came since.
    received: Cell<usize>,
    /// Whether any was ever begun.
    used: Cell<bool>,
    /// Whether what comes may be what is left of a body that nobody reads.
    body_left: Cell<bool>,
    /// Whether the client was seen to leave: it ended or reset the connection.
    client_left: Cell<bool>,
    /// Who reads, to be told of a deadline that begins.
    reader: RefCell<Option<Waker>>,
}

/// A request that is under way, until it is dropped.
#[derive(Debug)]
pub(crate) struct UnderWay(Requests);

impl Requests {
    fn new() -> Self {
        Self(Rc::new(Shared {
            under_way: Cell::new(0),
            idle_since: Cell::new(Instant::now()),
            received: Cell::new(0),
            used: Cell::new(false),
            body_left: Cell::new(false),
            client_left: Cell::new(false),
            reader: RefCell::new(None),
        }))
    }

    /// A request was read and is handed to the application.
    pub(crate) fn begin(&self) -> UnderWay {
        self.0.under_way.set(self.0.under_way.get() + 1);
        self.0.used.set(true);
        self.0.body_left.set(false);
        UnderWay(self.clone())
    }

    /// Whether the client was seen to leave.
    pub(crate) fn client_left(&self) -> bool {
        self.0.client_left.get()
    }
}

impl fmt::Debug for Requests {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Requests")
            .field("under_way", &self.0.under_way.get())
            .finish_non_exhaustive()
    }
}

impl UnderWay {
    /// Its body was perhaps not read to its end.
    pub(crate) fn leave_body(&self) {
        self.0.0.body_left.set(true);
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let shared = &self.0.0;
        shared.under_way.set(shared.under_way.get().saturating_sub(1));
        shared.idle_since.set(Instant::now());
        shared.received.set(0);
        if let Some(reader) = shared.reader.take() {
            reader.wake();
        }
    }
}

/// What a client at that address is told whose request does not arrive in time, as bytes of HTTP/1.1.
pub(crate) type TimedOut = dyn Fn(Option<SocketAddr>) -> Vec<u8>;

/// A TCP connection with deadlines.
pub(crate) struct Connection {
    stream: TcpStream,
    requests: Requests,
    expectation: Expectation,
    deadlines: Deadlines,
    timed_out: Rc<TimedOut>,
    timer: Pin<Box<Sleep>>,
    /// Since when the client takes no more of an answer.
    stalled_since: Option<Instant>,
}

impl Connection {
    pub(crate) fn new(stream: TcpStream, deadlines: Deadlines, timed_out: Rc<TimedOut>) -> Self {
        let timer = Box::pin(sleep_until(Instant::now() + deadlines.head));
        Self {
            stream,
            requests: Requests::new(),
            expectation: Expectation::default(),
            deadlines,
            timed_out,
            timer,
            stalled_since: None,
        }
    }

    /// The requests of this connection, for the application.
    pub(crate) fn requests(&self) -> Requests {
        self.requests.clone()
    }

    /// Whether its client waits to hear that it is to send a body, for the application.
    pub(crate) fn expectation(&self) -> Expectation {
        self.expectation.clone()
    }

    pub(crate) fn peer_address(&self) -> Option<SocketAddr> {
        self.stream.peer_addr().ok()
    }

    /// When to give up waiting for the client.
    fn deadline(&self) -> Option<Instant> {
        let shared = &self.requests.0;
        let wait = if shared.used.get() {
            self.deadlines.keep_alive + self.deadlines.head
        } else {
            self.deadlines.head
        };
        // Whoever still takes an answer need not have sent the next request.
        let waits = shared.under_way.get() == 0 && self.stalled_since.is_none();
        let request = waits.then(|| shared.idle_since.get() + wait);
        let answer = self.stalled_since.map(|since| since + self.deadlines.write);
        request.into_iter().chain(answer).min()
    }

    /// Ready when it is time to give up.
    fn poll_deadline(&mut self, context: &mut Context<'_>) -> Poll<io::Error> {
        let Some(deadline) = self.deadline() else { return Poll::Pending };
        if self.timer.deadline() != deadline {
            self.timer.as_mut().reset(deadline);
        }
        ready!(self.timer.as_mut().poll(context));
        let shared = &self.requests.0;
        // A client that has sent nothing waits for nothing, and one that goes on sending a body has
        // its answer.
        let asks = shared.received.get() > 0 && !shared.body_left.get();
        if self.stalled_since.is_none() && asks {
            // The connection ends whether the client hears of it or not.
            let _ = self.stream.try_write(&(self.timed_out)(self.peer_address()));
        }
        Poll::Ready(io::ErrorKind::TimedOut.into())
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Connection")
            .field("stream", &self.stream)
            .field("requests", &self.requests)
            .finish_non_exhaustive()
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut self.stream).poll_read(context, buffer) {
            let shared = &self.requests.0;
            let count = buffer.filled().len() - before;
            if count == 0 && (read.is_err() || buffer.remaining() > 0) {
                shared.client_left.set(true);
            }
            read?;
            let received = shared.received.get() + count;
            shared.received.set(received);
            if shared.under_way.get() == 0 && received > UNANSWERED_BYTES {
                return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
            }
            return Poll::Ready(Ok(()));
        }
        self.requests.0.reader.replace(Some(context.waker().clone()));
        self.poll_deadline(context).map(Err)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.expectation.get() {
            Expected::Nothing => {}
            // The application, which this task runs as well, asks for the body or answers.
            Expected::Continue if bytes == CONTINUE => return Poll::Pending,
            expected => {
                self.expectation.set(Expected::Nothing);
                if expected == Expected::Continue && bytes.starts_with(CONTINUE) {
                    // It has answered and did not want the body.
                    return Poll::Ready(Ok(CONTINUE.len()));
                }
            }
        }
        if let Poll::Ready(written) = Pin::new(&mut self.stream).poll_write(context, bytes) {
            if written.is_err() {
                self.requests.0.client_left.set(true);
            }
            return Poll::Ready(written);
        }
        self.stalled_since.get_or_insert_with(Instant::now);
        self.poll_deadline(context).map(Err)
    }

    /// What there is to write has been written when somebody asks for this.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.stalled_since.take().is_some() {
            self.requests.0.idle_since.set(Instant::now());
        }
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
